// The laws of a forecast that compare its cells with those of another question: months with quarters, years and clients, and with the same
// months of a longer horizon. FORECAST section 15, laws 11 and 13, on random portfolios.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForecastCell } from '../../src/forecast/forecast.js';
import type { ForecastKey } from '../../src/forecast/forecast-options.js';
import { addDays, addMonths } from '../oracle/civil.js';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { runsOf } from '../oracle/forecast/index.js';
import { hasNearSums } from '../oracle/forecast/units.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { anyPortfolio, cellsByName } from './arbitrary-portfolios.js';
import { forecastOf } from './as-the-oracle.js';

/** A sum of some figure of cells, by what the cells have in common. */
function sums(
  cells: readonly ForecastCell[],
  groupOf: (cell: ForecastCell) => unknown,
  of: (cell: ForecastCell) => number,
): ReadonlyMap<unknown, number> {
  const byGroup = new Map<unknown, number>();
  for (const cell of cells) byGroup.set(groupOf(cell), (byGroup.get(groupOf(cell)) ?? 0) + of(cell));
  return byGroup;
}

const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

describe('cells', () => {
  it.each([
    ['means', ({ meanMicroHours }: ForecastCell) => meanMicroHours],
    ['contracted hours', ({ contractedMicroHours }: ForecastCell) => contractedMicroHours],
  ])('%s by month add up to those by quarter and by year, and by client in all', (what, figure) => {
    const met = { quarters: 0, years: 0, clients: 0 };
    fc.assert(
      fc.property(anyPortfolio, (portfolio) => {
        // Contracted hours have no cell where a rule or a late start leaves none: without rules they have theirs.
        const rules = what === 'means' ? (portfolio.settings.rules ?? []) : [];
        const by = (key: ForecastKey) =>
          forecastOf({
            ...portfolio,
            settings: { ...portfolio.settings, rules },
            options: { ...portfolio.options, by: [key] as NonNullable<Portfolio['options']['by']> },
          }).cells;
        const months = by('month');
        const quarters = by('quarter');
        const years = by('year');
        const clients = by('client');
        const monthOf = (cell: ForecastCell) => String(cell.month);
        const pairs = [
          [sums(months, (cell) => quarterOf(monthOf(cell)), figure), sums(quarters, ({ quarter }) => quarter, figure)],
          [sums(months, (cell) => monthOf(cell).slice(0, 4), figure), sums(years, ({ year }) => year, figure)],
          [sums(months, () => 'all', figure), sums(clients, () => 'all', figure)],
        ];
        for (const [ofMonths, others] of pairs) {
          for (const group of new Set([...ofMonths.keys(), ...others.keys()])) {
            const sum = ofMonths.get(group) ?? 0;
            expect(Math.abs(sum - (others.get(group) ?? 0))).toBeLessThanOrEqual(Math.max(1, 1e-9 * sum));
          }
        }
        met.quarters += Number(months.length > quarters.length && quarters.length > 1);
        met.years += Number(years.length > 1);
        met.clients += Number(clients.length > 1);
      }),
      { numRuns: runs(150), seed: 4 },
    );
    expectMet(20, met);
  });

  it('of months that lie within a shorter horizon are those of a longer one', () => {
    const met = { months: 0, uncertain: 0 };
    const asked = fc.tuple(anyPortfolio, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(asked, ([portfolio, before, after]) => {
        const { options } = portfolio;
        const settings = { ...portfolio.settings, on: 'due' as const };
        const shorter = { ...options, by: ['month' as const], asOf: options.asOf ?? options.first };
        const longer = { ...shorter, first: addDays(shorter.first, -before), last: addDays(shorter.last, after) };
        // What lies less than 1e-12 apart is one state: more renewals may put others together.
        if ([shorter, longer].some((one) => hasNearStories({ ...portfolio, settings, options: one }))) return;
        const long = forecastOf({ ...portfolio, settings, options: longer });
        const inLonger = cellsByName(['month'], long.cells);
        for (const cell of forecastOf({ ...portfolio, settings, options: shorter }).cells) {
          const eve = addDays(`${cell.month}-01`, -1);
          if (eve < addDays(shorter.first, -1) || addMonths(eve, 1) > shorter.last) continue;
          met.months++;
          met.uncertain += Number(cell.law.size > 1);
          expectSameCell(inLonger.get(JSON.stringify([cell.month])), cell);
        }
      }),
      { numRuns: runs(150), seed: 4 },
    );
    expectMet(20, met);
  });
});

function hasNearStories({ letters, activities, settings, options }: Portfolio): boolean {
  const all = Object.values(runsOf(letters, activities, settings, options));
  return all.some(({ units }) => units.some(({ futures }) => hasNearSums(futures)));
}

/** The same to the last field; numbers that are no integers may differ by roundings, since a longer horizon has more renewals to tell apart. */
function expectSameCell(actual: ForecastCell | undefined, expected: ForecastCell): void {
  expect(near(JSON.parse(JSON.stringify(actual)))).toEqual(near(JSON.parse(JSON.stringify(expected))));
}

/** Numbers to eleven digits, error bounds left out. */
function near(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(11));
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => name !== 'errorBound');
  return Object.fromEntries(fields.map(([name, field]) => [name, near(field)]));
}
