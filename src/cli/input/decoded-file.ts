// A file written by hand: read as JSON, decoded, and refused with every problem that it has.

import type { Either } from 'fp-ts/lib/Either.js';
import { visible } from '../../core/text.js';
import { type Describable, describe } from '../../messages/describe.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT } from '../exit.js';
import { inputFailure, readJsonFile } from './json-file.js';
import { repeatedFields } from './repeated-fields.js';

/** The failure of a file that is something else altogether; null when it is not known to be. */
type Mistaken = (json: unknown, path: string, context: Context) => CommandFailure | null;

/** What the file describes. */
export async function readDecodedFile<Content>(
  path: string,
  decode: (json: unknown) => Either<readonly Describable[], Content>,
  context: Context,
  mistaken: Mistaken = () => null,
): Promise<Content> {
  const document = await readJsonFile(path, context);
  const repeated = repeatedFields('', document);
  const content = decode(document.value);
  if (content._tag === 'Right' && repeated.length === 0) return content.right;
  const other = mistaken(document.value, path, context);
  if (other !== null) throw other;
  const problems = content._tag === 'Left' ? [...repeated, ...content.left] : repeated;
  const messages = problems.map(
    (problem) => inputFailure(path, visible(describe(problem, context.language)), context).message,
  );
  throw new CommandFailure(EXIT.input, messages.join('\n'));
}
