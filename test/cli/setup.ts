// What the tests of this module share: the command run over streams in memory, folders that vanish, an emulated account.
// The harness itself asserts that no key is in anything the command writes.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, vi } from 'vitest';
import { run } from '../../src/cli/run.js';
import { type LoopEmulator, type LoopEmulatorOptions, startLoopEmulator } from '../../src/testing/index.js';

export const FIXTURES = {
  letters: fileURLToPath(new URL('../fixtures/letters.json', import.meta.url)),
  activities: fileURLToPath(new URL('../fixtures/activities.json', import.meta.url)),
};

/** The options that read the documentation's example. */
export const EXAMPLE = ['--letters', FIXTURES.letters, '--activities', FIXTURES.activities];

export const EXECUTABLE = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

const SECRETS = ['cle-du-cabinet-4711', 'secret-du-cabinet-0815', 'abonnement-e4e5'];
export const KEYS = {
  LOOP_API_KEY: `${SECRETS[0]}:${SECRETS[1]}`,
  LOOP_SUBSCRIPTION_KEY: SECRETS[2],
};

/** A stream that keeps what it is given; `columns` makes it a terminal. */
export class Kept extends Writable {
  readonly chunks: string[] = [];
  readonly isTTY: boolean;

  constructor(readonly columns = 0) {
    super({ decodeStrings: false });
    this.isTTY = columns > 0;
  }

  override _write(chunk: string | Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.chunks.push(String(chunk));
    // As a pipe does: later.
    setImmediate(done);
  }

  get text(): string {
    return this.chunks.join('');
  }
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  readonly signal?: AbortSignal;
  readonly stdout?: Writable;
  readonly stderr?: Kept;
  /** A folder whose files are searched for keys afterwards. */
  readonly folder?: string;
}

/** Runs the command in this process. */
export async function cli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const stdout = options.stdout ?? new Kept();
  const stderr = options.stderr ?? new Kept();
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const code = await run(args, options.env ?? {}, { stdout, stderr, ...signal });
  const ran = { code, stdout: stdout instanceof Kept ? stdout.text : '', stderr: stderr.text };
  expectNoSecret(ran.stdout);
  expectNoSecret(ran.stderr);
  if (options.folder !== undefined) {
    for (const file of readdirSync(options.folder)) {
      const path = join(options.folder, file);
      if (statSync(path).isFile()) expectNoSecret(readFileSync(path, 'latin1'));
    }
  }
  return ran;
}

export function expectNoSecret(text: string): void {
  for (const secret of SECRETS) expect(text.includes(secret), `a key is in the output: ${secret}`).toBe(false);
}

/** A folder that vanishes with the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'plan-de-charge-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Until the end of the test a clock on which whatever is looked at twice takes more than a second. */
export function slowClock(): void {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1001;
    return now;
  });
  onTestFinished(() => clock.mockRestore());
}

/** The options that read these rows, from files that vanish with the test. */
export function filesOf(letters: unknown, activities: unknown): string[] {
  const place = folder();
  const paths = { letters: join(place, 'letters.json'), activities: join(place, 'activities.json') };
  writeFileSync(paths.letters, JSON.stringify(letters));
  writeFileSync(paths.activities, JSON.stringify(activities));
  return ['--letters', paths.letters, '--activities', paths.activities];
}

/** The option that reads this team, from a file that vanishes with the test. */
export function teamOf(team: unknown): string[] {
  const path = join(folder(), 'team.json');
  writeFileSync(path, JSON.stringify(team));
  return ['--team', path];
}

/** An emulated API that stops with the test, and how to read it. */
export async function emulate(
  options: LoopEmulatorOptions,
): Promise<{ readonly emulator: LoopEmulator; readonly args: string[]; readonly env: Record<string, string> }> {
  const emulator = await startLoopEmulator({
    apiKey: KEYS.LOOP_API_KEY,
    subscriptionKey: KEYS.LOOP_SUBSCRIPTION_KEY,
    ...options,
  });
  onTestFinished(() => emulator.stop());
  return { emulator, args: ['--dossier', emulator.dossier, '--base-url', emulator.baseUrl], env: KEYS };
}

/** The objects of NDJSON. */
export function parseLines(text: string): Record<string, unknown>[] {
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** A letter of the calendar year 2026, and a monthly activity of it, to be changed field by field. */
export const LETTER = {
  objectId: 'L1',
  codeIBS: 'LM1',
  statut: 2,
  dateDebut: '2026-01-01',
  dateFin: '2026-12-31',
  dateDebExercice: '2026-01-01',
  dateFinExercice: '2026-12-31',
  entite: { objectId: 'C1', description: [] },
};
export const ACTIVITY = {
  activite: 'Tenue comptable',
  activiteCabinet: true,
  activiteClient: false,
  unite: 1.5,
  quantite: 1,
  frequence: 1,
  calage: 1,
  decalage: 1,
  datePrevObligation: 20,
};
