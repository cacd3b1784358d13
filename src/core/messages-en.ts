// The sentences of problems in English. The French ones have the same names, which the compiler checks.

import type { Accepted, ListOf, NameInRows, PartsOf } from './problem.js';
import { grouped, shown } from './text.js';

const NAMES: { readonly [by in NameInRows['by']]: string } = {
  letter: 'the id of a letter',
  client: 'the client of a letter',
  manager: 'the manager of a letter',
  profitCenter: 'the profit centre of a letter',
  activity: 'the label of an activity',
};

function listOf({ items, count, nonEmpty }: ListOf): string {
  const item = accepted(items);
  if (count !== undefined) return `a list of ${count} items, each of them ${item}`;
  return nonEmpty ? `a list, not empty, in which each item is ${item}` : `a list in which each item is ${item}`;
}

function partsOf({ occurrence, first, last, dates, microHours }: PartsOf): string {
  const days = `from day ${first} (${dates.first}) to day ${last} (${dates.last})`;
  return `one part at least of ${shown(occurrence)}, ${days}, in the order of the days, in whole micro-hours, ${number(microHours)} in all`;
}

function accepted(accepts: Accepted): string {
  switch (accepts._tag) {
    case 'Integer':
      return accepts.min === accepts.max ? `${accepts.min}` : `an integer from ${accepts.min} to ${accepts.max}`;
    case 'Decimal':
      return `a number from ${accepts.min} to ${accepts.max}`;
    case 'CivilDate':
      return `a date YYYY-MM-DD, of the years ${accepts.firstYear} to ${accepts.lastYear}`;
    case 'WireDate':
      return 'a date YYYY-MM-DD[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], of the years 1900 to 2999';
    case 'Flag':
      return 'true or false';
    case 'Identifier':
      return 'a non-empty text';
    case 'Row':
      return 'a JSON object';
    case 'RowList':
      return 'a list of rows, or { "data": [...] }';
    case 'TimeZone':
      return 'an IANA time zone, such as Europe/Paris';
    case 'OneOf':
      return accepts.values.length === 0 ? 'no value' : `one of ${accepts.values.join(', ')}`;
    case 'ListOf':
      return listOf(accepts);
    case 'OrderedRange':
      return 'an end that is not before the start';
    case 'SameAs':
      return accepts.path;
    case 'OtherThan':
      return `another value than ${accepts.path}`;
    case 'Apart':
      return `a date outside ${accepts.path}`;
    case 'Covered':
      return `a range that ${accepts.path} covers without a gap`;
    case 'SingleDay':
      return 'false, or a range of one day';
    case 'OneFieldOf':
      return `exactly one of the fields ${accepts.names.join(', ')}`;
    case 'MemberOrPool':
      return 'the id of a member or of a pool';
    case 'Function':
      return 'a function';
    case 'TextOrNull':
      return 'a text, or null';
    case 'PartsOf':
      return partsOf(accepts);
    case 'NameInRows':
      return NAMES[accepts.by];
    case 'Once':
      return 'once';
  }
}

function number(value: number | bigint): string {
  return grouped(value, 'en');
}

function times(lines: readonly number[] | undefined): string {
  if (lines === undefined) return 'more than once';
  const different = [...new Set(lines)].map(number);
  const count = lines.length === 2 ? 'twice' : `${number(lines.length)} times`;
  if (different.length === 1) return `${count} (line ${different[0]})`;
  return `${count} (lines ${different[0]} ${different.length === 2 ? 'and' : 'to'} ${different.at(-1)})`;
}

/** The sentences. Texts from outside come as they are shown, `meant` as one of the two hints or empty. */
export const EN = {
  accepted,
  didYouMean: (name: string) => `; did you mean ${name}?`,
  didYouMeanField: (name: string) => `; did you mean the field ${name}?`,
  invalid: (path: string, received: string, expected: string, meant: string) =>
    `${path}: ${received} is not accepted; expected ${expected}${meant}`,
  missing: (path: string, expected: string, meant: string) => `${path}: missing; expected ${expected}${meant}`,
  unusedAssignment: (path: string, received: string, expected: string, meant: string) =>
    `${path}: ${received} names no row; expected ${expected}${meant}`,
  unknownField: (path: string, received: string, expected: string, meant: string) =>
    `${path}: there is no field ${received}; expected ${expected}${meant}`,
  conflictingDuplicate: (path: string, id: string, kept: string) =>
    `${path}: a row with the same objectId (${id}) has different content; only ${kept} counts`,
  repeatedField: (path: string, lines: readonly number[] | undefined, expected: string, kept: string) =>
    `${path}: written ${times(lines)}; expected ${expected}; only the last value, ${kept}, is kept`,
  unknownLetter: (id: string, meant: string) => `unknown or rejected letter: ${id}${meant}`,
  unknownOccurrence: (id: string, meant: string) => `unknown occurrence: ${id}${meant}`,
  tooManyOccurrences: (count: number, limit: number) =>
    `${number(count)} occurrences, over the limit of ${number(limit)} for one plan; narrow the horizon or the coverage`,
  tooManyHours: (hours: bigint) =>
    `a total of ${number(hours)} hours is over what can be added exactly (2^53 micro-hours)`,
};
