// Reproducible randomness for the portfolios: the same seed gives the same rows on every machine.
// mulberry32 (public domain), apart from the library's own so that a change there leaves the benchmarks' data alone.

/** @param {number} seed */
export function seededRandom(seed) {
  let state = seed >>> 0;
  /** A number in [0, 1). */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** An integer from first to last, both included. @param {number} first @param {number} last */
  const integer = (first, last) => first + Math.floor(next() * (last - first + 1));
  /** @param {number} probability */
  const chance = (probability) => next() < probability;
  return { next, integer, chance };
}

/** @typedef {ReturnType<typeof seededRandom>} Random */
