// The worked example of FORECAST section 18 as a forecast of the product, and short ways to read a cell of it.
import { expect } from 'vitest';
import type { LawFigures } from '../../src/forecast/figures.js';
import type { Forecast, ForecastCell } from '../../src/forecast/forecast.js';
import type { Law } from '../../src/forecast/law.js';
import type { LawMethod } from '../../src/forecast/settings.js';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { EXAMPLE, EXAMPLE_OPTIONS } from '../oracle/forecast/samples.js';
import { forecastOf } from './as-the-oracle.js';

/** What a case changes of the example. */
export interface Changes {
  readonly settings?: Portfolio['settings'] & { readonly method?: LawMethod };
  /** Rows after those of the example. */
  readonly letters?: Portfolio['letters'];
  readonly activities?: Portfolio['activities'];
  readonly options?: Partial<Portfolio['options']>;
}

/** The forecast of the example, changed. */
export function exampleWith({ settings = {}, letters = [], activities = [], options = {} }: Changes = {}): Forecast {
  return forecastOf({
    letters: [...EXAMPLE.letters, ...letters],
    activities: [...EXAMPLE.activities, ...activities],
    settings,
    options: { ...EXAMPLE_OPTIONS, ...options },
  });
}

/** The cell of a month. */
export function monthOf({ cells }: Forecast, month: string): ForecastCell {
  const found = cells.find((cell) => cell.month === month);
  if (found === undefined) throw new Error(`no cell ${month}`);
  return found;
}

/** An atom: its hours, and its probability as so many of so many. */
export type Atom = readonly [hours: number, count: number, of: number];

/** Fails unless these are the atoms, no more and no fewer. */
export function expectAtoms({ law }: { readonly law: Law }, atoms: readonly Atom[]): void {
  expect(law.atoms().map(([microHours]) => microHours / 1e6)).toEqual(atoms.map(([hours]) => hours));
  for (const [index, [hours, count, of]] of atoms.entries()) {
    expect(law.atoms()[index][1], `${hours} h`).toBeCloseTo(count / of, 14);
  }
}

/** The figures of the table of section 18, in hours to the ninth decimal. */
export function tableOf(figures: LawFigures) {
  const hours = (microHours = Number.NaN): number => Number((microHours / 1e6).toFixed(9));
  return {
    mean: hours(figures.meanMicroHours),
    sd: hours(figures.sdMicroHours),
    quantiles: figures.quantiles.map(({ microHours }) => hours(microHours)),
    capacityForRisk: hours(figures.capacityForRiskMicroHours),
    over: Number(figures.overloadProbability?.toFixed(12)),
    expectedOver: hours(figures.expectedOverloadMicroHours),
  };
}
