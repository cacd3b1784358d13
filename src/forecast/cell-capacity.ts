// The capacity of the cells of a forecast: a team's on the days of each bucket within the horizon, or that of a table.
// FORECAST section 5.

import type { DateRange } from '../calendar/date-range.js';
import { type Either, right } from '../core/either.js';
import type { TooManyHours } from '../core/problem.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { calendarOf } from '../team/capacity-calendar.js';
import type { Team } from '../team/team.js';
import type { CapacityTable } from './capacity-table.js';
import { type Bucket, type Cell, type ForecastTimeKey, isForecastTimeKey } from './cells.js';

/** The capacity of a cell; null where it has none. */
export type CapacityOf = (cell: Cell) => MicroHours | null;

const NONE: CapacityOf = () => null;

/** The key of time of cells that are by one alone, or by one and the pool of a team. */
export function timeKeyOf(by: readonly string[]): ForecastTimeKey | null {
  const others = by.filter((key) => key !== 'pool');
  const [key] = others;
  return others.length === 1 && isForecastTimeKey(key) ? key : null;
}

/** The capacities by a table, whole even where the horizon cuts a bucket. `buckets`: those of the horizon. */
export function capacityByTable(table: CapacityTable, by: readonly string[], buckets: readonly Bucket[]): CapacityOf {
  if (by.length !== 1) return NONE;
  const known = new Set(buckets.map(({ name }) => name));
  return ({ values: [value] }) => {
    const name = String(value);
    return known.has(name) ? (table.periods.get(name) ?? table.default) : null;
  };
}

/** The capacities by a team: of all its pools together, or of the pool of the cell. Tags: `TooManyHours`. */
export function capacityByTeam(
  team: Team,
  by: readonly string[],
  buckets: readonly Bucket[],
  horizon: DateRange,
): Either<TooManyHours, CapacityOf> {
  const calendar = calendarOf(team, horizon);
  if (calendar._tag === 'Left') return calendar;
  const days = new Map(buckets.map((bucket) => [bucket.name, bucket.days]));
  const pool = by.indexOf('pool');
  const time = by.findIndex((key) => key !== 'pool');
  return right(({ values }) => {
    const bucket = days.get(String(values[time]));
    if (bucket === undefined || values[pool] === null) return null;
    const pools = pool < 0 ? team.pools : [String(values[pool])];
    return pools.reduce((sum, id) => sum + calendar.right.between(id, bucket.first, bucket.last), 0);
  });
}
