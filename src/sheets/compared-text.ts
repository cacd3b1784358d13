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

/** A blank of any kind, one without width too, as a part of a pattern. */
export const BLANK = '[\\s\\u200b]';
const ONE_BLANK = new RegExp(`^${BLANK}$`);

/** The text without blanks around it. */
export function trimmed(text: string): string {
  let first = 0;
  let end = text.length;
  while (first < end && ONE_BLANK.test(text[first])) first++;
  while (first < end && ONE_BLANK.test(text[end - 1])) end--;
  return text.slice(first, end);
}
