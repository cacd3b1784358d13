// Sections 4.2 and 4.3: the windows of a letter. Window 0 is its own mission, the others are its projected renewals.
// Every end is computed from the contract's end or from the renewal date, but for fiscal years, which follow one another.
import { addDays, addMonths, type Civil, yearOf } from '../civil.js';
import { closeAt, yearsAround } from '../fiscal.js';
import type { ForecastLetter } from './letters.js';
import type { SettingsInForce } from './settings.js';
import type { ForecastOptions } from './types.js';

/** Civil range, both ends included; null: open. */
export interface Window {
  first: Civil | null;
  last: Civil | null;
}

/** The first end of a fiscal year of the letter after a day. */
function closeAfter(letter: ForecastLetter, day: Civil): Civil {
  const { year } = letter;
  if (year === null) throw new Error('no fiscal year');
  const closes = yearsAround(year, yearOf(day), yearOf(day) + 2).map((n) => closeAt(year, n));
  return closes.filter((close) => close > day).sort()[0] as Civil;
}

/** `"same"`: the least whole number of months that the contract's own mission fits in. */
function ownMonths(start: Civil, end: Civil): number {
  let months = 1;
  while (addMonths(addDays(start, -1), months) < end) months += 1;
  return months;
}

/** The ends L(1), L(2), … one after the other, for ever. */
function* endsOf(letter: ForecastLetter, start: Civil, end: Civil, { term, from }: SettingsInForce): Generator<Civil> {
  let base = end;
  let last = end;
  let n = 1;
  if (from === 'dateRenouvellement' && letter.renewalDate !== null && letter.renewalDate > end) {
    base = letter.renewalDate;
    last = base;
    yield last;
  }
  const byYears = term === 'fiscal-year' && letter.year !== null;
  const months = typeof term === 'number' ? term : term === 'same' ? ownMonths(start, end) : 12;
  for (; ; n += 1) {
    last = byYears ? closeAfter(letter, last) : addMonths(base, months * n);
    yield last;
  }
}

/** All windows of a letter, its own mission first. */
export function windowsOf(
  letter: ForecastLetter,
  hasSuccessor: boolean,
  settings: SettingsInForce,
  options: ForecastOptions,
): Window[] {
  const { start, end } = letter;
  const windows: Window[] = [{ first: start, last: end }];
  if (start === null || end === null || end < start || hasSuccessor) return windows;
  const asOf = options.asOf ?? options.first;
  if (settings.lapsedDays !== null && end < addDays(asOf, -settings.lapsedDays)) return windows;
  const until = settings.until ?? '9999-12-31';
  const limit = addMonths(options.last, 60);
  let first = addDays(end, 1);
  for (const last of endsOf(letter, start, end, settings)) {
    if (first > until || first > limit) break;
    windows.push({ first, last });
    first = addDays(last, 1);
  }
  return windows;
}
