// A good letter and a good row, which the tests change one field at a time, and what becomes of one row.
// The letter's mission and its fiscal year are the year 2022; the row is yearly, of six hours.
// Used by the tests of this folder only.
import { type OracleOptions, oraclePlan } from './index.js';

export const LETTER = {
  objectId: 'L',
  dateDebut: '2022-01-01',
  dateFin: '2022-12-31',
  dateDebExercice: '2022-01-01',
  dateFinExercice: '2022-12-31',
};
export const ROW = {
  activite: 'A',
  activiteCabinet: true,
  unite: 2,
  quantite: 3,
  frequence: 4,
  calage: 1,
};
export const ONE_OFF = { ...ROW, frequence: 5, dateFreq: '2022-05-06' };

/** What becomes of one row: `planned`, or the reason. */
export function fate(row: unknown, letter: object = {}, options: OracleOptions = {}): string {
  const plan = oraclePlan([{ ...LETTER, ...letter }], [row], options);
  if ((plan.unplanned.length === 0) === (plan.occurrences.length === 0)) throw new Error('neither or both');
  return plan.unplanned[0]?.reason ?? 'planned';
}
