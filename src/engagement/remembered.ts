// Answers kept by the text they were given for: the same few hundred labels come again and again in the rows of a firm.
// What is kept has a bound, whatever comes.

const MAX_TEXTS = 4096;
const MAX_LENGTH = 256;

/** Keeps the latest answers of a function: at most 4,096, to texts of at most 256 UTF-16 units. */
export class Remembered<A> {
  readonly #answers = new Map<string, A>();
  readonly #answerTo: (text: string) => A;

  constructor(answerTo: (text: string) => A) {
    this.#answerTo = answerTo;
  }

  /** The function's answer to a text. */
  answerTo(text: string): A {
    const known = this.#answers.get(text);
    return known === undefined ? this.#ask(text) : known;
  }

  #ask(text: string): A {
    const answer = this.#answerTo(text);
    if (text.length > MAX_LENGTH) return answer;
    if (this.#answers.size === MAX_TEXTS) this.#answers.clear();
    this.#answers.set(text, answer);
    return answer;
  }
}
