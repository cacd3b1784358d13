// Other processes of these tests: the built command, and scripts that use the built library.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { STOPPED_CLOCK } from '../clock.js';
import { assertNoSecrets, SECRETS } from '../secrets.js';

/** The built package. */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

export const COMMAND = `${DIST}cli/main.js`;

const env = {
  PATH: process.env.PATH,
  LOOP_API_KEY: SECRETS.apiKey,
  LOOP_SUBSCRIPTION_KEY: SECRETS.subscriptionKey,
  NODE_OPTIONS: STOPPED_CLOCK,
};

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that is killed with the test. `ended` searches what it wrote for keys. */
export const start = (
  program: string,
  args: readonly string[],
  options: { readonly uid?: number; readonly env?: Readonly<Record<string, string>> } = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } => {
  const child = spawn(program, args, {
    ...options,
    env: { ...env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      try {
        assertNoSecrets(stdout, stderr);
        resolve({ code, signal, stdout, stderr });
      } catch (error) {
        reject(error);
      }
    });
  });
  return { child, ended };
};

/** Runs a module that may import from the built package, under DIST, and from Node. */
export const script = (text: string, environment: Readonly<Record<string, string>> = {}) =>
  start(process.execPath, ['--input-type=module', '-e', text], { env: { DIST, ...environment } });
