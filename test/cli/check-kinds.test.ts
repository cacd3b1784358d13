// `check` as text: one kind of mistake is one line with its count, and a path of a row has its letter and label beside it.

import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, filesOf, LETTER } from './setup.js';

const A = ACTIVITY;
describe('one kind of mistake is one line', () => {
  const three = ['L1', 'L2', 'L3'].map((objectId, index) => ({
    ...LETTER,
    objectId,
    codeIBS: `LM${index + 1}`,
    entite: null,
  }));
  const shown = async (letters: readonly object[], rows: readonly object[], lang = 'en') => {
    const { stdout } = await cli(['check', ...filesOf(letters, rows), '--lang', lang]);
    return stdout;
  };
  /** The lines after one that begins so. */
  const linesAfter = (text: string, title: string) => {
    const lines = text.split('\n');
    return lines.slice(lines.findIndex((line) => line.startsWith(title)) + 1);
  };

  test('rows of one letter: the first as an example, how many, which others', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({
      ...A,
      activite: `Paie ${index}`,
      unite: index % 2 ? '0,15' : null,
    }));
    const english = await shown([LETTER], rows);
    const [missing, invalid, after] = linesAfter(english, 'Rows left unplanned: 30').slice(4);
    expect(missing).toBe(
      '  LM1 #0 Paie 0 and 14 like it (#2, #4, #6, #8, #10, … and 9 more), ? h: the row cannot be read; activities[0].unite: missing; expected a number from 0 to 100000',
    );
    expect(invalid).toBe(
      '  LM1 #1 Paie 1 and 14 like it (#3, #5, #7, #9, #11, … and 9 more), ? h: the row cannot be read; activities[1].unite: "0,15" is not accepted; expected a number from 0 to 100000; did you mean "0.15"?',
    );
    expect(after).toBe('');
    expect(await shown([LETTER], rows, 'fr')).toContain(
      '\n  LM1 #0 Paie 0 et 14 de même nature (#2, #4, #6, #8, #10, … et 9 de plus), ? h : ligne illisible ; activities[0].unite : absent ; ',
    );
  });

  test('several mistakes of one row: each whole, with what was probably meant', async () => {
    const row = { ...A, activite: 'Prévisionnel', frequence: 5, dateFreq: '31/05/2026', unite: '0,5', quantite: '1,0' };
    expect(await shown([LETTER], [row], 'fr')).toContain(
      [
        '  LM1 #0 Prévisionnel, ? h : ligne illisible',
        'activities[0].unite : "0,5" n\'est pas accepté ; attendu : un nombre de 0 à 100000 ; vouliez-vous dire "0.5" ?',
        'activities[0].quantite : "1,0" n\'est pas accepté ; attendu : un entier de 0 à 10000 ; vouliez-vous dire "1" ?',
        'activities[0].dateFreq : "31/05/2026" n\'est pas accepté ; attendu : une date AAAA-MM-JJ[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], entre 1900 et 2999 ; vouliez-vous dire "2026-05-31" ?\n',
      ].join(' ; '),
    );
    const letter = { ...LETTER, dateDebut: '01/01/2026', dateFin: '31/12/2026' };
    const text = await shown([letter], []);
    expect(text).toContain(' did you mean "2026-01-01"?; letters[0].dateFin: ');
    expect(text).toContain(' did you mean "2026-12-31"?\n');
  });

  test('many equal rows and many similar labels: the first whole, and how many more', async () => {
    const equal = Array.from({ length: 60 }, () => A);
    expect(await shown([LETTER], equal)).toContain(
      ' h: #0, #1, #2, #3, #4, #5, #6, #7, #8, #9, #10, #11, #12, #13, #14, #15, #16, #17, #18, #19, … and 40 more\n',
    );
    const labels = [
      'Paie du mois',
      'PAIE du mois',
      'Paie DU mois',
      'Paie du MOIS',
      'paie du mois',
      'PAIE DU mois',
      'Paie DU MOIS',
    ];
    const similar = labels.map((activite) => ({ ...A, activite }));
    const french = await shown([LETTER], similar, 'fr');
    expect(french).toContain(' / "paie du mois", lignes : 1, 18 h / … et 2 de plus\n');
  });

  test('rows of several letters: how many of each, and their hours as far as they are known', async () => {
    const rows = [0, 0, 1, 2, 1, 0].map((letter, index) => ({
      ...A,
      lettreMissionId: `L${letter + 1}`,
      frequence: 9,
      unite: index === 3 ? 'x' : 2,
    }));
    expect(await shown(three, rows)).toContain(
      '\n  LM1 #0 Tenue comptable and 4 like it (LM1: 3, LM2: 2), 10 h: the row cannot be read; activities[0].frequence: 9 is not accepted',
    );
    expect(await shown(three, rows, 'fr')).toContain(
      '\n  LM1 #0 Tenue comptable et 4 de même nature (LM1 : 3, LM2 : 2), 10 h : ligne illisible ; ',
    );
    const nowhere = ['a', 'b', 'b'].map((id, index) => ({ ...A, lettreMissionId: id, unite: index + 1 }));
    expect(await shown(three, nowhere)).toContain(
      '\n  letter a #0 Tenue comptable and 2 like it (letter a: 1, letter b: 2), 6 h: unknown letter\n',
    );
  });

  test('letters that cannot be read, with all of their rows', async () => {
    const letters = [
      ...three.map((letter) => ({ ...letter, dateFin: 'someday' })),
      { ...LETTER, objectId: 'L4', dateDebut: 'x' },
    ];
    const rows = ['L1', 'L2', 'L2'].map((lettreMissionId) => ({ ...A, lettreMissionId }));
    const text = await shown(letters, rows);
    expect(text).toContain(
      'Letters that cannot be read: 4\n  letter L1 and 2 like it (letter L2, letter L3), rows: 3, 4.5 h: letters[0].dateFin: "someday" is not accepted',
    );
    expect(text).toContain('\n  letter L4, rows: 0, 0 h: letters[3].dateDebut: "x" is not accepted');
    expect(await shown(letters, rows, 'fr')).toContain(
      '\n  lettre L1 et 2 de même nature (lettre L2, lettre L3), lignes : 3, 4,5 h : letters[0].dateFin : ',
    );
  });

  test('assumptions, with the letter and the label of the first', async () => {
    const rows = three.map(({ objectId }) => ({ ...A, lettreMissionId: objectId, activiteCabinet: false }));
    expect(await shown(three, [...rows, rows[0]])).toContain(
      "Planned on an assumption: 4\n  LM1 #0 Tenue comptable and 3 like it (LM1: 2, LM2: 1, LM3: 1), 72 h: neither the firm's",
    );
    const created = three.map((letter) => ({ ...letter, statut: 5 }));
    expect(await shown(created, [])).toContain('\n  LM1 and 2 like it (LM2, LM3), 0 h: statut 5');
  });
});

test('one field that is wrong in two ways is two kinds', async () => {
  const letters = ['x', '2025-01-01', 'y'].map((dateFinExercice, index) => ({
    ...LETTER,
    objectId: `L${index}`,
    codeIBS: `LM${index}`,
    dateFinExercice,
  }));
  const { stdout } = await cli(['check', ...filesOf(letters, [])]);
  expect(stdout).toContain('\n  LM0 and 1 like it (LM2): letters[0].dateFinExercice: "x" is not accepted');
  expect(stdout).toContain('\n  LM1: letters[1].dateFinExercice: "2025-01-01" is not accepted; expected an end');
});

describe('a path is shown with the letter and the label of its row', () => {
  test('of fiscal years and of duplicates that differ', async () => {
    const letters = [
      { ...LETTER, dateDebExercice: 'x' },
      { ...LETTER, objectId: 'L2', codeIBS: 'LM2', dateFinExercice: '2025-01-01' },
      { ...LETTER, description: 'other' },
    ];
    const rows = [
      { ...A, lettreMissionId: 'L1' },
      { ...A, lettreMissionId: 'L1', objectId: 'a', activite: 'Paie' },
      { ...A, lettreMissionId: 'L2', objectId: 'bad', activite: 'Bilan', unite: 'x' },
      { ...A, lettreMissionId: 'L1', objectId: 'a', activite: 'Paie', unite: 9 },
      { ...A, lettreMissionId: 'L2', objectId: 'bad', activite: 'Bilan', unite: 'y' },
    ];
    const { stdout } = await cli(['check', ...filesOf(letters, rows)]);
    expect(stdout).toContain(
      `Problems that reject no row: 5
  LM1: letters[2]: duplicate of letters[0] (objectId "L1") with different content; only the first row counts
  LM1: letters[0].dateDebExercice: "x" is not accepted`,
    );
    expect(stdout).toContain('\n  LM2: letters[1].dateFinExercice: ');
    expect(stdout).toContain(
      '\n  LM1 #1 Paie and 1 like it (LM1: 1, LM2: 1): activities[3]: duplicate of activities[1] (objectId "a") with different content; only the first row counts\n',
    );
  });
});

describe('what is assumed', () => {
  const odd = { ...ACTIVITY, activiteCabinet: false, dateFreq: '2026-05-31' };
  const cancelled = { ...LETTER, objectId: 'L2', codeIBS: 'LM2', statut: 3 };
  const unknown = { ...LETTER, objectId: 'L3', codeIBS: 'LM3', statut: 9 };
  const rows = [
    { ...odd, lettreMissionId: 'L1' },
    { ...odd, lettreMissionId: 'L2' },
    { ...ACTIVITY, lettreMissionId: 'L3', frequence: 5 },
  ];
  const checked = async (...args: string[]) =>
    (await cli(['check', ...filesOf([LETTER, cancelled, unknown], rows), ...args])).stdout;

  test('counts where it is planned; the rest is a number', async () => {
    expect(await checked()).toContain(
      [
        '\nPlanned on an assumption: 2',
        '  LM1 #0 Tenue comptable, 18 h: dateFreq ignored: the activity is recurring',
        "  LM1 #0 Tenue comptable, 18 h: neither the firm's nor the client's: counted in the firm's load",
        'Assumptions about what is not planned: 3 — listed by --format json',
        '\nBy fiscal year',
      ].join('\n'),
    );
    expect(await checked('--lang', 'fr')).toContain(
      "\nHypothèses sur ce qui n'est pas planifié : 3 — la liste avec --format json\n",
    );
    const { warnings } = JSON.parse(await checked('--format', 'json'));
    expect(warnings).toHaveLength(5);
  });

  test('outside the dates nothing is planned on one', async () => {
    expect(await checked('--first', '2030', '--lang', 'fr')).toContain(
      "\nPlanifié sur une hypothèse : néant\nHypothèses sur ce qui n'est pas planifié : 5 — ",
    );
  });

  test('a letter counts when any of its rows is planned, or it has none', async () => {
    const two = [...rows, { ...ACTIVITY, lettreMissionId: 'L3' }];
    const { stdout } = await cli(['check', ...filesOf([LETTER, unknown], [two[0], two[2], two[3]])]);
    expect(stdout).toContain('  LM3, 18 h: unknown statut: the letter is planned like any other\n');
    expect(stdout).not.toContain('not planned');
    const without = await cli(['check', ...filesOf([LETTER, unknown], [rows[0]])]);
    expect(without.stdout).toContain('  LM3, 0 h: unknown statut: ');
  });

  test('a date that is ignored and cannot be read is both', async () => {
    const bad = [
      { ...ACTIVITY, dateFreq: '31/05/2026' },
      { ...ACTIVITY, activite: 'Paie', dateFreq: 'un jour' },
    ];
    const { stdout } = await cli(['check', ...filesOf([LETTER], bad), '--lang', 'fr']);
    expect(stdout).toContain(
      [
        "\nAnomalies qui n'écartent aucune ligne : 2",
        '  LM1 Tenue comptable et 1 de même nature (Paie) : activities[0].dateFreq : "31/05/2026" n\'est pas accepté ; attendu : une date AAAA-MM-JJ[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], entre 1900 et 2999 ; vouliez-vous dire "2026-05-31" ?\n',
      ].join('\n'),
    );
    expect(stdout).toContain(
      '  LM1 #0 Tenue comptable et 1 de même nature (#1), 36 h : date de ponctuelle (dateFreq) ignorée : activité récurrente\n',
    );
    const english = await cli(['check', ...filesOf([LETTER], bad)]);
    expect(english.stdout).toContain(
      '  LM1 Tenue comptable and 1 like it (Paie): activities[0].dateFreq: "31/05/2026" is not accepted; ',
    );
  });
});
