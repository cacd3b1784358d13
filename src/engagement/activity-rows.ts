// The activity rows received, good and bad: to which letter each belongs, its rank there and its key.
// All three are given as a row comes; the few that rows further on, or the letters, may change are settled at the end.
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

/** What is known of the rows of a letter while they come. */
interface LetterRows {
  readonly letterId: string | null;
  count: number;
  hasObjectIds: boolean;
  hasHashes: boolean;
  /** Whether two of its rows may have the same hash. */
  mayClash: boolean;
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
  readonly #letters = new Map<string | null, LetterRows>();
  /** The letter of the row before. */
  #letter: LetterRows = this.#letterOf(null);
  /** The hashes of its rows since the last row of another letter. */
  readonly #hashes = new HashSet();
  readonly #labels = new Remembered(hashedLabel);

  /** Makes room for so many rows more, in one step: 0.03 us a row. */
  reserve(count: number): void {
    this.#drafts.length = this.#count + count;
  }

  addGood(draft: ActivityDraft): void {
    const letter = this.#place(draft);
    if (draft.key === '') {
      const label = this.#labels.answerTo(draft.activite);
      // One text in memory for all rows of a label: 32 bytes a row in a firm of a hundred thousand.
      draft.activite = label.text;
      const hash = hashOf(label, draft);
      draft.key = hashText(hash);
      letter.hasHashes = true;
      if (!this.#hashes.add(hash)) letter.mayClash = true;
    } else {
      letter.hasObjectIds = true;
      this.#identified.push(this.#count);
    }
    this.#drafts[this.#count++] = draft;
  }

  addBad(draft: RejectedDraft, objectId: string | null): void {
    const letter = this.#place(draft);
    if (objectId !== null) {
      letter.hasObjectIds = true;
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

  /** Gives the row its letter and the next rank there. */
  #place(draft: ActivityDraft | RejectedDraft): LetterRows {
    let letter = this.#letter;
    if (draft.letterId !== letter.letterId) {
      letter = this.#letterOf(draft.letterId);
      this.#letter = letter;
      // What its hashes were is forgotten.
      if (letter.count > 0) letter.mayClash = true;
      this.#hashes.clear();
    }
    // One text in memory for all rows of a letter.
    draft.letterId = letter.letterId;
    draft.rank = letter.count++;
    return letter;
  }

  #letterOf(letterId: string | null): LetterRows {
    let letter = this.#letters.get(letterId);
    if (letter === undefined) {
      letter = { letterId, count: 0, hasObjectIds: false, hasHashes: false, mayClash: false };
      this.#letters.set(letterId, letter);
    }
    return letter;
  }

  /** Goes again through the letters in which keys may be equal, and the one that rows without a letter fall to. */
  #settle(defaultLetterId: string | null): void {
    const unsettled = new Set<string | null>();
    for (const { letterId, hasObjectIds, hasHashes, mayClash } of this.#letters.values()) {
      if (hasHashes && (hasObjectIds || mayClash)) unsettled.add(letterId);
    }
    if (defaultLetterId !== null && this.#letterOf(null).count > 0) unsettled.add(defaultLetterId);
    if (unsettled.size === 0) return;
    const drafts = this.#drafts;
    const { keys, offsets, order } = groupIndexes(drafts.length, (i) => drafts[i].letterId ?? defaultLetterId);
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
