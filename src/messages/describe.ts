// Everything that the engine, the API client and snapshots have to say, by one function: problems, reasons, warnings, steps.
// The sentences of problems stand beside their types, in `core`, `forecast`, `loop-api`, `report`, `sheets` and `snapshot`.

import { messageOf } from '../core/messages.js';
import type { Problem } from '../core/problem.js';
import type { Language } from '../core/text.js';
import { isWorkbookProblem, messageOfWorkbookProblem } from '../core/workbook-messages.js';
import type { WorkbookProblem } from '../core/workbook-problem.js';
import { isForecastProblem, messageOfForecastProblem } from '../forecast/messages.js';
import type { ForecastProblem } from '../forecast/problem.js';
import { messageOfApiProblem } from '../loop-api/messages.js';
import type { ApiProblem } from '../loop-api/problem.js';
import { isCalendarProblem, messageOfCalendarProblem } from '../report/calendar-messages.js';
import type { CalendarProblem } from '../report/calendar-problem.js';
import type { Step } from '../schedule/explanation-steps.js';
import type { UnplannedReason } from '../schedule/unplanned-reasons.js';
import type { WarningTag } from '../schedule/warning.js';
import { isSheetFileProblem, messageOfFileProblem } from '../sheets/file-messages.js';
import type { FileNote, SheetFileProblem } from '../sheets/file-problem.js';
import { messageOfSheetProblem } from '../sheets/messages.js';
import type { SheetProblem, SheetWarning, WritingProblem } from '../sheets/problem.js';
import { messageOfSnapshotProblem } from '../snapshot/messages.js';
import type { SnapshotProblem } from '../snapshot/problem.js';
import { messageOfReason } from './reasons.js';
import { messageOfStep } from './steps.js';

/** What has a sentence: a problem of any call, a warning of a spreadsheet, why a row is unplanned, the tag of a warning, a step of an explanation. */
export type Describable =
  | Problem
  | ForecastProblem
  | ApiProblem
  | CalendarProblem
  | SnapshotProblem
  | SheetFileProblem
  | FileNote
  | SheetProblem
  | SheetWarning
  | WritingProblem
  | WorkbookProblem
  | UnplannedReason
  | WarningTag
  | Step;

/**
 * The sentence of a problem, a reason, a warning or a step, in French or English; problems and steps without a full stop.
 * A step ends with what it rests on, in brackets. Of a problem of the API the address follows, on a line of its own. A problem of a
 * spreadsheet begins with its place.
 *
 * @example
 * const result = decodePortfolio({ rows: [] }, []);
 * if (result._tag === 'Left') console.log(describe(result.left, 'fr'));
 * // letters : {…} n'est pas accepté ; attendu : une liste de lignes, ou { "data": [...] }
 * console.log(describe('UndatedOneOff', 'en'));
 * // one-off without a date
 */
export function describe(what: Describable, language: Language): string {
  if (typeof what === 'string') return messageOfReason(what, language);
  if ('place' in what) return messageOfSheetProblem(what, language);
  if (isWorkbookProblem(what)) return messageOfWorkbookProblem(what, language);
  if ('basis' in what) return messageOfStep(what, language);
  if (isSheetFileProblem(what)) return messageOfFileProblem(what, language);
  if ('file' in what) return messageOfSnapshotProblem(what, language);
  if ('address' in what || what._tag === 'InvalidSetting') return messageOfApiProblem(what, language);
  if (isCalendarProblem(what)) return messageOfCalendarProblem(what, language);
  if (isForecastProblem(what)) return messageOfForecastProblem(what, language);
  return messageOf(what, language);
}
