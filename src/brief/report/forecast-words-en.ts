// What a report says of a forecast, in English. Amounts, months and names come in as they are to be read.

import type { CountedOn } from '../../forecast/settings.js';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const forecastEn = {
  chances: (count: number, of: string) => `${count} ${plural(count, 'chance', 'chances')} in ${of}`,
  nearlySure: 'more than 19 chances in 20',
  nearlySureInShort: 'nearly sure',
  risk: (chances: string) => `${chances} of too few hours`,
  riskSure: 'sure to have too few hours',
  sure: 'sure',

  band: (chances: string, levels: string) => `${chances} (${levels})`,
  middle: 'median (P50)',
  contracted: 'signed already',
  capacity: 'capacity',
  bounds: 'bounds: nothing of what is assumed happens, or all of it',

  countedOn: {
    due: 'Hours count in the month they are due in',
    dueAdjusted: 'Hours count in the month of the due date moved off closed days',
    periodEnd: 'Hours count in the month in which their period ends',
    evenly: 'Hours are spread evenly over the working days on which they can be worked on',
  } satisfies { readonly [on in CountedOn]: string },
  notLevelled: (basis: string) =>
    `${basis}; the months above are levelled: the hours of a month are not the same in both.`,
  notByDue: (basis: string) => `${basis}; the months above are by due date: the hours of a month are not the same.`,
  asMonths: (basis: string) => `${basis}, as in the months above.`,
  unassigned: (hours: string) => `${hours} that are expected are given to no pool and stand in none of these charts.`,

  monthAtRisk: (month: string, risk: string, expected: string, there: string) =>
    `${month}: ${risk}; ${expected} expected for ${there}.`,
  moreAtRisk: (count: number) => `${count} more ${plural(count, 'month is', 'months are')} beyond the accepted risk.`,
  noneAtRisk: (risk: string) => `No month is beyond ${risk}.`,
  apart: 'Each of these chances is that of its month alone; they can be neither added up nor multiplied.',
  totals: (signed: string, expected: string) => `${signed} signed, ${expected} expected in all.`,
  assumed: (about: readonly string[]) =>
    `The pale bounds hang on what nobody gave and is assumed: ${about.join(', ')}. With rates of the firm's own they vanish.`,
  assumption: (name: string, rate: string, letters: string, hours: string) =>
    `${name} ${rate} (${letters} ${letters === '1' ? 'letter' : 'letters'}, ${hours})`,
  moreAssumed: (count: number) => `${count} more ${plural(count, 'case', 'cases')}`,

  label: (month: string, signed: string, span: string, middle: string) =>
    `${month}: ${signed} signed, ${span}, median ${middle}`,
  span: (chances: string, low: string, high: string) => `${chances} between ${low} and ${high}`,
  labelCapacity: (capacity: string) => `capacity ${capacity}`,
  percent: (number: string) => `${number}%`,
  withBounds: (probability: string, low: string, high: string) => `${probability} (${low} – ${high})`,
  nearly: { never: '< 0.1%', always: '> 99.9%' },
};

/** The words of a language. */
export type ForecastWords = typeof forecastEn;
