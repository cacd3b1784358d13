// The languages in which the engine speaks to its users, and the few forms of a value that both share.

import { visible } from '../core/visible.js';

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
