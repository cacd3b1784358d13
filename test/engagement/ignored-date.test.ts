// The date of a recurring activity, which is ignored: told where it cannot be read.

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow } from '../../src/index.js';

const LETTER = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31' };
const ACTIVITY = { activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1 };

test('is ignored, and told where it cannot be read, with the row that has it', () => {
  const rows = [
    { ...ACTIVITY, dateFreq: '2026-05-31' },
    { ...ACTIVITY, dateFreq: null },
    { ...ACTIVITY, dateFreq: '31/02/2026' },
    { ...ACTIVITY, objectId: 'A4', dateFreq: '31/05/2026' },
    { ...ACTIVITY, objectId: 'A4', dateFreq: '31/05/2026' },
    { ...ACTIVITY, lettreMissionId: 'nowhere', dateFreq: 7 },
    { ...ACTIVITY, frequence: 9, dateFreq: 'x' },
  ];
  const { problems, activities, rejected } = orThrow(decodePortfolio([LETTER], { data: rows }));
  expect([activities.length, rejected.length]).toEqual([5, 1]);
  const ofDate = { _tag: 'InvalidField', accepted: { _tag: 'WireDate' } };
  expect(problems).toEqual([
    {
      ...ofDate,
      path: 'activities.data[2].dateFreq',
      received: '31/02/2026',
      row: { letterId: 'L1', activite: 'Tenue' },
    },
    {
      ...ofDate,
      path: 'activities.data[3].dateFreq',
      received: '31/05/2026',
      hint: '2026-05-31',
      row: { letterId: 'L1', activite: 'Tenue' },
    },
    { ...ofDate, path: 'activities.data[5].dateFreq', received: 7, row: { letterId: 'nowhere', activite: 'Tenue' } },
  ]);
});

test('read in the zone that was given, and of fields that are inherited', () => {
  class Entity {
    get dateFreq() {
      return 'soon';
    }
  }
  const entity = Object.assign(new Entity(), ACTIVITY);
  const { problems } = orThrow(
    decodePortfolio([LETTER], [{ ...ACTIVITY, dateFreq: '2026-05-31T22:00:00Z' }, entity], {
      timeZone: 'Europe/Paris',
    }),
  );
  expect(problems).toMatchObject([{ path: 'activities[1].dateFreq', received: 'soon' }]);
});
