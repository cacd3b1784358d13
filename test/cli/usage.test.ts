// What is refused before anything is read: exit code 2, a sentence in the user's language, what was probably meant, where the help is.

import { describe, expect, test } from 'vitest';
import { cli, EXAMPLE, folder, KEYS } from './setup.js';

const plan = (...args: string[]) => ['plan', ...EXAMPLE, ...args];
/** The team is read only when all else is well. */
const team = (command: string, ...args: string[]) => [command, ...EXAMPLE, '--team', '/nonexistent', ...args];

describe('what is refused', () => {
  test.each([
    [
      ['plan'],
      'no input: give --workbook F, --letters F --activities F, --snapshot F, or --dossier CODE to read the API',
    ],
    [['plna'], 'unknown command plna; did you mean plan?'],
    [['wholly-else'], 'unknown command wholly-else'],
    [['help', 'plna'], 'unknown command plna; did you mean plan?'],
    [['help', 'wholly-else'], 'unknown command wholly-else'],
    [['help', 'hlep'], 'unknown command hlep; did you mean help?'],
    [['planing', '--help'], 'unknown command planing; did you mean plan?'],
    [['--help', 'plna'], 'unknown command plna; did you mean plan?'],
    [['plna', '-h', '--lang', 'en'], 'unknown command plna; did you mean plan?'],
    [['wholly-else', '--help'], 'unknown command wholly-else'],
    [['help', 'plan', 'check'], 'too many arguments'],
    [plan('--formt', 'csv'), 'unknown option --formt; did you mean --format?'],
    [plan('--zzzzzzz'), 'unknown option --zzzzzzz'],
    [plan('--format'), 'the option --format <FORMAT> needs a value'],
    [plan('extra'), 'too many arguments'],
    [['explain', ...EXAMPLE], 'the argument LETTER is missing'],
    [
      plan('--format', 'cvs'),
      '--format: "cvs" is not accepted; expected one of table, ndjson, json, csv; did you mean "csv"?',
    ],
    [['explain', 'x', ...EXAMPLE, '--format', 'csv'], '--format: "csv" is not accepted; expected one of table, json'],
    [
      ['check', ...EXAMPLE, '--format', 'ndjson'],
      '--format: "ndjson" is not accepted; expected one of table, json; did you mean "json"?',
    ],
    [plan('--coverage', 'misson'), '--coverage: "misson" is not accepted; expected one of mission, fiscal-year, '],
    [
      plan('--lag-origin', 'periodEnd'),
      '--lag-origin: "periodEnd" is not accepted; expected one of period-end, period-start; did you mean "period-end"?',
    ],
    [
      plan('--adjust', 'modifiedFollowing'),
      '--adjust: "modifiedFollowing" is not accepted; expected one of none, following, preceding, modified-following; did you mean "modified-following"?',
    ],
    [
      plan('--holidays', 'alsace'),
      '--holidays: "alsace" is not accepted; expected one of metropole, alsace-moselle, guadeloupe, guyane, martinique, mayotte, reunion, saint-barthelemy, saint-martin; did you mean "alsace-moselle"?',
    ],
    [
      plan('--first', '31/12/2026'),
      '--first: "31/12/2026" is not accepted; expected a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between 1900 and 2999; did you mean "2026-12-31"?',
    ],
    [
      plan('--last', '2026-02-30'),
      '--last: "2026-02-30" is not accepted; expected a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between 1900 and 2999',
    ],
    [
      plan('--first', '2026-02-01', '--last', '2026-01-31'),
      '--last: "2026-01-31" is not accepted; expected an end that is not before the start',
    ],
    [
      plan('--time-zone', 'Europe/Pariss'),
      '--time-zone: "Europe/Pariss" is not accepted; expected an IANA time zone, such as Europe/Paris',
    ],
    [
      plan('--statuts', '2;8'),
      '--statuts: "2;8" is not accepted; expected an integer from 0 to 8; did you mean "2,8"?',
    ],
    [plan('--statuts', '99'), '--statuts: "99" is not accepted; expected an integer from 0 to 8'],
    [plan('--statuts', '2, 9'), '--statuts: "9" is not accepted; expected an integer from 0 to 8'],
    [plan('--statuts', '2,,3'), '--statuts: "" is not accepted; expected an integer from 0 to 8'],
    [plan('--statuts', ''), '--statuts: "" is not accepted; expected an integer from 0 to 8'],
    [plan('--statuts', '-1'), '--statuts: "-1" is not accepted; expected an integer from 0 to 8'],
    [team('capacity', '--statuts', '99'), '--statuts: "99" is not accepted; expected an integer from 0 to 8'],
    [
      plan('--by', 'month,clients'),
      '--by: "clients" is not accepted; expected one of day, week, month, quarter, year, fiscal-year, letter, client, manager, profit-center, activity, statut, side; did you mean "client"?',
    ],
    [
      plan('--by', ''),
      '--by: "" is not accepted; expected one of day, week, month, quarter, year, fiscal-year, letter, client, manager, profit-center, activity, statut, side',
    ],
    [
      plan('--on', 'dueAdjusted'),
      '--on: "dueAdjusted" is not accepted; expected one of due, due-adjusted, period-end; did you mean "due-adjusted"?',
    ],
    [
      plan('--side', 'cabinet'),
      '--side: "cabinet" is not accepted; expected one of firm, client, all; did you mean "firm"?',
    ],
    [plan('--lang', 'de'), '--lang: "de" is not accepted; expected one of fr, en'],
    [plan('--excel'), '--excel needs --format csv or --unplanned F.csv'],
    [plan('--excel', '--unplanned', 'x.ndjson'), '--excel needs --format csv or --unplanned F.csv'],
    [plan('--dossier', 'cabinet'), '--letters and --dossier cannot be combined'],
    [plan('--filter', 'x'), '--letters and --filter cannot be combined'],
    [['plan', '--letter-id', 'x', '--dossier', 'y'], '--letter-id and --dossier cannot be combined'],
    [['plan', '--letters', 'x'], '--letters needs --activities'],
    [['plan', '--activities', 'x'], '--activities needs --letters'],
    [['plan', '--letter-id', 'x'], '--letter-id needs --letters'],
    [['plan', '--base-url', 'https://example.org/'], '--base-url needs --dossier'],
    [['plan', '--filter', 'x'], '--filter needs --dossier'],
    [['plan', '--dossier', 'x'], 'to read the API, set LOOP_API_KEY and LOOP_SUBSCRIPTION_KEY in the environment'],
    [['capcity'], 'unknown command capcity; did you mean capacity?'],
    [
      ['capacity', '--team', 'x'],
      'no input: give --workbook F, --letters F --activities F, --snapshot F, or --dossier CODE to read',
    ],
    [['capacity', ...EXAMPLE], 'capacity needs --team'],
    [
      team('capacity', '--by', 'fiscal-year'),
      '--by: "fiscal-year" is not accepted; expected one of day, week, month, quarter, year',
    ],
    [
      team('level', '--by', 'monht'),
      '--by: "monht" is not accepted; expected one of day, week, month, quarter, year; did you mean',
    ],
    [team('capacity', '--group', 'pool'), '--group: "pool" is not accepted; expected member'],
    [
      team('headcount', '--side', 'cabinet'),
      '--side: "cabinet" is not accepted; expected one of firm, client, all; did you mean "firm"?',
    ],
    [
      team('level', '--format', 'ndjson'),
      '--format: "ndjson" is not accepted; expected one of table, json, csv; did you mean "json"?',
    ],
    [team('capacity', '--excel'), '--excel needs --format csv'],
    [team('headcount', '--excel', '--format', 'json'), '--excel needs --format csv'],
    [team('level', '--group', 'member'), 'unknown option --group'],
    [team('headcount', '--by', 'month'), 'unknown option --by'],
    [team('capacity', '--on', 'due'), 'unknown option --on'],
    [['emulator', '--letters', 'x'], '--letters needs --activities'],
    [['emulator', '--activities', 'x'], '--activities needs --letters'],
    [['emulator', '--letters', 'x', '--clients', '3'], '--letters and --clients cannot be combined'],
    [['emulator', '--clients', '-3'], '--clients: "-3" is not accepted; expected an integer from 0 to 100000'],
    [['emulator', '--seed', '1.5'], '--seed: "1.5" is not accepted; expected an integer from 0 to 4294967295'],
    [['emulator', '--port', '65536'], '--port: "65536" is not accepted; expected an integer from 0 to 65535'],
    [['emulator', '--for', 'ever'], '--for: "ever" is not accepted; expected an integer from 0 to 2000000'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await cli(args);
    const [told, help] = stderr.split('\n');
    // A sentence of the engine may go on.
    expect(told.startsWith(`error: ${sentence}`), told).toBe(true);
    expect(told.includes('did you mean')).toBe(sentence.includes('did you mean') || args.includes('misson'));
    expect(help).toMatch(/^See plan-de-charge( plan| capacity| level| headcount| explain| check| emulator)? --help\.$/);
    expect([code, stdout]).toEqual([2, '']);
  });

  test.each([
    [plan('--excel'), '--excel exige --format csv ou --unplanned F.csv'],
    [team('level', '--excel'), '--excel exige --format csv'],
    [['planing', '--help'], 'commande inconnue planing ; vouliez-vous dire plan ?'],
  ])('%j in French', async (args, sentence) => {
    const { code, stdout, stderr } = await cli([...args, '--lang', 'fr']);
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', `erreur : ${sentence}`]);
  });

  test('one key missing is named, and one alone', async () => {
    const { stderr } = await cli(['plan', '--dossier', 'x'], { env: { LOOP_API_KEY: KEYS.LOOP_API_KEY } });
    expect(stderr).toContain('set LOOP_SUBSCRIPTION_KEY in');
  });

  const ADDRESSES = 'https://host/path/ or http://localhost/path/ or http://127.0.0.1/path/ or http://[::1]/path/';
  test.each([
    [
      'a key without a secret',
      { ...KEYS, LOOP_API_KEY: 'cle-du-cabinet-4711' },
      [],
      'LOOP_API_KEY: *** is not accepted; expected key:secret (ASCII)',
    ],
    [
      'a key with a blank',
      { ...KEYS, LOOP_SUBSCRIPTION_KEY: 'abonnement-e4e5 ' },
      [],
      'LOOP_SUBSCRIPTION_KEY: *** is not accepted (there is a blank in it); expected key (ASCII)',
    ],
    [
      'a key with an accent',
      { ...KEYS, LOOP_SUBSCRIPTION_KEY: 'abonnement-e4e5é' },
      [],
      'LOOP_SUBSCRIPTION_KEY: *** is not accepted (there is a character in it that is not ASCII); expected key (ASCII)',
    ],
    [
      'plain http abroad',
      KEYS,
      ['--base-url', 'http://example.org/'],
      `--base-url: "http://example.org/" is not accepted (the keys would travel in clear); expected ${ADDRESSES}`,
    ],
    [
      'a password in an address',
      KEYS,
      ['--base-url', 'https://u:secret-du-cabinet-0815@x/'],
      `--base-url: "https://***@x/" is not accepted (a user or a password has no place in it); expected ${ADDRESSES}`,
    ],
    [
      'parameters in an address',
      KEYS,
      ['--base-url', 'https://x/?a=b'],
      `--base-url: "https://x/?***" is not accepted (it has neither "?" nor "#"); expected ${ADDRESSES}`,
    ],
    ['no address', KEYS, ['--base-url', 'x'], `--base-url: *** is not accepted; expected ${ADDRESSES}`],
    ['a blank dossier', KEYS, ['--dossier', ' '], '--dossier: " " is not accepted; expected cabinet or CODE (UTF-8)'],
  ])('%s, in the voice of the other options, without showing a key', async (_, env, args, sentence) => {
    const dossier = args.includes('--dossier') ? [] : ['--dossier', 'cabinet'];
    const { code, stderr } = await cli(['plan', ...dossier, ...args], { env });
    expect([code, stderr]).toEqual([2, `error: ${sentence}\nSee plan-de-charge plan --help.\n`]);
  });

  test('plain http abroad, in French', async () => {
    const args = ['plan', '--dossier', 'x', '--base-url', 'http://example.org/', '--lang', 'fr'];
    expect((await cli(args, { env: KEYS })).stderr.split('\n')[0]).toBe(
      'erreur : --base-url : "http://example.org/" n\'est pas accepté (les clés partiraient en clair) ; attendu : https://host/path/ ou http://localhost/path/ ou http://127.0.0.1/path/ ou http://[::1]/path/',
    );
  });

  test('what follows an equals sign is never repeated', async () => {
    const { stderr } = await cli(['plan', '--api-key=cle-du-cabinet-4711:secret-du-cabinet-0815']);
    expect(stderr).toContain('unknown option --api-key\n');
  });

  test('nor is what a terminal would act on', async () => {
    const { stderr } = await cli(['plan\u001b[2J\u202e']);
    expect(stderr).toContain('unknown command plan\\u{1b}[2J\\u{202e}');
  });
});

describe('files that are the same', () => {
  test('two outputs, or an output and an input', async () => {
    const place = folder();
    const both = await cli(plan('--out', `${place}/x`, '--unplanned', `${place}/./x`));
    expect(both.stderr).toContain('--out and --unplanned are the same file');
    const input = await cli(plan('--out', EXAMPLE[1]));
    expect(input.stderr).toContain('--out and --letters are the same file');
    const other = await cli(plan('--unplanned', EXAMPLE[3]));
    expect(other.stderr).toContain('--unplanned and --activities are the same file');
    expect([both.code, input.code, other.code]).toEqual([2, 2, 2]);
  });
});

describe('the language', () => {
  const wordOf = async (args: readonly string[], env: Record<string, string> = {}) =>
    (await cli(['nothing', ...args], { env })).stderr.split(/[ :]/)[0];

  test.each([
    [[], {}, 'error'],
    [[], { LANG: 'fr_FR.UTF-8' }, 'erreur'],
    [[], { LANG: 'fr' }, 'erreur'],
    [[], { LANG: 'frp_FR' }, 'error'],
    [[], { LANG: 'fr_FR', LC_MESSAGES: 'de_DE' }, 'error'],
    [[], { LC_ALL: 'fr_CA', LC_MESSAGES: 'de_DE', LANG: 'en_US' }, 'erreur'],
    [[], { LC_ALL: '', LANG: 'fr_FR' }, 'erreur'],
    [['--lang', 'en'], { LANG: 'fr_FR' }, 'error'],
    [['--lang=fr'], {}, 'erreur'],
    [['--lang', 'en', '--lang', 'fr'], {}, 'erreur'],
    [['--lang', 'it'], { LANG: 'fr_FR' }, 'erreur'],
    [['--', '--lang', 'fr'], {}, 'error'],
    [['--lang'], {}, 'error'],
  ])('%j %j: %s', async (args, env, word) => {
    expect(await wordOf(args, env)).toBe(word);
  });

  test('refusals in French', async () => {
    const told = async (...args: string[]) => (await cli([...args, '--lang', 'fr'])).stderr.split('\n')[0];
    expect(await told('plna')).toBe('erreur : commande inconnue plna ; vouliez-vous dire plan ?');
    expect(await told('truc')).toBe('erreur : commande inconnue truc');
    expect(await told('help', 'plna')).toBe('erreur : commande inconnue plna ; vouliez-vous dire plan ?');
    expect(await told('plan', '--zzzzzzz')).toBe('erreur : option inconnue --zzzzzzz');
    expect(await told(...plan('--formt', 'x'))).toBe('erreur : option inconnue --formt ; vouliez-vous dire --format ?');
    expect(await told('explain', ...EXAMPLE)).toBe("erreur : il manque l'argument LETTER");
    expect(await told(...plan('truc'))).toBe("erreur : trop d'arguments");
    expect(await told('plan', '--letters', 'x')).toBe('erreur : --letters exige --activities');
    expect(await told(...plan('--dossier', 'x'))).toBe('erreur : --letters et --dossier sont incompatibles');
    expect(await told('plan', '--dossier', 'x')).toContain('LOOP_API_KEY');
    expect(await told('plan')).toContain('aucune donnée');
    expect(await told(...plan('--out', '/x', '--unplanned', '/x'))).toContain('désignent le même fichier');
    expect((await cli(plan('--lang=fr', '--side'))).stderr).toContain("l'option --side <SIDE> attend une valeur");
    expect((await cli(['plan', '--lang=fr'])).stderr).toContain('Voir plan-de-charge plan --help.');
    expect((await cli(['--x', '--lang=fr'])).stderr).toContain('Voir plan-de-charge --help.');
  });
});
