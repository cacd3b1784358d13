// The yardstick: a plain loop in two passes over plain columns. Count; then write due days from a table of month starts and add month totals.
// It moves least on a noisy machine, so times are quoted against it; and it is what every result is checked against.

import { FIRST_MONTH, MONTHS } from './columns.mjs';

/** @typedef {import('./types.js').Series} Series */

/** The epoch day of the first of each month, and of the month after the last. */
const monthStarts = Int32Array.from(
  { length: MONTHS + 1 },
  (_, m) => Date.UTC(Math.floor((FIRST_MONTH + m) / 12), (FIRST_MONTH + m) % 12, 1) / 86_400_000,
);

/** The series as columns. @param {readonly Series[]} series */
export function columnsOf(series) {
  return {
    firstMonth: Int32Array.from(series, (s) => s.firstMonth),
    lastMonth: Int32Array.from(series, (s) => s.lastMonth),
    step: Int32Array.from(series, (s) => s.step),
    day: Int32Array.from(series, (s) => s.day),
    microHours: Float64Array.from(series, (s) => s.microHours),
  };
}

/** Offsets, due days and month totals, in fresh buffers. @param {ReturnType<typeof columnsOf>} columns */
export function expandPlainly({ firstMonth, lastMonth, step, day, microHours }) {
  const size = step.length;
  const offsets = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) {
    offsets[i + 1] = offsets[i] + Math.floor((lastMonth[i] - firstMonth[i]) / step[i]) + 1;
  }
  const due = new Int32Array(offsets[size]);
  const totals = new Float64Array(MONTHS);
  for (let i = 0; i < size; i++) {
    const requested = day[i] === 0 ? 31 : day[i];
    let row = offsets[i];
    for (let month = firstMonth[i] - FIRST_MONTH; month <= lastMonth[i] - FIRST_MONTH; month += step[i]) {
      const start = monthStarts[month];
      const length = monthStarts[month + 1] - start;
      due[row++] = start + (requested < length ? requested : length) - 1;
      totals[month] += microHours[i];
    }
  }
  return { offsets, due, totals };
}
