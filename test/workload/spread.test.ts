// Spreading without a limit: at the due date, at the release, evenly; what holds for every strategy; options that are refused.

import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, type PlanOptions, plan } from '../../src/index.js';
import { spread } from '../../src/workload/spread.js';
import { atDueDate, atRelease, evenly } from '../../src/workload/strategies.js';
import activities from '../fixtures/activities.json' with { type: 'json' };
import letters from '../fixtures/letters.json' with { type: 'json' };
import { nationalHolidays } from '../oracle/holidays.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { anySide, checkedSpread, generatedPlan, partsByItem } from './generated-spreads.js';

const example = orThrow(plan(orThrow(decodePortfolio(letters, activities))));

const epochDay = (date: string) => Date.parse(date) / 86_400_000;

/** One activity of one letter, due on the last day of each month from January to March 2026. */
function threeMonths(unite: number, options: PlanOptions = {}) {
  const letter = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-03-31' };
  const activity = { frequence: 1, calage: 2, decalage: 1, datePrevObligation: 3, quantite: 1, unite };
  return orThrow(plan(orThrow(decodePortfolio([letter], [activity])), options));
}

describe('on one day', () => {
  test('at the due date is the last day of the window; at the release, its first', () => {
    let several = 0;
    fc.assert(
      fc.property(generatedPlan(), anySide, ({ plan: made }, side) => {
        const [due, release] = [atDueDate, atRelease].map((strategy) => checkedSpread(made, strategy, side));
        const asked = made.occurrences.filter(({ side: own }) =>
          side === 'all' ? true : side === 'client' ? own === 'client' : own !== 'client',
        );
        expect(partsByItem(due)).toEqual(asked.map(({ last, microHours }) => [{ day: epochDay(last), microHours }]));
        expect(partsByItem(release)).toEqual(
          asked.map(({ release: first, microHours }) => [{ day: epochDay(first), microHours }]),
        );
        expect([...due.flagged, ...release.flagged].every((amount) => amount === 0)).toBe(true);
        if (asked.some(({ release, last }) => release !== last)) several++;
      }),
      { numRuns: runs(200) },
    );
    expectMet(20, { several });
  });

  test('the due date moved before the release does not leave the window', () => {
    // January's period ends on the 31st, a Saturday; due on Sunday 1 February, it is moved back to Friday the 30th.
    const letter = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-01-31' };
    const activity = { frequence: 1, calage: 2, decalage: 1, datePrevObligation: 1, quantite: 1, unite: 2 };
    const made = orThrow(plan(orThrow(decodePortfolio([letter], [activity])), { adjust: 'preceding' }));
    const [{ dueAdjusted, release, last }] = made.occurrences;
    expect([dueAdjusted, release, last]).toEqual(['2026-01-30', '2026-02-01', '2026-02-01']);
    for (const strategy of [atDueDate, atRelease]) checkedSpread(made, strategy);
    expect([...checkedSpread(made, atDueDate).flagged, ...checkedSpread(made, evenly).flagged]).toEqual([0, 2_000_000]);
  });
});

describe('evenly', () => {
  test('over the working days of the window, as a plain walk through its days says', () => {
    const seen = { uneven: 0, holidays: 0, few: 0 };
    fc.assert(
      fc.property(generatedPlan(), ({ plan: made, given }) => {
        const result = checkedSpread(made, evenly);
        const isHoliday = (date: DateTime) =>
          (given.options.holidays ?? nationalHolidays(date.year)).includes(date.toISODate() as never);
        const expected = made.occurrences.map(({ release, last, microHours }) => {
          const days: number[] = [];
          const end = DateTime.fromISO(last, { zone: 'utc' });
          for (let date = DateTime.fromISO(release, { zone: 'utc' }); date <= end; date = date.plus({ days: 1 })) {
            if (date.weekday <= 5 && isHoliday(date)) seen.holidays++;
            if (date.weekday <= 5 && !isHoliday(date)) days.push(date.toMillis() / 86_400_000);
          }
          if (days.length === 0) return { own: [{ day: epochDay(last), microHours }], flagged: microHours };
          const share = (k: number) => (BigInt(microHours) * BigInt(k)) / BigInt(days.length);
          const own = days.map((day, index) => ({ day, microHours: Number(share(index + 1) - share(index)) }));
          const kept = own.filter(({ microHours: some }, index) => some > 0 || index === own.length - 1);
          if (kept.length < own.length) seen.few++;
          return { own: kept, flagged: 0 };
        });
        const parts = partsByItem(result);
        expect(parts).toEqual(expected.map(({ own }) => own));
        expect([...result.flagged]).toEqual(expected.map(({ flagged }) => flagged));
        for (const own of parts) {
          const amounts = own.map(({ microHours }) => microHours);
          const spanned = Math.max(...amounts) - Math.min(...amounts);
          expect(spanned).toBeLessThanOrEqual(1);
          seen.uneven += spanned;
        }
      }),
      { numRuns: runs(100) },
    );
    expectMet(100, seen);
  });

  test('a window of closed days: all on its last day, flagged; without hours, one part of nothing', () => {
    const result = checkedSpread(threeMonths(2, { holidays: ['2026-02-02', '2026-02-03'] }), evenly);
    // 1 February 2026 is a Sunday.
    expect([...result.flagged]).toEqual([2_000_000, 0, 0]);
    expect(partsByItem(result)[0]).toEqual([{ day: result.work.last[0], microHours: 2_000_000 }]);
    const idle = checkedSpread(threeMonths(0, { holidays: ['2026-02-02', '2026-02-03'] }), evenly);
    expect(partsByItem(idle)).toEqual(Array.from(idle.work.last, (day) => [{ day, microHours: 0 }]));
  });

  test('is exact near 2^53 micro-hours', () => {
    const { work } = spread(example, evenly);
    const long = { ...work, count: 1, rows: work.rows.slice(0, 1), release: Int32Array.of(19_000) };
    const huge = { ...long, last: Int32Array.of(19_729), microHours: Float64Array.of(2 ** 53 - 1) };
    const parts = partsByItem({ work: huge, ...evenly(huge) })[0];
    const days = parts.length;
    expect(days).toBeGreaterThan(500);
    const share = (k: number) => (BigInt(2 ** 53 - 1) * BigInt(k)) / BigInt(days);
    expect(parts.map(({ microHours }) => microHours)).toEqual(
      parts.map((_, index) => Number(share(index + 1) - share(index))),
    );
  });

  test('December 2022 of the worked example: 4.15 h over its 22 working days', () => {
    const result = checkedSpread(example, evenly);
    const byDay = new Map<number, number>();
    for (const { day, microHours } of partsByItem(result).flat()) byDay.set(day, (byDay.get(day) ?? 0) + microHours);
    const december = Array.from({ length: 31 }, (_, index) => byDay.get(19_327 + index) ?? 0);
    // 1 December 2022 is a Thursday, Christmas a Sunday. 4,000,000 = 22 x 181,818 + 4 and 150,000 = 22 x 6,818 + 4:
    // floor(4 k / 22) goes up by one on the 6th, 11th, 17th and 22nd working day.
    const usual = 181_818 + 6_818;
    const working = december.filter((_, index) => (index + 3) % 7 < 5);
    expect(working).toHaveLength(22);
    expect(working).toEqual(
      Array.from({ length: 22 }, (_, index) => ([5, 10, 16, 21].includes(index) ? usual + 2 : usual)),
    );
    expect(december.reduce((sum, amount) => sum + amount)).toBe(4_150_000);
  });
});

test('a plan without occurrences', () => {
  const empty = orThrow(plan(orThrow(decodePortfolio([], []))));
  for (const strategy of [atDueDate, atRelease, evenly]) expect(checkedSpread(empty, strategy).work.count).toBe(0);
});

test("the firm's work unless asked otherwise", () => {
  const letter = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-01-31' };
  const sides = [{ activiteCabinet: true }, { activiteClient: true }];
  const rows = sides.map((side) => ({ ...side, frequence: 1, calage: 2, quantite: 1, unite: 1 }));
  const made = orThrow(plan(orThrow(decodePortfolio([letter], rows))));
  expect(spread(made, evenly).work.count).toBe(1);
  expect(spread(made, evenly, { side: 'client' }).work.count).toBe(1);
  expect(spread(made, evenly, { side: 'all' }).work.count).toBe(2);
});

test.each([
  [null, { path: 'options' }],
  [{ sides: 'all' }, { path: 'options', received: 'sides', hint: 'side' }],
  [{ side: 'frim' }, { path: 'side', received: 'frim', hint: 'firm' }],
])('%j is refused', (options, problem) => {
  expect(() => spread(example, evenly, options as never)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ _tag: 'InvalidOption', ...problem }) }),
  );
});
