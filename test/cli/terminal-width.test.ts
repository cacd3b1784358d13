// Whatever is printed for people fits the terminal, however narrow, with labels of wide characters too; what programs read is never broken.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/command-names.js';
import { capacity as capacityOf, settings } from './forecast-example.js';
import { ACTIVITY, cli, emulate, filesOf, folder, Kept, LETTER, parseLines, teamOf } from './setup.js';

const WIDTHS = [40, 60, 80, 120, 200];
const LABELS = [
  'Tenue comptable et révision des comptes annuels',
  '\u5e74\u6b21\u6c7a\u7b97\u66f8\u985e\u306e\u4f5c\u6210\u3068\u76e3\u67fb\u306e\u305f\u3081\u306e\u6e96\u5099\u4f5c\u696d\u4e00\u5f0f\u8cc7\u6599',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466} famille '.repeat(9),
  'x'.repeat(300),
  'e\u0301'.repeat(90),
  '\u001b[2J\u202e effacer ; tout',
];

const letters = [
  { ...LETTER, description: LABELS[1] },
  { ...LETTER, objectId: `L2-${'y'.repeat(60)}`, codeIBS: LABELS[2], statut: 3 },
];
const activities = [
  ...LABELS.map((activite, index) => ({ ...ACTIVITY, objectId: `A${index}`, activite, lettreMissionId: 'L1' })),
  ...LABELS.map((activite, index) => ({
    ...ACTIVITY,
    objectId: `B${index}`,
    activite,
    lettreMissionId: 'L1',
    unite: '0,15',
  })),
  { ...ACTIVITY, activite: 'TVA CA3', lettreMissionId: letters[1].objectId },
  { ...ACTIVITY, objectId: 'C1', activiteCabinet: false, activite: 'TVA', lettreMissionId: 'L1' },
];
const team = {
  members: [
    {
      id: `m-${LABELS[1]}`,
      pool: LABELS[0],
      contracts: [{ first: '2026-01-01', last: '2026-06-30', hours: [1, 0, 0, 0, 0, 0, 0] }],
      leave: [{ first: '2026-06-20', last: '2026-07-20' }],
    },
    { id: 'm-02', pool: 'paie', contracts: [{ first: '2026-01-01' }] },
  ],
  assignments: [{ client: 'nobody at all, whose name is rather long for a client of a firm', to: 'paie' }],
  default: LABELS[0],
};

/** Rules about nobody and about letters that are signed. */
const forecastSettings = () =>
  settings({
    rules: [
      { client: LABELS[2], renewal: 1 },
      { letter: 'L1', hoursFactor: 2 },
    ],
  });

/** The widest line of what a command prints on a terminal. */
async function printed(args: readonly string[], columns: number, env: Record<string, string> = {}) {
  const [stdout, stderr] = [new Kept(columns), new Kept(columns)];
  const { code } = await cli(args, { stdout, stderr, env });
  // Progress goes back to the beginning of its line.
  const lines = `${stdout.text}\n${stderr.text}`.split(/[\n\r]/);
  return { code, lines, text: stdout.text, tooWide: lines.filter((line) => stringWidth(line) > columns) };
}

describe.each(WIDTHS)('%i columns', (columns) => {
  test.each(['en', 'fr'])('help and refusals, %s', async (lang) => {
    const all = [
      ['--help'],
      [],
      ...COMMAND_NAMES.map((command) => [command, '--help']),
      ['plna'],
      ['plan'],
      ['plan', '--by', 'x'.repeat(500), ...filesOf([], [])],
      ['plan', '--letters', '/nowhere/'.repeat(20), '--activities', 'x'],
      ['plan', '--holidays', 'nowhere', ...filesOf([], [])],
      ['forecast', '--first', '2026', '--hire', ...filesOf([], [])],
      ['forecast', '--first', '2026', ...settings({ [LABELS[0]]: 1, risk: 7 }), ...filesOf([], [])],
      ['fetch', '--dossier', 'x'],
    ];
    for (const args of all) {
      const { tooWide, lines } = await printed([...args, '--lang', lang], columns);
      expect([args, tooWide]).toEqual([args, []]);
      expect(lines.join('').length).toBeGreaterThan(20);
    }
  });

  test.each(['en', 'fr'])('plan, check, explain and those that look at a team, %s', async (lang) => {
    const input = filesOf(letters, activities);
    const all = [
      ['plan'],
      ['plan', '--by', 'month,activity,letter,client'],
      ['plan', '--by', 'activity'],
      ['check'],
      ['explain', 'L1'],
      ['explain', 'L1', '#0', '2026-03-31'],
      ['explain', 'L1', 'nothing'],
      ['explain', 'L1/A0/2026-03-31'],
      ...['capacity', 'level', 'headcount'].map((command) => [
        command,
        ...teamOf(team),
        '--first',
        '2026',
        '--last',
        '2026-08',
      ]),
      ...['capacity', 'level', 'headcount'].map((command) => [command, ...teamOf(team), '--first', '2026-02']),
      ['forecast', '--first', '2026'],
      ['forecast', '--first', '2026', '--months', '24', ...teamOf(team), '--by', 'month,pool'],
      ['forecast', '--first', '2026', '--by', 'quarter,activity,letter,client', '--levels', '0.001,0.5,0.9,0.999'],
      [
        'forecast',
        '--first',
        '2026',
        ...forecastSettings(),
        ...capacityOf({ default: 123456.78 }),
        '--out',
        `${folder()}/x`,
      ],
    ];
    for (const args of all) {
      const { tooWide, lines } = await printed([...args, ...input, '--lang', lang], columns);
      expect([args, tooWide]).toEqual([args, []]);
      expect(lines.length).toBeGreaterThan(2);
    }
  });

  test('fetch', async () => {
    const { emulator, args, env } = await emulate({ letters, activities });
    const read = ['fetch', ...args, '--out', `${folder()}/cabinet.ndjson`];
    expect((await printed([...read, '--lang', 'fr'], columns, env)).tooWide).toEqual([]);
    emulator.setFaults(Array.from({ length: 9 }, () => [{ kind: 'status', status: 403 } as const]));
    const failed = await printed([...read, '--lang', 'fr'], columns, env);
    expect([failed.code, failed.tooWide.filter((line) => !line.includes('http'))]).toEqual([3, []]);
  });
});

test.each([40, 80])('demo, %i columns', async (columns) => {
  const place = folder();
  const demo = await printed(['demo', '--lang', 'fr', '--out', place], columns);
  // A command to be copied is not broken, nor is the path of a file.
  const isWhole = (line: string) => line.startsWith('  node dist/cli/main.js ') || line.includes(place);
  expect([demo.code, demo.tooWide.filter((line) => !isWhole(line))]).toEqual([0, []]);
});

test('a command to be copied is not broken, what is said around it is', async () => {
  const stop = new AbortController();
  const stdout = new Kept(40);
  const ended = cli(['emulator', '--clients', '1'], { stdout, signal: stop.signal });
  while (!stdout.text.includes('Ctrl-C')) await new Promise((resolve) => setTimeout(resolve, 10));
  stop.abort('SIGINT');
  await ended;
  const lines = stdout.text.split('\n');
  expect(lines.filter((line) => line.length > 40)).toEqual([
    expect.stringMatching(/^ {2}export LOOP_API_KEY=\S+$/),
    expect.stringMatching(/^ {2}export LOOP_SUBSCRIPTION_KEY=\S+$/),
    expect.stringMatching(/^ {2}node dist\/cli\/main\.js plan --dossier cabinet --base-url http:\S+$/),
  ]);
});

test('what programs read is as wide as it is', async () => {
  const input = filesOf(letters, activities);
  for (const args of [
    ['plan', '--format', 'ndjson'],
    ['plan', '--format', 'csv'],
    ['plan', '--format', 'json', '--by', 'activity'],
    ['check', '--format', 'json'],
    ['explain', 'L1', '--format', 'json'],
    ['forecast', '--first', '2026', '--format', 'json'],
    ['forecast', '--first', '2026', '--by', 'month,activity', '--format', 'csv'],
  ]) {
    const { text } = await printed([...args, ...input], 40);
    expect([args, text]).toEqual([args, (await cli([...args, ...input])).stdout]);
  }
  const { stdout } = await cli(['plan', '--format', 'ndjson', ...input]);
  expect(parseLines(stdout).length).toBeGreaterThan(12);
});

test('where there is no terminal a sentence is one line, and a table is whole', async () => {
  const input = filesOf(letters, activities);
  const { stdout } = await cli(['plan', '--by', 'month,activity,letter', ...input]);
  expect(stdout.split('\n')[0]).toMatch(/^month +activity +letter +occurrences +hours$/);
  const refused = await cli(['plan', '--holidays', 'nowhere', ...input]);
  expect(refused.stderr.split('\n')).toHaveLength(3);
});
