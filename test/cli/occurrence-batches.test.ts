// Occurrences are handed over a few at a time: never more than a thousand.

import { expect, test } from 'vitest';
import { occurrenceBatches } from '../../src/cli/output/occurrence-batches.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { ACTIVITY, LETTER } from './setup.js';

test('a thousand at most, all of them, in order', () => {
  const letters = Array.from({ length: 1100 }, (_, index) => ({
    ...LETTER,
    objectId: `L${index}`,
    dateFin: '2026-03-31',
  }));
  const rows = letters.map(({ objectId }, index) => ({
    ...ACTIVITY,
    lettreMissionId: objectId,
    datePrevObligation: (index % 28) + 1,
  }));
  const made = orThrow(plan(orThrow(decodePortfolio(letters, rows))));
  const batches = [...occurrenceBatches(made, 'all')];
  expect(batches.flat()).toEqual(made.occurrences.map((occurrence) => occurrence.toJSON()));
  expect(batches.map(({ length }) => length)).toEqual([1000, 1000, 1000, 300]);
});
