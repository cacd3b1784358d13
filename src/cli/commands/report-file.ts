// A file of a report: what it is made of, what makes it, and what it is then.

import type { PreviousCalendar } from '../../report/previous-calendar.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import type { OptionsOf } from '../flags.js';
import type { Days } from '../input/shown-days.js';
import type { Planned } from './with-plan.js';

/** What the files of a report are made of. */
export interface ReportFacts extends Pick<Planned, 'plan' | 'portfolio' | 'labels'> {
  readonly team: Team | null;
  /** The days shown, both ends given. */
  readonly shown: Days;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly previous: PreviousCalendar | null;
  readonly given: OptionsOf<'report'>;
}

/** A file as it is to be written. */
export interface MadeFile {
  /** Text chunk by chunk, or bytes. */
  readonly content: Iterable<string> | Uint8Array;
  /** How much it holds, in words. */
  readonly holds: string;
}

/** Makes a file. Throws the failure of one that cannot be made. */
export type FileMaker = (facts: ReportFacts, context: Context) => Promise<MadeFile>;
