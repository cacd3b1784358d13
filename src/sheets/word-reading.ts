// Cells of texts, and of words of a list, yes and no among them.

import { similarName } from '../core/similar-names.js';
import type { Bilingual } from '../core/text.js';
import type { Cell } from './cell.js';
import { comparedText } from './compared-text.js';
import { numberOfText } from './number-reading.js';
import { BadReading, contentOf, NOT_ACCEPTED, type Reading } from './reading.js';
import { comparedWord, isAnotherWord, type Word, wordsByText } from './words.js';

/** A cell of a field of texts; a number is its shortest decimal. */
export function readText(cell: Cell): Reading<string> {
  const content = contentOf(cell);
  if (typeof content === 'string' || content === null || content instanceof BadReading) return content;
  return typeof content === 'number' ? decimalOf(content) : NOT_ACCEPTED;
}

const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/;

/** A number in digits, with at most one point. */
function decimalOf(value: number): string {
  const text = String(value);
  const parts = EXPONENT.exec(text);
  if (parts === null) return text;
  const [, sign, whole, decimals = '', exponent] = parts;
  const places = Number(exponent);
  const digits = `${whole}${decimals}`;
  return places < 0 ? `${sign}0.${'0'.repeat(-places - 1)}${digits}` : `${sign}${digits.padEnd(places + 1, '0')}`;
}

/** The words of a list, ready to be looked up. */
export class WordReader<A> {
  readonly #byText: ReadonlyMap<string, A>;
  readonly #names: ReadonlyMap<A, Bilingual>;

  constructor(words: readonly Word<A>[]) {
    this.#byText = wordsByText(words);
    this.#names = new Map(words.map(({ value, name }) => [value, name]));
  }

  read(cell: Cell): Reading<A> {
    const text = readText(cell);
    if (text === null || text instanceof BadReading) return text;
    // A number is compared as one: without its sign, -1 would be another.
    const number = numberOfText(text);
    const value = this.#byText.get(number === null ? comparedWord(text) : String(number));
    return value === undefined ? this.#refused(text) : value;
  }

  #refused(text: string): BadReading {
    const compared = comparedText(text);
    if (numberOfText(text) !== null || isAnotherWord(compared)) return NOT_ACCEPTED;
    const nearest = similarName(compared, [...this.#byText.keys()]);
    const value = nearest === undefined ? undefined : this.#byText.get(nearest);
    const name = value === undefined ? undefined : this.#names.get(value);
    return name === undefined ? NOT_ACCEPTED : new BadReading('NotAccepted', name);
  }
}
