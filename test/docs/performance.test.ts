// docs/performance.md is what the benchmarks make of their kept results, and no goal that is missed goes without its reason. Nothing is timed.

import { beforeAll, describe, expect, test } from 'vitest';
import { tablesOf } from './markdown.js';
import { readText } from './pages.js';

interface Row {
  readonly key: string;
  readonly task: string;
  readonly what: string;
  readonly goal: { readonly atMost: number } | { readonly atLeast: number };
}

interface Result {
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly task: string;
  readonly title: string;
  readonly portfolio: string;
  readonly occurrences: number;
  readonly timings: readonly unknown[];
  readonly figures: readonly {
    readonly row: string;
    readonly what: string;
    readonly value: number;
    readonly unit: string;
  }[];
}

type Reasons = Readonly<Record<string, string>>;

/** The parts of the benchmarks that need nothing installed. They are plain JavaScript, so their types are said here. */
interface Benchmarks {
  readonly ROWS: readonly Row[];
  readonly readResults: () => readonly Result[];
  readonly pageOf: (results: readonly Result[], reasons?: Reasons) => string;
  readonly faultsOf: (results: readonly Result[], reasons?: Reasons) => readonly string[];
}

let benchmarks: Benchmarks;
let results: readonly Result[];

beforeAll(async () => {
  const modules = await Promise.all(
    ['goals', 'report', 'page'].map((name) => import(new URL(`../../benchmarks/${name}.mjs`, import.meta.url).href)),
  );
  benchmarks = Object.assign({}, ...modules) as Benchmarks;
  results = benchmarks.readResults();
});

/** A result with one figure: so far over its bound, on one side or the other. */
const resultOf = ({ key, task, what, goal }: Row, times: number, run = 'a'): Result => ({
  conditions: { processor: run, versions: {} },
  task,
  title: task,
  portfolio: 'made up',
  occurrences: 1,
  timings: [],
  figures: [{ row: key, what, value: ('atMost' in goal ? goal.atMost : goal.atLeast) * times, unit: 'x' }],
});

describe('the page of figures', () => {
  test('is what the kept results give', () => {
    expect(readText('docs/performance.md')).toBe(benchmarks.pageOf(results));
  });

  test('has a reason for each goal that is missed', () => {
    expect(benchmarks.faultsOf(results)).toEqual([]);
  });

  test('has every row once, with what its figure does not show', () => {
    const [{ rows }] = tablesOf(readText('docs/performance.md'));
    expect(rows.map(({ cells: [what] }) => what)).toEqual(benchmarks.ROWS.map(({ what }) => what));
    expect(rows.filter(({ cells }) => cells.at(-1) === '')).toEqual([]);
    expect(new Set(benchmarks.ROWS.map(({ key }) => key)).size).toBe(benchmarks.ROWS.length);
  });
});

describe('a goal', () => {
  const rowWith = (side: 'atMost' | 'atLeast') => benchmarks.ROWS.find(({ goal }) => side in goal) as Row;

  test.each([
    ['atMost', 1.01],
    ['atLeast', 0.99],
  ] as const)('%s, missed, needs its reason', (side, times) => {
    const row = rowWith(side);
    const missed = [resultOf(row, times)];
    expect(benchmarks.faultsOf(missed, {})).toHaveLength(1);
    expect(benchmarks.faultsOf(missed, { [row.key]: 'too slow' })).toEqual([]);
    const page = benchmarks.pageOf(missed, { [row.key]: 'too slow' });
    expect(page).toContain('does not hold');
    expect(page).toContain('| too slow |');
  });

  test.each(['atMost', 'atLeast'] as const)('%s, just kept, needs none, and none is shown', (side) => {
    const row = rowWith(side);
    const kept = [resultOf(row, 1)];
    expect(benchmarks.faultsOf(kept, {})).toEqual([]);
    const page = benchmarks.pageOf(kept, { [row.key]: 'too slow' });
    expect(page).not.toContain('does not hold');
    expect(page).not.toContain('too slow');
  });

  test('that was not measured is said to be so; a reason for no goal is a fault', () => {
    expect(benchmarks.pageOf([], {})).toContain('not measured');
    expect(benchmarks.faultsOf([], { nothing: 'too slow' })).toHaveLength(1);
  });

  test('is not mixed from two runs, nor measured twice', () => {
    const [one, two] = benchmarks.ROWS;
    const atBound = (row: Row, run: string) => resultOf(row, 1, run);
    expect(benchmarks.faultsOf([atBound(one, 'a'), atBound(two, 'a')], {})).toEqual([]);
    expect(benchmarks.faultsOf([atBound(one, 'a'), atBound(two, 'b')], {})).toHaveLength(1);
    expect(() => benchmarks.faultsOf([atBound(one, 'a'), atBound(one, 'a')], {})).toThrow('2 times');
  });
});
