// Les phrases des tableaux et graphiques, d'un plan, du contrôle des données et de la démonstration, en français.

import { datesOf } from '../../core/text.js';
import type { planEn } from './plan-en.js';

const { day: jour } = datesOf('fr');

export const planFr = {
  table: {
    month: 'mois',
    hours: 'heures',
    occurrences: 'échéances',
    total: 'total',
    unset: '(non renseigné)',
    keys: {
      day: 'jour',
      week: 'semaine',
      month: 'mois',
      quarter: 'trimestre',
      year: 'année',
      fiscalYear: 'exercice',
      letter: 'lettre',
      client: 'client',
      manager: 'maître de dossier',
      profitCenter: 'centre de profit',
      activity: 'activité',
      statut: 'statut',
      side: 'travail',
    },
    sides: { firm: 'cabinet', client: 'client', both: 'cabinet et client', none: 'personne' },
    signatures: { signed: 'signé', notSigned: 'non signé', unknown: 'statut inconnu' },
    on: { due: "date d'échéance", dueAdjusted: "date d'échéance ajustée", periodEnd: 'fin de période' },
    side: { firm: 'travail du cabinet', client: 'travail des clients', all: 'tout le travail' },
    heading: (on, side) => `Heures par mois : ${side}, par ${on}`,
    reason: 'raison',
    rows: 'lignes',
    letter: 'lettre',
    activity: 'activité',
    assumption: 'hypothèse',
    unknownHours: (rows) => `lignes sans heures lisibles : ${rows}`,
  },
  plan: {
    counts: (occurrences, activities, letters) =>
      `Échéances : ${occurrences} ; activités planifiées : ${activities} ; lettres : ${letters}`,
    unplanned: (rows, hours, unknown, outside) => {
      const weight = `${rows}${unknown === null ? '' : `, dont ${unknown} sans heures lisibles`} (${hours} h à raison d'une échéance par ligne)`;
      if (outside === null) return `Lignes non planifiées : ${weight}`;
      return `Lignes non planifiées, à examiner : ${weight} ; avec une échéance hors des dates planifiées : ${outside}`;
    },
    onlyOutside: (outside) => `Aucune ligne à examiner ; avec une échéance hors des dates planifiées : ${outside}`,
    outside: (rows, hours) =>
      `Lignes avec une échéance hors des dates planifiées : ${rows} (${hours} h à raison d'une échéance par ligne)`,
    warnings: (warnings) => `Avertissements : ${warnings}`,
    empty: {
      letters: "Aucune lettre n'a été lue.",
      activities: "Aucune ligne d'activité n'a été lue : il n'y a rien à planifier.",
    },
    noneUnplanned: 'Toutes les lignes sont planifiées.',
    noWarnings: 'Aucun avertissement.',
    listUnplanned: 'la liste avec --unplanned F',
    issues: (issues) => `Autres anomalies des données : ${issues}`,
    listOthers: 'la liste avec la commande check',
    ending: {
      letters: (last) =>
        `Lettres qui se terminent${last === null ? '' : ` avant le ${jour(last)}`} sans lettre qui leur succède`,
      hours: 'heures de leurs douze derniers mois',
      seeForecast: 'voir plan-de-charge forecast',
    },
    unusedNames: (names) => `noms qui ne servent pas ici : ${names}`,
    unusedOn: 'remarque : --on est sans effet ici, cette option ne vaut que pour les totaux',
  },
  check: {
    read: (letters, activities) => `Lettres lues : ${letters} ; lignes d'activité : ${activities}`,
    byLetter:
      "Les activités ont été demandées à l'API lettre par lettre : celles d'une lettre qui n'a pas été lue n'apparaissent jamais ici.",
    duplicates: (letters, activities) =>
      `Doublons écartés (même identifiant) : lettres ${letters}, lignes d'activité ${activities}`,
    planned: (occurrences, hours) => `Échéances : ${occurrences}, soit ${hours} h`,
    titles: {
      rejectedLetters: 'Lettres illisibles',
      problems: "Anomalies qui n'écartent aucune ligne",
      unplanned: 'Lignes non planifiées',
      warnings: 'Planifié sur une hypothèse',
      calendar: "Calé sur l'exercice alors que la loi suit les mois ou les trimestres civils",
      disagreements: "Lettres d'un même client dont les exercices ne concordent pas",
      equalRows: "Lignes identiques d'une même lettre",
      similarLabels: 'Libellés qui ne diffèrent que par les espaces, les majuscules, les accents ou leur codage',
    },
    weights: "Heures : pour ce qui est planifié, celles des échéances ; pour le reste, celles d'une seule échéance.",
    calendarHint: "D'après leur libellé (TVA, CA3, acompte, URSSAF, DSN), le calage 2 conviendrait sans doute.",
    equalRowsHint: "Toutes comptent : seules les lignes de même identifiant ne comptent qu'une fois.",
    similarLabelsHint: 'Chacun compte comme une activité à part : les totaux par activité les séparent.',
    unreadNames: (elements, letters) =>
      `Noms de clients ou de responsables dans une forme que l'on ne sait pas lire : ${elements}, dans ${letters} lettres`,
    fiscalYear: ({ first, last }) => `exercice du ${jour(first)} au ${jour(last)}`,
    none: 'néant',
    notPlanned: (warnings) => `Hypothèses sur ce qui n'est pas planifié : ${warnings}`,
    listOthers: 'la liste avec --format json',
    alike: (example, others) => `${example} et ${others} de même nature`,
    others: (count) => `… et ${count} de plus`,
    more: (count) => `… et ${count} de plus : --format json donne la liste complète`,
  },
  explain: {
    period: 'période',
    due: 'échéance',
    occurrences: 'Échéances',
    severalLetters: (name, letters) => `${name} désigne plusieurs lettres : ${letters}`,
    client: (name, letters) => `${name} est un client ; expliquez l'une de ses lettres : ${letters}`,
    severalActivities: (name, letter, rows) =>
      `${name} désigne plusieurs activités de ${letter} : ${rows} ; donnez-en une par son rang`,
    severalOccurrences: (date, row, occurrences) => `${date} désigne plusieurs échéances de ${row} : ${occurrences}`,
    noActivity: (name, letter, rows) => `${letter} n'a pas d'activité ${name} ; elle a : ${rows}`,
    noOccurrence: (date, row, occurrences) => `${row} n'a pas d'échéance pour ${date} ; elle a : ${occurrences}`,
    occurrence: (periodEnd, due) => `${periodEnd} (échéance le ${due})`,
    outside: (name, due, dates) => `${name} : échéance le ${due}, hors des dates demandées (${dates})`,
    dates: (first, last) =>
      first === null ? `jusqu'au ${last}` : last === null ? `à partir du ${first}` : `du ${first} au ${last}`,
    notDueThen: (span, { periodStart, periodEnd, due }) => {
      const then = { day: 'ce jour-là', month: 'ce mois-là', year: 'cette année-là' }[span];
      const period =
        periodStart === periodEnd
          ? `du ${jour(periodEnd)}`
          : `de la période du ${jour(periodStart)} au ${jour(periodEnd)}`;
      return `Aucune échéance ${then} ; voici celle ${period}, qui tombe le ${jour(due)}.`;
    },
    alsoEnding: (date, dues) =>
      `Voici l'échéance qui tombe à cette date (${date}) ; pour la période qui finit alors, l'échéance tombe le ${dues.map(jour).join(', ')}.`,
    more: (count) => `… et ${count} de plus`,
  },
  demo: {
    fetching: (address) => `Une API Loop simulée sur cette machine, avec quelques pannes provoquées : ${address}`,
    fetched: (letters, activities, requests, faults, ms) =>
      `Lu par HTTP : ${letters} lettres et ${activities} activités en ${requests} requêtes, dont ${faults} ont échoué et ont été relancées (${ms} ms)`,
    documentation: "La lettre de la documentation de l'API",
    result: (occurrences, hours) => `${occurrences} échéances, ${hours} h`,
    firstDue: 'première',
    lastDue: 'dernière',
    firm: (clients, year) => `Un cabinet fictif de ${clients} clients : les échéances de ${year}`,
    unplanned: 'Rien ne se perd : les lignes non planifiées',
    toCorrect: 'Parmi elles, des lignes à corriger',
    more: (count) => `… et ${count} de plus`,
    team: "L'équipe suffit-elle ? Mois par mois, la charge et la capacité du pôle qui n'y suffit pas :",
    others: 'Dans les autres pôles, la charge tient dans la capacité.',
    firmName: 'Cabinet de démonstration',
    files: "Le tout pour ceux qui n'ont pas de terminal, dans des fichiers à ouvrir :",
    nextYear: 'Ses douze prochains mois, où des lettres se terminent et sont renouvelées ou non :',
    own: "Avec vos propres fichiers (la liste des lettres et celle des activités en JSON, telles que l'API les donne ; l'équipe : docs/guides/team.md), d'abord ce qui est à corriger, puis le plan, la capacité de l'équipe et ce que peut apporter l'année suivante :",
    ownFiles: { letters: 'lettres.json', activities: 'activites.json', team: 'equipe.json' },
    real: 'Avec un compte réel :',
  },
} satisfies typeof planEn;
