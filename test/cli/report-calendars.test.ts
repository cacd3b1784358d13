// The calendars of `report`: of the firm in a file, of each manager in a folder, and what a previous one changes.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readByIcalJs } from '../report/ical.js';
import * as hostile from './hostile.js';
import { letters, namesIn, rows, TABLE } from './named-firm.js';
import { CALENDARS, DAYS, report } from './report-run.js';
import { ACTIVITY, cli, filesOf, folder, LETTER, teamOf } from './setup.js';

describe('a folder of calendars', () => {
  const firm = (...args: string[]) =>
    cli([
      'report',
      ...rows(),
      ...namesIn(TABLE.slice(0, 3)),
      '--first',
      '2026',
      '--last',
      '2026',
      '--as-of',
      '2026-01-05',
      ...args,
      '--lang',
      'fr',
    ]);

  test('one for each manager, and a list of them', async () => {
    const place = join(folder(), 'agendas');
    const { code, stderr } = await firm('--ics', place);
    expect(code).toBe(0);
    expect(readdirSync(place).sort()).toEqual(['ines-mercier-e112.ics', 'manifest.json', 'sans-responsable.ics']);
    const lines = stderr.replaceAll(`${place}/`, '').split('\n');
    expect(lines[0]).toMatch(/^ines-mercier-e112\.ics : échéances 33, 49,5 h ; \d+ ko$/);
    expect(lines[1]).toMatch(/^sans-responsable\.ics : échéances 11, 16,5 h ; \d+ ko$/);
    expect(lines[2]).toBe('manifest.json : fichiers 2 ; 1 ko');
    const { writer, files } = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
    expect([writer, files.map(({ file, rows: held }: { file: string; rows: number }) => [file, held])]).toEqual([
      'plan-de-charge',
      [
        ['ines-mercier-e112.ics', 33],
        ['sans-responsable.ics', 11],
      ],
    ]);
    for (const { file, sha256 } of files) {
      const bytes = readFileSync(join(place, file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    const { events, name } = readByIcalJs(readFileSync(join(place, 'ines-mercier-e112.ics'), 'utf8'));
    expect([name, events.length]).toEqual(['Inès Mercier', 33]);
    expect(events.map(({ title }) => title)).toContain('Tenue comptable · Plomberie Dufour');
  });

  test('files of a former run that are not written any more are told, and stay', async () => {
    const place = join(folder(), 'agendas');
    await firm('--ics', place);
    const before = readFileSync(join(place, 'ines-mercier-e112.ics'));
    // One of them has been deleted since.
    const manifest = join(place, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"files": [', '"files": [{ "file": "gone.ics" },'));
    const one = filesOf([letters[3]], [{ ...ACTIVITY, lettreMissionId: letters[3].objectId }]);
    const { stderr } = await cli([
      'report',
      ...one,
      '--first',
      '2026',
      '--last',
      '2026',
      '--as-of',
      '2026-01-06',
      '--ics',
      place,
      '--lang',
      'fr',
    ]);
    const told = stderr.split('\n').filter((line) => line.includes("n'est plus écrit"));
    expect(told).toEqual([`${join(place, 'ines-mercier-e112.ics')} : n'est plus écrit, et reste tel quel`]);
    expect(readFileSync(join(place, 'ines-mercier-e112.ics')).equals(before)).toBe(true);
    const { files } = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
    expect(files.map(({ file }: { file: string }) => file)).toEqual(['sans-responsable.ics']);
  });

  test.each([
    ['fr', "existe et n'a pas été écrit par plan-de-charge : indiquez un autre dossier"],
    ['en', 'is there and was not written by plan-de-charge: give another folder'],
  ])('a list of files of somebody else stays as it is, in %s', async (lang, sentence) => {
    const place = folder();
    const manifest = join(place, 'manifest.json');
    for (const text of ['{}', '{"writer":"plan-de-charge","files":[1]}', 'not JSON']) {
      writeFileSync(manifest, text);
      const { code, stderr } = await report(...CALENDARS, '--ics', place, '--lang', lang);
      expect([code, stderr.split('\n')[0]]).toEqual([2, expect.stringContaining(`${manifest} ${sentence}`)]);
      expect([readdirSync(place), readFileSync(manifest, 'utf8')]).toEqual([['manifest.json'], text]);
    }
  });

  test('by day, with those without hours and reminders', async () => {
    const place = join(folder(), 'deep', 'agendas');
    const { stderr } = await report(
      ...[
        ...CALENDARS,
        '--ics',
        place,
        '--ics-by',
        'day',
        '--zero-hours',
        '--alarm',
        '7',
        '--alarm',
        '1',
        '--lang',
        'fr',
      ],
    );
    expect(stderr).toMatch(/sans-responsable\.ics : jours 29, échéances 71, 6,1 h ; \d+ ko\n/);
    const { events } = readByIcalJs(readFileSync(join(place, 'sans-responsable.ics'), 'utf8'));
    expect(events).toHaveLength(29);
    expect(events[0]).toMatchObject({ title: '3 échéances, 0 h', alarms: ['-P7D', '-P1D'] });
  });
});

test('pools of the team are categories', async () => {
  const path = join(folder(), 'a.ics');
  const team = teamOf({
    members: [{ id: 'm', pool: 'compta', contracts: [{ first: '2021-01-01' }] }],
    default: 'compta',
  });
  expect((await report(...CALENDARS, ...team, '--out', path)).code).toBe(0);
  const { events } = readByIcalJs(readFileSync(path, 'utf8'));
  expect(new Set(events.flatMap(({ categories }) => categories))).toEqual(new Set(['compta']));
});

describe('--previous', () => {
  test('what has vanished is cancelled', async () => {
    const place = folder();
    const [before, now] = ['before.ics', 'now.ics'].map((name) => join(place, name));
    await report(...CALENDARS, '--out', before, '--lang', 'fr');
    const shorter = ['--first', '2021-11', '--last', '2022-12', '--as-of', '2022-02-01', '--lang', 'fr'];
    const { code, stderr } = await report(...shorter, '--out', now, '--previous', before);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`${now} : échéances 14, 5,95 h, annulées 1 ; `)]);
    const { events } = readByIcalJs(readFileSync(now, 'utf8'));
    expect(events.map(({ sequence, status }) => [sequence, status])).toEqual([
      ...Array.from({ length: 14 }, () => [735, null]),
      [736, 'CANCELLED'],
    ]);
  });

  test.each([
    [
      'fr',
      "erreur : le 04/01/2022 vient avant le 05/01/2022, date de l'agenda précédent ; attendu : cette date ou une date ultérieure",
    ],
    [
      'en',
      'error: 2022-01-04 is before 2022-01-05, the date of the previous calendar; expected that date or a later one',
    ],
  ])('an earlier day is refused, in %s', async (lang, sentence) => {
    const place = folder();
    const [before, now] = ['before.ics', 'now.ics'].map((name) => join(place, name));
    await report(...CALENDARS, '--out', before);
    const { code, stderr } = await report(
      ...DAYS,
      '--as-of',
      '2022-01-04',
      '--previous',
      before,
      '--out',
      now,
      '--lang',
      lang,
    );
    expect([code, stderr.split('\n')[0]]).toEqual([2, sentence]);
    expect(readdirSync(place)).toEqual(['before.ics']);
  });

  test.each([
    [
      'fr',
      'ce n\'est pas un agenda écrit par plan-de-charge (mais par "-//Mozilla.org//EN") ; attendu : le fichier .ics d\'un export précédent, tel quel',
    ],
    [
      'en',
      'this is no calendar that plan-de-charge has written (but by "-//Mozilla.org//EN"); expected the .ics file of an earlier export, as it was',
    ],
  ])('a calendar of another program is refused, in %s', async (lang, sentence) => {
    const place = folder();
    const [foreign, now] = ['foreign.ics', 'now.ics'].map((name) => join(place, name));
    writeFileSync(foreign, 'BEGIN:VCALENDAR\r\nPRODID:-//Mozilla.org//EN\r\nEND:VCALENDAR\r\n');
    const { code, stderr } = await report(...CALENDARS, '--previous', foreign, '--out', now, '--lang', lang);
    expect([code, stderr]).toEqual([
      4,
      `${lang === 'fr' ? `erreur : ${foreign} : ` : `error: ${foreign}: `}${sentence}\n`,
    ]);
    expect(readdirSync(place)).toEqual(['foreign.ics']);
  });

  test('one that is not there', async () => {
    const now = join(folder(), 'now.ics');
    const { code, stderr } = await report(...CALENDARS, '--previous', '/nonexistent.ics', '--out', now, '--lang', 'en');
    expect([code, stderr]).toEqual([4, 'error: /nonexistent.ics: there is no such file\n']);
    expect(existsSync(now)).toBe(false);
  });
});

describe('over 20,000 events', () => {
  test.each([
    [
      'fr',
      /^erreur : agenda "Échéances du cabinet" : 20\u202f004 événements, pour 20\u202f000 au plus ; demandez un événement par jour \(--ics-by day\), ou moins de jours\n/,
    ],
    [
      'en',
      /^error: calendar "The firm's deadlines": 20,004 events, where at most 20,000 are read; ask for one event a day \(--ics-by day\), or for fewer days\n/,
    ],
  ])('are refused with the remedy, which helps, in %s', async (lang, sentence) => {
    const many = Array.from({ length: 1667 }, (_, index) => ({ ...ACTIVITY, activite: `a${index}`, decalage: 0 }));
    const place = folder();
    const args = [
      'report',
      ...filesOf([LETTER], many),
      '--first',
      '2026',
      '--last',
      '2026',
      '--as-of',
      '2026-01',
      '--lang',
      lang,
    ];
    const refused = await cli([...args, '--out', join(place, 'a.ics')]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(sentence)]);
    expect(readdirSync(place)).toEqual([]);
    expect((await cli([...args, '--out', join(place, 'a.ics'), '--ics-by', 'day'])).code).toBe(0);
  });
});

test('labels and ids of a hostile API are texts, in the files, their names and what is told', async () => {
  const place = folder();
  const days = ['--first', '2026', '--last', '2027', '--as-of', '2026-01-05'];
  for (const by of ['occurrence', 'day']) {
    const agendas = join(place, by);
    const args = [...days, '--ics', agendas, '--ics-by', by, '--zero-hours', '--lang', 'fr'];
    const { code, stderr } = await cli(['report', ...hostile.input(), ...hostile.teamInput(), ...args]);
    expect(code).toBe(0);
    hostile.expectHarmless(stderr);
    expect(readdirSync(agendas).sort()).toEqual(['manifest.json', 'sans-responsable.ics']);
    const text = readFileSync(join(agendas, 'sans-responsable.ics'), 'utf8');
    hostile.expectHarmless(text);
    const { events } = readByIcalJs(text);
    expect(events).toHaveLength(by === 'day' ? 1 : hostile.LABELS.length);
    expect(events.every(({ properties }) => properties.length <= 13)).toBe(true);
  }
});
