// Rows written as a workbook by hucre, a library that shares nothing with the reader, are read back as the same typed cells.

import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type Cell, FormattedNumber } from '../../src/sheets/cell.js';
import { runs } from '../properties/runs.js';
import { read } from './csv-bytes.js';

/** What hucre 1.0.0 writes as it is, though the format gives it another meaning. */
const asHucreNeedsIt = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '"',
        "'",
        '&',
        '<',
        ']]>',
        '_x0041_',
        '_x005F_',
        '\n',
        '\t',
        ' ',
        '\u{a0}',
        'é',
        'œ',
        '😀',
        '\u{202e}',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
  .filter((value) => value !== '' && !/[^\P{Cc}\n\t]|[\ufffe\uffff]/u.test(value));
/** 1900-03-01 to 2999-12-31. */
const serial = fc.integer({ min: 61, max: 401_768 });
const microHours = fc.integer({ min: -(10 ** 15), max: 10 ** 15 }).map((count) => count / 1_000_000);

type Written = { readonly value: string | number | boolean; readonly numFmt?: string };
const cell = fc.oneof<fc.Arbitrary<Written | null>[]>(
  fc.constant(null),
  text.map((value) => ({ value })),
  microHours.map((value) => ({ value })),
  fc.boolean().map((value) => ({ value })),
  serial.map((value) => ({ value, numFmt: 'dd/mm/yyyy' })),
  fc.integer({ min: 0, max: 10_000 }).map((minutes) => ({ value: minutes / 1440, numFmt: '[h]:mm' })),
  fc.integer({ min: 0, max: 200 }).map((percent) => ({ value: percent / 100, numFmt: '0%' })),
);

/** What the cell is to be read as, without how it is shown. */
function expected(written: Written | null): unknown {
  if (written === null) return null;
  if (written.numFmt === undefined) return written.value;
  const shownAs = { 'dd/mm/yyyy': 'date', '[h]:mm': 'duration', '0%': 'percent' }[written.numFmt];
  return { value: written.value, shownAs };
}

function withoutShown(value: Cell): unknown {
  return value instanceof FormattedNumber ? { value: value.value, shownAs: value.shownAs } : value;
}

test.each([
  ['1900', 'shared'],
  ['1904', 'inline'],
] as const)('in %s, texts %s', async (dateSystem, stringMode) => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 6 }), async (rows) => {
      const cells = new Map<string, { value: string | number | boolean; style?: { numFmt: string } }>();
      rows.forEach((row, at) => {
        row.forEach((written, column) => {
          if (written === null) return;
          const { value, numFmt } = written;
          seen.add(numFmt ?? typeof value);
          cells.set(`${at},${column}`, {
            value: typeof value === 'string' ? asHucreNeedsIt(value) : value,
            ...(numFmt === undefined ? {} : { style: { numFmt } }),
          });
        });
      });
      const values = rows.map((row) =>
        row.map((written) =>
          typeof written?.value === 'string' ? asHucreNeedsIt(written.value) : (written?.value ?? null),
        ),
      );
      const bytes = await writeXlsx({ dateSystem, stringMode, sheets: [{ name: 'A', rows: values, cells }] });
      const { sheets } = await read(bytes, 'a.xlsx');
      const found = sheets[0].rows.map(({ number, cells: row }) => [number, row.map(withoutShown)]);
      const wanted = rows.flatMap((row, at) => {
        const width = row.findLastIndex((written) => written !== null) + 1;
        return width === 0 ? [] : [[at + 1, row.slice(0, width).map(expected)]];
      });
      expect(found).toEqual(wanted);
      expect(sheets[0].dateSystem).toBe(Number(dateSystem));
    }),
    { numRuns: runs(300) },
  );
  expect([...seen].sort()).toEqual(['0%', '[h]:mm', 'boolean', 'dd/mm/yyyy', 'number', 'string']);
});

test('a text of 32,767 characters', async () => {
  const long = 'é'.repeat(32_767);
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [[long]] }] });
  expect((await read(bytes)).sheets[0].rows).toEqual([{ number: 1, cells: [long] }]);
});
