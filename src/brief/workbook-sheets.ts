// The sheets of a firm's workbook, in their order: the summary, pools and people, deadlines, clients and managers, the forecast, what is
// not planned, settings. They are made of a plan and of what is known of its team; a format makes a file of them.

import { type DateInput, readDateInput } from '../calendar/date-input.js';
import type { DateRange } from '../calendar/date-range.js';
import type { Capacity } from '../capacity/capacity-of.js';
import { type Either, left, right } from '../core/either.js';
import { requireList, requireObject, requireOneOf, requireOptions } from '../core/options.js';
import { invalidOption, type RowProblem } from '../core/problem.js';
import { problemError, required } from '../core/result.js';
import type { Language } from '../core/text.js';
import type { TooManyForWorkbook } from '../core/workbook-problem.js';
import type { Letter } from '../engagement/letter.js';
import { WORK_SIDES, type WorkSide } from '../engagement/side.js';
import type { Forecast } from '../forecast/forecast.js';
import type { Names } from '../names/names.js';
import { linesSheet, type SheetLine, tableSheet, type WorkbookSheet } from '../report/sheet.js';
import { tableOf } from '../report/table.js';
import type { Plan } from '../schedule/plan.js';
import type { Unplanned } from '../schedule/planned-or-unplanned.js';
import type { Team } from '../team/team.js';
import { deadlinesSheet } from './deadlines-sheet.js';
import { forecastSheet } from './forecast-sheet.js';
import { loadChart, loadSheet } from './load-sheet.js';
import { monthSheets } from './month-sheets.js';
import { peopleSheet } from './people-sheet.js';
import { type SettingRow, settingRows } from './setting-rows.js';
import { type Shown, shownCount } from './shown-work.js';
import { unplannedSheet } from './unplanned-sheet.js';
import { headOf, NOTHING, SHEET_NAMES } from './workbook-words.js';

/** What a workbook is of. */
export interface WorkbookOf {
  /** It may reach further than the days shown: what is due around them takes up the team as well. */
  readonly plan: Plan;
  /** Those of the portfolio, for the clients and managers of rows that are not planned. */
  readonly letters: readonly Letter[];
  readonly names: Names;
  /** The days shown, both included: what is due on them is listed, and their capacity is counted. */
  readonly shown: { readonly first: DateInput; readonly last: DateInput };
  /** Whose work. Default `firm`. */
  readonly side?: WorkSide;
  /** Its pools, and its persons where work is given in person, are columns of the deadlines. Default: no such columns. */
  readonly team?: Team;
  /** The plan beside the team, for the sheets of load and people. Default: no such sheets, and no chart. */
  readonly capacity?: Capacity;
  /** Default: no sheet of a forecast. */
  readonly forecast?: Forecast;
  /** The lines of the summary. */
  readonly summary: readonly SheetLine[];
  /** Whether persons are left out: no sheet of people, no column. Default false. */
  readonly noPeople?: boolean;
  readonly lang: Language;
  /** What is said of a problem of an unplanned row, where the rows come from a spreadsheet with its cell. Default: `describe`. */
  readonly sentenceOf?: (problem: RowProblem) => string;
  /** Where an unplanned row came from, null where that is not known. Default: no such column. */
  readonly placeOf?: (row: Unplanned) => string | null;
}

/** Occurrences of a workbook, which is made in memory: 100,000 take some 550 MB. */
const MOST_OCCURRENCES = 150_000;

const OPTIONS: readonly (keyof WorkbookOf)[] = [
  ...(['plan', 'letters', 'names', 'shown', 'side', 'team', 'capacity', 'forecast'] as const),
  ...(['summary', 'noPeople', 'lang', 'sentenceOf', 'placeOf'] as const),
];

/**
 * The sheets of a workbook, for `workbookOf`, in French or English: `Synthèse`, `Charge` and `Personnes` with a capacity, `Échéances`,
 * `Par client`, `Par responsable`, `Prévision` with a forecast, `Non planifié`, `Réglages`.
 *
 * Deadlines are those due (before adjustment) on the days shown; sums are exact, and those of `totals` over these days. Months of the load
 * and of the chart, which is of the pool that lacks most hours, are those of `loadByPeriod`. Left: `TooManyForWorkbook` for more than
 * 150,000 occurrences. Throws `ProblemError` with an `InvalidOption` for options that their type would refuse. Cost: linear in the
 * occurrences, and what is asked of `capacity`.
 *
 * @example
 * const made = orThrow(plan(portfolio));
 * const shown = { first: '2022-01-01', last: '2022-12-31' };
 * const summary = [{ text: 'Cabinet', level: 'title' }] as const;
 * const names = namesOf(portfolio, { lang: 'fr' });
 * const sheets = orThrow(workbookSheets({ plan: made, letters: portfolio.letters, names, shown, summary, lang: 'fr' }));
 * console.log(sheets.map(({ name }) => name).join(', '));
 * // Synthèse, Échéances, Par client, Par responsable, Non planifié, Réglages
 */
export function workbookSheets(of: WorkbookOf): Either<TooManyForWorkbook, readonly WorkbookSheet[]> {
  requireOptions('of', of, OPTIONS);
  const { plan, letters, names, side = 'firm', team, capacity, forecast, summary, noPeople = false, lang } = of;
  for (const [path, value] of Object.entries({ plan, names })) requireObject(path, value);
  for (const [path, value] of Object.entries({ letters, summary })) requireList(path, value);
  requireOneOf('side', side, WORK_SIDES);
  requireOneOf('lang', lang, ['fr', 'en']);
  const shown: Shown = { plan, side, days: daysOf(of.shown) };
  const { days } = shown;
  const received = shownCount(shown);
  if (received > MOST_OCCURRENCES) {
    return left({ _tag: 'TooManyForWorkbook', received, accepted: MOST_OCCURRENCES });
  }
  const ofTeam = capacity === undefined ? null : { capacity, days, names, lang };
  const { sentenceOf, placeOf } = of;
  const unplanned = { ...(sentenceOf !== undefined && { sentenceOf }), ...(placeOf !== undefined && { placeOf }) };
  return right([
    linesSheet({ name: SHEET_NAMES.summary[lang], lines: summary, chart: ofTeam === null ? null : loadChart(ofTeam) }),
    ...(ofTeam === null ? [] : [loadSheet(ofTeam)]),
    ...(ofTeam === null || noPeople ? [] : [peopleSheet(ofTeam)]),
    deadlinesSheet({ ...shown, team, names, noPeople, lang }),
    ...monthSheets({ ...shown, names, lang }),
    ...(forecast === undefined ? [] : [forecastSheet(forecast, { names, lang })]),
    unplannedSheet({ plan, letters, names, lang, ...unplanned }),
    settingsSheet(settingRows(shown, forecast, lang), lang),
  ]);
}

function daysOf(shown: WorkbookOf['shown']): DateRange {
  requireOptions('shown', shown, ['first', 'last']);
  const first = required(readDateInput('shown.first', shown.first));
  const last = required(readDateInput('shown.last', shown.last));
  if (last < first) throw problemError(invalidOption('shown.last', shown.last, { _tag: 'OrderedRange' }));
  return { first, last };
}

function settingsSheet(rows: readonly SettingRow[], lang: Language): WorkbookSheet {
  const column = (name: keyof SettingRow, width: number) =>
    ({ name: headOf(name, lang), kind: 'text', width, wraps: true, read: (row: SettingRow) => row[name] }) as const;
  const columns = [column('setting', 30), column('value', 34), column('meaning', 80)];
  const table = { ...tableOf(columns, rows), columns };
  return tableSheet({ name: SHEET_NAMES.settings[lang], table, frozenColumns: 0, empty: NOTHING.setting[lang] });
}
