// The workbook of a report, as a file: what a partner opens in Excel.

import { workbookSheets } from '../../brief/workbook-sheets.js';
import { capacityOf } from '../../capacity/capacity-of.js';
import { describe } from '../../messages/describe.js';
import type { SheetLine } from '../../report/sheet.js';
import { workbookOf } from '../../report/xlsx.js';
import type { Context } from '../context.js';
import { orFail } from '../exit.js';
import { planFailure } from '../input/plan-options.js';
import { usageFailure } from '../usage-errors.js';
import type { MadeFile, ReportFacts } from './report-file.js';
import { deadlinesText } from './report-texts.js';

/** The workbook; throws the failure of one that Excel could not open. */
export async function workbookFile(facts: ReportFacts, context: Context): Promise<MadeFile> {
  const { plan, portfolio, labels, team, part, shown, asOf, files, given } = facts;
  const { side, noPeople } = given;
  const { language, texts } = context;
  const report = await facts.report();
  const refuse = (problem: Parameters<typeof describe>[0]) => usageFailure(describe(problem, language), texts);
  const capacity =
    team === null || part.ofWork !== null
      ? null
      : orFail(capacityOf(plan, team, { ...(side !== undefined && { side }), shown }), (problem) =>
          planFailure(problem, context),
        );
  const { alarm, text } = report.headline;
  const summary: readonly SheetLine[] = [
    { text: report.title, level: 'title' },
    { text: `${alarm ?? ''} ${text}`.trim(), level: 'headline' },
    ...report.summary.map((line): SheetLine => ({ text: line, level: 'text' })),
  ];
  const sheets = workbookSheets({
    plan,
    ...{ letters: portfolio.letters, names: labels.names, shown, summary, lang: language },
    ...(side !== undefined && { side }),
    ...(team !== null && { team }),
    ...(capacity !== null && { capacity }),
    ...(noPeople && { noPeople }),
    sentenceOf: files.sentenceOf,
  });
  const bytes = await workbookOf(orFail(sheets, refuse), { title: given.title ?? report.title, asOf });
  return { content: orFail(bytes, ([problem]) => refuse(problem)), holds: deadlinesText(report, context) };
}
