// The names that an option takes are those of the library, spelt with dashes: each is taken, and the help names all of them in both languages.

import { describe, expect, test } from 'vitest';
import { EVENTS_BY } from '../../src/brief/calendar-events.js';
import { BUSINESS_DAY_CONVENTIONS } from '../../src/calendar/business-days.js';
import { FRENCH_ZONES } from '../../src/calendar/french-holidays.js';
import { PERIODS } from '../../src/capacity/load-by-period.js';
import type { CommandName } from '../../src/cli/command-names.js';
import { flagsOf } from '../../src/cli/flags.js';
import { WORK_SIDES } from '../../src/engagement/side.js';
import { FORECAST_KEYS } from '../../src/forecast/forecast-options.js';
import { COUNTED_ON, LAW_METHODS } from '../../src/forecast/settings.js';
import { COVERAGES, LAG_ORIGINS } from '../../src/schedule/settings.js';
import { TOTAL_KEYS } from '../../src/workload/total-key.js';
import { TOTAL_DATES } from '../../src/workload/totals.js';
import { cli, EXAMPLE } from './setup.js';

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A coverage of a year goes by its kind: the help has a letter for the year. */
const kindOf = (name: string) => name.split(':')[0];

/** The last word before each comma, what stands in brackets left out. */
const listedIn = (text = '') =>
  text
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((part) => kindOf(part.trim().split(/\s+/).at(-1) ?? ''));

describe.each(['en', 'fr'] as const)('the help in %s', (language) => {
  const helpOf = (command: CommandName, flag: string) =>
    flagsOf(command).find((row) => row.flag.split(' ')[0] === flag)?.help?.[language];

  test.each<[CommandName, string, readonly string[]]>([
    ['plan', '--coverage', COVERAGES.map(kindOf)],
    ['plan', '--lag-origin', LAG_ORIGINS],
    ['plan', '--adjust', BUSINESS_DAY_CONVENTIONS],
    ['plan', '--by', TOTAL_KEYS],
    ['plan', '--on', TOTAL_DATES],
    ['plan', '--side', WORK_SIDES],
    ['capacity', '--by', PERIODS],
    ['level', '--by', PERIODS],
    ['capacity', '--side', WORK_SIDES],
    ['level', '--side', WORK_SIDES],
    ['headcount', '--side', WORK_SIDES],
    ['forecast', '--side', WORK_SIDES],
    ['report', '--side', WORK_SIDES],
    ['report', '--ics-by', EVENTS_BY],
    ['forecast', '--by', FORECAST_KEYS],
    ['forecast', '--on', COUNTED_ON],
    ['forecast', '--method', LAW_METHODS],
  ])('%s %s', (command, flag, names) => {
    expect(listedIn(helpOf(command, flag)).sort()).toEqual(names.map(dashed).sort());
  });

  test('holidays: the first zones, and that there are more', () => {
    expect(listedIn(helpOf('plan', '--holidays'))).toEqual([...FRENCH_ZONES.slice(0, 3), '…']);
  });
});

test.each<[string, readonly string[]]>([
  ['--lag-origin', LAG_ORIGINS],
  ['--adjust', BUSINESS_DAY_CONVENTIONS],
  ['--holidays', FRENCH_ZONES],
  ['--on', TOTAL_DATES],
  ['--side', WORK_SIDES],
  ['--by', TOTAL_KEYS],
])('%s takes each of its names', async (flag, names) => {
  for (const name of names.map(dashed)) {
    const { code } = await cli(['plan', ...EXAMPLE, '--format', 'csv', flag, name]);
    expect([name, code]).toEqual([name, 0]);
  }
});
