// Why a calendar cannot be written, or a former one not be read: a closed union of plain values. The sentences are in
// calendar-messages.ts.

/** A file that is no calendar, or one of another program. */
export interface ForeignCalendar {
  readonly _tag: 'ForeignCalendar';
  /** What wrote it, as it says itself (`PRODID`); null when it does not. */
  readonly program: string | null;
}

/** A calendar of ours that is not as it was written. */
export interface DamagedCalendar {
  readonly _tag: 'DamagedCalendar';
  /** From 1. */
  readonly line: number;
}

/** A calendar that stands on a day before that of the one whose place it takes. */
export interface AsOfBeforePrevious {
  readonly _tag: 'AsOfBeforePrevious';
  /** Both `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly previous: string;
}

/** More events than programs read in one calendar. */
export interface TooManyEvents {
  readonly _tag: 'TooManyEvents';
  /** Its name. */
  readonly calendar: string;
  readonly count: number;
  readonly limit: number;
}

/** An event after the year 9999, which has no date in a calendar. */
export interface EventBeyondYears {
  readonly _tag: 'EventBeyondYears';
  readonly title: string;
  readonly day: string;
}

/** Why a calendar cannot be written, or a former one not be read. */
export type CalendarProblem = ForeignCalendar | DamagedCalendar | AsOfBeforePrevious | TooManyEvents | EventBeyondYears;
