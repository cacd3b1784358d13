// The name that was probably meant: at most two edits away from what was written, and never all of it; case apart.

import { distance } from 'fastest-levenshtein';

/** The first of `names` that is so near to `written`, or undefined. */
export function similarName(written: unknown, names: readonly string[]): string | undefined {
  if (typeof written !== 'string' || written.length > 64) return undefined;
  const meant = written.toLowerCase();
  const farthest = Math.min(2, meant.length - 1);
  return names.find((name) => name.length <= 64 && distance(name.toLowerCase(), meant) <= farthest);
}
