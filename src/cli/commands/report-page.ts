// The page of a report, as a file: what a partner opens in a browser.

import { pageOf } from '../../report/page/page-of.js';
import type { Context } from '../context.js';
import { flagOf } from '../flags.js';
import { numbersOf } from '../terminal/numbers.js';
import { usageFailure } from '../usage-errors.js';
import type { MadeFile, ReportFacts } from './report-file.js';
import { deadlinesText } from './report-texts.js';

/** The most deadlines of a page unless `--rows` says otherwise: beyond, browsers take seconds to open it. */
const MOST_ROWS = 50_000;

/** The page; throws the failure of one that would be too long. */
export async function pageFile(facts: ReportFacts, context: Context): Promise<MadeFile> {
  const { texts, language } = context;
  const { rows = MOST_ROWS } = facts.given;
  const report = await facts.report();
  const { deadlines } = report;
  if (deadlines.length > rows) {
    const { count } = numbersOf(language);
    const ways = [flagOf('client'), flagOf('manager'), flagOf('pool')];
    throw usageFailure(texts.report.tooManyRows(count(deadlines.length), count(rows), flagOf('rows'), ways), texts);
  }
  return { content: [await pageOf(report)], holds: deadlinesText(report, context) };
}
