// The team file: read as JSON, decoded, and refused with every problem that it has.

import { type Either, left } from 'fp-ts/lib/Either.js';
import { visible } from '../../core/text.js';
import { describe } from '../../messages/describe.js';
import { decodeTeam } from '../../team/decode.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { inputFailure, readJsonFile } from './json-file.js';
import { repeatedFields } from './repeated-fields.js';

/** The team that a file describes. */
export async function readTeam(path: string, context: Context): Promise<Either<Failure, Team>> {
  const document = await readJsonFile(path, context);
  if (document._tag === 'Left') return document;
  const repeated = repeatedFields('', document.right);
  const team = decodeTeam(document.right.value);
  if (team._tag === 'Right' && repeated.length === 0) return team;
  const problems = team._tag === 'Left' ? [...repeated, ...team.left] : repeated;
  const [first, ...others] = problems.map((problem) =>
    inputFailure(path, visible(describe(problem, context.language)), context),
  );
  return left({ ...first, message: [first, ...others].map(({ message }) => message).join('\n') });
}
