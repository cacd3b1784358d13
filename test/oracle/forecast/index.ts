// The oracle of the forecast: a second reading of its rules, from their text and nothing else, plain and slow.
// From raw rows and settings to the exact law of every cell, with its figures, parts, range, occurrences and assumptions.
// Left out here: overrun, the common factor, simulation, scenarios, backtests, pools of a team.
import { add, type Fraction, fraction, multiply, ZERO } from '../capacity/fraction.js';
import { capacityOf, orderedCells, unusedCapacityOf } from './cells.js';
import { heldIn } from './held.js';
import { figuresOf, unitLaw } from './law.js';
import { type ForecastLetter, readLetters } from './letters.js';
import { occurrencesOf } from './occurrences.js';
import type { Run } from './outcomes.js';
import { assumedCells, assumptionsOf } from './ranges.js';
import { type ForecastSettings, inForce, type SettingsInForce } from './settings.js';
import { counted, futureOf, type Held, type LetterFuture } from './stories.js';
import { type Pair, successionsOf } from './successions.js';
import type { ForecastCell, ForecastOptions, OracleForecast } from './types.js';
import { type Unit, unitsOf } from './units.js';
import { isSigned, overlapsOf, signedByRuleOf, unusedRulesOf } from './warnings.js';

export type { ForecastSettings, Rule } from './settings.js';
export type * from './types.js';

export interface ForecastParts {
  settings: SettingsInForce;
  letters: ForecastLetter[];
  pairs: Pair[];
  futures: LetterFuture[];
  units: Unit[];
}

/** The letters, their successions, their stories and the units of each run. */
export function runsOf(
  letters: readonly unknown[],
  activities: readonly unknown[],
  settings: ForecastSettings,
  options: ForecastOptions,
): Record<Run, ForecastParts> {
  const accepted = inForce(settings);
  const read = readLetters(letters, activities, options);
  const pairs = successionsOf(read, accepted);
  const partsOfRun = (run: Run): ForecastParts => {
    const futures = read.map((letter) => futureOf(letter, pairs, accepted, options, run));
    return { settings: accepted, letters: read, pairs, futures, units: unitsOf(futures, accepted) };
  };
  return { base: partsOfRun('base'), low: partsOfRun('low'), high: partsOfRun('high') };
}

/** The hours of window 0 of signed letters by cell: no factor, no probability, no late start. */
function contractedOf({ letters, settings }: ForecastParts, options: ForecastOptions): Map<string, bigint> {
  const hours = new Map<string, bigint>();
  for (const letter of letters.filter(isSigned)) {
    const window = { first: letter.start, last: letter.end };
    for (const dated of heldIn(letter, window, 0, null, settings, options)) {
      const one = counted(letter, dated, dated.row.microHours, settings, options);
      for (const { cell, microHours } of one?.parts ?? []) hours.set(cell, (hours.get(cell) ?? 0n) + microHours);
    }
  }
  return hours;
}

/** The part of a cell's mean that satisfies `isAsked`. */
function partOfMean(futures: readonly LetterFuture[], cell: string, isAsked: (held: Held) => boolean): Fraction {
  let mean = ZERO;
  for (const { probability, held } of futures.flatMap(({ stories }) => stories)) {
    for (const part of held.filter(isAsked).flatMap(({ parts }) => parts)) {
      if (part.cell === cell) mean = add(mean, multiply(probability, fraction(part.microHours)));
    }
  }
  return mean;
}

/** The forecast of raw rows. */
export function oracleForecast(
  letters: readonly unknown[],
  activities: readonly unknown[],
  settings: ForecastSettings,
  options: ForecastOptions,
): OracleForecast {
  return forecastOf(runsOf(letters, activities, settings, options), options);
}

/** The forecast of runs that are there already. */
export function forecastOf({ base, low, high }: Record<Run, ForecastParts>, options: ForecastOptions): OracleForecast {
  const bearing = assumedCells([base, low, high].map(({ futures }) => futures));
  const contracted = contractedOf(base, options);
  const reached = base.units.flatMap(({ states }) => states.flatMap(({ load }) => [...load.keys()]));

  const cells = orderedCells(reached, base.letters, options).map((values): ForecastCell => {
    const cell = JSON.stringify(values);
    const capacity = capacityOf(values, options);
    const figures = ({ units, settings: accepted }: ForecastParts) =>
      figuresOf(
        units.map((unit) => unitLaw(unit, cell)),
        accepted,
        capacity,
      );
    return {
      values,
      contracted: contracted.get(cell) ?? 0n,
      signed: partOfMean(base.futures, cell, (held) => held.renewal === 0 && isSigned(held.letter)),
      pipeline: partOfMean(base.futures, cell, (held) => held.renewal === 0 && !isSigned(held.letter)),
      renewals: partOfMean(base.futures, cell, (held) => held.renewal > 0),
      ...(capacity === undefined ? {} : { capacity }),
      ...figures(base),
      range: bearing.has(cell) ? { low: figures(low), high: figures(high) } : null,
    };
  });

  return {
    cells,
    occurrences: occurrencesOf(base.futures),
    assumptions: assumptionsOf(base.futures),
    successions: base.pairs.map(({ before, after, gap, common }) => ({
      letter: before.id,
      successor: after.id,
      gapDays: gap,
      commonLabels: common,
    })),
    overlaps: overlapsOf(base.pairs),
    unusedRules: unusedRulesOf(base.letters, base.settings),
    unusedCapacity: unusedCapacityOf(options),
    signedByRule: signedByRuleOf(base.futures, base.settings),
  };
}
