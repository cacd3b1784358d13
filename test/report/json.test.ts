// JSON on the way out: the same value when it is read back, nothing in it that a terminal acts on, any depth.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces, jsonText, ndjsonPieces } from '../../src/report/json.js';
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

test('pieces are of a fair size, whatever the batches', () => {
  const row = { label: 'x'.repeat(1000) };
  const batches = [Array.from({ length: 20 }, () => row), [], [row]];
  const ndjson = [...ndjsonPieces(batches)];
  expect(ndjson.join('')).toBe(`${JSON.stringify(row)}\n`.repeat(21));
  for (const piece of ndjson) expect(piece.length).toBeLessThan(10_000);
  expect(JSON.parse([...jsonPieces(batches)].join(''))).toEqual(Array.from({ length: 21 }, () => row));
  expect([...jsonPieces([])].join('')).toBe('[]\n');
});
