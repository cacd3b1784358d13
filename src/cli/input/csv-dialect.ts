// How CSV is to be written: as RFC 4180 has it, or as Excel reads it in France, which goes with no other format.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import type { CsvDialect } from '../../report/csv.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { flagOf, type GivenOptions } from '../flags.js';
import { usageFailure } from '../usage-errors.js';

/** The dialect that the options ask for. */
export function csvDialect(
  { excel }: GivenOptions,
  format: string | undefined,
  { texts }: Pick<Context, 'texts'>,
): Either<Failure, CsvDialect> {
  if (!excel) return right('rfc4180');
  if (format === 'csv') return right('excelFr');
  return left(usageFailure(texts.usage.needs(flagOf('excel'), `${flagOf('format')} csv`), texts));
}
