// Series that start at each close, many years in one rule: wherever a horizon cuts it, the periods are those of the whole.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';

const months = Array.from(
  { length: 96 },
  (_, index) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
);

describe.each([
  ['06-30', '07-01'],
  ['06-29', '06-30'],
])('closes on %s', (close, start) => {
  const letter = { objectId: 'L', dateDebut: '2020-01-01', dateFin: '2025-12-31', dateFinExercice: `2022-${close}` };

  test.each([
    [1, 12],
    [2, 4],
    [3, 2],
  ])('frequence %i: a closed year every %i periods, from any month on', (frequence, cycle) => {
    for (const decalage of [0, 1, 7]) {
      for (const lagOrigin of ['periodEnd', 'periodStart'] as const) {
        const row = { calage: 3, frequence, decalage, datePrevObligation: 15, quantite: 1, unite: 1 };
        const portfolio = orThrow(decodePortfolio([letter], [row]));
        const whole = orThrow(plan(portfolio, { lagOrigin })).occurrences;
        expect(whole.length).toBe(6 * cycle);
        const closedYears = whole.filter(
          ({ periodStart, periodEnd }) => periodStart.slice(5) === start && periodEnd.slice(5) === close,
        );
        const years = closedYears.map(({ periodEnd }) => Number(periodEnd.slice(0, 4)));
        expect(years).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
        for (const first of months) {
          const cut = orThrow(plan(portfolio, { lagOrigin, horizon: { first } })).occurrences;
          expect(cut).toEqual(whole.filter(({ due }) => due >= first));
        }
      }
    }
  });
});

test.each([
  ['06-30', 'periodEnd', 1],
  ['06-30', 'periodStart', 1],
  ['06-29', 'periodEnd', 1],
  // The day after 28 February is in the next month: six of these, and what lies before, between and after them.
  ['06-29', 'periodStart', 13],
] as const)('closes on %s, lag from %s: %i rules for 72 months', (close, lagOrigin, rules) => {
  const letter = { objectId: 'L', dateDebut: '2020-01-01', dateFin: '2025-12-31', dateFinExercice: `2022-${close}` };
  const row = { calage: 3, frequence: 1, quantite: 1, unite: 1 };
  const { schedule } = orThrow(plan(orThrow(decodePortfolio([letter], [row])), { lagOrigin }));
  expect([schedule.rules.size, schedule.rules.count]).toEqual([rules, 72]);
});
