// CSV as RFC 4180 has it: commas, CRLF, UTF-8 without mark, a header of field names, decimal points.
// For Excel in France: semicolons, decimal commas and a byte order mark, which it needs to see UTF-8.
// Texts come from outside: what cannot be seen is written out, and nothing in them can become a formula.

import { stringify } from 'csv-stringify/sync';
import { visible } from '../core/text.js';

/** How the file is going to be read. */
export type CsvDialect = 'rfc4180' | 'excelFr';

const DELIMITERS: { readonly [dialect in CsvDialect]: string } = { rfc4180: ',', excelFr: ';' };

/** Characters after which a piece is handed over: labels may be of any length. */
const PIECE = 65_536;

/**
 * A sign that begins a formula, after blanks, or after the separator of the other dialect: a reader who takes the
 * wrong one would begin a cell there. Signs at the very start are csv-stringify's, `escape_formulas`.
 */
const INNER_FORMULAS: { readonly [dialect in CsvDialect]: RegExp } = {
  rfc4180: /(^\s+|;\s*)(?=[=+\-@＝＋－＠])/gu,
  excelFr: /(^\s+|,\s*)(?=[=+\-@＝＋－＠])/gu,
};

/** The rows with a header, batch by batch. `fields` names the columns in order. */
export function* csvPieces(
  fields: readonly string[],
  batches: Iterable<readonly object[]>,
  dialect: CsvDialect,
): Iterable<string> {
  const inner = INNER_FORMULAS[dialect];
  const number = (value: number) => (dialect === 'excelFr' ? String(value).replace('.', ',') : String(value));
  const text = (records: readonly (readonly unknown[])[]) =>
    stringify(records as unknown[][], {
      delimiter: DELIMITERS[dialect],
      record_delimiter: 'windows',
      escape_formulas: true,
      // The separators of both dialects, so that a text with either stays one cell.
      quoted_match: /[,;]/,
      cast: {
        boolean: String,
        number,
        string: (value) => visible(value).replace(inner, "$1'"),
      },
    });
  yield (dialect === 'excelFr' ? '\u{feff}' : '') + text([fields]);
  for (const batch of batches) {
    let records: unknown[][] = [];
    let size = 0;
    for (const row of batch) {
      const record = fields.map((field) => (row as { readonly [name: string]: unknown })[field]);
      for (const value of record) size += typeof value === 'string' ? value.length : 1;
      records.push(record);
      if (size < PIECE) continue;
      yield text(records);
      records = [];
      size = 0;
    }
    yield text(records);
  }
}
