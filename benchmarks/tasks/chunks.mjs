// Ten million activities in chunks of a hundred thousand: ten portfolios of their own seeds, each ten times in memory, at places of their own.
// The rules are compiled here and handed over in a file, so that the process measured holds them and nothing of what they were made from.

import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askProcess } from '../child.mjs';
import { aside, figureOf } from '../goals.mjs';
import { timingOf } from '../measure.mjs';
import { tenParts } from '../million.mjs';
import { checksumOf, writeTable } from '../tables.mjs';

const MEGABYTE = 1_000_000;

/** @type {import('../types.js').ProcessTask} */
export const chunksTask = {
  name: 'chunks',
  async measure(size) {
    const parts = tenParts(size === 'full' ? 100_000 : 300);
    const copies = size === 'full' ? 10 : 2;
    const folder = mkdtempSync(join(tmpdir(), 'plan-de-charge-chunks-'));
    try {
      const file = join(folder, 'tables');
      const answers = join(folder, 'answers.json');
      const handle = openSync(file, 'w');
      for (const { rules } of parts) writeTable(handle, rules);
      closeSync(handle);
      const right = parts.map(({ expected: { due, totals } }) => ({ checksum: checksumOf(due), totals: [...totals] }));
      writeFileSync(answers, JSON.stringify(right));
      const told = askProcess('chunks', [file, answers, String(copies)], ['--expose-gc']);
      const inOne = Math.round(told.activities / (parts.length * copies));
      return {
        task: 'chunks',
        title: 'Due days and totals in chunks, one pair of buffers',
        portfolio: `regular, ${told.activities.toLocaleString('en')} activities in ${parts.length * copies} chunks`,
        occurrences: copies * parts.reduce((sum, { rules }) => sum + rules.count, 0),
        timings: [
          timingOf('one chunk (ns each: an activity)', milliseconds(told.one, inOne), inOne),
          timingOf('all chunks (ns each: an activity)', milliseconds(told.all, told.activities), told.activities),
        ],
        figures: [
          figureOf('chunks-time', told.nanosecondsOfAll / told.nanosecondsOfOne),
          figureOf('chunks-memory', told.beyond / MEGABYTE),
          aside('the inputs', told.inputs / MEGABYTE, 'MB'),
        ],
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** @param {readonly number[]} nanoseconds for each activity @param {number} activities */
function milliseconds(nanoseconds, activities) {
  return nanoseconds.map((each) => (each * activities) / 1e6);
}
