// What the oracle takes and gives: the shapes shared by its files and by the tests that compare it with the engine.
// The oracle is a second, slow reading of the rules of the expansion, written from their text and from nothing else.
// Civil dates are `YYYY-MM-DD` texts here, compared as texts; micro-hours are big integers.

import type { ADJUSTMENTS, COVERAGES, LAG_ORIGINS, SIDES, WARNINGS } from './names.js';

export interface OracleOptions {
  /** Section 1: replaces the third and fourth rows of the reading table by "the date in this zone". */
  timeZone?: string;
  /** The letter of the rows that name none (decoding). */
  letterId?: string;
  coverage?: Exclude<(typeof COVERAGES)[number], 'calendar-year'> | `calendar-year:${number}`;
  lagOrigin?: (typeof LAG_ORIGINS)[number];
  adjust?: (typeof ADJUSTMENTS)[number];
  /** ISO dates; by default the national list of every year. */
  holidays?: readonly string[];
  statuts?: readonly number[];
  /** The horizon. */
  first?: string;
  last?: string;
  oneOffLeadDays?: number;
}

export interface OracleOccurrence {
  letterId: string;
  /** The activity's objectId, null where it has none. */
  key: string | null;
  /** 0-based rank among the rows received for the letter. */
  activity: number;
  activite: string;
  periodStart: string;
  periodEnd: string;
  stub: boolean;
  release: string;
  /** The end of the working window. */
  last: string;
  due: string;
  dueAdjusted: string;
  microHours: bigint;
  side: Side;
}

export type Side = (typeof SIDES)[number];

export interface OracleUnplanned {
  letterId: string | null;
  activity: number;
  /** One of the names of section 9. */
  reason: string;
  microHours: bigint | null;
}

export interface OracleWarning {
  tag: (typeof WARNINGS)[number];
  letterId: string;
  activity: number | null;
}

export interface OracleConflict {
  resource: 'letters' | 'activities';
  /** Index of the differing repeat in the raw list. */
  index: number;
}

export interface OraclePlan {
  occurrences: OracleOccurrence[];
  unplanned: OracleUnplanned[];
  warnings: OracleWarning[];
  /** Indexes in the raw list. */
  rejectedLetters: number[];
  conflictingDuplicates: OracleConflict[];
}
