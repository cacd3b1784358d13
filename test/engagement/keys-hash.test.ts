// The hash of an activity, whose parts go into it one by one, is MurmurHash3 over the list of them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashedLabel, hashOf, hashText } from '../../src/engagement/keys.js';
import type { Activity } from '../../src/index.js';
import { runs } from '../properties/runs.js';
import { murmurHash3, plainHash } from './plain-keys.js';

const fastHash = (activity: Activity): string => hashText(hashOf(hashedLabel(activity.activite), activity));

const ACTIVITY: Activity = {
  letterId: 'L',
  rank: 0,
  key: '',
  activite: 'Tableaux de bord ',
  frequence: 1,
  calage: 1,
  decalage: 1,
  datePrevObligation: 0,
  dateFreq: null,
  hasIgnoredDateFreq: false,
  unite: 0.15,
  quantite: 1,
  microHours: 150_000,
  side: 'firm',
};

const UNITES = [
  ...[0, -0, 9, 10, 99, 99.99, 100, 100.01, 999.99, 9999.99, 10_000, 10_000.01, 99_999.99, 100_000],
  ...[0.1, 0.01, 0.05, 0.5, 0.15, 1.1, 1.01, 1.005, 0.001, 29.99, Math.fround(0.15), 2307.03125, 1e-7, 5e-324],
  ...[0.1 + 0.2, 0.30000000000000004 * 10, 4.35, 4.350000000000001, 1 / 3],
];
const unite = fc.oneof(
  fc.constantFrom(...UNITES),
  fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100),
  fc.double({ min: 0, max: 100_000, noNaN: true }),
  fc.float({ min: 0, max: 100_000, noNaN: true }),
);
const label = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('é', '"', '\\', '\u0000', '\n', '\ud800', '\u2028', '’', '/', '🧾'),
    maxLength: 8,
  }),
  fc.constantFrom('x'.repeat(300), ''),
);
const integer = (max: number) => fc.oneof(fc.constantFrom(0, -0, 9, 10, max), fc.integer({ min: 0, max }));
const activity: fc.Arbitrary<Activity> = fc.record({
  letterId: fc.constant('L'),
  rank: fc.constant(0),
  key: fc.constant(''),
  activite: label,
  frequence: fc.constantFrom(1, 2, 3, 4, 5),
  calage: fc.constantFrom(1, 2, 3, null),
  decalage: integer(18),
  datePrevObligation: integer(31),
  dateFreq: fc.option(fc.integer({ min: -25_567, max: 376_200 })),
  hasIgnoredDateFreq: fc.boolean(),
  unite,
  quantite: integer(10_000),
  microHours: fc.constant(0),
  side: fc.constantFrom('firm', 'client', 'both', 'none'),
});

/** Of the reference implementation; the words are the bytes of the text, the lowest first. */
test.each([
  ['', 0, 0],
  ['', 1, 0x514e28b7],
  ['', 0xffffffff, 0x81f16f39],
  ['test', 0, 0xba6bd213],
  ['test', 0x9747b28c, 0x704b81dc],
  ['aaaa', 0x9747b28c, 0x5a97808a],
  ['abcd', 0x9747b28c, 0xf0478627],
])('the plain hash of "%s" from %d is the known one', (text, seed, hash) => {
  const bytes = Buffer.from(text);
  const words = Array.from({ length: bytes.length / 4 }, (_, word) => bytes.readInt32LE(4 * word));
  expect(murmurHash3(words, seed)).toBe(hash);
});

test('for any label and any numbers in range', () => {
  fc.assert(
    fc.property(activity, (fields) => {
      expect(fastHash(fields)).toBe(plainHash(fields));
    }),
    { numRuns: runs(5000) },
  );
});

test.each(UNITES)('for %d hours', (hours) => {
  const fields = { ...ACTIVITY, unite: hours };
  expect(fastHash(fields)).toBe(plainHash(fields));
});

test('for every value of the whole numbers', () => {
  for (let value = 0; value <= 10_000; value++) {
    const fields = { ...ACTIVITY, quantite: value, decalage: value % 19, datePrevObligation: value % 32 };
    expect(fastHash(fields)).toBe(plainHash(fields));
  }
});

test('eight digits, zeros before and letters in lower case', () => {
  expect([0, 1, -1, 0x0abcdef0, 0x80000000 | 0].map(hashText)).toEqual([
    '00000000',
    '00000001',
    'ffffffff',
    '0abcdef0',
    '80000000',
  ]);
});
