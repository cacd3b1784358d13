// The names table: read before the rows, held against them afterwards. Ids that are known ones but for blanks or case are refused with
// these; how many names serve nobody is told on stderr.

import { visible } from '../../core/text.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { describe } from '../../messages/describe.js';
import type { NamedTeam } from '../../names/known-ids.js';
import { decodeNames, type NamesTable } from '../../names/names-table.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { type Labels, labelsFor } from '../terminal/labels.js';
import { numbersOf } from '../terminal/numbers.js';
import { decodedDocument } from './decoded-file.js';
import type { FileFlags, InputFiles } from './input-files.js';
import { inputFailure } from './json-file.js';

/** The options that labels depend on. */
export type NameFlags = Pick<OptionsOf<'plan'>, 'names' | 'ids'>;

/** The names table of the files; null when none of them is one. */
export function readNames({ names }: InputFiles, context: Context): NamesTable | null {
  return names === null ? null : decodedDocument(names, decodeNames, context);
}

/** The labels of what was read. */
export async function readLabels(
  portfolio: Portfolio,
  { table, team }: { readonly table: NamesTable | null; readonly team?: NamedTeam | undefined },
  { names, workbook, ids }: NameFlags & Pick<FileFlags, 'workbook'>,
  context: Context,
): Promise<Labels> {
  const path = names ?? workbook ?? '';
  const labels = labelsFor(portfolio, { ...(table && { table }), ...(team && { team }), ...(ids && { ids }) }, context);
  const { problems, unused } = labels.names;
  if (problems.length > 0) {
    const messages = problems.map(
      (problem) => inputFailure(path, visible(describe(problem, context.language)), context).message,
    );
    throw new CommandFailure(EXIT.input, messages.join('\n'));
  }
  if (unused.length > 0) {
    const line = context.texts.plan.unusedNames(numbersOf(context.language).count(unused.length));
    await context.stderr.write(`${visible(context.texts.colon(path, line))}\n`);
  }
  return labels;
}
