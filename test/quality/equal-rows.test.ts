// Equal rows of a letter, and labels that are nearly the same: found in both directions, weighed, and left to count.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { type Quality, qualityOf } from '../../src/quality/index.js';

const LETTER = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31', statut: 2 };
const ROW = {
  lettreMissionId: 'L1',
  activite: 'Tenue',
  frequence: 1,
  calage: 2,
  decalage: 1,
  datePrevObligation: 5,
  quantite: 1,
  unite: 2,
  activiteCabinet: true,
};

function qualityOfRows(rows: readonly object[], letters: readonly object[] = [LETTER]): Quality {
  const portfolio = orThrow(decodePortfolio(letters, rows));
  return qualityOf(portfolio, orThrow(plan(portfolio)));
}

describe('equal rows', () => {
  test('with their ranks and the planned hours of all of them; they count', () => {
    const { equalRows, planned } = qualityOfRows([ROW, { ...ROW, activite: 'Paie' }, ROW, ROW]);
    const microHours = 3 * 12 * 2_000_000;
    expect(equalRows).toEqual([
      { letterId: 'L1', activite: 'Tenue', activities: [0, 2, 3], microHours, hours: microHours / 1e6 },
    ]);
    expect(planned.occurrences).toBe(48);
  });

  test('an objectId of their own makes no difference to what they are', () => {
    const { equalRows, repeats } = qualityOfRows([
      { ...ROW, objectId: 'a' },
      { ...ROW, objectId: 'b' },
      { ...ROW, objectId: 'b' },
    ]);
    expect(equalRows.map(({ activities }) => activities)).toEqual([[0, 1]]);
    expect(repeats.activities).toBe(1);
  });

  test('spelt in another way they are equal', () => {
    const { activite, ...documented } = ROW;
    expect(qualityOfRows([ROW, { ...documented, Libelle: activite, unite: '2.0' }]).equalRows).toHaveLength(1);
  });

  test.each([
    { lettreMissionId: 'L2' },
    { activite: 'Tenue ' },
    { frequence: 2 },
    { calage: 3 },
    { decalage: 2 },
    { datePrevObligation: 6 },
    { quantite: 2 },
    { unite: 2.5 },
    { activiteCabinet: false },
    { dateFreq: '2026-03-01' },
  ])('another %j is another row', (other) => {
    const { equalRows } = qualityOfRows([ROW, { ...ROW, ...other }], [LETTER, { ...LETTER, objectId: 'L2' }]);
    expect(equalRows).toEqual([]);
  });

  test('one-offs by their dates', () => {
    const oneOff = { ...ROW, frequence: 5, dateFreq: '2026-03-01' };
    const { equalRows } = qualityOfRows([oneOff, { ...oneOff, dateFreq: '2026-03-02' }, oneOff]);
    expect(equalRows).toMatchObject([{ activities: [0, 2], hours: 4 }]);
  });

  test('rows that name no letter may be of different ones; unplanned rows weigh nothing', () => {
    const { lettreMissionId, ...nameless } = ROW;
    const letters = [LETTER, { ...LETTER, objectId: 'L2', statut: 3 }];
    expect(qualityOfRows([nameless, nameless], letters).equalRows).toEqual([]);
    const cancelled = { ...ROW, lettreMissionId: 'L2' };
    expect(qualityOfRows([cancelled, cancelled], letters).equalRows).toMatchObject([{ letterId: 'L2', hours: 0 }]);
  });
});

describe('similar labels', () => {
  const labelsOf = (...labels: string[]) =>
    qualityOfRows(labels.map((activite) => ({ ...ROW, activite }))).similarLabels.map((similar) =>
      similar.labels.map(({ activite, rows }) => [activite, rows]),
    );

  test.each([
    ['blanks', 'Tenue comptable', 'Tenue  comptable'],
    ['a blank at the end', 'Tenue', 'Tenue '],
    ['a no-break space', 'Tenue comptable', 'Tenue\u00a0comptable'],
    ['a blank less', 'Tenue comptable', 'Tenuecomptable'],
    ['case', 'Tenue', 'TENUE'],
    ['accents', 'Révision', 'Revision'],
    ['composition', 'R\u00e9vision', 'Re\u0301vision'],
    ['all of them', 'Révision des comptes', ' re\u0301vision  DES comptés'],
  ])('that differ by %s', (_, one, other) => {
    expect(labelsOf(one, other)).toEqual([
      [
        [one, 1],
        [other, 1],
      ],
    ]);
  });

  test.each([
    ['Tenue', 'Tenues'],
    ['Bilan 1', 'Bilan 2'],
    ['Tenue', 'Tenue.'],
    ['Tenue', 'Tenue'],
  ])('%j and %j are two activities, or one', (one, other) => {
    expect(labelsOf(one, other)).toEqual([]);
  });

  test('over all letters, the most frequent first, with the planned hours of each', () => {
    const { similarLabels } = qualityOfRows(
      [
        { ...ROW, activite: 'tenue' },
        ROW,
        { ...ROW, lettreMissionId: 'L2' },
        { ...ROW, lettreMissionId: 'nowhere', activite: 'TENUE' },
      ],
      [LETTER, { ...LETTER, objectId: 'L2' }],
    );
    expect(similarLabels).toEqual([
      {
        labels: [
          { activite: 'Tenue', rows: 2, microHours: 48_000_000, hours: 48 },
          { activite: 'tenue', rows: 1, microHours: 24_000_000, hours: 24 },
          { activite: 'TENUE', rows: 1, microHours: 0, hours: 0 },
        ],
        microHours: 72_000_000,
        hours: 72,
      },
    ]);
  });
});
