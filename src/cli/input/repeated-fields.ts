// Fields that a file has twice, as problems of the document that it holds.

import type { RepeatedField } from '../../problem/problem.js';
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
