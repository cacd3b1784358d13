// The glossary names things that exist: every name of its column "in the code" occurs in the sources.

import { expect, test } from 'vitest';
import { tablesOf } from './markdown.js';
import { filesBelow, readText } from './pages.js';

test('every name of the glossary occurs in the sources', () => {
  const sources = filesBelow('src', '.ts').map(readText).join('\n');
  const [table] = tablesOf(readText('docs/glossary.md'));
  const column = table.header.indexOf('in the code');
  const names = table.rows.flatMap(({ cells }) => [...cells[column].matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
});
