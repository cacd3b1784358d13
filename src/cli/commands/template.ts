// `template`: a workbook, or csv files, to fill in: a small made-up firm, the letters and activities of a snapshot, or headers alone.

import { join } from 'node:path';
import { invalidOption } from '../../core/problem.js';
import { visible } from '../../core/text.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { describe } from '../../messages/describe.js';
import { csvOf } from '../../report/csv.js';
import { type Column, tableOf } from '../../report/table.js';
import { templateOf } from '../../sheets/template.js';
import { type TemplateOptions, type TemplateSheet, templateSheets } from '../../sheets/template-sheets.js';
import type { WrittenCell } from '../../sheets/write-workbook.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, type ExitCode, orFail } from '../exit.js';
import { flagOf, type OptionName, type OptionsOf } from '../flags.js';
import { optionFailure } from '../input/options.js';
import { portfolioOfSnapshot } from '../input/snapshot.js';
import { makeFolder } from '../output/folder.js';
import { openNewFile } from '../output/new-file.js';
import { commitAll, type Sink, writeBytes } from '../output/sink.js';
import { numbersOf } from '../terminal/numbers.js';
import { usageFailure } from '../usage-errors.js';
import { sizeText } from './size-text.js';

/** A file that is to appear. */
interface Target {
  readonly path: string;
  /** What it holds; made when all targets are known to be writable. */
  readonly content: (options: TemplateOptions) => Promise<Uint8Array>;
  /** What of it is told. */
  readonly held: (sheets: readonly TemplateSheet[]) => string;
}

const EXTENSION = '.xlsx';

/** Runs the command. */
export async function template(context: Context, given: OptionsOf<'template'>): Promise<ExitCode> {
  const { texts, language, stderr } = context;
  const targets = targetsOf(given, context);
  const sinks: Sink[] = [];
  const folder = given.csv === undefined ? null : await makeFolder(given.csv, context);
  try {
    const option = given.csv === undefined ? 'out' : 'csv';
    const beside = { option, force: given.force ?? false, inputs: { from: given.from } } as const;
    for (const { path } of targets) sinks.push(await openNewFile(path, beside, context));
    const from = given.from === undefined ? {} : { from: await readFrom(given.from, context) };
    const options = { lang: language, ...(given.empty && { empty: true }), ...from };
    const sheets = templateSheets(options);
    const lines: string[] = [];
    for (const [at, { path, content, held }] of targets.entries()) {
      const bytes = await content(options);
      await writeBytes(bytes, sinks[at], context);
      lines.push(texts.template.done(visible(path), held(sheets), sizeText(bytes, context)));
    }
    await commitAll(sinks, context);
    await stderr.write(`${lines.join('\n')}\n`);
    return EXIT.done;
  } catch (error) {
    for (const sink of sinks) await sink.discard();
    await folder?.discard();
    throw error;
  }
}

/** The files that the options name; throws what is missing or contradictory in them. */
function targetsOf({ out, csv, from, empty }: OptionsOf<'template'>, context: Context): readonly Target[] {
  const { texts } = context;
  const { usage } = texts;
  const together = (one: OptionName, other: OptionName) =>
    usageFailure(usage.together(flagOf(one), flagOf(other)), texts);
  if (out !== undefined && csv !== undefined) throw together('out', 'csv');
  if (from !== undefined && empty) throw together('from', 'empty');
  if (csv !== undefined) return csvTargets(csv, context);
  if (out === undefined)
    throw usageFailure(usage.needs('template', usage.either([flagOf('out'), flagOf('csv')])), texts);
  if (!out.toLowerCase().endsWith(EXTENSION)) {
    throw optionFailure(invalidOption(flagOf('out'), out, { _tag: 'OneOf', values: [EXTENSION] }), context);
  }
  return [
    { path: out, content: (options) => workbook(out, options, context), held: (sheets) => heldBy(sheets, context) },
  ];
}

async function workbook(path: string, options: TemplateOptions, context: Context): Promise<Uint8Array> {
  return orFail(await templateOf(options), (problems) => {
    const sentences = problems.map((problem) =>
      visible(describe({ ...problem, place: { ...problem.place, file: path } }, context.language)),
    );
    return new CommandFailure(
      EXIT.input,
      sentences.map((sentence) => context.texts.usage.prefix + sentence).join('\n'),
    );
  });
}

/** How much of each kind the workbook holds. */
function heldBy(sheets: readonly TemplateSheet[], { texts, language }: Context): string {
  const { count } = numbersOf(language);
  const rows = (key: TemplateSheet['key']) => count(sheets.find((sheet) => sheet.key === key)?.rows.length ?? 0);
  return texts.template.holds(rows('letters'), rows('activities'), rows('members'));
}

/** A file for each sheet, called as the sheet is, in letters that are typed everywhere. */
function csvTargets(folder: string, { language, texts }: Context): readonly Target[] {
  const { count } = numbersOf(language);
  return templateSheets({ lang: language, empty: true }).map(({ key, name }) => {
    const sheetIn = (sheets: readonly TemplateSheet[]) => sheets.find((sheet) => sheet.key === key) as TemplateSheet;
    return {
      path: join(folder, `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}.csv`),
      content: async (options) => new TextEncoder().encode(csvText(sheetIn(templateSheets(options)))),
      held: (sheets) => texts.template.rows(count(sheetIn(sheets).rows.length)),
    };
  });
}

/** The sheet as Excel in France reads csv: there is no other form that it opens by itself, whatever the language. */
function csvText({ columns, rows }: TemplateSheet): string {
  const table = tableOf(
    columns.map(({ header, kind }, at) => {
      const read = (row: readonly WrittenCell[]) => row[at];
      return { name: header, kind, read } as Column<readonly WrittenCell[]>;
    }),
    rows,
  );
  return [...csvOf(table, 'excelFr')].join('');
}

/** The portfolio of a snapshot; of rows that cannot be read, how many they are is told. */
async function readFrom(file: string, context: Context): Promise<Portfolio> {
  const portfolio = await portfolioOfSnapshot({ _tag: 'Snapshot', file }, {}, context);
  const { length } = portfolio.rejected;
  if (length > 0) {
    const count = numbersOf(context.language).count(length);
    await context.stderr.write(`${context.texts.template.rejected(count)}\n`);
  }
  return portfolio;
}
