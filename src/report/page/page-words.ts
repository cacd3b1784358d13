// What stands on the page around what the report says: headings, labels of controls, legends, in both languages.

import type { Language } from '../../core/text.js';

/** The words of the page. */
export interface PageWords {
  readonly skip: string;
  readonly sections: string;
  readonly nav: { readonly [section in Section]: string };
  readonly answer: string;
  readonly strip: string;
  readonly stripOfFullest: string;
  readonly months: string;
  readonly people: string;
  readonly deadlines: string;
  readonly leftOut: string;
  readonly settings: string;
  readonly figures: string;
  readonly pool: string;
  readonly view: string;
  readonly pace: string;
  readonly evenly: string;
  readonly latest: string;
  readonly byMonth: string;
  readonly byWeek: string;
  readonly month: string;
  readonly week: string;
  readonly capacity: string;
  readonly load: string;
  readonly rate: string;
  readonly free: string;
  readonly overloadedDays: string;
  readonly forecast: string;
  readonly inHours: string;
  readonly difference: string;
  readonly contracted: string;
  readonly expected: string;
  readonly bounds: string;
  readonly overload: string;
  readonly person: string;
  readonly legend: { readonly [key in LegendKey]: string };
  readonly unplaced: string;
  readonly chooseCell: string;
  readonly search: string;
  readonly searchHint: string;
  readonly manager: string;
  readonly client: string;
  readonly work: string;
  readonly hours: string;
  readonly letter: string;
  readonly due: string;
  readonly poolOrPerson: string;
  readonly all: string;
  readonly from: string;
  readonly to: string;
  readonly dateFormat: string;
  readonly badDate: string;
  readonly firmOnly: string;
  readonly withHours: string;
  readonly lackingOnly: string;
  readonly filters: string;
  readonly showAll: string;
  readonly saveCsv: string;
  readonly previous: string;
  readonly next: string;
  readonly page: string;
  readonly of: string;
  readonly count: { readonly none: string; readonly one: string; readonly many: string };
  readonly withoutHours: { readonly one: string; readonly many: string };
  readonly marked: string;
  readonly markedNote: string;
  readonly noScript: string;
  readonly noScriptRows: string;
  readonly printedOf: string;
  readonly filteredBy: string;
  readonly nothingFound: string;
  readonly wrong: string;
  readonly toCorrect: string;
  readonly nothingToCorrect: string;
  readonly ofTeam: string;
  readonly unknown: string;
  readonly setting: string;
  readonly value: string;
  readonly meaning: string;
  readonly proofs: string;
  readonly yes: string;
  readonly movedTo: string;
  readonly sortBy: string;
}

/** The parts of the page that the bar at its top leads to. */
export type Section = 'months' | 'people' | 'forecast' | 'deadlines' | 'leftOut' | 'settings';

type LegendKey = 'r1' | 'r2' | 'r3' | 'r4' | 'tight' | 'lacks' | 'leave' | 'out';

const FR: PageWords = {
  skip: 'Aller au contenu',
  sections: 'Parties du rapport',
  nav: {
    months: 'Mois',
    people: 'Personnes',
    forecast: 'Prévision',
    deadlines: 'Échéances',
    leftOut: 'À corriger',
    settings: 'Réglages',
  },
  answer: 'La réponse',
  strip: 'Les mois en bref',
  stripOfFullest: 'Le taux de chaque mois est celui du pôle le plus chargé.',
  months: 'Mois par mois',
  people: 'Personnes et semaines',
  deadlines: 'Échéances',
  leftOut: 'Ce qui n’est pas dans le plan',
  settings: 'Réglages et preuves',
  figures: 'Les chiffres',
  pool: 'Pôle',
  view: 'Vue',
  pace: 'Rythme',
  evenly: 'Régulier',
  latest: 'Au plus tard',
  byMonth: 'Mois',
  byWeek: 'Semaines',
  month: 'Mois',
  week: 'Semaine',
  capacity: 'Capacité',
  load: 'Charge',
  rate: 'Taux',
  free: 'Libre',
  overloadedDays: 'Jours en surcharge',
  forecast: 'Prévision',
  inHours: 'Heures',
  difference: 'Écart au signé',
  contracted: 'Signé',
  expected: 'Attendu',
  bounds: 'Bornes',
  overload: 'Probabilité de surcharge',
  person: 'Personne',
  legend: {
    r1: 'moins de 45',
    r2: '45 à 69',
    r3: '70 à 84',
    r4: '85 à 89',
    tight: '90 à 100, tendu',
    lacks: 'surcharge',
    leave: 'en congé',
    out: 'hors contrat',
  },
  unplaced: 'Non placé',
  chooseCell: 'Choisir une case montre les échéances de ces jours.',
  search: 'Chercher',
  searchHint: 'client, travail, responsable, lettre',
  manager: 'Responsable',
  client: 'Client',
  work: 'Travail',
  hours: 'Heures',
  letter: 'Lettre',
  due: 'Échéance',
  poolOrPerson: 'Pôle ou personne',
  all: 'tous',
  from: 'Du',
  to: 'Au',
  dateFormat: 'jj/mm/aaaa',
  badDate: 'date attendue : jj/mm/aaaa',
  firmOnly: 'travaux du cabinet',
  withHours: 'avec des heures',
  lackingOnly: 'des jours où il manque des heures',
  filters: 'Filtres',
  showAll: 'Tout montrer',
  saveCsv: 'Enregistrer en CSV',
  previous: 'Précédentes',
  next: 'Suivantes',
  page: 'page',
  of: 'sur',
  count: { none: 'Aucune échéance', one: '1 échéance, # h', many: '% échéances, # h' },
  withoutHours: { one: '1 autre est sans heures', many: '% autres sont sans heures' },
  marked: 'il manque des heures',
  markedNote: 'le trait rouge marque celles des jours où il manque des heures',
  noScript:
    'La recherche et les filtres demandent JavaScript, que ce navigateur n’exécute pas ici. Voici les échéances des 60 premiers jours.',
  noScriptRows: 'Échéances des 60 premiers jours',
  printedOf: 'Imprimé : les % premières échéances sur #',
  filteredBy: 'Filtres en vigueur',
  nothingFound: 'Rien ne correspond à ces filtres.',
  wrong: 'Ce qui ne va pas',
  toCorrect: 'Les lignes à corriger',
  nothingToCorrect: 'Rien n’est à corriger.',
  ofTeam: 'Dans l’équipe',
  unknown: 'inconnu',
  setting: 'Réglage',
  value: 'Valeur',
  meaning: 'Signification',
  proofs: 'Ce qui garantit les chiffres',
  yes: 'oui',
  movedTo: 'reportée au',
  sortBy: 'Trier par',
};

const EN: PageWords = {
  skip: 'Skip to content',
  sections: 'Parts of the report',
  nav: {
    months: 'Months',
    people: 'People',
    forecast: 'Forecast',
    deadlines: 'Deadlines',
    leftOut: 'To correct',
    settings: 'Settings',
  },
  answer: 'The answer',
  strip: 'The months in short',
  stripOfFullest: 'The rate of each month is that of the fullest pool.',
  months: 'Month by month',
  people: 'People and weeks',
  deadlines: 'Deadlines',
  leftOut: 'Not in the plan',
  settings: 'Settings and proofs',
  figures: 'The figures',
  pool: 'Pool',
  view: 'View',
  pace: 'Pace',
  evenly: 'Levelled',
  latest: 'As late as possible',
  byMonth: 'Months',
  byWeek: 'Weeks',
  month: 'Month',
  week: 'Week',
  capacity: 'Capacity',
  load: 'Load',
  rate: 'Rate',
  free: 'Free',
  overloadedDays: 'Overloaded days',
  forecast: 'Forecast',
  inHours: 'Hours',
  difference: 'Beyond what is signed',
  contracted: 'Signed',
  expected: 'Expected',
  bounds: 'Bounds',
  overload: 'Probability of overload',
  person: 'Person',
  legend: {
    r1: 'below 45',
    r2: '45 to 69',
    r3: '70 to 84',
    r4: '85 to 89',
    tight: '90 to 100, tight',
    lacks: 'overload',
    leave: 'on leave',
    out: 'not under contract',
  },
  unplaced: 'Not placed',
  chooseCell: 'Choose a cell to see the deadlines of these days.',
  search: 'Search',
  searchHint: 'client, work, manager, letter',
  manager: 'Manager',
  client: 'Client',
  work: 'Work',
  hours: 'Hours',
  letter: 'Letter',
  due: 'Due',
  poolOrPerson: 'Pool or person',
  all: 'all',
  from: 'From',
  to: 'To',
  dateFormat: 'yyyy-mm-dd',
  badDate: 'expected a date: yyyy-mm-dd',
  firmOnly: "the firm's work",
  withHours: 'with hours',
  lackingOnly: 'of days that lack hours',
  filters: 'Filters',
  showAll: 'Show all',
  saveCsv: 'Save as CSV',
  previous: 'Previous',
  next: 'Next',
  page: 'page',
  of: 'of',
  count: { none: 'No deadline', one: '1 deadline, # h', many: '% deadlines, # h' },
  withoutHours: { one: '1 other has no hours', many: '% others have no hours' },
  marked: 'hours are missing',
  markedNote: 'the red line marks those of days that lack hours',
  noScript:
    'Search and filters need JavaScript, which this browser does not run here. These are the deadlines of the first 60 days.',
  noScriptRows: 'Deadlines of the first 60 days',
  printedOf: 'Printed: the first % deadlines of #',
  filteredBy: 'Filters in force',
  nothingFound: 'Nothing matches these filters.',
  wrong: 'What is wrong',
  toCorrect: 'The rows to correct',
  nothingToCorrect: 'Nothing is to be corrected.',
  ofTeam: 'In the team',
  unknown: 'unknown',
  setting: 'Setting',
  value: 'Value',
  meaning: 'Meaning',
  proofs: 'What holds the figures',
  yes: 'yes',
  movedTo: 'moved to',
  sortBy: 'Sort by',
};

/** The words of the page in a language. */
export function pageWords(lang: Language): PageWords {
  return lang === 'fr' ? FR : EN;
}
