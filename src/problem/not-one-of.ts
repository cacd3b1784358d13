// A name that is none of those accepted, with the one that was probably meant.

import { type InvalidOption, invalidOption } from './problem.js';
import { similarName } from './similar-name.js';

/** The problem of an option that is to be one of some names, ready to return. */
export function notOneOf(path: string, received: unknown, values: readonly string[]): InvalidOption {
  return invalidOption(path, received, { _tag: 'OneOf', values }, similarName(received, values));
}
