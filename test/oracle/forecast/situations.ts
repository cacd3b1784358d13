// The situations that a portfolio brings about, by name: what the generator is asked to reach.
// Told from the parts of the forecast, not from how the portfolio was made.
import { compare, ZERO } from '../capacity/fraction.js';
import { addDays, addMonths } from '../civil.js';
import type { Portfolio } from './arbitrary.js';
import { isTimeKey, keysOf, stretchesOf } from './cells.js';
import { ONE } from './decimal.js';
import { forecastOf, runsOf } from './index.js';
import { matches, sumOf } from './outcomes.js';
import type { LetterFuture } from './stories.js';
import { hasNearSums } from './units.js';

function ofLetter({ letter, chances, windows, stories }: LetterFuture, { settings, options }: Portfolio): string[] {
  const held = stories.flatMap((story) => story.held);
  const { start, end, year } = letter;
  const asOf = options.asOf ?? options.first;
  const { lapsedDays } = settings.renewals ?? {};
  const limit = lapsedDays === null ? null : addDays(asOf, -(lapsedDays ?? 365));
  const is = (name: string, holds: boolean): string[] => (holds ? [name] : []);
  const shifted = chances.outcomes.some(
    ({ startShift, probability }) => startShift > 0 && compare(probability, ZERO) > 0,
  );
  return [
    ...is('a letter ends before or inside the horizon', end !== null && end < options.last && held.length > 0),
    ...is('a successor proposed', chances.source === 'succession'),
    ...is('cancelled', letter.statut === 3),
    ...is('cancelled, with a future', letter.statut === 3 && held.length > 0),
    ...is('lapsed', end !== null && limit !== null && end < limit && start !== null && start <= end),
    ...is('lapsed tomorrow', end !== null && end === limit),
    ...is(
      'renewals over several windows',
      held.some(({ renewal }) => renewal >= 2),
    ),
    ...is(
      'a one-off renewed',
      held.some(({ row, renewal }) => row.activity.calage === null && renewal > 0),
    ),
    ...is(
      'a one-off of 29 February renewed',
      held.some(({ row, renewal }) => renewal > 0 && row.activity.dateFreq?.endsWith('-02-29') === true),
    ),
    ...is(
      'a window ends on a leap day',
      windows.slice(1).some(({ last }) => last?.endsWith('-02-29') === true),
    ),
    ...is('begins on a leap day', start?.endsWith('-02-29') === true),
    ...is('an odd fiscal year', year !== null && addMonths(addDays(year.first, -1), 12) !== year.last),
    ...is('no fiscal year', year === null),
    ...is('a late start', shifted && held.length > 0),
    ...is('no mission start', start === null),
    ...is('open-ended', end === null),
    ...is('an empty mission', start !== null && end !== null && end < start),
    ...is(
      'several outcomes',
      stories.some(({ outcome }) => (outcome ?? 0) > 0),
    ),
    ...is('lost for sure', compare(sumOf(chances.outcomes), ZERO) === 0),
    ...is('a statut that is no number', letter.statut === null),
    ...is('ends on the eve of the horizon', end !== null && addDays(end, 1) === options.first),
    ...is('ends on the horizon’s last day', end === options.last),
    ...is('a renewal date', letter.renewalDate !== null && end !== null && letter.renewalDate > end),
    ...is(
      'a renewal begins on the last day for it',
      windows.slice(1).some(({ first }) => first === settings.renewals?.until),
    ),
  ];
}

export function situationsOf(portfolio: Portfolio): Set<string> {
  const { letters, activities, settings, options } = portfolio;
  const runs = runsOf(letters, activities, settings, options);
  const parts = runs.base;
  const forecast = forecastOf(runs, options);
  const found = new Set(parts.futures.flatMap((future) => ofLetter(future, portfolio)));
  const is = (name: string, holds: boolean): unknown => holds && found.add(name);
  const signed = [2, 8];
  is(
    'a successor signed',
    parts.pairs.some(({ after }) => signed.includes(after.statut ?? -1)),
  );
  is(
    'a successor at once',
    parts.pairs.some(({ gap }) => gap === 0),
  );
  is(
    'a successor after a gap',
    parts.pairs.some(({ gap }) => gap > 0),
  );
  is(
    'a successor that overlaps',
    parts.pairs.some(({ gap }) => gap < 0),
  );
  is(
    'a cancelled letter in a succession',
    parts.pairs.some(({ before, after }) => before.statut === 3 || after.statut === 3),
  );
  is(
    'succession that a given rule limits',
    parts.futures.some(({ chances }) => chances.source === 'succession' && !chances.isAssumed),
  );
  const used = parts.settings.rules.filter((rule) => parts.letters.some((letter) => matches(rule, letter)));
  is(
    'a rule of probability 0',
    used.some((rule) => rule.probability === 0),
  );
  is(
    'a rule of probability 1',
    used.some((rule) => rule.probability === 1),
  );
  is('a rule that matches nothing', forecast.unusedRules.length > 0);
  is('a signed letter by a rule', forecast.signedByRule.length > 0);
  is(
    'several letters in a unit',
    parts.units.some(({ futures, states }) => futures.length > 1 && states.length > 2),
  );
  is(
    'equal sums of two letters',
    parts.units.some(({ futures, states }) => equalSums(futures, states.length)),
  );
  is(
    'nearly equal sums of two letters',
    parts.units.some(({ futures }) => hasNearSums(futures)),
  );
  is(
    'a cell with a range',
    forecast.cells.some(({ range }) => range !== null),
  );
  is(
    'a cell without a range',
    forecast.cells.some(({ range, max }) => range === null && max > 0n),
  );
  is(
    'rounded on a grid',
    forecast.cells.some(({ rounding }) => rounding.max > 0n),
  );
  is(
    'an overload neither sure nor impossible',
    forecast.cells.some(({ overloadProbability: p }) => p !== undefined && compare(p, ZERO) > 0 && compare(p, ONE) < 0),
  );
  is('spread evenly', settings.on === 'evenly' && forecast.occurrences.length > 0);
  const [only] = keysOf(options);
  const inside = only !== undefined && isTimeKey(only) ? stretchesOf(only, options) : null;
  is(
    'hours outside the horizon',
    forecast.cells.some(({ values }) => inside?.includes(String(values[0])) === false),
  );
  is(
    'three atoms',
    forecast.cells.some(({ atoms }) => atoms.length > 2),
  );
  return found;
}

/** Two letters that are not sure, but fewer states than their stories would make apart. */
function equalSums(futures: readonly LetterFuture[], states: number): boolean {
  const uncertain = futures.filter(({ stories }) => stories.length > 1);
  return uncertain.length > 1 && states < uncertain.reduce((sum, { stories }) => sum + stories.length - 1, 1);
}
