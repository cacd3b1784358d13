// A file written by hand: read as JSON, decoded, and refused with every problem that it has.

import type { Either } from '../../core/either.js';
import { visible } from '../../core/text.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT } from '../exit.js';
import { type AtPath, type InputFile, jsonFile } from './input-files.js';
import { readJsonFile } from './json-file.js';
import { repeatedFields } from './repeated-fields.js';

/** The failure of a file that is something else altogether; null when it is not known to be. */
type Mistaken = (json: unknown, path: string, context: Context) => CommandFailure | null;

/** What the file describes. */
export async function readDecodedFile<Content>(
  path: string,
  decode: (json: unknown) => Either<readonly AtPath[], Content>,
  context: Context,
): Promise<Content> {
  return decodedDocument(jsonFile(path, await readJsonFile(path, context), context), decode, context);
}

/** What a file that was read describes. */
export function decodedDocument<Content>(
  { path, document, sentenceOf }: InputFile,
  decode: (json: unknown) => Either<readonly AtPath[], Content>,
  context: Context,
  mistaken: Mistaken = () => null,
): Content {
  const repeated = repeatedFields('', document);
  const content = decode(document.value);
  if (content._tag === 'Right' && repeated.length === 0) return content.right;
  const other = mistaken(document.value, path, context);
  if (other !== null) throw other;
  const problems = content._tag === 'Left' ? [...repeated, ...content.left] : repeated;
  const messages = problems.map((problem) => `${context.texts.usage.prefix}${visible(sentenceOf(problem))}`);
  throw new CommandFailure(EXIT.input, messages.join('\n'));
}
