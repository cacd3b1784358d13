// Probabilities in per cent with one decimal; none that is neither 0 nor 1 is shown as one of them.

import { percentTenths } from '../../forecast/probability-text.js';
import type { Context } from '../context.js';

/** Writes probabilities. */
export interface ProbabilityText {
  (probability: number): string;
  /** Without the sign of per cent, unless it is nearly 0 or 1. */
  readonly number: (probability: number) => string;
}

/** How probabilities are written in the language. */
export function probabilitiesOf({ texts, language }: Pick<Context, 'texts' | 'language'>): ProbabilityText {
  const { nearly, percent } = texts.forecast;
  const text = (probability: number, whole: (number: string) => string) => {
    const rounded = percentTenths(probability, language);
    return rounded === 'never' || rounded === 'always' ? nearly[rounded] : whole(rounded);
  };
  const number = (probability: number) => text(probability, (digits) => digits);
  return Object.assign((probability: number) => text(probability, percent), { number });
}
