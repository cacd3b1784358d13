// From rows to a plan in one call: what the two calls give, and what either refuses as an exception.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, ProblemError, plan, planRows } from '../../src/index.js';
import { input } from '../properties/arbitrary-input.js';
import { decoded, ENGINE, planOptionsOf } from '../properties/compare.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

test('the plan that decodePortfolio and plan give, with the options of both', () => {
  const seen = { planned: 0, refused: 0, zoned: 0 };
  fc.assert(
    fc.property(input(), (given) => {
      const { timeZone, letterId } = given.options;
      const options = planOptionsOf(given.options);
      const expected = plan(decoded(ENGINE, given), options);
      const made = () =>
        planRows(given.letters, given.activities, {
          ...options,
          ...(timeZone === undefined ? {} : { timeZone }),
          ...(letterId === undefined ? {} : { letterId }),
        });
      if (timeZone !== undefined) seen.zoned++;
      if (expected._tag === 'Left') {
        seen.refused++;
        expect(problemOf(made)).toEqual(expected.left);
        return;
      }
      seen.planned++;
      const { occurrences, unplanned, warnings } = made();
      expect(occurrences).toEqual(expected.right.occurrences);
      expect([unplanned, warnings]).toEqual([expected.right.unplanned, expected.right.warnings]);
    }),
    { numRuns: runs(200) },
  );
  expectMet(10, { planned: seen.planned, zoned: seen.zoned });
});

function problemOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    return (error as ProblemError).problem;
  }
  return null;
}

const LETTER = { objectId: 'L1', dateDebut: '2026-03-01T22:30:00Z', dateFin: '2026-04-30' };
const ROW = { frequence: 1, calage: 2, quantite: 1, unite: 1 };

test('instants are read in the zone given, rows without a letter under the one named', () => {
  const periodEnds = (options: Parameters<typeof planRows>[2]) =>
    planRows([LETTER, { ...LETTER, objectId: 'L2' }], [ROW], options).occurrences.map(({ id }) => id.slice(0, 3));
  expect(periodEnds({ letterId: 'L2' })).toEqual(['L2/', 'L2/']);
  expect(periodEnds({})).toEqual([]);
  const starts = (timeZone: string) =>
    planRows([LETTER], [{ ...ROW, frequence: 5, dateFreq: '2026-03-05' }], { timeZone }).occurrences[0].release;
  expect([starts('Europe/Paris'), starts('Pacific/Auckland')]).toEqual(['2026-03-01', '2026-03-02']);
});

test.each([
  ['no list', {}, { _tag: 'NotARowList', path: 'letters' }],
  [[{ activite: 'Tenue' }], {}, { _tag: 'SwappedLists', path: 'letters' }],
  [[LETTER], { timezone: 'UTC' }, { _tag: 'InvalidOption', path: 'options', received: 'timezone', hint: 'timeZone' }],
  [[LETTER], { ajust: 'following' }, { _tag: 'InvalidOption', path: 'options', received: 'ajust', hint: 'adjust' }],
  [[LETTER], { timeZone: 'Paris' }, { _tag: 'InvalidOption', path: 'timeZone', received: 'Paris' }],
  [[LETTER], { statuts: [9] }, { _tag: 'InvalidOption', path: 'statuts[0]', received: 9 }],
  [[LETTER], { coverage: null }, { _tag: 'InvalidOption', path: 'coverage', received: null }],
  [[LETTER], null, { _tag: 'InvalidOption', path: 'options', received: null }],
])('refused: %j with %j', (letters, options, problem) => {
  expect(problemOf(() => planRows(letters, [ROW], options as never))).toMatchObject(problem);
});

test('a row that cannot be read is unplanned, not thrown', () => {
  const { unplanned } = planRows([LETTER], [{ ...ROW, unite: 'x' }]);
  expect(unplanned).toMatchObject([
    { letterId: 'L1', reason: 'InvalidRow', problems: [{ path: 'activities[0].unite' }] },
  ]);
  expect(orThrow(decodePortfolio([LETTER], [ROW])).rejected).toEqual([]);
});
