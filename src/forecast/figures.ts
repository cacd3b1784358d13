// What is said of a law in figures: where it lies, and how it stands against a capacity. FORECAST section 6.4.

import type { MicroHours } from '../engagement/micro-hours.js';
import type { Law } from './law.js';
import type { ForecastSettings } from './settings.js';

/** The figures of a law: micro-hours are integers, but means, deviations and what is expected, which are numbers of micro-hours. */
export interface LawFigures {
  readonly meanMicroHours: number;
  /** The standard deviation. */
  readonly sdMicroHours: number;
  /** For each level of the settings the least total that is reached with this probability. */
  readonly quantiles: readonly Quantile[];
  /** The least and the greatest total of positive probability. */
  readonly minMicroHours: MicroHours;
  readonly maxMicroHours: MicroHours;
  /** The least capacity that is exceeded with a probability of at most the risk of the settings. */
  readonly capacityForRiskMicroHours: MicroHours;
  /** This and the next two are there when the cell has a capacity. */
  readonly capacityMicroHours?: MicroHours;
  /** That the hours exceed the capacity. */
  readonly overloadProbability?: number;
  /** The hours above the capacity, on average over all futures. */
  readonly expectedOverloadMicroHours?: number;
  /** What holds the exact probability, where hours are rounded to a grid. */
  readonly overloadRange?: readonly [low: number, high: number];
}

/** A level, above 0 and below 1, with its total. */
export interface Quantile {
  readonly level: number;
  readonly microHours: MicroHours;
}

/** The figures of a law; `capacity` null: the cell has none. */
export function figuresOf(
  law: Law,
  { levels, risk }: Pick<ForecastSettings, 'levels' | 'risk'>,
  capacity: MicroHours | null,
): LawFigures {
  return {
    meanMicroHours: law.mean,
    sdMicroHours: law.sd,
    quantiles: levels.map((level) => ({ level, microHours: law.quantile(level) })),
    minMicroHours: law.min,
    maxMicroHours: law.max,
    capacityForRiskMicroHours: law.quantile(1 - risk),
    ...(capacity === null ? {} : overloadOf(law, capacity)),
  };
}

function overloadOf(law: Law, capacity: MicroHours) {
  const { maxMicroHours } = law.rounding;
  return {
    capacityMicroHours: capacity,
    overloadProbability: law.above(capacity),
    expectedOverloadMicroHours: law.expectedAbove(capacity),
    ...(maxMicroHours === 0
      ? {}
      : { overloadRange: [law.above(capacity + maxMicroHours), law.above(capacity - maxMicroHours)] as const }),
  };
}
