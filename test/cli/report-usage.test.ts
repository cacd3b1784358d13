// What `report` refuses, before anything is read or written, and that nothing is left behind.

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CALENDARS, DAYS, report } from './report-run.js';
import { cli, folder } from './setup.js';

describe('what is refused before anything is read', () => {
  const ICS = ['--out', 'a.ics'];
  test.each<[readonly string[], string]>([
    [[...DAYS], 'report needs --out or --ics'],
    [['--out', 'a.csv', '--last', '2026'], 'report needs --first'],
    [['--out', 'a.csv', '--first', '2026'], 'report needs --last'],
    [[...DAYS, '--out', '-'], '--out: "-" is not accepted; expected one of .html, .xlsx, .csv, .ics'],
    [[...DAYS, '--out', 'a.pdf'], '--out: "a.pdf" is not accepted; expected one of .html, .xlsx, .csv, .ics'],
    [
      [...DAYS, '--out', 'a.csv', '--out', 'toString'],
      '--out: "toString" is not accepted; expected one of .html, .xlsx, .csv, .ics',
    ],
    [[...DAYS, ...ICS], '--out F.ics needs --as-of'],
    [[...DAYS, '--ics', 'b'], '--ics needs --as-of'],
    [[...DAYS, '--out', 'a.csv', '--zero-hours'], '--zero-hours needs --out F.ics or --ics'],
    [[...DAYS, '--out', 'a.csv', '--alarm', '1'], '--alarm needs --out F.ics or --ics'],
    [[...DAYS, '--out', 'a.csv', '--ics-by', 'day'], '--ics-by needs --out F.ics or --ics'],
    [[...DAYS, '--out', 'a.csv', '--previous', 'p.ics'], '--previous needs a single --out F.ics'],
    [[...CALENDARS, ...ICS, '--out', 'b.ics', '--previous', 'p.ics'], '--previous needs a single --out F.ics'],
    [[...CALENDARS, ...ICS, '--ics', 'b', '--previous', 'p.ics'], '--previous and --ics cannot be combined'],
    [
      [...CALENDARS, ...ICS, '--alarm', '1', '--alarm', '400'],
      '--alarm: "400" is not accepted; expected an integer from 0 to 365',
    ],
    [[...CALENDARS, ...ICS, '--ics-by', 'week'], '--ics-by: "week" is not accepted; expected one of occurrence, day'],
    [
      [...DAYS, ...ICS, '--as-of', '10000-01-01'],
      '--as-of: "10000-01-01" is not accepted; expected a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between 1900 and 2999',
    ],
    [
      ['--first', '2026', '--last', '10000-01-01', '--out', 'a.csv'],
      '--last: "10000-01-01" is not accepted; expected a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between 1900 and 2999',
    ],
    [
      ['--first', '2026-02', '--last', '2026-01', '--out', 'a.csv'],
      '--last: "2026-01-31" is not accepted; expected an end that is not before the start',
    ],
  ])('%j', async (args, message) => {
    const place = folder();
    const within = args.map((arg) => (/^[abp](\.\w+)?$/.test(arg) ? join(place, arg) : arg));
    const { code, stdout, stderr } = await report(...within, '--lang', 'en');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(`${place}/`, '')).toBe(`error: ${message}\nSee plan-de-charge report --help.\n`);
    expect(readdirSync(place)).toEqual([]);
  });

  test('in French', async () => {
    const { stderr } = await report(...DAYS, '--out', '-', '--lang', 'fr');
    expect(stderr).toBe(
      'erreur : --out : "-" n\'est pas accepté ; attendu : .html, .xlsx, .csv ou .ics\nVoir plan-de-charge report --help.\n',
    );
  });
});

describe('no output is the file of an input, or of another output', () => {
  test.each(['--letters', '--activities', '--team', '--names', '--snapshot', '--workbook', '--previous', '--problems'])(
    '%s',
    async (option) => {
      const place = folder();
      const [file, link] = [join(place, 'file.ics'), join(place, 'link.ics')];
      writeFileSync(file, 'as it was');
      symlinkSync(file, link);
      const { code, stderr } = await cli(['report', ...CALENDARS, option, file, '--out', link, '--lang', 'en']);
      expect([code, stderr.split('\n')[0]]).toEqual([2, `error: --out ${link} and ${option} are the same file`]);
      expect(readFileSync(file, 'utf8')).toBe('as it was');
      expect(readdirSync(place).sort()).toEqual(['file.ics', 'link.ics']);
    },
  );

  test('bad cells over the previous calendar', async () => {
    const place = folder();
    const file = join(place, 'file.ics');
    writeFileSync(file, 'as it was');
    const args = [...CALENDARS, '--previous', file, '--problems', file, '--out', join(place, 'a.ics'), '--lang', 'en'];
    const { code, stderr } = await report(...args);
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'error: --problems and --previous are the same file']);
    expect(readdirSync(place)).toEqual(['file.ics']);
  });

  test('two outputs', async () => {
    const place = folder();
    const [one, other] = [join(place, 'a.csv'), `${place}/./a.csv`];
    const { code, stderr } = await report(...DAYS, '--out', one, '--out', other, '--lang', 'en');
    expect([code, stderr.split('\n')[0]]).toEqual([2, `error: --out ${one} and --out ${other} are the same file`]);
    expect(readdirSync(place)).toEqual([]);
  });

  test('a file of the folder', async () => {
    const place = folder();
    const file = join(place, 'sans-responsable.ics');
    const both = await report(...CALENDARS, '--out', file, '--ics', place, '--lang', 'fr');
    expect([both.code, both.stderr.split('\n')[0]]).toEqual([
      2,
      `erreur : --out ${file} et --ics ${file} désignent le même fichier`,
    ]);
    const input = await report(...CALENDARS, '--names', file, '--ics', place, '--lang', 'fr');
    expect(input.code).toBe(4);
    writeFileSync(file, '[]');
    const named = await report(...CALENDARS, '--names', file, '--ics', place, '--lang', 'fr');
    expect([named.code, named.stderr.split('\n')[0]]).toEqual([
      2,
      `erreur : --ics ${file} et --names désignent le même fichier`,
    ]);
    expect([readdirSync(place), readFileSync(file, 'utf8')]).toEqual([['sans-responsable.ics'], '[]']);
  });
});

describe('what cannot be written leaves nothing behind', () => {
  test('a folder in the place of a file, a file in the place of a folder, a folder that is not there', async () => {
    const place = folder();
    mkdirSync(join(place, 'folder.csv'));
    writeFileSync(join(place, 'file'), '');
    for (const args of [
      ['--out', join(place, 'a.csv'), '--out', join(place, 'folder.csv')],
      ['--out', join(place, 'a.csv'), '--ics', join(place, 'file')],
      ['--out', join(place, 'a.csv'), '--out', join(place, 'none', 'a.csv')],
    ]) {
      const { code, stderr } = await report(...CALENDARS, ...args, '--lang', 'en');
      expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
    }
    expect(readdirSync(place).sort()).toEqual(['file', 'folder.csv']);
  });

  test('rows that cannot be read', async () => {
    const place = folder();
    const args = [
      '--first',
      '2026',
      '--last',
      '2026',
      '--as-of',
      '2026',
      '--out',
      join(place, 'a.ics'),
      '--ics',
      join(place, 'new'),
    ];
    const { code } = await cli(['report', '--letters', '/nonexistent', '--activities', '/nonexistent', ...args]);
    expect([code, readdirSync(place)]).toEqual([4, []]);
  });
});
