// What a file is, by its content: the extension says nothing. What is not read is named, with what to do.

import { describe, expect, test } from 'vitest';
import { fileKindOf } from '../../src/sheets/sheet-file.js';
import { refused, utf8 } from './csv-bytes.js';
import { workbookOf } from './workbook-of.js';
import { zipOf } from './zip-of.js';

const compound = (name: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

const utf16le = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe('kinds', () => {
  test.each<[string, string, Uint8Array]>([
    ['a workbook', 'xlsx', workbookOf({ sheets: { A: '' } })],
    ['an object', 'json', utf8('{"data": []}')],
    ['a list after a mark and blanks', 'json', utf8('\u{feff} \r\n\t[1]')],
    ['a list in UTF-16', 'json', utf16le('\n[1]')],
    ['anything else', 'csv', utf8('Lettre;Travail')],
    ['a bracket later on', 'csv', utf8('Lettre;[1]')],
    ['blanks', 'csv', utf8(' \n')],
  ])('%s', (_, kind, bytes) => {
    expect(fileKindOf('x.json', bytes)).toEqual({ _tag: 'Right', right: kind });
  });
});

describe('what is not read', () => {
  test.each<[string, Uint8Array]>([
    ['xls', compound('Workbook')],
    ['encrypted', compound('EncryptedPackage')],
    [
      'ods',
      zipOf([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', data: '<x/>' },
      ]),
    ],
    [
      'xlsb',
      zipOf([
        { name: '[Content_Types].xml', data: '<x/>' },
        { name: 'xl/workbook.bin', data: '0' },
      ]),
    ],
    [
      'archive',
      zipOf([
        { name: 'word/document.xml', data: '<x/>' },
        { name: '[Content_Types].xml', data: '<x/>' },
      ]),
    ],
    ['archive', zipOf([])],
    ['markup', utf8('\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>')],
    ['markup', utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>')],
    ['json', utf8('[]')],
    ['binary', utf8('%PDF-1.7')],
    ['binary', Uint8Array.from([0x41, 0, 0x42, 0])],
  ])('%s', async (format, bytes) => {
    expect(await refused(bytes, 'cabinet.xlsx')).toEqual({ _tag: 'OtherFormat', file: 'cabinet.xlsx', format });
  });

  test('an empty file, and one of more than 64 MiB', async () => {
    expect(await refused('')).toEqual({ _tag: 'EmptyFile', file: 'lettres.csv' });
    expect(await refused(new Uint8Array(64 * 1024 * 1024 + 1).fill(0x41))).toMatchObject({
      _tag: 'BeyondLimit',
      limit: 'bytes',
      found: 67_108_865,
    });
  });
});
