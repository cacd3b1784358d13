// The sentences of the command `forecast` in English.

import type { Range } from './capacity-en.js';

/** What a statut says of a letter, where a forecast assumes its probability. */
const STATUTS: { readonly [statut: number]: string } = {
  0: 'letters without a statut',
  1: 'letters proposed (statut 1)',
  4: 'letters being created (statut 4)',
  5: 'letters created with an error (statut 5)',
  6: 'letters edited (statut 6)',
  7: 'letters being signed (statut 7)',
};

export const forecastEn = {
  heading: ({ first, last }: Range, asOf: string, side: string) =>
    `Forecast of hours from ${first} to ${last}, as of ${asOf}: ${side}`,
  notYet: (flag: string) => `${flag} is not supported yet`,
  pool: 'pool',
  contracted: 'signed h',
  expected: 'expected h',
  quantile: (level: string) => `P${level} h`,
  capacity: 'capacity h',
  overload: 'overload',
  /** What may be said of a probability that is neither 0 nor 1, but near. */
  nearly: { never: '< 0.1 %', always: '> 99.9 %' },
  percent: (number: string) => `${number} %`,
  withRange: (probability: string, low: string, high: string) => `${probability} (${low} - ${high})`,
  key: {
    sure: (level: string) => `up to P${level}`,
    possible: (level: string) => `up to P${level}`,
    middle: (level: string) => `P${level}`,
    capacity: 'capacity',
  },
  quantileMeans: (level: string) =>
    `P${level}: with a probability of ${level} % there will be no more hours than this.`,
  rangeMeans: 'In brackets: the probability of overload with all that is only assumed at 0 %, and at 100 %.',
  totals: (contracted: string, expected: string, parts: { signed: string; pipeline: string; renewals: string }) =>
    `Signed: ${contracted} h; expected: ${expected} h (signed letters ${parts.signed} h, proposals ${parts.pipeline} h, renewals ${parts.renewals} h)`,
  assumed: 'Probabilities that are only assumed; measured by the firm, they go into the settings file (--settings):',
  noneAssumed: 'No probability is only assumed.',
  about: 'assumed of',
  probability: 'probability',
  letters: 'letters',
  settledBy: 'settled by',
  renewal: 'renewals',
  succession: 'letters that follow another',
  statut: (statut: number | null) => (statut === null ? undefined : STATUTS[statut]) ?? 'letters of an unknown statut',
  successions: (count: string, examples: string) =>
    `Letters taken for the renewal of another, in its place: ${count} (${examples})`,
  more: ', …',
  rounded: (cells: string, step: string, most: string) =>
    `Hours rounded to steps of ${step} h in ${cells} of these lines; no figure is off by more than ${most} h.`,
};
