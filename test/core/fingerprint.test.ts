// A row is known again by its fingerprint: the same whatever the order of keys, another one for any change of any leaf.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf, isSameJson } from '../../src/core/json.js';

type Json = ReturnType<typeof parsed>;
const parsed = (text: string): unknown => JSON.parse(text);
const values: fc.Arbitrary<Json> = fc.json({ maxDepth: 4 }).map(parsed);

/** The same value with the keys of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, turned(field)]),
  );
};

/** Every way to change one leaf: another value, another type that reads alike, a name, an item more or less. */
const changes = (value: unknown): unknown[] => {
  if (Array.isArray(value)) {
    const inside = value.flatMap((item, index) => changes(item).map((changed) => value.with(index, changed)));
    return [[...value, null], ...(value.length > 0 ? [value.slice(1)] : []), [value], ...inside];
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const inside = entries.flatMap(([name, field], index) => [
      ...changes(field).map((changed) => Object.fromEntries(entries.with(index, [name, changed]))),
      Object.fromEntries(entries.with(index, [`${name}'`, field])),
      Object.fromEntries(entries.toSpliced(index, 1)),
    ]);
    return [Object.fromEntries([...entries, ["new'", null]]), ...inside];
  }
  if (typeof value === 'string') return [`${value}x`, ...(value === '' ? [] : [value.slice(1)]), [value], null];
  if (typeof value === 'number') return [value + 1, -value - 1, String(value), null];
  return [String(value), value === null ? false : !value, 0];
};

test('an integer, the same whatever the order of keys', () => {
  fc.assert(
    fc.property(values, (value) => {
      const fingerprint = fingerprintOf(value);
      expect(Number.isSafeInteger(fingerprint) && fingerprint >= 0).toBe(true);
      expect(fingerprintOf(turned(value))).toBe(fingerprint);
      expect(fingerprintOf(JSON.parse(JSON.stringify(value)))).toBe(fingerprint);
    }),
  );
});

test('another one for any one change', () => {
  let compared = 0;
  fc.assert(
    fc.property(values, (value) => {
      const fingerprint = fingerprintOf(value);
      for (const changed of changes(value)) {
        if (isSameJson(changed, value)) continue;
        compared += 1;
        expect(fingerprintOf(changed), JSON.stringify([value, changed])).not.toBe(fingerprint);
      }
    }),
  );
  expect(compared).toBeGreaterThan(500);
});

test.each([
  [['a', 'b'], ['ab']],
  [
    ['a', ['b']],
    [['a'], 'b'],
  ],
  [{ a: { b: 1 } }, { a: 1, b: 1 }],
  [{ a: 'b' }, ['a', 'b']],
  [
    [1, 2],
    [2, 1],
  ],
  [
    { a: 1, b: 2 },
    { a: 2, b: 1 },
  ],
  ['1', 1],
  ['null', null],
  ['true', true],
  [[], {}],
  [[], ''],
  ['\ud800', '\ud801'],
  [{ '': 1 }, {}],
])('%j is not %j', (one, other) => {
  expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
});

test('none for what nests too deep, and nothing is thrown', () => {
  const depth = 200_000;
  expect(fingerprintOf(JSON.parse('['.repeat(depth) + ']'.repeat(depth)))).toBeNaN();
  expect(fingerprintOf(JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`))).toBeNaN();
  expect(fingerprintOf(JSON.parse('['.repeat(100) + ']'.repeat(100)))).not.toBeNaN();
});
