// Names that stand twice are found whatever the text, as a plain reading of it finds them, and their values are those that JSON.parse keeps.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedNames } from '../../src/core/repeated-names.js';

/** A JSON value as it is written: an object is a list of names and values, which may be repeated. */
type Written = { readonly atom: string } | { readonly list: Written[] } | { readonly pairs: [string, Written][] };

interface Found {
  readonly path: string;
  readonly times: number;
}

/** The plain definition: every object's names are counted, whatever becomes of the object. */
function repeatedIn(written: Written, path = ''): Found[] {
  if ('atom' in written) return [];
  if ('list' in written) return written.list.flatMap((item, index) => repeatedIn(item, `${path}[${index}]`));
  const pathOf = (name: string) => (path === '' ? name : `${path}.${name}`);
  const names = written.pairs.map(([name]) => JSON.parse(name) as string);
  const inside = written.pairs.flatMap(([, value], index) => repeatedIn(value, pathOf(names[index])));
  const own = [...new Set(names)].map((name) => ({
    path: pathOf(name),
    times: names.filter((one) => one === name).length,
  }));
  return [...inside, ...own.filter(({ times }) => times > 1)];
}

/** The text, each blank between tokens one of `blanks` in turn. */
function textOf(written: Written, blanks: readonly string[]): string {
  let used = 0;
  const blank = () => blanks[used++ % blanks.length];
  const write = (value: Written): string => {
    if ('atom' in value) return value.atom;
    if ('list' in value) return `[${blank()}${value.list.map(write).join(`${blank()},${blank()}`)}${blank()}]`;
    const pairs = value.pairs.map(([name, item]) => `${name}${blank()}:${blank()}${write(item)}`);
    return `{${blank()}${pairs.join(`${blank()},${blank()}`)}${blank()}}`;
  };
  return `${blank()}${write(written)}${blank()}`;
}

const NAMES = [
  '"a"',
  '"\\u0061"',
  '"b"',
  '""',
  '"\\""',
  '"\\\\"',
  '"\\\\\\""',
  '"é"',
  '"__proto__"',
  '"{"',
  '":"',
  '"1"',
];
const ATOMS = ['1', '-0.5e3', 'true', 'null', '""', '"a"', '"\\":"', '"\\\\"', '"{\\"a\\":1,"', '"],}"'];
const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...ATOMS).map((atom) => ({ atom })),
    fc.array(tie('written'), { maxLength: 4 }).map((list) => ({ list })),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('written')), { maxLength: 5 }).map((pairs) => ({ pairs })),
  ),
}));
const blanks = fc.array(fc.constantFrom('', ' ', '\n', '\r\n', '\t '), { minLength: 1, maxLength: 5 });

test('as counting the names of every object has it', () => {
  let repeated = 0;
  const places = (found: readonly Found[]) => found.map(({ path, times }) => `${path} ${times}`).sort();
  fc.assert(
    fc.property(written, blanks, (value, between) => {
      const text = textOf(value, between);
      const found = repeatedNames(text, JSON.parse(text));
      expect(places(found.map(({ path, lines }) => ({ path, times: lines.length })))).toEqual(
        places(repeatedIn(value)),
      );
      repeated += Math.min(found.length, 1);
    }),
    { numRuns: 2000 },
  );
  expect(repeated).toBeGreaterThan(200);
});

test('the line of each, and the value that counts', () => {
  const text = '{\n"a": 1, "b": {"c": [],\n"c": 2},\n\n"\\u0061": 3, "a": "\\n"}';
  expect(repeatedNames(text, JSON.parse(text))).toEqual([
    { path: 'b.c', lines: [2, 3], value: 2 },
    { path: 'a', lines: [2, 5, 5], value: '\n' },
  ]);
});

test('inside what does not count itself', () => {
  const text = '{"a": {"b": 1, "b": 2}, "a": "0"}';
  expect(repeatedNames(text, JSON.parse(text))).toEqual([
    { path: 'a.b', lines: [1, 1], value: undefined },
    { path: 'a', lines: [1, 1], value: '0' },
  ]);
});

describe('nothing overflows', () => {
  test('a list, a text and a name of millions', () => {
    const text = `{"a":[${'{"a":1},'.repeat(300_000)}0],"${'\\\\'.repeat(1_000_000)}":"${'\\"'.repeat(1_000_000)}","a":2}`;
    expect(repeatedNames(text, JSON.parse(text))).toEqual([{ path: 'a', lines: [1, 1], value: 2 }]);
  });

  test('a deep nest: what lies deeper than any row is left out', () => {
    const nested = (depth: number, inner: string) => '{"n":'.repeat(depth) + inner + '}'.repeat(depth);
    const paths = (text: string) => repeatedNames(text, JSON.parse(text)).map(({ path }) => path);
    const inner = '{"x":1,"x":2}';
    expect(paths(nested(199, inner))).toEqual([`${'n.'.repeat(199)}x`]);
    expect(paths(nested(200, inner))).toEqual([]);
    expect(paths(`[${nested(500_000, inner)},${inner}]`)).toEqual(['[1].x']);
    expect(paths('['.repeat(500_000) + ']'.repeat(500_000))).toEqual([]);
  });
});
