// French public holidays as the tests of this folder ask for them: by zone and year, as lists of dates.

import { type FrenchZone, frenchHolidays, type Holiday, orThrow } from '../../src/index.js';

export const yearsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
export const YEARS = yearsFrom(1970, 2200);

/** The one place that knows the shape of `frenchHolidays`. */
export const listed = (zone: FrenchZone, first: string, last: string): readonly Holiday[] =>
  orThrow(frenchHolidays({ zone, first, last }));

export const ofYear = (zone: FrenchZone, year: number): readonly Holiday[] =>
  listed(zone, `${year}-01-01`, `${year}-12-31`);
export const datesOf = (holidays: readonly Holiday[]): readonly string[] => distinct(holidays.map(({ date }) => date));
export const distinct = (dates: readonly string[]): readonly string[] => [...new Set(dates)].sort();
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
