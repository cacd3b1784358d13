// What a file is, by its content and never by its extension: an archive (a workbook, to be seen inside), JSON, or text.
// What cannot be read here is named, so that its remedy can be told.

import { type Encoding, markOf } from './encoding.js';
import { type ForeignFormat, foreign, UnreadableFile } from './file-problem.js';

/** What a file may be. */
export type FileKind = 'xlsx' | 'json' | 'csv';

const ARCHIVE = [0x50, 0x4b];
/** The compound file of Excel before 2007, in which encrypted workbooks come as well. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** How far a beginning is looked at. */
const BEGINNING = 4096;

/** The kind of a file. Throws an UnreadableFile for one that is not read. */
export function kindOfFile(file: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new UnreadableFile({ _tag: 'EmptyFile', file });
  if (beginsWith(bytes, ARCHIVE)) return 'xlsx';
  if (beginsWith(bytes, COMPOUND)) throw foreign(file, hasEncryptedPackage(bytes) ? 'encrypted' : 'xls');
  const mark = markOf(bytes);
  const first = firstCharacter(bytes, mark.length, mark.encoding);
  if (first === '{' || first === '[') return 'json';
  const beginning = new TextDecoder(mark.encoding ?? 'utf-8').decode(bytes.subarray(mark.length, BEGINNING));
  if (/^\s*<(\?xml|!doctype|html|table|head|meta|body)\b/i.test(beginning)) throw foreign(file, 'markup');
  if (beginning.includes('\0') || beginning.startsWith('%PDF-')) throw foreign(file, 'binary');
  return 'csv';
}

/** What an archive holds, by the names of its parts in lower case; null for a workbook. */
export function foreignFormatOf(names: ReadonlySet<string>): ForeignFormat | null {
  if (names.has('xl/workbook.bin')) return 'xlsb';
  if (names.has('[content_types].xml') && [...names].some((name) => /^xl\/.*\.xml$/.test(name))) return null;
  if (names.has('mimetype') && names.has('content.xml')) return 'ods';
  return 'archive';
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** The first character after the mark that is no blank, as JSON counts them; empty when there is none. */
function firstCharacter(bytes: Uint8Array, start: number, encoding: Encoding | null): string {
  const step = encoding === null || encoding === 'utf-8' ? 1 : 2;
  for (let at = start; at + step <= bytes.length; at += step) {
    const unit =
      step === 1
        ? bytes[at]
        : encoding === 'utf-16le'
          ? bytes[at] | (bytes[at + 1] << 8)
          : (bytes[at] << 8) | bytes[at + 1];
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return String.fromCharCode(unit);
  }
  return '';
}

const ENCRYPTED_PACKAGE = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();

/** Whether a compound file holds the stream of an encrypted workbook: its name stands in the file's directory. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const [first] = ENCRYPTED_PACKAGE;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (ENCRYPTED_PACKAGE.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
