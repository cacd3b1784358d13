// JSON on the way out: the same value when it is read back, nothing in it that a terminal acts on, any depth.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonOf, jsonOfList, jsonText, ndjsonOf } from '../../src/report/json.js';
import { type Table, tableOf } from '../../src/report/table.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

test('any value comes back, on one line, without what cannot be seen', () => {
  const text = fc.string({ unit: 'binary' });
  const value = fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), text, fc.dictionary(text, text));
  fc.assert(
    fc.property(value, (given) => {
      const written = jsonText(given);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(given)));
      // Unassigned code points are not for us to judge.
      expect(written).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: runs(2000) },
  );
});

test('what nests deeper than the stack is cut short', () => {
  let deep: unknown = 'bottom';
  for (let depth = 0; depth < 100_000; depth++) deep = depth % 2 === 0 ? { deep } : [deep];
  const written = jsonText({ deep, beside: null, text: 'whole' });
  expect(written).toContain('"…"');
  expect(JSON.parse(written)).toMatchObject({ beside: null, text: 'whole' });
});

const labels = (batches: readonly (readonly string[])[]): Table<string> => ({
  columns: [{ name: 'label', kind: 'text', read: (label) => label }],
  batches: () => batches,
});

test('chunks are of a fair size, whatever the batches', () => {
  const label = 'x'.repeat(1000);
  const table = labels([Array.from({ length: 20 }, () => label), [], [label]]);
  const ndjson = [...ndjsonOf(table)];
  expect(ndjson.join('')).toBe(`${JSON.stringify({ label })}\n`.repeat(21));
  for (const chunk of ndjson) expect(chunk.length).toBeLessThan(10_000);
  expect(JSON.parse([...jsonOf(table)].join(''))).toEqual(Array.from({ length: 21 }, () => ({ label })));
  expect([...jsonOf(labels([]))].join('')).toBe('[]\n');
  expect([...ndjsonOf(labels([[]]))].join('')).toBe('');
  expect([...ndjsonOf(tableOf([], [1, 2]))].join('')).toBe('{}\n{}\n');
});

test('a row is written as its object would be, whatever is in it, in any order of columns', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Révision – août', 'a"b', 'a\\b', '\u00ad', '\u0600', ''),
  );
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  const value = { text, day: fc.constant('2026-05-31'), hours: number, yesNo: fc.boolean(), data: fc.jsonValue() };
  const kinds = fc.array(fc.constantFrom('text', 'day', 'hours', 'yesNo', 'data'), { maxLength: 6 });
  let plain = 0;
  let escaped = 0;
  fc.assert(
    fc.property(
      kinds.chain((all) =>
        fc.tuple(fc.constant(all), fc.tuple(...all.map((kind) => fc.option(value[kind as 'text'])))),
      ),
      ([all, row]) => {
        const columns = all.map((kind, index) => ({
          ...{ name: `"${index}`, kind: kind as 'text', read: (cells: typeof row) => cells[index] },
        }));
        const written = [...ndjsonOf(tableOf(columns, [row, row]))].join('');
        const line = jsonText(Object.fromEntries(all.map((_, index) => [`"${index}`, row[index]])));
        expect(written).toBe(`${line}\n${line}\n`);
        if (/\\(?!"\d)/.test(written)) escaped++;
        else plain++;
      },
    ),
    { numRuns: runs(3000) },
  );
  expectMet(500, { plain, escaped });
});

test('a list in an object, an item a line', () => {
  expect([...jsonOfList({ whole: true }, 'pools', [{ pool: 'a' }, { pool: '\u202e' }])].join('')).toBe(
    '{"whole":true,"pools":[\n{"pool":"a"},\n{"pool":"\\u202e"}\n]}\n',
  );
  expect([...jsonOfList({}, 'pools', [])].join('')).toBe('{"pools":[]}\n');
  expect([...jsonOfList({}, 'pools', [], { after: 1 })].join('')).toBe('{"pools":[],"after":1}\n');
  expect([...jsonOfList({}, 'pools', [{ pool: 'a' }], { after: 1 })].join('')).toBe(
    '{"pools":[\n{"pool":"a"}\n],"after":1}\n',
  );
});
