// The package as a user gets it: packed into a tarball, installed in an empty project elsewhere.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project.js';

/** What a command printed and how it ended. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Packs the built package into a new temporary folder, which the caller removes. */
export function pack(): { readonly folder: string; readonly tarball: string; readonly files: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const report = npm(projectRoot, 'pack', '--json', '--pack-destination', folder);
  const [{ filename, files }] = packed(JSON.parse(report));
  return { folder, tarball: join(folder, filename), files: files.map(({ path }) => path) };
}

/** Installs packages, such as a tarball, in an empty project: a new temporary folder, which the caller removes. */
export function installInEmptyProject(...packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', ...packages);
  return folder;
}

/** Runs a program of this project's node_modules in a folder. */
export function runTool(folder: string, script: string, ...args: readonly string[]): Outcome {
  return outcomeOf(folder, process.execPath, [join(projectRoot, 'node_modules', script), ...args]);
}

/** Runs Node on a file of the folder. */
export function runNode(folder: string, ...args: readonly string[]): Outcome {
  return outcomeOf(folder, process.execPath, args);
}

/** Runs a command that the folder's packages brought along. */
export function runBin(folder: string, name: string, ...args: readonly string[]): Outcome {
  return outcomeOf(folder, join(folder, 'node_modules/.bin', name), args);
}

export function remove(...folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

function outcomeOf(folder: string, program: string, args: readonly string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { exitCode: status, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}

function npm(folder: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

interface PackReport {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** The reports of `npm pack --json`: a list, or since npm 12 an object by package name. */
function packed(report: unknown): readonly PackReport[] {
  return Object.values(report as Readonly<Record<string, PackReport>>);
}
