// `plan`: the occurrences of a portfolio or, with `--by`, its totals; as a table without `--by`, its hours by month.

import { occurrenceTable } from '../../brief/occurrence-table.js';
import { totalsTable } from '../../brief/sums-table.js';
import { unplannedTable } from '../../brief/unplanned-table.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import type { WorkSide } from '../../engagement/side.js';
import type { CsvDialect } from '../../report/csv.js';
import { jsonOf, ndjsonOf } from '../../report/json.js';
import type { Table } from '../../report/table.js';
import type { Plan } from '../../schedule/plan.js';
import type { TotalKey } from '../../workload/total-key.js';
import { type TotalDate, totals } from '../../workload/totals.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { CSV_WAYS, csvDialect, isCsvFile } from '../input/csv-dialect.js';
import { csvChunks } from '../output/csv-chunks.js';
import { writeOutputs } from '../output/outputs.js';
import type { Labels } from '../terminal/labels.js';
import { monthChart } from '../terminal/month-chart.js';
import { numbersOf } from '../terminal/numbers.js';
import { totalsLines } from '../terminal/totals-table.js';
import { endingBefore } from './ending-letters.js';
import { dataIssueLines, hasDataIssues, linesBeside } from './summary.js';
import { type Planned, withPlan } from './with-plan.js';

/** Runs the command. */
export async function plan(context: Context, given: OptionsOf<'plan'>): Promise<ExitCode> {
  const view = planView(given, context);
  const endingIn = (portfolio: Portfolio) => endingBefore(portfolio, given, given, context);
  return withPlan({ endingIn }, given, context, async ({ plan, portfolio, files, outputs, labels, ending }) => {
    const showsOccurrences = view.by === null && view.format !== 'table';
    if (showsOccurrences && given.on !== undefined) await context.stderr.write(`${context.texts.plan.unusedOn}\n`);
    const chunks = {
      result: await planChunks(plan, portfolio, labels, ending.lines, view, context),
      unplanned: await unplannedChunks(plan, { portfolio, labels, files }, given.unplanned ?? '', view, context),
    };
    await writeOutputs(outputs, chunks, context);
    const found = hasDataIssues(plan, portfolio) || files.badCells > 0;
    const isShown = view.by === null && view.format === 'table' && given.out === undefined;
    const lines = [...linesBeside(plan, portfolio, context), ...ending.lines];
    if (lines.length > 0 && !isShown) await context.stderr.write(`${lines.join('\n')}\n`);
    return found && given.strict ? EXIT.strict : EXIT.done;
  });
}

/** What is to be shown of a plan. */
interface PlanView {
  readonly format: NonNullable<OptionsOf<'plan'>['format']>;
  readonly dialect: CsvDialect;
  /** The keys of totals; null for occurrences, or for the chart of months. */
  readonly by: readonly TotalKey[] | null;
  readonly on: TotalDate;
  /** Undefined: the firm's for totals, all for occurrences. */
  readonly side: WorkSide | undefined;
}

/** The view that the options ask for. */
function planView(options: OptionsOf<'plan'>, context: Context): PlanView {
  const { format = 'table', by = null, on = 'due', side } = options;
  return { format, dialect: csvDialect(options, [CSV_WAYS.format, CSV_WAYS.unplanned], context), by, on, side };
}

/** The rows left unplanned, for programs or, in CSV, for people: with the names of letters and with sentences. */
async function unplannedChunks(
  plan: Plan,
  { portfolio: { letters }, labels: { names }, files: { sentenceOf } }: Pick<Planned, 'portfolio' | 'labels' | 'files'>,
  file: string,
  { dialect }: PlanView,
  { language }: Context,
): Promise<Iterable<string>> {
  if (!isCsvFile(file)) return ndjsonOf(unplannedTable(plan));
  return csvChunks(unplannedTable(plan, { letters, language, names, sentenceOf }), dialect);
}

/** The text of the view, chunk by chunk. */
async function planChunks(
  plan: Plan,
  portfolio: Portfolio,
  labels: Labels,
  endingLines: readonly string[],
  view: PlanView,
  context: Context,
): Promise<Iterable<string>> {
  const { by, on } = view;
  const { letters } = portfolio;
  const { names } = labels;
  if (by === null) {
    if (view.format === 'table') return [textOf([...monthsLines(plan, portfolio, view, context), ...endingLines])];
    const table = occurrenceTable(plan, { side: view.side ?? 'all', ...(view.format === 'csv' && { letters, names }) });
    return chunksOf(table, view.format, view.dialect);
  }
  const query = { by, on, side: view.side ?? 'firm' };
  if (view.format === 'table') return [textOf(totalsLines(by, totals(plan, query), labels, context))];
  return chunksOf(totalsTable(plan, query, view.format === 'csv' ? { names } : {}), view.format, view.dialect);
}

async function chunksOf<Row>(
  table: Table<Row>,
  format: Exclude<PlanView['format'], 'table'>,
  dialect: CsvDialect,
): Promise<Iterable<string>> {
  if (format === 'csv') return csvChunks(table, dialect);
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
    ...dataIssueLines(plan, portfolio, context),
  ];
}
