// How CSV is to be written: as RFC 4180 has it, or as Excel reads it in France, which goes with no other format. The rows left
// unplanned are CSV when the name of their file says so.

import type { CsvDialect } from '../../report/csv.js';
import type { Context } from '../context.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { usageFailure } from '../usage-errors.js';

/** How a command writes CSV, as it is typed. */
export const CSV_WAYS = {
  format: `${flagOf('format')} csv`,
  unplanned: `${flagOf('unplanned')} F.csv`,
} as const;

/** The dialect that the options ask for; `ways` are those of the command. */
export function csvDialect(
  { excel, format, unplanned = '' }: Pick<OptionsOf<'plan'>, 'excel' | 'format' | 'unplanned'>,
  ways: readonly string[],
  { texts }: Pick<Context, 'texts'>,
): CsvDialect {
  if (!excel) return 'rfc4180';
  if (format === 'csv' || isCsvFile(unplanned)) return 'excelFr';
  throw usageFailure(texts.usage.needs(flagOf('excel'), texts.usage.either(ways)), texts);
}

/** Whether a path is that of a CSV file, by its name. */
export function isCsvFile(path: string): boolean {
  return /\.csv$/i.test(path);
}
