// Every row of every date table of the documentation, through decodePortfolio and plan.

import { describe, expect, test } from 'vitest';
import { dateCasesOf } from './date-table.js';
import { PAGES } from './pages.js';

const cases = PAGES.flatMap(({ path, text }) =>
  dateCasesOf(text).map((row) => ({ ...row, name: `${path}:${row.line} ${row.title}` })),
);

describe('the date tables', () => {
  test('are found', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  test('stand in every section of the rules', () => {
    const rules = PAGES.find(({ path }) => path === 'docs/semantics.md')?.text ?? '';
    const sections = rules.split(/^## (?=\d)/m).slice(1);
    const bare = sections.filter((section) => !/^\|.*→/m.test(section) && !/^```ts$/m.test(section));
    expect(sections.length).toBeGreaterThanOrEqual(10);
    expect(bare.map((section) => section.slice(0, 40))).toEqual([]);
  });

  test.for(cases)('$name', ({ expected, actual }) => {
    expect(actual()).toEqual(expected);
  });
});
