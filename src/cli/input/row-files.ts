// The two files of rows and that of the team beside each other, and what is refused of them: one in the place of another, and a letter
// that is in neither.

import type { NotARowList, SwappedLists, UnknownLetter } from '../../core/problem.js';
import { similarName } from '../../core/similar-names.js';
import { visible } from '../../core/text.js';
import { rowListOf } from '../../engagement/decode.js';
import type { Letter } from '../../engagement/letter.js';
import { isRow } from '../../engagement/row.js';
import { kindOfRows } from '../../engagement/swapped-lists.js';
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

/** The failure of a file of rows where that of a team is taken; null when it holds no such rows. */
export function rowsForTeam(value: unknown, path: string, context: Context): CommandFailure | null {
  const list = rowListOf('team', value);
  const kind = list._tag === 'Left' ? null : kindOfRows(list.right.rows);
  return kind === null ? null : inputFailure(path, context.texts.input.notTeam[kind](flagOf('team')), context);
}

/** The failure of a file that holds no list of rows. */
export function noRowsFile(problem: NotARowList, name: keyof RowFiles, path: string, context: Context): CommandFailure {
  const { received } = problem;
  const isTeam = isRow(received) && Array.isArray(received.members);
  const sentence = isTeam ? context.texts.input.isTeam[name](flagOf(name)) : describe(problem, context.language);
  return inputFailure(path, sentence, context);
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
