// The team file. What is left out of it is told on stderr; a file of rows given in its place is said to be one.

import { visible } from '../../core/text.js';
import { describe } from '../../messages/describe.js';
import { decodeTeam } from '../../team/decode.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import { decodedDocument } from './decoded-file.js';
import type { InputFile } from './input-files.js';
import { rowsForTeam } from './row-files.js';

/** The team that a file describes. */
export async function readTeam(file: InputFile, context: Context): Promise<Team> {
  const team = decodedDocument(file, decodeTeam, context, file.isJson ? rowsForTeam : undefined);
  const lines = team.warnings.map((warning) => context.texts.colon(file.path, describe(warning, context.language)));
  await context.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''));
  return team;
}
