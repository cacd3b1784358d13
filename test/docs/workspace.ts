// Where examples run: each in a directory of its own inside the package, so that `import … from 'plan-de-charge'` is the
// package itself, through its `exports` and its built files, and relative files are copies of the fixtures.

import { execFile, fork } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import pLimit, { type LimitFunction } from 'p-limit';

/** The project's directory, with a slash at its end. */
export const ROOT = new URL('../../', import.meta.url).pathname;

/** What a run left behind. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** A directory for one test file's examples. `close` removes it. */
export interface Workspace {
  /** Writes an example where `run…` will find it, and returns its path. */
  readonly write: (name: string, code: string, extension: 'mts' | 'cjs') => string;
  readonly runModule: (path: string) => Promise<Run>;
  /** Runs many: one in twenty in a process of its own, the others twenty to a process. Each run is there as soon as it has ended. */
  readonly runModules: (paths: readonly string[]) => ReadonlyMap<string, Promise<Run>>;
  /** Runs a script with `plan-de-charge`, and `npx` for it, on the path. */
  readonly runShell: (name: string, script: string, environment?: Readonly<Record<string, string>>) => Promise<Run>;
  readonly close: () => void;
}

/** How many examples share a process. */
const WARM = 20;

/** Opens a workspace. The package must have been built. */
export function openWorkspace(): Workspace {
  if (!existsSync(join(ROOT, 'dist/index.js'))) throw new Error('the examples run the built package: npm run build');
  const parent = join(ROOT, '.cache/docs');
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(join(parent, 'run-'));

  const home = (name: string): string => {
    const path = join(directory, name);
    mkdirSync(path, { recursive: true });
    cpSync(join(ROOT, 'test/fixtures'), path, { recursive: true });
    cpSync(join(ROOT, 'test/fixtures'), join(path, 'test/fixtures'), { recursive: true });
    return path;
  };

  const runModule = (path: string) => run(process.execPath, [runnableOf(path)], dirname(path));

  return {
    runModule,
    runModules: (paths) => {
      const limit = pLimit(2);
      const alone = paths.filter((_, index) => index % WARM === 0);
      const shared = paths.filter((_, index) => index % WARM !== 0);
      const runs = new Map(alone.map((path) => [path, limit(() => runModule(path))]));
      for (let from = 0; from < shared.length; from += WARM) {
        for (const [path, outcome] of runWarm(shared.slice(from, from + WARM), limit)) runs.set(path, outcome);
      }
      return runs;
    },
    write: (name, code, extension) => {
      const path = join(home(name), `example.${extension}`);
      writeFileSync(path, code);
      return path;
    },
    runShell: (name, script, environment = {}) => {
      const bin = join(directory, 'bin');
      mkdirSync(bin, { recursive: true });
      const command = `exec "${process.execPath}" "${join(ROOT, 'dist/cli/main.js')}" "$@"`;
      for (const [file, lines] of [
        ['plan-de-charge', command],
        ['npx', `shift\n${command}`],
      ]) {
        writeFileSync(join(bin, file), `#!/bin/sh\n${lines}\n`);
        chmodSync(join(bin, file), 0o755);
      }
      return run('sh', ['-c', script], home(name), { PATH: `${bin}:${process.env.PATH}`, ...environment });
    },
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** The example as a file that Node runs: types taken out, nothing else touched. */
function runnableOf(path: string): string {
  if (!path.endsWith('.mts')) return path;
  const runnable = path.replace(/\.mts$/, '.mjs');
  const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm', target: 'es2023' });
  writeFileSync(runnable, code);
  return runnable;
}

/** Runs modules one after the other in one process; those that it does not come to have failed. */
function runWarm(paths: readonly string[], limit: LimitFunction): ReadonlyMap<string, Promise<Run>> {
  const pathOf = new Map(paths.map((path) => [runnableOf(path), path]));
  const resolveOf = new Map<string, (run: Run) => void>();
  const runs = new Map(paths.map((path) => [path, new Promise<Run>((resolve) => resolveOf.set(path, resolve))]));
  const settle = (path: string, outcome: Run) => resolveOf.get(path)?.(outcome);
  void limit(
    () =>
      new Promise<void>((resolve) => {
        const child = fork(join(ROOT, 'test/docs/warm.mjs'), [...pathOf.keys()], { env: ENVIRONMENT, silent: true });
        let stderr = '';
        child.stderr?.on('data', (chunk) => {
          stderr += chunk;
        });
        child.on('message', ({ path, run: outcome }: { readonly path: string; readonly run: Run }) =>
          settle(pathOf.get(path) ?? path, outcome),
        );
        child.once('close', () => {
          for (const path of paths) settle(path, { stdout: '', stderr, exitCode: -1 });
          resolve();
        });
      }),
  );
  return runs;
}

const ENVIRONMENT = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' };

function run(command: string, parameters: readonly string[], cwd: string, environment = {}): Promise<Run> {
  const env = { ...ENVIRONMENT, ...environment };
  return new Promise((resolve) => {
    execFile(command, parameters, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ stdout, stderr, exitCode });
    });
  });
}
