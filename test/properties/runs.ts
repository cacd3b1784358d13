// How often a property runs: as often as its test asks, or a part of that where many runs of the whole suite are counted together.

/** The part of the runs asked for, from 0 to 1. Only `npm run mutation` sets it. */
const SHARE = Number(process.env.PROPERTY_RUNS_SHARE ?? 1);

/** `asked` runs, or the part of them that is wanted; what a test expects to meet on the way shrinks alike. */
export function runs(asked: number): number {
  return Math.ceil(asked * SHARE);
}
