// Disjoint sets of the integers 0..count-1: sets are joined, and each is named by one of its members.
// Tarjan, "Efficiency of a good but not linear set union algorithm" (1975), by path halving.

export class DisjointSets {
  readonly #parent: Int32Array;

  /** Each integer is a set of its own. */
  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, one) => one);
  }

  /** The member by which the set of one is known until it is joined with another. */
  rootOf(one: number): number {
    const parent = this.#parent;
    let at = one;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Makes one set of those of two members. */
  join(one: number, other: number): void {
    this.#parent[this.rootOf(other)] = this.rootOf(one);
  }
}
