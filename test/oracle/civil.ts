// Civil dates as texts, and the month arithmetic of section 2, done by walking a calendar.
// Every answer comes from luxon in the zone `utc`; no closed form, no day numbers.
// Results are cached, since a walk is slow and the same dates come back all the time.
import { DateTime } from 'luxon';

/** A civil date, `YYYY-MM-DD`. Such texts sort like the dates they name. */
export type Civil = string;

const CACHED_AT_MOST = 200_000;

/** Remembers the answers of a function. */
export function cached<A extends string | number, R>(walk: (of: A) => R): (of: A) => R {
  const known = new Map<A, R>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    if (known.size >= CACHED_AT_MOST) known.clear();
    const answer = walk(of);
    known.set(of, answer);
    return answer;
  };
}

/** The same for a function of a date and something else. */
export function cachedBy<B extends string | number, R>(walk: (date: Civil, by: B) => R): (date: Civil, by: B) => R {
  const walkBy = cached((by: B) => cached((date: Civil) => walk(date, by)));
  return (date, by) => walkBy(by)(date);
}

/** The civil date as a luxon date, at midnight UTC. */
export const toLuxon = cached((date: Civil): DateTime => {
  const [year, month, day] = date.split('-').map(Number);
  return DateTime.utc(year as number, month as number, day as number);
});

export function fromLuxon(date: DateTime): Civil {
  return date.toISODate() as string;
}

export function yearOf(date: Civil): number {
  return toLuxon(date).year;
}

export const addDays = cachedBy((date: Civil, days: number): Civil => fromLuxon(toLuxon(date).plus({ days })));

/** The asked day of a month, brought back day by day until it exists: section 6.3, "clamped". */
export const dayInMonth = cachedBy((firstOfMonth: Civil, day: number): Civil => {
  const month = toLuxon(firstOfMonth);
  let asked = day;
  while (!DateTime.utc(month.year, month.month, asked).isValid) asked -= 1;
  return fromLuxon(DateTime.utc(month.year, month.month, asked));
});

/** The first day of the month `n` months away from the month of `date`. */
export const firstOfMonth = cachedBy(
  (date: Civil, n: number): Civil => fromLuxon(toLuxon(date).set({ day: 1 }).plus({ months: n })),
);

/** The last day of the month that begins on `first`: the eve of the next month's first day. */
export function lastOfMonth(first: Civil): Civil {
  return addDays(firstOfMonth(first, 1), -1);
}

/** Section 2: the day is kept, clamped; a last day of month stays a last day of month. */
export const addMonths = cachedBy((date: Civil, n: number): Civil => {
  const target = firstOfMonth(date, n);
  const isLastOfMonth = addDays(date, 1) === firstOfMonth(date, 1);
  return isLastOfMonth ? lastOfMonth(target) : dayInMonth(target, toLuxon(date).day);
});
