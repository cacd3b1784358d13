// What `plan` shows: which rows, in which form. The options are read here, and the pieces of text made.

import { type Either, isLeft, right } from 'fp-ts/lib/Either.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { WORK_SIDES, type WorkSide } from '../../engagement/side.js';
import { type CsvDialect, csvPieces } from '../../report/csv.js';
import { jsonPieces, ndjsonPieces } from '../../report/json.js';
import { occurrenceBatches } from '../../schedule/occurrence.js';
import type { Plan } from '../../schedule/plan.js';
import { TOTAL_KEYS, type TotalKey } from '../../workload/total-key.js';
import { TOTAL_DATES, type TotalDate, totals } from '../../workload/totals.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { FORMATS, type GivenOptions } from '../flags.js';
import { listOf, oneOf } from '../input/choice.js';
import { csvDialect } from '../input/csv-dialect.js';
import { OCCURRENCE_FIELDS, occurrenceText } from '../output/occurrence-text.js';
import { monthChart } from '../terminal/month-chart.js';
import { numbersOf } from '../terminal/numbers.js';
import { totalsTable } from '../terminal/totals-table.js';
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

/** The text of the view, piece by piece. */
export function planPieces(plan: Plan, portfolio: Portfolio, view: PlanView, context: Context): Iterable<string> {
  const { format, dialect, by, on } = view;
  if (by === null && format === 'table') return monthsPieces(plan, portfolio, view, context);
  const side = view.side ?? (by === null ? 'all' : 'firm');
  if (by === null) {
    const batches = occurrenceBatches(plan.schedule, side);
    if (format === 'ndjson') return ndjsonPieces(batches, occurrenceText);
    return format === 'json' ? jsonPieces(batches, occurrenceText) : csvPieces(OCCURRENCE_FIELDS, batches, dialect);
  }
  const rows = totals(plan, { by, on, side });
  if (format === 'table') return totalsTable(by, rows, context);
  if (format === 'ndjson') return ndjsonPieces([rows]);
  return format === 'json'
    ? jsonPieces([rows])
    : csvPieces([...by, 'occurrences', 'microHours', 'hours'], [rows], dialect);
}

function* monthsPieces(
  plan: Plan,
  portfolio: Portfolio,
  { on, side = 'firm' }: PlanView,
  context: Context,
): Iterable<string> {
  const { texts, language, stdout } = context;
  const numbers = numbersOf(language);
  const letters = new Set(plan.schedule.letters).size;
  const { count } = numbers;
  const lines = [
    texts.table.heading(texts.table.on[on], texts.table.side[side]),
    '',
    ...monthChart(plan, { on, side, columns: stdout.columns }, texts, numbers),
    '',
    texts.plan.counts(count(plan.schedule.rules.count), count(plan.schedule.activities.length), count(letters)),
    ...findingsLines(plan, portfolio, context),
  ];
  yield `${lines.join('\n')}\n`;
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
