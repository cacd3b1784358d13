// Processes of their own: a script of Node run to its end, with what it printed and, where asked for, the most memory it held.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The command as it is installed. */
export const COMMAND = new URL('../dist/cli/main.js', import.meta.url).pathname;

/** The arguments that make a process tell its peak; `peakOf` reads it. */
export const PEAK = ['--import', new URL('processes/tell-peak.mjs', import.meta.url).href];

/** @param {readonly string[]} args */
export function runNode(args) {
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.status ?? ran.signal}\n${ran.stderr.slice(-2000)}`);
  return ran;
}

/** What a script of the folder `processes` prints, read as JSON. @param {string} name @param {readonly string[]} args @param {readonly string[]} flags of Node */
export function askProcess(name, args, flags = []) {
  const script = new URL(`processes/${name}.mjs`, import.meta.url).pathname;
  return JSON.parse(runNode([...flags, script, ...args]).stdout);
}

/** Bytes. @param {{ readonly stderr: string }} ran */
export function peakOf({ stderr }) {
  return Number(/\npeak (\d+)$/.exec(stderr)?.[1]);
}

/** Milliseconds from starting a process to its end. @param {readonly string[]} args */
export function timeNode(args) {
  const start = performance.now();
  runNode(args);
  return performance.now() - start;
}

/** Milliseconds of the processor, user and system, as bash counts them. @param {readonly string[]} args of Node */
export function processorTimeOf(args) {
  const script = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], { encoding: 'utf8' });
  const times = /^(\d+\.\d+) (\d+\.\d+)$/m.exec(stderr);
  if (status !== 0 || times === null) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  return 1000 * (Number(times[1]) + Number(times[2]));
}

/** @param {string} path */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
