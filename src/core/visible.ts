// Text from outside, made safe to show: what a terminal would act on, or a reader would not see, is written out.

/** Control, format (bidirectional marks among them), line-separating and private characters, and lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/**
 * The text with every such character written as `\u{…}`, its code point in hexadecimal.
 *
 * @example
 * console.log(visible('Bilan\u202e2026'));
 * // Bilan\u{202e}2026
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, writtenOut);
}

/** A character as `\u{…}`. */
export function writtenOut(character: string): string {
  return `\\u{${Number(character.codePointAt(0)).toString(16)}}`;
}
