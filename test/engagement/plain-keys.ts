// The keys of activities in the plainest words, the specification of the fast ones: a hash over JSON text, byte by byte, and one set of
// keys for each letter. SEMANTICS section 10.

import type { Activity } from '../../src/index.js';

/** Eight hexadecimal digits: FNV-1a, 32 bits, over the UTF-16 bytes of the fields as JSON. */
export function plainHash(activity: Activity): string {
  const text = JSON.stringify([
    activity.activite,
    activity.frequence,
    activity.calage,
    activity.decalage,
    activity.datePrevObligation,
    activity.dateFreq,
    activity.hasIgnoredDateFreq,
    activity.unite,
    activity.quantite,
    activity.side,
  ]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A row of a letter: its activity if it can be read, and its `objectId` if it has one. */
export interface RowOfLetter {
  readonly activity: Activity | null;
  readonly objectId: string | null;
}

/** The keys of a letter's good rows, in their order. */
export function plainKeys(rows: readonly RowOfLetter[]): string[] {
  const taken = new Set(rows.flatMap(({ objectId }) => objectId ?? []));
  const timesSeen = new Map<string, number>();
  return rows.flatMap(({ activity, objectId }) => {
    if (activity === null) return [];
    if (objectId !== null) return [objectId];
    const hash = plainHash(activity);
    for (let times = (timesSeen.get(hash) ?? 0) + 1; ; times++) {
      const key = times === 1 ? hash : `${hash}-${times}`;
      if (taken.has(key)) continue;
      timesSeen.set(hash, times);
      taken.add(key);
      return [key];
    }
  });
}
