// Archives that are damaged, that lie, or that unpack to more than they may: refused, with how many bytes were unpacked until then.

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheetFile } from '../../src/sheets/sheet-file.js';
import { runs } from '../properties/runs.js';
import { read, refused } from './csv-bytes.js';
import { partsOf, workbookOf } from './workbook-of.js';
import { type Part, zipOf } from './zip-of.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const parts = partsOf({
  sheets: { A: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7.5</v></c></row>' },
  texts: '<si><t>été</t></si>',
});
const CELLS = [{ number: 1, cells: ['été', 7.5] }];

/** The archive with something else said of its worksheet. */
function withSheet(change: Partial<Part>): Part[] {
  return parts.map((part) => (part.name === SHEET ? { ...part, ...change } : part));
}

describe('archives as programs write them', () => {
  test.each<[string, Uint8Array]>([
    ['stored', zipOf(parts.map((part) => ({ ...part, method: 0 })))],
    ['sizes after the bytes', zipOf(parts.map((part) => ({ ...part, hasDescriptor: true })))],
    [
      'ZIP64',
      zipOf(
        parts.map((part) => ({ ...part, isZip64: true })),
        { isZip64: true },
      ),
    ],
    ['a comment at the end', zipOf(parts, { comment: 'PK\u0005\u0006 from a cash register' })],
    [
      'names in capitals and with backslashes',
      zipOf(parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\').toUpperCase() }))),
    ],
    ['folders', zipOf([{ name: 'xl/', data: '', method: 0 }, ...parts])],
    ['a part of a view on more bytes', new Uint8Array([...new Uint8Array(7), ...zipOf(parts)].slice(0)).subarray(7)],
  ])('%s', async (_, bytes) => {
    expect((await read(bytes)).sheets[0].rows).toEqual(CELLS);
  });
});

describe('archives that lie or are damaged', () => {
  test.each<[string, Uint8Array, object]>([
    ['a size that is too small', zipOf(withSheet({ size: 10 })), { part: SHEET, fault: 'size' }],
    ['a size that is too large', zipOf(withSheet({ size: 5000 })), { part: SHEET, fault: 'size' }],
    ['a false checksum', zipOf(withSheet({ checksum: 1 })), { part: SHEET, fault: 'checksum' }],
    ['a packing that is not read', zipOf(withSheet({ method: 12 })), { part: SHEET, fault: 'packing' }],
    [
      'bytes that do not unpack',
      zipOf(withSheet({ packed: Uint8Array.from([0xff, 0xff, 0xff]) })),
      { part: SHEET, fault: 'packing' },
    ],
    ['a password', zipOf(withSheet({ flags: 0x801 })), { part: SHEET, fault: 'packing' }],
    [
      'two parts of one name',
      zipOf([...parts, { name: SHEET.toUpperCase(), data: '' }]),
      { part: null, fault: 'archive' },
    ],
    [
      'parts that share bytes',
      zipOf([...parts, { name: 'xl/x.xml', data: '', at: 0 }]),
      { part: null, fault: 'archive' },
    ],
    [
      'a part outside the file',
      zipOf([...parts, { name: 'xl/x.xml', data: '', at: 0x7fffffff }]),
      { part: null, fault: 'archive' },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await refused(bytes)).toMatchObject({ _tag: 'DamagedWorkbook', ...expected });
  });

  test('cut at any byte, it is refused', async () => {
    const whole = workbookOf({ sheets: { A: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
    for (let length = 2; length < whole.length; length++) {
      expect(await refused(whole.subarray(0, length))).toMatchObject({
        _tag: 'DamagedWorkbook',
        part: null,
        fault: 'archive',
      });
    }
  });

  test('with any byte changed, it is read or refused', async () => {
    const whole = zipOf(parts.map((part) => ({ ...part, method: 0 })));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          const result = await readSheetFile('x', bytes, () => false);
          seen.add(
            result._tag === 'Left' ? `${result.left._tag} ${'fault' in result.left ? result.left.fault : ''}` : 'read',
          );
        },
      ),
      { numRuns: runs(2000) },
    );
    expect(seen).toContain('DamagedWorkbook checksum');
    expect(seen).toContain('DamagedWorkbook archive');
  });

  test('random bytes after the signature are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
        expect((await readSheetFile('x', Uint8Array.from([0x50, 0x4b, 3, 4, ...noise]), () => false))._tag).toBe(
          'Left',
        );
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('parts that unpack to too much', () => {
  const blanks = ' '.repeat(3_000_000);

  test('as their size says: refused before a byte is unpacked', async () => {
    const bytes = zipOf(withSheet({ data: `<x>${blanks}</x>` }));
    expect(await refused(bytes)).toMatchObject({ _tag: 'BeyondLimit', limit: 'ratio', within: SHEET, unpacked: 0 });
  });

  test('though their size says otherwise: refused once they are larger than that', async () => {
    const problem = await refused(zipOf(withSheet({ data: `<x>${blanks}</x>`, size: 1000 })));
    expect(problem).toMatchObject({ _tag: 'DamagedWorkbook', fault: 'size' });
  });

  test('1 GiB in all, whichever parts would be read', async () => {
    const media = Array.from({ length: 11 }, (_, at) => ({
      name: `xl/media/${at}.png`,
      data: randomBytes(1_000_000),
      method: 0 as const,
      size: 100_000_000,
    }));
    expect(await refused(zipOf([...parts, ...media]))).toMatchObject({
      _tag: 'BeyondLimit',
      limit: 'unpackedBytes',
      most: 1_073_741_824,
      unpacked: 0,
    });
  });

  test('a small part may be packed as tightly as it likes', async () => {
    const bytes = zipOf(withSheet({ data: `<worksheet><sheetData/>${' '.repeat(900_000)}</worksheet>` }));
    expect((await read(bytes)).sheets[0].rows).toEqual([]);
  });

  test('parts, sheets, columns, rows, merged ranges', async () => {
    const many = Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, data: '', method: 0 as const }));
    expect(await refused(zipOf(many))).toMatchObject({ limit: 'parts', most: 10_000, found: 10_001 });
    const sheets = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`S${at}`, '']));
    expect(await refused(workbookOf({ sheets }))).toMatchObject({ limit: 'sheets', most: 200, found: 201 });
    const column = workbookOf({ sheets: { A: '<row r="1"><c r="ALM1"><v>1</v></c></row>' } });
    expect(await refused(column)).toMatchObject({ limit: 'columns', most: 1000, found: 1001, within: 'A' });
    const row = workbookOf({ sheets: { A: '<row r="1048577"/>' } });
    expect(await refused(row)).toMatchObject({ limit: 'rows', most: 1_048_576, found: 1_048_577, within: 'A' });
    const merged = `<sheetData/>${Array.from({ length: 100_001 }, (_, at) => `<mergeCell ref="A${((at * 7919) % 1_000_003) + 1}:B${at + 1}"/>`).join('')}`;
    expect(await refused(workbookOf({ sheets: { A: merged } }))).toMatchObject({
      limit: 'mergedRanges',
      most: 100_000,
    });
  });
});

describe('XML', () => {
  const lol = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
  const noise = randomBytes(3_200_000).toString('hex');
  test.each([
    ['entities', lol, 'doctype'],
    ['an external part', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>', 'doctype'],
    ['an entity that nothing defines', '<worksheet>&b;</worksheet>', 'xml'],
    ['tags that do not close', '<worksheet><sheetData>', 'xml'],
    ['tags that cross', '<worksheet><a><b></a></b></worksheet>', 'xml'],
    ['no XML', 'Lettre;Travail', 'xml'],
    ['nothing', '', 'xml'],
    ['endless depth', '<a>'.repeat(257), 'xml'],
    ['an endless text', `<worksheet>${noise}</worksheet>`, 'xml'],
    ['an endless attribute', `<worksheet x="${noise}"/>`, 'xml'],
    ['an endless comment', `<worksheet><!--${noise}--></worksheet>`, 'xml'],
    ['an endless document type', `<!DOCTYPE x [<!--${noise}-->]><worksheet/>`, 'xml'],
  ])('%s', async (_, data, fault) => {
    expect(await refused(zipOf(withSheet({ data })))).toEqual({
      _tag: 'DamagedWorkbook',
      file: 'lettres.csv',
      part: SHEET,
      fault,
    });
  });

  test('bytes that are not UTF-8', async () => {
    const data = Uint8Array.from([...Buffer.from('<worksheet>'), 0xe9, ...Buffer.from('</worksheet>')]);
    expect(await refused(zipOf(withSheet({ data })))).toMatchObject({
      _tag: 'DamagedWorkbook',
      part: SHEET,
      fault: 'xml',
    });
  });
});
