// The rows that the emulator has, and how they change for good: after so many requests a list is another one, for everybody.
// What a request sees of it depends on its rank by arrival alone.

export interface EmulatorRows {
  readonly letters: readonly unknown[];
  /** Rows carry `lettreMissionId`, by which they are filtered. */
  readonly activities: readonly unknown[];
}

/** One row more, less, or another one, from some request on. */
export type Change = {
  /** How many requests come before it: with 0 the very first one sees it. */
  readonly after: number;
  readonly list: 'letters' | 'activities';
  /** The place in the whole list, from 0; past its end a row is added there, and none is removed or replaced. */
  readonly at: number;
} & ({ readonly kind: 'insert' | 'replace'; readonly row: unknown } | { readonly kind: 'remove' });

export function changeRows(rows: EmulatorRows, change: Change): EmulatorRows {
  const list = rows[change.list];
  if (change.kind === 'insert') return { ...rows, [change.list]: list.toSpliced(change.at, 0, change.row) };
  const others = change.kind === 'remove' || change.at >= list.length ? [] : [change.row];
  return { ...rows, [change.list]: list.toSpliced(change.at, 1, ...others) };
}
