// The pages name what the library takes and gives, all of it and nothing else: options and their values, zones, keys, strategies, reasons, warnings.

import { describe, expect, test } from 'vitest';
import { BUSINESS_DAY_CONVENTIONS } from '../../src/calendar/business-days.js';
import { FRENCH_ZONES } from '../../src/calendar/french-holidays.js';
import type * as capacity from '../../src/capacity/index.js';
import { PERIODS } from '../../src/capacity/load-by-period.js';
import { FORMATS } from '../../src/cli/command-names.js';
import { SIDES, WORK_SIDES } from '../../src/engagement/side.js';
import { decodeForecastSettings } from '../../src/forecast/decode-settings.js';
import { FORECAST_KEYS } from '../../src/forecast/forecast-options.js';
import { COUNTED_ON, LAW_METHODS, RULE_FIELDS, RULE_KEYS } from '../../src/forecast/settings.js';
import { orThrow } from '../../src/messages/or-throw.js';
import { COVERAGES, LAG_ORIGINS, OPTION_NAMES } from '../../src/schedule/settings.js';
import { UNPLANNED_REASONS } from '../../src/schedule/unplanned-reasons.js';
import { WARNING_TAGS } from '../../src/schedule/warning.js';
import { TOTAL_KEYS } from '../../src/workload/total-key.js';
import { TOTAL_DATES } from '../../src/workload/totals.js';
import { tablesOf } from './markdown.js';
import { readText } from './pages.js';

const semantics = readText('docs/semantics.md');
const library = readText('docs/guides/library.md');
const commandLine = readText('docs/guides/command-line.md');
const holidays = readText('docs/guides/holidays.md');
const totals = readText('docs/guides/totals.md');
const load = readText('docs/guides/load.md');
const forecast = readText('docs/guides/forecast.md');

const kindOf = (name: string) => name.split(':')[0];
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What stands in backticks: the name of a call without its arguments, of a coverage its kind, of a flag's value the value. */
const quoted = (text: string) =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => kindOf(name.replace(/\(.*/, '').replace(/^--\S+ /, '')));

/** The first cells of the table whose first heading is this. */
const firstCells = (page: string, heading: string) =>
  quoted(
    tablesOf(page)
      .filter(({ header }) => header[0] === heading)
      .flatMap(({ rows }) => rows.map(({ cells }) => cells[0]))
      .join(' '),
  );

/** The second cell of the row of this name. */
const valuesOf = (page: string, name: string) => {
  const rows = tablesOf(page).flatMap((table) => table.rows);
  return quoted(rows.find(({ cells }) => cells[0] === `\`${name}\``)?.cells[1] ?? '');
};

/** The names in what follows, up to the end of the sentence or another mark. */
const namedAfter = (page: string, beginning: string, end = '.') => {
  const from = page.indexOf(beginning) + beginning.length;
  return quoted(page.slice(from, page.indexOf(end, from)));
};

/** The values of a column of results, wherever it comes up. */
const resultsOf = (column: string) => [
  ...new Set(
    tablesOf(semantics).flatMap(({ header, rows }) =>
      rows.flatMap(({ cells }) => cells[header.indexOf(column)]?.split(' ') ?? []),
    ),
  ),
];

/** The settings of a forecast with their defaults, those of an object each by itself: `renewals.term`. */
const SETTINGS = Object.entries(orThrow(decodeForecastSettings({}))).flatMap(([name, value]): [string, unknown][] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).map(([field, default_]) => [`${name}.${field}`, default_])
    : [[name, value]],
);

const settingRows = tablesOf(forecast).find(({ header }) => header[0] === 'setting')?.rows ?? [];

/** The settings of which the guide says that nothing but the default is accepted. */
const fixedSettings = settingRows
  .filter(({ cells }) => cells[1] === 'only the default yet')
  .map(({ cells }) => cells[0]);

type EntryPoint = typeof capacity;
type StrategyName = {
  [Name in keyof EntryPoint]: EntryPoint[Name] extends capacity.Strategy | ((limit: never) => capacity.Strategy)
    ? Name
    : never;
}[keyof EntryPoint];

/** The type asks for every strategy of the entry point. */
const STRATEGIES: { readonly [name in StrategyName]: true } = {
  atDueDate: true,
  atRelease: true,
  evenly: true,
  asSoonAsPossible: true,
  asLateAsPossible: true,
  levelled: true,
};

describe('named on the pages, all of them and nothing else', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['options, in the guide to the library', firstCells(library, 'option'), OPTION_NAMES],
    ['coverages, in the guide to the library', valuesOf(library, 'coverage'), COVERAGES.map(kindOf)],
    ['coverages, in the rules', firstCells(semantics, '`coverage`'), COVERAGES.map(kindOf)],
    ['coverages, in the guide to the command', valuesOf(commandLine, '--coverage'), COVERAGES.map(kindOf)],
    ['lag origins, in the guide to the library', valuesOf(library, 'lagOrigin'), LAG_ORIGINS],
    ['lag origins, in the guide to the command', valuesOf(commandLine, '--lag-origin'), LAG_ORIGINS.map(dashed)],
    ['conventions, in the guide to the library', valuesOf(library, 'adjust'), BUSINESS_DAY_CONVENTIONS],
    [
      'conventions, in the guide to the command',
      valuesOf(commandLine, '--adjust'),
      BUSINESS_DAY_CONVENTIONS.map(dashed),
    ],
    ['zones, in the guide to holidays', firstCells(holidays, 'zone'), FRENCH_ZONES],
    ['keys, in the guide to totals', firstCells(totals, 'key'), TOTAL_KEYS],
    ['keys, in the guide to the command', namedAfter(commandLine, '`--by` totals by any keys'), TOTAL_KEYS.map(dashed)],
    [
      'dates, in the guide to the command',
      namedAfter(commandLine, '`--on` chooses the date', ')'),
      TOTAL_DATES.map(dashed),
    ],
    ['periods, in the guide to the command', namedAfter(commandLine, '`--by` takes one of'), PERIODS],
    ['sides of work, in the guide to totals', namedAfter(totals, '`side` says whose work is counted.'), WORK_SIDES],
    ['sides of a row, in the guide to totals', valuesOf(totals, 'side'), SIDES],
    ['formats of plan, in its guide', namedAfter(commandLine, 'Every format is possible'), FORMATS.plan],
    ['formats of capacity, in its guide', namedAfter(commandLine, 'All three take'), FORMATS.capacity],
    ['keys, in the table of a forecast', valuesOf(commandLine, '--by'), FORECAST_KEYS.map(dashed)],
    ['dates, in the table of a forecast', valuesOf(commandLine, '--on'), COUNTED_ON.map(dashed)],
    ['methods, in the table of a forecast', valuesOf(commandLine, '--method'), LAW_METHODS],
    ['formats of forecast, in its guide', namedAfter(commandLine, 'The formats of a forecast are'), FORMATS.forecast],
    ['settings, in the guide to forecasts', firstCells(forecast, 'setting'), SETTINGS.map(([name]) => name)],
    ['keys of rules, in the guide to forecasts', firstCells(forecast, 'key'), RULE_KEYS],
    ['fields of rules, in the guide to forecasts', firstCells(forecast, 'field of a rule'), RULE_FIELDS],
    ['strategies, in the guide to load', firstCells(load, 'strategy'), Object.keys(STRATEGIES)],
    ['warnings, in the rules', resultsOf('→ warning').filter((name) => /^[A-Z]/.test(name)), WARNING_TAGS],
  ])('%s', (_what, named, names) => {
    expect([...named].sort()).toEqual([...names].sort());
  });

  test('settings of a forecast, with their defaults', () => {
    const defaults = settingRows.map(({ cells }) => [cells[0], JSON.parse(/`([^`]+)`/.exec(cells[2])?.[1] ?? '')]);
    expect(defaults).toEqual(SETTINGS.map(([name, default_]) => [`\`${name}\``, default_]));
  });

  test('settings of a forecast that are not there yet', () => {
    const law = [[2, 1]];
    const refused = decodeForecastSettings({
      renewals: { probability: 0.5, hoursFactor: 2, term: 'same', from: 'dateRenouvellement', until: '2027-01-01' },
      on: 'evenly',
      overrun: { default: law, activities: [{ activity: 'Tenue', law }] },
      dependence: { clusters: 'none', rho: 0.2 },
      simulation: { seed: 2, replicates: 10 },
      grid: 1,
      method: 'fft',
      scenarios: [{ name: 'late', changes: [] }],
    });
    const problems = refused._tag === 'Left' ? refused.left : [];
    expect(problems.map(({ _tag, path }) => [_tag, `\`${path}\``])).toEqual(
      fixedSettings.map((name) => ['NotSupportedYet', name]),
    );
  });

  test('reasons, in the rules, in the order in which they apply', () => {
    const table = tablesOf(semantics).find(({ header }) => header.includes('statuts'));
    const column = table?.header.indexOf('→ reason') ?? -1;
    const named = table?.rows.map(({ cells }) => cells[column]).filter((name) => name !== 'planned');
    expect([...new Set(named)]).toEqual([...UNPLANNED_REASONS]);
  });

  test('dates, in the guide to totals', () => {
    expect(namedAfter(totals, '`on` says which date')).toEqual(expect.arrayContaining([...TOTAL_DATES]));
  });

  test('one set of formats for the three commands that look at a team', () => {
    expect([FORMATS.level, FORMATS.headcount]).toEqual([FORMATS.capacity, FORMATS.capacity]);
  });
});
