// The readings of cells beside their second implementation, on random cells of every kind.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/sheets/cell.js';
import { type CellReader, cellReader } from '../../../src/sheets/cell-reader.js';
import { comparedText } from '../../../src/sheets/compared-text.js';
import { DATE, type FieldKind, oneOf, TEXT, YES_NO } from '../../../src/sheets/field.js';
import { BadReading, SerialDate } from '../../../src/sheets/reading.js';
import { CALAGE_WORDS, FREQUENCY_WORDS } from '../../../src/sheets/words.js';
import { runs } from '../../properties/runs.js';
import { arbitraryCell } from '../../sheets/arbitrary-cells.js';
import { type DateContext, oracleDate } from './dates.js';
import { oracleNumber, oracleNumberOfText } from './numbers.js';
import { oracleCalage, oracleFolded, oracleFrequency, oracleText, oracleYesNo } from './texts.js';
import type { OracleCell, OracleReading } from './types.js';

/** The words that the rules list; the others are ours to choose. */
const LISTED = new Set(
  [
    ...['mois', 'monthly', 'm', 't', 's', 'a', 'une fois', '1', '2', '3', '4', '5'],
    ...['fiscal', 'civil', 'post-exercice'],
  ].map(comparedText),
);

function withListedWords<W extends { readonly name: { readonly fr: string }; readonly aliases: readonly string[] }>(
  words: readonly W[],
) {
  return words.map((word) => ({
    ...word,
    name: { fr: word.name.fr, en: word.name.fr },
    aliases: word.aliases.filter((alias) => LISTED.has(comparedText(alias))),
  }));
}

const ANY = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

const KINDS: readonly (readonly [string, FieldKind, (cell: OracleCell, context: DateContext) => OracleReading])[] = [
  ['date', DATE, (cell, context) => oracleDate(cell, context, oracleNumberOfText)],
  ['hours', { _tag: 'Hours', ...ANY }, (cell) => oracleNumber(cell, true)],
  ['number', { _tag: 'Number', ...ANY }, (cell) => oracleNumber(cell, false)],
  ['text', TEXT, oracleText],
  ['yes/no', YES_NO, oracleYesNo],
  ['frequency', oneOf(withListedWords(FREQUENCY_WORDS)), oracleFrequency],
  ['calage', oneOf(withListedWords(CALAGE_WORDS)), oracleCalage],
];

/** What `src` makes of a cell, as the second implementation says it. */
function readingOf(read: CellReader, cell: Cell): OracleReading {
  const reading = read(cell);
  if (reading === null) return { unset: true };
  if (reading instanceof BadReading) return { refused: true };
  return reading instanceof SerialDate ? { value: reading.date, isSerial: true } : { value: reading };
}

const CONTEXTS: readonly DateContext[] = [
  { dateSystem: 1900, kind: 'xlsx' },
  { dateSystem: 1904, kind: 'xlsx' },
  { dateSystem: 1900, kind: 'csv' },
];

describe.each(KINDS)('cells of a field of kind %s', (name, kind, oracle) => {
  test('read as the second implementation reads them', () => {
    const readers = new Map(CONTEXTS.map((where) => [where, cellReader(kind, where)]));
    const met = { unset: 0, refused: 0, value: 0, isSerial: 0 };
    fc.assert(
      fc.property(arbitraryCell, fc.constantFrom(...CONTEXTS), (cell, where) => {
        const expected = oracle(cell as OracleCell, where);
        for (const key of Object.keys(expected) as (keyof typeof met)[]) met[key] += 1;
        expect(readingOf(readers.get(where) as CellReader, cell)).toStrictEqual(expected);
      }),
      { numRuns: runs(5_000) },
    );
    const least = runs(name === 'yes/no' || name === 'calage' || name === 'frequency' ? 75 : 250);
    expect(met.value).toBeGreaterThan(least);
    expect(met.unset).toBeGreaterThan(runs(25));
    if (name !== 'text') expect(met.refused).toBeGreaterThan(least);
    if (name === 'date') expect(met.isSerial).toBeGreaterThan(runs(25));
  });
});

test('texts are compared as by the second implementation', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Œuvre', 'DÉBUT', 'N° 1', 'ﬁn', 'İ', 'ẞ')),
      (text) => {
        expect(comparedText(text)).toBe(oracleFolded(text));
      },
    ),
    { numRuns: runs(5_000) },
  );
});
