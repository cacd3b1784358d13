// Expansions with one mistake each, of the kind that people make: each breaks the law of its name and keeps the nine others.
// They wrap the engine and change what it is given or what it gives.

import { isoDateOf } from '../../src/calendar/civil-date.js';
import { isRow } from '../../src/engagement/row.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { dayOfText } from '../../src/testing/arbitrary-dates.js';
import type { Expand, ExpandedOccurrence, Laws, Row } from '../../src/testing/fast-check.js';

export const whole: Expand = (letters, activities, options) =>
  orThrow(plan(orThrow(decodePortfolio(letters, activities)), options));

type Change = (row: Row) => Row;

const changed = (rows: readonly unknown[], change: Change): readonly unknown[] =>
  rows.map((row) => (isRow(row) ? change(row) : row));

const withLetters =
  (change: Change): Expand =>
  (letters, activities, options) =>
    whole(changed(letters, change), activities, options);

const withActivities =
  (change: Change): Expand =>
  (letters, activities, options) =>
    whole(letters, changed(activities, change), options);

const withOccurrences =
  (change: (occurrence: ExpandedOccurrence) => Partial<ExpandedOccurrence>): Expand =>
  (letters, activities, options) => {
    const { occurrences, unplanned } = whole(letters, activities, options);
    return {
      unplanned,
      occurrences: occurrences.map((occurrence) => {
        const { id, letterId, activity, periodEnd, due, microHours } = occurrence;
        return { id, letterId, activity, periodEnd, due, microHours, ...change(occurrence) };
      }),
    };
  };

/** A plain date so many days later; anything else as it is. */
const later = (value: unknown, days: number): unknown =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? isoDateOf(dayOfText(value) + days) : value;

const twoYears = 730;
const isLongerThanTwoYears = ({ dateDebut, dateFin }: Row) =>
  typeof dateDebut === 'string' && typeof dateFin === 'string' && String(later(dateDebut, twoYears)) < dateFin;

export const brokenExpansions: Readonly<Record<keyof Laws, readonly [mistake: string, expand: Expand]>> = {
  partition: [
    'no mission is longer than two years',
    withLetters((row) => (isLongerThanTwoYears(row) ? { ...row, dateFin: later(row.dateDebut, twoYears) } : row)),
  ],
  count: [
    'half-yearly is laid out as yearly',
    withActivities((row) => (row.frequence === 3 ? { ...row, frequence: 4 } : row)),
  ],
  directAccess: [
    'a mission begins after its first day and ends after its last',
    withLetters((row) => ({ ...row, dateDebut: later(row.dateDebut, 1), dateFin: later(row.dateFin, 1) })),
  ],
  clamp: [
    'the 29th is the 28th, whatever the month',
    withActivities((row) => (row.datePrevObligation === 29 ? { ...row, datePrevObligation: 28 } : row)),
  ],
  gregorianShift: [
    'work doubles from 2600 on',
    withOccurrences(({ periodEnd, microHours }) => ({ microHours: microHours * (periodEnd < '2600' ? 1 : 2) })),
  ],
  total: [
    'hours are rounded to minutes',
    withOccurrences(({ microHours }) => ({ microHours: Math.round((microHours * 60) / 1e6) * (1e6 / 60) })),
  ],
  monotone: [
    'a lag of a year or more is taken for what exceeds the year',
    withActivities((row) => (typeof row.decalage === 'number' ? { ...row, decalage: row.decalage % 12 } : row)),
  ],
  horizon: [
    'the first day of a horizon is forgotten',
    (letters, activities, { horizon: { first: _forgotten, ...horizon } = {}, ...options }) =>
      whole(letters, activities, { ...options, horizon }),
  ],
  conservation: [
    'rows that yield nothing are dropped in silence',
    (...given) => ({ occurrences: whole(...given).occurrences, unplanned: [] }),
  ],
  identity: [
    'the rank stands in the id',
    withOccurrences(({ letterId, activity, periodEnd }) => ({ id: `${letterId}/${activity}/${periodEnd}` })),
  ],
};
