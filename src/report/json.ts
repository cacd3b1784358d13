// JSON that any reader takes and no terminal acts on: what cannot be seen is written as \uXXXX, which parses back to the same text.
// A table is an array of objects or an object a line, column by column: only its texts can hold a character to be escaped,
// so that a row takes less than half the time of JSON.stringify.

import type { Column, ColumnKind, Table } from './table.js';

const UNSEEN = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu;

/** What the above lies in: texts without any of these, which is to say most, are found out in a tenth of the time. */
const MAY_BE_UNSEEN = /[\u007f-\u009f\u00ad\u0600-\uffff]/;

/** Texts that are their own JSON, but for the quotes. */
const PLAIN = /^[ !#-[\]-~\u00a0-\u00ac\u00ae-\u05ff]*$/;

/** Characters after which a chunk is handed over: texts joined up to a megabyte take twice as long to make as those of some kilobytes. */
const CHUNK = 8192;

/** How deep a value is written that nests too deep to be written whole. */
const SHOWN_DEPTH = 20;

/**
 * The table as lines of JSON, chunk by chunk: an object a row, with a field a column.
 *
 * @example
 * const table = totalsTable(orThrow(plan(portfolio)), { by: ['year'] });
 * console.log([...ndjsonOf(table)].join('').split('\n')[1]);
 * // {"year":"2022","occurrences":61,"microHours":5800000,"hours":5.8}
 */
export function* ndjsonOf<Row>(table: Table<Row>): Iterable<string> {
  const textOf = rowWriter(table.columns);
  yield* inChunks(table, (row) => `${textOf(row)}\n`);
}

/**
 * The table as one JSON array, chunk by chunk: an object a row, each on a line of its own, with a field a column.
 *
 * @example
 * const table = totalsTable(orThrow(plan(portfolio)), { by: ['year'] });
 * console.log(JSON.parse([...jsonOf(table)].join('')).map(({ year, hours }) => `${year} ${hours} h`).join(', '));
 * // 2021 0.15 h, 2022 5.8 h, 2023 0.15 h
 */
export function* jsonOf<Row>(table: Table<Row>): Iterable<string> {
  const textOf = rowWriter(table.columns);
  let before = '[';
  yield* inChunks(table, (row) => {
    const text = `${before}\n${textOf(row)}`;
    before = ',';
    return text;
  });
  yield before === '[' ? '[]\n' : '\n]\n';
}

/** One object with a list in it, an item a line, chunk by chunk; the facts that hold for all items come first, or after the list. */
export function* jsonOfList(
  facts: object,
  name: string,
  items: Iterable<object>,
  after: object = {},
): Iterable<string> {
  const head = jsonText(facts).slice(0, -1);
  yield `${head}${head === '{' ? '' : ','}${JSON.stringify(name)}:[`;
  let before = '\n';
  for (const item of items) {
    yield `${before}${jsonText(item)}`;
    before = ',\n';
  }
  const tail = jsonText(after).slice(1);
  yield `${before === '\n' ? '' : '\n'}]${tail === '}' ? '' : ','}${tail}\n`;
}

/** The rows' texts, joined up to a fair size: labels may be of any length. */
function* inChunks<Row>(table: Table<Row>, textOf: (row: Row) => string): Iterable<string> {
  for (const batch of table.batches()) {
    let chunk = '';
    for (const row of batch) {
      chunk += textOf(row);
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
    yield chunk;
  }
}

/** A column as it is written. What stands before its value also closes the quote that the column before has opened. */
interface FieldWriter<Row> {
  readonly read: (row: Row) => unknown;
  readonly form: 'text' | 'quoted' | 'bare' | 'data';
  readonly bare: string;
  readonly quoted: string;
  readonly bareAfterQuoted: string;
  readonly quotedAfterQuoted: string;
}

const FORMS: { readonly [kind in ColumnKind]: FieldWriter<unknown>['form'] } = {
  text: 'text',
  day: 'quoted',
  month: 'quoted',
  hours: 'bare',
  microHours: 'bare',
  count: 'bare',
  yesNo: 'bare',
  rate: 'bare',
  probability: 'bare',
  data: 'data',
};

/**
 * Writes a row on one line, as `jsonText` would write its object. One loop without a function for each kind, and quotes that
 * are written with the names: a call and a text less for each cell.
 */
function rowWriter<Row>(columns: readonly Column<Row>[]): (row: Row) => string {
  const fields = columns.map(({ name, kind, read }, index): FieldWriter<Row> => {
    const bare = `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`;
    const quoted = `${bare}"`;
    return { read, form: FORMS[kind], bare, quoted, bareAfterQuoted: `"${bare}`, quotedAfterQuoted: `"${quoted}` };
  });
  const open = fields.length === 0 ? '{' : '';
  return (row) => {
    let text = open;
    let isQuoted = false;
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index];
      const { form } = field;
      const value = field.read(row);
      if (value === null || form === 'bare') {
        text = text + (isQuoted ? field.bareAfterQuoted : field.bare) + value;
        isQuoted = false;
      } else if (form === 'quoted' || (form === 'text' && PLAIN.test(value as string))) {
        text = text + (isQuoted ? field.quotedAfterQuoted : field.quoted) + value;
        isQuoted = true;
      } else {
        text = text + (isQuoted ? field.bareAfterQuoted : field.bare) + jsonText(value);
        isQuoted = false;
      }
    }
    return isQuoted ? `${text}"}` : `${text}}`;
  };
}

/** The value as JSON on one line. What nests deeper than the stack is cut short with `…`. Lone surrogates are escaped by JSON.stringify itself. */
export function jsonText(value: unknown): string {
  const text = stringify(value);
  if (!MAY_BE_UNSEEN.test(text)) return text;
  return text.replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function stringify(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return JSON.stringify(cut(value, SHOWN_DEPTH));
  }
}

function cut(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((item) => cut(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cut(item, depth - 1)]));
}
