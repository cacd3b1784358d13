// A strategy of the user's own: what it may lay, and each way to lose or misplace hours refused with its place.

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, ProblemError, plan } from '../../src/index.js';
import { spread } from '../../src/workload/spread.js';
import { evenly, type Strategy } from '../../src/workload/strategies.js';
import { partsByItem } from './generated-spreads.js';

/** Two occurrences, A of two hours and B of none, both to be done from 1 to 28 February 2026. */
const letter = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-01-31' };
const row = { frequence: 1, calage: 2, decalage: 1, quantite: 1 };
const rows = [
  { ...row, objectId: 'A', unite: 2 },
  { ...row, objectId: 'B', unite: 0 },
];
const made = orThrow(plan(orThrow(decodePortfolio([letter], rows))));
const [FIRST, LAST] = [20_485, 20_512];
const OF_A = { _tag: 'PartsOf', occurrence: 'L1/A/2026-01-31', first: FIRST, last: LAST, microHours: 2_000_000 };
const OF_B = { ...OF_A, occurrence: 'L1/B/2026-01-31', microHours: 0 };

/** A strategy that lays parts and flags as they are given. */
function laying(
  offsets: readonly number[],
  day: readonly number[],
  microHours: readonly number[],
  flagged: readonly number[] = [0, 0],
): Strategy {
  return () => ({
    allocations: {
      offsets: Int32Array.from(offsets),
      day: Int32Array.from(day),
      microHours: Float64Array.from(microHours),
    },
    flagged: Float64Array.from(flagged),
  });
}

const answering = (answer: unknown): Strategy => (() => answer) as Strategy;
const problemOf = (strategy: unknown) => {
  try {
    spread(made, strategy as Strategy);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return null;
};

test.each([
  ['each whole on one day', laying([0, 1, 2], [FIRST, LAST], [2_000_000, 0])],
  ['in parts, some of nothing', laying([0, 3, 5], [FIRST, 20_500, LAST, FIRST, LAST], [1, 0, 1_999_999, 0, 0])],
  ['two parts on one day', laying([0, 2, 3], [FIRST, FIRST, FIRST], [1_000_000, 1_000_000, 0])],
  ['flagged, in part or whole', laying([0, 1, 2], [LAST, LAST], [2_000_000, 0], [2_000_000, 0])],
])('accepted: %s', (_, strategy) => {
  const given = strategy(spread(made, evenly).work);
  expect(spread(made, strategy)).toMatchObject(given);
  const sums = partsByItem(spread(made, strategy)).map((own) => own.reduce((sum, part) => sum + part.microHours, 0));
  expect(sums).toEqual([2_000_000, 0]);
});

const good = laying([0, 1, 2], [FIRST, LAST], [2_000_000, 0])(spread(made, evenly).work);
const { allocations } = good;
const withParts = (change: object) => answering({ ...good, allocations: { ...allocations, ...change } });

test.each<[string, unknown, object]>([
  ['no function', 'evenly', { path: 'strategy', received: 'evenly', accepted: { _tag: 'Function' } }],
  ['nothing answered', answering(undefined), { path: 'strategy()', received: undefined, accepted: { _tag: 'Row' } }],
  ['a promise', async () => good, { path: 'strategy().allocations', received: undefined, accepted: { _tag: 'Row' } }],
  ['no flags', answering({ allocations }), { path: 'strategy().flagged', received: undefined }],
  [
    'offsets of another kind',
    withParts({ offsets: [0, 1, 2] }),
    { path: 'strategy().allocations.offsets', received: [0, 1, 2] },
  ],
  [
    'days of another kind',
    withParts({ day: Float64Array.of(FIRST, LAST) }),
    { path: 'strategy().allocations.day', received: Float64Array.of(FIRST, LAST) },
  ],
  [
    'hours of another kind',
    withParts({ microHours: [2_000_000, 0] }),
    { path: 'strategy().allocations.microHours', received: [2_000_000, 0] },
  ],
  [
    'too few offsets',
    withParts({ offsets: Int32Array.of(0, 1) }),
    { path: 'strategy().allocations.offsets.length', received: 2, accepted: { _tag: 'Integer', min: 3, max: 3 } },
  ],
  [
    'offsets that do not begin at 0',
    withParts({ offsets: Int32Array.of(1, 1, 2) }),
    { path: 'strategy().allocations.offsets[0]', received: 1, accepted: { _tag: 'Integer', min: 0, max: 0 } },
  ],
  [
    'nothing placed',
    laying([0, 0, 0], [], []),
    { path: 'strategy().allocations.offsets[1]', received: 0, accepted: OF_A },
  ],
  [
    'an occurrence without hours not placed',
    laying([0, 1, 1], [FIRST], [2_000_000]),
    { path: 'strategy().allocations.offsets[2]', received: 1, accepted: OF_B },
  ],
  [
    'offsets that go back',
    laying([0, 2, 1], [FIRST, LAST], [2_000_000, 0]),
    { path: 'strategy().allocations.offsets[2]', received: 1, accepted: OF_B },
  ],
  [
    'fewer days than parts',
    laying([0, 1, 3], [FIRST, LAST], [2_000_000, 0, 0]),
    { path: 'strategy().allocations.day.length', received: 2, accepted: { _tag: 'Integer', min: 3, max: 3 } },
  ],
  [
    'more hours than parts',
    laying([0, 1, 2], [FIRST, LAST], [2_000_000, 0, 5]),
    { path: 'strategy().allocations.microHours.length', received: 3, accepted: { _tag: 'Integer', min: 2, max: 2 } },
  ],
  [
    'before the window',
    laying([0, 1, 2], [FIRST - 1, LAST], [2_000_000, 0]),
    { path: 'strategy().allocations.day[0]', received: FIRST - 1, accepted: OF_A },
  ],
  [
    'after the window, though without hours',
    laying([0, 1, 2], [FIRST, LAST + 1], [2_000_000, 0]),
    { path: 'strategy().allocations.day[1]', received: LAST + 1, accepted: OF_B },
  ],
  [
    'days that go back',
    laying([0, 2, 3], [LAST, FIRST, FIRST], [1_000_000, 1_000_000, 0]),
    { path: 'strategy().allocations.day[1]', received: FIRST, accepted: OF_A },
  ],
  [
    'hours lost',
    laying([0, 2, 3], [FIRST, LAST, LAST], [1_000_000, 999_999, 0]),
    { path: 'strategy().allocations.microHours[0..1]', received: 1_999_999, accepted: OF_A },
  ],
  [
    'hours added',
    laying([0, 1, 2], [FIRST, LAST], [2_000_000, 1]),
    { path: 'strategy().allocations.microHours[1..1]', received: 1, accepted: OF_B },
  ],
  ...[-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53].map((amount): [string, Strategy, object] => [
    `a part of ${amount}`,
    laying([0, 2, 3], [FIRST, LAST, LAST], [1, amount, 0]),
    { path: 'strategy().allocations.microHours[1]', received: amount, accepted: OF_A },
  ]),
  [
    'flags for more occurrences',
    laying([0, 1, 2], [FIRST, LAST], [2_000_000, 0], [0, 0, 0]),
    { path: 'strategy().flagged.length', received: 3, accepted: { _tag: 'Integer', min: 2, max: 2 } },
  ],
  ...[-1, 0.5, Number.NaN, 2_000_001].map((amount): [string, Strategy, object] => [
    `${amount} flagged`,
    laying([0, 1, 2], [FIRST, LAST], [2_000_000, 0], [amount, 0]),
    { path: 'strategy().flagged[0]', received: amount, accepted: { _tag: 'Integer', min: 0, max: 2_000_000 } },
  ]),
])('refused: %s', (_, strategy, problem) => {
  expect(problemOf(strategy)).toMatchObject({ _tag: 'InvalidOption', ...problem });
});
