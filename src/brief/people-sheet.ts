// The sheet of people by week: how full each one is, with work in person and a share of the pool's common work; blank when absent.

import { type Day, isoDateOf, weekdayOf } from '../calendar/civil-date.js';
import { dayOfIsoDate } from '../calendar/date-input.js';
import type { Language } from '../core/text.js';
import type { People, PersonRow } from '../report/report.js';
import { type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { tableOf } from '../report/table.js';
import { rateOfPoints } from './load-sheet.js';
import { headOf, NOTHING, SHEET_NAMES } from './workbook-words.js';

/** A member with the name of the pool. */
interface PersonOfPool extends PersonRow {
  readonly poolName: string;
}

/** The sheet. */
export function peopleSheet({ weeks, pools }: People, lang: Language): WorkbookSheet {
  const rows = pools.flatMap(({ name, people }) => people.map((one): PersonOfPool => ({ ...one, poolName: name })));
  const columns: readonly SheetColumn<PersonOfPool>[] = [
    { name: headOf('memberName', lang), kind: 'text', width: 20, read: ({ name }) => name },
    { name: headOf('poolName', lang), kind: 'text', width: 12, read: ({ poolName }) => poolName },
    ...weeks.map(
      ({ first }, index): SheetColumn<PersonOfPool> => ({
        name: mondayOf(first),
        head: 'day',
        kind: 'rate',
        width: 5.6,
        shows: 'shades',
        read: (person) => rateOfPoints(person.weeks[index].ratePoints),
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

/** The Monday of the week of a day. */
function mondayOf(date: string): string {
  const day = dayOfIsoDate(date) as Day;
  return isoDateOf(day - weekdayOf(day) + 1);
}
