// The law of a cell keeps the laws of a forecast that concern one cell, on random units.

import fc from 'fast-check';
import type { Either } from 'fp-ts/lib/Either.js';
import { expect, test } from 'vitest';
import { type Law, type LawSettings, lawOf, type Method, type UnitLaw } from '../../src/forecast/law.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { uncertainUnits, wideUnits } from './arbitrary-units.js';
import { exactLaw, expectWithinBound } from './exact-law.js';

const METHODS: readonly Method[] = ['sparse', 'direct', 'fft'];
const LEVELS = [1e-12, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1 - 1e-12];

const exactly = (method: 'auto' | Method): LawSettings => ({ method, grid: null });

function lawThatFits(either: Either<unknown, Law>): Law {
  if (either._tag === 'Left') throw new Error(JSON.stringify(either.left));
  return either.right;
}

/** The law by this method, or undefined if its lattice is more than any test should fill. */
function lawBy(method: 'auto' | Method, units: readonly UnitLaw[]): Law | undefined {
  const law = lawThatFits(lawOf(units, exactly('sparse')));
  if (method !== 'sparse' && (law.max - law.min) / law.lattice.unitMicroHours > 200_000) return undefined;
  return lawThatFits(lawOf(units, exactly(method)));
}

/** For each random list of units, each method that can: what must hold of its law. */
function holdsForEachMethod(check: (law: Law, units: readonly UnitLaw[]) => void) {
  const met: Record<string, number> = {
    sparse: 0,
    direct: 0,
    fft: 0,
    'no common lattice': 0,
    certain: 0,
    coinciding: 0,
  };
  fc.assert(
    fc.property(fc.oneof(uncertainUnits(), wideUnits()), (units) => {
      for (const method of METHODS) {
        const law = lawBy(method, units);
        if (law === undefined) {
          met['no common lattice']++;
          continue;
        }
        met[method]++;
        if (law.min === law.max) met.certain++;
        if (law.size < units.reduce((product, { microHours }) => product * microHours.length, 1)) met.coinciding++;
        check(law, units);
      }
    }),
    { numRuns: runs(300) },
  );
  expectMet(20, met);
}

test('probabilities are positive and add up to 1', () => {
  holdsForEachMethod((law) => {
    const atoms = law.atoms();
    expect(atoms.length).toBe(law.size);
    expect(atoms.every(([, probability]) => probability > 0)).toBe(true);
    expect(atoms.every(([total], i) => i === 0 || total > atoms[i - 1][0])).toBe(true);
    const sum = atoms.reduce((total, [, probability]) => total + probability, 0);
    expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-12 + law.lattice.errorBound);
  });
});

test('mean and deviation of the atoms are those of the units', () => {
  holdsForEachMethod((law) => {
    const atoms = law.atoms();
    const mean = atoms.reduce((sum, [total, probability]) => sum + total * probability, 0);
    const variance = atoms.reduce((sum, [total, probability]) => sum + (total - law.mean) ** 2 * probability, 0);
    expect(Math.abs(mean - law.mean)).toBeLessThanOrEqual(Math.max(1, 1e-9 * law.mean));
    expect(Math.abs(Math.sqrt(variance) - law.sd)).toBeLessThanOrEqual(Math.max(1, 1e-9 * law.sd));
  });
});

test('all hours times an integer: the atoms are multiplied, the probabilities stay to the last bit', () => {
  fc.assert(
    fc.property(uncertainUnits(), fc.integer({ min: 2, max: 1_000 }), (units, times) => {
      const larger = units.map(({ microHours, probabilities }) => ({
        microHours: Array.from(microHours, (total) => total * times),
        probabilities,
      }));
      for (const method of [...METHODS, 'auto'] as const) {
        const law = lawBy(method, units);
        if (law === undefined) continue;
        const scaled = lawThatFits(lawOf(larger, exactly(method)));
        expect(scaled.atoms()).toEqual(law.atoms().map(([total, probability]) => [total * times, probability]));
      }
    }),
    { numRuns: runs(200) },
  );
});

test('a quantile is the least atom that reaches its level', () => {
  holdsForEachMethod((law, units) => {
    const quantiles = LEVELS.map((level) => law.quantile(level));
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
    expect(quantiles[0]).toBe(law.min);
    expect(law.quantile(1 - 1e-15)).toBeLessThanOrEqual(law.max);
    const exact = exactLaw(units);
    expect([law.min, law.max]).toEqual([exact[0][0], exact[exact.length - 1][0]]);
    for (const level of LEVELS.slice(1)) {
      let upTo = 0;
      const least = law.atoms().find(([, probability]) => {
        upTo += probability;
        return upTo >= level - 1e-9;
      });
      expect(law.quantile(level)).toBe(least?.[0]);
    }
  });
});

test('every method is within its own bound of the exact law', () => {
  holdsForEachMethod(expectWithinBound);
});

test('at the quantile of 1 - risk the risk is kept, at the atom before it is not', () => {
  holdsForEachMethod((law) => {
    const atoms = law.atoms();
    for (const risk of [0.01, 0.1, 0.5, 0.9]) {
      const capacity = law.quantile(1 - risk);
      expect(law.above(capacity)).toBeLessThanOrEqual(risk + 1e-9 + law.lattice.errorBound);
      const before = atoms.findLast(([total]) => total < capacity);
      if (before !== undefined) expect(law.above(before[0])).toBeGreaterThan(risk);
    }
    const overloads = atoms.map(([total]) => law.above(total));
    expect(overloads).toEqual(overloads.toSorted((a, b) => b - a));
    expect(law.above(law.min - 1)).toBeCloseTo(1, 12);
    expect(law.above(law.max)).toBe(0);
  });
});

test('expected overload is the sum over the atoms above', () => {
  holdsForEachMethod((law) => {
    for (const capacity of [law.min - 1, law.mean, law.quantile(0.9), law.max]) {
      const sum = law.atoms().reduce((total, [hours, p]) => total + Math.max(0, hours - capacity) * p, 0);
      expect(Math.abs(law.expectedAbove(capacity) - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, law.max - capacity));
    }
  });
});

test('exact quantiles and overload lie within what a grid can have moved', () => {
  const met = { rounded: 0, unmoved: 0, vanished: 0 };
  fc.assert(
    fc.property(
      uncertainUnits(),
      fc.constantFrom(1_000, 10_000, 50_000, 250_000, 1_000_000, 90_000_000),
      (units, grid) => {
        const exact = lawThatFits(lawOf(units, exactly('sparse')));
        const law = lawThatFits(lawOf(units, { method: 'auto', grid }));
        const { gridMicroHours, maxMicroHours } = law.rounding;
        expect(gridMicroHours).toBe(grid);
        expect([law.mean, law.sd]).toEqual([exact.mean, exact.sd]);
        expect(law.atoms().every(([total]) => (total - law.min) % grid === 0)).toBe(true);
        met[maxMicroHours > 0 ? 'rounded' : 'unmoved']++;
        if (law.size === 1 && exact.size > 1) met.vanished++;
        const slack = law.lattice.errorBound + exact.lattice.errorBound;
        for (const level of LEVELS) {
          expect(Math.abs(law.quantile(level) - exact.quantile(level))).toBeLessThanOrEqual(maxMicroHours);
          const capacity = exact.quantile(level);
          expect(law.above(capacity + maxMicroHours)).toBeLessThanOrEqual(exact.above(capacity) + slack);
          expect(law.above(capacity - maxMicroHours)).toBeGreaterThanOrEqual(exact.above(capacity) - slack);
        }
      },
    ),
    { numRuns: runs(300) },
  );
  expectMet(20, met);
});
