// What the figures were measured on: the kind of machine and the versions, no names and no paths.

import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

/** @param {readonly { name: string, version: string }[]} rivals @returns {import('./types.js').Conditions} */
export function conditions(rivals) {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    commit: commit(),
    versions: Object.fromEntries(rivals.map(({ name, version }) => [name, version])),
  };
}

/** The commit measured, with a `+` when src has changed since. */
function commit() {
  try {
    const head = git('rev-parse', '--short=12', 'HEAD').trim();
    return git('status', '--porcelain', '--', '../src') === '' ? head : `${head}+`;
  } catch {
    return null;
  }
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
