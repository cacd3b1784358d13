// The names table: what people call the clients, managers, letters, members and pools of a firm, given by the firm itself.

import { canonical } from '../core/canonical.js';
import { type Either, left, right } from '../core/either.js';
import { type InvalidField, invalidField, type MissingField, type UnknownField } from '../core/problem.js';
import { identifierField } from '../engagement/field-types.js';
import { oneOfField, textField } from '../engagement/file-fields.js';
import { type Entry, entriesOf, readListContent } from '../engagement/file-reader.js';
import { ListSchema, mandatory, optional, RecordSchema } from '../engagement/file-schema.js';
import { isNotBlank } from '../engagement/reference-name.js';
import { NAME_KINDS, type NameKind } from './kinds.js';
import { cleaned } from './label-text.js';

/** A name given to an id. */
export interface NameRow {
  readonly kind: NameKind;
  readonly id: string;
  readonly name: string;
  /** Its position in the list, from 0. */
  readonly index: number;
}

/** Names given to ids, each id of a kind at most once; blank names are left out. */
export interface NamesTable {
  readonly rows: readonly NameRow[];
}

/** What can be wrong with a names table. */
export type NamesProblem = InvalidField | MissingField | UnknownField;

/** A row as it is written. */
interface WrittenName {
  readonly kind: NameKind;
  readonly id: string;
  readonly name: string;
}

const rows = new ListSchema<readonly WrittenName[]>(
  new RecordSchema<WrittenName>({
    kind: mandatory(oneOfField<NameKind>(NAME_KINDS)),
    id: mandatory(identifierField),
    name: optional(textField, ''),
  }),
);

/** What begins the paths of rows. */
const LIST = 'names';

/**
 * The names that a list of `{ kind, id, name }` gives, or every problem it has, each with its path.
 *
 * `input` is the parsed JSON; `kind` is `client`, `manager`, `profitCenter`, `letter`, `member` or `pool`. A blank name is as if it were
 * absent. An id may come twice with one name; with two the later is refused, and the place of the first is what it is to be the same as.
 * Whether the ids are those of a portfolio is told by `namesOf`. Tags: `InvalidField`, `MissingField`, `UnknownField`.
 *
 * @example
 * const { rows } = orThrow(decodeNames([{ kind: 'client', id: '61137b57', name: 'Plomberie Dufour' }]));
 * console.log(rows[0].name);
 * // Plomberie Dufour
 */
export function decodeNames(input: unknown): Either<readonly NamesProblem[], NamesTable> {
  const { read, problems } = readListContent(rows, input, LIST);
  const firsts = new Map<string, Entry<WrittenName> & { readonly name: string }>();
  const given: NameRow[] = [];
  const conflicts: InvalidField[] = [];
  for (const entry of entriesOf(read, LIST)) {
    const { kind, id, name = '' } = entry.read;
    if (kind === undefined || id === undefined || !isNotBlank(name)) continue;
    const key = nameKey(kind, id);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, { ...entry, name });
      given.push({ kind, id, name, index: entry.index });
    } else if (cleaned(first.name) !== cleaned(name)) {
      conflicts.push(invalidField(`${entry.path}.name`, name, { _tag: 'SameAs', path: `${first.path}.name` }));
    }
  }
  const all = [...problems, ...conflicts];
  return all.length > 0 ? left(all) : right({ rows: given });
}

/** What a row is found by: canonically equal ids are one. */
export function nameKey(kind: NameKind, id: string): string {
  return `${kind} ${canonical(id)}`;
}

/** The problem of an id that is a known one but for its blanks or its case. */
export function misspeltId({ id, index }: NameRow, known: string): InvalidField {
  return invalidField(`${LIST}[${index}].id`, id, { _tag: 'OneOf', values: [known] }, known);
}
