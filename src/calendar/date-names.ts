// Days as texts where few days come up many times: each is written once.

import { type Day, isoDateOf } from './civil-date.js';

/** Days around the first one written that are remembered: 45 years in 128 kilobytes. An array takes a quarter of the time of a map. */
const REMEMBERED = 16_384;

/** A writer of days as `YYYY-MM-DD` that remembers what it has written. */
export function dateNames(): (day: Day) => string {
  const names = new Array<string | undefined>(REMEMBERED);
  let first: Day | null = null;
  return (day) => {
    first ??= day - REMEMBERED / 2;
    const place = day - first;
    if (place < 0 || place >= REMEMBERED) return isoDateOf(day);
    names[place] ??= isoDateOf(day);
    return names[place];
  };
}
