// Levelling as a way to spread: the levelled plan, with what it leaves out put on the window's last day and flagged.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelled } from '../../src/capacity/level.js';
import { levelledPlan } from '../../src/capacity/profile.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { checkedSpread, partsByItem } from '../workload/generated-spreads.js';

/** The first of January 2026. */
const JANUARY = 20_454;

test('the levelled plan where there is capacity, flagged on the last day where there is none', () => {
  const seen = { levelled: 0, flagged: 0 };
  const row = fc.record({
    frequence: fc.constantFrom(1, 2),
    calage: fc.constant(2),
    decalage: fc.nat(1),
    datePrevObligation: fc.nat(31),
    quantite: fc.constant(1),
    unite: fc.constantFrom(0, 0.000001, 1, 7.25),
  });
  const hours = fc.array(fc.constantFrom(0, 0, 1, 7_000_000), { minLength: 60, maxLength: 200 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), hours, (rows, microHours) => {
      const letter = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-06-30' };
      const made = orThrow(plan(orThrow(decodePortfolio([letter], rows))));
      const capacity = { first: JANUARY, microHours: Float64Array.from(microHours) };
      const result = checkedSpread(made, levelled(capacity));
      const { work, flagged } = result;
      const expected = partsByItem({ work, flagged, allocations: levelledPlan(work, capacity).allocations });
      for (const [item, parts] of partsByItem(result).entries()) {
        const [release, last] = [work.release[item], work.last[item]];
        const inWindow = microHours.some(
          (amount, day) => amount > 0 && JANUARY + day >= release && JANUARY + day <= last,
        );
        if (inWindow) seen.levelled++;
        else seen.flagged++;
        expect(flagged[item]).toBe(inWindow ? 0 : work.microHours[item]);
        expect(parts).toEqual(inWindow ? expected[item] : [{ day: last, microHours: work.microHours[item] }]);
      }
    }),
    { numRuns: runs(200) },
  );
  expectMet(200, seen);
});

test.each([
  [{ first: JANUARY, microHours: Float64Array.of(1, Number.NaN) }, 'capacity.microHours[1]'],
  [{ first: JANUARY, microHours: Float64Array.of(2 ** 52, 2 ** 52) }, 'capacity.microHours[0..1]'],
  [undefined, 'capacity'],
  [null, 'capacity'],
  [7, 'capacity'],
])('the capacity %j is refused', (capacity, path) => {
  expect(() => levelled(capacity as never)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ _tag: 'InvalidOption', path }) }),
  );
});
