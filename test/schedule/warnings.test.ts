// Assumptions that are reported: where a fiscal year begins to be a long one.

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';

test('a fiscal year of 24 months is not long; one of a day more is', () => {
  const tagsOf = (dateFinExercice: string) => {
    const letter = { objectId: 'L1', dateDebExercice: '2024-01-01', dateFinExercice, statut: 2 };
    return orThrow(plan(orThrow(decodePortfolio([letter], [])))).warnings.map(({ _tag }) => _tag);
  };
  expect([tagsOf('2025-12-31'), tagsOf('2026-01-01')]).toEqual([[], ['LongFiscalYear']]);
});
