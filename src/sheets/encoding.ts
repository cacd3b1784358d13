// Bytes of a csv file as text: UTF-8 with or without a byte order mark, UTF-16 with one, and Windows-1252, which French Excel
// writes, for what is none of these.

import { type FileNote, foreign, UnreadableFile } from './file-problem.js';

/** An encoding that a byte order mark says. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The byte order mark at the beginning, and how many bytes it takes. */
export function markOf(bytes: Uint8Array): { readonly encoding: Encoding | null; readonly length: number } {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  return { encoding: null, length: 0 };
}

/** The text of the bytes, without its mark, and what is to be said about it. */
export function decoded(
  file: string,
  bytes: Uint8Array,
): { readonly text: string; readonly notes: readonly FileNote[] } {
  const { encoding, length } = markOf(bytes);
  const text = strictlyDecoded(bytes.subarray(length), encoding ?? 'utf-8');
  if (text !== null) return { text: withoutNulls(file, text), notes: [] };
  if (encoding !== null) {
    throw new UnreadableFile({ _tag: 'BrokenText', file, encoding: encoding === 'utf-8' ? 'UTF-8' : 'UTF-16' });
  }
  const ansi = withoutNulls(file, windows1252(bytes));
  return { text: ansi, notes: [{ _tag: 'ReadAsWindows1252', file, example: convertedWord(ansi) }] };
}

function strictlyDecoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Characters of Windows-1252 from 0x80 on; a blank stands for the five bytes that it leaves undefined. */
const FROM_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node decode these bytes as Latin-1 has them: what is left of them is put right. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const character = FROM_0X80[control.charCodeAt(0) - 0x80];
    return character === ' ' ? control : character;
  });
}

/** The first word with a character that had to be converted, 40 characters of it at most. */
function convertedWord(text: string): string {
  const word = /[^\s;,"]*[\u0080-\uffff][^\s;,"]*/.exec(text)?.[0] ?? '';
  return Array.from(word).slice(0, 40).join('');
}

/** No text has a NUL in it; UTF-16 without a mark has one every other byte. */
function withoutNulls(file: string, text: string): string {
  if (text.includes('\0')) throw foreign(file, 'binary');
  return text;
}
