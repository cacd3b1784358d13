// What people call the ids of a table, as columns beside them: they come last, so that who reads the others by their places still can.

import { requireList, requireObject } from '../core/options.js';
import type { Letter } from '../engagement/letter.js';
import type { NameKind } from '../names/kinds.js';
import type { Names } from '../names/names.js';
import type { Column } from '../report/table.js';

/** Labels for a table's ids. */
export interface NameOptions {
  /** For a column of labels more for each id: those of `namesOf`. Default: no such columns. */
  readonly names?: Names;
}

interface OfLetter {
  readonly letterId: string | null;
}

/** The names of the client, the manager and the letter of rows that name a letter; empty where there is no such id. */
export function namesOfLetters(letters: readonly Letter[], names: Names): readonly Column<OfLetter>[] {
  requireList('letters', letters);
  const byId = new Map<string | null, Letter>(letters.map((letter) => [letter.id, letter]));
  return [
    nameColumn('client', names, ({ letterId }) => byId.get(letterId)?.client),
    nameColumn('manager', names, ({ letterId }) => byId.get(letterId)?.manager),
    nameColumn('letter', names, ({ letterId }) => letterId),
  ];
}

/** Keys whose values have names beside them. */
const NAMED_KEYS = ['client', 'manager', 'letter', 'pool'] as const satisfies readonly NameKind[];

/** The names of the ids that a table is by. */
export function namesOfKeys<Row>(by: readonly string[], names: Names | undefined): readonly Column<Row>[] {
  if (names === undefined) return [];
  return NAMED_KEYS.filter((key) => by.includes(key)).map((key) =>
    nameColumn<Row>(key, names, (row) => (row as { readonly [name: string]: string | null })[key]),
  );
}

/** A column of names. */
export function nameColumn<Row>(
  kind: NameKind,
  names: Names,
  idOf: (row: Row) => string | null | undefined,
): Column<Row> {
  requireObject('names', names);
  return {
    name: `${kind}Name`,
    kind: 'text',
    read: (row) => {
      const id = idOf(row) ?? null;
      return id === null ? null : names.label(kind, id);
    },
  };
}
