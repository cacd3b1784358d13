// How much one plan may hold: what is over a limit is counted and refused, not allocated. SEMANTICS section 9.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';

describe('limits', () => {
  const heavy = (rows: number, hours: number) =>
    orThrow(
      decodePortfolio(
        [{ objectId: 'L', dateDebut: '1900-01-01', dateFin: '2998-12-31' }],
        Array.from({ length: rows }, () => ({ frequence: 1, calage: 2, quantite: 10_000, unite: hours })),
      ),
    );

  test('over 50 million occurrences are counted and refused, not allocated', () => {
    const portfolio = heavy(3800, 0);
    expect(plan(portfolio)).toEqual({
      _tag: 'Left',
      left: { _tag: 'TooManyOccurrences', count: 3800 * 1099 * 12, limit: 50_000_000 },
    });
  });

  test('over 2^53 micro-hours are refused with the exact total', () => {
    expect(plan(heavy(1, 100_000))).toEqual({
      _tag: 'Left',
      left: { _tag: 'TooManyHours', microHours: 1099n * 12n * 10n ** 15n },
    });
    expect(plan(heavy(2, 100_000))).toMatchObject({ left: { microHours: 2n * 1099n * 12n * 10n ** 15n } });
    const close = orThrow(plan(heavy(1, 68.2)));
    expect(close.occurrences).toHaveLength(13_188);
  });

  test('2^53 micro-hours are the most, and are accepted', () => {
    const letter = { objectId: 'L', dateDebut: '2025-01-01', dateFin: '2026-04-30' };
    const monthly = { frequence: 1, calage: 2, quantite: 8192, unite: 2 ** 36 / 1e6 };
    const one = { frequence: 5, dateFreq: '2026-01-01', quantite: 1, unite: 1e-6 };
    const made = orThrow(plan(orThrow(decodePortfolio([letter], [monthly]))));
    expect(made.occurrences.reduce((sum, { microHours }) => sum + microHours, 0)).toBe(2 ** 53);
    expect(plan(orThrow(decodePortfolio([letter], [monthly, one])))).toEqual({
      _tag: 'Left',
      left: { _tag: 'TooManyHours', microHours: 2n ** 53n + 1n },
    });
  });

  test('a total between half the limit and the limit is added exactly and accepted', () => {
    expect(plan(heavy(1, 40))._tag).toBe('Right');
    expect(plan(heavy(1, 68.4))._tag).toBe('Left');
  });
});
