// How the kills of many runs spread: over the writes of a run, and between whole lines and broken ones.

export interface Killed {
  /** At which write, from 1. */
  readonly write: number;
  readonly isMidLine: boolean;
}

export interface Spread {
  readonly runs: number;
  /** Least, first quartile, median, third quartile, most. */
  readonly writes: readonly number[];
  /** Runs killed in each tenth of the writes. */
  readonly tenths: readonly number[];
  readonly midLineShare: number;
}

/** The spread of kills over runs of so many writes. */
export const spreadOf = (killed: readonly Killed[], writes: number): Spread => {
  const sorted = killed.map(({ write }) => write).sort((a, b) => a - b);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const write of sorted) tenths[Math.floor(((write - 1) * 10) / writes)] += 1;
  return {
    runs: killed.length,
    writes: [0, 0.25, 0.5, 0.75, 1].map((part) => sorted[Math.round(part * (sorted.length - 1))]),
    tenths,
    midLineShare: killed.filter(({ isMidLine }) => isMidLine).length / killed.length,
  };
};
