// `--unplanned F`: every row that yields nothing, one line each, with why, with what weight, and what is wrong with it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.js';
import { ACTIVITY, cli, EXAMPLE, filesOf, folder, LETTER, parseLines, teamOf } from './setup.js';

/** The columns of the CSV alone, for programs and for Excel. */
const COLUMNS = ['client', 'codeIBS', 'reasonText', 'problemsText', 'fields', 'received', 'hints'];
const NAMES = ['clientName', 'managerName', 'letterName'];
const HEADS = [
  ...['Identifiant du client', 'Code de la lettre', 'Raison', 'Ce qui ne va pas'],
  ...['Champs', 'Valeurs reçues', 'Propositions'],
];
const INVALID = { ...ACTIVITY, frequence: 9 };

describe('the rows left unplanned', () => {
  const rows = [
    ACTIVITY,
    INVALID,
    { ...ACTIVITY, unite: '0,15' },
    { ...ACTIVITY, lettreMissionId: 'nowhere' },
    { ...ACTIVITY, frequence: 5 },
  ];

  test('one line a row, with reason, weight and problems', async () => {
    const file = join(folder(), 'unplanned.ndjson');
    const { code, stdout, stderr } = await cli([
      'plan',
      ...filesOf([LETTER], rows),
      '--format',
      'ndjson',
      '--unplanned',
      file,
    ]);
    expect(code).toBe(0);
    expect(parseLines(stdout)).toHaveLength(12);
    expect(stderr).toBe(
      'Rows left unplanned: 4, 1 of unknown hours (4.5 h at one occurrence per row) — list them with --unplanned F\nNo warnings.\n',
    );
    expect(parseLines(readFileSync(file, 'utf8'))).toEqual([
      {
        letterId: 'L1',
        activity: 1,
        activite: 'Tenue comptable',
        reason: 'InvalidRow',
        microHours: 1_500_000,
        problems: [
          {
            _tag: 'InvalidField',
            path: 'activities[1].frequence',
            received: 9,
            accepted: { _tag: 'Integer', min: 1, max: 5 },
          },
        ],
        hours: 1.5,
      },
      {
        letterId: 'L1',
        activity: 2,
        activite: 'Tenue comptable',
        reason: 'InvalidRow',
        microHours: null,
        problems: [
          {
            _tag: 'InvalidField',
            path: 'activities[2].unite',
            received: '0,15',
            accepted: { _tag: 'Decimal', min: 0, max: 100_000 },
            hint: '0.15',
          },
        ],
        hours: null,
      },
      {
        letterId: 'L1',
        activity: 3,
        activite: 'Tenue comptable',
        reason: 'UndatedOneOff',
        microHours: 1_500_000,
        problems: [],
        hours: 1.5,
      },
      {
        letterId: 'nowhere',
        activity: 0,
        activite: 'Tenue comptable',
        reason: 'UnknownLetter',
        microHours: 1_500_000,
        problems: [],
        hours: 1.5,
      },
    ]);
  });

  test.each([
    ['unplanned.csv', [], ',', '1.5'],
    ['UNPLANNED.CSV', ['--excel'], ';', '1,5'],
    ['unplanned.csv', ['--excel', '--format', 'csv'], ';', '1,5'],
  ])('%s %j: as CSV', async (name, options, delimiter, hours) => {
    const file = join(folder(), name);
    const { code } = await cli(['plan', ...filesOf([LETTER], rows), '--unplanned', file, ...options]);
    expect(code).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(delimiter === ';');
    const [header, first, ...others] = readCsv(text.replace('\ufeff', ''), delimiter);
    const fields = ['letterId', 'activity', 'activite', 'reason', 'microHours', 'problems', 'hours'];
    const heads = [
      ...['Identifiant de la lettre', 'Rang', 'Travail', 'Code de la raison'],
      ...['Micro-heures', 'Anomalies (JSON)', 'Heures'],
    ];
    const own = delimiter === ';' ? heads : fields;
    if (delimiter === ',') expect(header).toEqual([...fields, ...COLUMNS, ...NAMES]);
    else expect(header.slice(0, 5)).toEqual(['Client', 'Responsable', 'Lettre', 'Travail', 'Heures']);
    const cellsOf = (row: readonly string[]) => own.map((name) => row[header.indexOf(name)]);
    expect(cellsOf(first).slice(0, 5)).toEqual(['L1', '1', 'Tenue comptable', 'InvalidRow', '1500000']);
    expect(JSON.parse(cellsOf(first)[5])).toMatchObject([{ path: 'activities[1].frequence', received: 9 }]);
    expect(cellsOf(first)[6]).toBe(hours);
    expect(others.map((row) => cellsOf(row)[6])).toEqual(['', hours, hours]);
  });

  test.each([
    [
      'en',
      [
        [
          'C1',
          'LM1',
          'the row cannot be read',
          'activities[1].frequence: 9 is not accepted; expected an integer from 1 to 5',
          'frequence',
          '9',
          '',
        ],
        [
          'C1',
          'LM1',
          'the row cannot be read',
          'activities[2].unite: "0,15" is not accepted; expected a number from 0 to 100000; did you mean "0.15"?; activities[2].quantite: missing; expected an integer from 0 to 10000',
          'unite / quantite',
          '0,15 / ',
          '0.15 / ',
        ],
        ['', '', 'unknown letter', '', '', '', ''],
        ['C1', 'LM1', 'one-off without a date', '', '', '', ''],
      ],
    ],
    [
      'fr',
      [
        [
          'C1',
          'LM1',
          'ligne illisible',
          "activities[1].frequence : 9 n'est pas accepté ; attendu : un entier de 1 à 5",
          'frequence',
          '9',
          '',
        ],
        [
          'C1',
          'LM1',
          'ligne illisible',
          'activities[2].unite : "0,15" n\'est pas accepté ; attendu : un nombre de 0 à 100000 ; vouliez-vous dire "0.15" ? ; activities[2].quantite : absent ; attendu : un entier de 0 à 10000',
          'unite / quantite',
          '0,15 / ',
          '0.15 / ',
        ],
        ['', '', 'lettre de mission inconnue', '', '', '', ''],
        ['C1', 'LM1', 'activité ponctuelle sans date', '', '', '', ''],
      ],
    ],
  ])('as CSV in %s: who it is about, why in words, what was received', async (lang, expected) => {
    const some = [rows[0], rows[1], { ...rows[2], quantite: null }, ...rows.slice(3)];
    for (const [options, delimiter] of [
      [[], ','],
      [['--excel'], ';'],
    ] as const) {
      const file = join(folder(), 'unplanned.csv');
      const args = [...filesOf([LETTER], some), '--unplanned', file, '--lang', lang, ...options];
      expect((await cli(['plan', ...args])).code).toBe(0);
      const [header, ...records] = readCsv(readFileSync(file, 'utf8').replace('\ufeff', ''), delimiter);
      const names = delimiter === ';' ? HEADS : COLUMNS;
      const own = records.map((record) => names.map((name) => record[header.indexOf(name)])).sort();
      expect(own).toEqual([...expected].sort());
    }
  });

  test('--excel is for CSV, whichever of the two files is', async () => {
    const file = join(folder(), 'unplanned.ndjson');
    const { code, stderr } = await cli(['plan', ...EXAMPLE, '--unplanned', file, '--excel']);
    expect(code).toBe(2);
    expect(stderr).toContain('--excel needs --format csv');
  });

  test('all of them, whatever the side shown', async () => {
    const place = folder();
    const input = filesOf([LETTER], rows);
    const lines = async (side: string) => {
      const file = join(place, side);
      await cli(['plan', ...input, '--side', side, '--by', 'month', '--unplanned', file]);
      return readFileSync(file, 'utf8');
    };
    expect(await lines('client')).toBe(await lines('firm'));
    expect(parseLines(await lines('all'))).toHaveLength(4);
  });

  test('an empty file when every row is planned; a lot of rows is a lot of lines', async () => {
    const file = join(folder(), 'unplanned');
    await cli(['plan', ...EXAMPLE, '--unplanned', file]);
    expect(readFileSync(file, 'utf8')).toBe('');
    const many = Array.from({ length: 2500 }, () => INVALID);
    await cli(['plan', ...filesOf([LETTER], many), '--unplanned', file]);
    expect(parseLines(readFileSync(file, 'utf8')).map(({ activity }) => activity)).toEqual(many.map((_, rank) => rank));
  });

  test('a received value that nests deep is written whole', async () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 150; depth++) deep = depth % 2 ? [deep] : { deep };
    const file = join(folder(), 'unplanned');
    const { code } = await cli(['plan', ...filesOf([LETTER], [{ ...ACTIVITY, unite: deep }]), '--unplanned', file]);
    expect(code).toBe(0);
    const [row] = parseLines(readFileSync(file, 'utf8'));
    expect((row.problems as { received: unknown }[])[0].received).toEqual(deep);
  });
});

describe('rows that are due on other days', () => {
  const MAY = ['--first', '2026-05-01', '--last', '2026-05-31'];
  const oneOff = (month: string) => ({ ...ACTIVITY, frequence: 5, dateFreq: `2026-${month}-10` });
  const well = [ACTIVITY, oneOff('05'), oneOff('03'), oneOff('04'), { ...oneOff('06'), unite: 4 }];
  const some = [...well, INVALID, { ...INVALID, unite: null }];
  const SUMMARY = {
    en: 'Rows left unplanned, to look at: 2, 1 of unknown hours (1.5 h at one occurrence per row); due outside the dates planned: 3 — list them with ',
    fr: "Lignes non planifiées, à examiner : 2, dont 1 sans heures lisibles (1,5 h à raison d'une échéance par ligne) ; avec une échéance hors des dates planifiées : 3 — la liste avec ",
  };
  const ONLY = {
    en: 'No row to look at; due outside the dates planned: 3 — list them with --unplanned F\n',
    fr: 'Aucune ligne à examiner ; avec une échéance hors des dates planifiées : 3 — la liste avec --unplanned F\n',
  };
  const OUTSIDE = {
    en: '\nRows due outside the dates planned: 3 (7 h at one occurrence per row) — listed by --format json\n',
    fr: "\nLignes avec une échéance hors des dates planifiées : 3 (7 h à raison d'une échéance par ligne) — la liste avec --format json\n",
  };

  test.each(['en', 'fr'] as const)('are counted apart by every command, in %s', async (lang) => {
    const args = [...filesOf([LETTER], some), ...MAY, '--lang', lang];
    expect((await cli(['plan', ...args])).stdout).toContain(`${SUMMARY[lang]}--unplanned F\n`);
    expect((await cli(['plan', ...args, '--by', 'month'])).stderr).toContain(`${SUMMARY[lang]}--unplanned F\n`);
    const check = (await cli(['check', ...args])).stdout;
    expect(check).toContain(OUTSIDE[lang]);
    expect(check).toMatch(lang === 'en' ? /^Rows left unplanned: 2$/m : /^Lignes non planifiées : 2$/m);
    expect(check).not.toContain('OutsideHorizon');
    const staff = teamOf({ members: [{ id: 'm', pool: 'p', contracts: [{ first: '2026-01-01' }] }], default: 'p' });
    for (const command of ['capacity', 'level', 'headcount']) {
      const planned = ['--plan-first', '2026-05-01', '--plan-last', '2026-05-31'];
      const { stderr } = await cli([command, ...args, ...staff, ...planned]);
      expect(stderr).toContain(SUMMARY[lang]);
    }
  });

  test.each(['en', 'fr'] as const)('alone are nothing to look at, in %s', async (lang) => {
    const args = [...filesOf([LETTER], well), ...MAY, '--lang', lang];
    const plan = await cli(['plan', ...args, '--strict']);
    expect([plan.code, plan.stderr]).toEqual([0, '']);
    expect(plan.stdout).toContain(ONLY[lang]);
    expect((await cli(['plan', ...args, '--strict', '--format', 'csv'])).stderr).toBe('');
    const check = await cli(['check', ...args, '--strict']);
    expect(check.code).toBe(0);
    expect(check.stdout).toContain(OUTSIDE[lang]);
    expect(check.stdout).toMatch(lang === 'en' ? /^Rows left unplanned: none$/m : /^Lignes non planifiées : néant$/m);
  });

  test('none is lost: the file and the JSON have them', async () => {
    const file = join(folder(), 'unplanned.ndjson');
    const args = [...filesOf([LETTER], some), ...MAY];
    expect((await cli(['plan', ...args, '--strict', '--unplanned', file])).code).toBe(1);
    const reasons = ['OutsideHorizon', 'OutsideHorizon', 'OutsideHorizon', 'InvalidRow', 'InvalidRow'];
    expect(parseLines(readFileSync(file, 'utf8')).map(({ reason }) => reason)).toEqual(reasons);
    const { unplanned } = JSON.parse((await cli(['check', ...args, '--format', 'json'])).stdout);
    expect(unplanned.byReason.map(({ reason, rows }: Record<string, unknown>) => [reason, rows])).toEqual([
      ['InvalidRow', 2],
      ['OutsideHorizon', 3],
    ]);
    expect(unplanned.rows).toHaveLength(5);
  });
});
