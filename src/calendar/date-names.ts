// Days as texts where few days come up many times: each is written once.

import { type Day, isoDateOf } from './civil-date.js';

/** A writer of days as `YYYY-MM-DD` that remembers what it has written. */
export function dateNames(): (day: Day) => string {
  const names = new Map<Day, string>();
  return (day) => {
    let name = names.get(day);
    if (name === undefined) {
      name = isoDateOf(day);
      names.set(day, name);
    }
    return name;
  };
}
