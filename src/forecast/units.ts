// Letters whose futures go together: the letters of a client stay or leave together, one uniform number decides for all of them.
// The states of a unit are the intervals between the running sums of its letters' stories. FORECAST section 3.5.

import { isOne, type Outcome, sumOf } from './outcomes.js';

/** A complete future of one letter: lost (`outcome` null), or one outcome with windows 0..`renewals` done and no more. */
export interface Story {
  readonly outcome: number | null;
  readonly renewals: number;
  readonly probability: number;
  /** The sum of the probabilities of the stories up to this one; it stays where it is when the next one is too small for it. */
  readonly until: number;
}

/** The stories of a letter with `renewals` projected, in order, those of probability 0 left out. `renewal`: the probability of each, given the one before. */
export function storiesOf(outcomes: readonly Outcome[], renewal: number, renewals: number): readonly Story[] {
  const stories: Story[] = [];
  let until = 0;
  const add = (probability: number, outcome: number | null, done: number) => {
    if (probability <= 0) return;
    until += probability;
    stories.push({ outcome, renewals: done, probability, until });
  };
  const sum = sumOf(outcomes);
  add(isOne(sum) ? 0 : 1 - sum, null, 0);
  for (const [outcome, { probability }] of outcomes.entries()) {
    let reached = probability;
    for (let k = 0; k < renewals; k++) {
      add(reached * (1 - renewal), outcome, k);
      reached *= renewal;
    }
    add(reached, outcome, renewals);
  }
  return stories;
}

/** The futures of a unit: each with its probability and the story of every letter. */
export interface States {
  readonly probabilities: readonly number[];
  /** For each letter, the index of its story in each state. */
  readonly stories: readonly Int32Array[];
}

/** Sums of different letters that are as near are one. */
const NEAR = 1e-12;

/** The states of a unit of letters, in ascending order. */
export function statesOf(letters: readonly (readonly Story[])[]): States {
  const ends = endsOf(letters);
  const stories = letters.map(() => new Int32Array(ends.length));
  for (const [letter, own] of stories.entries()) {
    let story = 0;
    for (let state = 0; state < ends.length; state++) {
      own[state] = story;
      if (ends[state].of.has(letter) && story < letters[letter].length - 1) story++;
    }
  }
  const probabilities = ends.map(({ until, letter }, state) => {
    const width = until - (state === 0 ? 0 : ends[state - 1].until);
    // Two sums of one letter between which there is no double: what lies between is a story of its own, and can come true.
    return width > 0 ? width : letters[letter][stories[letter][state]].probability;
  });
  return { probabilities, stories };
}

/** Where a state ends, and of which letters a story ends there; `letter` is the first of them. */
interface End {
  readonly until: number;
  readonly letter: number;
  readonly of: ReadonlySet<number>;
}

/** The sums of one letter that are one double: they differ by less than there is between doubles. */
interface Sums {
  readonly letter: number;
  readonly until: number;
  count: number;
}

function sumsOf(stories: readonly Story[], letter: number): readonly Sums[] {
  const sums: Sums[] = [];
  for (const [index, story] of stories.entries()) {
    const until = index === stories.length - 1 && isOne(story.until) ? 1 : story.until;
    const last = sums.at(-1);
    if (last?.until === until) last.count++;
    else sums.push({ letter, until, count: 1 });
  }
  return sums;
}

/**
 * The running sums of all letters, ascending; those of different letters that are nearly equal are one, and the last is 1. Where one
 * letter has several at a double and another has one, that one is the last of them: what is written as a decimal is reached in the end.
 */
function endsOf(letters: readonly (readonly Story[])[]): readonly End[] {
  const sums = letters.flatMap(sumsOf);
  sums.sort((a, b) => a.until - b.until || b.count - a.count || a.letter - b.letter);
  const ends: { until: number; letter: number; of: Set<number> }[] = [];
  for (const { letter, until, count } of sums) {
    for (let sum = 0; sum < count; sum++) {
      const last = ends.at(-1);
      if (last !== undefined && until - last.until < NEAR && !last.of.has(letter)) {
        last.of.add(letter);
        if (until === 1) last.until = 1;
      } else ends.push({ until, letter, of: new Set([letter]) });
    }
  }
  return ends;
}
