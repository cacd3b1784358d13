// The fiscal years of a letter: the reference year it gives, and those that precede and follow it. SEMANTICS section 3.

import { isoDateOf } from '../calendar/civil-date.js';
import { type DateInput, readDateInput } from '../calendar/date-input.js';
import { yearAt, yearNumberOf } from '../calendar/year-series.js';
import { type Either, left, right } from '../core/either.js';
import { requireOptions } from '../core/options.js';
import { type InvalidOption, invalidOption } from '../core/problem.js';
import { daysOf, type Letter } from '../engagement/letter.js';

/** A fiscal year, both bounds included, `YYYY-MM-DD`; it is identified by its last day. */
export interface FiscalYear {
  readonly first: string;
  readonly last: string;
  /** Whether it is the year that the letter itself gives. */
  readonly isReference: boolean;
}

/**
 * The fiscal years of a letter that have a day between `first` and `last` (both included), in order; none for a letter without fiscal year.
 * Tags: `InvalidOption`. Source: SEMANTICS section 3.
 *
 * @example
 * const { letters } = orThrow(decodePortfolio([{ objectId: 'L1', dateFinExercice: '2026-06-30' }], []));
 * const years = orThrow(fiscalYears(letters[0], { first: '2026-01-01', last: '2027-01-01' }));
 * console.log(years.map(({ first, last }) => `${first}..${last}`).join('\n'));
 * // 2025-07-01..2026-06-30
 * // 2026-07-01..2027-06-30
 */
export function fiscalYears(
  letter: Letter,
  range: { readonly first: DateInput; readonly last: DateInput },
): Either<InvalidOption, readonly FiscalYear[]> {
  requireOptions('range', range, ['first', 'last']);
  const first = readDateInput('range.first', range.first);
  if (first._tag === 'Left') return first;
  const last = readDateInput('range.last', range.last);
  if (last._tag === 'Left') return last;
  if (last.right < first.right) return left(invalidOption('range.last', range.last, { _tag: 'OrderedRange' }));
  const { fiscalYear } = daysOf(letter);
  if (fiscalYear === null) return right([]);
  const from = yearNumberOf(fiscalYear, first.right);
  const to = yearNumberOf(fiscalYear, last.right);
  return right(
    Array.from({ length: to - from + 1 }, (_, index) => {
      const year = yearAt(fiscalYear, from + index);
      return { first: isoDateOf(year.first), last: isoDateOf(year.last), isReference: from + index === 0 };
    }),
  );
}
