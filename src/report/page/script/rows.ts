// The deadlines as rows, and which of them a filter keeps: words in any order, without accents or case; who, which days, which kinds.

import type { DeadlineData, Numbers, TextColumn } from '../deadline-data.js';

/** A deadline. Days are counted from 1970-01-01. */
export interface Row {
  readonly place: number;
  readonly due: number;
  /** The day it was moved to, else the same. */
  readonly moved: number;
  readonly client: string;
  readonly work: string;
  readonly manager: string;
  readonly pool: string;
  readonly person: string;
  readonly letter: string;
  readonly hours: number;
  readonly isOfFirm: boolean;
  readonly isMarked: boolean;
  /** What is searched. */
  readonly text: string;
}

/** What is asked for; an empty text, and null, ask for nothing. */
export interface Filters {
  readonly q: string;
  readonly manager: string;
  readonly client: string;
  readonly pool: string;
  readonly person: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly firm: boolean;
  readonly hours: boolean;
  readonly lacking: boolean;
}

/** What can be sorted by. */
export type SortKey = 'due' | 'client' | 'work' | 'manager' | 'pool' | 'hours' | 'letter';

const DAY = 86_400_000;

/** A text as it is compared: no accents, no case. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The number of a row. */
function numberAt(numbers: Numbers, place: number): number {
  return typeof numbers === 'string' ? Number.parseInt(numbers[place], 36) : numbers[place];
}

/** The rows of the data. */
export function rowsOf(data: DeadlineData): readonly Row[] {
  const moved = new Map(data.moved);
  const plains = new Map<TextColumn, readonly string[]>();
  for (const column of [data.client, data.work, data.manager, data.letter]) plains.set(column, column.texts.map(plain));
  let due = Date.parse(data.first) / DAY;
  return data.hours.map((hours, place) => {
    due += numberAt(data.steps, place);
    const text = (column: TextColumn) => column.texts[numberAt(column.rows, place)];
    const searched = Array.from(plains, ([column, texts]) => texts[numberAt(column.rows, place)]).join(' ');
    const flags = Number(data.flags[place]);
    return {
      place,
      due,
      moved: due + (moved.get(place) ?? 0),
      client: text(data.client),
      work: text(data.work),
      manager: text(data.manager),
      pool: text(data.pool),
      person: text(data.person),
      letter: text(data.letter),
      hours,
      isOfFirm: (flags & 1) === 1,
      isMarked: (flags & 2) === 2,
      text: searched,
    };
  });
}

/** The rows that the filters keep; `withoutHours`: how many of the others have no hours and would be kept otherwise. */
export function kept(rows: readonly Row[], filters: Filters): { readonly rows: Row[]; readonly withoutHours: number } {
  const words = plain(filters.q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const { manager, client, pool, person, from, to, firm, hours, lacking } = filters;
  let withoutHours = 0;
  const found = rows.filter((row) => {
    if (firm && !row.isOfFirm) return false;
    if (lacking && !row.isMarked) return false;
    if (manager !== '' && row.manager !== manager) return false;
    if (client !== '' && row.client !== client) return false;
    if (pool !== '' && row.pool !== pool) return false;
    if (person !== '' && row.person !== person) return false;
    if (from !== null && row.moved < from) return false;
    if (to !== null && row.moved > to) return false;
    if (!words.every((word) => row.text.includes(word))) return false;
    if (!hours || row.hours > 0) return true;
    withoutHours++;
    return false;
  });
  return { rows: found, withoutHours };
}

/** The rows sorted; equal ones stay in the order of the plan. */
export function sorted(rows: readonly Row[], key: SortKey, isDescending: boolean): readonly Row[] {
  const sign = isDescending ? -1 : 1;
  const numberOf = (row: Row) => (key === 'hours' ? row.hours : row.moved);
  const textOf = new Map<Row, string>();
  if (key !== 'hours' && key !== 'due') {
    for (const row of rows) textOf.set(row, plain(key === 'pool' ? row.person || row.pool : row[key]));
  }
  return rows.toSorted((a, b) => {
    const [one, other] = [textOf.get(a), textOf.get(b)];
    if (one === undefined || other === undefined) return sign * (numberOf(a) - numberOf(b)) || a.place - b.place;
    return sign * (one < other ? -1 : one > other ? 1 : 0) || a.place - b.place;
  });
}
