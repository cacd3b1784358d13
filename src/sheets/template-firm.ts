// The firm of the template, as plain data: three clients, six letters, twenty activities and four people, of whom too many are away in
// May. Fields are those of the sheets; a text with two languages is written in that of the template.

import type { Bilingual } from '../core/text.js';
import type { SheetKey } from './tables.js';

/** A value as the cells of its column read; null for a blank cell. */
export type TemplateValue = string | number | boolean | Bilingual | null;

/** A row of a sheet by its fields; those that are not there are blank. */
export type TemplateRow = { readonly [key: string]: TemplateValue };

/** The rows of each sheet. */
export type TemplateRows = { readonly [key in SheetKey]: readonly TemplateRow[] };

const [MONTHLY, QUARTERLY, YEARLY, ONE_OFF] = [1, 2, 4, 5];
const [FISCAL_YEAR, CALENDAR_YEAR] = [1, 2];
const [PROPOSED, SIGNED] = [1, 2];

const MISSION = { dateDebut: '2025-01-01', dateFin: '2026-12-31' };
const CALENDAR_FISCAL_YEAR = { dateDebExercice: '2025-01-01', dateFinExercice: '2025-12-31' };
const SUMMER_FISCAL_YEAR = { dateDebExercice: '2025-07-01', dateFinExercice: '2026-06-30' };

const ACCOUNTS = { fr: 'Tenue et comptes annuels', en: 'Bookkeeping and annual accounts' };
const PAYROLL = { fr: 'Social', en: 'Payroll' };
const ADVICE = { fr: 'Conseil', en: 'Advice' };

const LETTERS: readonly TemplateRow[] = [
  ['L-01', 'Librairie Garnier', 'Anne Mercier', ACCOUNTS, CALENDAR_FISCAL_YEAR, SIGNED],
  ['L-02', 'Librairie Garnier', 'Claire Faure', PAYROLL, CALENDAR_FISCAL_YEAR, SIGNED],
  ['L-03', 'Plomberie Dufour', 'Anne Mercier', ACCOUNTS, CALENDAR_FISCAL_YEAR, SIGNED],
  ['L-04', 'Plomberie Dufour', 'Claire Faure', PAYROLL, CALENDAR_FISCAL_YEAR, SIGNED],
  ['L-05', 'Menuiserie Moreau', 'Karim Benali', ACCOUNTS, SUMMER_FISCAL_YEAR, SIGNED],
  ['L-06', 'Menuiserie Moreau', 'Karim Benali', ADVICE, SUMMER_FISCAL_YEAR, PROPOSED],
].map(([objectId, entite, maitreDossier, description, fiscalYear, statut]) => ({
  ...{ objectId, entite, maitreDossier, profitCenter: 'Lyon', ...MISSION, ...(fiscalYear as TemplateRow), statut },
  ...{ dateRenouvellement: '2026-10-01', description },
})) as readonly TemplateRow[];

const BOOKKEEPING = { fr: 'Tenue comptable', en: 'Bookkeeping' };
const VAT = { fr: 'TVA CA3', en: 'VAT return' };
const INSTALMENT = { fr: 'Acompte IS', en: 'Corporate tax instalment' };
const ANNUAL_ACCOUNTS = { fr: 'Comptes annuels', en: 'Annual accounts' };
const TAX_RETURN = { fr: 'Liasse fiscale', en: 'Tax return' };
const GENERAL_MEETING = { fr: 'Approbation des comptes', en: 'Approval of accounts' };
const PAYSLIPS = { fr: 'Bulletins de paie', en: 'Payslips' };
const PAYROLL_RETURN = { fr: 'DSN', en: 'Payroll return' };
const DOCUMENTS = { fr: 'Pièces du mois', en: 'Documents of the month' };

/** What is done, how often, by which year, months after the period's end, on which day, for how many hours. */
type Work = readonly [Bilingual, number, number, number, number, number];

const WORK: { readonly [letter: string]: readonly Work[] } = {
  'L-01': [
    [BOOKKEEPING, MONTHLY, FISCAL_YEAR, 1, 20, 40],
    [VAT, MONTHLY, CALENDAR_YEAR, 1, 19, 2.5],
    [INSTALMENT, QUARTERLY, CALENDAR_YEAR, 0, 15, 1],
    [ANNUAL_ACCOUNTS, YEARLY, FISCAL_YEAR, 5, 5, 55],
    [TAX_RETURN, YEARLY, FISCAL_YEAR, 5, 20, 8],
    [GENERAL_MEETING, YEARLY, FISCAL_YEAR, 6, 30, 4],
  ],
  'L-02': [
    [PAYSLIPS, MONTHLY, CALENDAR_YEAR, 0, 28, 18],
    [PAYROLL_RETURN, MONTHLY, CALENDAR_YEAR, 1, 15, 3.5],
  ],
  'L-03': [
    [BOOKKEEPING, MONTHLY, FISCAL_YEAR, 1, 20, 36],
    [VAT, MONTHLY, CALENDAR_YEAR, 1, 19, 2],
    [ANNUAL_ACCOUNTS, YEARLY, FISCAL_YEAR, 5, 5, 45],
    [TAX_RETURN, YEARLY, FISCAL_YEAR, 5, 20, 6],
  ],
  'L-04': [
    [PAYSLIPS, MONTHLY, CALENDAR_YEAR, 0, 28, 24],
    [PAYROLL_RETURN, MONTHLY, CALENDAR_YEAR, 1, 15, 4],
  ],
  'L-05': [
    [BOOKKEEPING, QUARTERLY, FISCAL_YEAR, 1, 25, 30],
    [VAT, QUARTERLY, CALENDAR_YEAR, 1, 24, 2],
    [ANNUAL_ACCOUNTS, YEARLY, FISCAL_YEAR, 4, 31, 40],
    [TAX_RETURN, YEARLY, FISCAL_YEAR, 4, 31, 6],
  ],
};

const FIRM = { activiteCabinet: true, activiteClient: null };
const CLIENT = { activiteCabinet: null, activiteClient: true };

const ACTIVITIES: readonly TemplateRow[] = [
  ...Object.entries(WORK).flatMap(([lettreMissionId, all]) =>
    all.map(([activite, frequence, calage, decalage, datePrevObligation, unite]) => ({
      ...{ lettreMissionId, activite, frequence, calage, decalage, datePrevObligation, quantite: 1, unite },
      ...FIRM,
    })),
  ),
  {
    ...{ lettreMissionId: 'L-05', activite: DOCUMENTS, frequence: MONTHLY, calage: CALENDAR_YEAR, decalage: 1 },
    ...{ datePrevObligation: 5, quantite: 1, unite: 1, ...CLIENT },
  },
  {
    lettreMissionId: 'L-06',
    activite: { fr: 'Prévisionnel pour la banque', en: 'Forecast for the bank' },
    ...{ frequence: ONE_OFF, decalage: 0, datePrevObligation: 0, quantite: 1, unite: 12.5, dateFreq: '2026-09-30' },
    ...FIRM,
  },
];

const ACCOUNTING_POOL = { fr: 'comptabilité', en: 'accounting' };
const PAYROLL_POOL = { fr: 'social', en: 'payroll' };
const SEVEN_HOURS = { 'hours[0]': 7, 'hours[1]': 7, 'hours[2]': 7, 'hours[3]': 7, 'hours[4]': 7 };
const FOUR_DAYS = { 'hours[0]': 7, 'hours[1]': 7, 'hours[2]': 7, 'hours[3]': 7 };
const METROPOLE = 'metropole';

const MEMBERS: readonly TemplateRow[] = [
  {
    ...{ id: 'AM', name: 'Anne Mercier', pool: ACCOUNTING_POOL, zone: METROPOLE, first: '2022-09-01' },
    ...{ ...SEVEN_HOURS, chargeable: 0.8 },
  },
  {
    ...{ id: 'KB', name: 'Karim Benali', pool: ACCOUNTING_POOL, zone: METROPOLE, first: '2024-01-01' },
    ...{ last: '2025-12-31', ...SEVEN_HOURS, chargeable: 0.85 },
  },
  {
    ...{ id: 'CF', name: 'Claire Faure', pool: PAYROLL_POOL, zone: METROPOLE, first: '2023-03-01' },
    ...{ ...FOUR_DAYS, chargeable: 0.8 },
  },
  {
    ...{ id: 'YL', name: 'Yann Le Goff', pool: PAYROLL_POOL, zone: METROPOLE, first: '2025-01-01' },
    ...{ ...SEVEN_HOURS, chargeable: 0.85, annualHours: 1607 },
  },
];

/** Karim works four days a week from 2026 on. */
const CONTRACTS: readonly TemplateRow[] = [{ id: 'KB', first: '2026-01-01', ...FOUR_DAYS, chargeable: 0.85 }];

const LEAVE: readonly TemplateRow[] = [
  { id: 'AM', first: '2026-05-11', last: '2026-05-22' },
  { id: 'KB', first: '2026-05-18', last: '2026-05-29' },
  { id: 'YL', first: '2026-05-15', last: '2026-05-15' },
  { id: 'CF', first: '2026-08-03', last: '2026-08-14' },
  { id: 'AM', first: '2026-07-10', last: '2026-07-10', half: true },
  { id: { fr: 'tous', en: 'all' }, first: '2026-12-24', last: null },
];

const ASSIGNMENTS: readonly TemplateRow[] = [
  { by: 'activity', value: PAYSLIPS, to: PAYROLL_POOL },
  { by: 'activity', value: PAYROLL_RETURN, to: PAYROLL_POOL },
  { by: 'default', value: null, to: ACCOUNTING_POOL },
];

const NAMES: readonly TemplateRow[] = [
  { kind: 'letter', id: 'L-01', name: { fr: 'Garnier, comptes', en: 'Garnier, accounts' } },
  { kind: 'letter', id: 'L-02', name: { fr: 'Garnier, paie', en: 'Garnier, payroll' } },
  { kind: 'pool', id: ACCOUNTING_POOL, name: { fr: 'Comptabilité', en: 'Accounting' } },
  { kind: 'pool', id: PAYROLL_POOL, name: { fr: 'Social', en: 'Payroll' } },
];

/** The firm of the template. */
export const TEMPLATE_FIRM: TemplateRows = {
  letters: LETTERS,
  activities: ACTIVITIES,
  members: MEMBERS,
  contracts: CONTRACTS,
  leave: LEAVE,
  assignments: ASSIGNMENTS,
  names: NAMES,
};
