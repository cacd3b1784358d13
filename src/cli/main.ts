#!/usr/bin/env node
// The executable: the process's arguments, environment and streams handed to `run`, its exit code handed back.
// Nothing ends the process here, so that what is written is drained first; but a file that gives or takes nothing would keep
// an interrupted one for ever.

import { run } from './run.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Milliseconds after an interrupted run in which the process may end by itself. */
const GRACE_MS = 300;

const interruption = new AbortController();
const interrupt = (signal: NodeJS.Signals) => interruption.abort(signal);
for (const signal of SIGNALS) process.once(signal, interrupt);
// A reader that leaves may be noticed after the last write: that is no error either.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), process.env, {
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
});
// From here on a signal ends the process as it would any other.
for (const signal of SIGNALS) process.off(signal, interrupt);
// So this one does what shells call 130 and 143 too. `process.exit` would wait for the call to the system that blocks.
const { aborted, reason } = interruption.signal;
if (aborted) setTimeout(() => process.kill(process.pid, reason), GRACE_MS).unref();
