// The sheets of clients and of managers: hours by month of what is due on the days shown, and their total. All sums are exact.

import type { Language } from '../core/text.js';
import type { Letter } from '../engagement/letter.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import type { Names } from '../names/names.js';
import { type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { tableOf } from '../report/table.js';
import { monthsOf, type Shown, shownOccurrences } from './shown-work.js';
import { headOf, NOTHING, SHEET_NAMES } from './workbook-words.js';

/** The work of a client or a manager. */
interface Subject {
  readonly id: string | null;
  /** Who is in charge of it; null is nobody. */
  readonly managers: Set<string | null>;
  /** Of months with an occurrence alone. */
  readonly byMonth: Map<string, MicroHours>;
}

/** What the sheets are of. */
export interface MonthSheetsOf extends Shown {
  readonly names: Names;
  readonly lang: Language;
}

/** The sheet of clients, then that of managers. */
export function monthSheets({ names, lang, ...shown }: MonthSheetsOf): readonly WorkbookSheet[] {
  const months = monthsOf(shown.days);
  const sums = { client: new Map<string | null, Subject>(), manager: new Map<string | null, Subject>() };
  for (const batch of shownOccurrences(shown)) {
    for (const { due, microHours, letter } of batch) {
      for (const kind of ['client', 'manager'] as const) add(sums[kind], kind, letter, due.slice(0, 7), microHours);
    }
  }
  const managers: SheetColumn<Subject> = {
    name: headOf('managerName', lang),
    kind: 'text',
    width: 24,
    read: (subject) =>
      inOrder([...subject.managers], 'manager', names)
        .map((id) => names.label('manager', id))
        .join(', '),
  };
  return (['client', 'manager'] as const).map((kind) => {
    const columns: readonly SheetColumn<Subject>[] = [
      { name: headOf(`${kind}Name`, lang), kind: 'text', width: 30, read: ({ id }) => names.label(kind, id) },
      ...(kind === 'client' ? [managers] : []),
      ...months.map(
        (month): SheetColumn<Subject> => ({
          name: month,
          head: 'month',
          kind: 'hours',
          width: 10,
          read: ({ byMonth }) => hoursOrBlank(byMonth.get(month)),
        }),
      ),
      {
        name: headOf('totalHours', lang),
        kind: 'hours',
        width: 14,
        shows: 'bar',
        read: ({ byMonth }) => hoursOf(total(byMonth)),
      },
    ];
    const rows = inOrder([...sums[kind].keys()], kind, names).map((id) => sums[kind].get(id) as Subject);
    return tableSheet({
      name: SHEET_NAMES[`${kind}s`][lang],
      table: { ...tableOf(columns, rows), columns },
      frozenColumns: 1,
      empty: NOTHING.deadline[lang],
    });
  });
}

function add(
  sums: Map<string | null, Subject>,
  kind: 'client' | 'manager',
  letter: Letter,
  month: string,
  microHours: MicroHours,
): void {
  const id = letter[kind];
  let subject = sums.get(id);
  if (subject === undefined) {
    subject = { id, managers: new Set(), byMonth: new Map() };
    sums.set(id, subject);
  }
  subject.managers.add(letter.manager);
  subject.byMonth.set(month, (subject.byMonth.get(month) ?? 0) + microHours);
}

/** Ids in the order of their labels, no id last. */
function inOrder(
  ids: readonly (string | null)[],
  kind: 'client' | 'manager',
  names: Names,
): readonly (string | null)[] {
  const place = new Map<string | null, number>(names.ids(kind).map((id, index) => [id, index]));
  return ids.toSorted((a, b) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size));
}

function hoursOrBlank(microHours: MicroHours | undefined): number | null {
  return microHours === undefined ? null : hoursOf(microHours);
}

function total(byMonth: ReadonlyMap<string, MicroHours>): MicroHours {
  let sum = 0;
  for (const microHours of byMonth.values()) sum += microHours;
  return sum;
}
