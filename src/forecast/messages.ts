// What is wrong with what a forecast is given, in words, French or English: one sentence without a full stop for each tag.

import { EN } from '../core/messages-en.js';
import { FR } from '../core/messages-fr.js';
import { decimal, type Language, shown } from '../core/text.js';
import type { ForecastProblem } from './problem.js';

/** The sentence of a problem. */
export function messageOfForecastProblem(problem: ForecastProblem, language: Language): string {
  const { path, received } = problem;
  const accepted = (language === 'fr' ? FR : EN).accepted(problem.accepted);
  const say = (fr: string, en: string): string => (language === 'fr' ? `${path} : ${fr}` : `${path}: ${en}`);
  switch (problem._tag) {
    case 'AlreadyGiven': {
      const other = problem.accepted.path;
      return say(
        `${shown(received)} n'est pas accepté ; cette valeur est déjà dans ${other}`,
        `${shown(received)} is not accepted; it is already in ${other}`,
      );
    }
    case 'NotTogether':
      return say(accepted, accepted);
    case 'WrongFieldCount':
      return say(`attendu : ${accepted}`, `expected ${accepted}`);
    case 'WrongProbabilitySum': {
      const sum = decimal(problem.received, language);
      return say(
        `la somme des probabilités est ${sum} ; attendu : ${accepted}`,
        `probabilities add up to ${sum}; expected ${accepted}`,
      );
    }
    case 'NotSupportedYet':
      return say(
        `${shown(received)} n'est pas encore pris en charge ; attendu : ${accepted}`,
        `${shown(received)} is not supported yet; expected ${accepted}`,
      );
  }
}

/** The tags that have their sentence here. */
const TAGS: { readonly [tag in ForecastProblem['_tag']]: true } = {
  AlreadyGiven: true,
  NotTogether: true,
  WrongFieldCount: true,
  WrongProbabilitySum: true,
  NotSupportedYet: true,
};

/** Whether a problem has its sentence here. */
export function isForecastProblem<P extends { readonly _tag: string }>(
  problem: P,
): problem is Extract<P, { readonly _tag: ForecastProblem['_tag'] }> {
  return Object.hasOwn(TAGS, problem._tag);
}
