// Ce que dit un rapport, en français. Les montants, les dates et les noms arrivent tels qu'on les lit.

import type { NamedPeople, ReportWords } from './words-en.js';

const SMALL = 'aucun,un,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze'.split(',');
const spelt = (count: number) => SMALL[count] ?? String(count);
const s = (count: number) => (count > 1 ? 's' : '');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;

const people = ({ names, more }: NamedPeople) => {
  if (names.length === 0) return `${more} personne${s(more)}`;
  return listed(more === 0 ? names : [...names, `${more} autre${s(more)}`]);
};
/** `d’Anne`, `de Karim`, `de 2 personnes`. */
const of = (who: string) => `${/^[aàâeéèêëhiîïoôuù]/i.test(who) ? 'd’' : 'de '}${who}`;
const howMany = ({ names, more }: NamedPeople) => names.length + more;

export const reportFr: ReportWords = {
  title: (when) => `Plan de charge ${when}`,
  asOf: (date) => `au ${date}`,
  scope: (name) => `partie du cabinet : ${name}`,
  during: (period) => `en ${period}`,
  fromDayTo: (first, last) => `du ${first} au ${last}`,

  fits: (when) => `Tout tient ${when}.`,
  lacksAlarm: (months) => `${capital(listed(months))} ne tien${months.length === 1 ? 't' : 'nent'} pas :`,
  lacksCountAlarm: (count) => `${capital(spelt(count))} mois ne tiennent pas :`,
  lacks: (hours) => `il manque ${hours}.`,
  toDo: (hours, when) => `${hours} à faire ${when}`,
  nothing: (when) => `Rien n’est planifié ${when}.`,

  poolLacks: (days, pool, work, there) =>
    `${capital(days)}, le pôle ${pool} doit faire ${work} et n’en a que ${there}.`,
  membersLack: (days, who, work, there) =>
    howMany(who) === 1
      ? `${capital(days)}, ${people(who)} doit faire ${work} et n’en a que ${there}.`
      : `${capital(days)}, ${people(who)} doivent faire ${work} et n’en ont que ${there}.`,
  otherMonths: (count) => (count === 1 ? 'L’autre mois tient.' : `Les ${spelt(count)} autres mois tiennent.`),
  otherPoolsFit: (pools) => {
    if (pools.length > 3) return 'Tous les autres pôles tiennent.';
    return pools.length === 1
      ? `Le pôle ${pools[0]} tient d’un bout à l’autre.`
      : `Les pôles ${listed(pools)} tiennent d’un bout à l’autre.`;
  },
  poolMissing: (pool, hours, days) => `${pool} : il manque ${hours} ${days}.`,
  inAll: (days, work, there) => `${capital(days)}, il y a ${work} de travail pour ${there} de capacité.`,
  unassignedAlarm: (hours) => `${hours} ne sont confiées à aucun pôle ;`,
  restFits: 'le reste tient.',
  unassigned: (hours) => `${hours} ne sont confiées à aucun pôle.`,
  relaxed: 'Une partie du travail est confiée nommément ; ces chiffres sont ceux du pôle dans son ensemble.',
  addTeam:
    'Aucune équipe n’est indiquée : avec une équipe (option --team), ce rapport dit si le travail tient, quand il ne tient pas et ce qui y remédierait.',
  partOnly:
    'Une partie du travail, mise en face de toute la capacité, semblerait toujours tenir : il n’y a donc pas de conclusion ici.',

  levels: { fits: 'tient', tight: 'tendu', lacks: 'manque', none: '' },

  when: 'Quand',
  who: 'Qui',
  what: 'Que faire',
  openDays: (count, holidays) =>
    `${count === 0 ? 'Aucun' : count} jour${s(count)} ouvré${s(count)}${holidays.length === 0 ? '.' : ` ; ${listed(holidays.map((day) => `le ${day}`))} ${holidays.length === 1 ? 'est férié' : 'sont fériés'}.`}`,
  work: 'À faire',
  there: 'Disponible',
  present: 'Personnes présentes',
  presentByWeek: 'Personnes présentes, par semaine',
  weekOf: (day) => `semaine du ${day}`,
  weeksOf: (first, last) => `semaines du ${first} au ${last}`,
  moreWeeks: (count) => `et ${count} autre${s(count)} semaine${s(count)}`,
  holiday: 'férié',
  closed: 'fermé',
  presentOn: (day, count) => `${day} : ${count} personne${s(count)}`,
  closedOn: (day) => `${day} : personne ne travaille`,
  poolOf: (pool, count) => (count === 0 ? `${pool} : personne n’est là` : `${pool}, ${count} personne${s(count)}`),
  left: (who, day) => `Fin de contrat le ${day} : ${people(who)}.`,
  onLeave: (who, days, hours) =>
    `${capital(people(who))} ${howMany(who) === 1 ? 'est' : 'sont'} en congé ${days} : −${hours}.`,
  moreLeave: (count, hours) => `${count} autre${s(count)} congé${s(count)} : −${hours}.`,
  workByManager: 'Le travail de ces jours, par responsable',
  otherManagers: 'les autres',

  oneIsEnough: 'N’importe laquelle de ces mesures suffit',
  noneIsEnough: 'Aucune de ces mesures ne suffit seule',
  notEnough: 'Ne suffit pas',
  stillMissing: (hours) => `il manquerait encore ${hours}`,
  moveLeave: (count, isOne) => `Déplacer ${count} jour${isOne ? '' : 's'} de congé`,
  moveLeaveDetail: (days, hours, who) => `${days}, ${of(people(who))} (+${hours})`,
  extend: (who) => `Garder ${people(who)}`,
  extendDetail: (until, hours) => `jusqu’au ${until} (+${hours})`,
  addHours: (hours) => `Ajouter ${hours}`,
  addHoursDetail: (latest, { each, ofWhom }) =>
    `au plus tard le ${latest}${each === null ? '' : `, soit ${each} par personne`}${ofWhom === null ? '' : `, pour ce qui est confié à ${people(ofWhom)}`}`,
  hire: (count) => `Ajouter ${count === 1 ? 'une personne' : `${spelt(count)} personnes`}`,
  hireDetail: 'sur toute la période, aux conditions du contrat type',
  moveDeadline: 'Reporter une seule échéance',
  moveDeadlineBy: (work, days) => `${work} : ${days} jour${s(days)} plus tard`,
  moveDeadlineBest: (work) => `la meilleure serait ${work}`,
  giveAway: 'Confier une seule échéance à un autre pôle',
  giveAwayTo: (work, pools) => `${work} : à ${people(pools)}`,
  giveAwayBest: (work) => `la meilleure serait ${work}`,
  nobodyCan: (count) => `${count} échéance${s(count)} que personne n’a de jour pour traiter`,
  nobodyCanDetail: (work, days) => `${work}, ${days}`,
  nobodyCanMore: (count) => `et ${count} autre${s(count)}`,

  busiest: 'La semaine la plus chargée',
  margin: 'La marge',
  watch: 'À surveiller',
  busiestText: (pool, rate, load, there) => `${pool} : ${rate}, soit ${load} sur ${there}.`,
  marginTitle: (hours) => `${hours} libres`,
  marginText: (until) => `d’ici le ${until}, tous pôles réunis ; les pôles ne se prêtent pas d’heures.`,
  watchTitle: (count) => `${count} mois à partir de 90 %`,
  watchNone: 'Aucun mois n’atteint 90 %',
  watchNoneText: (name, pool, rate) => `Le plus rempli est ${name}, ${pool} : ${rate}.`,
  watchMonth: (month, pool, rate) => `${capital(month)}, ${pool} : ${rate}`,

  allWork: 'Tout le travail',
  legend: {
    capacity: 'capacité',
    load: 'charge au rythme le plus régulier',
    over: 'au-delà',
    due: 'à faire',
    signed: 'dont signé',
  },
  basisLevelled: 'Travail réparti aussi régulièrement que les échéances le permettent, et non par date d’échéance.',
  basisDue: 'Travail par date d’échéance.',
  monthLacks: (month, load, there, days) => `${capital(month)} : ${load} pour ${there}. Jours en surcharge : ${days}.`,
  lateHours: (gap, day) =>
    `Sur le mois entier l’écart n’est que de ${gap}, mais les heures d’après le ${day} arrivent trop tard.`,
  freeHoursLate: (day) => `Sur le mois entier il reste des heures, mais celles d’après le ${day} arrivent trop tard.`,
  monthsTight: (months, rate) =>
    `${capital(listed(months))} : jusqu’à ${rate}. Tendu, mais ${months.length === 1 ? 'cela tient' : 'tout tient'}.`,
  monthsFree: (months, hours) => `${capital(months)} : ${hours} libres.`,
  fromTo: (first, last) => `${first} à ${last}`,
  proven: (rate, days) => `Aucun plan ne descend sous ${rate} de la capacité ${days} : c’est prouvé, pas estimé.`,
  missing: (hours) => `il manque ${hours}`,

  week: (number, monday) => `semaine ${number}, du ${monday}`,
  peopleNote:
    'Taux de charge, en pour cent des heures travaillées. Une répartition possible, pas une affectation : ce qui est confié à chacun, puis le reste du pôle partagé de sorte que personne ne soit plus chargé qu’il ne faut.',
  peopleLateNote:
    'Au plus tard : chaque travail aussi tard que les heures de l’équipe le permettent ; ce qu’elles ne permettent pas est compté dès le premier jour possible.',
  cell: (name, when, detail) => `${name}, ${when} : ${detail}`,
  hoursOf: (load, there) => `${load} sur ${there}`,
  onlyLeave: 'en congé',
  out: 'hors contrat',
  noHours: 'aucune heure',
  someHolidays: (count) => (count === 1 ? '1 jour férié' : `${count} jours fériés`),
  someLeave: (text, days) => `${text} jour${days < 2 ? '' : 's'} de congé`,
  partTime: (hours) => `temps partiel, ${hours}\u00a0h par semaine`,

  readCounts: {
    unreadable: 'Lignes illisibles',
    undated: 'Ponctuelles sans date',
    cancelled: 'Lettres annulées ou non retenues',
    outside: (when) => `Pas d’échéance ${when}`,
  },
  toCorrect: 'À corriger : voir la liste',
  toDate: 'À dater : voir la liste',
  normal: 'Normal',
  unknownHours: (hours, rows) => `${hours} (et ${rows} sans heures lisibles)`,

  proofTotals: (count, hours) => `${count} échéances, ${hours}, dans ce rapport comme dans le plan.`,
  proofLevel:
    'Chaque heure du plan lissé a été contrôlée par un programme à part : les bons jours, le bon compte, et aucun plan n’est plus régulier.',
  proofVerdict:
    'Un mois ne tient pas quand le travail qui ne peut se faire aucun autre jour dépasse les heures de ces jours-là.',
};
