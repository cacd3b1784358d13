// The scanner that finds where a text stops being JSON accepts exactly what JSON.parse does, however the text is broken.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../src/cli/input/json-fault.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const json = fc
  .tuple(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));
const scrap = fc.constantFrom(
  ...'{}[],:"\\ \n\t\u0001\u00a0e+-.01tfn'.split(''),
  'true',
  'nul',
  '\\u12',
  '\\x',
  '1e5',
  '-0',
  '01',
  '""',
);

describe('against JSON.parse', () => {
  test('whole texts', () => {
    fc.assert(
      fc.property(json, (text) => {
        expect(jsonFault(text, 1000)).toBeNull();
      }),
      { numRuns: runs(500) },
    );
  });

  test('texts with a scrap put in, or cut, or made of scraps', () => {
    const broken = fc.oneof(
      fc.tuple(json, fc.nat(), fc.nat(3), scrap).map(([text, at, gone, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + gone);
      }),
      fc.tuple(json, fc.nat()).map(([text, end]) => text.slice(0, end % (text.length + 1))),
      fc.array(scrap, { maxLength: 12 }).map((scraps) => scraps.join('')),
    );
    let refused = 0;
    fc.assert(
      fc.property(broken, (text) => {
        const fault = jsonFault(text, 1000);
        expect(fault === null).toBe(parses(text));
        if (fault === null) return;
        refused++;
        // What comes before the fault can be completed; what ends with it cannot.
        expect(fault.at).toBeGreaterThanOrEqual(0);
        expect(fault.at).toBeLessThanOrEqual(text.length);
        expect(jsonFault(text.slice(0, fault.at), 1000)?.at ?? fault.at).toBeGreaterThanOrEqual(
          Math.min(fault.at, text.slice(0, fault.at).trimEnd().length),
        );
      }),
      { numRuns: runs(5000) },
    );
    expectMet(1000, { refused });
  });
});

test.each([
  ['', 0],
  ['  ', 2],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['[]]', 2],
  ['[}', 1],
  ['{a:1}', 1],
  ['"ab\ncd"', 3],
  ['"a\\qb"', 2],
  ['"a\\u12g4"', 2],
  ['"abc', 4],
  ['[nul]', 1],
  ['[01]', 2],
  ['[1.]', 2],
  ['{"a":', 5],
])('the place of the fault in %j', (text, at) => {
  expect(jsonFault(text, 10)).toEqual({ reason: 'syntax', at });
});

test('depth is counted to the level allowed', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(jsonFault(nested(10), 10)).toBeNull();
  expect(jsonFault(nested(11), 10)).toEqual({ reason: 'deep', at: 10 });
  expect(jsonFault('[[],[],{"a":[]}]', 3)).toBeNull();
});

test('a long string and a deep nest do not overflow', () => {
  expect(jsonFault(JSON.stringify('x'.repeat(5_000_000)), 1)).toBeNull();
  expect(jsonFault('['.repeat(1_000_000), 10_000_000)).toEqual({ reason: 'syntax', at: 1_000_000 });
});
