// Fields that a file, or an answer of the API, has twice in one object, as problems of the rows or of the document.

import { rowsOf } from '../../core/json.js';
import type { RepeatedField } from '../../core/problem.js';
import { labelOf, letterIdOf, objectIdOf } from '../../engagement/fields.js';
import { isRow, type Row } from '../../engagement/row.js';
import type { RepeatedRowField as RepeatedInRow } from '../../loop-api/index.js';
import type { JsonDocument } from './json-file.js';

/** The repeated fields of a document; `root` begins their paths, unless it is empty. */
export function repeatedFields(root: string, { repeated }: JsonDocument): readonly RepeatedField[] {
  return repeated.map(({ path, lines, value }) => ({
    _tag: 'RepeatedField',
    path: root === '' || path.startsWith('[') ? root + path : `${root}.${path}`,
    received: value,
    accepted: { _tag: 'Once' },
    lines,
  }));
}

/** Those of a file of letters. */
export function repeatedInLetters(file: JsonDocument): readonly RepeatedField[] {
  return withRows(repeatedFields('letters', file), file, (row) => ({ letterId: objectIdOf(row), activite: null }));
}

/** Those of a file of activities; `defaultLetterId` is the letter of the rows that name none. */
export function repeatedInActivities(file: JsonDocument, defaultLetterId: string | null): readonly RepeatedField[] {
  return withRows(repeatedFields('activities', file), file, (row) => ({
    letterId: letterIdOf(row) ?? defaultLetterId,
    activite: labelOf(row),
  }));
}

/** Each with the row that it is in, if it is in one. */
function withRows(
  fields: readonly RepeatedField[],
  { value }: JsonDocument,
  nameOf: (row: Row) => NonNullable<RepeatedField['row']>,
): readonly RepeatedField[] {
  const rows = rowsOf(value) ?? [];
  return fields.map((field) => {
    const row = rows[Number(/^\w+(?:\.data)?\[(\d+)\]/.exec(field.path)?.[1])];
    return isRow(row) ? { ...field, row: nameOf(row) } : field;
  });
}

const LISTS = { LettresDeMissions: 'letters', giActivitesMission: 'activities' } as const;

/** The repeated fields of rows that the API gave. */
export function repeatedInRows(fields: readonly RepeatedInRow[]): readonly RepeatedField[] {
  return fields.map(({ resource, row, field, value, letterId, activite }) => ({
    _tag: 'RepeatedField',
    path: `${LISTS[resource]}[${row}].${field}`,
    received: value,
    accepted: { _tag: 'Once' },
    row: { letterId, activite },
  }));
}
