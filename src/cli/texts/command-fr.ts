// Les phrases de la commande elle-même en français : aide, usage, lecture et écriture, progression, `fetch` et `emulator`.

import { datesOf } from '../../core/text.js';
import type { commandEn } from './command-en.js';

const { day } = datesOf('fr');

export const commandFr = {
  help: {
    program:
      'Plan de charge des cabinets comptables : des lettres de mission aux échéances datées, avec leurs heures exactes.',
    commands: {
      plan: "les échéances d'un portefeuille, ou ses totaux ; en tableau, ses heures par mois",
      capacity: "la charge face à la capacité, par période : l'équipe suffit-elle, sinon pourquoi, et que faudrait-il",
      level: 'le plan lissé, avec sa preuve',
      headcount: 'combien de personnes il faut exactement à chaque pôle, et combien il en manque',
      forecast:
        'les heures qui peuvent venir, et avec quelle probabilité : lettres qui se terminent, renouvellements, propositions',
      report:
        "des fichiers pour ceux qui n'ont pas de terminal : échéances pour Excel, agendas pour Outlook et les autres",
      explain:
        "d'où viennent la date et les heures d'une échéance, pas à pas ; d'une lettre, ce qui est planifié et ce qui ne l'est pas",
      check: 'la qualité des données : ce qui est lu, écarté ou supposé, et les heures en jeu',
      names: 'les identifiants lus, dans un classeur à compléter par les noms, pour --names',
      template:
        "un classeur à remplir avec les lettres, les travaux, l'équipe et les congés du cabinet ; tel quel, il planifie un petit cabinet fictif",
      fetch:
        "un instantané des données de l'API, dans un fichier pour les autres commandes ; peut être interrompu et repris",
      emulator: 'une API Loop simulée sur cette machine, pour essayer les autres commandes',
      demo: 'une démonstration sans réseau : un cabinet fictif, lu par HTTP, planifié et présenté',
    },
    examplesTitle: 'Exemples :',
    examples: {
      report: [
        'plan-de-charge report --workbook mon-cabinet.xlsx --first 2026 --last 2026 --out echeances.csv',
        'plan-de-charge report --workbook mon-cabinet.xlsx --first 2026 --last 2026 --as-of 2026-01-05 --ics agendas/',
        'plan-de-charge report --workbook mon-cabinet.xlsx --first 2026-05 --last 2026-05 --as-of 2026-04-27 --out mai.csv --out mai.ics',
      ],
      names: [
        'plan-de-charge names --snapshot cabinet.ndjson --out noms.xlsx',
        'plan-de-charge names --workbook mon-cabinet.xlsx --out noms.xlsx',
        'plan-de-charge names --letters lettres.csv --activities activites.csv --out noms.xlsx',
      ],
      template: [
        'plan-de-charge template --out mon-cabinet.xlsx',
        'plan-de-charge template --empty --out vierge.xlsx',
        'plan-de-charge template --csv mon-cabinet/',
      ],
    },
    letterArgument:
      "une lettre : son identifiant, son code ou sa description ; ou l'identifiant d'une échéance, tel que plan --format ndjson le donne",
    activityArgument: 'une de ses activités : son libellé ou son rang ; sans elle, toutes les lignes de la lettre',
    dateArgument:
      'une de ses échéances : sa date, ou à défaut un jour de sa période (AAAA-MM-JJ) ; de même un mois (AAAA-MM) ou une année (AAAA)',
    helpOption: 'afficher cette aide',
    versionOption: 'afficher la version',
    helpCommand: "l'aide d'une commande",
    titles: {
      'Usage:': 'Usage :',
      'Arguments:': 'Arguments :',
      'Options:': 'Options :',
      'Commands:': 'Commandes :',
    },
    after:
      "Codes de sortie : 0 si tout va bien ; 1 avec --strict dès qu'une ligne n'est pas planifiée ou l'est sur une hypothèse, que la charge ne tient pas dans la capacité ou qu'une affectation ne correspond à aucune ligne ; 2 erreur d'usage, ou écriture impossible ; 3 réseau ou API ; 4 entrée illisible ; 70 erreur interne ; 130 interruption ; 143 arrêt demandé.",
  },
  usage: {
    prefix: 'erreur : ',
    unknownOption: (flag, similar) => `option inconnue ${flag}${similar && ` ; vouliez-vous dire ${similar} ?`}`,
    unknownCommand: (name, similar) => `commande inconnue ${name}${similar && ` ; vouliez-vous dire ${similar} ?`}`,
    missingValue: (flags) => `l'option ${flags} attend une valeur`,
    duplicateOption: (flag) => `l'option ${flag} est donnée plusieurs fois`,
    missingArgument: (name) => `il manque l'argument ${name}`,
    tooManyArguments: "trop d'arguments",
    seeHelp: (command) => `Voir plan-de-charge${command ? ` ${command}` : ''} --help.`,
    noInput:
      "aucune donnée : indiquez --workbook F, --letters F --activities F, --snapshot F, ou --dossier CODE pour lire l'API",
    together: (one, other) => `${one} et ${other} sont incompatibles`,
    needs: (one, other) => `${one} exige ${other}`,
    either: (ways) => ways.join(' ou '),
    sameFile: (one, other) => `${one} et ${other} désignent le même fichier`,
    missingVariables: (names) => `pour lire l'API, définissez ${names.join(' et ')} dans l'environnement`,
  },
  input: {
    missing: "ce fichier n'existe pas",
    folder: "c'est un dossier, pas un fichier",
    forbidden: "vous n'avez pas le droit de lire ce fichier",
    unreadable: (code) => `ce fichier ne peut pas être lu (${code})`,
    notUtf8: (line) => `le texte n'est pas en UTF-8 (ligne ${line})`,
    swapped: {
      letters: (letters, activities) =>
        `toutes les lignes de ${letters} ressemblent à des activités ; ${letters} et ${activities} ne sont-elles pas interverties ?`,
      activities: (letters, activities) =>
        `toutes les lignes de ${activities} ressemblent à des lettres de mission ; ${letters} et ${activities} ne sont-elles pas interverties ?`,
    },
    notTeam: {
      letters: (team) =>
        `toutes les lignes ressemblent à des lettres de mission ; ${team} attend le fichier de l'équipe : collaborateurs, contrats, congés, affectations`,
      activities: (team) =>
        `toutes les lignes ressemblent à des activités ; ${team} attend le fichier de l'équipe : collaborateurs, contrats, congés, affectations`,
    },
    isTeam: {
      letters: (letters) => `ce fichier ressemble à celui d'une équipe ; ${letters} attend des lettres de mission`,
      activities: (activities) => `ce fichier ressemble à celui d'une équipe ; ${activities} attend des activités`,
    },
    moreProblems: (count) => `… et ${count} de plus : --problems F.xlsx donne la liste complète`,
    noSheet: {
      letters: "ce classeur n'a pas de feuille « Lettres »",
      activities: "ce classeur n'a pas de feuille « Activités »",
      team: "ce classeur n'a pas de feuille « Équipe »",
      names: "ce classeur n'a pas de feuille « Noms »",
    },
    tooLarge: 'ce fichier est trop volumineux pour être lu',
    empty: 'ce fichier est vide',
    notJson: (line, column) => `JSON invalide : ligne ${line}, colonne ${column}`,
    tooDeep: (limit, line, column) => `plus de ${limit} niveaux d'imbrication : ligne ${line}, colonne ${column}`,
    snapshotRead: (at) =>
      at === null ? 'Instantané : date inconnue' : `Instantané du ${day(at.day)} à ${at.time} (UTC)`,
  },
  colon: (before, after) => `${before} : ${after}`,
  semicolons: (texts) => texts.join(' ; '),
  unwritable: (name, code) => `${name} ne peut pas être écrit (${code})`,
  inUse: (name, code) =>
    `${name} ne peut pas être remplacé (${code}) : il est sans doute ouvert dans Excel ou un autre programme ; l'ancien fichier est intact ; fermez-le, puis relancez la commande`,
  interrupted: 'interrompu',
  internalError: (kind) =>
    `erreur interne (${kind}), vos données n'y sont pour rien ; DEBUG=plan-de-charge indique où ; merci de la signaler`,
  progress: {
    letters: (letters) => `lettres lues : ${letters}`,
    activities: (letters, of, rows) => `activités : lettres lues ${letters} sur ${of}, lignes ${rows}`,
    waiting: (fault, seconds) => `pas de réponse utilisable (${fault}) : nouvelle tentative dans ${seconds} s`,
    timedOut: 'délai dépassé',
    cutOff: 'réponse coupée',
  },
  template: {
    done: (file, holds, size) => `${file} : ${holds} ; ${size}`,
    holds: (letters, activities, people) => `lettres ${letters}, activités ${activities}, personnes ${people}`,
    rows: (rows) => `lignes ${rows}`,
    size: (kilobytes) => `${kilobytes} ko`,
    present: (file, flag) => `${file} existe déjà, et quelqu'un l'a peut-être rempli ; ${flag} le remplace`,
    rejected: (rows) => `lignes illisibles, laissées de côté : ${rows}`,
  },
  report: {
    done: (file, holds, size) => `${file} : ${holds} ; ${size}`,
    occurrences: (occurrences, hours) => `échéances ${occurrences}, ${hours} h`,
    days: (days, held) => `jours ${days}, ${held}`,
    cancelled: (events) => `annulées ${events}`,
    files: (files) => `fichiers ${files}`,
    leftOut: (parts) => `laissées de côté : ${parts}`,
    withoutHours: (occurrences) => `sans heures ${occurrences}`,
    ofSide: (work, occurrences, hours) => `${work} ${occurrences} (${hours} h)`,
    single: (way) => `un seul ${way}`,
    notWritten: (file) => `${file} : n'est plus écrit, et reste tel quel`,
    beyondPlanned:
      "Attention : une partie des jours montrés sort des échéances planifiées ; ce qui y est dû n'est pas dans ces fichiers",
    nobodyCalled: (flag, name, near) =>
      `${flag} : rien de ce qui a été lu ne s'appelle « ${name} » ; vouliez-vous dire « ${near} » ?`,
    nobodyOf: (flag, name, known) =>
      `${flag} : rien de ce qui a été lu ne s'appelle « ${name} » ; ${known === '' ? 'aucun nom de cette sorte' : `noms connus : ${known}`}`,
    severalCalled: (flag, name, ids) =>
      `${flag} : « ${name} » peut désigner ${ids.join(' ou ')} ; donnez l'identifiant`,
    tooManyRows: (rows, most, flag, ways) =>
      `${rows} échéances sont trop pour une page (${most} au plus, ${flag} en fixe un autre nombre) : montrez moins de jours, ou une partie avec ${ways.join(' ou ')}`,
    foreignManifest: (file) => `${file} existe et n'a pas été écrit par plan-de-charge : indiquez un autre dossier`,
  },
  namesFile: {
    done: (file, names, of, size) => `${file} : noms connus ${names} sur ${of} ; ${size}`,
  },
  fetch: {
    done: (letters, activities, file) => `${file} : lettres ${letters}, activités ${activities}`,
    resumed: (letters) => `lettres dont les activités étaient déjà lues : ${letters}`,
    kept: (flag) => `Ce qui a été lu en entier est gardé : la même commande avec ${flag} reprend à la suite.`,
    duplicates: (fields) =>
      `champs écrits plusieurs fois par l'API dans une même ligne (seule la dernière valeur est retenue) : ${fields}`,
  },
  emulator: {
    listening: (letters, activities, address) =>
      `Une API Loop (lettres : ${letters}, activités : ${activities}) répond à ${address}`,
    duplicates: (fields) => `champs écrits plusieurs fois (seule la dernière valeur est donnée) : ${fields}`,
    try: 'Pour la lire, dans un autre terminal :',
    stop: "Ctrl-C pour l'arrêter.",
    cannotListen: (flag, port, code) => `${flag} ${port} : écoute impossible (${code})`,
  },
} satisfies typeof commandEn;
