// A daily limit in hours: kept on the working days of the plan; and the limits that are refused.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asLateAsPossible, asSoonAsPossible } from '../../src/workload/strategies.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { checkedSpread, generatedPlan, partsByItem } from './generated-spreads.js';

test('hours a day: on the working days of the plan, all of them and no other', () => {
  const seen = { over: 0, kept: 0 };
  fc.assert(
    fc.property(generatedPlan(), fc.constantFrom(0.000001, 1, 7.5, 100_000), ({ plan: made }, hours) => {
      const { isClosed } = made.schedule.settings.businessCalendar;
      const [soon, late] = [asSoonAsPossible, asLateAsPossible].map((strategy) => checkedSpread(made, strategy(hours)));
      for (const [result, isSoon] of [
        [soon, true],
        [late, false],
      ] as const) {
        const keeping = new Map<number, number>();
        for (const part of partsByItem(result).flat()) {
          keeping.set(part.day, (keeping.get(part.day) ?? 0) + part.microHours);
        }
        for (let item = 0; item < result.work.count; item++) {
          const [release, last] = [result.work.release[item], result.work.last[item]];
          const open = Array.from({ length: last - release + 1 }, (_, index) => release + index).filter(
            (day) => !isClosed(day),
          );
          const day = (isSoon ? open.at(-1) : open[0]) ?? last;
          keeping.set(day, (keeping.get(day) ?? 0) - result.flagged[item]);
          if (result.flagged[item] > 0) seen.over++;
        }
        for (const [day, amount] of keeping) {
          expect(amount).toBeLessThanOrEqual(isClosed(day) ? 0 : Math.round(hours * 1_000_000));
          if (amount > 0) seen.kept++;
        }
      }
      const [overSoon, overLate] = [soon, late].map(({ flagged }) => flagged.reduce((sum, one) => sum + one, 0));
      expect(overSoon).toBe(overLate);
    }),
    { numRuns: runs(200) },
  );
  expectMet(200, seen);
});

test.each([
  [0, { path: 'limit' }],
  [-1, { path: 'limit' }],
  [Number.NaN, { path: 'limit' }],
  [100_001, { path: 'limit', accepted: { _tag: 'Decimal', min: 0.000001, max: 100_000 } }],
  ['7', { path: 'limit' }],
  [null, { path: 'limit' }],
  [undefined, { path: 'limit' }],
  [{ first: 0.5, microHours: Float64Array.of(1) }, { path: 'limit.first' }],
  [{ first: '2026-01-01', microHours: Float64Array.of(1) }, { path: 'limit.first' }],
  [{ first: 0, microHours: [1] }, { path: 'limit.microHours' }],
  [
    { first: 0, microHours: Float64Array.of(1, 0.5) },
    { path: 'limit.microHours[1]', received: 0.5 },
  ],
  [
    { first: 0, microHours: Float64Array.of(-1) },
    { path: 'limit.microHours[0]', received: -1 },
  ],
  [
    { first: 0, microHours: Float64Array.of(2 ** 52, 0, 2 ** 52) },
    { path: 'limit.microHours[0..2]', received: 2 ** 53 },
  ],
])('the limit %j is refused', (limit, problem) => {
  for (const strategy of [asSoonAsPossible, asLateAsPossible]) {
    expect(() => strategy(limit as never)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ _tag: 'InvalidOption', ...problem }) }),
    );
  }
});
