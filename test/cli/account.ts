// An account whose keys are looked for in every form they may take: what `fetch` writes is searched for them, on both
// streams and in every file of its folder.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LoopEmulator, type LoopEmulatorOptions, startLoopEmulator } from '../../src/testing/index.js';
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
  /** `fetch` of the account into the file. */
  readonly fetch: (args?: readonly string[], options?: RunOptions) => Promise<Ran>;
}

/** An emulated account that stops with the test. */
export async function account(options: LoopEmulatorOptions): Promise<Account> {
  const emulator = await startLoopEmulator({ ...SECRETS, ...options });
  onTestFinished(() => emulator.stop());
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
  const fetch = (args: readonly string[] = [], runOptions: RunOptions = {}) =>
    run(['fetch', ...api, '--out', file, ...args], runOptions);
  return { emulator, home, file, api, run, fetch };
}
