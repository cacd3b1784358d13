// Csv files as people have them: encodings, separators, quotes, line ends, apostrophes; and the line of whatever is wrong.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/core/text.js';
import { csvOf } from '../../src/report/csv.js';
import { tableOf } from '../../src/report/table.js';
import { runs } from '../properties/runs.js';
import { read, refused, rowsOf, utf8 } from './csv-bytes.js';

const LINES = 'Lettre;Fréquence;Heures\r\nL1;été;7,5\r\n';
const ROWS = [
  [1, 'Lettre', 'Fréquence', 'Heures'],
  [2, 'L1', 'été', '7,5'],
];

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at + 2, text.charCodeAt(at), isLittleEndian);
  return bytes;
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('encodings', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(LINES)],
    ['UTF-8 with a mark', utf8(`\u{feff}${LINES}`)],
    ['UTF-16, little end first', utf16(LINES, true)],
    ['UTF-16, big end first', utf16(LINES, false)],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(ROWS);
    expect((await read(bytes)).notes).toEqual([]);
  });

  test('Windows-1252 is told, with the first word that was converted', async () => {
    const bytes = latin1(LINES);
    expect(await rowsOf(bytes)).toEqual(ROWS);
    expect((await read(bytes)).notes).toMatchObject([{ _tag: 'ReadAsWindows1252', example: 'Fréquence' }]);
  });

  test('all characters of Windows-1252', async () => {
    const defined = Array.from({ length: 128 }, (_, at) => at + 128).filter(
      (byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
    );
    const bytes = Uint8Array.from([...latin1('Lettre;Heures\n'), ...defined]);
    const [, row] = await rowsOf(bytes);
    const upper = Array.from({ length: 96 }, (_, at) => String.fromCharCode(at + 160)).join('');
    expect(row).toEqual([2, `€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ${upper}`]);
  });

  test('a file that is not what its mark says is refused', async () => {
    expect(await refused(Uint8Array.from([0xef, 0xbb, 0xbf, 0xe9, 0x3b]))).toMatchObject({
      _tag: 'BrokenText',
      encoding: 'UTF-8',
    });
    expect(await refused(Uint8Array.from([0xff, 0xfe, 0x41]))).toMatchObject({
      _tag: 'BrokenText',
      encoding: 'UTF-16',
    });
  });

  test('UTF-16 without a mark is no text', async () => {
    expect(await refused(utf16(LINES, true).subarray(2))).toMatchObject({ _tag: 'OtherFormat', format: 'binary' });
  });
});

describe('separators', () => {
  test.each([
    ['semicolons', 'Lettre;Travail;Heures\nL1;a, b, c;7,5\n', [2, 'L1', 'a, b, c', '7,5']],
    ['commas', 'Lettre,Travail,Heures\nL1,a; b; c,7.5\n', [2, 'L1', 'a; b; c', '7.5']],
    ['tabs', 'Lettre\tTravail\tHeures\nL1\ta, b; c\t7,5\n', [2, 'L1', 'a, b; c', '7,5']],
    ['a title with other separators above', 'Cabinet X, Lyon, 2026, a, b, c\nLettre;Travail\nL1;x\n', [3, 'L1', 'x']],
    ['the first line, as Excel understands it', 'sep=,\nx;y,Travail\nL1,z\n', [3, 'L1', 'z']],
    ['that line in quotes', '"sep=|"\r\nLettre|Travail\r\nL1|z\r\n', [3, 'L1', 'z']],
    ['no header that is known: what makes the most cells', 'x,y\na,b\n', [2, 'a', 'b']],
  ])('%s', async (_, text, last) => {
    expect((await rowsOf(text)).at(-1)).toEqual(last);
  });

  test('a comma that separates cells and decimals is refused, with the line and the number', async () => {
    const text = 'Lettre,Travail,Heures\nL1,Bilan,8\nL2,Paie,7,5\n';
    expect(await refused(text)).toEqual({ _tag: 'AmbiguousComma', file: 'lettres.csv', line: 3, received: '7,5' });
    expect((await rowsOf('Lettre,Travail,Heures\nL2,Paie,"7,5"\n'))[1]).toEqual([2, 'L2', 'Paie', '7,5']);
  });

  test('cells beyond the header are no decimals by that alone', async () => {
    expect((await rowsOf('Lettre,Travail\nL1,Bilan,note\n'))[1]).toEqual([2, 'L1', 'Bilan', 'note']);
  });
});

describe('quotes and lines', () => {
  test('line ends of all kinds, in quotes and outside; a row begins on its first line', async () => {
    const text = 'Lettre;Travail\r\n"a\r\nb";2\r\n\r\n3;"q""r"\n4;"z\n\nw"\r5;6;7\r\n;;\r\n8';
    expect(await rowsOf(text)).toEqual([
      [1, 'Lettre', 'Travail'],
      [2, 'a\r\nb', '2'],
      [5, '3', 'q"r'],
      [6, '4', 'z\n\nw'],
      [9, '5', '6', '7'],
      [11, '8'],
    ]);
  });

  test('blank cells are null, those at the end are left out', async () => {
    expect(await rowsOf('Lettre;Travail;Heures\n;x;;\n"";"";y\n')).toEqual([
      [1, 'Lettre', 'Travail', 'Heures'],
      [2, null, 'x'],
      [3, null, null, 'y'],
    ]);
  });

  test.each([
    ['opening', 'Lettre;Travail\r\n"x\r\ny";1\r\nL1;il dit "oui"\r\n', 4],
    ['closing', 'Lettre;Travail\r\n"x\r\ny";1\r\n"L1" bis;z\r\n', 4],
    ['unclosed', 'sep=;\nLettre;Travail\nL1;z\nL2;"jamais\nL3;y\n', 4],
  ])('a quote: %s', async (fault, text, line) => {
    expect(await refused(text)).toEqual({ _tag: 'BadQuoting', file: 'lettres.csv', line, fault });
  });
});

test('a file without a quote is read as the same file with one more row, in quotes', async () => {
  let mixed = 0;
  const cell = fc
    .array(fc.constantFrom("'", '=', ' ', ',', 'a', 'é', '😀', '\t', '7'), { maxLength: 4 })
    .map((characters) => characters.join(''));
  const line = fc.tuple(
    fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(';')),
    fc.constantFrom('\r\n', '\n'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
      if (new Set(lines.map(([, end]) => end)).size > 1) mixed++;
      const text = `sep=;\r\n${lines.flat().join('')}`;
      const rows = await rowsOf(text);
      expect(await rowsOf(`${text}"Lettre"`)).toEqual([...rows, [lines.length + 2, 'Lettre']]);
    }),
    { numRuns: runs(300) },
  );
  expect(mixed).toBeGreaterThan(runs(50));
});

describe('apostrophes before signs of formulas', () => {
  test.each([
    ["'=1+1", '=1+1'],
    ["'-5", '-5'],
    ["''=x", "'=x"],
    ["  '@x", '  @x'],
    ["'plain", "'plain"],
    ["l'=x", "l'=x"],
    ["'", "'"],
  ])('%s', async (written, text) => {
    expect((await rowsOf(`Lettre;Travail\nL1;${written}\n`))[1][2]).toBe(text);
  });

  const label = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', 'a', 'é', '"', '\n', '😀'), { maxLength: 6 })
    .map((characters) => characters.join(''));
  const guardedLabel = label.map((text) => `'=${text}`);
  test.each(['rfc4180', 'excelFr'] as const)('what the writer of %s writes is read as it was', async (dialect) => {
    let guarded = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(label, guardedLabel), { minLength: 1, maxLength: 5 }), async (labels) => {
        const table = tableOf(
          [
            { name: 'Lettre', kind: 'text', read: (text: string) => text },
            { name: 'Travail', kind: 'text', read: () => 'x' },
          ],
          labels,
        );
        const bytes = utf8([...csvOf(table, dialect)].join(''));
        guarded += labels.filter((text) => /^\s*'+[=+@-]/.test(text)).length;
        const rows = (await rowsOf(bytes)).slice(1).map(([, text]) => text);
        expect(rows).toEqual(labels.map((text) => visible(text) || null));
      }),
      { numRuns: runs(300) },
    );
    expect(guarded).toBeGreaterThan(runs(100));
  });
});

test('any bytes give rows or a problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      await readAny(bytes);
    }),
    { numRuns: runs(1000) },
  );
});

async function readAny(bytes: Uint8Array): Promise<void> {
  const { readSheetFile } = await import('../../src/sheets/sheet-file.js');
  expect(['Left', 'Right']).toContain((await readSheetFile('x', bytes, () => false))._tag);
}

test('a sheet of 1,001 columns, or of more rows than Excel has, is refused', async () => {
  expect(await refused(`${';'.repeat(1000)}x`)).toMatchObject({ limit: 'columns', most: 1000, found: 1001 });
  expect(await refused('x\n'.repeat(1_048_577))).toMatchObject({ limit: 'rows', most: 1_048_576 });
});
