// The faults the emulator strikes with on demand: each passes by itself, so that a patient client reads every row.

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

/** Each fault strikes so many requests in a hundred. */
export const passingFaults = (percent: number): FaultSchedule => ({ rate: percent / 100, kinds: PASSING });
