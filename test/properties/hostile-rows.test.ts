// Hostile rows and hostile bodies: nothing throws, nothing is lost, and what is bad is named. 2,000 rows here; `npm run soak:hostile` takes 100,000.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePortfolio, describe, orThrow, plan } from '../../src/index.js';
import { hostileBody } from '../../src/testing/fast-check.js';
import { checkHostileRows } from './hostile-check.js';
import { expectMet } from './met.js';
import { runs } from './runs.js';

test('2,000 hostile rows: each is planned, unplanned, rejected or a repeat, once', () => {
  const { rows, repeats, planned, unplanned, bad, letters, rejectedLetters } = checkHostileRows(2000, 20260101);
  expect(rows).toBeGreaterThanOrEqual(2000);
  expect(planned + unplanned + bad + repeats).toBe(rows);
  for (const count of [planned, unplanned, repeats, rejectedLetters]) expect(count).toBeGreaterThan(10);
  expect(bad).toBeGreaterThan(rows / 4);
  expect(letters).toBeGreaterThan(rejectedLetters);
});

/** Whether the rules find a list of rows in a body. */
const holdsRows = (body: unknown): boolean =>
  Array.isArray(body) ||
  (typeof body === 'object' &&
    body !== null &&
    Object.hasOwn(body, 'data') &&
    Array.isArray((body as { data: unknown }).data));

test('a hostile body is refused as a whole, or each of its rows is', () => {
  let refused = 0;
  fc.assert(
    fc.property(hostileBody(), hostileBody(), (letters, activities) => {
      const portfolio = decodePortfolio(letters, activities);
      expect(portfolio._tag).toBe(holdsRows(letters) && holdsRows(activities) ? 'Right' : 'Left');
      if (portfolio._tag === 'Right') {
        orThrow(plan(portfolio.right));
        return;
      }
      refused += 1;
      const name = holdsRows(letters) ? 'activities' : 'letters';
      expect(portfolio.left).toMatchObject({ _tag: 'NotARowList', path: name });
      expect(describe(portfolio.left, 'en')).toMatch(new RegExp(`^${name}: `));
    }),
    { numRuns: runs(1000) },
  );
  expectMet(100, { refused });
});

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('rows nested 100,000 deep in %s are read or refused', (_, open, close) => {
  const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
  const rows = `[{ "objectId": "A", "unite": ${deep} }, { "objectId": "A", "unite": ${deep} }, ${deep}]`;
  const parsed = JSON.parse(rows);
  const { rejected } = orThrow(decodePortfolio([{ objectId: 'L1', entite: parsed[0].unite }], parsed));
  expect(rejected.map(({ path }) => path)).toEqual(['activities[0]', 'activities[2]']);
  for (const problem of rejected.flatMap((row) => row.problems))
    expect(describe(problem, 'fr')).toContain(problem.path);
});
