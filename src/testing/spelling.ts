// Rows as the API may send them, in its two spellings: that of its documentation's tables and that of its example payloads.
import { isRow } from '../engagement/row.js';

/** `seen`: as in the example payloads (`activite`, `statut`); `documented`: as in the tables (`Libelle`, `status`). */
export type Spelling = 'seen' | 'documented';

const NAMES: readonly (readonly [seen: string, documented: string])[] = [
  ['activite', 'Libelle'],
  ['statut', 'status'],
  ['profitCenter', 'profitcenter'],
  ['pdfFile', 'pdffile'],
];
const TO: Readonly<Record<Spelling, ReadonlyMap<string, string>>> = {
  seen: new Map(NAMES.map(([seen, documented]) => [documented, seen])),
  documented: new Map(NAMES),
};

/** The row in one spelling. A field that the row has under both names keeps them; what is no row is left as it is. */
export function spelled(row: unknown, spelling: Spelling): unknown {
  if (!isRow(row)) return row;
  const renamed = (name: string) => {
    const other = TO[spelling].get(name);
    return other === undefined || Object.hasOwn(row, other) ? name : other;
  };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [renamed(name), value]));
}
