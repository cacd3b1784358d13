// Timing contenders in one process: each result is checked first, then rounds in which they take turns, then medians.
// Slow contenders take part in some rounds only. Each round begins with another contender, so that none always pays for the one before;
// collecting garbage by hand would cost the next one its warm memory, or its compiled code.

/** @typedef {import('./types.js').Contender} Contender */
/** @typedef {import('./types.js').Timing} Timing */

/** Runs each contender once and throws unless its result is right. @param {readonly Contender[]} contenders */
export function checkAll(contenders) {
  for (const { run, check } of contenders) check(run());
}

/** The timings of contenders whose results have been checked. @param {readonly Contender[]} contenders @param {number} rounds @returns {Timing[]} */
export function timeAll(contenders, rounds) {
  const times = contenders.map(() => /** @type {number[]} */ ([]));
  for (let round = 1; round <= rounds; round++) {
    for (let place = 0; place < contenders.length; place++) {
      const index = (round + place) % contenders.length;
      const { share, run } = contenders[index];
      if (Math.ceil(round * share) > Math.ceil((round - 1) * share)) times[index].push(timeOnce(run));
    }
  }
  return contenders.map(({ name }, index) => ({
    name,
    rounds: times[index].length,
    median: medianOf(times[index]),
    fastest: Math.min(...times[index]),
  }));
}

/** Milliseconds. @param {() => unknown} run */
function timeOnce(run) {
  const start = performance.now();
  const result = run();
  const time = performance.now() - start;
  if (result === timeOnce) throw new Error('The result is looked at, so that it must be made.');
  return time;
}

/** @param {readonly number[]} values */
function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
