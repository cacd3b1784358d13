// How headers, names of sheets and words of lists are compared: letters and digits alone, in lower case, without accents.

/**
 * The form in which texts that are the same to a reader are equal: `Début de mission` is `DEBUT-MISSION`'s `debutmission` but for
 * its words, and `Cœur` is `coeur`.
 */
export function comparedText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/[^\p{L}\p{Nd}]/gu, '');
}

/** Blanks of all kinds, those without width too. */
const AROUND = /^[\s\u200b]+|[\s\u200b]+$/g;

/** The text without blanks around it. */
export function trimmed(text: string): string {
  return text.replaceAll(AROUND, '');
}
