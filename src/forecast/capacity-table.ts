// Capacities written by hand, for a forecast without a team: hours by day, week, month, quarter or year, and hours for all others.

import { isBucketName, meantBucketName } from '../calendar/bucket-names.js';
import { READABLE_DAYS, yearsOf } from '../calendar/date-input.js';
import { type Either, left, right } from '../core/either.js';
import { type Accepted, invalidField } from '../core/problem.js';
import { meantName } from '../core/similar-names.js';
import { REFUSED } from '../engagement/field-types.js';
import { numberField } from '../engagement/file-fields.js';
import { MICRO_HOURS_PER_HOUR, type MicroHours } from '../engagement/micro-hours.js';
import { isRow } from '../engagement/row.js';
import { decimalOf, timesRounded } from './decimal.js';
import type { CapacityTableProblem } from './problem.js';

/** The capacity of periods in micro-hours. */
export interface CapacityTable {
  /** By name, `2027-01-31`, `2027-W04`, `2027-01`, `2027-Q1` or `2027`. */
  readonly periods: ReadonlyMap<string, MicroHours>;
  /** Of any other period; null: none. */
  readonly default: MicroHours | null;
}

/** More than half a million persons work in a year, and a ninth of what adds up exactly. */
const MOST_HOURS = 1_000_000_000;

const hoursField = numberField(0, MOST_HOURS);

const PERIOD_OR_DEFAULT: Accepted = { _tag: 'PeriodOrDefault', ...yearsOf(READABLE_DAYS) };

const DEFAULT = 'default';

/**
 * The capacity of periods that a file gives, or every problem it has, each with its path, its value and what is accepted.
 *
 * `json` is the parsed JSON: hours, 0 to 1,000,000,000, by the name of a day, a week, a month, a quarter or a year, years 1900..2999,
 * and by `default` for all others. They become micro-hours, each rounded half up from the decimal that is written. A period that is
 * null counts as absent. Whether a period is one of a forecast is not asked here.
 * Tags: `InvalidField`, `UnknownField`. Cost: linear in the file.
 *
 * @example
 * const capacity = orThrow(decodeCapacityTable({ '2027-01': 640.5, default: 700 }));
 * console.log(capacity.periods.get('2027-01'), capacity.default);
 * // 640500000 700000000
 */
export function decodeCapacityTable(json: unknown): Either<readonly CapacityTableProblem[], CapacityTable> {
  if (!isRow(json)) return left([invalidField('capacity', json, { _tag: 'Row' })]);
  const problems: CapacityTableProblem[] = [];
  const periods = new Map<string, MicroHours>();
  for (const [name, value] of Object.entries(json)) {
    if (name !== DEFAULT && !isBucketName(name)) {
      const hint = meantBucketName(name) ?? meantName(name, [DEFAULT]);
      problems.push({
        _tag: 'UnknownField',
        path: 'capacity',
        received: name,
        accepted: PERIOD_OR_DEFAULT,
        ...(hint === undefined ? {} : { hint }),
      });
      continue;
    }
    if (value === null || value === undefined) continue;
    const hours = hoursField.read(value);
    if (hours === REFUSED) problems.push(invalidField(name, value, hoursField.accepted, hoursField.suggest(value)));
    else periods.set(name, Number(timesRounded(MICRO_HOURS_PER_HOUR, decimalOf(hours))));
  }
  if (problems.length > 0) return left(problems);
  const ofOthers = periods.get(DEFAULT) ?? null;
  periods.delete(DEFAULT);
  return right({ periods, default: ofOthers });
}
