// Hostile rows through the reader and the plan: none makes it throw, each bad row is named by its path, and every row is planned,
// unplanned or rejected exactly once. Which rows are bad is the oracle's to say.

import fc from 'fast-check';
import { expect } from 'vitest';
import { decodePortfolio, describe, orThrow, type Portfolio, plan } from '../../src/index.js';
import { hostilePortfolioRows } from '../../src/testing/fast-check.js';
import { placesOf, withoutDuplicates } from '../../src/testing/row-places.js';
import { oraclePlan } from '../oracle/index.js';

/** What came of the activity rows, and of the letters they came with. */
export interface HostileFigures {
  rows: number;
  repeats: number;
  planned: number;
  /** Unplanned rows but for the bad ones. */
  unplanned: number;
  bad: number;
  letters: number;
  rejectedLetters: number;
  /** Portfolios refused whole for their hours; their rows are not counted. */
  refused: number;
}

const horizon = { first: '2020-01-01', last: '2030-12-31' };
const sorted = (texts: Iterable<string>) => [...texts].sort();
const placeText = ({ letterId, activity }: { letterId: string | null; activity: number }) =>
  `${activity} of ${letterId}`;

/** Draws portfolios until so many activity rows have been checked; throws at the first that is lost, unnamed or fatal. */
export function checkHostileRows(rows: number, seed: number): HostileFigures {
  const figures = { rows: 0, repeats: 0, planned: 0, unplanned: 0, bad: 0, letters: 0, rejectedLetters: 0, refused: 0 };
  for (let round = 0; figures.rows < rows; round++) {
    fc.assert(
      fc.property(hostilePortfolioRows(), fc.boolean(), ({ letters, activities }, isWrapped) => {
        const body = (list: readonly unknown[]) => (isWrapped ? { data: list } : list);
        const portfolio = orThrow(decodePortfolio(body(letters), body(activities)));
        checkPaths(portfolio, letters, activities, isWrapped ? '.data' : '');
        const made = plan(portfolio, { horizon });
        if (made._tag === 'Left') {
          expect(made.left._tag).toBe('TooManyHours');
          figures.refused += 1;
          return;
        }
        const expected = oraclePlan(letters, activities, horizon);
        const planned = new Set(made.right.occurrences.map(placeText));
        const unplanned = made.right.unplanned;
        expect(sorted(planned)).toEqual(sorted(new Set(expected.occurrences.map(placeText))));
        expect(sorted(unplanned.map((row) => `${placeText(row)} ${row.reason}`))).toEqual(
          sorted(expected.unplanned.map((row) => `${placeText(row)} ${row.reason}`)),
        );
        const places = placesOf(letters, activities);
        expect(sorted([...planned, ...unplanned.map(placeText)])).toEqual(sorted(places.map(placeText)));
        const bad = unplanned.filter(({ reason }) => reason === 'InvalidRow').length;
        figures.rows += activities.length;
        figures.repeats += activities.length - places.length;
        figures.planned += planned.size;
        figures.unplanned += unplanned.length - bad;
        figures.bad += bad;
        figures.letters += letters.length;
        figures.rejectedLetters += portfolio.rejected.length - bad;
      }),
      { numRuns: 20, seed: seed + round },
    );
  }
  return figures;
}

/** Every rejected row, and every problem, bears the path of its own row; its sentences can be written. */
function checkPaths(
  { letters: accepted, rejected, problems }: Portfolio,
  letters: readonly unknown[],
  activities: readonly unknown[],
  wrapper: string,
): void {
  const places = new Map(
    placesOf(letters, activities).map((row) => [`activities${wrapper}[${row.index}]`, placeText(row)]),
  );
  const orders = withoutDuplicates(letters).map(({ index }) => `letters${wrapper}[${index}]`);
  const rejectedLetters = rejected.filter(({ resource }) => resource === 'letters').map(({ path }) => path);
  expect(sorted([...accepted.map(({ order }) => orders[order]), ...rejectedLetters])).toEqual(sorted(orders));
  for (const row of rejected) {
    if (row.resource === 'activities') expect(places.get(row.path)).toBe(placeText({ ...row, activity: row.rank }));
    expect(row.problems.length).toBeGreaterThan(0);
    for (const { path } of row.problems) expect(path === row.path || path.startsWith(`${row.path}.`)).toBe(true);
  }
  const lists: Readonly<Record<string, readonly unknown[]>> = { letters, activities };
  for (const problem of [...problems, ...rejected.flatMap((row) => row.problems)]) {
    const [, list, index] = /^(letters|activities)(?:\.data)?\[(\d+)\]/.exec(problem.path) ?? [];
    expect(Number(index)).toBeLessThan(lists[list].length);
    for (const language of ['fr', 'en'] as const) expect(describe(problem, language)).toContain(problem.path);
  }
}
