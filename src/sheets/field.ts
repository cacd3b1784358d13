// What a column of a sheet is: the field it becomes, its headers in both languages, what its cells hold.

import type { Bilingual } from '../core/text.js';
import type { Word } from './words.js';

/** What the cells of a column hold; bounds are inclusive. */
export type FieldKind =
  | { readonly _tag: 'Date' }
  | { readonly _tag: 'Hours'; readonly min: number; readonly max: number }
  | { readonly _tag: 'Number'; readonly min: number; readonly max: number }
  | { readonly _tag: 'Whole'; readonly min: number; readonly max: number }
  | { readonly _tag: 'Rate' }
  | { readonly _tag: 'Text' }
  | { readonly _tag: 'YesNo' }
  | { readonly _tag: 'Word'; readonly words: readonly Word<string | number>[] };

/** A column. */
export interface Field {
  /** The field that its cells become: of a row of the API, of a member, a contract, … */
  readonly key: string;
  readonly kind: FieldKind;
  readonly header: Bilingual;
  /** What else the column may be called; headers are compared without accents, case, blanks and signs. */
  readonly aliases: readonly string[];
  /** Whether a sheet without this column is refused. */
  readonly isMandatory: boolean;
  /** Whether a row may leave the cell blank. */
  readonly mayBeBlank: boolean;
}

/** What can be said of a column beside its headers. */
interface Terms {
  readonly aliases?: readonly string[];
  readonly isMandatory?: boolean;
  /** By default, a column that is mandatory has no blank cell. */
  readonly mayBeBlank?: boolean;
}

/** A column of some kind. */
export function field<Key extends string>(
  key: Key,
  kind: FieldKind,
  header: readonly [fr: string, en: string],
  { aliases = [], isMandatory = false, mayBeBlank = !isMandatory }: Terms = {},
): Field & { readonly key: Key } {
  return { key, kind, header: { fr: header[0], en: header[1] }, aliases, isMandatory, mayBeBlank };
}

export const DATE: FieldKind = { _tag: 'Date' };
export const TEXT: FieldKind = { _tag: 'Text' };
export const YES_NO: FieldKind = { _tag: 'YesNo' };
export const RATE: FieldKind = { _tag: 'Rate' };

/** Hours of a day of a week. */
export const DAY_HOURS: FieldKind = { _tag: 'Hours', min: 0, max: 24 };

/** A word of a list. */
export function oneOf(words: readonly Word<string | number>[]): FieldKind {
  return { _tag: 'Word', words };
}

/** All that a column may be called. */
export function headersOf({ header, aliases }: Field): readonly string[] {
  return [header.fr, header.en, ...aliases];
}
