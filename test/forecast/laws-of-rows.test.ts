// The laws of a forecast that compare what two lists of rows or two probabilities give: higher probabilities, no uncertainty, another
// order, more hours, a letter cut in two. FORECAST section 15, laws 3 to 7, on random portfolios.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { required } from '../../src/core/result.js';
import { decodePortfolio } from '../../src/engagement/decode.js';
import { plan } from '../../src/schedule/plan.js';
import type { PlanOptions } from '../../src/schedule/settings.js';
import { totals } from '../../src/workload/totals.js';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { anyPortfolio, cellsByName, exactly, unrounded } from './arbitrary-portfolios.js';
import { forecastOf } from './as-the-oracle.js';

const RUNS = { numRuns: runs(150), seed: 2 };

const isSigned = ({ statut }: Portfolio['letters'][number]): boolean => statut === 2 || statut === 8;

describe('rows and probabilities', () => {
  it('a higher probability of a letter or of its renewals makes no number of hours less likely to be exceeded', () => {
    const met = { 'another mean': 0 };
    const values = [0, 0.25, 0.5, 0.9, 1];
    const pair = fc.uniqueArray(fc.constantFrom(...values), { minLength: 2, maxLength: 2 });
    const raised = fc.tuple(anyPortfolio, fc.constantFrom('probability', 'renewal'), pair);
    fc.assert(
      fc.property(raised, ([portfolio, field, drawn]) => {
        const [less, more] = drawn
          .toSorted((a, b) => a - b)
          .map((value) => {
            const { settings } = exactly(portfolio);
            const others = (settings.rules ?? []).filter(({ letter }) => letter !== 'L0');
            const rules = [...others, { letter: 'L0', [field]: value }];
            const { by, cells } = forecastOf({ ...portfolio, settings: { ...settings, rules } });
            return cellsByName(by, cells);
          });
        for (const [name, { law, quantiles, meanMicroHours }] of more) {
          const before = less.get(name);
          if (before === undefined) continue;
          for (const [hours] of [...law.atoms(), ...before.law.atoms()]) {
            expect(law.cdf(hours)).toBeLessThanOrEqual(before.law.cdf(hours) + 1e-12);
          }
          for (const [i, { microHours }] of quantiles.entries()) {
            expect(microHours).toBeGreaterThanOrEqual(before.quantiles[i].microHours);
          }
          if (meanMicroHours > before.meanMicroHours + 1) met['another mean']++;
        }
        // What is reached with the lower probability is reached with the higher one.
        expect([...less.keys()].filter((name) => !more.has(name))).toEqual([]);
      }),
      RUNS,
    );
    expectMet(20, met);
  });

  it('where everything is certain each law is one atom', () => {
    fc.assert(
      fc.property(anyPortfolio, fc.constantFrom(0, 1), fc.constantFrom(0, 1), ({ settings, ...rows }, odd, renewed) => {
        const ofStatut = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 42].map((statut) => ({
          statut,
          probability: (statut + odd) % 2,
        }));
        const ofLetters = rows.letters.map(({ objectId }, i) => ({ letter: String(objectId), probability: i % 2 }));
        for (const rules of [ofStatut, ofLetters]) {
          const certain = { ...unrounded(settings), rules, renewals: { ...settings.renewals, probability: renewed } };
          // A statut that cannot be read is 1, assumed, and certain all the same.
          const { cells } = forecastOf({ ...rows, settings: certain });
          expect(cells.filter(({ law }) => law.size !== 1)).toEqual([]);
          expect(cells.filter(({ sdMicroHours }) => sdMicroHours !== 0)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('signed letters alone, never renewed, are the totals of their plan', () => {
    const met = { hours: 0, none: 0 };
    fc.assert(
      fc.property(anyPortfolio, ({ letters, activities, options }) => {
        const { first, last, adjust, lagOrigin, side = 'firm' } = options;
        const signed = letters.filter(isSigned);
        const settings = { renewals: { probability: 0 } };
        const asked = { ...options, by: ['month' as const] };
        const { cells } = forecastOf({ letters: signed, activities, settings, options: asked });
        const planOptions: PlanOptions = {
          horizon: { first, last },
          statuts: [2, 8],
          ...(adjust === undefined ? {} : { adjust }),
          ...(lagOrigin === undefined ? {} : { lagOrigin }),
        };
        const planned = required(plan(required(decodePortfolio(letters, activities)), planOptions));
        const months = new Map(totals(planned, { by: ['month'], side }).map((row) => [row.month, row.microHours]));
        for (const { month, law, contractedMicroHours } of cells) {
          const microHours = months.get(String(month)) ?? 0;
          met[microHours > 0 ? 'hours' : 'none']++;
          expect(law.atoms()).toEqual([[microHours, 1]]);
          expect(contractedMicroHours).toBe(microHours);
        }
      }),
      RUNS,
    );
    expectMet(20, met);
  });

  it('another order of letters and activities gives every cell the same bytes', () => {
    const shuffled = anyPortfolio.chain((portfolio) => {
      const whole = <T>(rows: T[]) => fc.shuffledSubarray(rows, { minLength: rows.length });
      return fc.record({
        portfolio: fc.constant(portfolio),
        letters: whole(portfolio.letters),
        activities: whole(portfolio.activities),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ portfolio, ...rows }) => {
        const bytes = (one: Portfolio) => {
          const { by, cells } = forecastOf(one);
          return new Map([...cellsByName(by, cells)].map(([name, cell]) => [name, JSON.stringify(cell)]));
        };
        expect(bytes({ ...portfolio, ...rows })).toEqual(bytes(portfolio));
      }),
      RUNS,
    );
  });

  it('all hours times a whole number: the totals are multiplied, the probabilities stay', () => {
    fc.assert(
      fc.property(anyPortfolio, fc.integer({ min: 2, max: 9 }), (portfolio, times) => {
        const settings = unrounded(portfolio.settings);
        const activities = portfolio.activities.map((row) => ({
          ...row,
          quantite: typeof row.quantite === 'number' ? times * row.quantite : row.quantite,
        }));
        const atomsOf = (one: Portfolio) => forecastOf(one).cells.map(({ law }) => law.atoms());
        const multiplied = atomsOf({ ...portfolio, settings }).map((atoms) =>
          atoms.map(([hours, p]) => [times * hours, p]),
        );
        expect(atomsOf({ ...portfolio, settings, activities })).toEqual(multiplied);
      }),
      RUNS,
    );
  });

  it('a letter cut into two halves of one client changes no law; cut into independent halves it spreads no wider', () => {
    const met = { 'of one client': 0, independent: 0, 'a smaller spread': 0 };
    fc.assert(
      fc.property(anyPortfolio, fc.constantFrom('client' as const, 'none' as const), (portfolio, clusters) => {
        const { letters, activities } = portfolio;
        const settings = unrounded(portfolio.settings);
        const chosen = {
          ...settings,
          dependence: { clusters },
          rules: (settings.rules ?? []).filter(({ letter }) => letter === undefined),
        };
        const isCut = (row: Portfolio['activities'][number]) => row.lettreMissionId === 'L0';
        const options = { ...portfolio.options, by: ['month' as const] };
        const halves = activities.filter(isCut);
        const whole = activities.map((row) =>
          isCut(row) && typeof row.quantite === 'number' ? { ...row, quantite: 2 * row.quantite } : row,
        );
        const before = forecastOf({ letters, activities: whole, settings: chosen, options });
        const after = forecastOf({
          letters: [...letters, { ...letters[0], objectId: 'twin' }],
          activities: [
            ...activities,
            ...halves.map((row) => ({ ...row, objectId: `${row.objectId}b`, lettreMissionId: 'twin' })),
          ],
          settings: chosen,
          options,
        });
        if (before.successions.length > 0) return;
        const isOne = clusters === 'client' && letters[0].entite !== null;
        met[isOne ? 'of one client' : 'independent']++;
        for (const [i, cell] of after.cells.entries()) {
          const was = before.cells[i];
          expect(cell.month).toBe(was.month);
          expect(cell.meanMicroHours).toBeCloseTo(was.meanMicroHours, 3);
          expect(cell.sdMicroHours).toBeLessThanOrEqual(was.sdMicroHours + 1e-3);
          if (cell.sdMicroHours < was.sdMicroHours - 1) met['a smaller spread']++;
          if (!isOne) continue;
          const atoms = was.law.atoms();
          expect(cell.law.atoms().map(([hours]) => hours)).toEqual(atoms.map(([hours]) => hours));
          for (const [j, [, probability]] of cell.law.atoms().entries())
            expect(probability).toBeCloseTo(atoms[j][1], 13);
        }
      }),
      { ...RUNS, numRuns: runs(300) },
    );
    expectMet(20, met);
  });
});
