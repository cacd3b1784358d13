// The one form of texts that look the same however their accents are composed.

/** Any character of which the composed form may be another. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * The one form of canonically equal names (NFC): an é of one character is equal to the e and accent of two that macOS writes, and to
 * nothing else.
 */
export function canonical(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize('NFC') : text;
}
