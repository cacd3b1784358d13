// The law of a cell as a dictionary from totals to probabilities, unit by unit (section 6.1), and its figures (6.4).
// No lattice and no spectra: every total is met with every other. Nothing is rounded, but on a grid (6.3).
import { add, compare, type Fraction, fraction, multiply, subtract, ZERO } from '../capacity/fraction.js';
import { decimal, ONE } from './decimal.js';
import type { SettingsInForce } from './settings.js';
import type { Figures, Law } from './types.js';
import type { Unit } from './units.js';

function put(law: Law, total: bigint, probability: Fraction): void {
  law.set(total, add(law.get(total) ?? ZERO, probability));
}

export function unitLaw({ states }: Unit, cell: string): Law {
  const law: Law = new Map();
  for (const { load, probability } of states) put(law, load.get(cell) ?? 0n, probability);
  return law;
}

/** The law of the sum of independent totals. */
function sumLaw(laws: readonly Law[]): Law {
  return laws.reduce<Law>(
    (sum, law) => {
      const next: Law = new Map();
      for (const [a, p] of sum) for (const [b, q] of law) put(next, a + b, multiply(p, q));
      return next;
    },
    new Map([[0n, ONE]]),
  );
}

export function ascending(law: Law): [bigint, Fraction][] {
  return [...law].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

const least = (law: Law): bigint => ascending(law)[0]?.[0] as bigint;
const greatest = (law: Law): bigint => ascending(law).at(-1)?.[0] as bigint;

export function meanOf(law: Law): Fraction {
  return [...law].reduce((sum, [total, p]) => add(sum, multiply(fraction(total), p)), ZERO);
}

function varianceOf(law: Law): Fraction {
  const squares: Law = new Map();
  for (const [total, p] of law) put(squares, total * total, p);
  const mean = meanOf(law);
  return subtract(meanOf(squares), multiply(mean, mean));
}

/** P(X > x). */
export function above(atoms: readonly [bigint, Fraction][], x: bigint): Fraction {
  return atoms.reduce((sum, [total, p]) => (total > x ? add(sum, p) : sum), ZERO);
}

/** The least atom x with F(x) >= q - 1e-9. */
function quantileOf(atoms: readonly [bigint, Fraction][], q: Fraction): bigint {
  const wanted = subtract(q, fraction(1n, 10n ** 9n));
  let sum = ZERO;
  for (const [total, p] of atoms) {
    sum = add(sum, p);
    if (compare(sum, wanted) >= 0) return total;
  }
  throw new Error('a law that does not add up to 1');
}

/** Section 6.3: a unit's atoms, less the least one, moved to the nearest multiple of the grid, ties up. */
function onGrid(law: Law, grid: bigint): { law: Law; largestMove: bigint } {
  const low = least(law);
  const moved: Law = new Map();
  let largestMove = 0n;
  for (const [total, p] of law) {
    const rest = total - low;
    const near = ((2n * rest + grid) / (2n * grid)) * grid;
    const move = near > rest ? near - rest : rest - near;
    if (move > largestMove) largestMove = move;
    put(moved, low + near, p);
  }
  return { law: moved, largestMove };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** Section 6.2: the divisor of all that is not sure, and the points from 0 to the sum of the greatest. */
function latticeOf(laws: readonly Law[]): Figures['lattice'] {
  const rests = laws.flatMap((law) => [...law.keys()].map((total) => total - least(law)));
  const unit = rests.reduce(greatestCommonDivisor, 0n) || 1n;
  const span = laws.reduce((sum, law) => sum + greatest(law) - least(law), 0n);
  return { unit, points: span / unit + 1n };
}

/** The figures of a cell from the laws of its units. */
export function figuresOf(exact: readonly Law[], settings: SettingsInForce, capacity: bigint | undefined): Figures {
  const { grid } = settings;
  const gridded = exact.map((law) => (grid === null ? { law, largestMove: 0n } : onGrid(law, grid)));
  const laws = gridded.map(({ law }) => law);
  const max = gridded.reduce((sum, { largestMove }) => sum + largestMove, 0n);
  const atoms = ascending(sumLaw(laws));
  const sum = (of: (law: Law) => Fraction): Fraction => exact.reduce((total, law) => add(total, of(law)), ZERO);
  const figures: Figures = {
    mean: sum(meanOf),
    variance: sum(varianceOf),
    quantiles: settings.levels.map((level) => ({ level, microHours: quantileOf(atoms, decimal(level)) })),
    min: laws.reduce((total, law) => total + least(law), 0n),
    max: laws.reduce((total, law) => total + greatest(law), 0n),
    capacityForRisk: quantileOf(atoms, subtract(ONE, decimal(settings.risk))),
    atoms,
    lattice: latticeOf(laws),
    rounding: { grid: grid ?? 0n, max },
  };
  if (capacity === undefined) return figures;
  figures.overloadProbability = above(atoms, capacity);
  figures.expectedOverload = atoms.reduce(
    (total, [x, p]) => (x > capacity ? add(total, multiply(fraction(x - capacity), p)) : total),
    ZERO,
  );
  if (max > 0n) figures.overloadRange = [above(atoms, capacity + max), above(atoms, capacity - max)];
  return figures;
}
