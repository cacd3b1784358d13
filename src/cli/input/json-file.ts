// Reading a JSON file: every way in which it can fail, said with the file's name and the place in it.

import { readFile } from 'node:fs/promises';
import { type RepeatedName, repeatedNames } from '../../core/repeated-names.js';
import { visible } from '../../core/text.js';
import { codeOf } from '../../files/system-failure.js';
import { unlessAborted } from '../../files/unless-aborted.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, interruptionOf } from '../exit.js';
import { numbersOf } from '../terminal/numbers.js';
import { loadWidthsFor } from '../terminal/text-width.js';
import { jsonFault } from './json-fault.js';

/** The deepest nesting that is read: rows need four levels. */
const MAX_DEPTH = 200;

/** What a file holds. */
export interface JsonDocument {
  readonly value: unknown;
  /** The names of which the value has only the last. */
  readonly repeated: readonly RepeatedName[];
}

/** What a file holds as JSON in UTF-8, with or without byte order mark. */
export async function readJsonFile(path: string, context: Context): Promise<JsonDocument> {
  return jsonDocument(path, await readBytes(path, context), context);
}

/** The bytes of a file. */
export async function readBytes(path: string, context: Context): Promise<Buffer> {
  const { texts, signal } = context;
  let bytes: Buffer | null;
  try {
    bytes = await unlessAborted(readFile(path, { signal }), signal);
  } catch (error) {
    throw unreadableFile(path, codeOf(error) ?? 'EIO', context);
  }
  if (bytes === null) throw interruptionOf(signal, texts.interrupted);
  return bytes;
}

/** The same of bytes that were read. */
export async function jsonDocument(path: string, bytes: Buffer, context: Context): Promise<JsonDocument> {
  const { texts, language } = context;
  const failure = (sentence: string) => inputFailure(path, sentence, context);
  const { count } = numbersOf(language);
  const text = decode(bytes);
  if (text === null) throw failure(texts.input.tooLarge);
  if ('brokenAt' in text) throw failure(texts.input.notUtf8(count(positionOf(text.shown, text.brokenAt).line)));
  await loadWidthsFor(text.whole);
  const fault = jsonFault(text.whole, MAX_DEPTH);
  if (fault === null) {
    const value: unknown = JSON.parse(text.whole);
    return { value, repeated: repeatedNames(text.whole, value) };
  }
  if (text.whole.trim() === '') throw failure(texts.input.empty);
  const { line, column } = positionOf(text.whole, fault.at);
  throw failure(
    fault.reason === 'deep'
      ? texts.input.tooDeep(count(MAX_DEPTH), count(line), count(column))
      : texts.input.notJson(count(line), count(column)),
  );
}

/** The failure of an input file. */
export function inputFailure(path: string, sentence: string, { texts }: Pick<Context, 'texts'>): CommandFailure {
  return new CommandFailure(EXIT.input, `${texts.usage.prefix}${texts.colon(visible(path), sentence)}`);
}

/** The failure of a file that the system cannot read, by its code. */
export function unreadableFile(path: string, code: string, context: Pick<Context, 'texts'>): CommandFailure {
  return inputFailure(path, sentenceOf(code, context), context);
}

function sentenceOf(code: string, { texts: { input } }: Pick<Context, 'texts'>): string {
  switch (code) {
    case 'ENOENT':
      return input.missing;
    case 'EISDIR':
      return input.folder;
    case 'EACCES':
    case 'EPERM':
      return input.forbidden;
    case 'ERR_FS_FILE_TOO_LARGE':
      return input.tooLarge;
    default:
      return input.unreadable(code);
  }
}

type Decoded = { readonly whole: string } | { readonly brokenAt: number; readonly shown: string } | null;

/** The text, or where it stops being UTF-8, or null when it is longer than a text can be. */
function decode(bytes: Buffer): Decoded {
  try {
    return { whole: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (codeOf(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    const shown = new TextDecoder('utf-8').decode(bytes);
    return { brokenAt: shown.indexOf('\u{fffd}'), shown };
  }
}

/** Line and column of an index, both from 1. */
function positionOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
