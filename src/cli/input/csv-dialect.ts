// How CSV is to be written: as RFC 4180 has it, or as Excel reads it in France, which goes with no other format.

import type { CsvDialect } from '../../report/csv.js';
import type { Context } from '../context.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { usageFailure } from '../usage-errors.js';

/** The dialect that the options ask for. */
export function csvDialect(
  { excel, format }: Pick<OptionsOf<'plan'>, 'excel' | 'format'>,
  { texts }: Pick<Context, 'texts'>,
): CsvDialect {
  if (!excel) return 'rfc4180';
  if (format === 'csv') return 'excelFr';
  throw usageFailure(texts.usage.needs(flagOf('excel'), `${flagOf('format')} csv`), texts);
}
