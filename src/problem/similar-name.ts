// The name that was probably meant: at most two edits away from what was written, and never all of it; case apart.

import { distance } from 'fastest-levenshtein';

/** Longer names are not compared. */
const LONGEST = 64;

/** The nearest of `names` to `written`, or undefined when none is near enough. */
export function similarName(written: unknown, names: readonly string[]): string | undefined {
  if (typeof written !== 'string' || written.length > LONGEST) return undefined;
  const meant = written.toLowerCase();
  let fewestEdits = Math.min(2, meant.length - 1) + 1;
  let nearest: string | undefined;
  for (const name of names) {
    const edits = name.length > LONGEST ? fewestEdits : distance(name.toLowerCase(), meant);
    if (edits < fewestEdits) [fewestEdits, nearest] = [edits, name];
  }
  return nearest;
}
