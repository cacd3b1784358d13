// The header or the name of a sheet that was probably meant.

import { distance } from 'fastest-levenshtein';
import type { Bilingual } from '../core/text.js';
import { comparedText } from './compared-text.js';

/** Something with a name in both languages, and all that it may be called. */
interface Named {
  readonly name: Bilingual;
  readonly called: readonly string[];
}

const MOST_EDITS = 2;
/** A third of a name at most may be wrong: `Du` and `Au` are no slips for one another. */
const CHARACTERS_PER_EDIT = 3;

/** The nearest of some things to what is written, at one or two edits; undefined when none is near enough. */
export function nearest<N extends Named>(written: string, things: readonly N[]): N | undefined {
  const compared = comparedText(written);
  let fewest = MOST_EDITS + 1;
  let found: N | undefined;
  for (const thing of things) {
    for (const text of thing.called.map(comparedText)) {
      if (Math.abs(text.length - compared.length) > MOST_EDITS) continue;
      const edits = distance(text, compared);
      if (edits >= fewest || edits * CHARACTERS_PER_EDIT > text.length) continue;
      [fewest, found] = [edits, thing];
    }
  }
  return found;
}
