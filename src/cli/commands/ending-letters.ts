// What the commands say of letters that end before the days shown are over and have no successor: hours that a plan of these days lacks
// unless such letters are renewed, which is what a forecast is about.

import type { OptionsProblem } from '../../core/problem.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { type EndingLetters, endingLetters } from '../../forecast/ending-letters.js';
import { describe } from '../../messages/describe.js';
import { yearOfCoverage } from '../../schedule/settings.js';
import type { Context } from '../context.js';
import type { OptionsOf } from '../flags.js';
import type { Days } from '../input/shown-days.js';
import { numbersOf } from '../terminal/numbers.js';

/** Letters that end, and what is said of them. */
export interface Ending {
  /** Null where they are not looked for, or their hours cannot be added up. */
  readonly found: EndingLetters | null;
  /** None where there is none of these letters. */
  readonly lines: readonly string[];
}

/** The options that bear on it. */
type EndingFlags = Pick<OptionsOf<'plan'>, 'coverage' | 'lagOrigin' | 'side'>;

/** Of days, or for commands, that such letters say nothing about. */
export const NOT_LOOKED_FOR: Ending = { found: null, lines: [] };

/** The letters that end before the last of the days; not looked for where this day is not known. */
export function endingBefore(
  portfolio: Portfolio,
  { first, last }: Days,
  given: EndingFlags,
  context: Context,
): Ending {
  if (last === undefined) return NOT_LOOKED_FOR;
  return endingOf(portfolio, { ...(first !== undefined && { first }), last }, given, context);
}

/** The same over days that the letters themselves give, unless `last` is known. */
export function endingNext(portfolio: Portfolio, days: Days, given: EndingFlags, context: Context): Ending {
  if (days.last === undefined) return endingOf(portfolio, undefined, given, context);
  return endingBefore(portfolio, days, given, context);
}

/** Not looked for where the periods of a calendar year are planned: those of letters that have ended are among them. */
function endingOf(
  portfolio: Portfolio,
  horizon: { readonly first?: string; readonly last: string } | undefined,
  { coverage = 'mission', lagOrigin, side }: EndingFlags,
  context: Context,
): Ending {
  if (yearOfCoverage(coverage) !== null) return NOT_LOOKED_FOR;
  const ending = endingLetters(portfolio, {
    ...(horizon !== undefined && { horizon }),
    ...(lagOrigin !== undefined && { lagOrigin }),
    ...(side !== undefined && { side }),
  });
  if (ending._tag === 'Left') return { found: null, lines: [unknownLine(horizon?.last ?? null, ending.left, context)] };
  return { found: ending.right, lines: linesOf(ending.right, context) };
}

function linesOf({ last, letters, microHours }: EndingLetters, { texts, language }: Context): readonly string[] {
  if (letters.length === 0) return [];
  const { count, hours } = numbersOf(language);
  const { ending } = texts.plan;
  const sums = texts.semicolons([count(letters.length), texts.colon(ending.hours, `${hours(microHours)} h`)]);
  return [`${texts.colon(ending.letters(last), sums)} — ${ending.seeForecast}`];
}

/** Their hours are more than can be added up: the plan itself, of other days, may well be made. */
function unknownLine(last: string | null, problem: OptionsProblem, { texts, language }: Context): string {
  return texts.colon(texts.plan.ending.letters(last), describe(problem, language));
}
