// A file of a report: what it is made of, what makes it, and what it is then.

import type { ForecastSettings } from '../../forecast/settings.js';
import type { PreviousCalendar } from '../../report/previous-calendar.js';
import type { Report } from '../../report/report.js';
import type { Context } from '../context.js';
import type { OptionsOf } from '../flags.js';
import type { InputFiles } from '../input/input-files.js';
import type { Days } from '../input/shown-days.js';
import type { AssignmentLines } from './assignment-lines.js';
import type { ReportPart } from './report-part.js';
import type { Planned } from './with-plan.js';

/** What the files of a report are made of. */
export interface ReportFacts extends Pick<Planned, 'plan' | 'portfolio' | 'labels'>, Pick<ReportPart, 'team'> {
  /** Of the files that were read. */
  readonly files: Pick<InputFiles, 'sentenceOf' | 'badCells'>;
  readonly part: ReportPart;
  /** What is said of the assignments of the team. */
  readonly ofAssignments: AssignmentLines;
  /** The days shown, both ends given. */
  readonly shown: Required<Days>;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly previous: PreviousCalendar | null;
  /** Null: without a forecast. */
  readonly settings: ForecastSettings | null;
  readonly given: OptionsOf<'report'>;
  /** What a report says of all this, made when it is first asked for. */
  readonly report: () => Promise<Report>;
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
