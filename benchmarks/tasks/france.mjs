// All of France: sixty million activities in a window of one calendar year, every activity with its work of the year, on one thread in a
// process of its own. Twenty chunks of 5,000 activities, each of its own seed, are gone over 600 times.

import { askProcess } from '../child.mjs';
import { aside, figureOf } from '../goals.mjs';
import { medianOf, timingOf } from '../measure.mjs';

const MEGABYTE = 1_000_000;

/** @type {import('../types.js').ProcessTask} */
export const franceTask = {
  name: 'france',
  async measure(size) {
    const [chunks, activities, passes, laps] = size === 'full' ? [20, 5000, 60, 10] : [3, 200, 2, 2];
    const told = askProcess('france', [chunks, activities, passes, laps].map(String));
    const inLap = told.occurrences / laps;
    const sum = (/** @type {readonly number[]} */ times) => times.reduce((total, time) => total + time, 0);
    return {
      task: 'france',
      title: 'All of France in a window of one year, chunk by chunk',
      portfolio: `${told.activities.toLocaleString('en')} activities`,
      occurrences: told.occurrences,
      timings: [
        timingOf('a tenth of the country', told.ours, inLap),
        timingOf('a tenth of the country, reference', told.reference, inLap),
      ],
      figures: [
        figureOf('france-time', medianOf(told.ours) / medianOf(told.reference)),
        figureOf('france-memory', told.peak / MEGABYTE),
        aside('the whole country', sum(told.whole) / 1000, 's'),
      ],
    };
  },
};
