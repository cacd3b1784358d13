// The keys of activities in the plainest words, the specification of the fast ones: a hash over a list of integers, and one set of keys for
// each letter. SEMANTICS section 10.

import type { Activity } from '../../src/index.js';

/** MurmurHash3, 32 bits, seed 0, of the bytes of integers of 32 bits, the lowest byte first. */
export function murmurHash3(words: readonly number[], seed = 0): number {
  let hash = seed;
  for (const word of words) {
    const scrambled = Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
    hash = (Math.imul(rotated(hash ^ scrambled, 13), 5) + 0xe6546b64) | 0;
  }
  hash ^= 4 * words.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const rotated = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

const SIDES = ['firm', 'client', 'both', 'none'];

/** Eight hexadecimal digits: the hash of the label’s hash, the fields of few values in one integer, the date, `unite` and `quantite`. */
export function plainHash(activity: Activity, seed = 0): string {
  const digits: readonly (readonly [value: number, values: number])[] = [
    [activity.frequence, 8],
    [activity.calage ?? 0, 4],
    [activity.decalage, 32],
    [activity.datePrevObligation, 32],
    [activity.hasIgnoredDateFreq ? 1 : 0, 2],
    [SIDES.indexOf(activity.side), 4],
  ];
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, Object.is(activity.unite, -0) ? 0 : activity.unite);
  const hash = murmurHash3(
    [
      murmurHash3(
        activity.activite.split('').map((unit) => unit.charCodeAt(0)),
        seed,
      ),
      digits.reduce((sum, [value, values]) => sum * values + value, 0),
      activity.dateFreq ?? 2 ** 31 - 1,
      bytes.getInt32(0),
      bytes.getInt32(4),
      activity.quantite,
    ],
    seed,
  );
  return hash.toString(16).padStart(8, '0');
}

const SECOND_SEED = 0x9747b28c;

/** A row of a letter: its activity if it can be read, and its `objectId` if it has one. */
export interface RowOfLetter {
  readonly activity: Activity | null;
  readonly objectId: string | null;
}

/** The keys of a letter's good rows, in their order; those of different rows that share eight digits have eight of a second hash more. */
export function plainKeys(rows: readonly RowOfLetter[]): string[] {
  const taken = new Set(rows.flatMap(({ objectId }) => objectId ?? []));
  const seconds = new Map<string, Set<string>>();
  for (const { activity, objectId } of rows) {
    if (activity === null || objectId !== null) continue;
    const eight = plainHash(activity);
    seconds.set(eight, (seconds.get(eight) ?? new Set()).add(plainHash(activity, SECOND_SEED)));
  }
  const timesSeen = new Map<string, number>();
  return rows.flatMap(({ activity, objectId }) => {
    if (activity === null) return [];
    if (objectId !== null) return [objectId];
    const eight = plainHash(activity);
    const isShared = (seconds.get(eight) as Set<string>).size > 1;
    const hash = isShared ? eight + plainHash(activity, SECOND_SEED) : eight;
    for (let times = (timesSeen.get(hash) ?? 0) + 1; ; times++) {
      const key = times === 1 ? hash : `${hash}-${times}`;
      if (taken.has(key)) continue;
      timesSeen.set(hash, times);
      taken.add(key);
      return [key];
    }
  });
}
