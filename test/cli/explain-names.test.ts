// `explain` without ids: a letter, an activity and a day as people know them, what there is of a letter or a row, what is ambiguous, and
// what only the dates asked for leave out.

import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, filesOf, LETTER } from './setup.js';

const letters = [
  { ...LETTER, description: 'Présentation des comptes' },
  { ...LETTER, objectId: 'L2', codeIBS: 'LM2', description: 'Conseil' },
  { ...LETTER, objectId: 'L3', codeIBS: 'LM3', description: 'Conseil' },
  { ...LETTER, objectId: 'L4', codeIBS: 'LM4', statut: 3, entite: { objectId: 'K-07' } },
  { ...LETTER, objectId: 'L5', codeIBS: 'LM5', dateDebut: 'x' },
  { ...LETTER, objectId: 'L6', codeIBS: 'LM6', description: 'Conseil annuel', entite: { objectId: 'K-07' } },
];
const activities = [
  { ...ACTIVITY, objectId: 'A1', lettreMissionId: 'L1' },
  { ...ACTIVITY, objectId: 'A2', lettreMissionId: 'L1', activite: 'Révision  été', frequence: 2 },
  { ...ACTIVITY, objectId: 'A3', lettreMissionId: 'L1', activite: 'Bilan', frequence: 5, dateFreq: null },
  { ...ACTIVITY, objectId: 'A4', lettreMissionId: 'L1', activite: 'Tenue', frequence: 4 },
  { ...ACTIVITY, objectId: 'A5', lettreMissionId: 'L1', activite: 'TENUE', frequence: 4 },
  { ...ACTIVITY, objectId: 'B1', lettreMissionId: 'L2' },
  { ...ACTIVITY, objectId: 'B2', lettreMissionId: 'L2', activite: '2035', frequence: 4 },
  { ...ACTIVITY, objectId: 'D1', lettreMissionId: 'L4' },
  { ...ACTIVITY, objectId: 'E1', lettreMissionId: 'L5' },
  { ...ACTIVITY, objectId: 'F1', lettreMissionId: 'nowhere' },
];

const input = () => filesOf(letters, activities);
const explained = (...args: string[]) => cli(['explain', ...args, ...input()]);

describe('a letter', () => {
  test('by its code: its occurrences, and its unplanned rows with their reasons', async () => {
    const { code, stdout, stderr } = await explained('lm1');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'L1',
      'LM1 / Présentation des comptes',
      '',
      '#  activity         period                  due         hours',
      '-  ---------------  ----------------------  ----------  -----',
      '0  Tenue comptable  2026-01-01..2026-01-31  2026-02-20   1.50',
    ]);
    expect(lines.filter((line) => line.startsWith('0  Tenue comptable'))).toHaveLength(12);
    expect(lines.slice(-3)).toEqual(['Rows left unplanned: 1', '  #2 Bilan: one-off without a date', '']);
    const french = await explained('lm1', '--lang', 'fr');
    expect(french.stdout).toContain('#  activité         période                 échéance    heures\n');
    expect(french.stdout).toContain('Lignes non planifiées : 1\n  #2 Bilan : activité ponctuelle sans date\n');
  });

  test.each(['L1', 'LM1', ' lm1 ', 'presentation DES comptes', 'Présentationdescomptes', 'pre\u0301sent'])(
    'called %j',
    async (name) => {
      expect((await explained(name)).stdout.split('\n')[0]).toBe('L1');
    },
  );

  test.each([
    ['LM4', 'L4', '  #0 Tenue comptable: cancelled letter (statut 3)'],
    ['L5', 'L5', '  #0 Tenue comptable: its letter cannot be read'],
    ['nowhere', 'nowhere', '  #0 Tenue comptable: unknown letter'],
  ])('that has nothing planned: %s', async (name, id, line) => {
    const { code, stdout } = await explained(name);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe(id);
    expect(stdout).toContain('\nOccurrences: none\n\nRows left unplanned: 1\n');
    expect(stdout).toContain(line);
    expect((await explained(name, '--lang', 'fr')).stdout).toContain('\nÉchéances : néant\n');
  });

  test('as JSON', async () => {
    const { stdout } = await explained('LM1', '--format', 'json');
    const { letter, occurrences, unplanned } = JSON.parse(stdout);
    expect(letter).toEqual({ id: 'L1', codeIBS: 'LM1', description: 'Présentation des comptes' });
    expect(occurrences).toHaveLength(12 + 4 + 1 + 1);
    expect(occurrences[0]).toMatchObject({ id: 'L1/A1/2026-01-31', hours: 1.5 });
    expect(unplanned).toMatchObject([{ letterId: 'L1', activity: 2, reason: 'UndatedOneOff' }]);
    const unknown = JSON.parse((await explained('nowhere', '--format', 'json')).stdout);
    expect(unknown.letter).toEqual({ id: 'nowhere', codeIBS: null, description: null });
  });

  test('that is outside the dates is said to be that', async () => {
    const { code, stdout } = await explained('LM2', '--first', '2030-01-01');
    expect(code).toBe(0);
    expect(stdout).toContain('  #0 Tenue comptable: nothing is due in the horizon\n');
  });
});

describe('a row', () => {
  test.each([
    ['LM1', 'tenue comptable', 0, 12],
    ['L1', '#0', 0, 12],
    ['L1', '1', 1, 4],
    ['L1', 'revisionETE', 1, 4],
    ['L1', 'comptab', 0, 12],
    ['L2', '2035', 1, 1],
  ])('%s %s', async (letter, activity, rank, count) => {
    const { occurrences, unplanned } = JSON.parse((await explained(letter, activity, '--format', 'json')).stdout);
    expect(occurrences.map((one: { activity: number }) => one.activity)).toEqual(Array(count).fill(rank));
    expect(unplanned).toEqual([]);
  });

  test('by what the ids of its occurrences begin with', async () => {
    const { stdout } = await explained('L1/A2');
    expect(stdout.match(/^1 {2}Révision/gm)).toHaveLength(4);
    expect(stdout).not.toContain('Tenue');
  });

  test('without an occurrence: its reason, whatever the day', async () => {
    for (const args of [['bilan'], ['bilan', '2026-05']]) {
      const { code, stdout } = await explained('LM1', ...args);
      expect(code).toBe(0);
      expect(stdout).toContain('\nRows left unplanned: 1\n  #2 Bilan: one-off without a date\n');
    }
  });
});

describe('what is refused', () => {
  const refusals: readonly (readonly [readonly string[], en: string, fr: string])[] = [
    [
      ['conseil'],
      '"conseil" names several letters: LM2 / Conseil / L2, LM3 / Conseil / L3',
      '"conseil" désigne plusieurs lettres : LM2 / Conseil / L2, LM3 / Conseil / L3',
    ],
    [
      ['conseil', 'x'],
      '"conseil" names several letters: LM2 / Conseil / L2, LM3 / Conseil / L3',
      '"conseil" désigne plusieurs lettres : LM2 / Conseil / L2, LM3 / Conseil / L3',
    ],
    [
      ['LM1', 'tenue'],
      '"tenue" names several activities of LM1: #3 Tenue, #4 TENUE; give one by its rank',
      '"tenue" désigne plusieurs activités de LM1 : #3 Tenue, #4 TENUE ; donnez-en une par son rang',
    ],
    [
      ['LM1', 'paie'],
      'LM1 has no activity "paie"; it has #0 Tenue comptable, #1 Révision  été, #2 Bilan, #3 Tenue, #4 TENUE',
      `LM1 n'a pas d'activité "paie" ; elle a : #0 Tenue comptable, #1 Révision  été, #2 Bilan, #3 Tenue, #4 TENUE`,
    ],
    [
      ['LM1', '9'],
      'LM1 has no activity "9"; it has #0 Tenue comptable, ',
      `LM1 n'a pas d'activité "9" ; elle a : #0 Tenue comptable, `,
    ],
    [
      ['LM1', 'Révision été', '2028-01'],
      '#1 Révision  été has no occurrence for 2028-01; it has 2026-03-31 (due 2026-04-20), 2026-06-30 (due 2026-07-20), ',
      "#1 Révision  été n'a pas d'échéance pour 2028-01 ; elle a : 2026-03-31 (échéance le 2026-04-20), ",
    ],
    [
      ['LM1', 'Tenue comptable', '2026-02-30'],
      'DATE: "2026-02-30" is not accepted; expected a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between 1900 and 2999',
      `DATE : "2026-02-30" n'est pas accepté ; attendu : une date AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA, entre 1900 et 2999`,
    ],
    [
      ['LM1', 'Tenue comptable', '2026'],
      '2026 names several occurrences of #0 Tenue comptable: 2026-01-31 (due 2026-02-20), 2026-02-28 (due 2026-03-20), ',
      '2026 désigne plusieurs échéances de #0 Tenue comptable : 2026-01-31 (échéance le 2026-02-20), 2026-02-28 (échéance le 2026-03-20), ',
    ],
    [
      ['LM1', 'Tenue comptable', '31/03/2026'],
      'DATE: "31/03/2026" is not accepted; expected a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between 1900 and 2999; did you mean "2026-03-31"?',
      `DATE : "31/03/2026" n'est pas accepté ; attendu : une date AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA, entre 1900 et 2999 ; vouliez-vous dire "2026-03-31" ?`,
    ],
    [
      ['LM1', 'Tenue comptable', '3/2026'],
      'DATE: "3/2026" is not accepted; expected a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between 1900 and 2999; did you mean "2026-03"?',
      `DATE : "3/2026" n'est pas accepté ; attendu : une date AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA, entre 1900 et 2999 ; vouliez-vous dire "2026-03" ?`,
    ],
    [
      ['LM9', 'x'],
      'unknown or rejected letter: "LM9"; did you mean "LM1"?',
      'lettre inconnue ou rejetée : "LM9" ; vouliez-vous dire "LM1" ?',
    ],
    [
      ['LM9'],
      'unknown or rejected letter: "LM9"; did you mean "LM1"?',
      'lettre inconnue ou rejetée : "LM9" ; vouliez-vous dire "LM1" ?',
    ],
    [
      ['k-07'],
      '"k-07" is a client; explain one of its letters: LM4 / L4, LM6 / Conseil annuel / L6',
      `"k-07" est un client ; expliquez l'une de ses lettres : LM4 / L4, LM6 / Conseil annuel / L6`,
    ],
    [
      ['K-07', 'Tenue', '2026-05'],
      '"K-07" is a client; explain one of its letters: LM4 / L4, LM6 / Conseil annuel / L6',
      `"K-07" est un client ; expliquez l'une de ses lettres : LM4 / L4, LM6 / Conseil annuel / L6`,
    ],
    [['wholly-else'], 'unknown occurrence: "wholly-else"', 'échéance inconnue : "wholly-else"'],
    [
      ['L1/A1/2026-03-31', '--first', '2026-05', '--last', '2026-08'],
      '"L1/A1/2026-03-31" is due on 2026-04-20, outside the dates asked for (from 2026-05-01 to 2026-08-31)',
      '"L1/A1/2026-03-31" : échéance le 2026-04-20, hors des dates demandées (du 2026-05-01 au 2026-08-31)',
    ],
    [
      ['LM1', 'Tenue comptable', '2026-03', '--first', '2026-05'],
      '#0 Tenue comptable, 2026-03 is due on 2026-03-20, outside the dates asked for (from 2026-05-01 on)',
      '#0 Tenue comptable, 2026-03 : échéance le 2026-03-20, hors des dates demandées (à partir du 2026-05-01)',
    ],
    [
      ['LM1', 'Tenue comptable', '2026-03', '--first', '2026-04'],
      '#0 Tenue comptable, 2026-03 is due on 2026-03-20, outside the dates asked for (from 2026-04-01 on)',
      '#0 Tenue comptable, 2026-03 : échéance le 2026-03-20, hors des dates demandées (à partir du 2026-04-01)',
    ],
    [
      ['LM1', 'Tenue comptable', '2026-06-15', '--last', '2026-05'],
      '#0 Tenue comptable, 2026-06-15 is due on 2026-07-20, outside the dates asked for (until 2026-05-31)',
      "#0 Tenue comptable, 2026-06-15 : échéance le 2026-07-20, hors des dates demandées (jusqu'au 2026-05-31)",
    ],
  ];
  test.each(refusals)('%j', async (args, en, fr) => {
    for (const [lang, sentence] of [
      ['en', `error: ${en}`],
      ['fr', `erreur : ${fr}`],
    ]) {
      const { code, stdout, stderr } = await explained(...args, '--lang', lang);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr.split('\n')[0].slice(0, sentence.length)).toBe(sentence);
    }
  });

  test('a fourth argument', async () => {
    expect((await explained('LM1', '0', '2026-01', 'x')).stderr).toContain('error: too many arguments');
  });

  test('many candidates: the first ten, and how many more', async () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ ...LETTER, objectId: `M${index}`, codeIBS: 'same' }));
    const { stderr } = await cli(['explain', 'same', ...filesOf(many, [])]);
    expect(stderr).toContain('same / M9, … and 3 more\n');
    const french = await cli(['explain', 'same', ...filesOf(many, []), '--lang', 'fr']);
    expect(french.stderr).toContain('same / M9, … et 3 de plus\n');
  });
});
