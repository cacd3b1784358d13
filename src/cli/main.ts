#!/usr/bin/env node
// The executable: the process's arguments, environment and streams handed to `run`, its exit code handed back.
// Nothing ends the process here, so that what is written is drained first.

import { run } from './run.js';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort(signal));
// A reader that leaves may be noticed after the last write: that is no error either.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), process.env, {
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
});
