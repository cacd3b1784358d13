// A law as a list of atoms: sorted lists, each moved by a step of the next unit, merged term by term. No lattice is needed.

import FlatQueue from 'flatqueue';
import { CompensatedSum } from './compensated-sum.js';
import type { Shifted } from './shifted.js';

/** Atoms in ascending order. */
export interface Atoms {
  readonly totals: Float64Array;
  readonly probabilities: Float64Array;
}

/** The law of the sum of units; undefined as soon as it has more atoms than `limit`. */
export function sparseLaw(units: readonly Shifted[], limit: number): Atoms | undefined {
  let atoms: Atoms | undefined = { totals: Float64Array.of(0), probabilities: Float64Array.of(1) };
  for (const unit of units) {
    atoms = unit.steps.length === 2 ? merged(atoms, unit, limit) : mergedByQueue(atoms, unit, limit);
    if (atoms === undefined) return undefined;
  }
  return atoms;
}

/** Atoms as they come, in ascending order, as long as there is room. */
class AtomList {
  readonly #totals: Float64Array;
  readonly #probabilities: Float64Array;
  #size = 0;

  constructor(most: number) {
    this.#totals = new Float64Array(most);
    this.#probabilities = new Float64Array(most);
  }

  /** Adds an atom above those there are, unless its probability is below all floats; false when there is no room. */
  add(total: number, probability: number): boolean {
    if (probability === 0) return true;
    if (this.#size === this.#totals.length) return false;
    this.#totals[this.#size] = total;
    this.#probabilities[this.#size++] = probability;
    return true;
  }

  get atoms(): Atoms {
    return { totals: this.#totals.slice(0, this.#size), probabilities: this.#probabilities.slice(0, this.#size) };
  }
}

/** With a unit of two atoms: two lists. */
function merged({ totals, probabilities }: Atoms, unit: Shifted, limit: number): Atoms | undefined {
  const step = unit.steps[1];
  const [stays, moves] = unit.probabilities;
  const list = new AtomList(Math.min(2 * totals.length, limit));
  let i = 0;
  let j = 0;
  while (j < totals.length) {
    const moved = totals[j] + step;
    const stayed = i < totals.length ? totals[i] : Number.POSITIVE_INFINITY;
    let probability = 0;
    if (stayed <= moved) probability = stays * probabilities[i++];
    if (moved <= stayed) probability += moves * probabilities[j++];
    if (!list.add(Math.min(stayed, moved), probability)) return undefined;
  }
  return list.atoms;
}

/** With any unit: a list for each of its atoms, the least head of all next; what coincides is added up with compensation. */
function mergedByQueue({ totals, probabilities }: Atoms, unit: Shifted, limit: number): Atoms | undefined {
  const next = new Int32Array(unit.steps.length);
  const heads = new FlatQueue<number>();
  unit.steps.forEach((step, j) => {
    heads.push(j, totals[0] + step);
  });
  const list = new AtomList(Math.min(unit.steps.length * totals.length, limit));
  while (heads.length > 0) {
    const total = heads.peekValue() as number;
    const sum = new CompensatedSum();
    while (heads.peekValue() === total) {
      const j = heads.pop() as number;
      sum.add(unit.probabilities[j] * probabilities[next[j]++]);
      if (next[j] < totals.length) heads.push(j, totals[next[j]] + unit.steps[j]);
    }
    if (!list.add(total, sum.value)) return undefined;
  }
  return list.atoms;
}
