// Sums of floats of which the result is rounded once, however many they are: the roundings of the additions are added up beside them.
// Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).

/** A running sum. */
export class CompensatedSum {
  #sum = 0;
  #lost = 0;

  /** Adds a term. */
  add(term: number): void {
    const sum = this.#sum + term;
    const part = sum - this.#sum;
    this.#lost += this.#sum - (sum - part) + (term - part);
    this.#sum = sum;
  }

  /** The sum so far. */
  get value(): number {
    return this.#sum + this.#lost;
  }
}
