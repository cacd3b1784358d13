// The laws of a forecast that hold in each cell by itself: its law, its moments, its quantiles, its range, its grid, its capacity.
// FORECAST section 15, laws 1, 2, 8, 16, 22 and 23, on random portfolios.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FiguresWithLaw } from '../../src/forecast/cell-figures.js';
import type { LawFigures } from '../../src/forecast/figures.js';
import type { ForecastCell } from '../../src/forecast/forecast.js';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { anyPortfolio, exactly } from './arbitrary-portfolios.js';
import { forecastOf } from './as-the-oracle.js';

const RUNS = { numRuns: runs(150), seed: 1 };
const LEVELS = [1e-12, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1 - 1e-12];

/** The figures of a cell and of both ends of its range, each with its law. */
function withRange(cell: ForecastCell): readonly FiguresWithLaw[] {
  return cell.range === null ? [cell] : [cell, cell.range.low, cell.range.high];
}

/** Checks each cell of random portfolios. */
function ofEachCell(portfolios: fc.Arbitrary<Portfolio>, check: (cell: ForecastCell) => void): void {
  fc.assert(
    fc.property(portfolios, (portfolio) => {
      for (const cell of forecastOf(portfolio).cells) check(cell);
    }),
    RUNS,
  );
}

describe('in each cell', () => {
  it('probabilities are above 0 and add up to 1', () => {
    ofEachCell(anyPortfolio, (cell) => {
      for (const { law } of withRange(cell)) {
        const probabilities = law.atoms().map(([, probability]) => probability);
        expect(probabilities.every((probability) => probability > 0)).toBe(true);
        const sum = probabilities.reduce((total, probability) => total + probability, 0);
        expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-12 + law.lattice.errorBound);
      }
    });
  });

  it('mean and deviation are those of the atoms, and the mean is the sum of its parts', () => {
    const met = { unrounded: 0, rounded: 0 };
    ofEachCell(anyPortfolio, (cell) => {
      const { signedMicroHours, pipelineMicroHours, renewalsMicroHours } = cell.meanParts;
      expectNear(signedMicroHours + pipelineMicroHours + renewalsMicroHours, cell.meanMicroHours);
      met[cell.rounding.maxMicroHours === 0 ? 'unrounded' : 'rounded']++;
      for (const { law, meanMicroHours, sdMicroHours } of withRange(cell)) {
        if (law.rounding.maxMicroHours > 0) continue;
        const atoms = law.atoms();
        const mean = atoms.reduce((sum, [hours, p]) => sum + hours * p, 0);
        const variance = atoms.reduce((sum, [hours, p]) => sum + (hours - mean) ** 2 * p, 0);
        expectNear(meanMicroHours, mean);
        expectNear(sdMicroHours, Math.sqrt(variance));
      }
    });
    expectMet(20, met);
  });

  it('a quantile is the least atom that reaches its level; none falls as levels rise, none leaves the law', () => {
    ofEachCell(anyPortfolio, (cell) => {
      for (const { law, quantiles, minMicroHours, maxMicroHours } of withRange(cell)) {
        expect(quantiles).toEqual(quantiles.map(({ level }) => ({ level, microHours: leastAtom(law, level) })));
        const all = [minMicroHours, ...LEVELS.map((level) => law.quantile(level)), maxMicroHours];
        expect(all).toEqual(all.toSorted((a, b) => a - b));
        for (const level of LEVELS.slice(1)) expect(law.quantile(level)).toBe(leastAtom(law, level));
      }
    });
  });

  it('each figure lies within its range', () => {
    const met = { exact: 0, 'on a grid': 0, 'against a capacity': 0 };
    ofEachCell(fc.oneof(anyPortfolio.map(exactly), anyPortfolio), (cell) => {
      if (cell.range === null) return;
      const { low, high } = cell.range;
      const moved = cell.rounding.maxMicroHours;
      const slack = {
        low: moved + low.law.rounding.maxMicroHours,
        high: moved + high.law.rounding.maxMicroHours,
      };
      const isWithin = (of: (figures: LawFigures) => number, below: number, above: number): void => {
        expect(of(low)).toBeLessThanOrEqual(of(cell) + below);
        expect(of(cell)).toBeLessThanOrEqual(of(high) + above);
      };
      const rounding = 1e-12 * cell.maxMicroHours;
      isWithin(({ meanMicroHours }) => meanMicroHours, rounding, 1e-12 * high.maxMicroHours);
      isWithin(({ capacityForRiskMicroHours }) => capacityForRiskMicroHours, slack.low, slack.high);
      for (const i of cell.quantiles.keys()) {
        isWithin(({ quantiles }) => quantiles[i].microHours, slack.low, slack.high);
      }
      met[moved > 0 ? 'on a grid' : 'exact']++;
      if (cell.overloadProbability === undefined || slack.low + slack.high > 0) return;
      met['against a capacity']++;
      isWithin(({ overloadProbability = Number.NaN }) => overloadProbability, 1e-12, 1e-12);
      isWithin(({ expectedOverloadMicroHours = Number.NaN }) => expectedOverloadMicroHours, 1e-3, 1e-3);
    });
    expectMet(20, met);
  });

  it('nothing assumed, no range', () => {
    fc.assert(
      fc.property(anyPortfolio, fc.constantFrom(0.1, 0.5, 1), (portfolio, probability) => {
        const rules = portfolio.letters.map((row) => ({ letter: String(row.objectId), probability }));
        const renewals = { ...portfolio.settings.renewals, probability: 0.75 };
        const given = forecastOf({ ...portfolio, settings: { ...portfolio.settings, rules, renewals } });
        expect(given.cells.filter(({ range }) => range !== null)).toEqual([]);
        expect(given.assumptions).toEqual([]);
        const { assumptions, cells } = forecastOf(portfolio);
        if (assumptions.length > 0) expect(cells.some(({ range }) => range !== null)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('on a grid', () => {
  it('exact quantiles and the exact overload lie within what is said of the rounding', () => {
    const met = { moved: 0, 'told in a range': 0 };
    fc.assert(
      fc.property(anyPortfolio, fc.constantFrom(0.001, 0.25, 0.3, 1), (portfolio, grid) => {
        const options = { ...portfolio.options, by: ['month' as const], capacity: { default: 2.5 } };
        const exact = forecastOf(exactly({ ...portfolio, options })).cells;
        const gridded = forecastOf({ ...portfolio, options, settings: { ...portfolio.settings, grid } }).cells;
        for (const [i, cell] of gridded.entries()) {
          const { law, rounding, overloadRange } = cell;
          expect(rounding.gridMicroHours).toBe(grid * 1e6);
          expect([cell.meanMicroHours, cell.sdMicroHours]).toEqual([exact[i].meanMicroHours, exact[i].sdMicroHours]);
          expect(law.atoms().every(([hours]) => (hours - law.min) % rounding.gridMicroHours === 0)).toBe(true);
          const moved = cell.quantiles.map(({ microHours }, j) =>
            Math.abs(microHours - exact[i].quantiles[j].microHours),
          );
          expect(Math.max(...moved)).toBeLessThanOrEqual(rounding.maxMicroHours);
          if (Math.max(...moved) > 0) met.moved++;
          const bound = law.lattice.errorBound + exact[i].law.lattice.errorBound;
          expect(overloadRange === undefined).toBe(
            rounding.maxMicroHours === 0 || cell.capacityMicroHours === undefined,
          );
          if (overloadRange === undefined || exact[i].overloadProbability === undefined) continue;
          met['told in a range']++;
          expect(overloadRange[0]).toBeLessThanOrEqual(exact[i].overloadProbability + bound);
          expect(overloadRange[1]).toBeGreaterThanOrEqual(exact[i].overloadProbability - bound);
        }
      }),
      RUNS,
    );
    expectMet(20, met);
  });
});

describe('against a capacity', () => {
  it('overload never rises with capacity', () => {
    fc.assert(
      fc.property(anyPortfolio, (portfolio) => {
        const options = { ...portfolio.options, by: ['month' as const] };
        const ofCapacity = (hours: number) =>
          forecastOf({ ...portfolio, options: { ...options, capacity: { default: hours } } }).cells;
        const rising = [0, 0.1, 1, 2.5, 5, 100].map(ofCapacity);
        for (const [i, cell] of rising[0].entries()) {
          if (cell.capacityMicroHours === undefined) continue;
          const overloads = rising.map((cells) => cells[i].overloadProbability);
          const expected = rising.map((cells) => cells[i].expectedOverloadMicroHours);
          for (const figures of [overloads, expected]) {
            expect(figures).toEqual((figures as number[]).toSorted((a, b) => b - a));
          }
        }
      }),
      RUNS,
    );
  });

  it('with the capacity for the risk the risk is kept; with the atom before it is not', () => {
    const met = { kept: 0, 'not kept': 0 };
    fc.assert(
      fc.property(anyPortfolio, (portfolio) => {
        const options = { ...portfolio.options, by: ['month' as const], capacity: { default: 1 } };
        const risk = portfolio.settings.risk ?? 0.1;
        const { cells } = forecastOf({ ...portfolio, options });
        const withCapacity = (of: (cell: ForecastCell) => number | undefined) => {
          const hours = cells.flatMap((cell) => {
            const microHours = of(cell);
            return microHours === undefined ? [] : [[cell.month, microHours / 1e6] as const];
          });
          const capacity = Object.fromEntries(hours);
          return forecastOf({ ...portfolio, options: { ...options, capacity } }).cells.flatMap((cell) =>
            cell.overloadProbability === undefined ? [] : [cell.overloadProbability],
          );
        };
        for (const overload of withCapacity(({ capacityForRiskMicroHours }) => capacityForRiskMicroHours)) {
          met.kept++;
          expect(overload).toBeLessThanOrEqual(risk + 1e-9);
        }
        for (const overload of withCapacity(atomBefore)) {
          met['not kept']++;
          expect(overload).toBeGreaterThan(risk);
        }
      }),
      RUNS,
    );
    expectMet(20, met);
  });
});

/** Within 1e-9 of the greater, or within one micro-hour. */
function expectNear(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(1, 1e-9 * Math.abs(expected)));
}

/** The least atom up to which the probabilities of a law, added up here, reach a level. */
function leastAtom(law: FiguresWithLaw['law'], level: number): number {
  let upTo = 0;
  for (const [hours, probability] of law.atoms()) {
    upTo += probability;
    if (upTo >= level - 1e-9) return hours;
  }
  return law.max;
}

/** The atom before the capacity for the risk. */
function atomBefore({ law, capacityForRiskMicroHours }: ForecastCell): number | undefined {
  return law.atoms().findLast(([hours]) => hours < capacityForRiskMicroHours)?.[0];
}
