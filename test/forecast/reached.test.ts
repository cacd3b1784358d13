// What the random portfolios of the laws of a forecast reach: each situation comes up in so many of them, or this fails. The same seed
// every time; the product's forecast tells, or the situations of the second implementation.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Forecast } from '../../src/forecast/forecast.js';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { runsOf } from '../oracle/forecast/index.js';
import { situationsOf } from '../oracle/forecast/situations.js';
import { anyPortfolio } from './arbitrary-portfolios.js';
import { forecastOf } from './as-the-oracle.js';

interface Sample {
  readonly portfolio: Portfolio;
  readonly forecast: Forecast;
  /** By the names of the second implementation. */
  readonly situations: ReadonlySet<string>;
}

const samples: readonly Sample[] = fc.sample(anyPortfolio, { numRuns: 250, seed: 2027 }).map((portfolio) => ({
  portfolio,
  forecast: forecastOf(portfolio),
  situations: situationsOf(portfolio),
}));

/** Whether a letter has a window that begins after one which ends on its `dateRenouvellement`, with work in it. */
function isRenewedFromDate({ portfolio, forecast }: Sample): boolean {
  const { letters, activities, settings, options } = portfolio;
  if (settings.renewals?.from !== 'dateRenouvellement') return false;
  const { futures } = runsOf(letters, activities, settings, options).base;
  return futures.some(({ letter, windows }) => {
    const isDated = windows.length > 1 && windows[1].last === letter.renewalDate;
    return isDated && forecast.occurrences.some((one) => one.letterId === letter.id && one.renewal > 0);
  });
}

/** Whether a one-off recurs on the last day of February, of a common year or of a leap year. */
function recursOnLastOfFebruary(
  { portfolio: { activities }, forecast: { occurrences } }: Sample,
  day: 28 | 29,
): boolean {
  const leap = new Set(
    activities.filter(({ dateFreq }) => String(dateFreq).endsWith('-02-29')).map(({ objectId }) => String(objectId)),
  );
  return occurrences.some(
    ({ id, renewal, periodEnd }) => renewal > 0 && leap.has(id.split('/')[1]) && periodEnd.endsWith(`-02-${day}`),
  );
}

const named =
  (name: string) =>
  ({ situations }: Sample): boolean =>
    situations.has(name);

const SITUATIONS: readonly (readonly [name: string, isMet: (sample: Sample) => boolean])[] = [
  ['a succession without gap', ({ forecast }) => forecast.successions.some(({ gapDays }) => gapDays === 0)],
  ['a succession after a gap', ({ forecast }) => forecast.successions.some(({ gapDays }) => gapDays > 0)],
  ['a succession that overlaps', ({ forecast }) => forecast.successions.some(({ gapDays }) => gapDays < 0)],
  ['a successor proposed', ({ forecast }) => forecast.assumptions.some(({ about }) => about === 'succession')],
  ['a lapsed letter', named('lapsed')],
  ['a letter that lapses tomorrow', named('lapsed tomorrow')],
  ['a late start', named('a late start')],
  ['renewals from a dateRenouvellement', isRenewedFromDate],
  ['renewals over several windows', ({ forecast }) => forecast.occurrences.some(({ renewal }) => renewal > 1)],
  ['a one-off of 29 February that recurs on a 28th', (sample) => recursOnLastOfFebruary(sample, 28)],
  ['a one-off of 29 February that recurs on a 29th', (sample) => recursOnLastOfFebruary(sample, 29)],
  ['several outcomes of a letter', named('several outcomes')],
  ['a cluster of several letters that are not sure', named('several letters in a unit')],
  ['equal sums of two letters of a cluster', named('equal sums of two letters')],
  ['hours spread evenly', ({ portfolio, forecast }) => portfolio.settings.on === 'evenly' && forecast.cells.length > 0],
  ['hours counted outside the horizon', named('hours outside the horizon')],
  [
    'odd hours without a common lattice',
    ({ forecast }) => forecast.cells.some(({ law, lattice }) => law.size > 2 && lattice.unitMicroHours < 100),
  ],
  ['a grid that rounds', ({ forecast }) => forecast.cells.some(({ rounding }) => rounding.maxMicroHours > 0)],
  [
    'a grid that rounds nothing',
    ({ forecast }) =>
      forecast.cells.some(
        ({ rounding: { gridMicroHours, maxMicroHours } }) => gridMicroHours > 0 && maxMicroHours === 0,
      ),
  ],
  ['a range', ({ forecast }) => forecast.cells.some(({ range }) => range !== null)],
  ['hours without a range', ({ forecast }) => forecast.cells.some(({ range, law }) => range === null && law.size > 1)],
  [
    'an overload neither sure nor impossible',
    ({ forecast }) => forecast.cells.some(({ overloadProbability: p }) => p !== undefined && p > 1e-9 && p < 1 - 1e-9),
  ],
  ['a signed letter changed by a rule', named('a signed letter by a rule')],
  ['a cancelled letter with a future', named('cancelled, with a future')],
];

test.each(SITUATIONS)('random portfolios reach %s', (_, isMet) => {
  expect(samples.filter(isMet).length).toBeGreaterThanOrEqual(5);
});
