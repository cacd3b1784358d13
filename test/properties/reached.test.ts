// What the generators reach: every class of letter, activity and outcome that the properties are meant for.
// A generator that never reaches a case tests nothing, so this test fails when a class stops coming up.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDateOf, daysInMonth, isLeapYear } from '../../src/calendar/civil-date.js';
import type { DateRange } from '../../src/calendar/date-range.js';
import { addMonths, rollDayOf } from '../../src/calendar/month-arithmetic.js';
import { daysOf, type LetterDays } from '../../src/engagement/letter.js';
import { orThrow, type Plan, type Portfolio, plan, UNPLANNED_REASONS } from '../../src/index.js';
import { WARNING_TAGS } from '../../src/schedule/warning.js';
import { input } from './arbitrary-input.js';
import { decoded, ENGINE, planOptionsOf } from './compare.js';

interface Sample {
  readonly portfolio: Portfolio;
  readonly plan: Plan;
}

const samples: readonly Sample[] = fc.sample(input(), { numRuns: 2000, seed: 20260101 }).flatMap((given) => {
  const portfolio = decoded(ENGINE, given);
  const made = plan(portfolio, planOptionsOf(given.options));
  return made._tag === 'Right' ? [{ portfolio, plan: orThrow(made) }] : [];
});

const letters = samples.flatMap(({ portfolio }) => portfolio.letters.map(daysOf));
const activities = samples.flatMap(({ portfolio }) => portfolio.activities);
const occurrences = samples.flatMap(({ plan: { occurrences: all } }) => all);
const unplanned = samples.flatMap(({ plan: { unplanned: all } }) => all);
const warnings = samples.flatMap(({ plan: { warnings: all } }) => all);

const closing = (is: (day: { year: number; month: number; day: number }) => boolean) =>
  letters.filter(({ fiscalYear }) => fiscalYear !== null && is(civilDateOf(fiscalYear.last))).length;
const lasting = (is: (letter: LetterDays & { fiscalYear: DateRange }) => boolean) =>
  letters.filter((letter) => letter.fiscalYear !== null && is({ ...letter, fiscalYear: letter.fiscalYear })).length;

const CLASSES: readonly (readonly [name: string, count: () => number])[] = [
  ['close on 29 February', () => closing(({ month, day }) => month === 2 && day === 29)],
  [
    'close on 28 February of a leap year',
    () => closing(({ year, month, day }) => month === 2 && day === 28 && isLeapYear(year)),
  ],
  [
    'close on 28 February of a common year',
    () => closing(({ year, month, day }) => month === 2 && day === 28 && !isLeapYear(year)),
  ],
  ['close in mid-month', () => closing(({ year, month, day }) => day < daysInMonth(year, month))],
  [
    'close in mid-month on a 29th or 30th',
    () => closing(({ month, day }) => day >= 29 && day < daysInMonth(2023, month)),
  ],
  [
    'fiscal year of twelve months',
    () => lasting(({ fiscalYear: { first, last } }) => addMonths(first - 1, 12) === last),
  ],
  ['short fiscal year', () => lasting(({ fiscalYear: { first, last } }) => last < addMonths(first - 1, 12))],
  ['long fiscal year', () => lasting(({ fiscalYear: { first, last } }) => last > addMonths(first - 1, 12))],
  ['fiscal year over 24 months', () => lasting(({ fiscalYear: { first, last } }) => last > addMonths(first - 1, 24))],
  [
    'year that begins off the rule',
    () => lasting(({ fiscalYear: { first, last } }) => rollDayOf(first - 1) !== rollDayOf(last)),
  ],
  ['no fiscal year', () => letters.filter(({ fiscalYear }) => fiscalYear === null).length],
  ['open-ended mission', () => letters.filter(({ mission }) => mission.first !== null && mission.last === null).length],
  [
    'empty mission',
    () => letters.filter(({ mission: { first, last } }) => first !== null && last !== null && last < first).length,
  ],
  ['mission without start', () => letters.filter(({ mission }) => mission.first === null).length],
  [
    'mission years away from the fiscal year',
    () =>
      lasting(
        ({ fiscalYear, mission }) => mission.first !== null && Math.abs(mission.first - fiscalYear.last) > 20_000,
      ),
  ],
  ['day 29', () => activities.filter(({ datePrevObligation }) => datePrevObligation === 29).length],
  ['day 30', () => activities.filter(({ datePrevObligation }) => datePrevObligation === 30).length],
  ['day 31', () => activities.filter(({ datePrevObligation }) => datePrevObligation === 31).length],
  ['last day asked for', () => activities.filter(({ datePrevObligation }) => datePrevObligation === 0).length],
  ['calage 3 below yearly', () => activities.filter(({ calage, frequence }) => calage === 3 && frequence < 4).length],
  [
    'single-precision hours',
    () => activities.filter(({ unite }) => Math.fround(unite) === unite && String(unite).length > 8).length,
  ],
  ['stub', () => occurrences.filter(({ stub }) => stub).length],
  [
    'one-day period',
    () =>
      occurrences.filter(({ periodStart, periodEnd, release, due }) => periodStart === periodEnd && release !== due)
        .length,
  ],
  ['due on 29 February', () => occurrences.filter(({ due }) => due.endsWith('-02-29')).length],
  ['due moved off a closed day', () => occurrences.filter(({ due, dueAdjusted }) => due !== dueAdjusted).length],
  ['due before the period ends', () => occurrences.filter(({ due, periodEnd }) => due < periodEnd).length],
  ['zero hours', () => occurrences.filter(({ microHours }) => microHours === 0).length],
  ['fiscal year of 13 monthly periods', () => samples.filter(hasThirteenPeriods).length],
  [
    'differing repeat',
    () =>
      samples.filter(({ portfolio }) => portfolio.problems.some(({ _tag }) => _tag === 'ConflictingDuplicate')).length,
  ],
  [
    'rejected letter',
    () => samples.filter(({ portfolio }) => portfolio.rejected.some(({ resource }) => resource === 'letters')).length,
  ],
  ...WARNING_TAGS.map((tag) => [`warning ${tag}`, () => warnings.filter(({ _tag }) => _tag === tag).length] as const),
  ...UNPLANNED_REASONS.map(
    (reason) => [`reason ${reason}`, () => unplanned.filter((row) => row.reason === reason).length] as const,
  ),
];

/** 29 February to 28 February, cut backward from the 28th, has a first period of one day. */
function hasThirteenPeriods({ plan: { occurrences: all } }: Sample): boolean {
  return all.some(
    ({ stub, periodStart, periodEnd }) => stub && periodStart === periodEnd && periodStart.endsWith('-02-29'),
  );
}

test.each(CLASSES)('%s', (_name, count) => {
  expect(count()).toBeGreaterThanOrEqual(1);
});
