// The occurrences of a plan as a table. They are made as the rows are asked for, a batch at a time: a plan may have millions.

import { type DateInput, readOpenRange } from '../calendar/date-input.js';
import { requireOneOf, requireOptions } from '../core/options.js';
import { required } from '../core/result.js';
import type { Letter } from '../engagement/letter.js';
import { WORK_SIDES, type WorkSide } from '../engagement/side.js';
import type { Names } from '../names/names.js';
import type { Column, Table } from '../report/table.js';
import { type Occurrence, occurrenceBatches } from '../schedule/occurrence.js';
import type { Plan } from '../schedule/plan.js';
import { dueWithin } from './due-within.js';
import { letterColumns } from './letter-columns.js';
import { namesOfLetters } from './name-columns.js';

const COLUMNS: readonly Column<Occurrence>[] = [
  { name: 'id', kind: 'text', read: ({ id }) => id },
  { name: 'letterId', kind: 'text', read: ({ letterId }) => letterId },
  { name: 'activity', kind: 'count', read: ({ activity }) => activity },
  { name: 'activite', kind: 'text', read: ({ activite }) => activite },
  { name: 'periodStart', kind: 'day', read: ({ periodStart }) => periodStart },
  { name: 'periodEnd', kind: 'day', read: ({ periodEnd }) => periodEnd },
  { name: 'stub', kind: 'yesNo', read: ({ stub }) => stub },
  { name: 'release', kind: 'day', read: ({ release }) => release },
  { name: 'last', kind: 'day', read: ({ last }) => last },
  { name: 'due', kind: 'day', read: ({ due }) => due },
  { name: 'dueAdjusted', kind: 'day', read: ({ dueAdjusted }) => dueAdjusted },
  { name: 'hours', kind: 'hours', read: ({ hours }) => hours },
  { name: 'microHours', kind: 'microHours', read: ({ microHours }) => microHours },
  { name: 'side', kind: 'text', read: ({ side }) => side },
];

/** Which occurrences a table shows. */
export interface OccurrenceTableOptions {
  /** Whose work. Default `all`. */
  readonly side?: WorkSide;
  /** The first and the last due date, before it is moved off closed days. Default: all. */
  readonly shown?: { readonly first?: DateInput; readonly last?: DateInput };
  /** Those of the portfolio, for two columns more: the `client` of a letter and its code, `codeIBS`. Default: no such columns. */
  readonly letters?: readonly Letter[];
  /** With `letters`, for three columns more: `clientName`, `managerName`, `letterName`. Default: no such columns. */
  readonly names?: Names;
}

/**
 * The occurrences of a plan as a table, in the order of the plan, a column for each of their fields, then those of their letters.
 *
 * A format takes them some at a time, so that memory does not grow with their number.
 * Throws `ProblemError` with an `InvalidOption` for options that their type would refuse.
 *
 * @example
 * const table = occurrenceTable(orThrow(plan(portfolio)), { side: 'firm' });
 * const [header, first] = [...csvOf(table)].join('').split('\r\n');
 * console.log(header.slice(0, 40));
 * // id,letterId,activity,activite,periodStar
 */
export function occurrenceTable(plan: Plan, options: OccurrenceTableOptions = {}): Table<Occurrence> {
  requireOptions('options', options, ['side', 'shown', 'letters', 'names']);
  const { side = 'all', letters = [], names } = options;
  requireOneOf('side', side, WORK_SIDES);
  const isShown = dueWithin(required(readOpenRange('shown', options.shown)));
  const columns = [
    ...COLUMNS,
    ...(options.letters === undefined ? [] : letterColumns(letters)),
    ...(names === undefined ? [] : namesOfLetters(letters, names)),
  ];
  const batches = () => occurrenceBatches(plan.schedule, side);
  if (options.shown === undefined) return { columns, batches };
  return {
    columns,
    *batches() {
      for (const batch of batches()) yield batch.filter(isShown);
    },
  };
}
