// Why work does not fit, as plain values: days with too little capacity, and the occurrences that can be done nowhere else.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { piecesOf, type Work } from '../workload/work.js';
import { type Attribution, attributionOf } from './attribution.js';
import type { Interval } from './intervals.js';
import { occurrenceIdOf, type PoolLoad } from './pool-loads.js';
import type { Cut } from './staffed.js';

/** Days, both included, `YYYY-MM-DD`, with the work whose whole window lies in them and the capacity there, in micro-hours. */
export interface LoadedInterval {
  readonly first: string;
  readonly last: string;
  readonly compulsoryMicroHours: MicroHours;
  readonly availableMicroHours: MicroHours;
}

/** Occurrences that can be done nowhere else than where there is too little capacity for them. */
export interface Refusal extends LoadedInterval {
  /** Whose days these are, and which, when some of the work is given to persons; null: every day of the whole pool. */
  readonly members: readonly { readonly member: string; readonly days: readonly string[] }[] | null;
  /** Ids, in the order of the plan. */
  readonly occurrences: readonly string[];
  readonly attribution: Attribution;
}

/** An interval with its dates as texts. */
export function loadedInterval({ first, last, microHours, capacity }: Interval): LoadedInterval {
  return {
    first: isoDateOf(first),
    last: isoDateOf(last),
    compulsoryMicroHours: microHours,
    availableMicroHours: capacity,
  };
}

/** The pieces whose whole window lies in an interval. */
export function piecesIn(work: Work, { first, last }: Interval): Int32Array {
  return piecesOf(work, (piece) => work.release[piece] >= first && work.last[piece] <= last);
}

/** The refusal that an interval with too much work proves. */
export function refusalByInterval({ work }: PoolLoad, interval: Interval, pieces: Int32Array): Refusal {
  return {
    ...loadedInterval(interval),
    members: null,
    occurrences: Array.from(pieces, (piece) => occurrenceIdOf(work, piece)),
    attribution: attributionOf(work, pieces),
  };
}

/** The refusal that a cut proves; it spans the windows of its pieces. */
export function refusalByCut({ work, members }: PoolLoad, cut: Cut): Refusal {
  const span = (column: Int32Array, pick: (a: Day, b: Day) => Day) =>
    cut.pieces.map((piece) => column[piece]).reduce((a, b) => pick(a, b));
  return {
    first: isoDateOf(span(work.release, Math.min)),
    last: isoDateOf(span(work.last, Math.max)),
    compulsoryMicroHours: cut.microHours,
    availableMicroHours: cut.capacity,
    members: cut.members.map(({ member, days }) => ({ member: members[member].id, days: days.map(isoDateOf) })),
    occurrences: Array.from(cut.pieces, (piece) => occurrenceIdOf(work, piece)),
    attribution: attributionOf(work, cut.pieces),
  };
}
