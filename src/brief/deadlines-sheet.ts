// The sheet of deadlines: an occurrence a row, names first, ids last.

import type { Language } from '../core/text.js';
import { SIDE_NAMES, STATUT_NAMES } from '../engagement/messages.js';
import type { Names } from '../names/names.js';
import { type SheetColumn, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import type { Team } from '../team/team.js';
import type { Assignee } from '../workload/assignee.js';
import { assigneeOfOccurrence, type Shown, type ShownOccurrence, shownOccurrences } from './shown-work.js';
import { headOf, NOTHING, OTHER_STATUT, SHEET_NAMES } from './workbook-words.js';

/** What the sheet is of. */
export interface DeadlinesSheetOf extends Shown {
  readonly team: Team | undefined;
  readonly names: Names;
  /** Whether persons are left out. */
  readonly noPeople: boolean;
  readonly lang: Language;
}

type Column = SheetColumn<ShownOccurrence>;

/** The sheet. */
export function deadlinesSheet({ team, names, noPeople, lang, ...shown }: DeadlinesSheetOf): WorkbookSheet {
  const day = (name: string, read: (row: ShownOccurrence) => string | null): Column => ({
    name: headOf(name, lang),
    kind: 'day',
    width: 11.5,
    read,
  });
  const text = (name: string, width: number, read: (row: ShownOccurrence) => string | null): Column => ({
    name: headOf(name, lang),
    kind: 'text',
    width,
    read,
  });
  const assigneeOf = team === undefined ? null : assigneeOfOccurrence(shown.plan, team);
  const isMoving = shown.plan.schedule.settings.convention !== 'none';
  const columns: readonly Column[] = [
    day('due', ({ due }) => due),
    ...(isMoving ? [day('dueAdjusted', ({ due, dueAdjusted }) => (dueAdjusted === due ? null : dueAdjusted))] : []),
    text('clientName', 26, ({ letter }) => names.label('client', letter.client)),
    text('activite', 30, ({ activite }) => activite),
    text('managerName', 19, ({ letter }) => names.label('manager', letter.manager)),
    text('profitCenter', 14, ({ letter }) => names.label('profitCenter', letter.profitCenter)),
    ...(assigneeOf === null ? [] : [text('poolName', 11, (row) => names.label('pool', assigneeOf(row).pool))]),
    ...(assigneeOf === null || noPeople ? [] : [text('memberName', 18, (row) => memberName(assigneeOf(row), names))]),
    { name: headOf('hours', lang), kind: 'hours', width: 10, read: ({ hours }) => hours },
    day('periodStart', ({ periodStart }) => periodStart),
    day('periodEnd', ({ periodEnd }) => periodEnd),
    day('release', ({ release }) => release),
    day('lastToDo', ({ last }) => last),
    text('letterName', 15, ({ letter }) => names.label('letter', letter.id)),
    text('statut', 20, ({ letter }) => statutWord(letter.statut, lang)),
    text('side', 12, ({ side }) => SIDE_NAMES[side][lang]),
    text('id', 13, ({ id }) => id),
  ];
  return tableSheet({
    name: SHEET_NAMES.deadlines[lang],
    table: { columns, batches: () => shownOccurrences(shown) },
    frozenColumns: 0,
    empty: NOTHING.deadline[lang],
    nameOf: ({ letter }) => names.label('letter', letter.id),
  });
}

/** The member, where the work is given in person. */
function memberName({ member }: Assignee, names: Names): string | null {
  return member === null ? null : names.label('member', member);
}

function statutWord(statut: number | null, lang: Language): string {
  const known = statut === null ? undefined : STATUT_NAMES[statut];
  if (known !== undefined) return known[lang];
  return statut === null ? OTHER_STATUT[lang] : `${OTHER_STATUT[lang]} (${statut})`;
}
