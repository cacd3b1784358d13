// The template, opened and saved again by LibreOffice: it reads the same, and its lists, comments and formats are still there.

import { beforeAll, describe, expect, test } from 'vitest';
import { orThrow } from '../../src/index.js';
import type { SheetFile } from '../../src/sheets/cell.js';
import { templateOf } from '../../src/sheets/index.js';
import { rowsOfSheets } from '../../src/sheets/rows-of-sheets.js';
import { templateSheets } from '../../src/sheets/template-sheets.js';
import { read } from './csv-bytes.js';
import { resavedByLibreOffice } from './libreoffice.js';
import { unzipped } from './unzipped.js';

/** A text of XML without the escapes of quotes. */
function plain(text: string): string {
  return text.replaceAll('&apos;', "'").replaceAll('&quot;', '"');
}

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  const sheets = templateSheets({ lang });
  let written: SheetFile;
  let saved: SheetFile;
  let parts: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const bytes = orThrow(await templateOf({ lang }));
    const again = resavedByLibreOffice(bytes);
    parts = unzipped(again);
    [written, saved] = [await read(bytes, 'a.xlsx'), await read(again, 'a.xlsx')];
  });

  test('the same cells, and the same rows without a problem', () => {
    expect(saved.sheets.map(({ name, rows }) => ({ name, rows }))).toEqual(
      written.sheets.map(({ name, rows }) => ({ name, rows })),
    );
    const rowsOf = (file: SheetFile) => orThrow(rowsOfSheets([{ file, only: 'workbook' }]));
    const { letters, activities, team, names, problems, warnings } = rowsOf(saved);
    expect([problems, warnings]).toEqual([[], []]);
    const before = rowsOf(written);
    expect({ letters, activities, team, names }).toEqual({
      letters: before.letters,
      activities: before.activities,
      team: before.team,
      names: before.names,
    });
  });

  test('every list, down to row 501, with its words or the column of its sheet', () => {
    for (const [at, { columns }] of sheets.entries()) {
      const xml = parts[`xl/worksheets/sheet${at + 2}.xml`];
      const found = [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"[^>]*>.*?<formula1>(.*?)<\/formula1>/g)];
      const lists = Object.fromEntries(found.map(([, range, formula]) => [range, plain(formula)]));
      const wanted = columns.flatMap(({ list }, column) => {
        if (list === undefined) return [];
        const name = String.fromCharCode(65 + column);
        const source =
          'words' in list
            ? `"${list.words.join()}"`
            : `${list.sheet}!$${'ABCDE'[list.column]}$2:$${'ABCDE'[list.column]}$501`;
        return [[`${name}2:${name}501`, source]];
      });
      expect(found).toHaveLength(wanted.length);
      expect(lists).toEqual(Object.fromEntries(wanted));
    }
  });

  test('every comment of a header', () => {
    for (const [at, { columns }] of sheets.entries()) {
      const relations = parts[`xl/worksheets/_rels/sheet${at + 2}.xml.rels`];
      const path = /comments\d+\.xml/.exec(relations)?.[0] ?? '';
      const comments = plain(parts[`xl/${path}`]);
      expect(comments.match(/<comment /g)).toHaveLength(columns.length);
      for (const { comment } of columns) expect(comments).toContain(comment);
    }
  });
});
