// The names that an option takes are those of the library, spelt with dashes: each is taken, and the help names all of them in both languages.

import { describe, expect, test } from 'vitest';
import { BUSINESS_DAY_CONVENTIONS } from '../../src/calendar/business-days.js';
import { FRENCH_ZONES } from '../../src/calendar/french-holidays.js';
import { PERIODS } from '../../src/capacity/periods.js';
import { en } from '../../src/cli/texts/en.js';
import { fr } from '../../src/cli/texts/fr.js';
import { WORK_SIDES } from '../../src/engagement/side.js';
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

describe.each([
  ['en', en.help],
  ['fr', fr.help],
])('the help in %s', (_language, { options, optionsOf }) => {
  test.each<[string, string | undefined, readonly string[]]>([
    ['coverage', options.coverage, COVERAGES.map(kindOf)],
    ['lag-origin', options.lagOrigin, LAG_ORIGINS],
    ['adjust', options.adjust, BUSINESS_DAY_CONVENTIONS],
    ['by', options.by, TOTAL_KEYS],
    ['on', options.on, TOTAL_DATES],
    ['side', options.side, WORK_SIDES],
    ['by of capacity', optionsOf.capacity?.by, PERIODS],
    ['by of level', optionsOf.level?.by, PERIODS],
    ['side of capacity', optionsOf.capacity?.side, WORK_SIDES],
    ['side of level', optionsOf.level?.side, WORK_SIDES],
    ['side of headcount', optionsOf.headcount?.side, WORK_SIDES],
  ])('%s', (_option, text, names) => {
    expect(listedIn(text).sort()).toEqual(names.map(dashed).sort());
  });

  test('holidays: the first zones, and that there are more', () => {
    expect(listedIn(options.holidays)).toEqual([...FRENCH_ZONES.slice(0, 3), '…']);
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
