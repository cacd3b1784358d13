// The engine against the slow second implementation, on generated portfolios: both entry points, every row, every reason, to the last date.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { input } from './arbitrary-input.js';
import { engineOutcome, oracleOutcome } from './compare.js';
import { expectMet } from './met.js';
import { runs } from './runs.js';

test('both entry points give what the oracle gives, on at least 10,000 activities', () => {
  let activities = 0;
  fc.assert(
    fc.property(input(), (given) => {
      activities += given.activities.length;
      expect(engineOutcome(given)).toEqual(oracleOutcome(given));
    }),
    { numRuns: runs(1500) },
  );
  expectMet(10_000, { activities });
});
