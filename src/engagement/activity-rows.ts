// The activity rows received, good and bad: to which letter each belongs, its rank there and its key.
// All three are given as a row comes; those that other rows or the letters change are settled at the end.
// SEMANTICS sections 9 and 10.

import { Cache } from '../core/cache.js';
import { groupsByKey } from '../core/counting-sort.js';
import type { Activity } from './activity.js';
import { hashedLabel, hashOf } from './activity-hash.js';
import { hashText, KeyRing } from './activity-key.js';
import type { ActivityDraft, RejectedDraft } from './activity-reader.js';
import { HashSet } from './hash-set.js';
import type { RejectedActivityRow } from './portfolio.js';

/** The activity rows of one portfolio; each row added is to be its own object, which is kept and changed. */
export class ActivityRows {
  /** In the order received, good and bad; room for more may follow them. */
  readonly #drafts: (ActivityDraft | RejectedDraft)[] = [];
  #count = 0;
  readonly #rejected: RejectedDraft[] = [];
  /** The places among the drafts of good rows with an `objectId`. */
  readonly #identified: number[] = [];
  /** The `objectId` of rejected rows that have one: no key may equal it. */
  readonly #reserved = new Map<RejectedDraft, string>();
  readonly #letterIds = new Set<string | null>();
  /** The letters of which rows came apart, or of which two keys may be equal. */
  readonly #unsettled = new Set<string | null>();
  /** Of the rows of one letter that came one after the other, up to the latest: the letter, their number, what their keys are made of. */
  #letterId: string | null | undefined;
  #rows = 0;
  #hasObjectIds = false;
  #hasHashes = false;
  readonly #hashes = new HashSet();
  readonly #labels = new Cache(hashedLabel);

  /** Makes room for so many rows more, in one step: 0.03 us a row. */
  reserve(count: number): void {
    this.#drafts.length = this.#count + count;
  }

  addGood(draft: ActivityDraft): void {
    this.#place(draft);
    if (draft.key === '') {
      const label = this.#labels.get(draft.activite);
      // One text in memory for all rows of a label: 32 bytes a row in a firm of a hundred thousand.
      draft.activite = label.text;
      const hash = hashOf(label, draft);
      draft.key = hashText(hash);
      this.#hasHashes = true;
      if (this.#hasObjectIds || !this.#hashes.add(hash)) this.#unsettled.add(draft.letterId);
    } else {
      this.#identified.push(this.#count);
      this.#addObjectId(draft.letterId);
    }
    this.#drafts[this.#count++] = draft;
  }

  addBad(draft: RejectedDraft, objectId: string | null): void {
    this.#place(draft);
    if (objectId !== null) {
      this.#reserved.set(draft, objectId);
      this.#addObjectId(draft.letterId);
    }
    this.#drafts[this.#count++] = draft;
    this.#rejected.push(draft);
  }

  /** The rows, settled: those that name no letter belong to that one. */
  finalised(defaultLetterId: string | null): {
    readonly activities: readonly Activity[];
    readonly rejected: readonly RejectedActivityRow[];
  } {
    this.#drafts.length = this.#count;
    this.#settle(defaultLetterId);
    if (this.#rejected.length > 0) keepIf(this.#drafts, (draft) => !('resource' in draft));
    return { activities: this.#drafts as ActivityDraft[], rejected: this.#rejected };
  }

  /** Gives the row its rank, as if no row of its letter had come before those that it follows. */
  #place(draft: ActivityDraft | RejectedDraft): void {
    if (draft.letterId !== this.#letterId) this.#begin(draft.letterId);
    // One text in memory for all of them.
    else draft.letterId = this.#letterId;
    draft.rank = this.#rows++;
  }

  #begin(letterId: string | null): void {
    if (this.#letterIds.has(letterId)) this.#unsettled.add(letterId);
    this.#letterIds.add(letterId);
    this.#letterId = letterId;
    this.#rows = 0;
    this.#hasObjectIds = false;
    this.#hasHashes = false;
    this.#hashes.clear();
  }

  #addObjectId(letterId: string | null): void {
    this.#hasObjectIds = true;
    if (this.#hasHashes) this.#unsettled.add(letterId);
  }

  /** Goes again through the letters that are unsettled, and the one that rows without a letter fall to. */
  #settle(defaultLetterId: string | null): void {
    const unsettled = this.#unsettled;
    if (defaultLetterId !== null && this.#letterIds.has(null)) unsettled.add(defaultLetterId);
    if (unsettled.size === 0) return;
    const drafts = this.#drafts;
    const { keys, offsets, order } = groupsByKey(drafts.length, (i) => drafts[i].letterId ?? defaultLetterId);
    const identified = new Set(this.#identified);
    for (const [group, letterId] of keys.entries()) {
      const rows = order.subarray(offsets[group], offsets[group + 1]);
      if (unsettled.has(letterId)) this.#settleLetter(letterId, rows, identified);
    }
  }

  #settleLetter(letterId: string | null, rows: Int32Array, identified: ReadonlySet<number>): void {
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
    for (const draft of hashed) draft.key = keys.keyOf(draft.key);
  }
}

/** Takes the others out of the list itself: a second one of its length would count beside the rows. */
function keepIf<A>(list: A[], isKept: (item: A) => boolean): void {
  let kept = 0;
  for (const item of list) if (isKept(item)) list[kept++] = item;
  list.length = kept;
}
