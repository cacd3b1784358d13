// Fields that a file, or an answer of the API, has twice in one object, as problems of the rows or of the document.

import type { RepeatedField } from '../../core/problem.js';
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

const LISTS = { LettresDeMissions: 'letters', giActivitesMission: 'activities' } as const;

/** The repeated fields of rows that the API gave. */
export function repeatedInRows(fields: readonly RepeatedInRow[]): readonly RepeatedField[] {
  return fields.map(({ resource, row, field, value }) => ({
    _tag: 'RepeatedField',
    path: `${LISTS[resource]}[${row}].${field}`,
    received: value,
    accepted: { _tag: 'Once' },
  }));
}
