// Where examples run: each in a directory of its own inside the package, so that `import … from 'plan-de-charge'` is the
// package itself, through its `exports` and its built files, and relative files are copies of the fixtures.

import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

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
  /** Runs a script with `plan-de-charge`, and `npx` for it, on the path. */
  readonly runShell: (name: string, script: string, environment?: Readonly<Record<string, string>>) => Promise<Run>;
  readonly close: () => void;
}

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

  return {
    write: (name, code, extension) => {
      const path = join(home(name), `example.${extension}`);
      writeFileSync(path, code);
      return path;
    },
    runModule: (path) => {
      const isModule = path.endsWith('.mts');
      const runnable = isModule ? path.replace(/\.mts$/, '.mjs') : path;
      if (isModule) writeFileSync(runnable, compiled(path));
      return run(process.execPath, [runnable], join(path, '..'));
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

/** The example as JavaScript: types taken out, nothing else touched. */
function compiled(path: string): string {
  return transformSync(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm', target: 'es2023' }).code;
}

function run(command: string, parameters: readonly string[], cwd: string, environment = {}): Promise<Run> {
  const env = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', ...environment };
  return new Promise((resolve) => {
    execFile(command, parameters, { cwd, env, timeout: 60_000, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ stdout, stderr, exitCode });
    });
  });
}
