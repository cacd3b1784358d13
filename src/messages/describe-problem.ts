// A problem as a sentence, in French or English: the place, what was there, what is accepted, what was probably meant.

import { isoDateOf } from '../calendar/civil-date.js';
import type { Accepted, ListOf, PartsOf, Problem, RepeatedField } from '../core/problem.js';
import { visible } from '../core/visible.js';
import { type Bilingual, grouped, type Language, shown } from './language.js';
import { shownBeside } from './shown-beside.js';

/**
 * The problem as one sentence without a full stop.
 *
 * @example
 * const result = decodePortfolio({ rows: [] }, []);
 * if (result._tag === 'Left') console.log(describe(result.left, 'fr'));
 * // letters : {…} n'est pas accepté ; attendu : une liste de lignes, ou { "data": [...] }
 */
export function describe(problem: Problem, language: Language): string {
  const french = language === 'fr';
  switch (problem._tag) {
    case 'InvalidField':
    case 'InvalidOption':
    case 'NotARowList': {
      const meant = 'hint' in problem ? problem.hint : undefined;
      const received = shownBeside(problem.received, meant);
      const hint = hintOf(meant, problem.received, language);
      const expected = describeAccepted(problem.accepted, language);
      return french
        ? `${problem.path} : ${received} n'est pas accepté ; attendu : ${expected}${hint}`
        : `${problem.path}: ${received} is not accepted; expected ${expected}${hint}`;
    }
    case 'MissingField': {
      const expected = describeAccepted(problem.accepted, language);
      const hint = problem.hint === undefined ? '' : fieldHint(problem.hint, language);
      return french
        ? `${problem.path} : absent ; attendu : ${expected}${hint}`
        : `${problem.path}: missing; expected ${expected}${hint}`;
    }
    case 'UnusedAssignment': {
      const received = shownBeside(problem.received, problem.hint);
      const hint = hintOf(problem.hint, problem.received, language);
      const expected = describeAccepted(problem.accepted, language);
      return french
        ? `${problem.path} : ${received} ne désigne aucune ligne ; attendu : ${expected}${hint}`
        : `${problem.path}: ${received} names no row; expected ${expected}${hint}`;
    }
    case 'UnknownField': {
      const received = shownBeside(problem.received, problem.hint);
      const hint = hintOf(problem.hint, problem.received, language);
      const expected = describeAccepted(problem.accepted, language);
      return french
        ? `${problem.path} : le champ ${received} n'existe pas ; attendu : ${expected}${hint}`
        : `${problem.path}: there is no field ${received}; expected ${expected}${hint}`;
    }
    case 'ConflictingDuplicate': {
      const expected = describeAccepted(problem.accepted, language);
      return french
        ? `${problem.path} : une ligne du même objectId (${shown(problem.received)}) a un autre contenu ; seule compte ${expected}`
        : `${problem.path}: a row with the same objectId (${shown(problem.received)}) has another content; only ${expected} counts`;
    }
    case 'RepeatedField': {
      const expected = describeAccepted(problem.accepted, language);
      return french
        ? `${visible(problem.path)} : écrit ${timesOf(problem, language)} ; attendu : ${expected} ; seule la dernière valeur, ${shown(problem.received)}, est retenue`
        : `${visible(problem.path)}: written ${timesOf(problem, language)}; expected ${expected}; only the last value, ${shown(problem.received)}, is kept`;
    }
    case 'UnknownLetter':
      return french
        ? `lettre inconnue ou rejetée : ${shownBeside(problem.letterId, problem.hint)}${hintOf(problem.hint, problem.letterId, language)}`
        : `unknown or rejected letter: ${shownBeside(problem.letterId, problem.hint)}${hintOf(problem.hint, problem.letterId, language)}`;
    case 'UnknownOccurrence':
      return french
        ? `occurrence inconnue : ${shownBeside(problem.id, problem.hint)}${hintOf(problem.hint, problem.id, language)}`
        : `unknown occurrence: ${shownBeside(problem.id, problem.hint)}${hintOf(problem.hint, problem.id, language)}`;
    case 'TooManyOccurrences':
      return french
        ? `${grouped(problem.count, language)} occurrences, au-delà de la limite de ${grouped(problem.limit, language)} par plan ; restreignez l'horizon ou la couverture`
        : `${grouped(problem.count, language)} occurrences, over the limit of ${grouped(problem.limit, language)} for one plan; narrow the horizon or the coverage`;
    case 'TooManyHours':
      return french
        ? `un total de ${grouped(problem.microHours / 1_000_000n, language)} heures dépasse ce qui peut être additionné exactement (2^53 micro-heures)`
        : `a total of ${grouped(problem.microHours / 1_000_000n, language)} hours is over what can be added exactly (2^53 micro-hours)`;
  }
}

function hintOf(hint: string | undefined, received: unknown, language: Language): string {
  if (hint === undefined) return '';
  const meant = shownBeside(hint, received);
  return language === 'fr' ? ` ; vouliez-vous dire ${meant} ?` : `; did you mean ${meant}?`;
}

function fieldHint(name: string, language: Language): string {
  return language === 'fr'
    ? ` ; vouliez-vous dire le champ ${shown(name)} ?`
    : `; did you mean the field ${shown(name)}?`;
}

/** What an assignment can name. */
const NAMES: { readonly [by in (Accepted & { readonly _tag: 'NameInRows' })['by']]: Bilingual } = {
  letter: { fr: "l'identifiant d'une lettre", en: 'the id of a letter' },
  client: { fr: "le client d'une lettre", en: 'the client of a letter' },
  manager: { fr: "le maître de dossier d'une lettre", en: 'the manager of a letter' },
  profitCenter: { fr: "le centre de profit d'une lettre", en: 'the profit centre of a letter' },
  activity: { fr: "le libellé d'une activité", en: 'the label of an activity' },
};

/** How often a field stands, and on which lines, as far as that is known. */
function timesOf({ lines }: RepeatedField, language: Language): string {
  const french = language === 'fr';
  if (lines === undefined) return french ? 'plusieurs fois' : 'more than once';
  const different = [...new Set(lines)].map((line) => grouped(line, language));
  const [first, last] = [different[0], different[different.length - 1]];
  const [ligne, twice, times, and, to] = french
    ? ['ligne', 'deux fois', 'fois', 'et', 'à']
    : ['line', 'twice', 'times', 'and', 'to'];
  const count = lines.length === 2 ? twice : `${grouped(lines.length, language)} ${times}`;
  if (different.length === 1) return `${count} (${ligne} ${first})`;
  return `${count} (${ligne}s ${first} ${different.length === 2 ? and : to} ${last})`;
}

function describeAccepted(accepted: Accepted, language: Language): string {
  const french = language === 'fr';
  switch (accepted._tag) {
    case 'Integer':
      if (accepted.min === accepted.max) return `${accepted.min}`;
      return french
        ? `un entier de ${accepted.min} à ${accepted.max}`
        : `an integer from ${accepted.min} to ${accepted.max}`;
    case 'Decimal':
      return french
        ? `un nombre de ${accepted.min} à ${accepted.max}`
        : `a number from ${accepted.min} to ${accepted.max}`;
    case 'CivilDate':
      return french
        ? `une date AAAA-MM-JJ, des années ${accepted.firstYear} à ${accepted.lastYear}`
        : `a date YYYY-MM-DD, of the years ${accepted.firstYear} to ${accepted.lastYear}`;
    case 'WireDate':
      return french
        ? 'une date AAAA-MM-JJ[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], des années 1900 à 2999'
        : 'a date YYYY-MM-DD[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], of the years 1900 to 2999';
    case 'Flag':
      return french ? 'true ou false' : 'true or false';
    case 'Identifier':
      return french ? 'un texte non vide' : 'a non-empty text';
    case 'Row':
      return french ? 'un objet JSON' : 'a JSON object';
    case 'RowList':
      return french ? 'une liste de lignes, ou { "data": [...] }' : 'a list of rows, or { "data": [...] }';
    case 'TimeZone':
      return french ? 'un fuseau horaire IANA, tel que Europe/Paris' : 'an IANA time zone, such as Europe/Paris';
    case 'OneOf':
      if (accepted.values.length === 0) return french ? 'aucune valeur' : 'no value';
      return french ? `l'un de ${accepted.values.join(', ')}` : `one of ${accepted.values.join(', ')}`;
    case 'ListOf':
      return describeList(accepted, language);
    case 'OrderedRange':
      return french ? 'une fin qui ne précède pas le début' : 'an end that is not before the start';
    case 'SameAs':
      return accepted.path;
    case 'OtherThan':
      return french ? `une autre valeur que ${accepted.path}` : `another value than ${accepted.path}`;
    case 'Apart':
      return french ? `une date hors de ${accepted.path}` : `a date outside ${accepted.path}`;
    case 'Covered':
      return french
        ? `une plage que ${accepted.path} couvre sans interruption`
        : `a range that ${accepted.path} covers without a gap`;
    case 'SingleDay':
      return french ? "false, ou une plage d'un seul jour" : 'false, or a range of one day';
    case 'OneFieldOf':
      return french
        ? `exactement un des champs ${accepted.names.join(', ')}`
        : `exactly one of the fields ${accepted.names.join(', ')}`;
    case 'MemberOrPool':
      return french ? "l'identifiant d'un membre ou d'un pôle" : 'the id of a member or of a pool';
    case 'Function':
      return french ? 'une fonction' : 'a function';
    case 'TextOrNull':
      return french ? 'un texte, ou null' : 'a text, or null';
    case 'PartsOf':
      return describeParts(accepted, language);
    case 'NameInRows':
      return NAMES[accepted.by][language];
    case 'Once':
      return french ? 'une seule fois' : 'once';
  }
}

function describeParts({ occurrence, first, last, microHours }: PartsOf, language: Language): string {
  const [from, to] = [first, last].map((day) => `${day} (${isoDateOf(day)})`);
  const amount = grouped(microHours, language);
  return language === 'fr'
    ? `au moins une part de ${shown(occurrence)}, du jour ${from} au jour ${to}, dans l'ordre des jours, en micro-heures entières, ${amount} en tout`
    : `one part at least of ${shown(occurrence)}, from day ${from} to day ${to}, in the order of the days, in whole micro-hours, ${amount} in all`;
}

function describeList({ items, count, nonEmpty }: ListOf, language: Language): string {
  const french = language === 'fr';
  const item = describeAccepted(items, language);
  if (count !== undefined) {
    return french
      ? `une liste de ${count} éléments, dont chacun est ${item}`
      : `a list of ${count} items, each of them ${item}`;
  }
  if (nonEmpty) {
    return french
      ? `une liste non vide dont chaque élément est ${item}`
      : `a list, not empty, in which each item is ${item}`;
  }
  return french ? `une liste dont chaque élément est ${item}` : `a list in which each item is ${item}`;
}
