// Names are equal when Unicode calls them so: an é of one character, and the e and accent of two that macOS writes.

/** Any character of which the composed form may be another. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/** The one form of canonically equal texts (NFC). */
export function canonical(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize('NFC') : text;
}
