// The team file. What is left out of it is told on stderr.

import { visible } from '../../core/text.js';
import { describe } from '../../messages/describe.js';
import { decodeTeam } from '../../team/decode.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import { readDecodedFile } from './decoded-file.js';

/** The team that a file describes. */
export async function readTeam(path: string, context: Context): Promise<Team> {
  const team = await readDecodedFile(path, decodeTeam, context);
  const lines = team.warnings.map((warning) => context.texts.colon(path, describe(warning, context.language)));
  await context.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''));
  return team;
}
