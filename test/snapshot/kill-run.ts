// One run that is killed and gone on with: the built command is killed at a write, perhaps once more while it resumes,
// and then finishes. Whatever it leaves on the way is compared with the bytes of an uninterrupted run.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLoopClient } from '../../src/loop-api/index.js';
import { fetchSnapshot } from '../../src/snapshot/index.js';
import type { LoopEmulator } from '../../src/testing/index.js';
import type { Random } from '../../src/testing/random.js';
import { NOW, STOPPED_CLOCK } from '../clock.js';
import { assertNoSecrets, SECRETS } from '../secrets.js';
import { isThere, modeOf } from './setup.js';

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const PRELOAD = new URL('./kill-at-write.mjs', import.meta.url).href;

/** Where a process dies: at which of its writes, and after which part of its bytes (null: all of them). */
interface Kill {
  readonly write: number;
  readonly part: number | null;
}

export interface KillRun {
  readonly kill: Kill;
  /** Draws the kill of the process that resumes, which has so many writes to do; null: it is not killed. */
  readonly again: ((writes: number) => Kill) | null;
  /** Who finishes: the command, or the library in this process, which is quicker. */
  readonly finish: 'command' | 'library';
}

/** What was found of a run whose every check passed. */
export interface KillOutcome {
  /** Whether the file broke off in mid-line, looked at in the file itself. */
  readonly isMidLine: boolean;
  readonly kills: number;
}

/** A run at random: a kill at any write, a third of them in mid-line, one in five killed again, one in ten finished by the command. */
export const drawRun = (random: Random, writes: number): KillRun => {
  const draw = (last: number): Kill => ({
    write: random.int(1, last),
    part: random.chance(1 / 3) ? random.next() : null,
  });
  return {
    kill: draw(writes),
    again: random.chance(0.2) ? draw : null,
    finish: random.chance(0.1) ? 'command' : 'library',
  };
};

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
}

const command = (args: readonly string[], kill: Kill | null): Promise<Ended> => {
  const part = kill?.part == null ? {} : { KILL_PART: String(kill.part) };
  const env = {
    PATH: process.env.PATH,
    LOOP_API_KEY: SECRETS.apiKey,
    LOOP_SUBSCRIPTION_KEY: SECRETS.subscriptionKey,
    NODE_OPTIONS: STOPPED_CLOCK,
    ...(kill !== null && { KILL_AT_WRITE: String(kill.write), ...part }),
  };
  const preload = kill === null ? [] : ['--import', PRELOAD];
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [...preload, COMMAND, ...args], { env }, (_, stdout, stderr) => {
      try {
        assertNoSecrets(stdout, stderr);
        resolve({ code: child.exitCode, signal: child.signalCode });
      } catch (error) {
        reject(error);
      }
    });
  });
};

const fail = (message: string): never => {
  throw new Error(message);
};

/** Does the run; rejects with what went wrong. `whole`: the bytes of an uninterrupted one. */
export const runKilled = async (emulator: LoopEmulator, whole: Buffer, run: KillRun): Promise<KillOutcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-de-charge-kill-'));
  const file = join(folder, 'firm.ndjson');
  const partial = `${file}.partial`;
  const args = ['fetch', '--dossier', emulator.dossier, '--base-url', emulator.baseUrl, '--out', file, '--lang', 'en'];

  /** The file that a killed process has left. */
  const leftBy = (ended: Ended): Buffer => {
    if (ended.signal !== 'SIGKILL') fail(`not killed: exit code ${ended.code}`);
    if (isThere(file)) fail('there is a finished file before the end');
    if (modeOf(partial) !== 0o600) fail('others may read the partial file');
    const bytes = readFileSync(partial);
    assertNoSecrets(bytes);
    if (!bytes.equals(whole.subarray(0, bytes.length))) fail('the partial file is not the beginning of the whole one');
    return bytes;
  };

  try {
    const bytes = leftBy(await command(args, run.kill));
    const writesLeft = writesAfter(bytes, whole);
    // Killed after its last write, it has nothing left to write.
    const again = writesLeft === 0 ? null : run.again;
    if (again !== null) leftBy(await command([...args, '--resume'], again(writesLeft)));
    if (run.finish === 'command') {
      const { code } = await command([...args, '--resume'], null);
      if (code !== 0) fail(`resumed: exit code ${code}`);
    } else {
      const client = createLoopClient({ ...SECRETS, baseUrl: emulator.baseUrl, now: () => NOW });
      if (client._tag === 'Left') return fail(client.left._tag);
      const fetched = await fetchSnapshot(client.right, { dossier: emulator.dossier, file, resume: true })();
      assertNoSecrets(fetched);
      if (fetched._tag === 'Left') fail(`resumed: ${fetched.left._tag}`);
    }
    const final = readFileSync(file);
    assertNoSecrets(final);
    if (!final.equals(whole)) fail('the final file differs from that of an uninterrupted run');
    if (isThere(partial)) fail('the partial file is still there');
    if (modeOf(file) !== 0o600) fail('others may read the final file');
    return { isMidLine: bytes.at(-1) !== 10, kills: again === null ? 1 : 2 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const linesOf = (bytes: Buffer): number => bytes.toString('latin1').split('\n').length - 1;

/** How many writes are left to one who resumes: letters that are not all there are written again. */
const writesAfter = (bytes: Buffer, whole: Buffer): number => {
  const hasAllLetters = /^.*"lettersEnd".*\n/m.test(bytes.toString('latin1'));
  return linesOf(whole) - (hasAllLetters ? linesOf(bytes) : 0);
};
