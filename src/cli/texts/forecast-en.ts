// The sentences of the command `forecast` in English.

import type { Range } from './capacity-en.js';

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
    `P${level}: there is a ${level} % chance that the hours will not be more than this.`,
  rangeMeans: 'In brackets: the probability of overload if all assumed rates were 0 %, and if they were 100 %.',
  totals: (contracted: string, expected: string, parts: { signed: string; pipeline: string; renewals: string }) =>
    `Signed: ${contracted} h; expected: ${expected} h (signed letters ${parts.signed} h, proposals ${parts.pipeline} h, renewals ${parts.renewals} h)`,
  assumed: "Rates assumed for want of the firm's own, to be given in the settings file (--settings):",
  noneAssumed: 'No rate is assumed.',
  about: 'assumed for',
  rate: 'rate',
  letters: 'letters',
  setting: 'setting',
  successions: (count: string, examples: string) =>
    `Letters taken for the renewal of another: ${count} (${examples}); they are not counted twice.`,
  more: ', …',
  rounded: (cells: string, step: string, most: string) =>
    `Hours rounded to steps of ${step} h in ${cells} of these lines; no figure is off by more than ${most} h.`,
};
