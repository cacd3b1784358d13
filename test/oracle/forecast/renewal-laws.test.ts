// The laws of section 15 that speak of renewals, successions, horizons and sums of cells: 9, 10, 11 and 13.
// On the generated portfolios, exactly; law 10 on letters that are made for it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../properties/runs.js';
import { addAll, type Fraction } from '../capacity/fraction.js';
import { addDays, addMonths } from '../civil.js';
import { oraclePlan } from '../index.js';
import { type Portfolio, portfolios } from './arbitrary.js';
import { type CellKey, type ForecastCell, oracleForecast, runsOf } from './index.js';
import { activityRow, letterRow } from './samples.js';
import { hasNearSums } from './units.js';

const RUNS = { numRuns: runs(60), seed: 15 };

/** A sum of means by what the first value begins with. */
function meansBy(cells: readonly ForecastCell[], groupOf: (cell: ForecastCell) => string): Map<string, Fraction> {
  const groups = new Map<string, Fraction[]>();
  for (const cell of cells) groups.set(groupOf(cell), [...(groups.get(groupOf(cell)) ?? []), cell.mean]);
  return new Map([...groups].map(([name, means]) => [name, addAll(means)]));
}

describe('section 15', () => {
  it('9: renewals and contract are the occurrences of one long mission', () => {
    let renewed = 0;
    fc.assert(
      fc.property(portfolios, ({ letters, activities, settings, options }) => {
        const renewals = { ...settings.renewals, probability: 0.5 };
        const withoutRules = { ...settings, rules: [], renewals, on: 'due' as const };
        const asked = { ...options, side: 'all' as const };
        const { futures } = runsOf(letters, activities, withoutRules, asked).base;
        const { first, last, adjust, lagOrigin } = asked;
        for (const { letter, windows, stories } of futures) {
          if (windows.length < 2) continue;
          const longest = stories.at(-1)?.held.filter(({ row }) => row.activity.calage !== null) ?? [];
          if (longest.length === 0) continue;
          renewed += 1;
          const union = { ...letters[letter.index], dateFin: windows.at(-1)?.last, statut: 2 };
          const planOptions = { first, last, adjust: adjust ?? 'none', lagOrigin: lagOrigin ?? 'periodEnd' } as const;
          const plan = oraclePlan([union], activities, { ...planOptions, letterId: 'none' });
          const oneOffs = new Set(
            activities.filter(({ frequence }) => frequence === 5).map(({ objectId }) => objectId),
          );
          const planned = plan.occurrences.filter(({ key }) => !oneOffs.has(key));
          const names = longest.map(({ row, periodEnd, due }) => `${row.activity.key} ${periodEnd} ${due}`);
          expect(names.sort()).toEqual(planned.map(({ key, periodEnd, due }) => `${key} ${periodEnd} ${due}`).sort());
        }
      }),
      RUNS,
    );
    expect(renewed).toBeGreaterThan(runs(20));
  });

  it('10: an unsigned successor that equals the first renewal changes no law', () => {
    const term = fc.constantFrom<'fiscal-year' | 'same' | number>('fiscal-year', 'same', 12, 6, 3);
    const made = fc.record({
      months: fc.constantFrom(1, 3, 6, 12, 14),
      renewed: fc.option(fc.constantFrom('2027-03-31', '2028-02-29'), { nil: null }),
      term,
      statut: fc.constantFrom(1, 6, 7),
      calage: fc.constantFrom(1, 2, 3),
      frequence: fc.constantFrom('monthly' as const, 'quarterly' as const, 'yearly' as const),
      year: fc.constantFrom('2026-01-01..2026-12-31', '2025-10-01..2026-09-30', '2024-03-01..2026-02-28'),
      probability: fc.constantFrom(0.9, 1),
    });
    fc.assert(
      fc.property(made, ({ months, renewed, term: drawn, statut, calage, frequence, year, probability }) => {
        // "same" would be the months of the first renewal for the successor, of the contract for the predecessor.
        const settings = {
          renewals: {
            term: drawn === 'same' && renewed !== null ? 12 : drawn,
            probability,
            from: 'dateRenouvellement' as const,
          },
        };
        const mission = `2026-01-01..${addMonths('2025-12-31', months)}`;
        const a = letterRow({ id: 'A', statut: 2, client: 'C', mission, year, dateRenouvellement: renewed });
        const options = { first: '2026-12-01', last: '2028-06-30', asOf: '2026-06-01' };
        const activities = [activityRow('A', 'Tenue', frequence, 2.5, { calage })];
        const alone = runsOf([a], activities, settings, options).base;
        const next = alone.futures[0]?.windows[1];
        const b = letterRow({ id: 'B', statut, client: 'C', mission: `${next?.first}..${next?.last}`, year });
        const both = [...activities, activityRow('B', 'Tenue', frequence, 2.5, { calage })];
        const after = oracleForecast([a, b], both, settings, options);
        expect(after.successions).toHaveLength(1);
        const before = oracleForecast([a], activities, settings, options);
        expect(after.cells.map(({ atoms }) => atoms)).toEqual(before.cells.map(({ atoms }) => atoms));
      }),
      RUNS,
    );
  });

  it('11: means of months add up to those of quarters, years and clients', () => {
    fc.assert(
      fc.property(portfolios, ({ letters, activities, settings, options }) => {
        const by = (...keys: CellKey[]): ForecastCell[] =>
          oracleForecast(letters, activities, settings, { ...options, by: keys }).cells;
        const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
        const months = by('month');
        const value = ({ values }: ForecastCell): string => String(values[0]);
        expect(meansBy(months, (cell) => quarterOf(value(cell)))).toEqual(meansBy(by('quarter'), value));
        expect(meansBy(months, (cell) => value(cell).slice(0, 4))).toEqual(meansBy(by('year'), value));
        const total = (cells: readonly ForecastCell[]): Fraction => addAll(cells.map(({ mean }) => mean));
        expect(total(months)).toEqual(total(by('client')));
      }),
      RUNS,
    );
  });

  it('13: a longer horizon changes no month that lies in the shorter one', () => {
    fc.assert(
      fc.property(portfolios, fc.integer({ min: 1, max: 200 }), (portfolio: Portfolio, days) => {
        const { letters, activities, options } = portfolio;
        const settings = { ...portfolio.settings, on: 'due' as const };
        const short = { ...options, by: ['month' as const], asOf: options.asOf ?? options.first };
        const long = { ...short, first: addDays(short.first, -days), last: addDays(short.last, days) };
        const near = [short, long].some((asked) =>
          Object.values(runsOf(letters, activities, settings, asked)).some(({ units }) =>
            units.some(({ futures }) => hasNearSums(futures)),
          ),
        );
        if (near) return;
        const { cells } = oracleForecast(letters, activities, settings, short);
        const longer = oracleForecast(letters, activities, settings, long).cells;
        for (const cell of cells) {
          const first = `${cell.values[0]}-01`;
          const last = addMonths(addDays(first, -1), 1);
          if (first < short.first || short.last < last) continue;
          expect(longer.find(({ values }) => values[0] === cell.values[0])).toEqual(cell);
        }
      }),
      RUNS,
    );
  });
});
