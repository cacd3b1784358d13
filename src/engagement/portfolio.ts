// What was received, sorted: the letters and activities that read well, and the rows that do not, each with its problems.
// A bad row never sinks the others. SEMANTICS section 9.

import type { RowProblem } from '../core/problem.js';
import type { Activity } from './activity.js';
import type { Letter } from './letter.js';
import type { MicroHours } from './micro-hours.js';

/** A letter row that could not be read; `letterId` is null when not even its `objectId` could. */
export interface RejectedLetterRow {
  readonly resource: 'letters';
  readonly path: string;
  readonly letterId: string | null;
  readonly problems: readonly RowProblem[];
}

/** An activity row that could not be read. */
export interface RejectedActivityRow {
  readonly resource: 'activities';
  readonly path: string;
  readonly letterId: string | null;
  /** Its position among the rows received for its letter, from 0, duplicates left out. */
  readonly rank: number;
  readonly activite: string;
  /** Micro-hours of one occurrence, null unless `unite` and `quantite` can both be read. */
  readonly microHours: MicroHours | null;
  readonly problems: readonly RowProblem[];
}

/** Everything received, sorted into what reads well and what does not. Nothing is left out. Its lists are not to be changed: copy it. */
export interface Portfolio {
  /** In the order received. */
  readonly letters: readonly Letter[];
  /** In the order received. */
  readonly activities: readonly Activity[];
  readonly rejected: readonly (RejectedLetterRow | RejectedActivityRow)[];
  /** What is wrong without rejecting a row: differing duplicates, unreadable bounds of fiscal years and dates that are ignored; in the command also fields written twice. */
  readonly problems: readonly RowProblem[];
  /** Rows left out because an earlier row of the same resource has the same `objectId`. */
  readonly repeats: { readonly letters: number; readonly activities: number };
}
