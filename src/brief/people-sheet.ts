// The sheet of people by week: how full each one is, with work in person and a share of the pool's common work; blank when absent.

import { type Day, isoDateOf, weekdayOf } from '../calendar/civil-date.js';
import { dayOfIsoDate } from '../calendar/date-input.js';
import type { DateRange } from '../calendar/date-range.js';
import { loadByPeriod, type PeriodLoad } from '../capacity/load-by-period.js';
import type { PersonLoad } from '../capacity/person-loads.js';
import { type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { tableOf } from '../report/table.js';
import type { LoadSheetOf } from './load-sheet.js';
import { headOf, NOTHING, SHEET_NAMES } from './workbook-words.js';

/** A member with the weeks shown. */
interface PersonWeeks {
  readonly pool: string | null;
  readonly member: string;
  readonly weeks: readonly PeriodLoad[];
}

/** The sheet. */
export function peopleSheet({ capacity, days, names, lang }: LoadSheetOf): WorkbookSheet {
  const rows = capacity
    .personLoads()
    .flatMap(({ pool, members }) =>
      members.map((one): PersonWeeks => ({ pool, member: one.member, weeks: weeksOf(one, days) })),
    );
  // Everybody has the same days.
  const weeks = rows.at(0)?.weeks ?? [];
  const columns: readonly SheetColumn<PersonWeeks>[] = [
    { name: headOf('memberName', lang), kind: 'text', width: 20, read: ({ member }) => names.label('member', member) },
    { name: headOf('poolName', lang), kind: 'text', width: 12, read: ({ pool }) => names.label('pool', pool) },
    ...weeks.map(
      ({ first }, index): SheetColumn<PersonWeeks> => ({
        name: mondayOf(first),
        head: 'day',
        kind: 'rate',
        width: 5.6,
        shows: 'shades',
        read: (person) => rateOf(person.weeks[index]),
      }),
    ),
  ];
  return tableSheet({
    name: SHEET_NAMES.people[lang],
    table: { ...tableOf(columns, rows), columns },
    frozenColumns: 2,
    empty: NOTHING.person[lang],
  });
}

function weeksOf({ days }: PersonLoad, shown: DateRange): readonly PeriodLoad[] {
  const loads = days.map(({ day, capacityMicroHours, inPersonMicroHours, shareMicroHours }) => ({
    day,
    capacityMicroHours,
    loadMicroHours: inPersonMicroHours + shareMicroHours,
  }));
  return loadByPeriod(loads, 'week', shown);
}

/** The Monday of the week of a day. */
function mondayOf(date: string): string {
  const day = dayOfIsoDate(date) as Day;
  return isoDateOf(day - weekdayOf(day) + 1);
}

/** Null for a week without hours: out of contract, on leave, closed. */
function rateOf({ capacityMicroHours, loadMicroHours }: PeriodLoad): number | null {
  return capacityMicroHours === 0 ? null : loadMicroHours / capacityMicroHours;
}
