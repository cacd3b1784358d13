// The law of a cell: the exact law of the sum of independent units, worked out when first asked for.

import { type Either, map } from '../core/either.js';
import { directLaw } from './direct-law.js';
import { Distribution, LEVEL_TOLERANCE } from './distribution.js';
import { errorOfSums, ROUNDING, SECOND_ORDER } from './error-bounds.js';
import { fftLaw } from './fft-law.js';
import { type Dense, onLattice } from './lattice.js';
import { momentsOf, reachOf, type ShiftedUnits, shifted, type UnitLaw } from './shifted.js';
import { type Atoms, sparseLaw } from './sparse-law.js';
import { type LawSettings, type Method, type TooLarge, type Way, wayFor } from './way.js';

export type { LawSettings, Method, TooLarge, UnitLaw };

/** Atoms of `fft` of at most this are not shown: rounding errors look like them. */
const HIDDEN_OF_FFT = 1e-15;

/** How a law was worked out. `points` is the number of atoms for `sparse`. */
export interface LatticeOfLaw {
  readonly unitMicroHours: number;
  readonly points: number;
  readonly method: Method;
  /** An upper bound of the absolute error of every probability and every cumulative sum. */
  readonly errorBound: number;
}

/** The grid taken, 0 for none, and how far any total can have moved on it. */
export interface Rounding {
  readonly gridMicroHours: number;
  readonly maxMicroHours: number;
}

/** The law of the sum of the units, or why it is too large. Totals must stay below 2^53. Units are taken in the order given: order them by identity. */
export function lawOf(units: readonly UnitLaw[], settings: LawSettings): Either<TooLarge, Law> {
  const exact = shifted(units);
  return map((way: Way): Law => new LawOfUnits(exact, way))(wayFor(exact.uncertain, settings));
}

/** The law of the hours of a cell, all in micro-hours. What is known of the units is there at once, the rest is worked out when first asked for. */
export interface Law {
  readonly mean: number;
  /** The standard deviation. */
  readonly sd: number;
  /** The least and the greatest total of positive probability. */
  readonly min: number;
  readonly max: number;
  readonly lattice: LatticeOfLaw;
  readonly rounding: Rounding;
  /** Atoms in ascending order: those of `sparse` and `direct` that were not cut off, of `fft` those above 1e-15. */
  atoms(): readonly (readonly [microHours: number, probability: number])[];
  /** The number of `atoms()`. */
  readonly size: number;
  /** P(X <= microHours). */
  cdf(microHours: number): number;
  /** P(X > microHours). */
  above(microHours: number): number;
  /** The least atom x with P(X <= x) >= level - 1e-9. Levels strictly between 0 and 1. */
  quantile(level: number): number;
  /** What is above `microHours`, on average: the sum of (x - microHours) P(X = x) over the atoms above. */
  expectedAbove(microHours: number): number;
  /** What JSON shows: the atoms. */
  toJSON(): readonly (readonly [microHours: number, probability: number])[];
}

class LawOfUnits implements Law {
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
  readonly lattice: LatticeOfLaw;
  readonly rounding: Rounding;
  /** Let go once the law is worked out: the units take more memory than their sum. */
  #way: Way | undefined;
  #workedOut: { readonly distribution: Distribution; readonly errorBound: number } | undefined;

  constructor(exact: ShiftedUnits, way: Way) {
    const { mean, sd } = momentsOf(exact);
    this.mean = mean;
    this.sd = sd;
    this.min = exact.least;
    this.max = exact.least + reachOf(way.units);
    this.#way = way;
    this.rounding = { gridMicroHours: way.gridMicroHours, maxMicroHours: way.maxMicroHours };
    const { method, lattice } = way;
    const workedOut = () => this.#whole();
    this.lattice = {
      unitMicroHours: lattice.unitMicroHours,
      get points() {
        return method === 'sparse' ? workedOut().distribution.totals.length : lattice.points;
      },
      method,
      get errorBound() {
        return workedOut().errorBound;
      },
    };
  }

  atoms(): readonly (readonly [microHours: number, probability: number])[] {
    return this.#distribution.atoms();
  }

  get size(): number {
    return this.#distribution.size;
  }

  cdf(microHours: number): number {
    return this.#distribution.cdf(microHours);
  }

  above(microHours: number): number {
    return this.#distribution.above(microHours);
  }

  quantile(level: number): number {
    return level <= LEVEL_TOLERANCE ? this.min : this.#distribution.quantile(level);
  }

  expectedAbove(microHours: number): number {
    return this.#distribution.expectedAbove(microHours);
  }

  toJSON(): readonly (readonly [microHours: number, probability: number])[] {
    return this.atoms();
  }

  get #distribution(): Distribution {
    return this.#whole().distribution;
  }

  #whole() {
    this.#workedOut ??= workedOut(this.#way as Way, this.min);
    this.#way = undefined;
    return this.#workedOut;
  }
}

function workedOut(way: Way, least: number): { readonly distribution: Distribution; readonly errorBound: number } {
  // Equal steps of a unit that were put together on a grid, and the cumulative sums, are rounded once more each.
  const once = ((way.gridMicroHours > 0 ? way.units.length : 0) + 1) * ROUNDING * SECOND_ORDER;
  if (way.method === 'sparse') {
    const { totals, probabilities } = way.atoms ?? (sparseLaw(way.units, Number.POSITIVE_INFINITY) as Atoms);
    return {
      distribution: new Distribution(
        totals.map((total) => total + least),
        probabilities,
      ),
      errorBound: errorOfSums(way.units.length) + once,
    };
  }
  const units = onLattice(way.units, way.lattice);
  const dense = way.method === 'direct' ? directLaw(units) : fftLaw(units);
  return { distribution: sifted(dense, way, least), errorBound: dense.error + once };
}

/** The points of positive probability. */
function sifted({ first, values }: Dense, { lattice, method }: Way, least: number): Distribution {
  const size = values.reduce((count, value) => (value > 0 ? count + 1 : count), 0);
  const totals = new Float64Array(size);
  const probabilities = new Float64Array(size);
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) continue;
    totals[at] = least + (first + i) * lattice.unitMicroHours;
    probabilities[at++] = values[i];
  }
  return new Distribution(totals, probabilities, method === 'fft' ? HIDDEN_OF_FFT : 0);
}
