// `forecast` as programs read it: JSON with and without laws, a cell a line, CSV; files; what is told beside on stderr.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTIVITIES, capacity, forecast, forecastJson, LETTERS, MONTHS } from './forecast-example.js';
import { readCsv } from './read-csv.js';
import { cli, emulate, filesOf, folder, Kept, parseLines } from './setup.js';

const FIFTEEN = () => capacity({ default: 15 });
const H = 1e6;

const CELL = [
  'month',
  'contractedMicroHours',
  'meanMicroHours',
  'meanParts',
  'sdMicroHours',
  'quantiles',
  'minMicroHours',
  'maxMicroHours',
  'capacityForRiskMicroHours',
  'capacityMicroHours',
  'overloadProbability',
  'expectedOverloadMicroHours',
  'lattice',
  'rounding',
  'quadrature',
  'range',
];
const OF_RANGE = [
  'meanMicroHours',
  'sdMicroHours',
  'quantiles',
  'minMicroHours',
  'maxMicroHours',
  'capacityForRiskMicroHours',
  'capacityMicroHours',
  'overloadProbability',
  'expectedOverloadMicroHours',
];
const OF_CAPACITY = ['capacityMicroHours', 'overloadProbability', 'expectedOverloadMicroHours'];

describe('JSON', () => {
  test('the fields, in order', async () => {
    const made = await forecastJson(...MONTHS, ...FIFTEEN());
    expect(Object.keys(made)).toEqual(
      'first,last,asOf,by,side,scenario,settings,cells,joint,assumptions,successions,warnings,unplanned'.split(','),
    );
    expect(made).toMatchObject({
      first: '2027-01-01',
      last: '2028-01-31',
      asOf: '2026-12-01',
      by: ['month'],
      side: 'firm',
      scenario: null,
      joint: null,
      successions: [],
      warnings: [],
      unplanned: [],
    });
    expect(Object.keys(made.settings)).toEqual(
      'rules,renewals,on,overrun,dependence,levels,risk,simulation,grid,method,scenarios'.split(','),
    );
    expect(made.cells).toHaveLength(13);
    for (const cell of made.cells) {
      expect(Object.keys(cell)).toEqual(CELL);
      for (const end of ['low', 'high']) expect(Object.keys(cell.range[end])).toEqual(OF_RANGE);
    }
    expect(made.assumptions).toEqual([
      { about: 'renewal', statut: null, probability: 0.9, letters: ['A', 'B', 'C'], microHours: 144 * H },
      { about: 'statut', statut: 1, probability: 0.5, letters: ['B'], microHours: 52 * H },
    ]);
  });

  test('the figures of the worked example', async () => {
    const { cells } = await forecastJson(...MONTHS, ...FIFTEEN());
    const hours = ({ microHours }: { microHours: number }) => microHours / H;
    for (const [month, mean, variance, quantiles, overload, expected] of [
      ['2027-01', 16, 18, [10, 14, 20], 0.45, 2.25],
      ['2027-03', 20, 58, [14, 14, 28], 0.5, 6],
      ['2027-07', 15.6, 19.44, [10, 14, 20], 0.45, 2.07],
      ['2028-01', 14.4, 25.74, [4, 14, 20], 0.3645, 1.6767],
    ] as const) {
      const cell = cells.find((one: { month: string }) => one.month === month);
      expect(cell.meanMicroHours / H).toBeCloseTo(mean, 9);
      expect(cell.sdMicroHours / H).toBeCloseTo(Math.sqrt(variance), 9);
      expect(cell.quantiles.map(hours)).toEqual(quantiles);
      expect(cell.capacityForRiskMicroHours / H).toBe(quantiles[2]);
      expect(cell.overloadProbability).toBeCloseTo(overload, 12);
      expect(cell.expectedOverloadMicroHours / H).toBeCloseTo(expected, 9);
    }
  });

  test('--law: every atom of each cell and of its range, as the last field', async () => {
    const { cells } = await forecastJson(...MONTHS, ...FIFTEEN(), '--law');
    expect(Object.keys(cells[0])).toEqual([...CELL, 'law']);
    for (const end of ['low', 'high']) expect(Object.keys(cells[0].range[end])).toEqual([...OF_RANGE, 'law']);
    const near = (law: [number, number][]) => law.map(([hours, p]) => [hours / H, Number(p.toFixed(12))]);
    expect(near(cells[0].law)).toEqual([
      [4, 0.05],
      [10, 0.05],
      [14, 0.45],
      [20, 0.45],
    ]);
    expect([near(cells[0].range.low.law), near(cells[0].range.high.law)]).toEqual([[[4, 1]], [[20, 1]]]);
    expect(near(cells[12].law)).toEqual([
      [0, 0.01045],
      [4, 0.09405],
      [6, 0.00855],
      [10, 0.1215],
      [14, 0.40095],
      [16, 0.03645],
      [20, 0.32805],
    ]);
  });

  test('without capacity its three fields are absent', async () => {
    const { cells } = await forecastJson(...MONTHS);
    expect(Object.keys(cells[0])).toEqual(CELL.filter((name) => !OF_CAPACITY.includes(name)));
    expect(Object.keys(cells[0].range.low)).toEqual(OF_RANGE.filter((name) => !OF_CAPACITY.includes(name)));
  });
});

test('ndjson: the cells of the JSON, one a line, with their laws or without', async () => {
  for (const law of [[], ['--law']]) {
    const { code, stdout } = await forecast(...MONTHS, ...FIFTEEN(), '--format', 'ndjson', ...law);
    const { cells } = await forecastJson(...MONTHS, ...FIFTEEN(), ...law);
    expect([code, parseLines(stdout)]).toEqual([0, cells]);
    expect(stdout.split('\n')[0]).toBe(JSON.stringify(cells[0]));
  }
});

describe('CSV', () => {
  test('a cell a line, hours as decimals', async () => {
    const { stdout } = await forecast(...MONTHS, ...FIFTEEN(), '--format', 'csv');
    const [header, january, ...others] = readCsv(stdout);
    expect(header.join(',')).toBe(
      'month,contractedHours,meanHours,sdHours,p10Hours,p50Hours,p90Hours,capacityHours,overloadProbability,capacityForRiskHours,expectedOverloadHours',
    );
    expect(january.join(',')).toBe('2027-01,4,16,4.24264068711929,10,14,20,15,0.45,20,2.25');
    expect(others).toHaveLength(12);
  });

  test('levels name their columns; without capacity its columns are empty', async () => {
    const { stdout } = await forecast(...MONTHS, '--format', 'csv', '--levels', '0.025,0.07,0.999');
    const [header, january] = readCsv(stdout);
    expect(header.slice(4, 7)).toEqual(['p2.5Hours', 'p7Hours', 'p99.9Hours']);
    expect(january.slice(4)).toEqual(['4', '10', '20', '', '', '20', '']);
  });

  test('--excel: decimal commas between semicolons', async () => {
    const { stdout } = await forecast(...MONTHS, ...FIFTEEN(), '--format', 'csv', '--excel');
    expect(stdout[0]).toBe('\ufeff');
    const [header, january] = readCsv(stdout.slice(1), ';');
    expect(header.join(' / ')).toBe(
      'Mois / Signé / Attendu / Écart type / P10 / P50 / P90 / Capacité / Probabilité de surcharge / Capacité pour le risque accepté / Surcharge attendue',
    );
    expect(january.join(' ')).toBe('01/2027 4 16 4,24264068711929 10 14 20 15 0,45 20 2,25');
  });
});

describe('what is told beside', () => {
  const BESIDE = `\
Rates assumed for want of the firm's own, to be given in the settings file (--settings):
assumed for      rate    letters   hours  setting
---------------  ------  -------  ------  ----------------------------
renewal          90.0 %        3  144.00  "renewals":{"probability":…}
letter proposed  50.0 %        1   52.00  {"statut":1,"probability":…}

Every row is planned.
No warnings.
`;

  test.each(['json', 'ndjson', 'csv'])('%s: on stderr, as the table has it below', async (format) => {
    expect((await forecast(...MONTHS, '--format', format)).stderr).toBe(BESIDE);
    const table = await forecast(...MONTHS);
    expect(table.stdout.endsWith(BESIDE)).toBe(true);
    expect(table.stderr).toBe('');
  });

  test('--out: the table in a file, the rest on stderr', async () => {
    const out = join(folder(), 'forecast.txt');
    const { stdout, stderr } = await forecast(...MONTHS, ...FIFTEEN(), '--out', out);
    expect([stdout, stderr]).toEqual(['', BESIDE]);
    expect(readFileSync(out, 'utf8')).toBe((await forecast(...MONTHS, ...FIFTEEN())).stdout);
  });

  test('as wide as the terminal that it goes to', async () => {
    const stderr = new Kept(60);
    await cli(['forecast', ...filesOf(LETTERS, ACTIVITIES), ...MONTHS, '--format', 'csv'], { stderr });
    expect(stderr.text).toContain('\nletter prop…  50.0 %');
  });

  test('no file where the forecast is refused', async () => {
    const place = folder();
    const out = ['--out', join(place, 'forecast.json'), '--format', 'json'];
    const refused = await forecast(...MONTHS, ...capacity({ default: -1 }), ...out);
    expect([refused.code, readdirSync(place)]).toEqual([4, []]);
  });
});

test('from the API, and from a snapshot of it, as from files', async () => {
  const { args, env } = await emulate({ letters: LETTERS, activities: ACTIVITIES });
  const files = await forecast(...MONTHS, ...FIFTEEN());
  const fromApi = await cli(['forecast', ...args, ...MONTHS, ...FIFTEEN()], { env });
  expect(fromApi.stdout).toBe(files.stdout);
  expect(fromApi.code).toBe(0);
  const snapshot = join(folder(), 'firm.ndjson');
  await cli(['fetch', ...args, '--out', snapshot], { env });
  const { code, stdout, stderr } = await cli(['forecast', '--snapshot', snapshot, ...MONTHS, ...FIFTEEN()]);
  expect([code, stdout]).toEqual([0, files.stdout]);
  expect(stderr).toMatch(/^Snapshot read on .*\n$/);
});
