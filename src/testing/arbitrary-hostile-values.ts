// Values that no field should stumble over, by sort: most are refused somewhere, none may make a reader throw.
// All but NaN, the infinities and undefined can stand in a JSON text.

import fc from 'fast-check';
import { anyWireText } from './arbitrary-wire-dates.js';

/** Names that every object inherits: a reader that looks them up without care finds what is not in the row. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
] as const;

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

/** Any UTF-16 unit, half a pair included. The unit that fast-check calls `binary` takes a second to make, which every import would pay. */
const anyUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));

const SORTS = {
  absent: fc.constantFrom<unknown>(null, undefined, '', ' '),
  numberText: fc.constantFrom<unknown>(
    ...[
      '1e0',
      '0,15',
      '-1',
      '+1',
      '1.0',
      '.5',
      '1.',
      ' 3 ',
      '03',
      '3\n',
      '\u00a04',
      '\u0663',
      '0x1',
      '1_000',
      'NaN',
      'abc',
    ],
  ),
  number: fc.constantFrom<unknown>(-1, 0, 6, 1.5, -0, 1e21, 2 ** 53, 5e-324, 100_001, 10_001),
  notANumber: fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  flag: fc.constantFrom<unknown>(true, false, 'true', 'false'),
  list: fc.constantFrom<unknown>([], [1], ['1'], [[1]], [null], [{ objectId: 'letter-a' }]),
  object: fc.constantFrom<unknown>({}, { objectId: 7 }, { length: 1 }, { valueOf: 1, toString: 1 }, { data: [] }),
  prototypeName: fc.constantFrom<unknown>(...PROTOTYPE_NAMES),
  unseenText: fc.constantFrom<unknown>(
    '\ud800',
    'a\udfffb',
    '2026\u202e',
    '\u2066x',
    '\u0000',
    '\ufeff1',
    '1\u200b',
    '\u2028',
  ),
  hugeText: fc.constantFrom<unknown>(
    ...[
      'x'.repeat(100_000),
      '9'.repeat(400),
      `${'0'.repeat(10_000)}1`,
      `${' '.repeat(50_000)}x`,
      '\ud800'.repeat(5_000),
    ],
  ),
  deep: fc
    .tuple(
      fc.constantFrom(20, 1_000),
      fc.constantFrom(
        (inner: unknown) => [inner],
        (inner: unknown) => ({ a: inner }),
      ),
    )
    .map(([depth, wrap]) => nested(depth, wrap)),
  text: fc.string({ maxLength: 6, unit: anyUnit }),
  date: anyWireText,
};

const HOSTILE_VALUES: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: SORTS.numberText },
  { weight: 3, arbitrary: SORTS.number },
  { weight: 3, arbitrary: SORTS.date },
  { weight: 2, arbitrary: SORTS.absent },
  { weight: 2, arbitrary: SORTS.text },
  { weight: 2, arbitrary: SORTS.list },
  { weight: 2, arbitrary: SORTS.object },
  { weight: 1, arbitrary: SORTS.notANumber },
  { weight: 1, arbitrary: SORTS.flag },
  { weight: 1, arbitrary: SORTS.prototypeName },
  { weight: 1, arbitrary: SORTS.unseenText },
  { weight: 1, arbitrary: SORTS.hugeText },
  { weight: 1, arbitrary: SORTS.deep },
);

/**
 * Values for any field, most of which it should refuse and none of which may make a reader throw.
 *
 * In 23: numbers, texts close to numbers, and texts in the shape of dates, 3 each; absent values, random texts, lists and
 * objects where a value is expected, 2 each; NaN and the infinities, flags, names that every object inherits
 * (`__proto__`), texts with characters that are not seen (lone surrogates, bidirectional marks), texts of up to 100,000
 * characters, and values nested up to 1,000 deep, 1 each. All but NaN, the infinities and `undefined` can come from JSON.
 *
 * @example
 * console.log(fc.sample(hostileValue(), { seed: 3, numRuns: 4 }).map((value) => typeof value));
 * // [ 'string', 'string', 'object', 'string' ]
 */
export function hostileValue(): fc.Arbitrary<unknown> {
  return HOSTILE_VALUES;
}
