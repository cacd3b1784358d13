// `check`: every kind of finding with its weight in hours, as text in both languages and as JSON.

import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, EXAMPLE, filesOf, LETTER } from './setup.js';

const A = ACTIVITY;
/** A portfolio with one finding of each kind. */
const letters = [
  LETTER,
  {
    ...LETTER,
    objectId: 'L2',
    codeIBS: 'LM2',
    statut: 5,
    dateDebExercice: '2026-02-01',
    dateFinExercice: '2027-01-31',
  },
  { ...LETTER, objectId: 'BAD', dateFin: 'someday' },
  { ...LETTER, dateDebut: '2020-01-01' },
  { objectId: 7 },
];
const activities = [
  { ...A, lettreMissionId: 'L1' },
  { ...A, lettreMissionId: 'L1', activiteCabinet: false },
  { ...A, lettreMissionId: 'L1', unite: '0,15' },
  { ...A, lettreMissionId: 'L1', frequence: 0 },
  { ...A, lettreMissionId: 'L2', activite: 'TVA CA3', frequence: 2, unite: 2 },
  { ...A, lettreMissionId: 'BAD', activite: 'TENUE  comptable', unite: 7 },
  { ...A, lettreMissionId: 'BAD', unite: 'x' },
  { ...A, lettreMissionId: 'L1', objectId: 'twice' },
  { ...A, lettreMissionId: 'L1', objectId: 'twice' },
];
const input = () => filesOf(letters, activities);

describe('as JSON', () => {
  const report = async (...args: string[]) =>
    JSON.parse((await cli(['check', ...input(), '--format', 'json', ...args])).stdout);

  test('what was read, and what was planned', async () => {
    expect(await report()).toMatchObject({
      read: { letters: 5, activities: 9 },
      repeats: { letters: 1, activities: 1 },
      // Three monthly activities of 1.5 h and four quarters of 2 h, of which three end in the mission.
      planned: { occurrences: 40, hours: 62, microHours: 62_000_000 },
    });
  });

  test('letters that cannot be read, with the weight of their activities', async () => {
    const { rejectedLetters } = await report();
    expect(rejectedLetters).toMatchObject([
      { path: 'letters[2]', letterId: 'BAD', rows: 2, hours: 7, unknownHours: 1 },
      { path: 'letters[4]', letterId: null, rows: 0, hours: 0, unknownHours: 0 },
    ]);
    expect(rejectedLetters[0].problems[0].path).toBe('letters[2].dateFin');
  });

  test('problems that reject nothing', async () => {
    expect((await report()).problems).toMatchObject([{ _tag: 'ConflictingDuplicate', path: 'letters[3]' }]);
  });

  test('rows left unplanned, by reason and one by one', async () => {
    const { unplanned } = await report();
    expect(unplanned.byReason).toEqual([
      { reason: 'InvalidRow', rows: 3, microHours: 1_500_000, unknownHours: 2, hours: 1.5 },
      { reason: 'RejectedLetter', rows: 1, microHours: 7_000_000, unknownHours: 0, hours: 7 },
    ]);
    expect(
      unplanned.rows.map(({ letterId, activity, hours }: Record<string, unknown>) => [letterId, activity, hours]),
    ).toEqual([
      ['L1', 2, null],
      ['L1', 3, 1.5],
      ['BAD', 0, 7],
      ['BAD', 1, null],
    ]);
  });

  test('warnings, of a letter and of a row', async () => {
    expect((await report()).warnings).toEqual([
      { _tag: 'SideUndeclared', letterId: 'L1', activity: 1, microHours: 18_000_000, hours: 18 },
      { _tag: 'ActivitiesMayBeIncomplete', letterId: 'L2', activity: null, microHours: 8_000_000, hours: 8 },
    ]);
  });

  test('filings on the wrong year, fiscal years that disagree', async () => {
    const found = await report();
    expect(found.calendar).toEqual([
      {
        letterId: 'L2',
        activity: 0,
        activite: 'TVA CA3',
        frequence: 2,
        fiscalYear: { first: '2026-02-01', last: '2027-01-31' },
        microHours: 8_000_000,
        hours: 8,
      },
    ]);
    expect(found.disagreements).toEqual([
      {
        client: 'C1',
        letters: [
          { letterId: 'L1', fiscalYear: { first: '2026-01-01', last: '2026-12-31' } },
          { letterId: 'L2', fiscalYear: { first: '2026-02-01', last: '2027-01-31' } },
        ],
        microHours: 62_000_000,
        hours: 62,
      },
    ]);
  });

  test('weights follow the options', async () => {
    expect((await report('--last', '2026-04-30')).planned.occurrences).toBe(10);
  });
});

describe('as text', () => {
  const SECTIONS = {
    en: [
      'Letters that cannot be read: 2',
      'Problems that reject no row: 1',
      'Rows left unplanned: 4',
      'Planned on an assumption: 2',
      'By fiscal year where the law goes by calendar months or quarters: 1',
      'Letters of one client whose fiscal years disagree: 1',
      'Equal rows of one letter: 1',
      'Labels that differ only by blanks, case, accents or their encoding: 1',
    ],
    fr: [
      'Lettres illisibles : 2',
      "Anomalies qui n'écartent aucune ligne : 1",
      'Lignes non planifiées : 4',
      'Planifié sur une hypothèse : 2',
      "Calé sur l'exercice alors que la loi suit les mois ou les trimestres civils : 1",
      "Lettres d'un même client dont les exercices ne concordent pas : 1",
      "Lignes identiques d'une même lettre : 1",
      'Libellés qui ne diffèrent que par les espaces, les majuscules, les accents ou leur codage : 1',
    ],
  };

  test.each(['en', 'fr'] as const)('every section in %s', async (lang) => {
    const { code, stdout, stderr } = await cli(['check', ...input(), '--lang', lang]);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    for (const section of SECTIONS[lang]) expect(lines).toContain(section);
    expect(lines.filter((line) => line !== '' && !line.startsWith('  '))).toHaveLength(5 + 8);
  });

  test('letters by the code that people know, weights, years', async () => {
    const { stdout } = await cli(['check', ...input()]);
    expect(stdout).toContain('Letters read: 5; activity rows: 9\n');
    expect(stdout).toContain('Occurrences: 40, together 62 h\n');
    expect(stdout).toContain('  letter BAD, rows: 2, 7 h: letters[2].dateFin');
    expect(stdout).toContain('  (unset), rows: 0, 0 h: letters[4].objectId');
    expect(stdout).toContain('  LM1 #2 Tenue comptable and 1 like it (LM1: 1, letter BAD: 1), ? h: ');
    expect(stdout).toContain('  LM1 #1 Tenue comptable, 18 h: neither');
    expect(stdout).toContain('  LM2, 8 h: statut 5');
    expect(stdout).toContain('  LM2 #0 TVA CA3, 8 h: fiscal year 2026-02-01..2027-01-31\n');
    expect(stdout).toContain(
      '  client C1, 62 h: LM1 fiscal year 2026-01-01..2026-12-31 / LM2 fiscal year 2026-02-01..2027-01-31\n',
    );
  });

  test('in French, with a space before the colon and the semicolon', async () => {
    const { stdout } = await cli(['check', ...input(), '--lang', 'fr']);
    expect(stdout).toContain('  lettre BAD, lignes : 2, 7 h : letters[2].dateFin');
    expect(stdout).toContain('  LM1 #2 Tenue comptable et 1 de même nature (LM1 : 1, lettre BAD : 1), ? h : ');
    expect(stdout).toContain('  LM1 #1 Tenue comptable, 18 h : ni');
    expect(stdout).toContain('  LM2 #0 TVA CA3, 8 h : exercice du 01/02/2026 au 31/01/2027\n');
    expect(stdout).toContain(
      '  client C1, 62 h : LM1 exercice du 01/01/2026 au 31/12/2026 / LM2 exercice du 01/02/2026 au 31/01/2027\n',
    );
    expect(stdout.split('\n').filter((line) => /[^ ](: |; )/.test(line))).toEqual([]);
  });

  test('equal rows with their ranks, labels with the difference written out', async () => {
    const rows = [
      A,
      A,
      { ...A, activite: 'Tenue  comptable' },
      { ...A, activite: 'Re\u0301vision' },
      { ...A, activite: 'R\u00e9vision' },
      { ...A, activite: 'revision', unite: 2 },
      A,
    ];
    const english = (await cli(['check', ...filesOf([LETTER], rows)])).stdout;
    expect(english).toContain(
      [
        'Equal rows of one letter: 1',
        '  All of them count: only rows with the same objectId are counted once.',
        '  LM1 Tenue comptable, rows: 3, 54 h: #0, #1, #6',
        '',
        'Labels that differ only by blanks, case, accents or their encoding: 2',
        '  Each counts as an activity of its own: totals by activity list them apart.',
        '  "Tenue comptable", rows: 3, 54 h / "Tenue \\u{20}comptable", rows: 1, 18 h',
        '  "Re\\u{301}vision", rows: 1, 18 h / "R\\u{e9}vision", rows: 1, 18 h / "revision", rows: 1, 24 h',
        '',
      ].join('\n'),
    );
    const french = (await cli(['check', ...filesOf([LETTER], rows), '--lang', 'fr'])).stdout;
    expect(french).toContain(
      [
        "Lignes identiques d'une même lettre : 1",
        "  Toutes comptent : seules les lignes de même identifiant ne comptent qu'une fois.",
        '  LM1 Tenue comptable, lignes : 3, 54 h : #0, #1, #6',
        '',
        'Libellés qui ne diffèrent que par les espaces, les majuscules, les accents ou leur codage : 2',
        '  Chacun compte comme une activité à part : les totaux par activité les séparent.',
        '  "Tenue comptable", lignes : 3, 54 h / "Tenue \\u{20}comptable", lignes : 1, 18 h',
      ].join('\n'),
    );
  });

  test('nothing to find', async () => {
    const { stdout } = await cli(['check', ...EXAMPLE]);
    expect(stdout.split('\n').filter((line) => line.endsWith(': none'))).toHaveLength(8);
    const french = await cli(['check', ...EXAMPLE, '--lang', 'fr']);
    expect(french.stdout.split('\n').filter((line) => line.endsWith(' : néant'))).toHaveLength(8);
  });

  test('long lists are cut, and say so', async () => {
    const lists = { letters: [] as object[], rows: [] as object[] };
    for (let index = 0; index < 33; index++) {
      const year = { dateDebExercice: '2026-02-01', dateFinExercice: '2027-01-31' };
      lists.letters.push({ ...LETTER, ...year, objectId: `L${index}`, codeIBS: `LM${index}`, entite: null });
      lists.rows.push({ ...A, lettreMissionId: `L${index}`, activite: 'TVA', frequence: 2, calage: 1 });
    }
    const files = filesOf(lists.letters, lists.rows);
    const { stdout } = await cli(['check', ...files]);
    expect(stdout).toContain('calendar months or quarters: 33');
    expect(stdout).toContain('  LM19 #0 TVA, ');
    expect(stdout).not.toContain('  LM20 #0 TVA, ');
    expect(stdout).toContain('  … and 13 more: --format json lists all\n');
    const french = await cli(['check', ...files, '--lang', 'fr']);
    expect(french.stdout).toContain('  … et 13 de plus : --format json donne la liste complète\n');
  });
});
