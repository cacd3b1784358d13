// Forecasts of small portfolios are those of the second implementation, atom by atom.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { portfolios } from '../oracle/forecast/arbitrary.js';
import { oracleForecast } from '../oracle/forecast/index.js';
import { runs } from '../properties/runs.js';
import { expectSameForecast, forecastOf } from './as-the-oracle.js';

describe('a forecast', () => {
  it('is that of the second implementation', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const { letters, activities, settings, options } = portfolio;
        expectSameForecast(forecastOf(portfolio), oracleForecast(letters, activities, settings, options));
      }),
      { numRuns: runs(200), seed: 2027 },
    );
  });
});
