// Section 3.5: the stories of a letter in their order, each with what it holds and where this counts.
// Stories that differ by renewals without an occurrence in the horizon are one.
import { add, compare, type Fraction, multiply, subtract, ZERO } from '../capacity/fraction.js';
import { addMonths, type Civil } from '../civil.js';
import { keysOf, valuesOf } from './cells.js';
import { halfUp, ONE, power } from './decimal.js';
import { type Dated, heldIn, placed } from './held.js';
import type { ForecastLetter } from './letters.js';
import { type Chances, chancesOf, type Run, renewalHoursFactor, renewalOf, sumOf } from './outcomes.js';
import type { SettingsInForce } from './settings.js';
import type { Pair } from './successions.js';
import type { ForecastOptions } from './types.js';
import { type Window, windowsOf } from './windows.js';

export interface Held extends Dated {
  letter: ForecastLetter;
  /** After the factors. */
  microHours: bigint;
  /** Names of cells, with the part that falls there. */
  parts: { cell: string; microHours: bigint }[];
}

export interface Story {
  letter: ForecastLetter;
  /** Its place among the outcomes; null: lost. */
  outcome: number | null;
  probability: Fraction;
  held: Held[];
}

export interface LetterFuture {
  letter: ForecastLetter;
  chances: Chances;
  renewal: { probability: Fraction; isAssumed: boolean };
  windows: Window[];
  stories: Story[];
}

/** An occurrence of so many micro-hours, with the cells of its parts; null when section 5 keeps nothing of it. */
export function counted(
  letter: ForecastLetter,
  dated: Dated,
  microHours: bigint,
  settings: SettingsInForce,
  options: ForecastOptions,
): Held | null {
  const parts = placed(dated, microHours, settings, options).map(({ day, microHours: part }) => ({
    cell: JSON.stringify(valuesOf(keysOf(options), letter, dated.row, day)),
    microHours: part,
  }));
  return parts.length === 0 ? null : { ...dated, letter, microHours, parts };
}

/** The day of a late start, null without a shift or without `dateDebut`. */
function lateStart(letter: ForecastLetter, months: number): Civil | null {
  return months === 0 || letter.start === null ? null : addMonths(letter.start, months);
}

export function futureOf(
  letter: ForecastLetter,
  pairs: readonly Pair[],
  settings: SettingsInForce,
  options: ForecastOptions,
  run: Run,
): LetterFuture {
  const chances = chancesOf(letter, pairs, settings, run);
  const renewal = renewalOf(letter, settings, run);
  const hasSuccessor = pairs.some(({ before }) => before === letter);
  const windows = windowsOf(letter, hasSuccessor, settings, options);
  const f = renewalHoursFactor(letter, settings);
  const r = renewal.probability;
  const n = windows.length - 1;

  const stories: Story[] = [{ letter, outcome: null, probability: subtract(ONE, sumOf(chances.outcomes)), held: [] }];
  for (const [outcome, { probability: p, startShift, factor }] of chances.outcomes.entries()) {
    let held: Held[] = [];
    for (const [k, window] of windows.entries()) {
      const more = heldIn(letter, window, k, lateStart(letter, startShift), settings, options).flatMap((dated) => {
        const hours = multiply({ num: dated.row.microHours, den: 1n }, multiply(factor, power(f, k)));
        return counted(letter, dated, halfUp(hours), settings, options) ?? [];
      });
      held = [...held, ...more];
      const stays = multiply(p, power(r, k));
      const probability = k < n ? multiply(stays, subtract(ONE, r)) : stays;
      stories.push({ letter, outcome, probability, held });
    }
  }
  return { letter, chances, renewal, windows, stories: merged(stories) };
}

/** Stories of probability 0 are left out; neighbours of one outcome that hold the same become one. */
function merged(stories: readonly Story[]): Story[] {
  const kept: Story[] = [];
  for (const story of stories) {
    if (compare(story.probability, ZERO) <= 0) continue;
    const before = kept.at(-1);
    if (before !== undefined && before.outcome === story.outcome && before.held.length === story.held.length) {
      before.probability = add(before.probability, story.probability);
    } else kept.push({ ...story });
  }
  return kept;
}
