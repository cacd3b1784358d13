// French legal deadlines as the API would carry them, planned and compared with the dates the law and its publishers give.
// Each entry names its sources in SOURCES.md; what four parameters cannot say is listed too, and must stay so.

import { describe, expect, it } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { readGolden, sourceKeys } from './golden-file.js';

type Basis = 'published-date' | 'published-rule';
interface Expected {
  readonly due: string;
  readonly dueAdjusted: string;
  readonly basis?: Basis;
}
interface Rows {
  readonly name: string;
  readonly source: readonly string[];
  readonly letter: object;
  readonly activity: object;
  readonly options: Parameters<typeof plan>[1];
}
interface Golden {
  readonly entries: readonly (Rows & {
    readonly basis: Basis;
    readonly expected: readonly Expected[];
  })[];
  readonly inexpressible: readonly (Rows & {
    readonly published: readonly string[];
    readonly planned: readonly string[];
    readonly reason: string;
  })[];
}

const golden = readGolden<Golden>('legal-deadlines.golden.json');

/** The due dates of a letter with one activity, in the order of the plan. */
const planned = ({ letter, activity, options }: Rows): readonly Expected[] => {
  const made = orThrow(plan(orThrow(decodePortfolio([letter], [activity])), options));
  expect(made.unplanned).toEqual([]);
  return made.occurrences.map(({ due, dueAdjusted }) => ({ due, dueAdjusted }));
};

describe('legal deadlines', () => {
  for (const entry of golden.entries) {
    it(entry.name, () => {
      expect(planned(entry)).toEqual(entry.expected.map(({ due, dueAdjusted }) => ({ due, dueAdjusted })));
    });
  }
});

describe('deadlines beyond the four parameters', () => {
  for (const entry of golden.inexpressible) {
    it(`${entry.name}: ${entry.reason}`, () => {
      const dates = planned(entry).map(({ dueAdjusted }) => dueAdjusted);
      expect(dates).toEqual(entry.planned);
      expect(dates).not.toEqual(entry.published);
    });
  }
});

describe('the golden file itself', () => {
  it('names sources that SOURCES.md describes', () => {
    const known = sourceKeys();
    const named = [...golden.entries, ...golden.inexpressible].flatMap(({ source }) => source);
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });

  it('has dates moved off Saturdays, Sundays and holidays, most of them published as such', () => {
    const items = golden.entries.flatMap(({ basis, expected }) => expected.map((item) => ({ basis, ...item })));
    const moved = items.filter(({ due, dueAdjusted }) => due !== dueAdjusted);
    const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
    expect(new Set(moved.map(({ due }) => weekday(due)))).toEqual(new Set([6, 0, 1, 4]));
    expect(moved.filter(({ basis }) => basis === 'published-date').length).toBeGreaterThan(moved.length / 2);
    for (const { dueAdjusted } of items) expect([1, 2, 3, 4, 5]).toContain(weekday(dueAdjusted));
  });
});
