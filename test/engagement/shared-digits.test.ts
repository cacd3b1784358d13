// Keys do not depend on the order of rows, even of rows whose hashes share their 32 bits: labels whose own hashes collide, and
// rows of one label whose hashes collide all the same. SEMANTICS sections 10 and 11.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan, portfolioDecoder } from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { murmurHash3, plainHash } from './plain-keys.js';

const LETTERS = [
  { objectId: 'A', dateDebut: '2026-01-01', dateFin: '2026-12-31' },
  { objectId: 'B', dateDebut: '2026-01-01', dateFin: '2026-12-31' },
];
const GOOD = { activite: 'Tenue', frequence: 4, calage: 2, quantite: 1, unite: 1 };
const [ACTIVITY] = orThrow(decodePortfolio(LETTERS, [GOOD])).activities;

/** Pairs of numbers below 200,000 that have the same hash; without one the tests would show nothing. */
function collisions(hashOf: (number: number) => string): readonly (readonly [number, number])[] {
  const firsts = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (let number = 0; number < 200_000; number++) {
    const hash = hashOf(number);
    const first = firsts.get(hash);
    if (first === undefined) firsts.set(hash, number);
    else pairs.push([first, number]);
  }
  expect(pairs).not.toEqual([]);
  return pairs;
}

const labelOf = (number: number) => `Activité ${number}`;
const workOf = (number: number) => ({ unite: (number % 1000) / 100, quantite: Math.floor(number / 1000) });
const units = (text: string) => text.split('').map((unit) => unit.charCodeAt(0));
const SAME_LABEL_HASH = collisions((number) => String(murmurHash3(units(labelOf(number)))));
const SAME_ROW_HASH = collisions((number) => plainHash({ ...ACTIVITY, ...workOf(number) }));

const colliding = fc.oneof(
  fc.constantFrom(...SAME_LABEL_HASH).map((pair) => pair.map((number) => ({ activite: labelOf(number) }))),
  fc.constantFrom(...SAME_ROW_HASH).map((pair) => pair.map(workOf)),
);
const rows = colliding.chain((pair) =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom(...pair, ...pair, {}),
        fc.constantFrom({ lettreMissionId: 'A' }, { lettreMissionId: 'A' }, { lettreMissionId: 'B' }, {}),
      )
      .map((parts) => Object.assign({}, GOOD, ...parts) as object),
    { minLength: 2, maxLength: 12 },
  ),
);

test('ids do not depend on the order of rows', () => {
  const met = { shared: 0, alone: 0, equal: 0 };
  fc.assert(
    fc.property(
      rows.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
      ),
      fc.constantFrom({}, { letterId: 'A' }),
      ([some, shuffled], options) => {
        const decoded = orThrow(decodePortfolio(LETTERS, some, options));
        const others = orThrow(decodePortfolio(LETTERS, shuffled, options));
        const idsOf = (portfolio: typeof decoded) =>
          orThrow(plan(portfolio)).occurrences.map(({ id, activite, hours }) => `${id} ${activite} ${hours}`);
        expect(idsOf(others).sort()).toEqual(idsOf(decoded).sort());
        expect(new Set(idsOf(decoded)).size).toBe(idsOf(decoded).length);
        const decoder = orThrow(portfolioDecoder(options));
        for (const row of some) decoder.add({ activities: [row] });
        decoder.add({ letters: LETTERS });
        expect(decoder.portfolio()).toEqual(decoded);
        for (const { key } of decoded.activities) {
          if (/^[0-9a-f]{16}/.test(key)) met.shared += 1;
          else met.alone += 1;
          if (/^[0-9a-f]{16}-2$/.test(key)) met.equal += 1;
        }
      },
    ),
    { numRuns: runs(500) },
  );
  expectMet(100, met);
});
