// Les phrases de la commande en français.

import { capacityFr } from './capacity-fr.js';
import type { Texts } from './texts.js';

export const fr: Texts = {
  help: {
    program:
      'Plan de charge des cabinets comptables : des lettres de mission aux échéances datées, aux heures exactes.',
    commands: {
      plan: "les échéances d'un portefeuille, ou ses totaux ; en tableau, ses heures par mois",
      capacity:
        "la charge et la capacité par période : l'équipe peut-elle le faire, sinon pourquoi, et ce qui aiderait",
      level: 'le plan le plus régulier qui soit, avec sa preuve',
      headcount: "combien de personnes il faut à chaque pôle, exactement, et combien de plus qu'il n'en a",
      explain: "pourquoi une échéance est ce qu'elle est, pas à pas",
      check: 'la qualité des données : ce qui est lu, écarté et supposé, avec son poids en heures',
      fetch: "un instantané : ce que l'API donne, gardé dans un fichier pour les autres commandes ; peut être repris",
      emulator: 'une API Loop sur cette machine, pour essayer le reste',
      demo: 'une visite sans réseau : un cabinet émulé, lu par HTTP, planifié et montré',
    },
    idArgument: "l'identifiant d'une échéance, tel que plan --format ndjson le donne",
    helpOption: 'montrer cette aide',
    versionOption: 'montrer la version',
    helpCommand: "l'aide d'une commande",
    titles: {
      'Usage:': 'Usage :',
      'Arguments:': 'Arguments :',
      'Options:': 'Options :',
      'Commands:': 'Commandes :',
    },
    after: `Codes de sortie : 0 ; 1 avec --strict dès qu'une ligne est non planifiée ou supposée, que le travail ne
tient pas ou qu'une affectation ne désigne aucune ligne ; 2 usage, ou sortie impossible à écrire ; 3 réseau ou API ; 4 entrée illisible ; 70 faute de la commande ; 130 interruption ; 143 arrêt demandé.`,
  },
  usage: {
    prefix: 'erreur : ',
    unknownOption: (flag, similar) => `option inconnue ${flag}${similar && ` ; vouliez-vous dire ${similar} ?`}`,
    unknownCommand: (name, similar) => `commande inconnue ${name}${similar && ` ; vouliez-vous dire ${similar} ?`}`,
    missingValue: (flags) => `l'option ${flags} demande une valeur`,
    repeatedOption: (flag) => `l'option ${flag} est donnée plusieurs fois`,
    missingArgument: (name) => `l'argument ${name} manque`,
    tooManyArguments: "trop d'arguments",
    seeHelp: (command) => `Voir plan-de-charge${command ? ` ${command}` : ''} --help.`,
    noInput: "aucune entrée : donnez --letters F --activities F, --snapshot F, ou --dossier CODE pour lire l'API",
    together: (one, other) => `${one} et ${other} ne vont pas ensemble`,
    needs: (one, other) => `${one} demande ${other}`,
    sameFile: (one, other) => `${one} et ${other} sont le même fichier`,
    missingVariables: (names) => `pour lire l'API, donnez ${names} dans l'environnement`,
  },
  input: {
    missing: "ce fichier n'existe pas",
    folder: "c'est un dossier, pas un fichier",
    forbidden: "ce fichier n'a pas le droit d'être lu",
    unreadable: (code) => `ce fichier ne peut pas être lu (${code})`,
    notUtf8: (line) => `le texte n'est pas en UTF-8 (ligne ${line})`,
    tooLarge: "ce fichier est trop grand pour être lu d'un coup",
    notJson: (line, column) => `ce n'est pas du JSON : ligne ${line}, colonne ${column}`,
    tooDeep: (limit, line, column) => `plus de ${limit} niveaux d'imbrication : ligne ${line}, colonne ${column}`,
    snapshotRead: (at) =>
      at === null ? 'Instantané : date inconnue' : `Instantané du ${at.day}/${at.month}/${at.year} à ${at.time} (UTC)`,
  },
  colon: (before, after) => `${before} : ${after}`,
  semicolons: (texts) => texts.join(' ; '),
  unwritable: (name, code) => `${name} ne peut pas être écrit (${code})`,
  interrupted: 'interrompu',
  fault: (kind) =>
    `faute de la commande elle-même (${kind}), non de vos données ; DEBUG=plan-de-charge montre où, merci de la signaler`,
  progress: {
    letters: (letters) => `lettres lues : ${letters}`,
    activities: (letters, of, rows) => `activités : lettres lues ${letters} sur ${of}, lignes ${rows}`,
    waiting: (fault, seconds) => `pas de réponse utilisable (${fault}) : nouvel essai dans ${seconds} s`,
  },
  table: {
    month: 'mois',
    hours: 'heures',
    occurrences: 'échéances',
    total: 'total',
    unset: '(non renseigné)',
    signatures: { signed: 'signé', notSigned: 'non signé', unknown: 'statut inconnu' },
    on: { due: "date d'échéance", dueAdjusted: "date d'échéance ajustée", periodEnd: 'fin de période' },
    side: { firm: 'travail du cabinet', client: 'travail des clients', all: 'tout le travail' },
    heading: (on, side) => `Heures par mois : ${side}, par ${on}`,
    reason: 'raison',
    rows: 'lignes',
    letter: 'lettre',
    activity: 'activité',
    client: 'client',
    assumption: 'supposition',
    unknownHours: (rows) => `lignes sans heures lisibles : ${rows}`,
  },
  plan: {
    counts: (occurrences, activities, letters) =>
      `Échéances : ${occurrences} ; activités planifiées : ${activities} ; lettres : ${letters}`,
    unplanned: (rows, hours, unknown) =>
      `Lignes non planifiées : ${rows} (${hours} h pour une échéance de chacune${unknown === null ? '' : `, dont ${unknown} sans heures lisibles`})`,
    warnings: (warnings) => `Avertissements : ${warnings}`,
    noneUnplanned: 'Toutes les lignes sont planifiées.',
    noWarnings: 'Aucun avertissement.',
    listUnplanned: 'la liste avec --unplanned F',
    faults: (faults) => `Autres défauts des données : ${faults}`,
    listOthers: 'la liste avec la commande check',
    unusedOn: "remarque : --on ne change rien ici, l'option vaut pour les totaux",
  },
  check: {
    read: (letters, activities) => `Lettres lues : ${letters} ; lignes d'activité : ${activities}`,
    repeats: (letters, activities) =>
      `Répétitions écartées (même objectId) : lettres ${letters}, lignes d'activité ${activities}`,
    planned: (occurrences, hours) => `Échéances : ${occurrences}, soit ${hours} h`,
    titles: {
      rejectedLetters: 'Lettres illisibles',
      problems: "Problèmes qui n'écartent aucune ligne",
      unplanned: 'Lignes non planifiées',
      warnings: 'Planifié sur une supposition',
      calendar: "Posé sur l'exercice là où la loi suit les mois ou trimestres civils",
      disagreements: "Lettres d'un même client dont les exercices ne concordent pas",
    },
    weights: "Heures : de ce qui est planifié, celles des échéances ; du reste, celles d'une échéance.",
    calendarHint: "D'après leur libellé (TVA, CA3, acompte, URSSAF, DSN) : sans doute calage 2.",
    fiscalYear: 'exercice',
    none: 'néant',
    more: (count) => `… et ${count} de plus : --format json les donne tous`,
  },
  fetch: {
    done: (letters, activities, file) => `${file} : lettres ${letters}, activités ${activities}`,
    resumed: (letters) => `lettres dont une lecture précédente avait laissé les activités : ${letters}`,
    kept: (flag) => `Ce qui a été lu en entier est gardé : la même commande avec ${flag} continue après.`,
    repeated: (fields) =>
      `champs que l'API a écrits plusieurs fois dans une même ligne, dont seule la dernière valeur est retenue : ${fields}`,
  },
  emulator: {
    serving: (letters, activities, address) =>
      `Une API Loop (lettres : ${letters}, activités : ${activities}) répond à ${address}`,
    repeated: (fields) => `champs écrits plusieurs fois, dont seule la dernière valeur est servie : ${fields}`,
    try: 'Pour la lire, dans un autre terminal :',
    stop: "Ctrl-C l'arrête.",
    cannotListen: (flag, port, code) => `${flag} ${port} : écoute impossible (${code})`,
  },
  capacity: capacityFr,
  demo: {
    fetching: (address) => `Une API Loop sur cette machine, avec quelques pannes : ${address}`,
    fetched: (letters, activities, requests, faults, ms) =>
      `Lu par HTTP : ${letters} lettres et ${activities} activités en ${requests} requêtes, dont ${faults} en panne et redemandées (${ms} ms)`,
    documentation: "La lettre de la documentation de l'API",
    result: (occurrences, hours) => `${occurrences} échéances, ${hours} h`,
    firstDue: 'première',
    lastDue: 'dernière',
    firm: (clients, year) => `Un cabinet inventé de ${clients} clients : ce qui est dû en ${year}`,
    unplanned: 'Rien ne se perd : les lignes non planifiées',
    toCorrect: 'Parmi elles, des lignes à corriger',
    team: 'Son équipe peut-elle le faire ? Les mois de cette année et la capacité du pôle qui ne le peut pas :',
    others: 'Les autres pôles peuvent faire tout leur travail.',
    real: 'Avec un compte réel :',
  },
};
