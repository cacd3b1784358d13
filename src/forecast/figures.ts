// What is said of a law in figures: where it lies, and how it stands against a capacity. FORECAST section 6.4.

import type { MicroHours } from '../engagement/micro-hours.js';
import type { Law } from './law.js';
import type { ForecastSettings } from './settings.js';

/** The figures of one law, in micro-hours. */
export interface Figures {
  readonly meanMicroHours: number;
  readonly sdMicroHours: number;
  readonly quantiles: readonly { readonly level: number; readonly microHours: MicroHours }[];
  readonly minMicroHours: MicroHours;
  readonly maxMicroHours: MicroHours;
  /** The least capacity that is exceeded with a probability of at most `risk`. */
  readonly capacityForRiskMicroHours: MicroHours;
  /** Null when the cell has no capacity. */
  readonly overload: Overload | null;
}

/** A law against a capacity. */
export interface Overload {
  readonly capacityMicroHours: MicroHours;
  readonly probability: number;
  readonly expectedMicroHours: number;
  /** What holds the exact probability, where hours are rounded to a grid; null where they are not. */
  readonly range: readonly [number, number] | null;
}

/** The figures of a law. */
export function figuresOf(
  law: Law,
  { levels, risk }: Pick<ForecastSettings, 'levels' | 'risk'>,
  capacity: MicroHours | null,
): Figures {
  return {
    meanMicroHours: law.mean,
    sdMicroHours: law.sd,
    quantiles: levels.map((level) => ({ level, microHours: law.quantile(level) })),
    minMicroHours: law.min,
    maxMicroHours: law.max,
    capacityForRiskMicroHours: law.quantile(1 - risk),
    overload: capacity === null ? null : overloadOf(law, capacity),
  };
}

function overloadOf(law: Law, capacity: MicroHours): Overload {
  const { maxMicroHours } = law.rounding;
  return {
    capacityMicroHours: capacity,
    probability: law.above(capacity),
    expectedMicroHours: law.expectedAbove(capacity),
    range: maxMicroHours === 0 ? null : [law.above(capacity + maxMicroHours), law.above(capacity - maxMicroHours)],
  };
}
