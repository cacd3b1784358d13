// Probabilities in per cent with one decimal; none that is neither 0 nor 1 is shown as one of them.

import type { Context } from '../context.js';

/** Nearer to 0 or to 1 than any error of a law is shown as that. */
const ERROR = 1e-12;

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
    // Half up, on the decimal that is meant: neither the last digits of a sum decide, nor how 36.05 is held in binary.
    const rounded = (Math.round(Number((probability * 1000).toPrecision(12))) / 10).toFixed(1);
    if (rounded === '0.0' && probability > ERROR) return nearly.never;
    if (rounded === '100.0' && probability < 1 - ERROR) return nearly.always;
    return whole(language === 'fr' ? rounded.replace('.', ',') : rounded);
  };
  const number = (probability: number) => text(probability, (digits) => digits);
  return Object.assign((probability: number) => text(probability, percent), { number });
}
