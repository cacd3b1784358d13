// Which units are added up, and how: whether their exact law fits, on which grid they are put if it does not, which method is taken.
// All of this is known from sizes, before memory is taken; for `sparse`, while it is no more than its limit.

import { type Either, left, right } from '../core/either.js';
import { costOfDirect, costOfFft, costOfSparse } from './cost.js';
import { firstGrid, onGrid } from './grid.js';
import { type Lattice, latticeOf, onLattice } from './lattice.js';
import { leastTotals } from './least-totals.js';
import type { Shifted } from './shifted.js';
import { type Atoms, sparseLaw } from './sparse-law.js';

/** The ways to add units up. */
export type Method = 'sparse' | 'direct' | 'fft';

/** How a law is worked out; the grid in micro-hours, null for none. */
export interface LawSettings {
  readonly method: 'auto' | Method;
  readonly grid: 'auto' | null | number;
}

/** A law that does not fit: `suggestedGridHours` is the first grid of the ladder on which it would, null when there is none. */
export interface TooLarge {
  readonly points: number;
  readonly limit: number;
  readonly unitMicroHours: number;
  readonly suggestedGridHours: number | null;
}

/** What was chosen. The atoms are there already when only they could tell whether the law fits. */
export interface Way {
  readonly method: Method;
  readonly units: readonly Shifted[];
  readonly lattice: Lattice;
  readonly gridMicroHours: number;
  readonly maxMicroHours: number;
  readonly atoms?: Atoms;
}

/** The most points of a lattice, and the most atoms of a sparse law. */
const MOST_POINTS = 2 ** 24;
const MOST_ATOMS = 2 ** 22;
/** The most of either that is kept off the grid when that is chosen by itself. */
const MOST_OFF_GRID = 2 ** 20;
const MICRO_HOURS = 1_000_000;

/** How the units are added up under these settings. */
export function wayFor(units: readonly Shifted[], { method, grid }: LawSettings): Either<TooLarge, Way> {
  const tooLarge = ({ lattice }: Candidate, limit: number): Either<TooLarge, never> => {
    const suggested = firstGrid(units, limitOf(method));
    return left({
      ...lattice,
      limit,
      suggestedGridHours: suggested === undefined ? null : suggested.gridMicroHours / MICRO_HOURS,
    });
  };
  const exact = new Candidate(units, 0, 0);
  let candidate = exact;
  if (grid !== null && !(grid === 'auto' && exact.staysOffGrid())) {
    const gridded = grid === 'auto' ? firstGrid(units, MOST_OFF_GRID) : onGrid(units, grid);
    if (gridded === undefined) return tooLarge(exact, MOST_OFF_GRID);
    candidate = new Candidate(gridded.units, gridded.gridMicroHours, gridded.maxMicroHours);
  }
  const way = candidate.wayBy(method);
  return way === undefined ? tooLarge(candidate, limitOf(method)) : right(way);
}

function limitOf(method: 'auto' | Method): number {
  return method === 'sparse' ? MOST_ATOMS : MOST_POINTS;
}

/** Units, on a grid or not, of which the law may fit. */
class Candidate {
  readonly lattice: Lattice;
  /** The most atoms that the law can have. */
  readonly #mostAtoms: number;
  #atoms: Atoms | undefined;

  constructor(
    readonly units: readonly Shifted[],
    readonly gridMicroHours: number,
    readonly maxMicroHours: number,
  ) {
    this.lattice = latticeOf(units);
    this.#mostAtoms = Math.min(
      this.lattice.points,
      units.reduce((most, { steps }) => most * steps.length, 1),
    );
  }

  staysOffGrid(): boolean {
    return this.#hasAtMost(MOST_OFF_GRID);
  }

  /** Undefined when the law does not fit. */
  wayBy(method: 'auto' | Method): Way | undefined {
    const fits = this.lattice.points <= MOST_POINTS;
    if (method === 'sparse' || (method === 'auto' && !fits))
      return this.#hasAtMost(MOST_ATOMS) ? this.#way('sparse') : undefined;
    if (!fits) return undefined;
    if (method !== 'auto') return this.#way(method);
    return this.#way(this.#atoms === undefined ? this.#cheapest() : 'sparse');
  }

  /** Whether the law has at most so many atoms; it is worked out as far as needed to know. */
  #hasAtMost(limit: number): boolean {
    if (this.#mostAtoms <= limit || this.#atoms !== undefined) return true;
    if (leastTotals(onLattice(this.units, this.lattice)) > limit) return false;
    this.#atoms = sparseLaw(this.units, limit);
    return this.#atoms !== undefined;
  }

  #cheapest(): Method {
    const units = onLattice(this.units, this.lattice);
    const direct = costOfDirect(units);
    const sparse = this.#mostAtoms <= MOST_ATOMS ? costOfSparse(units) : Number.POSITIVE_INFINITY;
    if (sparse < direct) return 'sparse';
    return costOfFft(units) < direct ? 'fft' : 'direct';
  }

  #way(method: Method): Way {
    const { units, gridMicroHours, maxMicroHours } = this;
    const way = { method, units, lattice: this.lattice, gridMicroHours, maxMicroHours };
    return this.#atoms === undefined || method !== 'sparse' ? way : { ...way, atoms: this.#atoms };
  }
}
