// Leave as members take it, and days on which the office is closed: these are leave of each member who is under contract and not
// away already.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { dayOfIsoDate } from '../calendar/date-input.js';
import { type DateRange, inOrder } from '../calendar/date-range.js';
import type { ReadTable, TableRow } from './read-table.js';

/** Leave of one member as a team file writes it, and the row that it comes from. */
export interface LeaveRow {
  readonly row: { readonly first: unknown; readonly last: unknown; readonly half: unknown };
  readonly read: ReadTable;
  readonly number: number;
}

/** A row of leave, with what it says. */
export interface WrittenLeave {
  readonly read: ReadTable;
  readonly from: TableRow;
  readonly row: LeaveRow['row'];
}

/** The days of a row that could be read and are in order; null for another. */
function daysOf({ row }: WrittenLeave): (DateRange & { readonly isHalf: boolean }) | null {
  const [first, last] = [row.first, row.last].map((date) => (typeof date === 'string' ? dayOfIsoDate(date) : null));
  if (first === null || last === null || first > last || typeof row.half !== 'boolean') return null;
  return { first, last, isHalf: row.half };
}

/**
 * The leave of one member: each own row as it is written, and of the days on which the office is closed those that are none of leave
 * already and are under contract. Where half a day meets other leave the whole day is leave.
 */
export function leaveOf(
  own: readonly WrittenLeave[],
  closed: readonly WrittenLeave[],
  contracts: readonly DateRange[],
): readonly LeaveRow[] {
  const halfDays = new Map<Day, { half: unknown }>();
  const taken: DateRange[] = [];
  const leave: LeaveRow[] = [];
  const add = ({ read, from }: WrittenLeave, row: { first: unknown; last: unknown; half: unknown }): void => {
    leave.push({ row, read, number: from.number });
  };
  for (const written of own) {
    const days = daysOf(written);
    const row = { ...written.row };
    if (days?.isHalf === true && days.first === days.last) halfDays.set(days.first, row);
    if (days !== null) taken.push(days);
    add(written, row);
  }
  for (const written of closed) {
    const days = daysOf(written);
    if (days === null || (days.isHalf && days.first !== days.last)) {
      // Told once, for the first who has it.
      add(written, written.row);
      continue;
    }
    for (const [day, row] of halfDays) if (day >= days.first && day <= days.last) row.half = false;
    for (const part of partsOf(days, contracts, taken)) {
      const row = { first: isoDateOf(part.first), last: isoDateOf(part.last), half: days.isHalf };
      if (days.isHalf) halfDays.set(part.first, row);
      add(written, row);
    }
    taken.push(days);
  }
  return leave;
}

/** The parts of some days that are under contract and not taken. Contracts that share days, a mistake told elsewhere, count once. */
function partsOf(days: DateRange, contracts: readonly DateRange[], taken: readonly DateRange[]): readonly DateRange[] {
  const parts: DateRange[] = [];
  for (const { first, last } of contracts) {
    const under = { first: Math.max(first, days.first), last: Math.min(last, days.last) };
    if (under.first <= under.last) parts.push(...withoutDays([under], [...taken, ...parts]));
  }
  return parts;
}

/** What is left of some ranges without others. */
function withoutDays(ranges: readonly DateRange[], taken: readonly DateRange[]): readonly DateRange[] {
  let left = ranges;
  for (const one of inOrder(taken)) {
    left = left.flatMap(({ first, last }) =>
      [
        { first, last: Math.min(last, one.first - 1) },
        { first: Math.max(first, one.last + 1), last },
      ].filter((part) => part.first <= part.last),
    );
  }
  return left;
}
