// The generated portfolios reach what is easily got wrong, and for each of them the dictionary laws are those of the
// enumeration of all futures, exactly. The same seed every time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtract, ZERO } from '../capacity/fraction.js';
import { type Portfolio, portfolios } from './arbitrary.js';
import { toNumber } from './decimal.js';
import { countFutures, enumerated } from './enumeration.js';
import { type Law, oracleForecast, partsOf } from './index.js';
import { ascending } from './law.js';
import { situationsOf } from './situations.js';
import { hasNearSums } from './units.js';

const SAMPLE = fc.sample(portfolios, { seed: 15, numRuns: 500 });

/** The least number of portfolios, of the sample, that bring each situation about. */
const LEAST: Readonly<Record<string, number>> = {};

describe('the generated portfolios', () => {
  it('reach each situation often enough', () => {
    const counts = new Map<string, number>();
    for (const portfolio of SAMPLE) {
      for (const name of situationsOf(portfolio)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    process.stdout.write(JSON.stringify(Object.fromEntries([...counts].sort()), null, 1));
    const rare = Object.entries(LEAST).filter(([name, least]) => (counts.get(name) ?? 0) < least);
    expect(rare).toEqual([]);
    expect([...counts.keys()].filter((name) => !(name in LEAST))).toEqual([]);
  });

  it('have laws that are those of the enumeration of all futures', () => {
    const small = SAMPLE.filter((portfolio) => {
      const { letters, activities, settings, options } = portfolio;
      return countFutures(partsOf(letters, activities, settings, options).units) <= 600;
    });
    expect(small.length).toBeGreaterThan(0.9 * SAMPLE.length);
    for (const portfolio of small) expectEnumeration(portfolio);
  });
});

/** Exactly equal, but for stories narrower than 1e-12 that are no state. */
function expectEnumeration({ letters, activities, settings, options }: Portfolio): void {
  const exact = { ...settings, grid: null };
  const { units } = partsOf(letters, activities, exact, options);
  const { cells } = oracleForecast(letters, activities, exact, options);
  const names = cells.map(({ values }) => JSON.stringify(values));
  const laws = enumerated(units, names);
  const near = units.some(({ futures }) => hasNearSums(futures));
  for (const [i, name] of names.entries()) {
    const law = laws.get(name) ?? new Map();
    const atoms = cells[i]?.atoms ?? [];
    if (!near) expect(atoms).toEqual(ascending(law));
    else expect(distance(new Map(atoms), law)).toBeLessThan(1e-10);
  }
}

function distance(a: Law, b: Law): number {
  const differences = [...new Set([...a.keys(), ...b.keys()])].map((total) =>
    Math.abs(toNumber(subtract(a.get(total) ?? ZERO, b.get(total) ?? ZERO))),
  );
  return Math.max(0, ...differences);
}
