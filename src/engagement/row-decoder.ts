// Rows one after the other into a portfolio: what reads well becomes a letter or an activity, what does not its problems.
// SEMANTICS sections 9 and 10.

import type * as t from 'io-ts';
import { labelOf, letterIdOf } from './activity-fields.js';
import { ActivityRows, type RejectedDraft } from './activity-rows.js';
import { objectIdOf } from './field-types.js';
import type { Letter } from './letter.js';
import type { Portfolio, RejectedLetterRow } from './portfolio.js';
import { type ActivityType, activityType, microHoursOfRow } from './read-activity.js';
import { letterReader } from './read-letter.js';
import { writtenRow } from './record.js';
import { RowCounter } from './row-list.js';
import { problemsOf } from './row-problems.js';

/** How to read the rows. */
export interface DecodeOptions {
  /** IANA zone in which instants are read; by default an instant on a quarter of an hour is the nearest UTC midnight, any other is in Europe/Paris. */
  readonly timeZone?: string;
  /** The letter of the activity rows that name none; by default the only letter received, if there is only one. */
  readonly letterId?: string;
}

/** Rows of either resource; what `readSnapshot` gives is such. */
export interface Rows {
  /** When they were read, as a snapshot says before its rows. Of no consequence for what is decoded. */
  readonly readAt?: string | null;
  readonly letters?: readonly unknown[];
  readonly activities?: readonly unknown[];
}

/** Decodes the rows of one portfolio. `paths` begin the paths of problems. */
export class RowDecoder {
  readonly #letterRows: RowCounter;
  readonly #activityRows: RowCounter;
  readonly #readLetter: ReturnType<typeof letterReader>;
  readonly #activityType: ActivityType;
  readonly #letterId: string | null;
  readonly #letters: Letter[] = [];
  readonly #rejectedLetters: RejectedLetterRow[] = [];
  readonly #activities = new ActivityRows();
  /** The id of the first letter row. */
  #firstLetterId: string | null = null;

  constructor({ timeZone, letterId }: DecodeOptions, paths: { readonly letters: string; readonly activities: string }) {
    this.#letterRows = new RowCounter(paths.letters);
    this.#activityRows = new RowCounter(paths.activities);
    this.#readLetter = letterReader(timeZone ?? null);
    this.#activityType = activityType(timeZone ?? null);
    this.#letterId = letterId ?? null;
  }

  /** Makes room for so many activity rows. */
  reserve(activities: number): void {
    this.#activities.reserve(activities);
  }

  add({ letters = [], activities = [] }: Rows): void {
    for (const row of letters) this.#addLetter(row);
    for (const row of activities) this.#addActivity(row);
  }

  /** Lets go of the rows added so far; until then they are held. */
  letGo(): void {
    this.#letterRows.letGo();
    this.#activityRows.letGo();
  }

  portfolio(): Portfolio {
    const letters = this.#letters;
    const onlyLetterId = letters.length + this.#rejectedLetters.length === 1 ? this.#firstLetterId : null;
    const { activities, rejected } = this.#activities.settled(this.#letterId ?? onlyLetterId);
    const letterProblems = letters.filter(({ problems }) => problems.length > 0).flatMap(({ problems }) => problems);
    return {
      letters,
      activities,
      rejected: [...this.#rejectedLetters, ...rejected],
      problems: [...this.#letterRows.conflicts, ...letterProblems, ...this.#activityRows.conflicts],
      repeats: { letters: this.#letterRows.repeats, activities: this.#activityRows.repeats },
    };
  }

  #addLetter(row: unknown): void {
    const objectId = objectIdOf(row);
    if (!this.#letterRows.receive(row, objectId)) return;
    const order = this.#letters.length + this.#rejectedLetters.length;
    if (order === 0) this.#firstLetterId = objectId;
    const result = this.#readLetter(row, order, this.#letterRows);
    if (result._tag === 'Read') this.#letters.push(result.letter);
    else {
      const { path } = this.#letterRows;
      this.#rejectedLetters.push({ resource: 'letters', path, letterId: objectId, problems: result.problems });
    }
  }

  #addActivity(row: unknown): void {
    const result = this.#activityType.validate(row, NO_CONTEXT);
    if (result._tag === 'Right') {
      const draft = result.right;
      if (this.#activityRows.receive(row, draft.key === '' ? null : draft.key)) this.#activities.addGood(draft);
    } else this.#rejectActivity(row, result.left);
  }

  #rejectActivity(row: unknown, errors: t.Errors): void {
    const fields = writtenRow(row) ?? {};
    const objectId = objectIdOf(fields);
    if (!this.#activityRows.receive(row, objectId)) return;
    const { path } = this.#activityRows;
    const rejected: RejectedDraft = {
      resource: 'activities',
      path,
      letterId: letterIdOf(fields),
      rank: 0,
      activite: labelOf(fields),
      microHours: microHoursOfRow(fields),
      problems: problemsOf(path, fields, errors),
    };
    this.#activities.addBad(rejected, objectId);
  }
}

/** One for all rows; io-ts would make one for each. */
const NO_CONTEXT: t.Context = [];
