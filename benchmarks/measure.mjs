// Timing contenders in one process: each result is checked first, then rounds in which they take turns, then medians.
// Slow contenders take part in some rounds only. Each round begins with another contender, so that none always pays for the one before;
// collecting garbage by hand would cost the next one its warm memory, or its compiled code.

/** @typedef {import('./types.js').Contender} Contender */
/** @typedef {import('./types.js').Timing} Timing */

/** Runs each contender once and throws unless its result is right. @param {readonly Contender[]} contenders */
export async function checkAll(contenders) {
  for (const { run, check } of contenders) await check(await run());
}

/**
 * The timings of contenders whose results have been checked.
 * @param {readonly Contender[]} contenders
 * @param {number} rounds
 * @param {number} occurrences
 * @returns {Promise<Timing[]>}
 */
export async function timeAll(contenders, rounds, occurrences) {
  const times = contenders.map(() => /** @type {number[]} */ ([]));
  for (let round = 1; round <= rounds; round++) {
    for (let place = 0; place < contenders.length; place++) {
      const index = (round + place) % contenders.length;
      const { share, run } = contenders[index];
      if (Math.ceil(round * share) > Math.ceil((round - 1) * share)) times[index].push(await timeOnce(run));
    }
  }
  return contenders.map(({ name, each = occurrences }, index) => timingOf(name, times[index], each));
}

/** What a list of times comes to. @param {string} name @param {readonly number[]} times milliseconds @param {number} each @returns {Timing} */
export function timingOf(name, times, each) {
  const median = medianOf(times);
  return { name, rounds: times.length, median, fastest: Math.min(...times), nanosecondsEach: (median * 1e6) / each };
}

/** Milliseconds. @param {() => unknown} run */
async function timeOnce(run) {
  const start = performance.now();
  const result = run();
  // Whatever is done at once is not made to wait for its turn.
  const made = result instanceof Promise ? await result : result;
  const time = performance.now() - start;
  if (made === timeOnce) throw new Error('The result is looked at, so that it must be made.');
  return time;
}

/** @param {readonly number[]} values */
export function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
