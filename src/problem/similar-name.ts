// The name that was probably meant: at most two letters away from what was written, case apart.

import { distance } from 'fastest-levenshtein';

/** The first of `names` that is at most two edits away from `written`, or undefined. */
export function similarName(written: unknown, names: readonly string[]): string | undefined {
  if (typeof written !== 'string' || written.length > 64) return undefined;
  const meant = written.toLowerCase();
  return names.find((name) => name.length <= 64 && distance(name.toLowerCase(), meant) <= 2);
}
