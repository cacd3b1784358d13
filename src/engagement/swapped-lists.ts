// Lists given in each other's place: every row of one has fields that only rows of the other have, and none that only its own have.

import type { SwappedLists } from '../core/problem.js';
import { ACTIVITY_FIELDS, LETTER_FIELDS } from './fields.js';
import { isRow } from './row.js';

/** The fields by which rows are known for what they are. */
const FIELDS = {
  letters: [
    ...Object.keys(LETTER_FIELDS.mission).filter((name) => name !== 'objectId'),
    ...Object.keys(LETTER_FIELDS.fiscalYear),
    'codeIBS',
    'entite',
    'maitreDossier',
    'statut',
    'status',
  ],
  activities: [
    ...Object.keys({ ...ACTIVITY_FIELDS.every, ...ACTIVITY_FIELDS.recurring, ...ACTIVITY_FIELDS.oneOff }),
    'activite',
    'Libelle',
    'lettreMissionId',
  ],
} as const;

/** What all rows of a list are, by fields that only such rows have; null when they are of neither kind, or of both. An empty list holds nothing. */
export function kindOfRows(rows: readonly unknown[]): keyof typeof FIELDS | null {
  return isOfKind(rows, 'letters') ? 'letters' : isOfKind(rows, 'activities') ? 'activities' : null;
}

/** Asked of rows of the other kind, the first row answers. */
function isOfKind(rows: readonly unknown[], kind: keyof typeof FIELDS): boolean {
  const other = kind === 'letters' ? 'activities' : 'letters';
  return rows.length > 0 && rows.every((row) => has(row, FIELDS[kind]) && !has(row, FIELDS[other]));
}

/** The problem of the first list that holds the rows of the other; null when neither does. */
export function swappedLists(
  lists: { readonly [list in keyof typeof FIELDS]: readonly unknown[] },
): SwappedLists | null {
  for (const [path, received] of [['letters', 'activities'] as const, ['activities', 'letters'] as const]) {
    if (isOfKind(lists[path], received))
      return { _tag: 'SwappedLists', path, received, accepted: { _tag: 'RowsOf', list: path } };
  }
  return null;
}

/** Whether a row has one of the fields; one that cannot be read is not there. */
function has(row: unknown, names: readonly string[]): boolean {
  try {
    return isRow(row) && names.some((name) => row[name] !== undefined && row[name] !== null);
  } catch {
    return false;
  }
}
