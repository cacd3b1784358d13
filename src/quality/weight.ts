// The weight of rows that yield no occurrence: how many they are, and the hours of one occurrence of each.

import type { MicroHours } from '../engagement/micro-hours.js';
import type { Unplanned } from '../schedule/planned-or-unplanned.js';
import { UNPLANNED_REASONS, type UnplannedReason } from '../schedule/unplanned-reasons.js';

/** An amount of work of some rows, of which a number have hours that cannot be read. */
export interface Weight {
  readonly rows: number;
  readonly microHours: MicroHours;
  readonly unknownHours: number;
}

/** The weight of rows by their micro-hours, null where they cannot be read. */
export function weightOf(rows: readonly { readonly microHours: MicroHours | null }[]): Weight {
  let microHours = 0;
  let unknownHours = 0;
  for (const row of rows) {
    if (row.microHours === null) unknownHours++;
    else microHours += row.microHours;
  }
  return { rows: rows.length, microHours, unknownHours };
}

/** Rows apart: those to look at, and those that are as they should be and due outside the horizon. */
export function splitByHorizon(unplanned: readonly Unplanned[]): {
  readonly toLookAt: readonly Unplanned[];
  readonly outside: readonly Unplanned[];
} {
  const isOutside = ({ reason }: Unplanned) => reason === 'OutsideHorizon';
  return { toLookAt: unplanned.filter((row) => !isOutside(row)), outside: unplanned.filter(isOutside) };
}

/** The weight of the rows that a reason left unplanned. */
export interface WeightOfReason extends Weight {
  readonly reason: UnplannedReason;
}

/** The weight of each reason that applies to a row, in the order in which reasons apply. */
export function weightsByReason(unplanned: readonly Unplanned[]): readonly WeightOfReason[] {
  const byReason = new Map<UnplannedReason, Unplanned[]>(UNPLANNED_REASONS.map((reason) => [reason, []]));
  for (const row of unplanned) byReason.get(row.reason)?.push(row);
  return Array.from(byReason, ([reason, rows]) => ({ reason, ...weightOf(rows) })).filter(({ rows }) => rows > 0);
}
