// The dates of a letter are texts; a letter made by hand out of another has its own, and texts that are no dates are refused by name.

import { expect, test } from 'vitest';
import { decodePortfolio } from '../../src/engagement/decode.js';
import { expandActivity, type Letter, orThrow, planRows } from '../../src/index.js';
import { mistake } from '../mistakes.js';

const letterRow = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31', dateFinExercice: '2026-06-30' };
const yearly = { frequence: 4, calage: 1, decalage: 0, quantite: 1, unite: 1 };
const { letters, activities } = orThrow(decodePortfolio([letterRow], [yearly]));
const periodEnds = (letter: Letter) =>
  orThrow(expandActivity(letter, activities[0])).occurrences.map(({ periodEnd }) => periodEnd);

test('dates are texts, each bound by itself', () => {
  expect(letters[0].mission).toEqual({ first: '2026-01-01', last: '2026-12-31' });
  expect(letters[0].fiscalYear).toEqual({ first: '2025-07-01', last: '2026-06-30' });
  const [open] = orThrow(decodePortfolio([{ objectId: 'L2' }], [])).letters;
  expect([open.mission, open.fiscalYear]).toEqual([{ first: null, last: null }, null]);
});

test('a copy with another year is planned by it', () => {
  expect(periodEnds(letters[0])).toEqual(['2026-06-30']);
  expect(periodEnds({ ...letters[0], fiscalYear: { first: '2025-10-01', last: '2026-09-30' } })).toEqual([
    '2026-09-30',
  ]);
  expect(planRows([letterRow], [yearly]).occurrences).toHaveLength(1);
});

test('a text that is no date is a mistake of the program', () => {
  const wrong = { ...letters[0], fiscalYear: { first: '2025-10-01', last: '30/09/2026' } };
  expect(() => periodEnds(wrong)).toThrow(mistake({ path: 'letter.fiscalYear.last', received: '30/09/2026' }));
  const days = { ...letters[0], mission: { first: 20_454, last: null } } as unknown as Letter;
  expect(() => periodEnds(days)).toThrow(mistake({ path: 'letter.mission.first', received: 20_454 }));
});
