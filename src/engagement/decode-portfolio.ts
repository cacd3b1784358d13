// Decoding what was received into a portfolio: all at once from two bodies, or some rows at a time as they are read.
// The two ways give the same portfolio. SEMANTICS section 9.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { isTimeZone } from '../calendar/wire-date.js';
import { unknownOption } from '../core/options.js';
import { type DocumentProblem, type InvalidOption, invalidOption } from '../core/problem.js';
import { problemError } from '../core/result.js';
import { identifierField } from './field-types.js';
import type { Portfolio } from './portfolio.js';
import { type DecodeOptions, RowDecoder, type Rows } from './row-decoder.js';
import { rowListOf } from './row-list.js';

/** The options of reading rows by their names. */
export const DECODE_OPTION_NAMES = ['timeZone', 'letterId'];

/**
 * The portfolio that two bodies hold, each a list of rows or `{ data: [...] }`, as parsed from JSON.
 *
 * Rows may use the documented or the seen field names; unknown fields are ignored. A row that cannot be read is listed in
 * `rejected` with all its problems. Cost: linear. Tags: `NotARowList` (a body is no list), `InvalidOption`.
 * Source: SEMANTICS sections 1, 3, 7, 9, 10.
 *
 * @example
 * const portfolio = orThrow(decodePortfolio([{ objectId: 'L1' }], [{ activite: 'Tenue', unite: '0,5' }]));
 * console.log(portfolio.rejected.flatMap((row) => row.problems).map((problem) => describe(problem, 'en')).join('\n'));
 * // activities[0].frequence: missing; expected an integer from 1 to 5
 * // activities[0].unite: "0,5" is not accepted; expected a number from 0 to 100000; did you mean "0.5"?
 * // activities[0].quantite: missing; expected an integer from 0 to 10000
 * // activities[0].calage: missing; expected an integer from 1 to 3
 */
export function decodePortfolio(
  letters: unknown,
  activities: unknown,
  options: DecodeOptions = {},
): Either<DocumentProblem, Portfolio> {
  const invalid = problemOf(options);
  if (invalid !== null) return left(invalid);
  const letterRows = rowListOf('letters', letters);
  if (letterRows._tag === 'Left') return letterRows;
  const activityRows = rowListOf('activities', activities);
  if (activityRows._tag === 'Left') return activityRows;
  const decoder = new RowDecoder(options, { letters: letterRows.right.path, activities: activityRows.right.path });
  decoder.reserve(activityRows.right.rows.length);
  decoder.add({ letters: letterRows.right.rows, activities: activityRows.right.rows });
  return right(decoder.portfolio());
}

/** Decodes rows as they come; none of them is kept. */
export interface PortfolioDecoder {
  /** Takes more rows, after those taken before. Throws `ProblemError` with an `InvalidOption` for what is no lists of rows by these names. */
  readonly add: (rows: Rows) => void;
  /** The portfolio of all rows taken. To be called once, after the last row. */
  readonly portfolio: () => Portfolio;
}

/**
 * A decoder for rows that are not in memory all at once, such as those of a snapshot. It gives the portfolio that
 * `decodePortfolio` gives for all of them. Tags: `InvalidOption`.
 *
 * @example
 * const decoder = orThrow(portfolioDecoder());
 * decoder.add({ letters: [{ objectId: 'L1' }] });
 * decoder.add({ activities: [{ activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 2 }] });
 * console.log(decoder.portfolio().activities.map(({ letterId, microHours }) => `${letterId} ${microHours}`).join());
 * // L1 2000000
 */
export function portfolioDecoder(options: DecodeOptions = {}): Either<InvalidOption, PortfolioDecoder> {
  const invalid = problemOf(options);
  if (invalid !== null) return left(invalid);
  const decoder = new RowDecoder(options, { letters: 'letters', activities: 'activities' });
  return right({
    add: (rows) => {
      requireRows(rows);
      decoder.add(rows);
      decoder.letGo();
    },
    portfolio: () => decoder.portfolio(),
  });
}

function requireRows(rows: Rows): void {
  const unknown = unknownOption('rows', rows, ['readAt', ...RESOURCES]);
  if (unknown !== null) throw problemError(unknown);
  for (const name of RESOURCES) {
    const list = rows[name];
    if (list === undefined || Array.isArray(list)) continue;
    throw problemError(invalidOption(name, list, { _tag: 'ListOf', items: { _tag: 'Row' } }));
  }
}

const RESOURCES = ['letters', 'activities'] as const;

function problemOf(options: DecodeOptions): InvalidOption | null {
  const unknown = unknownOption('options', options, DECODE_OPTION_NAMES);
  if (unknown !== null) return unknown;
  const { timeZone, letterId } = options;
  if (timeZone !== undefined && !isTimeZone(timeZone)) return invalidOption('timeZone', timeZone, { _tag: 'TimeZone' });
  if (letterId !== undefined && !identifierField.is(letterId)) {
    return invalidOption('letterId', letterId, { _tag: 'Identifier' });
  }
  return null;
}
