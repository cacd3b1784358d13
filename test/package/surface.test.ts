// The public surface: the run-time names of each entry point, written out here.
// A name that comes or goes has to be typed into this list, and gives its reason in the change that does so.

import { describe, expect, test } from 'vitest';
import * as report from '../../src/brief/index.js';
import * as capacity from '../../src/capacity/index.js';
import * as forecast from '../../src/forecast/index.js';
import * as pure from '../../src/index.js';
import * as loopApi from '../../src/loop-api/index.js';
import * as quality from '../../src/quality/index.js';
import * as sheets from '../../src/sheets/index.js';
import * as snapshot from '../../src/snapshot/index.js';
import * as fastCheck from '../../src/testing/fast-check.js';
import * as testing from '../../src/testing/index.js';
import * as columns from '../../src/typed-columns.js';
import { readProjectJson } from './project.js';

const entryPoints: Readonly<Record<string, readonly [module: object, names: readonly string[]]>> = {
  '.': [
    pure,
    [
      'ProblemError',
      'TOTAL_KEYS',
      'UNPLANNED_REASONS',
      'decodeNames',
      'decodePortfolio',
      'describe',
      'expandActivity',
      'expandLetter',
      'explain',
      'fiscalYears',
      'frenchHolidays',
      'namesOf',
      'occurrencesOf',
      'orThrow',
      'plan',
      'planRows',
      'portfolioDecoder',
      'signatureOf',
      'toDateTime',
      'toEpochDay',
      'toIsoDate',
      'toPromise',
      'totals',
      'visible',
    ],
  ],
  './columns': [columns, ['compilePortfolio', 'dueDaysInto', 'monthTotalsInto', 'orderByDue', 'periodEndsInto']],
  './capacity': [
    capacity,
    [
      'asLateAsPossible',
      'asSoonAsPossible',
      'assigner',
      'atDueDate',
      'atRelease',
      'capacityCalendar',
      'capacityOf',
      'conflictingAssignments',
      'decodeTeam',
      'evenly',
      'levelled',
      'load',
      'loadByPeriod',
      'spread',
      'unusedAssignments',
      'verify',
    ],
  ],
  './forecast': [forecast, ['decodeCapacityTable', 'decodeForecastSettings', 'endingLetters', 'forecast']],
  './quality': [quality, ['qualityOf']],
  './report': [
    report,
    [
      'calendarEvents',
      'calendarsOf',
      'csvOf',
      'forecastTable',
      'frenchTable',
      'headcountData',
      'headcountTable',
      'jsonOf',
      'levelData',
      'levelTable',
      'linesSheet',
      'loadTable',
      'ndjsonOf',
      'occurrenceTable',
      'pageOf',
      'periodData',
      'readCalendar',
      'remedyData',
      'reportOf',
      'tableOf',
      'tableSheet',
      'totalsTable',
      'unplannedTable',
      'verdictData',
      'workbookOf',
      'workbookSheets',
    ],
  ],
  './loop-api': [loopApi, ['and', 'createLoopClient', 'eq', 'fetchPortfolio', 'gte', 'neq', 'pages', 'writeFilter']],
  './sheets': [sheets, ['SHEET_TABLES', 'fileKindOf', 'readSheets', 'templateOf']],
  './snapshot': [snapshot, ['fetchSnapshot', 'readSnapshot']],
  './testing': [testing, ['firmNames', 'generateFirm', 'startLoopEmulator']],
  './testing/fast-check': [
    fastCheck,
    [
      'activityRow',
      'civilDate',
      'faultSchedule',
      'fiscalYear',
      'hostileActivityRow',
      'hostileBody',
      'hostileLetterRow',
      'hostilePortfolioRows',
      'hostileValue',
      'lastingFault',
      'laws',
      'letterRow',
      'passingFault',
      'payload',
      'portfolioRows',
      'wireDate',
    ],
  ],
};

describe('public surface', () => {
  test('the entry points are these', () => {
    const { exports } = readProjectJson<{ exports: Readonly<Record<string, unknown>> }>('package.json');
    expect(Object.keys(exports)).toEqual([...Object.keys(entryPoints), './package.json']);
  });

  test.each(Object.entries(entryPoints))('the names of %s', (_, [module, names]) => {
    expect(Object.keys(module).sort()).toEqual([...names].sort());
  });

  test('the main entry point has at most 25 names', () => {
    expect(Object.keys(pure).length).toBeLessThanOrEqual(25);
  });
});
