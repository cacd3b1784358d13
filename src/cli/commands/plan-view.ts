// What `plan` shows: which rows, in which form. The options are read here, and the text made.

import { type Either, isLeft, right } from 'fp-ts/lib/Either.js';
import { occurrenceTable } from '../../brief/occurrence-table.js';
import { totalsTable } from '../../brief/sums-table.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { WORK_SIDES, type WorkSide } from '../../engagement/side.js';
import { type CsvDialect, csvOf } from '../../report/csv.js';
import { jsonOf, ndjsonOf } from '../../report/json.js';
import type { Table } from '../../report/table.js';
import type { Plan } from '../../schedule/plan.js';
import { TOTAL_KEYS, type TotalKey } from '../../workload/total-key.js';
import { TOTAL_DATES, type TotalDate, totals } from '../../workload/totals.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { FORMATS, type GivenOptions } from '../flags.js';
import { listOf, oneOf } from '../input/choice.js';
import { csvDialect } from '../input/csv-dialect.js';
import { monthChart } from '../terminal/month-chart.js';
import { numbersOf } from '../terminal/numbers.js';
import { totalsLines } from '../terminal/totals-table.js';
import { findingsLines } from './summary.js';

/** What is to be shown of a plan. */
export interface PlanView {
  readonly format: (typeof FORMATS.plan)[number];
  readonly dialect: CsvDialect;
  /** The keys of totals; null for occurrences, or for the chart of months. */
  readonly by: readonly TotalKey[] | null;
  readonly on: TotalDate;
  /** Undefined: the firm's for totals, all for occurrences. */
  readonly side: WorkSide | undefined;
}

/** The view that the options ask for. */
export function planView(given: GivenOptions, context: Context): Either<Failure, PlanView> {
  const format = oneOf('format', given.format, FORMATS.plan, context);
  if (isLeft(format)) return format;
  const on = oneOf('on', given.on, TOTAL_DATES, context);
  if (isLeft(on)) return on;
  const side = oneOf('side', given.side, WORK_SIDES, context);
  if (isLeft(side)) return side;
  const by = keysOf(given.by, context);
  if (isLeft(by)) return by;
  const dialect = csvDialect(given, format.right, context);
  if (isLeft(dialect)) return dialect;
  return right({
    format: format.right ?? 'table',
    dialect: dialect.right,
    by: by.right,
    on: on.right ?? 'due',
    side: side.right,
  });
}

/** The text of the view, chunk by chunk. */
export function planChunks(plan: Plan, portfolio: Portfolio, view: PlanView, context: Context): Iterable<string> {
  const { by, on } = view;
  if (by === null) {
    if (view.format === 'table') return [textOf(monthsLines(plan, portfolio, view, context))];
    return chunksOf(occurrenceTable(plan, { side: view.side ?? 'all' }), view.format, view.dialect);
  }
  const query = { by, on, side: view.side ?? 'firm' };
  if (view.format === 'table') return [textOf(totalsLines(by, totals(plan, query), context))];
  return chunksOf(totalsTable(plan, query), view.format, view.dialect);
}

function chunksOf<Row>(
  table: Table<Row>,
  format: Exclude<PlanView['format'], 'table'>,
  dialect: CsvDialect,
): Iterable<string> {
  if (format === 'csv') return csvOf(table, dialect);
  return format === 'json' ? jsonOf(table) : ndjsonOf(table);
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function monthsLines(
  plan: Plan,
  portfolio: Portfolio,
  { on, side = 'firm' }: PlanView,
  context: Context,
): readonly string[] {
  const { texts, language } = context;
  const letters = new Set(plan.schedule.letters).size;
  const { count } = numbersOf(language);
  return [
    texts.table.heading(texts.table.on[on], texts.table.side[side]),
    '',
    ...monthChart(plan, { on, side }, context),
    '',
    texts.plan.counts(count(plan.schedule.rules.count), count(plan.schedule.activities.length), count(letters)),
    ...findingsLines(plan, portfolio, context),
  ];
}

/** The keys by their names on the command line, each once; the names of the fields are taken too. */
function keysOf(value: string | undefined, context: Context): Either<Failure, readonly TotalKey[] | null> {
  const keys = listOf(value, (part) => {
    const own = TOTAL_KEYS.find((key) => key === part);
    return own === undefined ? oneOf('by', part, TOTAL_KEYS, context) : right(own);
  });
  if (isLeft(keys)) return keys;
  return right(keys.right === undefined ? null : [...new Set(keys.right)]);
}
