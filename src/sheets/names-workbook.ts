// A names table to fill in: the ids that were read, each with the name known so far, and what tells who it is, which nobody reads back.

import type { Bilingual, Language } from '../core/text.js';
import { NAMES_BESIDE } from './tables.js';
import { templateSheets } from './template-sheets.js';
import { NAME_KIND_WORDS } from './words.js';
import { type WrittenColumn, type WrittenKind, workbookBytes } from './write-workbook.js';

/** An id to be named. */
export interface NamedId {
  readonly kind: (typeof NAME_KIND_WORDS)[number]['value'];
  readonly id: string;
  /** Null where none is known. */
  readonly name: string | null;
  /** How many letters it is of; null where that says nothing. */
  readonly letters: number | null;
  /** The hours planned. */
  readonly hours: number | null;
}

const TITLE: Bilingual = { fr: 'Noms du cabinet', en: 'Names of the firm' };

/** The bytes of the workbook; Left are the texts that no cell can hold. */
export function namesWorkbook(
  ids: readonly NamedId[],
  { file, lang }: { readonly file: string; readonly lang: Language },
) {
  const [{ name, columns }] = templateSheets({ lang, empty: true }).filter(({ key }) => key === 'names');
  const beside = (header: Bilingual, kind: WrittenKind): WrittenColumn => ({ header: header[lang], width: 12, kind });
  const sheet = {
    name,
    columns: [...columns, beside(NAMES_BESIDE.letters, 'count'), beside(NAMES_BESIDE.hours, 'hours')],
    rows: ids.map(({ kind, id, name: known, letters, hours }) => {
      const word = NAME_KIND_WORDS.find(({ value }) => value === kind);
      return [word?.name[lang] ?? kind, id, known, letters, hours];
    }),
    lastPrepared: ids.length + 1,
  };
  return workbookBytes({ file, title: TITLE[lang], sheets: [sheet] });
}
