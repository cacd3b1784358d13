// Totals against a plain sum over the occurrences, for every key and every date, and what a query may not ask.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, type Plan, plan, totals } from '../../src/index.js';
import activities from '../fixtures/activities.json' with { type: 'json' };
import letters from '../fixtures/letters.json' with { type: 'json' };
import { input } from '../properties/arbitrary-input.js';
import { decoded, ENGINE, planOptionsOf } from '../properties/compare.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { PLAIN_KEYS, plainValues } from './plain-keys.js';

const example = orThrow(plan(orThrow(decodePortfolio(letters, activities))));

test('the worked example: 4.15 h in December 2022, 0.15 h in each other month, 6.1 h in all', () => {
  const months = totals(example, { by: ['month'] }).map(({ month, hours }) => [month, hours]);
  const others = [
    '2021-12',
    ...Array.from({ length: 11 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}`),
    '2023-01',
  ];
  const expected: [string, number][] = others.map((month) => [month, 0.15]);
  expected.splice(12, 0, ['2022-12', 4.15]);
  expect(months).toEqual([['2021-11', 0], ...expected]);
  expect(totals(example, { by: [] })).toEqual([{ occurrences: 71, microHours: 6_100_000, hours: 6.1 }]);
});

test('a plan without occurrences has one grand total, of nothing', () => {
  const empty = orThrow(plan(orThrow(decodePortfolio([], []))));
  expect(totals(empty, { by: [] })).toEqual([{ occurrences: 0, microHours: 0, hours: 0 }]);
  expect(totals(empty, { by: ['month'] })).toEqual([]);
});

describe('against a plain sum', () => {
  test('any keys, any date, any side', () => {
    let rows = 0;
    fc.assert(
      fc.property(
        input(),
        fc.uniqueArray(fc.constantFrom(...PLAIN_KEYS), { maxLength: 3 }),
        fc.constantFrom('due' as const, 'dueAdjusted' as const, 'periodEnd' as const),
        fc.constantFrom('firm' as const, 'client' as const, 'all' as const),
        (given, by, on, side) => {
          const portfolio = decoded(ENGINE, given);
          const made = plan(portfolio, planOptionsOf(given.options));
          fc.pre(made._tag === 'Right');
          const { occurrences } = orThrow(made);
          const sums = new Map<string, { occurrences: number; microHours: number }>();
          for (const occurrence of occurrences) {
            if (side === 'firm' && occurrence.side === 'client') continue;
            if (side === 'client' && occurrence.side !== 'client') continue;
            const values = plainValues(portfolio, occurrence, occurrence[on]);
            const name = JSON.stringify(by.map((key) => values[key] ?? null));
            const sum = sums.get(name) ?? { occurrences: 0, microHours: 0 };
            sums.set(name, { occurrences: sum.occurrences + 1, microHours: sum.microHours + occurrence.microHours });
          }
          if (by.length === 0 && sums.size === 0) sums.set('[]', { occurrences: 0, microHours: 0 });
          const rowsMade = totals(orThrow(made), { by, on, side });
          expect(
            new Map(
              rowsMade.map((row) => [
                JSON.stringify(by.map((key) => row[key])),
                { occurrences: row.occurrences, microHours: row.microHours },
              ]),
            ),
          ).toEqual(sums);
          expect(rowsMade.length).toBe(sums.size);
          rows += rowsMade.length;
        },
      ),
      { numRuns: runs(300) },
    );
    expectMet(300, { rows });
  });
});

test('the fiscal year of a date is the one of its letter, by its last day; none without a fiscal year', () => {
  const made = planOf(
    [
      { objectId: 'June', dateDebut: '2025-06-01', dateFin: '2025-08-31', dateFinExercice: '2025-06-30' },
      { objectId: 'None', dateDebut: '2025-06-01', dateFin: '2025-06-30' },
    ],
    ['June', 'None'].map((lettreMissionId) => ({ lettreMissionId, frequence: 1, calage: 2, quantite: 1, unite: 1 })),
  );
  expect(
    totals(made, { by: ['fiscalYear', 'letter'] }).map(({ fiscalYear, letter, hours }) => [fiscalYear, letter, hours]),
  ).toEqual([
    ['2025-06-30', 'June', 1],
    ['2026-06-30', 'June', 2],
    [null, 'None', 1],
  ]);
  // On one day, the year of one letter is not that of another.
  const calendar = planOf(
    ['2025-06-30', '2025-12-31'].map((dateFinExercice, index) => ({
      objectId: `L${index}`,
      dateDebut: '2025-06-01',
      dateFin: '2025-06-30',
      dateFinExercice,
    })),
    [0, 1].map((index) => ({ lettreMissionId: `L${index}`, frequence: 1, calage: 2, quantite: 1, unite: 1 })),
  );
  expect(totals(calendar, { by: ['fiscalYear'] }).map(({ fiscalYear, hours }) => [fiscalYear, hours])).toEqual([
    ['2025-06-30', 1],
    ['2025-12-31', 1],
  ]);
});

test('rows are sorted by the keys in their order: letters as received, unset values last', () => {
  const made = planOf(
    [
      { objectId: 'Z', dateDebut: '2025-01-01', dateFin: '2025-02-28', profitCenter: 'LYON', statut: 2 },
      { objectId: 'A', dateDebut: '2025-01-01', dateFin: '2025-01-31', statut: 'x' },
      { objectId: 'M', dateDebut: '2025-01-01', dateFin: '2025-01-31', profitcenter: 'BREST', statut: 1 },
    ],
    ['Z', 'A', 'M'].map((lettreMissionId) => ({ lettreMissionId, frequence: 1, calage: 2, quantite: 1, unite: 0 })),
  );
  expect(totals(made, { by: ['letter'] }).map(({ letter }) => letter)).toEqual(['Z', 'A', 'M']);
  expect(totals(made, { by: ['profitCenter'] }).map(({ profitCenter }) => profitCenter)).toEqual([
    'BREST',
    'LYON',
    null,
  ]);
  expect(totals(made, { by: ['statut', 'month'] }).map(({ statut, month }) => [statut, month])).toEqual([
    [1, '2025-01'],
    [2, '2025-01'],
    [2, '2025-02'],
    [null, '2025-01'],
  ]);
});

test.each([
  [undefined, { path: 'query' }],
  [
    { by: [], sides: 'all' },
    { path: 'query', received: 'sides', hint: 'side' },
  ],
  [{ by: 'month' }, { path: 'by', received: 'month' }],
  [{ by: ['monht'] }, { path: 'by[0]', hint: 'month' }],
  [
    { by: [], on: 'dueadjusted' },
    { path: 'on', hint: 'dueAdjusted' },
  ],
  [{ by: [], side: 'nobody' }, { path: 'side' }],
])('%j is refused', (query, problem) => {
  expect(() => totals(example, query as never)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining(problem) }),
  );
});

function planOf(letterRows: unknown, activityRows: unknown): Plan {
  return orThrow(plan(orThrow(decodePortfolio(letterRows, activityRows))));
}
