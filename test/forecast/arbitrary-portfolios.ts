// Random portfolios for the laws of a forecast: those of the oracle's generator, and among them letters with what is rare there.
// reached.test.ts says how often each situation comes up.
import fc from 'fast-check';
import type { ForecastCell } from '../../src/forecast/forecast.js';
import { type Portfolio, portfolios } from '../oracle/forecast/arbitrary.js';
import { LABELS, weighted } from '../oracle/forecast/arbitrary-rows.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';

type Settings = Portfolio['settings'];

/** A letter of 2024 whose one-off falls on 29 February, renewed over a February of the horizon; a cancelled one comes back by its rule. */
const leapOneOff = fc.record({
  client: fc.constantFrom('C0', 'K'),
  statut: fc.constantFrom(1, 2, 3, 8),
  from: fc.constantFrom('dateFin' as const, 'dateRenouvellement' as const),
  dateRenouvellement: fc.constantFrom('2025-03-31', '2026-12-31'),
  term: weighted<'fiscal-year' | 'same' | number>([1, 'fiscal-year'], [1, 'same'], [1, 12], [1, 7]),
  on: fc.constantFrom('due' as const, 'periodEnd' as const, 'evenly' as const),
  first: fc.constantFrom('2027-02-01', '2028-02-01'),
  label: fc.constantFrom(...LABELS),
});

/** A portfolio with a one-off that recurs on the last day of February. */
const withLeapOneOff: fc.Arbitrary<Portfolio> = fc.record({ portfolio: portfolios, drawn: leapOneOff }).map((both) => {
  const { letters, activities, settings, options } = both.portfolio;
  const { client, statut, from, dateRenouvellement, term, on, first, label } = both.drawn;
  const letter = letterRow({ id: 'leap', statut, client, mission: '2024-01-01..2024-12-31', dateRenouvellement });
  const { until: _, ...renewals } = settings.renewals ?? {};
  const rules = [...(settings.rules ?? []), ...(statut === 3 ? [{ letter: 'leap', probability: 0.25 }] : [])];
  return {
    letters: [...letters, letter],
    activities: [...activities, activityRow('leap', label, 'oneOff', 2.5, { dateFreq: '2024-02-29' })],
    settings: { ...settings, rules, on, renewals: { ...renewals, from, term, oneOffs: true, lapsedDays: null } },
    options: { ...options, first, last: '2028-03-31', asOf: '2027-01-01' },
  };
});

/** Rows, settings and options of a forecast. */
export const anyPortfolio: fc.Arbitrary<Portfolio> = fc.oneof(
  { weight: 3, arbitrary: portfolios },
  { weight: 1, arbitrary: withLeapOneOff },
);

/** The same portfolio, its laws exact. */
export function exactly(portfolio: Portfolio): Portfolio {
  return { ...portfolio, settings: { ...portfolio.settings, grid: null } };
}

/** Settings under which nothing is rounded: no factor, nothing spread, no grid. */
export function unrounded({ rules, renewals, on, ...others }: Settings): Settings {
  return {
    ...others,
    grid: null,
    on: on === 'evenly' ? 'due' : (on ?? 'due'),
    renewals: { ...renewals, hoursFactor: 1 },
    rules: (rules ?? []).map((rule) => ({
      ...rule,
      hoursFactor: rule.hoursFactor === undefined ? null : 1,
      renewalHoursFactor: rule.renewalHoursFactor === undefined ? null : 1,
      outcomes: rule.outcomes?.map((outcome) => ({ ...outcome, hoursFactor: 1 })) ?? null,
    })),
  };
}

/** Cells by the values of their keys. */
export function cellsByName(by: readonly string[], cells: readonly ForecastCell[]): ReadonlyMap<string, ForecastCell> {
  return new Map(cells.map((cell) => [JSON.stringify(by.map((key) => cell[key as 'month'])), cell]));
}
