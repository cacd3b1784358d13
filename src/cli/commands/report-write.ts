// The files of a report are made and written, each by the maker of its format, and the calendars of a folder; a line is said of each.

import { visible } from '../../core/text.js';
import type { Report } from '../../report/report.js';
import type { Context } from '../context.js';
import type { ReportOutputs } from '../output/report-outputs.js';
import { numbersOf } from '../terminal/numbers.js';
import type { FileMaker, ReportFacts } from './report-file.js';
import { sizeText } from './size-text.js';

/** What makes what a report says, once for all files. */
export function reportOnce(known: Omit<ReportFacts, 'report'>, context: Context): ReportFacts['report'] {
  let report: Promise<Report> | null = null;
  return () => {
    report ??= import('./report-data.js').then(({ reportData }) => reportData(known, context));
    return report;
  };
}

/** Writes every file, and answers with a line on each. */
export async function writtenLines(
  facts: ReportFacts,
  formats: readonly (() => Promise<FileMaker>)[],
  outputs: ReportOutputs,
  context: Context,
): Promise<readonly string[]> {
  const { texts, language } = context;
  const { out = [], ics } = facts.given;
  const lines: string[] = [];
  const line = (path: string, holds: string, size: number) =>
    lines.push(texts.report.done(visible(path), holds, sizeText({ length: size }, context)));
  for (const [at, format] of formats.entries()) {
    const make = await format();
    const { content, holds } = await make(facts, context);
    line(out[at], holds, await outputs.write(at, content));
  }
  if (ics === undefined) return lines;
  const { calendarFolder } = await import('./report-calendars.js');
  const { files, leftOut } = await calendarFolder(facts, context);
  for (const { name, rows, text, holds } of files) {
    const { path, size } = await outputs.add(name, rows, text);
    line(path, holds, size);
  }
  const { path, size } = await outputs.list();
  line(path, texts.semicolons([texts.report.files(numbersOf(language).count(files.length)), ...leftOut]), size);
  for (const file of outputs.notWritten) lines.push(texts.report.notWritten(visible(file)));
  return lines;
}
