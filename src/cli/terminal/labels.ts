// What the command shows in the place of ids: labels, and with `--ids` the ids beside them. All tables and sentences for people take
// their names from here; formats for machines keep ids.

import { groupedBy } from '../../core/grouped.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import type { NameKind } from '../../names/kinds.js';
import { type Names, type NamesOptions, namesOf } from '../../names/names.js';
import type { Context } from '../context.js';
import { cellText, labelText } from './text-table.js';

/** The labels of what was read. */
export interface Labels {
  readonly names: Names;
  /** The end of a label as it is shown that is never to be cut: what tells it from others like it, an id beside it. */
  readonly markOf: (shown: string) => string;
  /** The label of an id, as a cell or a sentence shows it. */
  readonly of: (kind: NameKind, id: string | null) => string;
  /** That of the member or the pool that work is given to. */
  readonly assignee: (to: string) => string;
}

/** What labels are made with. */
export type LabelOptions = Omit<NamesOptions, 'lang'> & { readonly ids?: boolean };

/** The labels of a portfolio and a team. */
export function labelsFor(
  portfolio: Portfolio,
  options: LabelOptions,
  { language }: Pick<Context, 'language'>,
): Labels {
  const { ids = false, ...others } = options;
  const names = namesOf(portfolio, { ...others, lang: language });
  const members = new Set(others.team?.members.map(({ id }) => id));
  const marks = new Map<string, string>();
  const marked = (shown: string, mark: string) => {
    if (mark !== '') marks.set(shown, mark);
    return shown;
  };
  const of = (kind: NameKind, id: string | null) => {
    const mark = names.mark(kind, id);
    const label = labelText(names.label(kind, id), mark);
    if (!ids || id === null) return marked(label, mark);
    const shown = cellText(id, Number.POSITIVE_INFINITY);
    return shown === label ? marked(label, label) : marked(`${label} (${shown})`, `${mark} (${shown})`);
  };
  const markOf = (shown: string) => marks.get(shown) ?? '';
  return { names, markOf, of, assignee: (to) => of(members.has(to) ? 'member' : 'pool', to) };
}

const KINDS = ['client', 'manager', 'profitCenter', 'letter', 'pool'] as const satisfies readonly NameKind[];

/** The kind of the ids that a key of a table has; null for a key of other values. */
export function kindOfKey(key: string): NameKind | null {
  return KINDS.find((kind) => kind === key) ?? null;
}

/** Rows that are in the order of their keys, where they have ids in the order of the labels. */
export function inLabelOrder<Row extends object>(
  rows: readonly Row[],
  by: readonly string[],
  labels: Pick<Labels, 'names'>,
): readonly Row[] {
  const [key, ...others] = by;
  if (key === undefined || !by.some((one) => kindOfKey(one) !== null)) return rows;
  const groups = groupedBy<unknown, Row>(rows, (row) => Reflect.get(row, key));
  const kind = kindOfKey(key);
  const ranks = new Map<unknown, number>(kind === null ? [] : labels.names.ids(kind).map((id, rank) => [id, rank]));
  const rankOf = ([value]: readonly [unknown, unknown]) => ranks.get(value) ?? ranks.size;
  const inOrder = kind === null ? [...groups] : [...groups].sort((a, b) => rankOf(a) - rankOf(b));
  return inOrder.flatMap(([, group]) => inLabelOrder(group, others, labels));
}
