// Probabilities as people read them: per cent with one decimal, and chances that are said aloud.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chancesOf, percentTenths } from '../../src/forecast/probability-text.js';
import { runs } from '../properties/runs.js';

test.each([
  [0, '0,0'],
  [1e-13, '0,0'],
  [1e-9, 'never'],
  [0.0004, 'never'],
  [0.0005, '0,1'],
  [0.3605, '36,1'],
  [0.45, '45,0'],
  [0.9996, 'always'],
  [1 - 1e-13, '100,0'],
  [1, '100,0'],
])('%d in per cent', (probability, text) => {
  expect(percentTenths(probability, 'fr')).toBe(text);
  expect(percentTenths(probability, 'en')).toBe(text.replace(',', '.'));
});

test.each([
  [0.5, 1, 2],
  [0.4, 2, 5],
  [0.42, 2, 5],
  // As near to 2 in 5 as to 1 in 2: the greater.
  [0.45, 1, 2],
  [0.15, 1, 5],
  [0.34, 1, 3],
  [0.67, 2, 3],
  [0.75, 3, 4],
  [0.9, 9, 10],
  [0.95, 9, 10],
  [0.1, 1, 10],
  [0.06, 1, 17],
  [0.001, 1, 1000],
])('%d in chances', (probability, count, of) => {
  expect(chancesOf(probability)).toEqual({ count, of });
});

test('what is nearly sure, and what is', () => {
  expect(chancesOf(0.951)).toBe('nearlySure');
  expect(chancesOf(1 - 1e-9)).toBe('nearlySure');
  expect(chancesOf(1)).toBe('sure');
});

test('chances are near the probability, and neither none nor all', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.95, noNaN: true }), (probability) => {
      const chances = chancesOf(probability);
      if (typeof chances === 'string') return expect.unreachable();
      const { count, of } = chances;
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(of);
      expect(Math.abs(count / of - probability)).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
    { numRuns: runs(300) },
  );
});
