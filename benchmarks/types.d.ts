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

/** A library that could do the same work, in its most favourable correct form. */
export interface Rival<Input = unknown> {
  /** Its row in the table of goals. */
  readonly key: string;
  readonly name: string;
  readonly version: string;
  /** How often it runs for each round of the fast ones: 1, or less for the slow. */
  readonly share: number;
  /** What can be made ready before the clock starts. */
  readonly prepare: (series: readonly Series[]) => Input;
  /** Writes all due days and adds all hours; returns nothing it could leave out. */
  readonly fill: (input: Input, into: Columns) => void;
}

/** Something to time. Its result has been checked by the time it is timed. */
export interface Contender {
  readonly name: string;
  /** How often it runs for each round of the fast ones: 1, or less for the slow. */
  readonly share: number;
  /** How many things it does in a run, where that is not the number of occurrences. */
  readonly each?: number;
  /** The work; what it returns is kept alive until the clock has stopped. */
  readonly run: () => unknown;
  /** Throws unless the result is right to the last date and micro-hour. */
  readonly check: (result: unknown) => void | Promise<void>;
}

/** What was measured of a contender. */
export interface Timing {
  readonly name: string;
  readonly rounds: number;
  /** Milliseconds. */
  readonly median: number;
  readonly fastest: number;
  /** Nanoseconds of the median for each occurrence, or whatever the run does many of. */
  readonly nanosecondsEach: number;
}

/** A bound to keep. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** A figure that matters. One with a goal belongs to a row of the table of goals. */
export interface Figure {
  /** The row's key; null for a figure that has no goal. */
  readonly row: string | null;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** A row of the table of goals. */
export interface Row {
  readonly key: string;
  /** The task whose result has the figure. */
  readonly task: string;
  readonly what: string;
  readonly unit: string;
  readonly goal: Goal;
  /** What the figure does not show. */
  readonly without: string;
}

/** A task on one portfolio: who took part, how long each took, what that means. */
export interface TaskResult {
  readonly task: string;
  readonly title: string;
  readonly portfolio: string;
  readonly occurrences: number;
  readonly timings: readonly Timing[];
  readonly figures: readonly Figure[];
}

/** What everything was measured on. */
export interface Conditions {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly platform: string;
  readonly commit: string | null;
  /** Of the rivals. */
  readonly versions: Readonly<Record<string, string>>;
}

/** A result as it is kept in a file. */
export type KeptResult = TaskResult & { readonly conditions: Conditions };

/** How much of a task is done: all of it, or enough to check that the results are right. */
export type Size = 'full' | 'quick';

/** Contenders with the same work, ready to be checked and timed. */
export interface Contest {
  readonly portfolio: string;
  readonly occurrences: number;
  readonly contenders: readonly Contender[];
  /** The figures, from the median milliseconds of each contender by its name. */
  readonly figures: (timeOf: (name: string) => number) => readonly Figure[];
  /** Gives back what was taken for the contest. */
  readonly close?: () => void;
}

/** A task in which contenders take turns in one process. */
export interface ContestTask {
  readonly name: string;
  readonly title: string;
  readonly rounds: number;
  readonly contests: (size: Size) => AsyncIterable<Contest> | Iterable<Contest>;
}

/** A task that measures processes of their own. */
export interface ProcessTask {
  readonly name: string;
  readonly measure: (size: Size) => Promise<TaskResult>;
}
