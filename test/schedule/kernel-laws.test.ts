// The kernel equals its plain specification on drawn portfolios, whatever the length of the runs and the room in the buffers.

import fc from 'fast-check';
import { isRight } from 'fp-ts/lib/Either.js';
import { expect, test } from 'vitest';
import { decodePortfolio, orThrow } from '../../src/index.js';
import { portfolioRows } from '../../src/testing/fast-check.js';
import {
  compilePortfolio,
  dueDaysInto,
  monthTotalsInto,
  periodEndsInto,
  type RuleTable,
} from '../../src/typed-columns.js';
import { runs } from '../properties/runs.js';
import { plainDates } from './plain-kernel.js';

const compiled = portfolioRows().map(({ letters, activities }) =>
  compilePortfolio(orThrow(decodePortfolio(letters, activities)), { horizon: { last: '2045-12-31' } }),
);
const ruleTable = compiled.filter(isRight).map(({ right: { rules } }) => rules);

test('dates, four at a time, are the dates one at a time; the room after them is left alone', () => {
  const lengths = new Set<number>();
  fc.assert(
    fc.property(ruleTable, fc.integer({ min: 0, max: 5 }), (rules, room) => {
      for (let r = 0; r < rules.size; r++) lengths.add((rules.offsets[r + 1] - rules.offsets[r]) % 4);
      const dates = plainDates(rules);
      const out = new Int32Array(rules.count + room).fill(-1);
      const left = new Array<number>(room).fill(-1);
      dueDaysInto(rules, out);
      expect([...out]).toEqual([...dates.map(({ due }) => due), ...left]);
      periodEndsInto(rules, out);
      expect([...out]).toEqual([...dates.map(({ periodEnd }) => periodEnd), ...left]);
    }),
    { numRuns: runs(500) },
  );
  expect(lengths).toEqual(new Set([0, 1, 2, 3]));
});

test('hours by month, by differences, are the hours added date by date, in all and by groups of activities', () => {
  const steps = new Set<number>();
  const groupCounts = new Set<number>();
  fc.assert(
    fc.property(ruleTable, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 4 }), (rules, room, count) => {
      for (const step of rules.step) steps.add(step);
      const { first, months } = monthsOf(rules);
      const buckets = months + 2 * room;
      const activities = Math.max(0, ...rules.activity) + 1;
      const of = Int32Array.from({ length: activities }, (_, activity) => (activity * 7) % count);
      groupCounts.add(new Set(of).size);
      const expected = new Float64Array(buckets).fill(7);
      const expectedByGroup = new Float64Array(buckets * count).fill(7);
      for (const { rule, month } of plainDates(rules)) {
        expected[month - first + room] += rules.microHours[rule];
        expectedByGroup[of[rules.activity[rule]] * buckets + month - first + room] += rules.microHours[rule];
      }
      const totals = new Float64Array(buckets).fill(7);
      expect(monthTotalsInto(rules, first - room, totals)).toBe(totals);
      expect(totals).toEqual(expected);
      const byGroup = new Float64Array(buckets * count).fill(7);
      monthTotalsInto(rules, first - room, byGroup, { count, of });
      expect(byGroup).toEqual(expectedByGroup);
    }),
    { numRuns: runs(500) },
  );
  expect(steps).toEqual(new Set([1, 3, 6, 12]));
  expect(groupCounts).toEqual(new Set([1, 2, 3, 4]));
});

test('a month without a lane is refused, before or after the buckets, and nothing is added', () => {
  fc.assert(
    fc.property(
      ruleTable.filter(({ count }) => count > 0),
      (rules) => {
        const { first, months } = monthsOf(rules);
        for (const firstMonth of [first + 1, first - 1]) {
          const totals = new Float64Array(months);
          expect(() => monthTotalsInto(rules, firstMonth, totals)).toThrow(RangeError);
          expect(totals.some((microHours) => microHours !== 0)).toBe(false);
        }
      },
    ),
    { numRuns: runs(100) },
  );
});

/** The months that the due dates span. */
function monthsOf(rules: RuleTable): { readonly first: number; readonly months: number } {
  const found = plainDates(rules).map(({ month }) => month);
  if (found.length === 0) return { first: 0, months: 0 };
  const first = Math.min(...found);
  return { first, months: Math.max(...found) - first + 1 };
}
