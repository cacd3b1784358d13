// Rows one after the other into a portfolio. No row is kept: what reads well becomes a letter or an activity, what does not its problems.
// Which letter a row belongs to, its rank and its key depend on the rows around it: they are settled at the end.
// SEMANTICS sections 9 and 10.

import * as t from 'io-ts';
import type { Activity } from './activity.js';
import { KeyRing } from './activity-key.js';
import { identifierField, objectIdOf } from './fields.js';
import { groupIndexes } from './group-indexes.js';
import type { Letter } from './letter.js';
import type { Portfolio, RejectedActivityRow, RejectedLetterRow } from './portfolio.js';
import { activityReader, labelOf } from './read-activity.js';
import { letterReader } from './read-letter.js';
import { RowCounter } from './row-list.js';

/** How to read the rows. */
export interface DecodeOptions {
  /** IANA zone in which instants are read; by default an instant on a quarter of an hour is the nearest UTC midnight, any other is in Europe/Paris. */
  readonly timeZone?: string;
  /** The letter of the activity rows that name none; by default the only letter received, if there is only one. */
  readonly letterId?: string;
}

/** Rows of either resource. */
export interface Rows {
  readonly letters?: readonly unknown[];
  readonly activities?: readonly unknown[];
}

type Draft<A> = { -readonly [name in keyof A]: A[name] };
type ActivityDraft = Draft<Activity> | Draft<RejectedActivityRow>;

/** Decodes the rows of one portfolio. `paths` begin the paths of problems. */
export class RowDecoder {
  readonly #letterRows: RowCounter;
  readonly #activityRows: RowCounter;
  readonly #readLetter: ReturnType<typeof letterReader>;
  readonly #readActivity: ReturnType<typeof activityReader>;
  readonly #letterId: string | null;
  readonly #letters: Letter[] = [];
  readonly #rejectedLetters: RejectedLetterRow[] = [];
  /** In the order received, good and bad; a key is the row's `objectId`, or empty until the end. */
  readonly #drafts: ActivityDraft[] = [];
  /** The `objectId` of rejected rows that have one: no key may equal it. */
  readonly #reserved = new Map<ActivityDraft, string>();
  /** The id of the first letter row. */
  #firstLetterId: string | null = null;

  constructor({ timeZone, letterId }: DecodeOptions, paths: { readonly letters: string; readonly activities: string }) {
    this.#letterRows = new RowCounter(paths.letters);
    this.#activityRows = new RowCounter(paths.activities);
    this.#readLetter = letterReader(timeZone ?? null);
    this.#readActivity = activityReader(timeZone ?? null);
    this.#letterId = letterId ?? null;
  }

  add({ letters = [], activities = [] }: Rows): void {
    for (const row of letters) this.#addLetter(row);
    for (const row of activities) this.#addActivity(row);
  }

  portfolio(): Portfolio {
    this.#settle();
    const activities: Activity[] = [];
    const rejected: RejectedActivityRow[] = [];
    for (const draft of this.#drafts) {
      if ('resource' in draft) rejected.push(draft);
      else activities.push(draft);
    }
    const letters = this.#letters;
    const letterProblems = letters.flatMap((letter) => letter.problems);
    return {
      letters,
      activities,
      rejected: [...this.#rejectedLetters, ...rejected],
      problems: [...this.#letterRows.conflicts, ...letterProblems, ...this.#activityRows.conflicts],
      repeats: { letters: this.#letterRows.repeats, activities: this.#activityRows.repeats },
    };
  }

  #addLetter(row: unknown): void {
    const received = this.#letterRows.receive(row);
    if (received === null) return;
    const { path, objectId } = received;
    const order = this.#letters.length + this.#rejectedLetters.length;
    if (order === 0) this.#firstLetterId = objectId;
    const result = this.#readLetter(row, path);
    if (result._tag === 'Read') this.#letters.push({ ...result.letter, order });
    else this.#rejectedLetters.push({ resource: 'letters', path, letterId: objectId, problems: result.problems });
  }

  #addActivity(row: unknown): void {
    const received = this.#activityRows.receive(row);
    if (received === null) return;
    const { path, objectId } = received;
    const letterId = letterIdOf(row);
    const result = this.#readActivity(row, path);
    if (result._tag === 'Read') {
      this.#drafts.push({ letterId, rank: 0, key: objectId ?? '', ...result.fields });
      return;
    }
    const activite = t.UnknownRecord.is(row) ? labelOf(row) : '';
    const { microHours, problems } = result;
    const draft = { resource: 'activities', path, letterId, rank: 0, activite, microHours, problems } as const;
    this.#drafts.push(draft);
    if (objectId !== null) this.#reserved.set(draft, objectId);
  }

  /** Gives each activity row its letter and its rank, and those without `objectId` their key. */
  #settle(): void {
    const onlyLetterId = this.#letters.length + this.#rejectedLetters.length === 1 ? this.#firstLetterId : null;
    const defaultLetterId = this.#letterId ?? onlyLetterId;
    const drafts = this.#drafts;
    const {
      keys: letterIds,
      offsets,
      order,
    } = groupIndexes(drafts.length, (i) => drafts[i].letterId ?? defaultLetterId);
    for (const [group, letterId] of letterIds.entries()) {
      const rows = order.subarray(offsets[group], offsets[group + 1]);
      for (let rank = 0; rank < rows.length; rank++) {
        const draft = drafts[rows[rank]];
        // One text in memory for all rows of a letter.
        draft.letterId = letterId;
        draft.rank = rank;
      }
      this.#giveKeys(rows);
    }
  }

  #giveKeys(rows: Int32Array): void {
    const keys = new KeyRing();
    for (const row of rows) {
      const draft = this.#drafts[row];
      const objectId = 'resource' in draft ? this.#reserved.get(draft) : draft.key;
      if (objectId) keys.reserve(objectId);
    }
    for (const row of rows) {
      const draft = this.#drafts[row];
      if (!('resource' in draft) && draft.key === '') draft.key = keys.keyOf(draft);
    }
  }
}

/** The letter that an activity row names: `lettreMissionId`, an id or a reference to one. */
function letterIdOf(row: unknown): string | null {
  const named = t.UnknownRecord.is(row) ? row.lettreMissionId : null;
  return identifierField.is(named) ? named : objectIdOf(named);
}
