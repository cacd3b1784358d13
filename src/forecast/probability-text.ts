// Probabilities as people read them: in per cent with one decimal, or as so many chances out of so many. None that is neither 0 nor 1 is
// shown as one of them.

import type { Language } from '../core/text.js';

/** Nearer to 0 or to 1 than any error of a law is shown as that. */
const ERROR = 1e-12;

/** A probability in per cent with one decimal, without the sign; `never` and `always` for what is nearly that. */
export function percentTenths(probability: number, lang: Language): string {
  // Half up, on the decimal that is meant: neither the last digits of a sum decide, nor how 36.05 is held in binary.
  const rounded = (Math.round(Number((probability * 1000).toPrecision(12))) / 10).toFixed(1);
  if (rounded === '0.0' && probability > ERROR) return 'never';
  if (rounded === '100.0' && probability < 1 - ERROR) return 'always';
  return lang === 'fr' ? rounded.replace('.', ',') : rounded;
}

/** Denominators that are said aloud, the most familiar first. */
const DENOMINATORS = [2, 3, 4, 5, 10];

/** `2 chances sur 5`: so many of so many. */
export interface Chances {
  readonly count: number;
  readonly of: number;
}

/** The nearest chances that are said aloud, of two equally near the greater; `nearlySure` from 19 of 20 on, `sure` for 1. Above 0. */
export function chancesOf(probability: number): Chances | 'nearlySure' | 'sure' {
  if (probability > 1 - ERROR) return 'sure';
  if (probability > 0.95) return 'nearlySure';
  if (probability < 0.1) return { count: 1, of: Math.round(1 / probability) };
  const [nearest] = DENOMINATORS.map((of) => {
    const count = Math.min(of - 1, Math.max(1, Math.round(probability * of)));
    return { count, of, off: Math.round(Math.abs(probability - count / of) * 1e9) };
  }).sort((a, b) => a.off - b.off || b.count * a.of - a.count * b.of || a.of - b.of);
  return { count: nearest.count, of: nearest.of };
}
