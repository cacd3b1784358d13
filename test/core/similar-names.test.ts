// What was probably meant: near enough to be a slip, never just any short name. Among many names the nearest is the one that
// comparing all of them finds, blanks, case and compatible characters apart.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meantName, NearNames, similarName } from '../../src/core/similar-names.js';

test.each([
  ['monht', ['day', 'month'], 'month'],
  ['Mission', ['mission'], 'mission'],
  ['de', ['fr', 'en'], undefined],
  ['dee', ['due'], 'due'],
  ['x'.repeat(65), ['x'.repeat(65)], undefined],
  ['x'.repeat(64), ['x'.repeat(65), 'x'.repeat(63)], 'x'.repeat(63)],
  [5, ['5'], undefined],
  ['', ['a'], undefined],
])('%j among %j: %j', (written, names, meant) => {
  expect(similarName(written, names)).toBe(meant);
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', ' '), maxLength: 9 });
/** The text with up to three characters taken out, put in or changed. */
const edited = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(9), fc.nat(1), fc.constantFrom('', 'a', 'b', 'c')), { maxLength: 3 }))
  .map(([start, edits]) =>
    edits.reduce((changed, [at, gone, put]) => changed.slice(0, at) + put + changed.slice(at + gone), start),
  );
const plain = (name: string) => name.trim().replaceAll(/ +/g, ' ').toLowerCase();

test('as comparing all of them has it', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), edited, (names, written) => {
      const expected = similarName(plain(written), [...new Set(names.map(plain))].sort());
      const nearest = new NearNames(names).nearest(written);
      expect(nearest === undefined ? undefined : plain(nearest)).toBe(expected);
      if (nearest !== undefined) {
        expect(names).toContain(nearest);
        found++;
      }
    }),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(500);
});

test.each([
  ['Tableaux   de bord\t ', 'Tableaux de bord'],
  ['tableaux de\u00a0bord', 'Tableaux de bord'],
  ['Tableau de bords', 'Tableaux de bord'],
  ['Re\u0301vision', 'R\u00e9vision'],
  ['Revision', 'R\u00e9vision'],
  ['Certiﬁcation', 'Certification'],
  ['Bilan', undefined],
  ['', undefined],
  [' ', undefined],
  ['x'.repeat(10_000), undefined],
])('%j: %j', (written, name) => {
  expect(new NearNames(['Tableaux de bord', 'R\u00e9vision', 'Certification', '']).nearest(written)).toBe(name);
});

test('few of many names are compared', () => {
  const names = Array.from({ length: 50_000 }, (_, index) => `client-${String(index * 7919).padStart(12, '0')}-entite`);
  const near = new NearNames(names);
  expect(near.nearest(names[777].replace('client', 'cleint'))).toBe(names[777]);
  for (let index = 0; index < 2000; index++) expect(near.nearest(`somebody-${index}-else`)).toBeUndefined();
});

test.each([
  ['alsace', 'alsace-moselle'],
  ['Alsace Moselle', 'alsace-moselle'],
  ['ALSACE_MOSELLE', 'alsace-moselle'],
  ['Réunion', 'reunion'],
  ['reunoin', 'reunion'],
  ['r', undefined],
  ['re', undefined],
  ['saint', undefined],
  ['saint-m', 'saint-martin'],
  ['', undefined],
  [5, undefined],
  ['x'.repeat(10_000), undefined],
])('of fixed names %j means %j', (written, name) => {
  expect(meantName(written, ['alsace-moselle', 'reunion', 'saint-barthelemy', 'saint-martin'])).toBe(name);
});
