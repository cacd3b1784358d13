// Values worked out once for a text: the same few hundred labels come again and again in the rows of a firm.
// What is kept has a bound, whatever comes.

const MAX_TEXTS = 4096;
const MAX_LENGTH = 256;

/** Keeps the latest values of a function of a text: at most 4,096, of texts of at most 256 UTF-16 units. */
export class Cache<A> {
  readonly #values = new Map<string, A>();
  readonly #compute: (text: string) => A;

  constructor(compute: (text: string) => A) {
    this.#compute = compute;
  }

  /** The function's value for a text. */
  get(text: string): A {
    const known = this.#values.get(text);
    return known === undefined ? this.#workOut(text) : known;
  }

  #workOut(text: string): A {
    const value = this.#compute(text);
    if (text.length > MAX_LENGTH) return value;
    if (this.#values.size === MAX_TEXTS) this.#values.clear();
    this.#values.set(text, value);
    return value;
  }
}
