// Made-up firms as what a workbook is made from: the report, and what that was made from; with the team of the demonstration, whose work of
// one manager is given to a person, or without.

import {
  type MonthlyForecast,
  type ReportSource,
  reportOf,
  type WorkbookOf,
  workbookSheets,
} from '../../src/brief/index.js';
import { decodeTeam } from '../../src/capacity/index.js';
import { DEMO_TEAM } from '../../src/cli/demo-team.js';
import type { Language } from '../../src/core/text.js';
import type { WorkSide } from '../../src/engagement/side.js';
import { decodeForecastSettings, forecast } from '../../src/forecast/index.js';
import { decodeNames, decodePortfolio, namesOf, orThrow, type PlanOptions, plan } from '../../src/index.js';
import type { Report } from '../../src/report/report.js';
import { firmNames, generateFirm } from '../../src/testing/index.js';

export interface FirmOptions extends Partial<Pick<ReportSource, 'noPeople' | 'part'> & Pick<WorkbookOf, 'placeOf'>> {
  readonly clients?: number;
  readonly seed?: number;
  readonly shown?: { readonly first: string; readonly last: string };
  readonly lang?: Language;
  readonly side?: WorkSide;
  readonly adjust?: PlanOptions['adjust'];
  readonly hasTeam?: boolean;
  readonly hasForecast?: boolean;
  /** Whether the fields of rows come the other way round. */
  readonly isShuffled?: boolean;
}

export const YEAR = { first: '2026-01-01', last: '2026-12-31' };

/** What a workbook is made from. */
export interface FirmWorkbook {
  readonly report: Report;
  readonly source: ReportSource;
  readonly of: WorkbookOf;
}

/** The report of a source, and what a workbook beside it is of. */
export function workbookOfSource(source: ReportSource, more: Partial<WorkbookOf> = {}): FirmWorkbook {
  const { plan: planned, names, letters = [], team } = source;
  const of = { plan: planned, names, letters, ...(team && { team }), ...more };
  return { source, report: orThrow(reportOf(source)), of };
}

/** The sheets of a workbook. */
export const sheetsOfWorkbook = ({ report, of }: FirmWorkbook) => orThrow(workbookSheets(report, of));

/** What a workbook of a firm is made from. Its plan reaches a year around the days shown. */
export function workbookOfFirm({
  clients = 12,
  seed = 1,
  shown = YEAR,
  lang = 'fr',
  side = 'firm',
  adjust = 'none',
  hasTeam = true,
  hasForecast = false,
  isShuffled = false,
  placeOf,
  ...others
}: FirmOptions = {}): FirmWorkbook {
  const made = { clients, seed, nextYear: true };
  const firm = generateFirm(made);
  const turned = (rows: readonly object[]) =>
    isShuffled ? rows.map((row) => Object.fromEntries(Object.entries(row).reverse())) : rows;
  const portfolio = orThrow(decodePortfolio(turned(firm.letters), turned(firm.activities)));
  const horizon = {
    first: `${Number(shown.first.slice(0, 4)) - 1}-01-01`,
    last: `${Number(shown.last.slice(0, 4)) + 1}-12-31`,
  };
  const planned = orThrow(plan(portfolio, { horizon, adjust }));
  const manager = portfolio.letters.find((letter) => letter.manager !== null)?.manager;
  const assignments = manager == null ? [] : [{ manager, to: 'compta-4' }];
  const team = orThrow(decodeTeam({ ...DEMO_TEAM, assignments: [...DEMO_TEAM.assignments, ...assignments] }));
  const names = namesOf(portfolio, { table: orThrow(decodeNames(firmNames(made))), team, lang });
  const settings = orThrow(decodeForecastSettings({}));
  const forecastOfFirm = (): MonthlyForecast =>
    hasTeam
      ? orThrow(forecast({ portfolio, settings, team }, { horizon: shown, by: ['month', 'pool'] }))
      : orThrow(forecast({ portfolio, settings }, { horizon: shown, by: ['month'] }));
  return workbookOfSource(
    {
      ...{ plan: planned, letters: portfolio.letters, names, shown, side, lang, ...others },
      ...(hasTeam && { team }),
      ...(hasForecast && { forecast: forecastOfFirm() }),
    },
    placeOf && { placeOf },
  );
}
