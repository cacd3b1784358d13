// What is wrong with what a forecast is given, and what is worth saying of it, in words, French or English: one sentence without a
// full stop for each tag.

import { EN } from '../core/messages-en.js';
import { FR } from '../core/messages-fr.js';
import type { Accepted } from '../core/problem.js';
import { decimal, grouped, type Language, shown, shownBeside } from '../core/text.js';
import { hoursOf } from '../engagement/micro-hours.js';
import type { ForecastProblem, LawTooLarge, SignedLetterByRule } from './problem.js';

/** The sentence of a problem. */
export function messageOfForecastProblem(problem: ForecastProblem, language: Language): string {
  switch (problem._tag) {
    case 'LawTooLarge':
      return language === 'fr' ? tooLargeInFrench(problem) : tooLargeInEnglish(problem);
    case 'SignedLetterByRule':
      return signedByRule(problem, language);
    case 'OverlappingSuccession': {
      const { letter, successor, days } = problem;
      return language === 'fr'
        ? `la lettre ${shown(successor)}, qui succède à ${shown(letter)}, commence avant la fin de celle-ci (jours communs : ${days}) ; les heures des deux sont comptées`
        : `letter ${shown(successor)}, which succeeds ${shown(letter)}, begins before that one ends (days in common: ${days}); the hours of both count`;
    }
    default:
      return messageOfPlace(problem, language);
  }
}

type Placed = Extract<ForecastProblem, { readonly accepted: Accepted }>;

/** The sentence of a problem of a place. */
function messageOfPlace(problem: Placed, language: Language): string {
  const { path, received } = problem;
  const words = language === 'fr' ? FR : EN;
  const accepted = words.accepted(problem.accepted);
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
    case 'UnusedRule':
    case 'UnusedCapacity': {
      const { hint } = problem;
      const value = shownBeside(received, hint);
      const meant = hint === undefined ? '' : words.didYouMean(shownBeside(hint, received));
      return problem._tag === 'UnusedRule'
        ? say(
            `${value} ne correspond à aucune lettre ; attendu : ${accepted}${meant}`,
            `${value} matches no letter; expected ${accepted}${meant}`,
          )
        : say(
            `${value} n'est la capacité d'aucune ligne de la prévision ; attendu : ${accepted}${meant}`,
            `${value} is the capacity of no line of the forecast; expected ${accepted}${meant}`,
          );
    }
  }
}

function tooLargeInEnglish({ cell, points, limit, unitMicroHours, suggestedGridHours }: LawTooLarge): string {
  const lattice = `${grouped(points, 'en')} points on a lattice of ${hoursOf(unitMicroHours)} h (limit ${grouped(limit, 'en')})`;
  const remedy =
    suggestedGridHours === null ? 'no grid of up to 1 h is wide enough' : `set grid to ${suggestedGridHours} h`;
  return `${shown(cell).slice(1, -1)}: an exact law needs ${lattice}; ${remedy}`;
}

function tooLargeInFrench({ cell, points, limit, unitMicroHours, suggestedGridHours }: LawTooLarge): string {
  const step = decimal(hoursOf(unitMicroHours), 'fr');
  const lattice = `${grouped(points, 'fr')} points au pas de ${step} h (au plus ${grouped(limit, 'fr')})`;
  const remedy =
    suggestedGridHours === null
      ? "aucun pas jusqu'à 1 h ne suffit"
      : `fixez le pas (grid) à ${decimal(suggestedGridHours, 'fr')} h`;
  return `${shown(cell).slice(1, -1)} : la loi exacte demande ${lattice} ; ${remedy}`;
}

/** The most letters that a sentence names. */
const MOST_NAMED = 5;

function signedByRule({ letters }: SignedLetterByRule, language: Language): string {
  const named = letters.slice(0, MOST_NAMED).map(shown).join(', ');
  const list = letters.length > MOST_NAMED ? `${named}, …` : named;
  const count = grouped(letters.length, language);
  return language === 'fr'
    ? `lettres signées dont une règle change la probabilité, le début ou les heures : ${count} (${list})`
    : `signed letters whose probability, start or hours a rule changes: ${count} (${list})`;
}

/** The tags that have their sentence here. */
const TAGS: { readonly [tag in ForecastProblem['_tag']]: true } = {
  AlreadyGiven: true,
  NotTogether: true,
  WrongFieldCount: true,
  WrongProbabilitySum: true,
  NotSupportedYet: true,
  LawTooLarge: true,
  UnusedRule: true,
  UnusedCapacity: true,
  SignedLetterByRule: true,
  OverlappingSuccession: true,
};

/** Whether a problem has its sentence here. */
export function isForecastProblem<P extends { readonly _tag: string }>(
  problem: P,
): problem is Extract<P, { readonly _tag: ForecastProblem['_tag'] }> {
  return Object.hasOwn(TAGS, problem._tag);
}
