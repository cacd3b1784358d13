// What a forecast reports beside its figures: rules that match nothing, signed letters that a rule makes uncertain,
// successions whose letters overlap (sections 2, 3.3, 4.1).
import { compare } from '../capacity/fraction.js';
import { ONE } from './decimal.js';
import type { ForecastLetter } from './letters.js';
import { hoursFactor, matches, sumOf } from './outcomes.js';
import type { SettingsInForce } from './settings.js';
import type { LetterFuture } from './stories.js';
import type { Pair } from './successions.js';
import type { OracleForecast } from './types.js';

/** Statuts 2 and 8. */
export function isSigned({ statut }: ForecastLetter): boolean {
  return statut === 2 || statut === 8;
}

/** The indexes of the rules whose key matches no letter. */
export function unusedRulesOf(letters: readonly ForecastLetter[], { rules }: SettingsInForce): number[] {
  return [...rules.keys()].filter((i) => {
    const rule = rules[i];
    return rule !== undefined && !letters.some((letter) => matches(rule, letter));
  });
}

/** Signed letters that come into force, by a rule, with another probability than 1, with a shift or a factor. */
export function signedByRuleOf(futures: readonly LetterFuture[], settings: SettingsInForce): string[] {
  return futures
    .filter(({ letter, chances: { outcomes } }) => {
      if (!isSigned(letter)) return false;
      const isAsWritten = outcomes.every(({ startShift, factor }) => startShift === 0 && compare(factor, ONE) === 0);
      return !isAsWritten || compare(sumOf(outcomes), ONE) !== 0 || compare(hoursFactor(letter, settings), ONE) !== 0;
    })
    .map(({ letter }) => letter.id);
}

export function overlapsOf(pairs: readonly Pair[]): OracleForecast['overlaps'] {
  return pairs
    .filter(({ gap }) => gap < 0)
    .map(({ before, after, gap }) => ({ letter: before.id, successor: after.id, days: -gap }));
}
