// The sheets of a firm's workbook, in their order: the summary, pools and people, deadlines, clients and managers, the forecast, what is
// not planned, settings. What the report says of them is said here as it says it; the lists are those of its plan.

import { type Either, left, right } from '../core/either.js';
import { requireList, requireObject, requireOptions } from '../core/options.js';
import type { RowProblem } from '../core/problem.js';
import type { Language } from '../core/text.js';
import type { TooManyForWorkbook } from '../core/workbook-problem.js';
import type { Letter } from '../engagement/letter.js';
import type { Names } from '../names/names.js';
import type { Report, Setting } from '../report/report.js';
import { linesSheet, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { tableOf } from '../report/table.js';
import type { Plan } from '../schedule/plan.js';
import type { Unplanned } from '../schedule/planned-or-unplanned.js';
import type { Team } from '../team/team.js';
import { deadlinesSheet } from './deadlines-sheet.js';
import { forecastSheet } from './forecast-sheet.js';
import { loadChart, loadSheet } from './load-sheet.js';
import { monthSheets } from './month-sheets.js';
import { peopleSheet } from './people-sheet.js';
import { dayFrom } from './report/facts.js';
import { type Shown, shownCount } from './shown-work.js';
import { summaryLines } from './summary-lines.js';
import { unplannedSheet } from './unplanned-sheet.js';
import { headOf, NOTHING, SHEET_NAMES } from './workbook-words.js';

/** What the lists of a workbook are of: what its report was made from. */
export interface WorkbookOf {
  /** It may reach further than the days shown: what is due around them takes up the team as well. */
  readonly plan: Plan;
  readonly names: Names;
  /** Those of the portfolio, for the clients and managers of rows that are not planned. */
  readonly letters: readonly Letter[];
  /** Its pools, and its persons where work is given in person, are columns of the deadlines. Default: no such columns. */
  readonly team?: Team;
  /** What is said of a problem of an unplanned row, where the rows come from a spreadsheet with its cell. Default: `describe`. */
  readonly sentenceOf?: (problem: RowProblem) => string;
  /** Where an unplanned row came from, null where that is not known. Default: no such column. */
  readonly placeOf?: (row: Unplanned) => string | null;
}

/** Occurrences of a workbook, which is made in memory: 100,000 take some 550 MB. */
const MOST_OCCURRENCES = 150_000;

const OPTIONS: readonly (keyof WorkbookOf)[] = ['plan', 'names', 'letters', 'team', 'sentenceOf', 'placeOf'];

/**
 * The sheets of a workbook, for `workbookOf`, in the language of the report: `Synthèse`, `Charge` and `Personnes` beside a team, `Échéances`,
 * `Par client`, `Par responsable`, `Prévision` with a forecast, `Non planifié`, `Réglages`.
 *
 * Summary, load, people, forecast and settings are what the report says, with its rates; `of` is what the report was made from. Deadlines are those
 * due (before adjustment) on the days shown; sums are exact, and those of `totals` over these days. Without a verdict, which a part of a
 * firm has not, there is no sheet of load and of people. Left: `TooManyForWorkbook` for more than 150,000 occurrences. Throws
 * `ProblemError` with an `InvalidOption` for options that their type would refuse. Cost: linear in the occurrences.
 *
 * @example
 * const made = orThrow(plan(portfolio));
 * const { letters } = portfolio;
 * const names = namesOf(portfolio, { lang: 'fr' });
 * const shown = { first: '2022-01-01', last: '2022-12-31' };
 * const report = orThrow(reportOf({ plan: made, names, shown, lang: 'fr' }));
 * const sheets = orThrow(workbookSheets(report, { plan: made, letters, names }));
 * console.log(sheets.map(({ name }) => name).join(', '));
 * // Synthèse, Échéances, Par client, Par responsable, Non planifié, Réglages
 */
export function workbookSheets(report: Report, of: WorkbookOf): Either<TooManyForWorkbook, readonly WorkbookSheet[]> {
  requireObject('report', report);
  requireOptions('of', of, OPTIONS);
  const { plan, letters, names, team } = of;
  for (const [path, value] of Object.entries({ plan, names })) requireObject(path, value);
  requireList('letters', letters);
  const { lang, people, forecast } = report;
  const shown = shownBy(report, plan);
  const received = shownCount(shown);
  if (received > MOST_OCCURRENCES) {
    return left({ _tag: 'TooManyForWorkbook', received, accepted: MOST_OCCURRENCES });
  }
  const hasTeam = report.pools.some(({ pool }) => pool !== null);
  const { sentenceOf, placeOf } = of;
  const unplanned = { ...(sentenceOf !== undefined && { sentenceOf }), ...(placeOf !== undefined && { placeOf }) };
  return right([
    linesSheet({
      name: SHEET_NAMES.summary[lang],
      lines: summaryLines(report),
      chart: hasTeam ? loadChart(report) : null,
    }),
    ...(hasTeam ? [loadSheet(report, names.label('pool', null))] : []),
    ...(people === null ? [] : [peopleSheet(people, lang)]),
    deadlinesSheet({ ...shown, team: hasTeam ? team : undefined, names, noPeople: people === null, lang }),
    ...monthSheets({ ...shown, names, lang }),
    ...(forecast === null ? [] : [forecastSheet(forecast, lang)]),
    unplannedSheet({ plan, letters, names, lang, ...unplanned }),
    settingsSheet(report.settings, lang),
  ]);
}

function shownBy({ shown, side }: Report, plan: Plan): Shown {
  const [first, last] = [shown.first, shown.last].map(dayFrom);
  return { plan, side, days: { first, last } };
}

function settingsSheet(rows: readonly Setting[], lang: Language): WorkbookSheet {
  const column = (head: string, name: keyof Setting, width: number) =>
    ({ name: headOf(head, lang), kind: 'text', width, wraps: true, read: (row: Setting) => row[name] }) as const;
  const columns = [column('setting', 'name', 30), column('value', 'value', 34), column('meaning', 'meaning', 80)];
  const table = { ...tableOf(columns, rows), columns };
  return tableSheet({ name: SHEET_NAMES.settings[lang], table, frozenColumns: 0, empty: NOTHING.setting[lang] });
}
