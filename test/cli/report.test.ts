// `report`: files in the format of their extension, what each holds, and what is told beside them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readByIcalJs } from '../report/ical.js';
import { CALENDARS, DAYS, kilobytes, report } from './report-run.js';
import { ACTIVITY, cli, EXAMPLE, filesOf, folder, LETTER, teamOf } from './setup.js';

describe('a list and a calendar in one run', () => {
  test('in French, with a line on each', async () => {
    const [csv, ics] = ['plan.csv', 'plan.ics'].map((name) => join(folder(), name));
    const { code, stdout, stderr } = await report(...CALENDARS, '--out', csv, '--out', ics, '--lang', 'fr');
    expect([code, stdout]).toEqual([0, '']);
    const [ending, ...lines] = stderr.split('\n');
    expect(ending).toMatch(/^Lettres qui se terminent avant le 31\/01\/2023/);
    expect(lines.join('\n')).toBe(
      `${csv} : échéances 71, 6,1 h ; ${kilobytes(csv)} ko\n` +
        `${ics} : échéances 15, 6,1 h ; laissées de côté : sans heures 56 ; ${kilobytes(ics)} ko\n`,
    );
    const { events, product } = readByIcalJs(readFileSync(ics, 'utf8'));
    expect([product, events.length]).toEqual(['-//plan-de-charge//agenda//FR', 15]);
    expect(events.at(-1)).toMatchObject({
      uid: '7b1c4a3775fd6b0626a7008fee3836a8@plan-de-charge',
      day: '2023-01-31',
      title: 'Tableaux de bord · client e87a',
      stamp: '2022-01-05T00:00:00Z',
      modified: '2022-01-05T00:00:00Z',
      sequence: 735,
    });
  });

  test('in English', async () => {
    const [csv, ics] = ['plan.csv', 'plan.ics'].map((name) => join(folder(), name));
    const { stderr } = await report(...CALENDARS, '--out', ics, '--out', csv);
    const [ending, ...lines] = stderr.split('\n');
    expect(ending).toMatch(/^Letters that end before 2023-01-31 /);
    expect(lines.join('\n')).toBe(
      `${ics}: occurrences 15, 6.1 h; left out: without hours 56; ${kilobytes(ics)} kB\n` +
        `${csv}: occurrences 71, 6.1 h; ${kilobytes(csv)} kB\n`,
    );
    const { events, product } = readByIcalJs(readFileSync(ics, 'utf8'));
    expect([product, events[0].description.split('\n')[0]]).toEqual(['-//plan-de-charge//agenda//EN', 'Hours: 0.15 h']);
  });
});

test('the list is what plan writes for Excel, of the days shown', async () => {
  const place = folder();
  const [one, other] = [join(place, 'a.CSV'), join(place, 'b.csv')];
  await report('--first', '2022-03', '--last', '2022-05', '--out', one, '--lang', 'fr');
  await cli([
    'plan',
    ...EXAMPLE,
    '--first',
    '2022-03',
    '--last',
    '2022-05',
    '--format',
    'csv',
    '--excel',
    '--lang',
    'fr',
    '--out',
    other,
  ]);
  expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'));
  expect(readFileSync(one, 'utf8').split('\r\n')).toHaveLength(17);
});

describe("the clients' own work", () => {
  const own = { ...ACTIVITY, activiteCabinet: false, activiteClient: true };
  const run = (...args: string[]) =>
    cli([
      'report',
      ...filesOf([LETTER], [ACTIVITY, own]),
      '--first',
      '2026-05',
      '--last',
      '2026-05',
      '--as-of',
      '2026-05',
      ...args,
      '--lang',
      'fr',
    ]);

  test('is left out of calendars and counted; lists have all', async () => {
    const [ics, csv] = ['a.ics', 'a.csv'].map((name) => join(folder(), name));
    const { stderr } = await run('--out', ics, '--out', csv);
    expect(stderr).toContain(`${ics} : échéances 1, 1,5 h ; laissées de côté : travail des clients 1 (1,5 h) ; `);
    expect(stderr).toContain(`${csv} : échéances 2, 3 h ; `);
    expect((await run('--out', csv, '--side', 'client')).stderr).toContain(`${csv} : échéances 1, 1,5 h ; `);
    const ofClients = `${ics} : échéances 1, 1,5 h ; laissées de côté : travail du cabinet 1 (1,5 h) ; `;
    expect((await run('--out', ics, '--side', 'client')).stderr).toContain(ofClients);
    expect((await run('--out', ics, '--side', 'all')).stderr).toContain(`${ics} : échéances 2, 3 h ; `);
  });
});

describe('--strict', () => {
  const strict = (rowsOf: string[], ...args: string[]) =>
    cli([
      'report',
      ...rowsOf,
      '--first',
      '2026-05',
      '--last',
      '2026-05',
      '--out',
      join(folder(), 'a.csv'),
      '--strict',
      ...args,
    ]);
  const hours = (chargeable: number) =>
    teamOf({ members: [{ id: 'm', pool: 'p', contracts: [{ first: '2025-01-01', chargeable }] }], default: 'p' });
  const one = () => filesOf([LETTER], [ACTIVITY]);

  test('a row to correct was left unplanned', async () => {
    expect((await strict(one())).code).toBe(0);
    expect((await strict(filesOf([LETTER], [ACTIVITY, { ...ACTIVITY, frequence: 9 }]))).code).toBe(1);
  });

  test('the work does not fit', async () => {
    expect((await strict(one(), ...hours(1))).code).toBe(0);
    expect((await strict(one(), ...hours(0.001))).code).toBe(1);
    const without = ['report', ...one(), ...hours(0.001), '--first', '2026', '--last', '2026'];
    expect((await cli([...without, '--out', join(folder(), 'a.csv')])).code).toBe(0);
  });

  test('an assignment matches no row', async () => {
    const team = teamOf({
      members: [{ id: 'm', pool: 'p', contracts: [{ first: '2025-01-01' }] }],
      assignments: [{ client: 'nobody', to: 'p' }],
      default: 'p',
    });
    const { code, stderr } = await strict(one(), ...team, '--lang', 'en');
    expect([code, stderr]).toEqual([1, expect.stringContaining('matches no row')]);
  });
});

test('days shown whose due dates are not planned are told', async () => {
  const path = join(folder(), 'a.csv');
  const { stderr } = await report(...DAYS, '--plan-first', '2022-06', '--out', path, '--lang', 'fr');
  expect(stderr).toContain('échéances 38, 5,2 h');
  expect(stderr).toContain("ce qui y est dû n'est pas dans ces fichiers\n");
});

test.each(['fr', 'en'])('its help ends with three examples that run, in %s', async (lang) => {
  const { stdout } = await cli(['report', '--help', '--lang', lang]);
  const examples = stdout.split('\n').filter((text) => text.startsWith('  plan-de-charge report '));
  expect(examples).toHaveLength(3);
  for (const example of examples) {
    const place = folder();
    const inPlace = (arg: string) => (/\.(xlsx|csv|ics)$|\/$/.test(arg) ? join(place, arg) : arg);
    const args = example.trim().split(' ').slice(1).map(inPlace);
    await cli(['template', '--out', args[args.indexOf('--workbook') + 1], '--lang', lang]);
    const { code, stderr } = await cli([...args, '--lang', lang]);
    expect([code, stderr], example).toEqual([0, expect.not.stringMatching(/échéances 0|occurrences 0/)]);
  }
});
