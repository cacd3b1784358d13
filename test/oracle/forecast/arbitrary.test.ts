// The generated portfolios reach what is easily got wrong, and for each of them the dictionary laws are those of the
// enumeration of all futures, exactly. The same seed every time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtract, ZERO } from '../capacity/fraction.js';
import { type Portfolio, portfolios } from './arbitrary.js';
import { toNumber } from './decimal.js';
import { countFutures, enumerated } from './enumeration.js';
import { forecastOf, type Law, runsOf } from './index.js';
import { ascending } from './law.js';
import { situationsOf } from './situations.js';
import { hasNearSums } from './units.js';

const SAMPLE = fc.sample(portfolios, { seed: 15, numRuns: 500 });

/** The least number of portfolios, of the sample, that bring each situation about. */
const LEAST: Readonly<Record<string, number>> = {
  'a cancelled letter in a succession': 30,
  'a cell with a range': 140,
  'a cell without a range': 90,
  'a late start': 30,
  'a letter ends before or inside the horizon': 110,
  'a one-off of 29 February renewed': 1,
  'a one-off renewed': 7,
  'a renewal begins on the last day for it': 10,
  'a renewal date': 190,
  'a rule of probability 0': 20,
  'a rule of probability 1': 30,
  'a rule that matches nothing': 70,
  'a signed letter by a rule': 90,
  'a statut that is no number': 30,
  'a successor after a gap': 70,
  'a successor at once': 150,
  'a successor proposed': 50,
  'a successor signed': 110,
  'a successor that overlaps': 50,
  'a window ends on a leap day': 50,
  'an empty mission': 30,
  'an odd fiscal year': 230,
  'an overload neither sure nor impossible': 30,
  'begins on a leap day': 100,
  cancelled: 70,
  'cancelled, with a future': 3,
  'ends on the eve of the horizon': 40,
  'ends on the horizon’s last day': 10,
  'equal sums of two letters': 70,
  'hours outside the horizon': 9,
  lapsed: 120,
  'lapsed tomorrow': 10,
  'lost for sure': 90,
  'no fiscal year': 100,
  'no mission start': 40,
  'open-ended': 40,
  'renewals over several windows': 30,
  'rounded on a grid': 30,
  'several letters in a unit': 70,
  'several outcomes': 50,
  'spread evenly': 30,
  'succession that a given rule limits': 1,
  'three atoms': 40,
};

describe('the generated portfolios', () => {
  it('reach each situation often enough', () => {
    const counts = new Map<string, number>();
    for (const portfolio of SAMPLE) {
      for (const name of situationsOf(portfolio)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const rare = Object.entries(LEAST).filter(([name, least]) => (counts.get(name) ?? 0) < least);
    expect(rare).toEqual([]);
    expect([...counts.keys()].filter((name) => !(name in LEAST))).toEqual([]);
  });

  it('have laws that are those of the enumeration of all futures', () => {
    const small = SAMPLE.filter(isEnumerated);
    expect(small.length).toBeGreaterThan(0.9 * SAMPLE.length);
  });
});

/** Exactly equal, but for stories narrower than 1e-12 that are no state; false when there are too many futures. */
function isEnumerated({ letters, activities, settings, options }: Portfolio): boolean {
  const runs = runsOf(letters, activities, { ...settings, grid: null }, options);
  const { units } = runs.base;
  if (countFutures(units) > 600) return false;
  const { cells } = forecastOf(runs, options);
  const names = cells.map(({ values }) => JSON.stringify(values));
  const laws = enumerated(units, names);
  const near = units.some(({ futures }) => hasNearSums(futures));
  for (const [i, name] of names.entries()) {
    const law = laws.get(name) ?? new Map();
    const atoms = cells[i]?.atoms ?? [];
    if (!near) expect(atoms).toEqual(ascending(law));
    else expect(distance(new Map(atoms), law)).toBeLessThan(1e-10);
  }
  return true;
}

function distance(a: Law, b: Law): number {
  const differences = [...new Set([...a.keys(), ...b.keys()])].map((total) =>
    Math.abs(toNumber(subtract(a.get(total) ?? ZERO, b.get(total) ?? ZERO))),
  );
  return Math.max(0, ...differences);
}
