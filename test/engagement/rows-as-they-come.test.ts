// Rows decoded as they come: the portfolio of rows taken a few at a time is that of the two bodies.

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, portfolioDecoder } from '../../src/index.js';

const letters = [
  { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31' },
  { objectId: 'L2', dateDebut: 'soon' },
  { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31' },
];
const activity = { lettreMissionId: 'L1', activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1 };
const activities = [
  activity,
  { ...activity, unite: 'x' },
  { ...activity, lettreMissionId: 'L2' },
  { ...activity, lettreMissionId: undefined },
];

test('one row at a time, in any order of the resources, or all at once: one portfolio', () => {
  const whole = orThrow(decodePortfolio(letters, activities));
  expect(whole.rejected.flatMap(({ problems }) => problems.map(({ path }) => path))).toEqual([
    'letters[1].dateDebut',
    'activities[1].unite',
  ]);
  const decoder = orThrow(portfolioDecoder());
  for (const row of activities) decoder.add({ activities: [row] });
  decoder.add({});
  for (const row of letters) decoder.add({ letters: [row] });
  expect(decoder.portfolio()).toEqual(whole);
});

test('the options are those of decodePortfolio, and refused as there', () => {
  const options = { timeZone: 'America/Martinique', letterId: 'L2' };
  const decoder = orThrow(portfolioDecoder(options));
  decoder.add({ letters, activities });
  expect(decoder.portfolio()).toEqual(orThrow(decodePortfolio(letters, activities, options)));
  expect(portfolioDecoder({ timeZone: 'Europe/Lyon' })).toEqual(decodePortfolio([], [], { timeZone: 'Europe/Lyon' }));
});
