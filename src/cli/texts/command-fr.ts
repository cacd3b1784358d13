// Les phrases de la commande elle-même en français : aide, usage, lecture et écriture, progression, `fetch` et `emulator`.

import type { commandEn } from './command-en.js';

export const commandFr = {
  help: {
    program:
      'Plan de charge des cabinets comptables : des lettres de mission aux échéances datées, aux heures exactes.',
    commands: {
      plan: "les échéances d'un portefeuille, ou ses totaux ; en tableau, ses heures par mois",
      capacity: "la charge et la capacité par période : l'équipe y suffit-elle, sinon pourquoi, et ce qui aiderait",
      level: 'le plan lissé, avec sa preuve',
      headcount: "combien de personnes il faut à chaque pôle, exactement, et combien de plus qu'il n'en a",
      explain: "pourquoi une échéance est ce qu'elle est, pas à pas",
      check: 'la qualité des données : ce qui est lu, écarté et supposé, avec son poids en heures',
      fetch: "un instantané : ce que l'API donne, gardé dans un fichier pour les autres commandes ; peut être repris",
      emulator: 'une API Loop sur cette machine, pour essayer le reste',
      demo: 'une visite sans réseau : un cabinet fictif, lu par HTTP, planifié et montré',
    },
    idArgument: "l'identifiant d'une échéance, tel que plan --format ndjson le donne",
    helpOption: 'afficher cette aide',
    versionOption: 'afficher la version',
    helpCommand: "l'aide d'une commande",
    titles: {
      'Usage:': 'Usage :',
      'Arguments:': 'Arguments :',
      'Options:': 'Options :',
      'Commands:': 'Commandes :',
    },
    after: `Codes de sortie : 0 ; 1 avec --strict dès qu'une ligne n'est pas planifiée ou l'est sur une hypothèse, que la charge ne
tient pas dans la capacité ou qu'une affectation ne désigne aucune ligne ; 2 usage, ou sortie impossible à écrire ; 3 réseau ou API ; 4 entrée illisible ; 70 erreur interne ; 130 interruption ; 143 arrêt demandé.`,
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
    noInput: "aucune donnée : indiquez --letters F --activities F, --snapshot F, ou --dossier CODE pour lire l'API",
    together: (one, other) => `${one} et ${other} sont incompatibles`,
    needs: (one, other) => `${one} exige ${other}`,
    sameFile: (one, other) => `${one} et ${other} désignent le même fichier`,
    missingVariables: (names) => `pour lire l'API, définissez ${names} dans l'environnement`,
  },
  input: {
    missing: "ce fichier n'existe pas",
    folder: "c'est un dossier, pas un fichier",
    forbidden: "vous n'avez pas le droit de lire ce fichier",
    unreadable: (code) => `ce fichier ne peut pas être lu (${code})`,
    notUtf8: (line) => `le texte n'est pas en UTF-8 (ligne ${line})`,
    tooLarge: 'ce fichier est trop grand pour être lu',
    notJson: (line, column) => `ce n'est pas du JSON : ligne ${line}, colonne ${column}`,
    tooDeep: (limit, line, column) => `plus de ${limit} niveaux d'imbrication : ligne ${line}, colonne ${column}`,
    snapshotRead: (at) =>
      at === null ? 'Instantané : date inconnue' : `Instantané du ${at.day}/${at.month}/${at.year} à ${at.time} (UTC)`,
  },
  colon: (before, after) => `${before} : ${after}`,
  semicolons: (texts) => texts.join(' ; '),
  unwritable: (name, code) => `${name} ne peut pas être écrit (${code})`,
  interrupted: 'interrompu',
  internalError: (kind) =>
    `erreur interne (${kind}), vos données n'y sont pour rien ; DEBUG=plan-de-charge montre où, merci de la signaler`,
  progress: {
    letters: (letters) => `lettres lues : ${letters}`,
    activities: (letters, of, rows) => `activités : lettres lues ${letters} sur ${of}, lignes ${rows}`,
    waiting: (fault, seconds) => `pas de réponse utilisable (${fault}) : nouvelle tentative dans ${seconds} s`,
    timedOut: 'délai dépassé',
    cutOff: 'réponse coupée',
  },
  fetch: {
    done: (letters, activities, file) => `${file} : lettres ${letters}, activités ${activities}`,
    resumed: (letters) => `lettres dont les activités étaient déjà lues : ${letters}`,
    kept: (flag) => `Ce qui a été lu en entier est gardé : la même commande avec ${flag} reprend à la suite.`,
    duplicates: (fields) =>
      `champs que l'API a écrits plusieurs fois dans une même ligne, dont seule la dernière valeur est retenue : ${fields}`,
  },
  emulator: {
    listening: (letters, activities, address) =>
      `Une API Loop (lettres : ${letters}, activités : ${activities}) répond à ${address}`,
    duplicates: (fields) => `champs écrits plusieurs fois, dont seule la dernière valeur est rendue : ${fields}`,
    try: 'Pour la lire, dans un autre terminal :',
    stop: "Ctrl-C pour l'arrêter.",
    cannotListen: (flag, port, code) => `${flag} ${port} : écoute impossible (${code})`,
  },
} satisfies typeof commandEn;
