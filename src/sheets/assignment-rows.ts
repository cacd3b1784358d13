// To whom work goes: rows of the sheet of assignments as those of a team file. What they name may be an id or a name.

import { canonical } from '../core/canonical.js';
import type { People } from './people.js';
import type { AmbiguousName, SheetProblem } from './problem.js';
import { fieldOf, placeOfField, type ReadTable, type TableRow } from './read-table.js';
import type { PlacesByPath } from './row-places.js';

/** What is known of the names of the work: the ids of a kind, and those that have a name. */
export interface AssignedNames {
  readonly isId: (kind: string, text: string) => boolean;
  readonly idsNamed: (kind: string, name: string) => readonly string[];
}

/** An assignment as a team file writes it. */
type AssignmentRow = { readonly [key: string]: unknown };

/** The assignments of a sheet, who has what is left, and what is wrong with them. */
export interface Assignments {
  readonly assignments: readonly AssignmentRow[];
  readonly fallback: unknown;
  readonly problems: readonly SheetProblem[];
}

/** The assignments of a sheet. */
export function assignmentRows(
  read: ReadTable,
  people: People,
  names: AssignedNames,
  places: PlacesByPath,
): Assignments {
  const problems: SheetProblem[] = [];
  const assignments: AssignmentRow[] = [];
  let fallback: { readonly to: unknown; readonly number: number } | null = null;
  for (const row of read.rows) {
    const { by, value } = row.values;
    // What is not known, or could not be read, names nothing.
    if (typeof by !== 'string') continue;
    const to = recipientOf(read, row, people, problems);
    if (by === 'default') {
      if (value !== undefined) problems.push(notBlank(read, row));
      if (fallback === null) {
        fallback = { to, number: row.number };
        places.add('default', read, row.number);
      } else problems.push(secondDefault(read, row.number, fallback.number));
      continue;
    }
    if (value === undefined && !row.refused?.has('value')) problems.push(missingValue(read, row.number));
    const id = typeof value === 'string' ? idOf(read, row.number, by, value, names) : fieldOf(row, 'value');
    if (typeof id === 'object' && '_tag' in id) problems.push(id);
    if (typeof id !== 'string') continue;
    places.add(`assignments[${assignments.length}]`, read, row.number);
    assignments.push({ [by]: id, to });
  }
  return { assignments, fallback: fallback?.to, problems };
}

function recipientOf(read: ReadTable, row: TableRow, people: People, problems: SheetProblem[]): unknown {
  const { to } = row.values;
  if (typeof to !== 'string') return fieldOf(row, 'to');
  const recipient = people.recipientIn(read, row.number, to);
  if (typeof recipient === 'string') return recipient;
  problems.push(recipient);
  return to;
}

/** The id that a text names: itself where it is one, else the only one that is called so. What is unknown stays: it may be known elsewhere. */
function idOf(
  read: ReadTable,
  number: number,
  kind: string,
  text: string,
  names: AssignedNames,
): string | AmbiguousName {
  if (kind === 'activity' || names.isId(kind, canonical(text))) return text;
  const ids = names.idsNamed(kind, canonical(text));
  if (ids.length < 2) return ids[0] ?? text;
  return { _tag: 'AmbiguousName', ...placeOfField(read, number, 'value'), received: text, accepted: ids };
}

function notBlank(read: ReadTable, { number, values }: TableRow): SheetProblem {
  return {
    _tag: 'InvalidCell',
    ...placeOfField(read, number, 'value'),
    received: values.value,
    accepted: { _tag: 'Blank' },
    reason: 'NotAccepted',
  };
}

function missingValue(read: ReadTable, number: number): SheetProblem {
  return { _tag: 'MissingCell', ...placeOfField(read, number, 'value'), received: null, accepted: { _tag: 'Text' } };
}

function secondDefault(read: ReadTable, number: number, first: number): SheetProblem {
  const { place: other } = placeOfField(read, first, 'by');
  return {
    _tag: 'DisagreeingCell',
    ...placeOfField(read, number, 'by'),
    received: null,
    accepted: { _tag: 'OtherThan', path: 'default' },
    other,
  };
}
