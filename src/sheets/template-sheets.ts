// The sheets of the template as headers and cells, whatever file they are written to: made of the table of all sheets, of the firm of the
// template, of a portfolio or of nothing.

import type { Language } from '../core/text.js';
import type { Portfolio } from '../engagement/portfolio.js';
import type { Field } from './field.js';
import { rowsOfPortfolio } from './portfolio-cells.js';
import { SHEET_TABLES, type SheetKey, type SheetTable } from './tables.js';
import { TEMPLATE_FIRM, type TemplateRow, type TemplateRows, type TemplateValue } from './template-firm.js';
import { commentOf } from './template-notes.js';
import { YES_NO_WORDS } from './words.js';
import type { OfferedList, WrittenCell, WrittenColumn, WrittenKind, WrittenTable } from './write-workbook.js';

/** What a template is to hold. */
export interface TemplateOptions {
  /** The language of its headers, words and comments. */
  readonly lang: Language;
  /** Letters and activities to complete with a team and names. Default: those of a small made-up firm, with its team. */
  readonly from?: Pick<Portfolio, 'letters' | 'activities'>;
  /** Headers and lists alone. Default: false. */
  readonly empty?: boolean;
}

/** A sheet of the template, and what it holds. */
export interface TemplateSheet extends WrittenTable {
  readonly key: SheetKey;
}

/** Rows below the header that are ready to be filled in. */
const PREPARED_ROWS = 500;

/** The sheets of the template, in the order of the table of sheets. */
export function templateSheets({ lang, from, empty = false }: TemplateOptions): readonly TemplateSheet[] {
  const rows = from === undefined ? (empty ? NOTHING : TEMPLATE_FIRM) : { ...NOTHING, ...rowsOfPortfolio(from) };
  const tables: readonly SheetTable[] = Object.values(SHEET_TABLES);
  const lastOf = ({ key }: SheetTable) => Math.max(PREPARED_ROWS, rows[key].length) + 1;
  // A list that stands on another sheet may be longer than this one.
  const lastPrepared = Math.max(...tables.map(lastOf));
  return tables.map((table) => ({
    key: table.key,
    name: table.name[lang],
    columns: table.fields.map((field) => columnOf(table, field, lang, lastPrepared)),
    rows: rows[table.key].map((row) => table.fields.map((field) => cellOf(field, row, lang))),
    lastPrepared: lastOf(table),
  }));
}

const NOTHING: TemplateRows = {
  letters: [],
  activities: [],
  members: [],
  contracts: [],
  leave: [],
  assignments: [],
  names: [],
};

function cellOf({ key, kind }: Field, row: TemplateRow, lang: Language): WrittenCell {
  const value: TemplateValue = row[key] ?? null;
  if (value === null) return null;
  if (typeof value === 'object') return value[lang];
  if (kind._tag !== 'Word' && kind._tag !== 'YesNo') return typeof value === 'boolean' ? String(value) : value;
  const words = kind._tag === 'Word' ? kind.words : YES_NO_WORDS;
  // What there is no word for is left as it is, to be told when it is read.
  return words.find((word) => word.value === value)?.name[lang] ?? String(value);
}

const KINDS: { readonly [tag in Field['kind']['_tag']]: { readonly kind: WrittenKind; readonly width: number } } = {
  Text: { kind: 'text', width: 26 },
  Word: { kind: 'text', width: 22 },
  YesNo: { kind: 'text', width: 12 },
  Date: { kind: 'day', width: 14 },
  Hours: { kind: 'hours', width: 12 },
  Number: { kind: 'hours', width: 12 },
  Whole: { kind: 'count', width: 12 },
  Rate: { kind: 'rate', width: 12 },
};

function columnOf(table: SheetTable, field: Field, lang: Language, last: number): WrittenColumn {
  return {
    header: field.header[lang],
    comment: commentOf(table, field, lang),
    ...KINDS[field.kind._tag],
    list: listOf(table, field, lang, last),
  };
}

/** The columns whose values stand in a column of a sheet: those of people and pools, also in the sheet of the team itself. */
const SOURCES: { readonly [column: string]: readonly [sheet: SheetKey, field: string] } = {
  'activities.lettreMissionId': ['letters', 'objectId'],
  'members.pool': ['members', 'pool'],
  'contracts.id': ['members', 'id'],
  'leave.id': ['members', 'id'],
  'assignments.to': ['members', 'pool'],
};

function listOf(
  { key }: SheetTable,
  { key: column, kind }: Field,
  lang: Language,
  last: number,
): OfferedList | undefined {
  const source = SOURCES[`${key}.${column}`];
  if (source !== undefined) {
    const table: SheetTable = SHEET_TABLES[source[0]];
    return { sheet: table.name[lang], column: table.fields.findIndex((field) => field.key === source[1]), last };
  }
  const words = kind._tag === 'Word' ? kind.words : kind._tag === 'YesNo' ? YES_NO_WORDS : null;
  return words === null ? undefined : { words: words.map(({ name }) => name[lang]), message: CHOICE[lang] };
}

const CHOICE = {
  fr: 'Choisissez une valeur de la liste, ou laissez la cellule vide.',
  en: 'Choose a value of the list, or leave the cell blank.',
};
