// Reproducible randomness: a seed gives the same numbers everywhere and forever.
// The generator is mulberry32 (Tommy Ettinger, public domain), the hash FNV-1a: both 32 bits, both too weak for secrets.
// Nothing in this module calls Math.random.

export interface Random {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** An integer from first to last, both included. */
  readonly int: (first: number, last: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <A>(choices: readonly A[]) => A;
  /** One of the choices, each as likely as its weight over the sum of all weights. */
  readonly weighted: <A>(choices: readonly (readonly [weight: number, choice: A])[]) => A;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (first: number, last: number): number => first + Math.floor(next() * (last - first + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[int(0, choices.length - 1)],
    weighted: (choices) => {
      let rest = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) {
        if (rest < weight) return choice;
        rest -= weight;
      }
      return choices[choices.length - 1][1];
    },
  };
}

/** An unsigned 32-bit number from a text and a seed. */
export function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
