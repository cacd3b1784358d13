// The size of a file as people read it.

import type { Context } from '../context.js';
import { numbersOf } from '../terminal/numbers.js';

const KILOBYTE = 1000;

/** The size of a file of these bytes, in kilobytes, rounded up. */
export function sizeText({ length }: { readonly length: number }, { texts, language }: Context): string {
  return texts.template.size(numbersOf(language).count(Math.ceil(length / KILOBYTE)));
}
