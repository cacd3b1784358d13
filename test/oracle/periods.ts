// Section 4: a cycle cut backward into periods, and the series that starts at a close.
// A period is a civil range, both ends included, with the mark of a short first one.
// Which of these periods belong to a plan is decided elsewhere (section 5).
import { addDays, addMonths, type Civil } from './civil.js';
import { closeAt, type FiscalYear, yearAt } from './fiscal.js';

export interface Period {
  first: Civil;
  last: Civil;
  stub: boolean;
}

/** Months per period: monthly, quarterly, half-yearly, yearly. */
export function stepOf(frequence: number): number {
  return [1, 3, 6, 12][frequence - 1] as number;
}

/** `calage` 1 and 2: the cycle `first..last` cut backward from its last day. */
export function cut(first: Civil, last: Civil, step: number): Period[] {
  // "Yearly is exactly one period per cycle, whatever its length, and never a stub."
  if (step === 12) return [{ first, last, stub: false }];
  const ends: Civil[] = [];
  for (let j = 0; addMonths(last, -step * j) >= first; j += 1) ends.unshift(addMonths(last, -step * j));
  const nextEnd = addMonths(last, -step * ends.length);
  return ends.map((end, i) =>
    i === 0
      ? { first, last: end, stub: first > addDays(nextEnd, 1) }
      : { first: addDays(ends[i - 1] as Civil, 1), last: end, stub: false },
  );
}

/** `calage` 3: the series of the n-th close, up to the eve of the next close. */
export function seriesOf(reference: FiscalYear, n: number, step: number): Period[] {
  const closed = yearAt(reference, n);
  const nextClose = closeAt(reference, n + 1);
  // Period 0 is the closed fiscal year itself.
  const series: Period[] = [{ first: closed.first, last: closed.last, stub: false }];
  if (step === 12) return series;
  for (let k = 1; addMonths(closed.last, step * k) < nextClose; k += 1) {
    const before = series[k - 1] as Period;
    series.push({
      first: addDays(before.last, 1),
      last: addMonths(closed.last, step * k),
      stub: false,
    });
  }
  return series;
}
