// Forecasts beside those of the second implementation, on two thousand random portfolios: `npm run soak:forecast`.
// Each time other portfolios, unless SEED says which; one that differs names its seed and is shrunk.
import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { isLeft } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { forecast } from '../../src/forecast/forecast.js';
import { anyPortfolio } from '../forecast/arbitrary-portfolios.js';
import { expectSameForecast, inputOf, optionsOf } from '../forecast/as-the-oracle.js';
import { oracleForecast } from '../oracle/forecast/index.js';

const RUNS = 2000;

it(`a forecast is that of the second implementation, atom by atom: ${RUNS} portfolios`, () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 30));
  const started = performance.now();
  const met = { cells: 0, uncertain: 0, ranges: 0, onGrids: 0, occurrences: 0, successions: 0, tooManyHours: 0 };
  writeSync(1, `${JSON.stringify({ seed })}\n`);
  fc.assert(
    fc.property(anyPortfolio, (portfolio) => {
      const { letters, activities, settings, options } = portfolio;
      const oracle = oracleForecast(letters, activities, settings, options);
      const made = forecast(inputOf(portfolio), optionsOf(portfolio));
      if (isLeft(made)) {
        // Twice the hours with each renewal of a month: this may be more than can be added up, and nothing else may be wrong.
        expect(made.left._tag).toBe('TooManyHours');
        expect(oracle.occurrences.reduce((sum, { microHours }) => sum + microHours, 0n)).toBeGreaterThan(2n ** 53n);
        met.tooManyHours++;
        return;
      }
      const { cells, occurrences, successions } = made.right;
      expectSameForecast(made.right, oracle);
      met.cells += cells.length;
      met.uncertain += cells.filter(({ law }) => law.size > 1).length;
      met.ranges += cells.filter(({ range }) => range !== null).length;
      met.onGrids += cells.filter(({ rounding }) => rounding.maxMicroHours > 0).length;
      met.occurrences += occurrences.length;
      met.successions += successions.length;
    }),
    { numRuns: RUNS, seed },
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  writeSync(1, `${JSON.stringify({ seed, seconds, met }, null, 2)}\n`);
  expect(met.uncertain).toBeGreaterThan(RUNS);
  expect(met.tooManyHours).toBeLessThan(RUNS / 100);
  expect(met.successions).toBeGreaterThan(RUNS / 4);
});
