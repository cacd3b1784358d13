// The laws of section 15 that speak of laws, figures and ranges, on the generated portfolios, exactly.
// Where one holds only if nothing is rounded, factors and spreading are taken out of the settings first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../properties/runs.js';
import { add, addAll, compare, type Fraction, fraction, multiply, subtract, ZERO } from '../capacity/fraction.js';
import { oraclePlan } from '../index.js';
import { type Portfolio, portfolios } from './arbitrary.js';
import { decimal, ONE } from './decimal.js';
import { type Figures, type ForecastCell, type ForecastSettings, oracleForecast, type Rule } from './index.js';
import { above, meanOf } from './law.js';

const RUNS = { numRuns: runs(60), seed: 15 };

const forecastOf = ({ letters, activities, settings, options }: Portfolio, more: Partial<Portfolio['options']> = {}) =>
  oracleForecast(letters, activities, settings, { ...options, ...more });

/** F(x). */
function cdf(atoms: Figures['atoms'], x: bigint): Fraction {
  return subtract(ONE, above(atoms, x));
}

function byName(cells: readonly ForecastCell[]): Map<string, ForecastCell> {
  return new Map(cells.map((cell) => [JSON.stringify(cell.values), cell]));
}

/** A factor nowhere, and nothing spread. */
function plain({ rules, renewals, on, ...settings }: ForecastSettings): ForecastSettings {
  const { hoursFactor: _, ...others } = renewals ?? {};
  return {
    ...settings,
    on: on === 'evenly' ? 'due' : (on ?? 'due'),
    grid: null,
    renewals: others,
    rules: (rules ?? []).map((rule) => ({
      ...rule,
      hoursFactor: null,
      renewalHoursFactor: null,
      outcomes: rule.outcomes?.map((outcome) => ({ ...outcome, hoursFactor: 1 })) ?? null,
    })),
  };
}

const isSigned = (row: Record<string, unknown>): boolean => row.statut === 2 || row.statut === 8;

describe('section 15', () => {
  it('1, 2, 8: probabilities add up to 1, moments are those of the atoms, quantiles rise', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        for (const cell of forecastOf({ ...portfolio, settings: { ...portfolio.settings, grid: null } }).cells) {
          expect(addAll(cell.atoms.map(([, p]) => p))).toEqual(ONE);
          expect(cell.atoms.every(([, p]) => compare(p, ZERO) > 0)).toBe(true);
          const mean = meanOf(new Map(cell.atoms));
          const squares = addAll(cell.atoms.map(([x, p]) => multiply(fraction(x * x), p)));
          expect(cell.mean).toEqual(mean);
          expect(cell.variance).toEqual(subtract(squares, multiply(mean, mean)));
          expect(add(add(cell.signed, cell.pipeline), cell.renewals)).toEqual(mean);
          expect([cell.min, cell.max]).toEqual([cell.atoms[0]?.[0], cell.atoms.at(-1)?.[0]]);
          const quantiles = cell.quantiles.map(({ microHours }) => microHours);
          expect([cell.min, ...quantiles, cell.max].every((x, i, all) => i === 0 || (all[i - 1] as bigint) <= x)).toBe(
            true,
          );
        }
      }),
      RUNS,
    );
  });

  it('3: a raised probability never lowers hours', () => {
    const values = [0, 0.25, 0.5, 0.9, 1];
    const raised = fc.record({
      portfolio: portfolios,
      field: fc.constantFrom('probability' as const, 'renewal' as const),
      pair: fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values)).map((two) => two.sort((a, b) => a - b)),
    });
    fc.assert(
      fc.property(raised, ({ portfolio, field, pair }) => {
        const [less, more] = pair.map((value) => {
          const others = (portfolio.settings.rules ?? []).filter((rule) => rule.letter !== 'L0');
          const rule: Rule = { letter: 'L0', [field]: value };
          const settings = { ...portfolio.settings, grid: null, rules: [...others, rule] };
          return byName(forecastOf({ ...portfolio, settings }).cells);
        });
        for (const [name, cell] of more ?? []) {
          const before = less?.get(name)?.atoms ?? [[0n, ONE]];
          for (const [x] of [...before, ...cell.atoms]) {
            const fall = subtract(cdf(cell.atoms, x), cdf(before, x));
            expect(compare(fall, fraction(1n, 10n ** 12n))).toBeLessThanOrEqual(0);
          }
        }
      }),
      RUNS,
    );
  });

  it('4: where nothing is uncertain each law is one atom; signed letters alone are the plan', () => {
    fc.assert(
      fc.property(portfolios, ({ letters, activities, settings, options }) => {
        const rules = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((statut) => ({ statut, probability: statut % 2, renewal: 1 }));
        const certain = { ...plain(settings), rules, renewals: { ...plain(settings).renewals, probability: 1 } };
        const { cells } = oracleForecast(letters, activities, certain, options);
        expect(cells.every(({ atoms }) => atoms.length === 1)).toBe(true);

        const signed = letters.filter(isSigned);
        const { first, last, adjust, lagOrigin } = options;
        const asked = { first, last, adjust: adjust ?? 'none', lagOrigin: lagOrigin ?? 'periodEnd' };
        const forecast = oracleForecast(
          signed,
          activities,
          { renewals: { probability: 0 } },
          { ...asked, by: ['month'] },
        );
        const plan = oraclePlan(signed, activities, { ...asked, statuts: [2, 8] });
        for (const { values, atoms, contracted } of forecast.cells) {
          const planned = plan.occurrences.filter(
            ({ due, side }) => side !== 'client' && due.startsWith(`${values[0]}`),
          );
          const total = planned.reduce((sum, { microHours }) => sum + microHours, 0n);
          expect([atoms, contracted]).toEqual([[[total, ONE]], total]);
        }
      }),
      RUNS,
    );
  });

  it('5: the order of the rows changes no figure', () => {
    const shuffled = portfolios.chain((portfolio) => {
      const whole = <T>(rows: T[]) => fc.shuffledSubarray(rows, { minLength: rows.length });
      return fc
        .record({ letters: whole(portfolio.letters), activities: whole(portfolio.activities) })
        .map((rows) => [portfolio, { ...portfolio, ...rows }] as const);
    });
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(byName(forecastOf(b).cells)).toEqual(byName(forecastOf(a).cells));
      }),
      RUNS,
    );
  });

  it('6: hours times 3, where no factor and no spreading rounds', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const settings = plain(portfolio.settings);
        const activities = portfolio.activities.map((row) => {
          return { ...row, quantite: typeof row.quantite === 'number' ? 3 * row.quantite : row.quantite };
        });
        const one = forecastOf({ ...portfolio, settings }).cells.map(({ atoms }) => atoms.map(([x, p]) => [3n * x, p]));
        expect(forecastOf({ ...portfolio, settings, activities }).cells.map(({ atoms }) => atoms)).toEqual(one);
      }),
      RUNS,
    );
  });

  it('7: a letter cut into two', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const { letters, activities, options } = portfolio;
        const settings = plain(portfolio.settings);
        settings.rules = (settings.rules ?? []).filter(({ letter }) => letter === undefined);
        const whole = activities.map((row) => {
          const isCut = row.lettreMissionId === 'L0' && typeof row.quantite === 'number';
          return { ...row, quantite: isCut ? 2 * Number(row.quantite) : row.quantite };
        });
        const twins = activities.filter((row) => row.lettreMissionId === 'L0');
        const halves = [
          ...activities,
          ...twins.map((row) => ({ ...row, objectId: `${row.objectId}b`, lettreMissionId: 'twin' })),
        ];
        const letter = letters[0] as Record<string, unknown>;
        const two = [...letters, { ...letter, objectId: 'twin' }];
        for (const clusters of ['client', 'none'] as const) {
          const chosen = { ...settings, dependence: { clusters } };
          // By letter the two halves would be cells of their own.
          const asked = { ...options, by: ['month' as const] };
          const before = oracleForecast(letters, whole, chosen, asked);
          if (before.successions.length > 0) return;
          const after = oracleForecast(two, halves, chosen, asked);
          const isOne = clusters === 'client' && letter.entite !== null;
          for (const [i, cell] of after.cells.entries()) {
            const was = before.cells[i] as ForecastCell;
            expect(cell.mean).toEqual(was.mean);
            expect(compare(cell.variance, was.variance)).toBeLessThanOrEqual(0);
            if (isOne) expect(cell.atoms).toEqual(was.atoms);
          }
        }
      }),
      RUNS,
    );
  });

  it('16: each figure lies in its range; nothing assumed, no range', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const { cells, assumptions } = forecastOf({ ...portfolio, settings: { ...portfolio.settings, grid: null } });
        for (const cell of cells) {
          if (cell.range === null) continue;
          const { low, high } = cell.range;
          const within = (of: (figures: Figures) => Fraction | undefined): void => {
            const [a, b, c] = [of(low), of(cell), of(high)];
            if (a !== undefined && b !== undefined && c !== undefined) {
              expect([compare(a, b) <= 0, compare(b, c) <= 0]).toEqual([true, true]);
            }
          };
          within(({ mean }) => mean);
          within(({ capacityForRisk }) => fraction(capacityForRisk));
          within(({ overloadProbability }) => overloadProbability);
          within(({ expectedOverload }) => expectedOverload);
          for (const i of cell.quantiles.keys()) {
            within(({ quantiles }) => fraction(quantiles[i]?.microHours as bigint));
          }
        }
        if (cells.every(({ range }) => range === null)) expect(assumptions).toEqual([]);
      }),
      RUNS,
    );
  });

  it('22: a grid moves quantiles by no more than it says', () => {
    fc.assert(
      fc.property(portfolios, fc.constantFrom(0.25, 0.3, 1), (portfolio, grid) => {
        const { settings } = portfolio;
        const capacity = { default: 2.5 };
        const exact = forecastOf({ ...portfolio, settings: { ...settings, grid: null } }, { capacity }).cells;
        const rounded = forecastOf({ ...portfolio, settings: { ...settings, grid } }, { capacity }).cells;
        for (const [i, cell] of rounded.entries()) {
          const other = exact[i] as ForecastCell;
          const { max } = cell.rounding;
          expect([cell.mean, cell.variance]).toEqual([other.mean, other.variance]);
          for (const [j, { microHours }] of cell.quantiles.entries()) {
            const difference = microHours - (other.quantiles[j]?.microHours as bigint);
            expect(difference <= max && -difference <= max).toBe(true);
          }
          if (cell.overloadRange !== undefined && other.overloadProbability !== undefined) {
            expect(compare(cell.overloadRange[0], other.overloadProbability)).toBeLessThanOrEqual(0);
            expect(compare(other.overloadProbability, cell.overloadRange[1])).toBeLessThanOrEqual(0);
          }
        }
      }),
      RUNS,
    );
  });

  it('23: capacityForRisk is the least atom that is exceeded with at most the risk', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const risk = add(decimal(portfolio.settings.risk ?? 0.1), fraction(1n, 10n ** 9n));
        for (const { atoms, capacityForRisk } of forecastOf(portfolio).cells) {
          expect(compare(above(atoms, capacityForRisk), risk)).toBeLessThanOrEqual(0);
          const before = atoms.filter(([x]) => x < capacityForRisk).at(-1);
          if (before !== undefined) expect(compare(above(atoms, before[0]), risk)).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });
});
