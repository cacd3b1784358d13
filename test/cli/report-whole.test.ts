// The files of a report, whole or not at all: the built command, killed at any call to the system, leaves each file as it was or as it is to
// be. And the same bytes whatever the zone, the locale of the machine and the order of fields.

import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import { withoutPrivilege } from '../without-privilege.js';
import { activities, letters, rows } from './named-firm.js';
import { cli, EXECUTABLE, filesOf, folder } from './setup.js';

const PRELOAD = new URL('./kill-at-call.mjs', import.meta.url).href;
const AT_ONCE = 2;

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  preload: readonly string[] = [],
): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, ...env } };
    const child = execFile(
      process.execPath,
      [...preload, EXECUTABLE, 'report', ...args],
      options,
      (_, stdout, stderr) => {
        resolve({ code: child.exitCode, signal: child.signalCode, stdout, stderr });
      },
    );
  });
}

const FILES = [
  'a.csv',
  'a.ics',
  'agendas/manifest.json',
  'agendas/responsable-e112-e112.ics',
  'agendas/sans-responsable.ics',
];

/** The options that write all of them. */
const into = (place: string) => [
  ...['--out', join(place, 'a.csv'), '--out', join(place, 'a.ics'), '--ics', join(place, 'agendas'), '--lang', 'fr'],
];
const HALF_YEAR = ['--first', '2026-01', '--last', '2026-06', '--as-of', '2026-01-05'];
const YEAR = ['--first', '2026-01', '--last', '2026-12', '--as-of', '2026-02-02'];

const bytesIn = (place: string) =>
  new Map(
    FILES.map((file) => [
      file,
      readdirSync(join(place, file, '..')).includes(file.replace(/.*\//, ''))
        ? readFileSync(join(place, file), 'latin1')
        : null,
    ]),
  );

/** Every file of a folder and its folders. */
const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1));

test('killed at any moment: each file is the old one, the new one, or not there; none appears before all are written', async () => {
  const [place, source] = [folder(), rows()];
  const [before, after] = [HALF_YEAR, YEAR].map((days) => [...source, ...days]);
  expect(await run([...before, ...into(place)], {})).toMatchObject({ code: 0 });
  const old = bytesIn(place);
  const counted = await run([...after, ...into(place)], { KILL_AT: '0' }, ['--import', PRELOAD]);
  expect(counted).toMatchObject({ code: 0 });
  const fresh = bytesIn(place);
  for (const file of FILES) expect(fresh.get(file), file).not.toBe(old.get(file));
  // All are written and synced before the first is renamed.
  expect(counted.stdout).toMatch(/^w{5,}s{5,}r[sr]+$/);
  const moments = Array.from(counted.stdout, (_, at) => at + 1).flatMap((at) =>
    ['before', 'half', 'after'].map((how, index) => ({ at, how, isThere: (at + index) % 2 === 0 })),
  );
  expect(moments.length).toBeGreaterThanOrEqual(50);
  const limit = pLimit(AT_ONCE);
  const met = { old: 0, fresh: 0, absent: 0, left: 0 };
  await Promise.all(
    moments.map(({ at, how, isThere }) =>
      limit(async () => {
        const here = folder();
        if (isThere) {
          mkdirSync(join(here, 'agendas'));
          for (const [file, bytes] of old) writeFileSync(join(here, file), bytes ?? '', 'latin1');
        } else mkdirSync(join(here, 'agendas'));
        const killed = await run([...after, ...into(here)], { KILL_AT: String(at), KILL_HOW: how }, [
          '--import',
          PRELOAD,
        ]);
        expect(killed.signal, `${at} ${how}: ${killed.stderr}`).toBe('SIGKILL');
        const left = bytesIn(here);
        for (const [file, bytes] of left) {
          const former = isThere ? old.get(file) : null;
          expect(bytes === former || bytes === fresh.get(file), `${at} ${how}: ${file}`).toBe(true);
          if (bytes === null) met.absent++;
          else if (bytes === former) met.old++;
          else met.fresh++;
        }
        if (left.get('agendas/manifest.json') === fresh.get('agendas/manifest.json')) expect(left).toEqual(fresh);
        // What was begun is under a name of its own, which no program takes for one of the files.
        const others = filesIn(here).filter((file) => !FILES.includes(file));
        for (const file of others) expect(file).toMatch(/(^|\/)\.[^/]+\.[0-9a-f]{12}\.tmp$/);
        // Once one has appeared, all are on the disk.
        if ([...left].some(([file, bytes]) => bytes === fresh.get(file))) {
          const begun = others.map((file) => readFileSync(join(here, file), 'latin1'));
          expect([...left.values(), ...begun]).toEqual(expect.arrayContaining([...fresh.values()]));
        }
        met.left += others.length;
      }),
    ),
  );
  for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(10);
});

// Only the superuser can make a file that others may not replace.
test.runIf(process.geteuid?.() === 0).each([
  [
    'fr',
    "erreur : FILE ne peut pas être remplacé (EPERM) : il est sans doute ouvert dans Excel ou un autre programme ; l'ancien fichier est intact ; fermez-le, puis relancez la commande\n",
  ],
  [
    'en',
    'error: FILE cannot be replaced (EPERM): it is probably open in Excel or another program; the old file is as it was; close it, and run the command again\n',
  ],
])('a file that cannot be replaced, as one that Excel has open, stays, in %s', async (lang, sentence) => {
  const place = folder();
  const file = join(place, 'a.csv');
  writeFileSync(file, 'old');
  // In a folder such as /tmp nobody replaces a file of somebody else.
  chmodSync(place, 0o1777);
  const source = rows();
  for (const path of [source[1], source[3]]) {
    chmodSync(path, 0o644);
    chmodSync(join(path, '..'), 0o755);
  }
  const args = [...source, ...HALF_YEAR, '--out', file, '--lang', lang];
  // Modules are read before.
  await cli(['report', ...source, ...HALF_YEAR, '--out', join(folder(), 'a.csv')]);
  const { code, stderr } = await withoutPrivilege(() => cli(['report', ...args]));
  expect([code, stderr.replace(file, 'FILE')]).toEqual([2, sentence]);
  expect([readdirSync(place), readFileSync(file, 'utf8')]).toEqual([['a.csv'], 'old']);
});

test('the same bytes in four zones and two locales, twice, and with fields in another order', async () => {
  const reversed = (row: object): object => Object.fromEntries(Object.entries(row).reverse());
  const other = filesOf(letters.map(reversed), activities.map(reversed));
  const after = [...rows(), ...YEAR];
  const environments: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
    [{ TZ: 'UTC', LC_ALL: 'C' }, after],
    [{ TZ: 'UTC', LC_ALL: 'C' }, after],
    [{ TZ: 'Europe/Paris', LC_ALL: 'fr_FR.UTF-8' }, after],
    [{ TZ: 'Pacific/Auckland', LC_ALL: 'en_US.UTF-8' }, after],
    [{ TZ: 'America/Los_Angeles', LC_ALL: 'fr_FR.UTF-8' }, [...other, ...YEAR]],
  ];
  const made: ReadonlyMap<string, string | null>[] = [];
  for (const [env, args] of environments) {
    const place = folder();
    expect(await run([...args, ...into(place), '--alarm', '3'], env)).toMatchObject({ code: 0 });
    made.push(bytesIn(place));
  }
  expect([...made[0].values()].every((bytes) => bytes !== null && bytes !== '')).toBe(true);
  for (const files of made.slice(1)) expect(files).toEqual(made[0]);
});
