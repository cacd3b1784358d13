// The languages of what people read, and how values from outside stand in it: short, on one line, and with nothing in them that a
// terminal would act on or a reader would not see.

/** A language of the sentences: French or English. */
export type Language = 'fr' | 'en';

/** A text in both languages. */
export type Bilingual = { readonly [language in Language]: string };

const MAX_SHOWN = 80;

/** A value as a sentence shows it: short, on one line, with nothing in it that a terminal would act on. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value.slice(0, MAX_SHOWN + 1)}"` : compact(value);
  const isLong = text.length > MAX_SHOWN + 2;
  return visible(isLong ? `${text.slice(0, MAX_SHOWN)}…` : text);
}

function compact(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[… ${value.length}]`;
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}

/** A number with the digits grouped in threes, as the language writes it. */
export function grouped(value: number | bigint, language: Language): string {
  return value.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-US');
}

/** A number of hours as JavaScript prints it, with the language's decimal mark. */
export function decimal(value: number, language: Language): string {
  const text = String(value);
  return language === 'fr' ? text.replace('.', ',') : text;
}

/** How a sentence writes a day and a month, given as `YYYY-MM-DD` and `YYYY-MM`. */
export interface Dates {
  readonly day: (day: string) => string;
  readonly month: (month: string) => string;
}

/** Days and months as they are given, in English and wherever a machine reads. */
export const ISO_DATES: Dates = { day: (day) => day, month: (month) => month };

const FRENCH_MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** 31/01/2026, and janvier 2026. What is no day is left as it is. */
const FRENCH_DATES: Dates = {
  day: (day) => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1'),
  month: (month) => `${FRENCH_MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
};

/** How the sentences of a language write dates. */
export function datesOf(language: Language): Dates {
  return language === 'fr' ? FRENCH_DATES : ISO_DATES;
}

/** As `shown`; when the two are texts that differ only in blanks or in how their characters are composed, with the difference written out. */
export function shownBeside(value: unknown, other: unknown): string {
  if (typeof value !== 'string' || typeof other !== 'string') return shown(value);
  if (value === other || looksOf(value) !== looksOf(other)) return shown(value);
  const [characters, others] = [Array.from(value), Array.from(other)];
  const shorter = Math.min(characters.length, others.length);
  let first = 0;
  while (first < shorter && characters[first] === others[first]) first++;
  let same = 0;
  while (same < shorter - first && characters.at(-1 - same) === others.at(-1 - same)) same++;
  const end = characters.length - same;
  const different = characters
    .slice(first, end)
    .map((character) => (/[!-~]/.test(character) ? character : writtenOut(character)));
  return shown([...characters.slice(0, first), ...different, ...characters.slice(end)].join(''));
}

function looksOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

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
function writtenOut(character: string): string {
  return `\\u{${Number(character.codePointAt(0)).toString(16)}}`;
}

/** The order of two texts by their code points; `<` compares UTF-16 units, of which those of pairs are below the last of the plain ones. */
export function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return (a.codePointAt(at) as number) - (b.codePointAt(at) as number);
  }
  return a.length - b.length;
}
