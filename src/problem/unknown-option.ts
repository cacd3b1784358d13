// Options as a caller without types may give them: none that exist by that name, or no object at all.

import { notOneOf } from './not-one-of.js';
import { type InvalidOption, invalidOption } from './problem.js';

/** The problem of options that are no object, or of the first that has none of the `names`; null when all is well. */
export function unknownOption(path: string, options: unknown, names: readonly string[]): InvalidOption | null {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return invalidOption(path, options, { _tag: 'Row' });
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown === undefined) return null;
  return notOneOf(path, unknown, names);
}
