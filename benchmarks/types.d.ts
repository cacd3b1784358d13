// The words of the benchmarks: the work that every contender is given, and what is measured of it.
// No library is named here, so that the project's own type check needs none of the rivals.

/** Due dates of one activity: day `day` of the months `firstMonth`, `firstMonth + step`, … `lastMonth`. */
export interface Series {
  /** Months are `12 * year + month - 1`. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly step: number;
  /** 1..31, clamped to the month's end; 0 is the month's last day. */
  readonly day: number;
  /** Integer micro-hours of each occurrence. */
  readonly microHours: number;
  /** The activity's index in the portfolio. */
  readonly activity: number;
}

/** The due days of all series, one after the other, and the micro-hours that fall due in each month. */
export interface Columns {
  /** Epoch days. */
  readonly due: Int32Array;
  /** By month, from `FIRST_MONTH` on. */
  readonly totals: Float64Array;
}

/** One occurrence as a caller would write it by hand; `due` in the contender's own type of date. */
export interface DatedWork<Due> {
  readonly activity: number;
  readonly due: Due;
  readonly hours: number;
}

/** A library that could do the same work, in its most favourable correct form. */
export interface Rival<Input = unknown, Due = unknown> {
  readonly name: string;
  readonly version: string;
  /** How often it runs for each round of the fast ones: 1, or less for the slow. */
  readonly share: number;
  /** What can be made ready before the clock starts. */
  readonly prepare: (series: readonly Series[]) => Input;
  /** Writes all due days and adds all hours; returns nothing it could leave out. */
  readonly fill: (input: Input, into: Columns) => void;
  /** All occurrences as objects, sorted by due date, those of one day in the order of the series. */
  readonly objects: (input: Input) => readonly DatedWork<Due>[];
  readonly epochDayOf: (due: Due) => number;
}

/** Something to time. Its result has been checked by the time it is timed. */
export interface Contender {
  readonly name: string;
  readonly share: number;
  /** The work; what it returns is kept alive until the clock has stopped. */
  readonly run: () => unknown;
  /** Throws unless the result is right to the last date and micro-hour. */
  readonly check: (result: unknown) => void;
}

/** What was measured of a contender. */
export interface Timing {
  readonly name: string;
  readonly rounds: number;
  /** Milliseconds. */
  readonly median: number;
  readonly fastest: number;
}

/** A ratio that matters, with the figure to reach where there is one. */
export interface Ratio {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: { readonly atMost: number } | { readonly atLeast: number } | null;
}

/** A task on one portfolio: who took part, how long each took, what that means. */
export interface TaskResult {
  readonly task: string;
  readonly portfolio: string;
  readonly occurrences: number;
  readonly timings: readonly Timing[];
  readonly ratios: readonly Ratio[];
}
