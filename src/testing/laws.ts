// The ten laws of the expansion, ready to be asserted of any expansion.
// SEMANTICS section 11.

import type fc from 'fast-check';
import type { Expand } from './law.js';
import { count, directAccess, gregorianShift, partition } from './laws-of-periods.js';
import { conservation, identity } from './laws-of-rows.js';
import { clamp, horizon, monotone, total } from './laws-of-work.js';

/** One property for each law, by its name. A type, not an interface, so that `Object.entries` keeps the type of a law. */
export type Laws = {
  /** Missions that follow one another without a gap give the recurring occurrences of their union. */
  readonly partition: fc.IProperty<unknown>;
  /** On twelve whole calendar months: 12, 4, 2 or 1 periods. */
  readonly count: fc.IProperty<unknown>;
  /** The k-th period of a cycle alone is the k-th of all. */
  readonly directAccess: fc.IProperty<unknown>;
  /** The day of `due` is the lesser of the requested day and the length of the month. */
  readonly clamp: fc.IProperty<unknown>;
  /** Every date 400 years later: every result 400 years later, and nothing else changed. */
  readonly gregorianShift: fc.IProperty<unknown>;
  /** Total hours are the sum of count x `unite` x `quantite`, exactly, in any order of the rows. */
  readonly total: fc.IProperty<unknown>;
  /** A greater `decalage` never makes a due date earlier. */
  readonly monotone: fc.IProperty<unknown>;
  /** The expansion for a horizon is the expansion for a wider one, filtered. */
  readonly horizon: fc.IProperty<unknown>;
  /** Every activity row read, duplicates left out, is planned or unplanned, once. */
  readonly conservation: fc.IProperty<unknown>;
  /** Ids are unique, and do not depend on the order of letters and of distinct rows. */
  readonly identity: fc.IProperty<unknown>;
};

/**
 * The laws of an expansion as properties, for `fc.assert`; `plan`, unwrapped, keeps them all.
 *
 * `expand` must be synchronous. It is given raw rows: under `conservation` and `identity` some are hostile, under the others
 * dates are written `YYYY-MM-DD` and all are good. The dates are those of `civilDate`, and 400 years later; hours are such that
 * no total comes near 2^53 micro-hours. A law that fails says what is wrong and all that the expansion was asked.
 * Cost: two expansions a run, one for `count`, `clamp` and `conservation`. Source: SEMANTICS section 11.
 *
 * @example
 * const { clamp } = laws((letters, activities, options) => orThrow(plan(orThrow(decodePortfolio(letters, activities)), options)));
 * console.log(fc.check(clamp, { numRuns: 200 }).failed);
 * // false
 */
export function laws(expand: Expand): Laws {
  return {
    partition: partition(expand),
    count: count(expand),
    directAccess: directAccess(expand),
    clamp: clamp(expand),
    gregorianShift: gregorianShift(expand),
    total: total(expand),
    monotone: monotone(expand),
    horizon: horizon(expand),
    conservation: conservation(expand),
    identity: identity(expand),
  };
}
