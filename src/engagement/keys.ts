// The letter, rank and key of every activity row. All three are given as a row comes; those that other rows or the letters change,
// interleaved rows and keys that rows share, are finalised at the end. A key never depends on the order of different rows: hashes
// are MurmurHash3 (Austin Appleby, public domain), 32 bits, over integers of 32 bits. SEMANTICS sections 9 and 10.

import { Cache } from '../core/cache.js';
import { groupsByKey } from '../core/counting-sort.js';
import type { Activity } from './activity.js';
import type { ActivityDraft, RejectedDraft } from './activity-reader.js';
import type { RejectedActivityRow } from './portfolio.js';
import type { Side } from './side.js';

/** The activity rows of one portfolio; each row added is to be its own object, which is kept and changed. */
export class ActivityRows {
  /** In the order received, good and bad; room for more may follow them. */
  readonly #drafts: (ActivityDraft | RejectedDraft)[] = [];
  #count = 0;
  readonly #rejected: RejectedDraft[] = [];
  /** The indexes among the drafts of good rows with an `objectId`. */
  readonly #identified: number[] = [];
  /** The `objectId` of rejected rows that have one: no key may equal it. */
  readonly #reserved = new Map<RejectedDraft, string>();
  readonly #letterIds = new Set<string | null>();
  /** The letters of which rows are interleaved with those of others, or of which two keys may be equal. */
  readonly #unfinished = new Set<string | null>();
  /** Of the rows of one letter that came one after the other, up to the latest: the letter, their number, what their keys are made of. */
  #letterId: string | null | undefined;
  #rows = 0;
  #hasObjectIds = false;
  #hasHashes = false;
  readonly #hashes = new HashSet();
  readonly #labels = new Cache((text: string) => hashedLabel(text));

  /** Makes room for so many rows more, in one step. */
  reserve(count: number): void {
    this.#drafts.length = this.#count + count;
  }

  addGood(draft: ActivityDraft): void {
    this.#rank(draft);
    if (draft.key === '') {
      const label = this.#labels.get(draft.activite);
      // One text in memory for all rows of a label.
      draft.activite = label.text;
      const hash = hashOf(label, draft);
      draft.key = hashText(hash);
      this.#hasHashes = true;
      if (this.#hasObjectIds || !this.#hashes.add(hash)) this.#unfinished.add(draft.letterId);
    } else {
      this.#identified.push(this.#count);
      this.#addObjectId(draft.letterId);
    }
    this.#drafts[this.#count++] = draft;
  }

  addBad(draft: RejectedDraft, objectId: string | null): void {
    this.#rank(draft);
    if (objectId !== null) {
      this.#reserved.set(draft, objectId);
      this.#addObjectId(draft.letterId);
    }
    this.#drafts[this.#count++] = draft;
    this.#rejected.push(draft);
  }

  /** The rows with their final letters, ranks and keys: those that name no letter belong to that one. */
  finalised(defaultLetterId: string | null): {
    readonly activities: readonly Activity[];
    readonly rejected: readonly RejectedActivityRow[];
  } {
    this.#drafts.length = this.#count;
    this.#finalise(defaultLetterId);
    if (this.#rejected.length > 0) retain(this.#drafts, (draft) => !('resource' in draft));
    return { activities: this.#drafts as ActivityDraft[], rejected: this.#rejected };
  }

  /** Gives the row its rank, as if no row of its letter had come before those that it follows. */
  #rank(draft: ActivityDraft | RejectedDraft): void {
    if (draft.letterId !== this.#letterId) this.#begin(draft.letterId);
    // One text in memory for all of them.
    else draft.letterId = this.#letterId;
    draft.rank = this.#rows++;
  }

  #begin(letterId: string | null): void {
    if (this.#letterIds.has(letterId)) this.#unfinished.add(letterId);
    this.#letterIds.add(letterId);
    this.#letterId = letterId;
    this.#rows = 0;
    this.#hasObjectIds = false;
    this.#hasHashes = false;
    this.#hashes.clear();
  }

  #addObjectId(letterId: string | null): void {
    this.#hasObjectIds = true;
    if (this.#hasHashes) this.#unfinished.add(letterId);
  }

  /** Goes again through the letters that are unfinished, and the one that rows without a letter fall to. */
  #finalise(defaultLetterId: string | null): void {
    const unfinished = this.#unfinished;
    if (defaultLetterId !== null && this.#letterIds.has(null)) unfinished.add(defaultLetterId);
    if (unfinished.size === 0) return;
    const drafts = this.#drafts;
    const { keys, offsets, order } = groupsByKey(drafts.length, (i) => drafts[i].letterId ?? defaultLetterId);
    const identified = new Set(this.#identified);
    for (const [group, letterId] of keys.entries()) {
      const rows = order.subarray(offsets[group], offsets[group + 1]);
      if (unfinished.has(letterId)) this.#finaliseLetter(letterId, rows, identified);
    }
  }

  #finaliseLetter(letterId: string | null, rows: Int32Array, identified: ReadonlySet<number>): void {
    const drafts = this.#drafts;
    const keys = new KeyRing();
    const hashed: ActivityDraft[] = [];
    for (let rank = 0; rank < rows.length; rank++) {
      const draft = drafts[rows[rank]];
      draft.letterId = letterId;
      draft.rank = rank;
      if ('resource' in draft) {
        const objectId = this.#reserved.get(draft);
        if (objectId !== undefined) keys.reserve(objectId);
      } else if (identified.has(rows[rank])) keys.reserve(draft.key);
      else hashed.push(draft);
    }
    extendShared(hashed);
    for (const draft of hashed) draft.key = keys.keyOf(draft.key);
  }
}

/** Takes the others out of the list itself: a second one of its length would count beside the rows. */
function retain<A>(list: A[], isKept: (item: A) => boolean): void {
  let kept = 0;
  for (const item of list) if (isKept(item)) list[kept++] = item;
  list.length = kept;
}

/**
 * Gives eight digits more, of a second hash, to all rows of a letter that share their eight though they differ: to each of them,
 * whichever came first. Rows that share the second as well count as equal.
 */
function extendShared(hashed: readonly ActivityDraft[]): void {
  const firsts = new Map<string, ActivityDraft>();
  const shared = new Set<string>();
  for (const draft of hashed) {
    const first = firsts.get(draft.key);
    if (first === undefined) firsts.set(draft.key, draft);
    else if (secondHashOf(first) !== secondHashOf(draft)) shared.add(draft.key);
  }
  if (shared.size === 0) return;
  for (const draft of hashed) if (shared.has(draft.key)) draft.key += hashText(secondHashOf(draft));
}

/** Any but 0, the seed of the first. */
const SECOND_SEED = 0x9747b28c;

function secondHashOf(activity: Activity): number {
  return hashOf(hashedLabel(activity.activite, SECOND_SEED), activity, SECOND_SEED);
}

/** Hands out the keys of one letter, each once. */
class KeyRing {
  readonly #taken = new Set<string>();
  readonly #timesSeen = new Map<string, number>();

  /** Sets an `objectId` of the letter aside, so that no hash can equal it. */
  reserve(objectId: string): void {
    this.#taken.add(objectId);
  }

  /** A new key for an activity without `objectId`, of which this is the hash. */
  keyOf(hash: string): string {
    let times = this.#timesSeen.get(hash) ?? 0;
    let key: string;
    do {
      times++;
      key = times === 1 ? hash : `${hash}-${times}`;
    } while (this.#taken.has(key));
    this.#timesSeen.set(hash, times);
    this.#taken.add(key);
    return key;
  }
}

/** The characters 0..f. */
const DIGITS = Uint8Array.from({ length: 16 }, (_, digit) => digit.toString(16).charCodeAt(0));

/** A 32-bit hash as eight hexadecimal digits; `toString` and `padStart` take many times as long. */
export function hashText(hash: number): string {
  return String.fromCharCode(
    DIGITS[hash >>> 28],
    DIGITS[(hash >>> 24) & 15],
    DIGITS[(hash >>> 20) & 15],
    DIGITS[(hash >>> 16) & 15],
    DIGITS[(hash >>> 12) & 15],
    DIGITS[(hash >>> 8) & 15],
    DIGITS[(hash >>> 4) & 15],
    DIGITS[hash & 15],
  );
}

/** A label and its own hash. */
interface Label {
  readonly text: string;
  readonly hash: number;
}

/** To be cached: labels come again and again. */
export function hashedLabel(text: string, seed = 0): Label {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = mixed(hash, text.charCodeAt(i));
  return { text, hash: finished(hash, text.length) };
}

/** What stands for null, which is no day of the calendar. */
const NO_DAY = 0x7fffffff;
const SIDE: { readonly [side in Side]: number } = { firm: 0, client: 1, both: 2, none: 3 };
const WORDS = 6;
const double = new DataView(new ArrayBuffer(8));

/** The hash of an activity with that label, as a 32-bit integer; the label's is to have the same seed. */
export function hashOf(label: Label, activity: Activity, seed = 0): number {
  // The sum with zero makes a negative zero plain.
  double.setFloat64(0, activity.unite + 0);
  let hash = mixed(seed, label.hash);
  hash = mixed(hash, codesOf(activity));
  hash = mixed(hash, activity.dateFreq ?? NO_DAY);
  hash = mixed(hash, double.getInt32(0));
  hash = mixed(hash, double.getInt32(4));
  hash = mixed(hash, activity.quantite);
  return finished(hash, WORDS);
}

/** The fields of few values as the digits of one integer: 8 for `frequence`, 4, 32, 32, 2 and 4 for the others. */
function codesOf({ frequence, calage, decalage, datePrevObligation, hasIgnoredDateFreq, side }: Activity): number {
  const when = (frequence * 4 + (calage ?? 0)) * 32 + decalage;
  return ((when * 32 + datePrevObligation) * 2 + (hasIgnoredDateFreq ? 1 : 0)) * 4 + SIDE[side];
}

/** A hash and one integer more. */
function mixed(hash: number, word: number): number {
  let bits = Math.imul(word, 0xcc9e2d51);
  bits = Math.imul((bits << 15) | (bits >>> 17), 0x1b873593) ^ hash;
  return (Math.imul((bits << 13) | (bits >>> 19), 5) + 0xe6546b64) | 0;
}

/** The hash after so many integers. */
function finished(hash: number, words: number): number {
  let bits = hash ^ (4 * words);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Integers by open addressing: each lies in the first slot free from the one that its low bits name. */
export class HashSet {
  #hashes = new Int32Array(64);
  /** A slot is taken when it bears the stamp of the set in hand. */
  #stamps = new Int32Array(64);
  #stamp = 1;
  #size = 0;

  clear(): void {
    this.#stamp++;
    this.#size = 0;
  }

  /** Adds an integer; false when it was there. */
  add(hash: number): boolean {
    if (2 * this.#size >= this.#hashes.length) this.#grow();
    const hashes = this.#hashes;
    const stamps = this.#stamps;
    const mask = hashes.length - 1;
    let slot = hash & mask;
    while (stamps[slot] === this.#stamp) {
      if (hashes[slot] === hash) return false;
      slot = (slot + 1) & mask;
    }
    stamps[slot] = this.#stamp;
    hashes[slot] = hash;
    this.#size++;
    return true;
  }

  #grow(): void {
    const taken = this.#hashes.filter((_, slot) => this.#stamps[slot] === this.#stamp);
    this.#hashes = new Int32Array(2 * this.#hashes.length);
    this.#stamps = new Int32Array(2 * this.#stamps.length);
    this.#size = 0;
    for (const hash of taken) this.add(hash);
  }
}
