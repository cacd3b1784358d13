// Days as texts that are kept: the same as those written anew, in what is kept and outside of it, however often they are asked for.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, isoDateOf } from '../../src/calendar/civil-date.js';
import { dateTextOf } from '../../src/calendar/date-text.js';

test('every day of what can be read, twice', () => {
  for (const _round of [1, 2]) {
    for (let day = dayOf(1870, 1, 1); day < dayOf(3030, 1, 1); day++) {
      if (dateTextOf(day) !== isoDateOf(day)) expect(dateTextOf(day)).toBe(isoDateOf(day));
    }
  }
});

test('any day', () => {
  fc.assert(
    fc.property(fc.integer(), (day) => {
      expect(dateTextOf(day)).toBe(isoDateOf(day));
    }),
  );
});
