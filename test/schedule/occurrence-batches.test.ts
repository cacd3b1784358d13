// Occurrences one after the other, and in batches of a thousand at the most, are those of the list.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePortfolio, occurrencesOf, orThrow, plan } from '../../src/index.js';
import { occurrenceAt, occurrenceBatches } from '../../src/schedule/occurrence.js';
import { runs } from '../properties/runs.js';
import { generatedPlan } from '../workload/generated-spreads.js';

test('all of them, in order, however they are read', () => {
  fc.assert(
    fc.property(generatedPlan(), ({ plan: made }) => {
      expect([...occurrencesOf(made)]).toEqual(made.occurrences);
      expect(Array.from(made.schedule.order, (row) => occurrenceAt(made.schedule, row))).toEqual(made.occurrences);
    }),
    { numRuns: runs(100) },
  );
});

test('a thousand at most in a batch, of one side', () => {
  const letters = Array.from({ length: 1100 }, (_, index) => ({
    objectId: `L${index}`,
    dateDebut: '2026-01-01',
    dateFin: '2026-03-31',
  }));
  const rows = letters.map(({ objectId }, index) => ({
    lettreMissionId: objectId,
    frequence: 1,
    calage: 2,
    datePrevObligation: (index % 28) + 1,
    quantite: 1,
    unite: 1,
    activiteClient: index % 11 === 0,
  }));
  const made = orThrow(plan(orThrow(decodePortfolio(letters, rows))));
  const batches = [...occurrenceBatches(made.schedule, 'all')];
  expect(batches.flat()).toEqual(made.occurrences);
  expect(batches.map(({ length }) => length)).toEqual([1000, 1000, 1000, 300]);
  const ofClients = [...occurrenceBatches(made.schedule, 'client')].flat();
  expect(ofClients).toEqual(made.occurrences.filter(({ side }) => side === 'client'));
  expect(ofClients).toHaveLength(300);
});
