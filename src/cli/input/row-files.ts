// The two files of rows beside each other, and what is refused of them: files that are swapped, and a letter that is in neither.

import type { SwappedLists, UnknownLetter } from '../../core/problem.js';
import { similarName } from '../../core/similar-names.js';
import { visible } from '../../core/text.js';
import type { Letter } from '../../engagement/letter.js';
import { describe } from '../../messages/describe.js';
import type { Context } from '../context.js';
import type { CommandFailure } from '../exit.js';
import { flagOf } from '../flags.js';
import { usageFailure } from '../usage-errors.js';
import { inputFailure } from './json-file.js';

/** The paths of the two files, as given. */
export interface RowFiles {
  readonly letters: string;
  readonly activities: string;
}

/** The failure of two files that are swapped. */
export function swappedFiles({ path }: SwappedLists, files: RowFiles, context: Context): CommandFailure {
  const sentence = context.texts.input.swapped[path](flagOf('letters'), flagOf('activities'));
  return inputFailure(files[path], sentence, context);
}

/** Throws the failure of a `--letter-id` that none of the letters has: whatever rows are given it would be of no letter. */
export function requireLetter(
  letterId: string | undefined,
  letters: readonly Pick<Letter, 'id' | 'codeIBS'>[],
  { texts, language }: Context,
): void {
  if (letterId === undefined || letters.some(({ id }) => id === letterId)) return;
  const ids = letters.map(({ id }) => id);
  // People know letters by their codes.
  const hint = letters.find(({ codeIBS }) => codeIBS === letterId)?.id ?? similarName(letterId, ids);
  const problem: UnknownLetter = { _tag: 'UnknownLetter', letterId, ...(hint === undefined ? {} : { hint }) };
  throw usageFailure(visible(describe(problem, language)), texts);
}
