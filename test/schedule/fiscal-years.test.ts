// The fiscal years of a letter: which lie in a range, which is its own, and ranges that are refused. SEMANTICS section 3.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, fiscalYears, orThrow } from '../../src/index.js';
import { mistake } from '../mistakes.js';

describe('fiscal years', () => {
  const [first] = orThrow(decodePortfolio([{ objectId: 'L1', dateFinExercice: '2026-06-30' }], [])).letters;

  test('those that have a day in the range, the letter’s own marked', () => {
    expect(orThrow(fiscalYears(first, { first: '2025-06-30', last: '2026-07-01' }))).toEqual([
      { first: '2024-07-01', last: '2025-06-30', isReference: false },
      { first: '2025-07-01', last: '2026-06-30', isReference: true },
      { first: '2026-07-01', last: '2027-06-30', isReference: false },
    ]);
  });

  test('a range may be a single day', () => {
    expect(orThrow(fiscalYears(first, { first: '2026-06-30', last: '2026-06-30' })).map(({ last }) => last)).toEqual([
      '2026-06-30',
    ]);
  });

  test('none for a letter without fiscal year; bad dates and a range that ends before it begins are refused', () => {
    const [without] = orThrow(decodePortfolio([{ objectId: 'L' }], [])).letters;
    expect(orThrow(fiscalYears(without, { first: '2026-01-01', last: '2026-12-31' }))).toEqual([]);
    expect(fiscalYears(first, { first: '2026-12-31', last: '2026-01-01' })).toMatchObject({
      left: { path: 'range.last', accepted: { _tag: 'OrderedRange' } },
    });
    expect(() => fiscalYears(first, { from: '2026-12-31' } as never)).toThrow(
      mistake({ path: 'range', received: 'from' }),
    );
    expect(fiscalYears(first, { first: 'x', last: '2026-01-01' })).toMatchObject({ left: { path: 'range.first' } });
    expect(fiscalYears(first, { first: '2026-01-01', last: 'x' })).toMatchObject({ left: { path: 'range.last' } });
  });
});
