// Named cases of the schedule, worked by hand: which periods a year is cut into and when each falls due. SEMANTICS sections 4 to 6.
// A case gives the letter, the activity and, for each period, `start..end due` (weekdays do not matter: nothing is adjusted).

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, type PlanOptions, plan } from '../../src/index.js';

interface Case {
  readonly name: string;
  readonly letter: Record<string, unknown>;
  readonly activity: Record<string, unknown>;
  readonly options?: PlanOptions;
  /** `start..end due`, with ` stub` behind a stub. */
  readonly periods: readonly string[];
}

const mission = (dateDebut: string, dateFin: string | null) => ({ dateDebut, dateFin });
const fiscal = (dateDebExercice: string, dateFinExercice: string) => ({ dateDebExercice, dateFinExercice });

const CASES: readonly Case[] = [
  {
    name: 'quarterly on a calendar year, day 24 of the month after',
    letter: mission('2026-01-01', '2026-12-31'),
    activity: { frequence: 2, calage: 2, decalage: 1, datePrevObligation: 24 },
    periods: [
      '2026-01-01..2026-03-31 2026-04-24',
      '2026-04-01..2026-06-30 2026-07-24',
      '2026-07-01..2026-09-30 2026-10-24',
      '2026-10-01..2026-12-31 2027-01-24',
    ],
  },
  {
    name: 'half-yearly on a fiscal year that closes at the end of June',
    letter: { ...mission('2025-07-01', '2026-06-30'), ...fiscal('2025-07-01', '2026-06-30') },
    activity: { frequence: 3, calage: 1, decalage: 0, datePrevObligation: 0 },
    periods: ['2025-07-01..2025-12-31 2025-12-31', '2026-01-01..2026-06-30 2026-06-30'],
  },
  {
    name: 'yearly on a long first year is one period, never a stub',
    letter: { ...mission('2024-09-15', '2025-12-31'), ...fiscal('2024-09-15', '2025-12-31') },
    activity: { frequence: 4, calage: 1, decalage: 4, datePrevObligation: 30 },
    periods: ['2024-09-15..2025-12-31 2026-04-30'],
  },
  {
    name: 'quarterly on a first year of fifteen and a half months begins with a stub',
    letter: { ...mission('2024-09-15', '2025-12-31'), ...fiscal('2024-09-15', '2025-12-31') },
    activity: { frequence: 2, calage: 1, decalage: 0, datePrevObligation: 15 },
    periods: [
      '2024-09-15..2024-09-30 2024-09-15 stub',
      '2024-10-01..2024-12-31 2024-12-15',
      '2025-01-01..2025-03-31 2025-03-15',
      '2025-04-01..2025-06-30 2025-06-15',
      '2025-07-01..2025-09-30 2025-09-15',
      '2025-10-01..2025-12-31 2025-12-15',
    ],
  },
  {
    name: 'a mission that begins inside a fiscal year takes its periods by their end',
    letter: { ...mission('2026-02-10', '2026-06-29'), ...fiscal('2026-01-01', '2026-12-31') },
    activity: { frequence: 1, calage: 1, decalage: 0, datePrevObligation: 31 },
    periods: [
      '2026-02-01..2026-02-28 2026-02-28',
      '2026-03-01..2026-03-31 2026-03-31',
      '2026-04-01..2026-04-30 2026-04-30',
      '2026-05-01..2026-05-31 2026-05-31',
    ],
  },
  {
    name: 'a mid-month close keeps its day, clamped where the month is shorter',
    letter: { ...mission('2026-01-01', '2026-04-30'), ...fiscal('2025-03-31', '2026-03-30') },
    activity: { frequence: 1, calage: 1, decalage: 1, datePrevObligation: 0 },
    periods: [
      '2025-12-31..2026-01-30 2026-02-28',
      '2026-01-31..2026-02-28 2026-03-31',
      '2026-03-01..2026-03-30 2026-04-30',
      '2026-03-31..2026-04-30 2026-05-31',
    ],
  },
  {
    name: 'a leap close is a last day of month: February keeps it',
    letter: { ...mission('2024-02-01', '2025-02-28'), ...fiscal('2023-03-01', '2024-02-29') },
    activity: { frequence: 4, calage: 1, decalage: 0, datePrevObligation: 0 },
    periods: ['2023-03-01..2024-02-29 2024-02-29', '2024-03-01..2025-02-28 2025-02-28'],
  },
  {
    name: 'after a close on 28 February of a leap year, a year from the 29th has a thirteenth period of one day',
    letter: { ...mission('2028-02-28', '2028-04-30'), ...fiscal('2023-03-01', '2024-02-28') },
    activity: { frequence: 1, calage: 1, decalage: 0, datePrevObligation: 10 },
    periods: [
      '2028-01-29..2028-02-28 2028-02-10',
      '2028-02-29..2028-02-29 2028-02-10 stub',
      '2028-03-01..2028-03-31 2028-03-10',
      '2028-04-01..2028-04-30 2028-04-10',
    ],
  },
  {
    name: 'the approval of accounts, six months after each close',
    letter: { ...mission('2025-01-01', '2026-12-31'), ...fiscal('2025-01-01', '2025-12-31') },
    activity: { frequence: 4, calage: 3, decalage: 6, datePrevObligation: 0 },
    periods: ['2025-01-01..2025-12-31 2026-06-30', '2026-01-01..2026-12-31 2027-06-30'],
  },
  {
    name: 'a post-fiscal series begins with the closed year and stops before the next close',
    letter: { ...mission('2025-12-31', '2026-06-30'), ...fiscal('2025-01-01', '2025-12-31') },
    activity: { frequence: 2, calage: 3, decalage: 1, datePrevObligation: 5 },
    periods: [
      '2025-01-01..2025-12-31 2026-01-05',
      '2026-01-01..2026-03-31 2026-04-05',
      '2026-04-01..2026-06-30 2026-07-05',
      '2026-07-01..2026-09-30 2026-10-05',
    ],
  },
  {
    name: 'a post-fiscal series under a short next year is cut short',
    letter: { ...mission('2025-01-01', '2025-12-31'), ...fiscal('2026-01-01', '2026-05-31') },
    activity: { frequence: 2, calage: 3, decalage: 0, datePrevObligation: 0 },
    periods: ['2025-01-01..2025-12-31 2025-12-31', '2026-01-01..2026-03-31 2026-03-31'],
  },
  {
    name: 'the approval of accounts is one for each close, however long the next year is',
    letter: { ...mission('2024-01-01', '2026-12-31'), ...fiscal('2024-09-15', '2026-01-31') },
    activity: { frequence: 4, calage: 3, decalage: 6, datePrevObligation: 0 },
    periods: ['2023-09-15..2024-09-14 2025-03-31', '2024-09-15..2026-01-31 2026-07-31'],
  },
  {
    name: 'counted from the start of the period, the lag begins at a stub’s real first day',
    letter: { ...mission('2025-01-01', '2025-12-31'), ...fiscal('2025-05-15', '2025-12-31') },
    activity: { frequence: 2, calage: 1, decalage: 1, datePrevObligation: 10 },
    options: { lagOrigin: 'periodStart', coverage: 'fiscal-year' },
    periods: [
      '2025-05-15..2025-06-30 2025-06-10 stub',
      '2025-07-01..2025-09-30 2025-08-10',
      '2025-10-01..2025-12-31 2025-11-10',
    ],
  },
  {
    name: 'counted from the start, after a clamped February the months do not keep their distance',
    letter: { ...mission('2026-01-01', '2026-04-30'), ...fiscal('2025-03-31', '2026-03-30') },
    activity: { frequence: 1, calage: 1, decalage: 0, datePrevObligation: 0 },
    options: { lagOrigin: 'periodStart' },
    periods: [
      '2025-12-31..2026-01-30 2025-12-31',
      '2026-01-31..2026-02-28 2026-01-31',
      '2026-03-01..2026-03-30 2026-03-31',
      '2026-03-31..2026-04-30 2026-03-31',
    ],
  },
  {
    name: 'counted from the start, the period after 28 February begins in March, that after another 28th in its own month',
    letter: { ...mission('2026-01-01', '2026-04-30'), ...fiscal('2025-06-29', '2026-06-28') },
    activity: { frequence: 1, calage: 1, decalage: 0, datePrevObligation: 0 },
    options: { lagOrigin: 'periodStart' },
    periods: [
      '2025-12-29..2026-01-28 2025-12-31',
      '2026-01-29..2026-02-28 2026-01-31',
      '2026-03-01..2026-03-28 2026-03-31',
      '2026-03-29..2026-04-28 2026-03-31',
    ],
  },
  {
    name: 'counted from the start, a post-fiscal lag begins the day after the close',
    letter: { ...mission('2025-01-01', '2025-12-31'), ...fiscal('2025-01-01', '2025-12-31') },
    activity: { frequence: 4, calage: 3, decalage: 3, datePrevObligation: 31 },
    options: { lagOrigin: 'periodStart' },
    periods: ['2025-01-01..2025-12-31 2026-04-30'],
  },
  {
    name: 'preceding years are anniversaries of the eve of the start',
    letter: { ...mission('2023-01-01', '2025-12-31'), ...fiscal('2025-04-01', '2025-12-31') },
    activity: { frequence: 4, calage: 1, decalage: 0, datePrevObligation: 0 },
    periods: [
      '2022-04-01..2023-03-31 2023-03-31',
      '2023-04-01..2024-03-31 2024-03-31',
      '2024-04-01..2025-03-31 2025-03-31',
      '2025-04-01..2025-12-31 2025-12-31',
    ],
  },
  {
    name: 'an open-ended letter is limited by the horizon alone, on due dates',
    letter: mission('1990-01-01', null),
    activity: { frequence: 1, calage: 2, decalage: 1, datePrevObligation: 15 },
    options: { horizon: { first: '2026-02-01', last: '2026-03-31' } },
    periods: ['2026-01-01..2026-01-31 2026-02-15', '2026-02-01..2026-02-28 2026-03-15'],
  },
  {
    name: 'a one-off moves by its lag, clamped, without roll to the end of month',
    letter: mission('2026-01-01', '2026-12-31'),
    activity: { frequence: 5, decalage: 1, datePrevObligation: 0, dateFreq: '2026-02-28' },
    periods: ['2026-02-28..2026-02-28 2026-03-28'],
  },
  {
    name: 'a one-off takes the requested day of its due month',
    letter: mission('2026-01-01', '2026-12-31'),
    activity: { frequence: 5, decalage: 1, datePrevObligation: 31, dateFreq: '2026-01-31' },
    periods: ['2026-01-31..2026-01-31 2026-02-28'],
  },
  {
    name: 'a calendar year of coverage takes the closes in it',
    letter: { ...mission('2020-01-01', '2020-12-31'), ...fiscal('2025-07-01', '2026-06-30') },
    activity: { frequence: 4, calage: 3, decalage: 6, datePrevObligation: 0 },
    options: { coverage: 'calendar-year:2026' },
    periods: ['2025-07-01..2026-06-30 2026-12-31'],
  },
  {
    name: 'fiscal-year coverage of calage 2 is the calendar year in which the fiscal year ends',
    letter: fiscal('2025-07-01', '2026-06-30'),
    activity: { frequence: 3, calage: 2, decalage: 0, datePrevObligation: 0 },
    options: { coverage: 'fiscal-year' },
    periods: ['2026-01-01..2026-06-30 2026-06-30', '2026-07-01..2026-12-31 2026-12-31'],
  },
];

test.each(CASES)('$name', ({ letter, activity, options, periods }) => {
  const portfolio = orThrow(decodePortfolio([{ objectId: 'L', ...letter }], [{ quantite: 1, unite: 1, ...activity }]));
  const { occurrences } = orThrow(plan(portfolio, options));
  const inOrder = [...occurrences].sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
  expect(inOrder.map((one) => `${one.periodStart}..${one.periodEnd} ${one.due}${one.stub ? ' stub' : ''}`)).toEqual(
    periods,
  );
});
