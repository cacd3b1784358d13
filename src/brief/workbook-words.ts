// The words of the sheets of a workbook: their names, what heads their columns, and what stands in cells, in French and English.

import type { Bilingual, Language } from '../core/text.js';
import { HEADS } from './french-table.js';

/** The names of the sheets. */
export const SHEET_NAMES = {
  summary: { fr: 'Synthèse', en: 'Summary' },
  load: { fr: 'Charge', en: 'Load' },
  people: { fr: 'Personnes', en: 'People' },
  deadlines: { fr: 'Échéances', en: 'Deadlines' },
  clients: { fr: 'Par client', en: 'By client' },
  managers: { fr: 'Par responsable', en: 'By manager' },
  forecast: { fr: 'Prévision', en: 'Forecast' },
  unplanned: { fr: 'Non planifié', en: 'Unplanned' },
  settings: { fr: 'Réglages', en: 'Settings' },
} as const satisfies { readonly [sheet: string]: Bilingual };

/** English heads of columns, by the names that columns of tables have; those of a French table are its own. */
const ENGLISH: { readonly [name: string]: string } = {
  activite: 'Work',
  capacityHours: 'Capacity',
  clientName: 'Client',
  contractedHours: 'Contracted',
  day: 'Day',
  due: 'Due',
  dueAdjusted: 'Due, adjusted',
  hours: 'Hours',
  id: 'Identifier',
  fiscalYear: 'Fiscal year ending',
  letterName: 'Letter',
  loadHours: 'Load',
  managerName: 'Manager',
  meanHours: 'Expected',
  memberName: 'Person',
  month: 'Month',
  overloadedDays: 'Days overloaded',
  overloadProbability: 'Probability of overload',
  periodEnd: 'End of period',
  periodStart: 'Start of period',
  poolName: 'Pool',
  problemsText: 'What is wrong',
  profitCenter: 'Profit centre',
  quarter: 'Quarter',
  reasonText: 'Reason',
  release: 'To be done from',
  side: 'Side',
  statut: 'Status',
  totalHours: 'Total',
  week: 'Week',
  year: 'Year',
};

/** Heads that only sheets have. */
const OTHERS: { readonly [name: string]: Bilingual } = {
  free: { fr: 'Libre', en: 'Free' },
  inWords: { fr: 'En mots', en: 'In words' },
  lastToDo: { fr: 'À faire au', en: 'To be done by' },
  meaning: { fr: 'Signification', en: 'Meaning' },
  place: { fr: 'Place', en: 'Place' },
  rate: { fr: 'Taux', en: 'Rate' },
  setting: { fr: 'Réglage', en: 'Setting' },
  unplacedHours: { fr: 'Dont non placé', en: 'Of it not placed' },
  value: { fr: 'Valeur', en: 'Value' },
};

/** What heads a column of that name. */
export function headOf(name: string, lang: Language): string {
  return OTHERS[name]?.[lang] ?? (lang === 'fr' ? HEADS : ENGLISH)[name] ?? name;
}

/** How a month of a pool stands. */
export const STANDINGS = {
  fits: { fr: 'tient', en: 'fits' },
  tight: { fr: 'tendu', en: 'tight' },
  overloaded: { fr: 'surcharge', en: 'overloaded' },
  ofNobody: { fr: 'confié à aucune équipe', en: 'given to no team' },
} as const satisfies { readonly [standing: string]: Bilingual };

/** What stands where a sheet has no rows. */
export const NOTHING = {
  deadline: { fr: 'aucune échéance', en: 'no deadline' },
  day: { fr: 'aucun jour', en: 'no day' },
  person: { fr: 'aucune personne', en: 'nobody' },
  unplanned: { fr: 'toutes les lignes sont planifiées', en: 'every row is planned' },
  setting: { fr: 'aucun réglage', en: 'no setting' },
} as const satisfies { readonly [what: string]: Bilingual };

/** A state of a letter that nobody has documented, or that cannot be read. */
export const OTHER_STATUT: Bilingual = { fr: 'inconnu', en: 'unknown' };

/** The title of the chart, and what its numbers are. */
export const CHART_WORDS = {
  title: { fr: 'Capacité et charge par mois', en: 'Capacity and load by month' },
  unit: { fr: 'heures', en: 'hours' },
} as const satisfies { readonly [what: string]: Bilingual };

const MONTHS: { readonly [lang in Language]: readonly string[] } = {
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

/** A month `YYYY-MM` in a few characters: `janv. 2026`. */
export function shortMonth(month: string, lang: Language): string {
  return `${MONTHS[lang][Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}
