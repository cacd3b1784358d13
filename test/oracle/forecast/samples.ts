// The letters and activities of the worked example (section 18), and short ways to write a portfolio and read a law.
// Used by the tests of this folder and by those of test/forecast.
import { toNumber } from './decimal.js';
import type { ForecastCell, ForecastOptions } from './index.js';

export interface LetterFields {
  id: string;
  statut?: unknown;
  client?: string | null;
  /** `first..last`, with nothing on the side of a bound that is unset; the fiscal year is the same unless given. */
  mission: string;
  year?: string;
  [field: string]: unknown;
}

export function letterRow({ id, statut, client, mission, year, ...others }: LetterFields): Record<string, unknown> {
  const [dateDebut, dateFin] = mission.split('..');
  const [dateDebExercice, dateFinExercice] = (year ?? mission).split('..');
  const entite = client === undefined || client === null ? null : { objectId: client };
  return { objectId: id, statut, entite, dateDebut, dateFin, dateDebExercice, dateFinExercice, ...others };
}

const FREQUENCES = { monthly: 1, quarterly: 2, halfYearly: 3, yearly: 4, oneOff: 5 } as const;

export function activityRow(
  letter: string,
  activite: string,
  frequence: keyof typeof FREQUENCES,
  hours: number,
  others: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    objectId: `${letter}-${activite}-${frequence}`,
    lettreMissionId: letter,
    activite,
    activiteCabinet: true,
    unite: hours,
    quantite: 1,
    frequence: FREQUENCES[frequence],
    calage: 2,
    ...others,
  };
}

export const EXAMPLE = {
  letters: [
    letterRow({ id: 'A', statut: 2, client: 'C1', mission: '2026-01-01..2026-12-31' }),
    letterRow({ id: 'B', statut: 1, client: 'C2', mission: '2027-01-01..2027-12-31' }),
    letterRow({ id: 'C', statut: 8, client: 'C3', mission: '2026-07-01..2027-06-30' }),
  ],
  activities: [
    activityRow('A', 'Tenue', 'monthly', 10),
    activityRow('B', 'Tenue', 'monthly', 6),
    activityRow('B', 'Révision', 'quarterly', 8),
    activityRow('C', 'Tenue', 'monthly', 4),
  ],
};

export const EXAMPLE_OPTIONS: ForecastOptions = {
  first: '2027-01-01',
  last: '2028-01-31',
  asOf: '2026-12-01',
  capacity: { default: 15 },
};

/** The cell whose first value is `name`. */
export function cellOf(cells: readonly ForecastCell[], name: string): ForecastCell {
  const found = cells.find(({ values }) => values[0] === name);
  if (found === undefined) throw new Error(`no cell ${name}`);
  return found;
}

/** A law as `hours (num/den)`, a blank apart. */
export function lawText({ atoms }: Pick<ForecastCell, 'atoms'>): string {
  return atoms.map(([total, { num, den }]) => `${Number(total) / 1e6} (${num}/${den})`).join(' ');
}

/** The figures of section 18's table, in hours. */
export function tableText(cell: ForecastCell): string {
  const hours = (micro: number): number => Number((micro / 1e6).toFixed(9));
  const quantiles = cell.quantiles.map(({ microHours }) => Number(microHours) / 1e6).join(' ');
  const overload = toNumber(cell.overloadProbability ?? { num: -1n, den: 1n });
  const expected = hours(toNumber(cell.expectedOverload ?? { num: -1n, den: 1n }));
  const sd = hours(Math.sqrt(toNumber(cell.variance)));
  return `mean ${hours(toNumber(cell.mean))} sd ${sd} P ${quantiles} risk ${Number(cell.capacityForRisk) / 1e6} over ${overload} by ${expected}`;
}
