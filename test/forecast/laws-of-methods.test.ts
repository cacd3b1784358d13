// Each method of adding up gives the laws of all others, within their own error bounds: on small portfolios also those of the enumeration of
// all futures, and of some 200 letters in months that no enumeration could reach. FORECAST section 15, law 12.
import fc from 'fast-check';
import { isRight } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { decodeForecastSettings } from '../../src/forecast/decode-settings.js';
import { type ForecastCell, forecast } from '../../src/forecast/forecast.js';
import type { Law } from '../../src/forecast/law.js';
import { type Portfolio, portfolios } from '../oracle/forecast/arbitrary.js';
import { toNumber } from '../oracle/forecast/decimal.js';
import { countFutures, enumerated } from '../oracle/forecast/enumeration.js';
import { runsOf } from '../oracle/forecast/index.js';
import { ascending } from '../oracle/forecast/law.js';
import { hasNearSums } from '../oracle/forecast/units.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { anyPortfolio, exactly } from './arbitrary-portfolios.js';
import { inputOf, optionsOf } from './as-the-oracle.js';

const METHODS = ['sparse', 'direct', 'fft'] as const;
type Method = (typeof METHODS)[number];

/** The cells by this method. */
function cellsBy(method: Method | 'auto', portfolio: Portfolio): readonly ForecastCell[] {
  const decoded = decodeForecastSettings({ ...portfolio.settings, method });
  if (!isRight(decoded)) throw new Error(JSON.stringify(decoded.left));
  const made = forecast({ ...inputOf(portfolio), settings: decoded.right }, optionsOf(portfolio));
  if (!isRight(made)) throw new Error(JSON.stringify(made.left));
  return made.right.cells;
}

/** The methods that can be tried: those on a lattice, where no cell has one of more points than any test should fill. */
function methodsFor(cells: readonly ForecastCell[]): readonly (Method | 'auto')[] {
  const points = cells.map(({ law }) => (law.max - law.min) / law.lattice.unitMicroHours);
  return Math.max(...points) > 100_000 ? ['auto'] : ['direct', 'fft', 'auto'];
}

type Atoms = readonly (readonly [microHours: number, probability: number])[];

/** A law to compare with: its atoms, and the most that its probabilities and their sums may be wrong by. */
interface Known {
  readonly atoms: Atoms;
  readonly error: number;
}

const known = (law: Law): Known => ({ atoms: law.atoms(), error: law.lattice.errorBound });

/** Atoms up to this are not shown by `fft`. */
const HIDDEN = 1e-15;

/** Fails where a probability or a cumulative sum is further from the other than the errors of both. */
function expectAgreement(law: Law, { atoms, error }: Known): void {
  const bound = law.lattice.errorBound + error;
  const own = new Map(law.atoms());
  const others = new Map(atoms);
  const apart: string[] = [];
  for (const total of new Set([...own.keys(), ...others.keys()])) {
    const difference = Math.abs((own.get(total) ?? 0) - (others.get(total) ?? 0));
    if (difference > bound + HIDDEN) apart.push(`P(${total})`);
  }
  let upTo = 0;
  for (const [total, probability] of atoms) {
    upTo += probability;
    // Each of these sums is rounded once, and may lack atoms that are not shown.
    if (Math.abs(law.cdf(total) - upTo) > bound + atoms.length * 2 * HIDDEN) apart.push(`F(${total})`);
  }
  expect(apart).toEqual([]);
}

describe('sparse, direct, fft and the one chosen', () => {
  it('give the laws of the enumeration of all futures', () => {
    const met = { sparse: 0, direct: 0, fft: 0, auto: 0, 'too fine a lattice': 0 };
    fc.assert(
      fc.property(anyPortfolio.map(exactly), (portfolio) => {
        const { letters, activities, settings, options } = portfolio;
        const { units } = runsOf(letters, activities, settings, options).base;
        if (countFutures(units) > 300 || units.some(({ futures }) => hasNearSums(futures))) return;
        const sparse = cellsBy('sparse', portfolio);
        const names = sparse.map((cell) => JSON.stringify((options.by ?? ['month']).map((key) => cell[key])));
        const laws = enumerated(units, names);
        const methods = methodsFor(sparse);
        if (methods.length === 1) met['too fine a lattice']++;
        for (const method of ['sparse', ...methods] as const) {
          const cells = method === 'sparse' ? sparse : cellsBy(method, portfolio);
          expect(cells.length).toBe(names.length);
          for (const [i, { law }] of cells.entries()) {
            const exact = ascending(laws.get(names[i]) ?? new Map());
            const atoms = exact.map(([total, probability]) => [Number(total), toNumber(probability)] as const);
            // The probabilities of states are rounded before a method sees them.
            expectAgreement(law, { atoms, error: 1e-14 });
            if (law.size > 1) met[method]++;
          }
        }
      }),
      { numRuns: runs(150), seed: 5 },
    );
    expectMet(20, met);
  });
});

/** Forty of the small portfolios as one of some 200 letters, the clients of each apart. */
const large: fc.Arbitrary<Portfolio> = fc
  .array(portfolios, { minLength: 40, maxLength: 40 })
  .chain((list) => fc.tuple(fc.constant(list), fc.array(fc.constantFrom(0.25, 1.5, 3.25, 7, 12.5), { minLength: 50 })))
  .map(([list, sizes]) => {
    const letters = list.flatMap((one, n) =>
      one.letters.map((row) => {
        const client = (row.entite as { objectId?: string } | null)?.objectId;
        return {
          ...row,
          objectId: `${n}-${row.objectId}`,
          entite: client === undefined ? null : { objectId: `${n}-${client}` },
        };
      }),
    );
    const activities = list.flatMap((one, n) =>
      one.activities.map((row, i) => ({
        ...row,
        objectId: `${n}-${row.objectId}`,
        lettreMissionId: `${n}-${row.lettreMissionId}`,
        // Quarters of an hour, so that there is a lattice.
        unite: sizes[(n + i) % sizes.length],
        quantite: 1,
      })),
    );
    const { settings } = list[0];
    const renewals = { term: 12, lapsedDays: null };
    return {
      letters,
      activities,
      settings: { ...settings, rules: [], renewals, on: 'due', grid: null },
      options: { first: '2027-01-01', last: '2027-03-31', by: ['month'] },
    };
  });

describe('of some 200 letters', () => {
  it.each([
    ['exactly, in quarters of an hour', { grid: null }],
    ['on a grid', { grid: 1 }],
    ['spread evenly, in micro-hours, on a grid', { grid: 0.25, on: 'evenly' }],
  ] as const)('sparse, direct and fft give the same laws: %s', (_, changed) => {
    const met = { 'a hundred units': 0, 'a hundred atoms': 0 };
    fc.assert(
      fc.property(large, (drawn) => {
        const portfolio = { ...drawn, settings: { ...drawn.settings, ...changed } };
        expect(portfolio.letters.length).toBeGreaterThan(120);
        const [sparse, direct, fft] = METHODS.map((method) => cellsBy(method, portfolio));
        for (const [i, cell] of sparse.entries()) {
          const others = [direct[i], fft[i]];
          expect(others.map(({ lattice }) => lattice.method)).toEqual(['direct', 'fft']);
          met['a hundred atoms'] += Number(cell.law.size > 100);
          for (const other of others) {
            expectAgreement(other.law, known(cell.law));
            expectAgreement(cell.law, known(other.law));
            expect(other.quantiles).toEqual(cell.quantiles);
            expect([other.meanMicroHours, other.sdMicroHours]).toEqual([cell.meanMicroHours, cell.sdMicroHours]);
            expect(other.rounding).toEqual(cell.rounding);
          }
          expectAgreement(direct[i].law, known(fft[i].law));
        }
        met['a hundred units'] += Number(
          new Set(portfolio.letters.map(({ entite }) => JSON.stringify(entite))).size > 100,
        );
      }),
      // To shrink so many rows would take longer than to read them.
      { numRuns: runs(8), seed: 5, endOnFailure: true },
    );
    expectMet(1, met);
  });
});
