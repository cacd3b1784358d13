// The workbook of a report, as a file: what a partner opens in Excel.

import { workbookSheets } from '../../brief/workbook-sheets.js';
import { describe } from '../../messages/describe.js';
import { workbookOf } from '../../report/xlsx.js';
import type { Context } from '../context.js';
import { orFail } from '../exit.js';
import { usageFailure } from '../usage-errors.js';
import type { MadeFile, ReportFacts } from './report-file.js';
import { deadlinesText } from './report-texts.js';

/** The workbook; throws the failure of one that Excel could not open. */
export async function workbookFile(facts: ReportFacts, context: Context): Promise<MadeFile> {
  const { plan, portfolio, labels, team, asOf, files, given } = facts;
  const { language, texts } = context;
  const report = await facts.report();
  const refuse = (problem: Parameters<typeof describe>[0]) => usageFailure(describe(problem, language), texts);
  const sheets = workbookSheets(report, {
    plan,
    ...{ letters: portfolio.letters, names: labels.names },
    ...(team !== null && { team }),
    sentenceOf: files.sentenceOf,
  });
  const bytes = await workbookOf(orFail(sheets, refuse), { title: given.title ?? report.title, asOf });
  return { content: orFail(bytes, ([problem]) => refuse(problem)), holds: deadlinesText(report, context) };
}
