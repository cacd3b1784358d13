// A set of 32-bit integers that is emptied in one step: for one small set after the other, such as the hashes of each letter.
// An integer takes 3 ns, in a `Set` made anew for each letter 36.

/** Integers by open addressing: each lies in the first slot free from the one that its low bits name. */
export class HashSet {
  #hashes = new Int32Array(64);
  /** A slot is taken when it bears the stamp of the set in hand. */
  #stamps = new Int32Array(64);
  #stamp = 1;
  #size = 0;

  clear(): void {
    this.#stamp++;
    this.#size = 0;
  }

  /** Adds an integer; false when it was there. */
  add(hash: number): boolean {
    if (2 * this.#size >= this.#hashes.length) this.#grow();
    const hashes = this.#hashes;
    const stamps = this.#stamps;
    const mask = hashes.length - 1;
    let slot = hash & mask;
    while (stamps[slot] === this.#stamp) {
      if (hashes[slot] === hash) return false;
      slot = (slot + 1) & mask;
    }
    stamps[slot] = this.#stamp;
    hashes[slot] = hash;
    this.#size++;
    return true;
  }

  #grow(): void {
    const taken = this.#hashes.filter((_, slot) => this.#stamps[slot] === this.#stamp);
    this.#hashes = new Int32Array(2 * this.#hashes.length);
    this.#stamps = new Int32Array(2 * this.#stamps.length);
    this.#size = 0;
    for (const hash of taken) this.add(hash);
  }
}
