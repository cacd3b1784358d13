// How many totals a sum has at least, beside all its totals.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawOf, type UnitLaw } from '../../src/forecast/law.js';
import { leastTotals } from '../../src/forecast/least-totals.js';
import type { Shifted } from '../../src/forecast/shifted.js';
import { runs } from '../properties/runs.js';

const unit = (...steps: number[]): Shifted => ({ steps: [0, ...steps], probabilities: [] });

function totalsOf(units: readonly Shifted[]): ReadonlySet<number> {
  let totals = new Set([0]);
  for (const { steps } of units) {
    totals = new Set(Array.from(totals).flatMap((total) => steps.map((step) => total + step)));
  }
  return totals;
}

test('never more than there are, and often as many', () => {
  let exact = 0;
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      (lists) => {
        const units = lists.map((list) => unit(...list.sort((a, b) => a - b)));
        const least = leastTotals(units);
        const { size } = totalsOf(units);
        expect(least).toBeLessThanOrEqual(size);
        if (least === size && size > 1) exact++;
      },
    ),
    { numRuns: runs(1000) },
  );
  expect(exact).toBeGreaterThan(runs(1000) / 50);
});

test('a unit whose steps are farther apart than the totals before it are many tells nothing', () => {
  expect(leastTotals([unit(1), unit(2), unit(4)])).toBe(8);
  expect(leastTotals([unit(1), unit(3), unit(9)])).toBe(2);
  expect(leastTotals([unit(1), unit(2), unit(1, 6), unit(100)])).toBe(5);
  expect(leastTotals([unit(1), unit(2), unit(1, 6), unit(3)])).toBe(8);
  expect(leastTotals([])).toBe(1);
  expect(leastTotals([unit(2 ** 14)])).toBe(1);
  expect(leastTotals([unit(1), unit(2 ** 14 - 2)])).toBe(2);
});

test('a law of many units that is too large is known to be so without its atoms', () => {
  const units = Array.from({ length: 30_000 }, (_, i): UnitLaw => {
    return { microHours: [0, 250_000 * (1 + (i % 80))], probabilities: [0.5, 0.5] };
  });
  const law = lawOf(units, { method: 'auto', grid: 'auto' });
  expect(law).toMatchObject({ right: { rounding: { gridMicroHours: 1_000_000 } } });
  expect(lawOf(units.slice(0, 20_000), { method: 'auto', grid: 'auto' })).toMatchObject({
    right: { rounding: { gridMicroHours: 0 } },
  });
});
