// How sentences write days and months.

import { expect, test } from 'vitest';
import { datesOf } from '../../src/core/text.js';

test.each([
  ['2026-01-31', '31/01/2026'],
  ['1900-12-01', '01/12/1900'],
  ['metropole', 'metropole'],
  ['saint-martin', 'saint-martin'],
  ['', ''],
])('the day %j is %j in French, as it is in English', (day, french) => {
  expect(datesOf('fr').day(day)).toBe(french);
  expect(datesOf('en').day(day)).toBe(day);
});

test.each([
  ['2026-01', 'janvier 2026'],
  ['2026-08', 'août 2026'],
  ['2999-12', 'décembre 2999'],
])('the month %s is %s in French, as it is in English', (month, french) => {
  expect(datesOf('fr').month(month)).toBe(french);
  expect(datesOf('en').month(month)).toBe(month);
});
