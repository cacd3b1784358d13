// What the table of `forecast` says beside its cells: ranges, what is assumed and which setting would settle it, successions, warnings.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import {
  A,
  ACTIVITIES,
  B,
  C,
  capacity,
  forecast,
  forecastOn,
  LETTERS,
  letter,
  MONTHLY,
  settings,
  work,
} from './forecast-example.js';
import { cli, filesOf } from './setup.js';

const ONE = ['--first', '2027-01', '--months', '1', '--as-of', '2026-12'];
/** Follows A, overlapping it by 12 days, and is to be signed. */
const D = letter({ id: 'D', statut: 7, client: 'C1', mission: ['2026-12-20', '2027-12-31'] });
const LATER = letter({ id: 'D', statut: 1, client: 'C1', mission: ['2027-01-01', '2027-12-31'] });
const TENUE_D = work('D', ' tenue', MONTHLY, 11);

async function linesOf(letters: readonly object[], activities: readonly object[], ...args: readonly string[]) {
  const { code, stdout } = await cli(['forecast', ...filesOf(letters, activities), ...ONE, ...args]);
  expect(code).toBe(0);
  return stdout.split('\n');
}

/** The lines of what is assumed, its head first; none where nothing is. */
function assumed(lines: readonly string[]): readonly string[] {
  const head = lines.findIndex((line) => / {2}(?:setting|réglage)$/.test(line));
  return head < 0 ? [] : [lines[head], ...lines.slice(head + 2, lines.indexOf('', head))];
}

describe('the probability of overload', () => {
  const cellOf = async (...args: string[]) =>
    (await forecastOn(130, ...ONE, ...args)).stdout.split('\n').find((line) => line.startsWith('2027-01')) ?? '';

  test('has its range where that is wider than a point of per cent', async () => {
    expect(await cellOf(...capacity({ default: 15 }))).toContain(' 45.0 % (0.0 - 100.0) ');
    expect(await cellOf(...capacity({ default: 15 }), '--lang', 'fr')).toContain(' 45,0 % (0,0 - 100,0) ');
    expect(await cellOf(...capacity({ default: 25 }))).toMatch(/ 0\.0 % {5}█/);
    const narrow = settings({ renewals: { probability: 0.01 } });
    expect(await cellOf(...capacity({ default: 15 }), ...narrow)).toMatch(/ 0\.5 % {5}█/);
    const wider = settings({ renewals: { probability: 0.011 } });
    expect(await cellOf(...capacity({ default: 15 }), ...wider)).toContain(' 0.6 % (0.0 - 1.1) ');
  });

  test('is not there without capacity, nor are its column, its mark and its sentence', async () => {
    const lines = await linesOf(LETTERS, ACTIVITIES);
    expect(lines[2]).toBe('month    signed h  expected h  P10 h  P50 h  P90 h');
    expect(lines[6]).toBe('█ up to P10   ▒ up to P90   │ P50');
    expect(lines.join('\n')).not.toMatch(/overload|capacity|In brackets/);
  });

  test('is empty where a month has no capacity', async () => {
    const args = ['--first', '2027-01', '--months', '2', ...capacity({ '2027-02': 15 })];
    const { stdout } = await forecastOn(130, ...args);
    expect(stdout).toMatch(/\n2027-01 {6}4\.00 {7}16\.00 {2}10\.00 {2}14\.00 {2}20\.00 {36}█/);
    expect(stdout).toMatch(/\n2027-02 {6}4\.00 {7}16\.00 {2}10\.00 {2}14\.00 {2}20\.00 {7}15\.00 {2}45\.0 % /);
  });
});

test('levels name the columns and the marks', async () => {
  const lines = await linesOf(LETTERS, ACTIVITIES, '--levels', '0.025,0.5,0.75,0.999', '--lang', 'fr');
  expect(lines[2]).toBe('mois     signé h  attendu h  P2,5 h  P50 h  P75 h  P99,9 h');
  expect(lines[6]).toBe("█ jusqu'à P2,5   ▒ jusqu'à P99,9   │ P50");
  expect(lines[7]).toBe('P99,9 : il y a 99,9 % de chances que les heures ne dépassent pas ce chiffre.');
  const one = await linesOf(LETTERS, ACTIVITIES, '--levels', '0.5');
  expect(one[6]).toBe('█ up to P50   │ P50');
});

describe('what is assumed', () => {
  test('nothing', async () => {
    const given = settings({ renewals: { probability: 0.8 }, rules: [{ statut: 1, probability: 0.5 }] });
    const english = await linesOf(LETTERS, ACTIVITIES, ...given);
    expect(english.slice(-4)).toEqual(['No rate is assumed.', 'Every row is planned.', 'No warnings.', '']);
    const french = await linesOf(LETTERS, ACTIVITIES, ...given, '--lang', 'fr');
    expect(french.slice(-4, -2)).toEqual(["Aucun taux n'est supposé.", 'Toutes les lignes sont planifiées.']);
  });

  test('every statut, by name, with the rule that settles it', async () => {
    const statuts = [0, 1, 4, 5, 6, 7, 42, 'x'];
    const letters = statuts.map((statut) =>
      letter({ id: `S${statut}`, statut, client: null, mission: ['2027-01-01', '2027-12-31'] }),
    );
    const rows = statuts.map((statut) => work(`S${statut}`, 'Tenue', MONTHLY, 1));
    expect(assumed(await linesOf(letters, rows))).toEqual([
      'assumed for              rate     letters  hours  setting',
      'letter without a statut  100.0 %        1   1.00  {"statut":0,"probability":…}',
      'letter proposed          50.0 %         1   0.50  {"statut":1,"probability":…}',
      'letter being created     100.0 %        1   1.00  {"statut":4,"probability":…}',
      'letter in error          100.0 %        1   1.00  {"statut":5,"probability":…}',
      'letter edited            50.0 %         1   0.50  {"statut":6,"probability":…}',
      'letter being signed      90.0 %         1   0.90  {"statut":7,"probability":…}',
      'unknown statut           100.0 %        1   1.00  {"statut":42,"probability":…}',
      'unknown statut           100.0 %        1   1.00  {"letter":…,"probability":…}',
    ]);
    const french = assumed(await linesOf(letters, rows, '--lang', 'fr'));
    expect(french.map((line) => line.split(/ {2,}/)[0])).toEqual([
      'supposé pour',
      'lettre sans statut',
      'lettre proposée',
      'lettre en création',
      'lettre en erreur',
      'lettre éditée',
      'lettre en signature',
      'statut inconnu',
      'statut inconnu',
    ]);
  });

  test('a succession has two probabilities: what is lacking of them is told, until nothing is', async () => {
    const settled = async (content: object) =>
      assumed(await linesOf([A, D], [...ACTIVITIES.slice(0, 1), TENUE_D], ...settings(content))).slice(1);
    expect(await settled({})).toEqual([
      'proposed renewal  90.0 %        1   9.90  "renewals":{"probability":…}',
      '                                          {"statut":7,"probability":…}',
    ]);
    const renewals = { probability: 0.95 };
    const rule = { statut: 7, probability: 0.9 };
    expect(await settled({ renewals })).toEqual([
      expect.stringMatching(/ 95\.0 % .* {2}\{"statut":7,"probability":…\}$/),
    ]);
    expect(await settled({ rules: [rule] })).toEqual([expect.stringMatching(/ {2}"renewals":\{"probability":…\}$/)]);
    const ofClient = { client: 'C1', renewal: 0.95 };
    expect(await settled({ rules: [ofClient] })).toEqual([expect.stringMatching(/ {2}\{"statut":7,.*$/)]);
    expect(await settled({ renewals, rules: [rule] })).toEqual([]);
    expect(await settled({ rules: [rule, ofClient] })).toEqual([]);
  });
});

test('successions: the letters by what people call them, three at most', async () => {
  const pairs = [1, 2, 3, 4].flatMap((n) => [
    letter({ id: `A${n}`, statut: 2, client: `C${n}`, mission: ['2026-01-01', '2026-12-31'] }),
    letter({ id: `N${n}`, statut: 1, client: `C${n}`, mission: ['2027-01-01', '2027-12-31'] }, { codeIBS: null }),
  ]);
  const rows = pairs.map((_, index) => work(`${index % 2 ? 'N' : 'A'}${(index >> 1) + 1}`, 'Tenue', MONTHLY, 1));
  expect(await linesOf([A, LATER], [ACTIVITIES[0], TENUE_D])).toContain(
    'Letters taken for the renewal of another: 1 (LM-A → LM-D); they are not counted twice.',
  );
  expect(await linesOf(pairs, rows, '--lang', 'fr')).toContain(
    "Lettres considérées comme le renouvellement d'une autre : 4 (LM-A1 → lettre N1, LM-A2 → lettre N2, LM-A3 → lettre N3, …) ; elles ne sont pas comptées deux fois.",
  );
});

describe('warnings', () => {
  const rows = [...ACTIVITIES, TENUE_D];
  const odd = () =>
    settings({
      rules: [
        { client: 'C9', renewal: 0.5 },
        { client: 'C3', hoursFactor: 1.5 },
      ],
    });

  test('in English', async () => {
    const lines = await linesOf([A, B, C, D], rows, ...odd(), ...capacity({ '2027-01': 9, '2027-02': 9 }));
    expect(lines.slice(-6, -1)).toEqual([
      'rules[0].client: "C9" matches no letter; expected the client of a letter; did you mean "C1"?',
      'capacity: "2027-02" is the capacity of no line of the forecast; expected one of the periods from 2027-01 to 2027-01; did you mean "2027-01"?',
      'signed letters whose probability, start or hours a rule changes: 1 ("C")',
      'letter "D", which succeeds "A", begins before that one ends (days in common: 12); the hours of both count',
      // The plan has none of its own, and does not say so.
      'Every row is planned.',
    ]);
  });

  test('in French', async () => {
    const lines = await linesOf([A, B, C, D], rows, ...odd(), '--lang', 'fr');
    expect(lines.slice(-5, -1)).toEqual([
      'rules[0].client : "C9" ne correspond à aucune lettre ; attendu : le client d\'une lettre ; vouliez-vous dire "C1" ?',
      'lettres signées dont une règle change la probabilité, le début ou les heures : 1 ("C")',
      'la lettre "D", qui succède à "A", commence avant la fin de celle-ci (jours communs : 12) ; les heures des deux sont comptées',
      'Toutes les lignes sont planifiées.',
    ]);
  });
});

describe('without hours', () => {
  test('there is no band and no key of one', async () => {
    const { stdout } = await forecast('--first', '2020-01', '--months', '1', '--lang', 'en');
    expect(stdout).not.toMatch(/[█▒│┊]/);
    expect(stdout).toMatch(/\n2020-01 {6}0\.00 {8}0\.00 {3}0\.00 {3}0\.00 {3}0\.00\n\nP90: there is a 90 % chance /);
  });
});

test.each([40, 43, 44, 60])('%i columns: a band is one line', async (columns) => {
  const { stdout } = await forecastOn(columns, ...ONE, ...capacity({ default: 15 }));
  const bands = stdout.split('\n').filter((line) => line.includes('┊') && line.includes('▒▒'));
  expect(bands.length).toBeGreaterThanOrEqual(1);
  for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  // The highest quantile is the greatest of all.
  const room = columns - '2027-01  45.0 % (0.0 - 100.0)  '.length;
  expect(stdout).toMatch(new RegExp(`  █[^\\n]{${room - 2}}▒\\n`));
});
