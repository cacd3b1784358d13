// The faults the emulator injects on demand: each passes by itself, so that a patient client reads every row.

import type { Fault, FaultSchedule } from '../../testing/index.js';

const PASSING: readonly Fault[] = [
  { kind: 'status', status: 503 },
  { kind: 'status', status: 429, retryAfter: { seconds: 1 } },
  { kind: 'reset', afterBytes: 200 },
  { kind: 'close', afterBytes: 200 },
  { kind: 'truncatedJson' },
  { kind: 'gzip', broken: 'cut' },
  { kind: 'slow', ms: 1_000 },
  { kind: 'shortPage', rows: 10 },
];

/** Each fault is injected into so many requests in a hundred. */
export function passingFaults(percent: number): FaultSchedule {
  return { rate: percent / 100, kinds: PASSING };
}
