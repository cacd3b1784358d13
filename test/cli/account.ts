// An account whose keys are looked for in every form they may take: what `fetch` writes is searched for them, on both
// streams and in every file of its folder.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { type LoopEmulator, type LoopEmulatorOptions, startLoopEmulator } from '../../src/testing/index.js';
import { NOW } from '../clock.js';
import { assertNoSecrets, SECRETS } from '../secrets.js';
import { cli, folder, type Ran, type RunOptions } from './setup.js';

export const KEYS = { LOOP_API_KEY: SECRETS.apiKey, LOOP_SUBSCRIPTION_KEY: SECRETS.subscriptionKey };

export interface Account {
  readonly emulator: LoopEmulator;
  /** A folder that vanishes with the test, and a file in it. */
  readonly home: string;
  readonly file: string;
  /** The options that lead to the API. */
  readonly api: readonly string[];
  /** The command, in English unless it says otherwise, with the keys. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Ran>;
  /** `fetch` of the account into the file, unless the arguments name another address or file. */
  readonly fetch: (args?: readonly string[], options?: RunOptions) => Promise<Ran>;
}

/** An emulated account that stops with the test. Until then the clock of this process, by which readings are dated, stands. */
export async function account(options: LoopEmulatorOptions): Promise<Account> {
  const emulator = await startLoopEmulator({ ...SECRETS, ...options });
  onTestFinished(() => emulator.stop());
  vi.setSystemTime(NOW);
  onTestFinished(() => void vi.useRealTimers());
  const home = folder();
  const file = join(home, 'firm.ndjson');
  const api = ['--dossier', emulator.dossier, '--base-url', emulator.baseUrl];
  const run = async (args: readonly string[], runOptions: RunOptions = {}) => {
    const ran = await cli(args, { env: KEYS, ...runOptions });
    assertNoSecrets(ran.stdout, ran.stderr);
    for (const name of readdirSync(home)) {
      const path = join(home, name);
      if (statSync(path).isFile()) assertNoSecrets(readFileSync(path));
    }
    return ran;
  };
  const usual = { '--dossier': emulator.dossier, '--base-url': emulator.baseUrl, '--out': file };
  const fetch = (args: readonly string[] = [], runOptions: RunOptions = {}) => {
    const others = Object.entries(usual).filter(([flag]) => !args.includes(flag));
    return run(['fetch', ...others.flat(), ...args], runOptions);
  };
  return { emulator, home, file, api, run, fetch };
}

/** What a command says of the snapshots of such an account when it reads one. */
export function readOn(language: string): string {
  return language === 'fr' ? 'Instantané du 29/11/2026 à 19:10 (UTC)\n' : 'Snapshot read on 2026-11-29 at 19:10 UTC\n';
}

/** What a command says on stderr of the rows of a snapshot: when they were read and, of the check, how. */
export function saidOfSnapshot(command: string, language: string): string {
  return readOn(language) + (command === 'check' ? `${BY_LETTER[language]}\n` : '');
}

/** What the check says of rows that the API gave. */
export const BY_LETTER: { readonly [language: string]: string } = {
  en: 'The activities were asked of the API letter by letter: those of a letter that was not read are never seen here.',
  fr: "Les activités ont été demandées à l'API lettre par lettre : celles d'une lettre qui n'a pas été lue n'apparaissent jamais ici.",
};
