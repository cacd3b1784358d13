// The team file: read as JSON, decoded, and refused with every problem that it has. What is left out of it is told on stderr.

import { visible } from '../../core/text.js';
import { describe } from '../../messages/describe.js';
import { decodeTeam } from '../../team/decode.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT } from '../exit.js';
import { inputFailure, readJsonFile } from './json-file.js';
import { repeatedFields } from './repeated-fields.js';
import { rowsForTeam } from './row-files.js';

/** The team that a file describes. */
export async function readTeam(path: string, context: Context): Promise<Team> {
  const document = await readJsonFile(path, context);
  const repeated = repeatedFields('', document);
  const team = decodeTeam(document.value);
  if (team._tag === 'Right' && repeated.length === 0) {
    const { warnings } = team.right;
    const lines = warnings.map((warning) => context.texts.colon(path, describe(warning, context.language)));
    await context.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''));
    return team.right;
  }
  const refused = rowsForTeam(document.value, path, context);
  if (refused !== null) throw refused;
  const problems = team._tag === 'Left' ? [...repeated, ...team.left] : repeated;
  const messages = problems.map(
    (problem) => inputFailure(path, visible(describe(problem, context.language)), context).message,
  );
  throw new CommandFailure(EXIT.input, messages.join('\n'));
}
