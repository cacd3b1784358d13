// The activity rows received, good and bad: to which letter each belongs, its rank there and its key.
// All three are given as a row comes; those that other rows or the letters change are settled at the end.
// SEMANTICS sections 9 and 10.

import type { Activity } from './activity.js';
import type { ActivityDraft } from './activity-fields.js';
import { hashedLabel, hashOf } from './activity-hash.js';
import { hashText, KeyRing } from './activity-key.js';
import { groupIndexes } from './group-indexes.js';
import { HashSet } from './hash-set.js';
import type { RejectedActivityRow } from './portfolio.js';
import { Remembered } from './remembered.js';

/** A row that cannot be read; its rank may still change. */
export type RejectedDraft = { -readonly [name in keyof RejectedActivityRow]: RejectedActivityRow[name] };

/** Rows of one letter that came one after the other, and what their keys may clash with. */
interface Run {
  readonly letterId: string | null;
  count: number;
  hasObjectIds: boolean;
  hasHashes: boolean;
  /** Whether two of its rows have the same hash. */
  hasEqualHashes: boolean;
}

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
  readonly #runs: Run[] = [];
  /** The run that the latest row is in. */
  #run: Run | null = null;
  /** The hashes of its rows. */
  readonly #hashes = new HashSet();
  readonly #labels = new Remembered(hashedLabel);

  /** Makes room for so many rows more, in one step: 0.03 us a row. */
  reserve(count: number): void {
    this.#drafts.length = this.#count + count;
  }

  addGood(draft: ActivityDraft): void {
    const run = this.#place(draft);
    if (draft.key === '') {
      const label = this.#labels.answerTo(draft.activite);
      // One text in memory for all rows of a label: 32 bytes a row in a firm of a hundred thousand.
      draft.activite = label.text;
      const hash = hashOf(label, draft);
      draft.key = hashText(hash);
      run.hasHashes = true;
      if (!this.#hashes.add(hash)) run.hasEqualHashes = true;
    } else {
      run.hasObjectIds = true;
      this.#identified.push(this.#count);
    }
    this.#drafts[this.#count++] = draft;
  }

  addBad(draft: RejectedDraft, objectId: string | null): void {
    const run = this.#place(draft);
    if (objectId !== null) {
      run.hasObjectIds = true;
      this.#reserved.set(draft, objectId);
    }
    this.#drafts[this.#count++] = draft;
    this.#rejected.push(draft);
  }

  /** The rows, settled: those that name no letter belong to that one. */
  settled(defaultLetterId: string | null): {
    readonly activities: readonly Activity[];
    readonly rejected: readonly RejectedActivityRow[];
  } {
    const drafts = this.#drafts;
    drafts.length = this.#count;
    this.#settle(defaultLetterId);
    const rejected = this.#rejected;
    const activities = rejected.length === 0 ? drafts : drafts.filter((draft) => !('resource' in draft));
    return { activities: activities as ActivityDraft[], rejected };
  }

  /** Gives the row the next rank in its run. */
  #place(draft: ActivityDraft | RejectedDraft): Run {
    const before = this.#run;
    const run = before !== null && before.letterId === draft.letterId ? before : this.#begin(draft.letterId);
    // One text in memory for all rows of a run.
    draft.letterId = run.letterId;
    draft.rank = run.count++;
    return run;
  }

  #begin(letterId: string | null): Run {
    const run: Run = { letterId, count: 0, hasObjectIds: false, hasHashes: false, hasEqualHashes: false };
    this.#runs.push(run);
    this.#run = run;
    this.#hashes.clear();
    return run;
  }

  /** Goes again through the letters of which there is more to know than one run tells. */
  #settle(defaultLetterId: string | null): void {
    const unsettled = this.#unsettledLetters(defaultLetterId);
    if (unsettled.size === 0) return;
    const drafts = this.#drafts;
    const { keys, offsets, order } = groupIndexes(drafts.length, (i) => drafts[i].letterId ?? defaultLetterId);
    const identified = new Set(this.#identified);
    for (const [group, letterId] of keys.entries()) {
      const rows = order.subarray(offsets[group], offsets[group + 1]);
      if (unsettled.has(letterId)) this.#settleLetter(letterId, rows, identified);
    }
  }

  /** The letters of several runs, those in which two keys may be equal, and the one that rows without a letter fall to. */
  #unsettledLetters(defaultLetterId: string | null): ReadonlySet<string | null> {
    const letters = new Set<string | null>();
    const unsettled = new Set<string | null>();
    for (const { letterId, hasObjectIds, hasHashes, hasEqualHashes } of this.#runs) {
      const known = letters.size;
      letters.add(letterId);
      if (letters.size === known || hasEqualHashes || (hasHashes && hasObjectIds)) unsettled.add(letterId);
    }
    if (defaultLetterId !== null && letters.has(null)) unsettled.add(defaultLetterId);
    return unsettled;
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
