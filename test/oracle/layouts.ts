// One activity of one letter, planned: the ends of its periods or their due dates, or the reason why there are none.
// The mission and the fiscal year are written `first..last`, with nothing on the side of a bound that is unset.
// Used by the tests of this folder only.
import { type OracleOptions, type OraclePlan, oraclePlan } from './index.js';

export const MONTHLY = 1;
export const QUARTERLY = 2;
export const HALF_YEARLY = 3;
export const YEARLY = 4;

export interface Case extends OracleOptions {
  mission?: string;
  year?: string;
  frequence: number;
  calage?: number;
  decalage?: number;
  day?: number;
  dateFreq?: string;
}

function planOf(one: Case): OraclePlan {
  const { mission, year, frequence, calage = 1, decalage = 0, day = 0, dateFreq, ...options } = one;
  const [dateDebut, dateFin] = (mission ?? '2022-01-01..2022-12-31').split('..');
  const [dateDebExercice, dateFinExercice] = (year ?? '2022-01-01..2022-12-31').split('..');
  return oraclePlan(
    [{ objectId: 'L', dateDebut, dateFin, dateDebExercice, dateFinExercice }],
    [
      {
        activiteCabinet: true,
        unite: 1,
        quantite: 1,
        frequence,
        calage,
        decalage,
        datePrevObligation: day,
        dateFreq,
      },
    ],
    options,
  );
}

/** The ends of its periods, sorted and one blank apart, or the reason. */
export function endsOf(one: Case): string {
  const plan = planOf(one);
  const ends = plan.occurrences.map((occurrence) => occurrence.periodEnd).sort();
  return plan.unplanned[0]?.reason ?? ends.join(' ');
}

/** The due dates, one blank apart, or the reason. */
export function duesOf(one: Case): string {
  const plan = planOf(one);
  return plan.unplanned[0]?.reason ?? plan.occurrences.map(({ due }) => due).join(' ');
}
