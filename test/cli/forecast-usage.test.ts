// What `forecast` refuses before anything is read: options, in both languages; exit code 2, and where the help is.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forecast } from './forecast-example.js';
import { cli, folder } from './setup.js';

const FIRST = ['--first', '2027-01'];

describe('options, before anything is read', () => {
  const DAY = 'a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between 1900 and 2999';
  const JOUR = 'une date AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA, entre 1900 et 2999';
  const SHARE = 'expected a number between 0 and 1, both excluded';
  const PART = 'attendu : un nombre entre 0 et 1, bornes exclues';
  const later = (flag: string): readonly [string[], string, string] => [
    [...FIRST, ...flag.split(' ')],
    `${flag.split(' ')[0]} is not supported yet`,
    `${flag.split(' ')[0]} n'est pas encore pris en charge`,
  ];
  test.each<readonly [string[], string, string]>([
    [[], 'forecast needs --first', 'forecast exige --first'],
    [
      ['--first', '01/2027'],
      `--first: "01/2027" is not accepted; expected ${DAY}; did you mean "2027-01"?`,
      `--first : "01/2027" n'est pas accepté ; attendu : ${JOUR} ; vouliez-vous dire "2027-01" ?`,
    ],
    [
      [...FIRST, '--last', '31/12/2027'],
      `--last: "31/12/2027" is not accepted; expected ${DAY}; did you mean "2027-12-31"?`,
      `--last : "31/12/2027" n'est pas accepté ; attendu : ${JOUR} ; vouliez-vous dire "2027-12-31" ?`,
    ],
    [
      [...FIRST, '--as-of', '1/12/2026'],
      `--as-of: "1/12/2026" is not accepted; expected ${DAY}; did you mean "2026-12-01"?`,
      `--as-of : "1/12/2026" n'est pas accepté ; attendu : ${JOUR} ; vouliez-vous dire "2026-12-01" ?`,
    ],
    [
      [...FIRST, '--last', '2026-12'],
      '--last: "2026-12-31" is not accepted; expected an end that is not before the start',
      '--last : "2026-12-31" n\'est pas accepté ; attendu : une fin qui ne précède pas le début',
    ],
    [
      [...FIRST, '--last', '2037-01-01'],
      '--last: "2037-01-01" is not accepted; expected a last day at most 120 months after the first',
      '--last : "2037-01-01" n\'est pas accepté ; attendu : une fin au plus 120 mois après le début',
    ],
    ...['0', '121', '1.5', '-1'].map((months): readonly [string[], string, string] => [
      [...FIRST, '--months', months],
      `--months: "${months}" is not accepted; expected an integer from 1 to 120`,
      `--months : "${months}" n'est pas accepté ; attendu : un entier de 1 à 120`,
    ]),
    [
      [...FIRST, '--last', '2027-12', '--months', '3'],
      '--last and --months cannot be combined',
      '--last et --months sont incompatibles',
    ],
    [
      [...FIRST, '--team', 'x', '--capacity', 'y'],
      '--team and --capacity cannot be combined',
      '--team et --capacity sont incompatibles',
    ],
    [[...FIRST, '--by', 'month,pool'], '--by pool needs --team', '--by pool exige --team'],
    [
      [...FIRST, '--by', 'monht'],
      '--by: "monht" is not accepted; expected one of day, week, month, quarter, year, letter, client, manager, profit-center, activity, statut, pool; did you mean "month"?',
      '--by : "monht" n\'est pas accepté ; attendu : day, week, month, quarter, year, letter, client, manager, profit-center, activity, statut ou pool ; vouliez-vous dire "month" ?',
    ],
    [[...FIRST, '--law'], '--law needs --format json', '--law exige --format json'],
    [[...FIRST, '--law', '--format', 'csv'], '--law needs --format json', '--law exige --format json'],
    [[...FIRST, '--excel'], '--excel needs --format csv', '--excel exige --format csv'],
    [
      [...FIRST, '--levels', '0.5,0.1'],
      '--levels: 0.1 is not accepted; expected more than 0.5',
      "--levels : 0.1 n'est pas accepté ; attendu : plus de 0,5",
    ],
    [
      [...FIRST, '--levels', '0,0.5'],
      `--levels: 0 is not accepted; ${SHARE}`,
      `--levels : 0 n'est pas accepté ; ${PART}`,
    ],
    [
      [...FIRST, '--levels', '10,90'],
      `--levels: 10 is not accepted; ${SHARE}; did you mean "0.1"?`,
      `--levels : 10 n'est pas accepté ; ${PART} ; vouliez-vous dire "0.1" ?`,
    ],
    [[...FIRST, '--levels', ''], `--levels: "" is not accepted; ${SHARE}`, `--levels : "" n'est pas accepté ; ${PART}`],
    [
      [...FIRST, '--risk', '0,1'],
      `--risk: "0,1" is not accepted; ${SHARE}; did you mean "0.1"?`,
      `--risk : "0,1" n'est pas accepté ; ${PART} ; vouliez-vous dire "0.1" ?`,
    ],
    [[...FIRST, '--risk', '1'], `--risk: 1 is not accepted; ${SHARE}`, `--risk : 1 n'est pas accepté ; ${PART}`],
    [
      [...FIRST, '--grid', '0'],
      '--grid: 0 is not accepted; expected one of auto, none, or a number from 0.000001 to 1000 with at most 6 decimals',
      "--grid : 0 n'est pas accepté ; attendu : auto ou none, ou un nombre de 0,000001 à 1000, à 6 décimales au plus",
    ],
    [
      [...FIRST, '--grid', 'null'],
      '--grid: "null" is not accepted; expected one of auto, none, or a number from 0.000001 to 1000 with at most 6 decimals',
      '--grid : "null" n\'est pas accepté ; attendu : auto ou none, ou un nombre de 0,000001 à 1000, à 6 décimales au plus',
    ],
    [
      [...FIRST, '--method', 'FFT'],
      '--method: "FFT" is not accepted; expected one of auto, sparse, direct, fft; did you mean "fft"?',
      '--method : "FFT" n\'est pas accepté ; attendu : auto, sparse, direct ou fft ; vouliez-vous dire "fft" ?',
    ],
    [
      [...FIRST, '--on', 'dueAdjusted'],
      '--on: "dueAdjusted" is not accepted; expected one of due, due-adjusted, period-end, evenly; did you mean "due-adjusted"?',
      '--on : "dueAdjusted" n\'est pas accepté ; attendu : due, due-adjusted, period-end ou evenly ; vouliez-vous dire "due-adjusted" ?',
    ],
    later('--scenario hire'),
    later('--add-letters l.json'),
    later('--add-activities a.json'),
    later('--as-written'),
    later('--hire'),
    later('--threads 2'),
    later('--rho 0.2'),
    later('--seed 1'),
    later('--replicates 1000'),
  ])('%j', async (args, english, french) => {
    const nowhere = ['--letters', '/nonexistent', '--activities', '/nonexistent'];
    for (const [lang, sentence] of [
      ['en', `error: ${english}\nSee plan-de-charge forecast --help.\n`],
      ['fr', `erreur : ${french}\nVoir plan-de-charge forecast --help.\n`],
    ] as const) {
      const ran = await cli(['forecast', ...nowhere, ...args, '--lang', lang]);
      expect(ran).toEqual({ code: 2, stdout: '', stderr: sentence });
    }
  });

  test('no output file is made', async () => {
    const place = folder();
    await forecast(...FIRST, '--hire', '--out', join(place, 'x'));
    expect(readdirSync(place)).toEqual([]);
  });
});
