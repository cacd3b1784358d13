// What a report says, from what `report` has read: made once, for all files that are made of it.

import { reportOf } from '../../brief/report/report-of.js';
import { describe } from '../../messages/describe.js';
import type { Report } from '../../report/report.js';
import type { Context } from '../context.js';
import { orFail } from '../exit.js';
import { planFailure } from '../input/plan-options.js';
import type { ReportFacts } from './report-file.js';
import { reportForecast } from './report-forecast.js';

/** What it says. Throws the failure of work that cannot be added up. */
export function reportData(facts: Omit<ReportFacts, 'report'>, context: Context): Report {
  const { plan, portfolio, labels, team, part, shown, asOf, files, settings, given, ofAssignments } = facts;
  const { side, title, noPeople } = given;
  const { language } = context;
  const warnings = team?.warnings.map((warning) => describe(warning, language)) ?? [];
  const report = reportOf({
    plan,
    ...(team !== null && { team }),
    names: labels.names,
    shown,
    asOf,
    lang: language,
    ...(title !== undefined && { title }),
    ...(side !== undefined && { side }),
    ...(part.ofWork !== null && { part: part.ofWork }),
    ...(part.pool !== null && { pool: part.pool }),
    ...(noPeople && { noPeople }),
    letters: portfolio.letters,
    sentenceOf: files.sentenceOf,
    ofTeam: [...warnings, ...ofAssignments.lines],
    ...(settings !== null && { forecast: reportForecast(settings, facts, context) }),
  });
  return orFail(report, (problem) => planFailure(problem, context));
}
