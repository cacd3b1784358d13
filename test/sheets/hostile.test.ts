// Files that are made to take a machine down, each read in a process of its own: refused in words, with less than 1 GiB of memory.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { folder } from '../cli/setup.js';
import { projectRoot } from '../package/project.js';
import { partsOf } from './workbook-of.js';
import { type Part, zipOf } from './zip-of.js';

const MEBIBYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';

const READ = `
import { readFileSync } from 'node:fs';
import { readSheetFile } from '${projectRoot}/dist/sheets/sheet-file.js';
const result = await readSheetFile('x.xlsx', readFileSync(process.argv[1]), () => false);
const problem = result._tag === 'Left' ? result.left : null;
const rows = problem === null ? result.right.sheets.map(({ rows }) => rows.length) : null;
console.log(JSON.stringify({ problem, rows, peak: process.resourceUsage().maxRSS * 1024 }));
`;

/** What a process of its own says of a file, and its peak resident memory in bytes. */
function readElsewhere(bytes: Uint8Array): { problem: unknown; rows: number[] | null; peak: number } {
  const path = join(folder(), 'x.xlsx');
  writeFileSync(path, bytes);
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', READ, path], { encoding: 'utf8' }));
}

/** A part with `head`, the piece over and over, and `tail`, packed without ever being there as a whole. */
function repeated(head: string, piece: string, times: number, tail: string): Partial<Part> {
  const flushed = (text: string | Buffer) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const body = Buffer.from(piece);
  const packed = Buffer.concat([flushed(head), ...new Array<Buffer>(times).fill(flushed(body)), deflateRawSync(tail)]);
  let checksum = crc32(head);
  for (let time = 0; time < times; time++) checksum = crc32(body, checksum);
  return { packed, checksum: crc32(tail, checksum), size: head.length + times * body.length + tail.length };
}

function workbookWith(change: Partial<Part>): Uint8Array {
  const parts = partsOf({ sheets: { A: '' } });
  return zipOf(parts.map((part) => (part.name === SHEET ? { ...part, ...change } : part)));
}

/** A mebibyte of long texts that packs by some 10 : 1, so that no ratio gives it away. */
const texts = Array.from({ length: 90 }, () => {
  const text = randomBytes(500).toString('hex');
  return `<row>${`<c t="inlineStr"><is><t>${text}</t></is></c>`.repeat(12)}</row>`;
}).join('');

describe('refused', () => {
  const bomb = repeated('<worksheet>', ' '.repeat(16 * MEBIBYTE), 69, '</worksheet>');
  const tags = repeated('<worksheet>', '<x/>'.repeat(250_000), 100, '</worksheet>');
  const packedLengthOf = ({ packed }: Partial<Part>) => Number(packed?.length);
  test.each<[string, Partial<Part>, object]>([
    ['1.1 GB in a file of a megabyte', bomb, { limit: 'unpackedBytes', unpacked: 0 }],
    [
      '100 MB in a file of 100 kB',
      repeated('<worksheet>', ' '.repeat(MEBIBYTE), 100, '</worksheet>'),
      { limit: 'ratio', unpacked: 0 },
    ],
    ['1.1 GB said to be 1 kB', { ...bomb, size: 1000 }, { _tag: 'DamagedWorkbook', fault: 'size' }],
    [
      '100 MB said to be as much as its bytes may be',
      { ...tags, size: 100 * packedLengthOf(tags) },
      { limit: 'ratio' },
    ],
    [
      'texts without end',
      repeated('<worksheet><sheetData>', texts, 300, '</sheetData></worksheet>'),
      { limit: 'characters', most: 150_000_000 },
    ],
    [
      'entities',
      {
        data: `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "&a;&a;&a;">`).join('')}]><worksheet>&a29;</worksheet>`,
      },
      { fault: 'doctype' },
    ],
  ])('%s', (_, change, expected) => {
    const { problem, peak } = readElsewhere(workbookWith(change));
    expect(problem).toMatchObject(expected);
    expect(peak).toBeLessThan(1024 * MEBIBYTE);
  });
});

test('a million rows without a cell are read, and take no memory', () => {
  const rows = repeated('<worksheet><sheetData>', '<row spans="1:9"/>'.repeat(1024), 1024, '</sheetData></worksheet>');
  const noise = Buffer.from(randomBytes(400_000));
  // Stored bytes of a comment keep the ratio ordinary.
  const whole = repeated(
    `<worksheet><!--${noise.toString('hex')}--><sheetData>`,
    '<row spans="1:9"/>'.repeat(1024),
    1024,
    '</sheetData></worksheet>',
  );
  expect(readElsewhere(workbookWith(rows)).problem).toMatchObject({ limit: 'ratio' });
  const { rows: read, peak } = readElsewhere(workbookWith(whole));
  expect(read).toEqual([0]);
  expect(peak).toBeLessThan(300 * MEBIBYTE);
});

describe('csv files of 64 MiB', () => {
  test.each<[string, string, object | null]>([
    // Blank cells in one line separate nothing: one cell.
    ['semicolons alone', ';', null],
    ['blank cells', '; ', null],
    ['one line of cells', 'a;', { limit: 'columns', most: 1000 }],
    ['one line of quoted cells', '"a";', { limit: 'columns', most: 1000 }],
    ['lines of one quoted cell', '"a"\n', { limit: 'rows', most: 1_048_576 }],
    ['lines of 1,000 cells', `${'a;'.repeat(999)}a\n`, { limit: 'cells', most: 12_582_912 }],
    ['quotes in the middle of cells', 'a"', { _tag: 'BadQuoting', line: 1, fault: 'opening' }],
    ['line ends alone', '\n', { limit: 'rows', most: 1_048_576 }],
    ['one cell', 'a', null],
    ['one cell of quotes', '"', null],
  ])('%s', (_, piece, expected) => {
    const { problem, peak } = readElsewhere(Buffer.alloc(64 * MEBIBYTE, piece));
    if (expected === null) expect(problem).toBeNull();
    else expect(problem).toMatchObject(expected);
    expect(peak).toBeLessThan(1024 * MEBIBYTE);
  });

  test('a quote that is never closed', () => {
    const bytes = Buffer.alloc(64 * MEBIBYTE, 'a\n');
    bytes.write('"');
    const { problem, peak } = readElsewhere(bytes);
    expect(problem).toMatchObject({ _tag: 'BadQuoting', line: 1, fault: 'unclosed' });
    expect(peak).toBeLessThan(1024 * MEBIBYTE);
  });
});
