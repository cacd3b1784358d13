// The laws as tests of other people's expansions: each law notices its own mistake, and no other law does.
// What is said of a failure names the law, what is wrong, and what the expansion was asked.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COVERAGES, LAG_ORIGINS } from '../../src/schedule/settings.js';
import { type ExpandOptions, type Laws, laws } from '../../src/testing/fast-check.js';
import { brokenExpansions, whole } from './broken-expansions.js';

const parameters = { seed: 20260101, numRuns: 150, endOnFailure: true };
const names = Object.keys(brokenExpansions) as (keyof Laws)[];
const brokenLaws = (expand: typeof whole) =>
  Object.entries(laws(expand)).flatMap(([name, law]) => (fc.check(law, parameters).failed ? [name] : []));

test('there is a mistake for every law', () => {
  expect([...names].sort()).toEqual(Object.keys(laws(whole)).sort());
});

describe.each(names)('%s', (name) => {
  const [mistake, expand] = brokenExpansions[name];

  test(`alone is broken when ${mistake}`, () => {
    expect(brokenLaws(expand)).toEqual([name]);
  });

  test('says so', () => {
    const { errorInstance, counterexample } = fc.check(laws(expand)[name], parameters);
    const [statement, fault, asked, ...questions] = (errorInstance as Error).message.split('\n');
    const title = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    expect(statement.toLowerCase()).toContain(`${title}:`);
    expect(fault).toMatch(/^(Missing: .+ Too many: .+|Expected .+|Due .+|Found .+|Period .+|Id given twice: .+)\.$/);
    expect(asked).toBe('The expansion was asked:');
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions)
      expect(Object.keys(JSON.parse(question))).toEqual(['letters', 'activities', 'options']);
    expect(counterexample).not.toBeNull();
  });
});

test('the laws ask for every lag origin, and every kind of coverage, that a plan has', () => {
  const asked: ExpandOptions[] = [];
  const listening: typeof whole = (letters, activities, options) => {
    asked.push(options);
    return whole(letters, activities, options);
  };
  for (const law of Object.values(laws(listening))) fc.check(law, { seed: 20260101, numRuns: 100 });
  const kindOf = (coverage: string) => coverage.split(':')[0];
  expect(new Set(asked.map(({ lagOrigin = 'periodEnd' }) => lagOrigin))).toEqual(new Set(LAG_ORIGINS));
  expect(new Set(asked.map(({ coverage = 'mission' }) => kindOf(coverage)))).toEqual(new Set(COVERAGES.map(kindOf)));
});

test('an id given twice breaks identity', () => {
  const twice: typeof whole = (...given) => {
    const { occurrences, unplanned } = whole(...given);
    return { unplanned, occurrences: [...occurrences, ...occurrences.slice(0, 1)] };
  };
  expect((fc.check(laws(twice).identity, parameters).errorInstance as Error).message).toContain('Id given twice');
});

test('a row both planned and unplanned breaks conservation', () => {
  const both: typeof whole = (...given) => {
    const { occurrences, unplanned } = whole(...given);
    return { occurrences, unplanned: [...unplanned, ...occurrences.slice(0, 1)] };
  };
  expect(fc.check(laws(both).conservation, parameters).failed).toBe(true);
});

test('an expansion that throws breaks every law', () => {
  const failing = () => {
    throw new Error('no expansion');
  };
  expect(brokenLaws(failing)).toEqual(names);
});

test('an expansion that gives nothing breaks count and conservation', () => {
  expect(brokenLaws(() => ({ occurrences: [], unplanned: [] }))).toEqual(
    expect.arrayContaining(['count', 'conservation']),
  );
});
