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
  while (first < end && isBlankAt(text, first)) first++;
  while (first < end && isBlankAt(text, end - 1)) end--;
  return first === 0 && end === text.length ? text : text.slice(first, end);
}

/** Most characters are beyond the space and before all other blanks. */
function isBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (code <= 0x20 || code >= 0x7f) && ONE_BLANK.test(text[index]);
}
