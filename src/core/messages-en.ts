// The sentences of problems in English. The French ones have the same names, which the compiler checks.

import type { Accepted, DatesOfRange, ListOf, NameInRows, PartsOf, SwappedLists } from './problem.js';
import { grouped, shown } from './text.js';

const NAMES: { readonly [by in NameInRows['by']]: string } = {
  letter: 'the id of a letter',
  client: 'the client of a letter',
  manager: 'the manager of a letter',
  profitCenter: 'the profit centre of a letter',
  activity: 'the label of an activity',
  statut: 'the statut of a letter',
};

function listOf({ items, count, nonEmpty, most }: ListOf): string {
  const item = accepted(items);
  if (most !== undefined) return `a list of 1 to ${most} items, each of them ${item}`;
  if (count !== undefined) return `a list of ${count} items, each of them ${item}`;
  return nonEmpty ? `a non-empty list in which each item is ${item}` : `a list in which each item is ${item}`;
}

function partsOf({ occurrence, first, last, dates, microHours }: PartsOf): string {
  const days = `from ${dates.first} (day ${first}) to ${dates.last} (day ${last})`;
  const sum = `${microHours / 1_000_000} h, which is ${number(microHours)} whole micro-hours`;
  return `at least one part of ${shown(occurrence)}, ${days}, in the order of the days, for a total of ${sum}`;
}

function accepted(accepts: Accepted): string {
  switch (accepts._tag) {
    case 'Integer':
      return accepts.min === accepts.max ? `${accepts.min}` : `an integer from ${accepts.min} to ${accepts.max}`;
    case 'Decimal':
      return `a number from ${accepts.min} to ${accepts.max}`;
    case 'DecimalPlaces':
      return `a number from ${accepts.min} to ${accepts.max} with at most ${accepts.places} decimals`;
    case 'Between':
      return `a number between ${accepts.min} and ${accepts.max}, both excluded`;
    case 'MoreThan':
      return `more than ${accepts.bound}${accepts.max === undefined ? '' : ` and at most ${accepts.max}`}`;
    case 'AtMost':
      return `at most ${accepts.bound}`;
    case 'CivilDate':
      return `a date YYYY-MM-DD, between ${accepts.firstYear} and ${accepts.lastYear}`;
    case 'DayMonthOrYear':
      return `a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between ${accepts.firstYear} and ${accepts.lastYear}`;
    case 'PeriodOrDefault':
      return `a day, a week, a month, a quarter or a year, written 2027-01-31, 2027-W05, 2027-01, 2027-Q1 or 2027, between ${accepts.firstYear} and ${accepts.lastYear}, or default`;
    case 'WireDate':
      return 'a date YYYY-MM-DD[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], between 1900 and 2999';
    case 'Flag':
      return 'true or false';
    case 'Identifier':
      return 'a non-empty text';
    case 'NameOtherThan':
      return `a non-empty text other than ${accepts.names.join(', ')}`;
    case 'Text':
      return 'a text';
    case 'Row':
      return 'a JSON object';
    case 'RowList':
      return 'a list of rows, or { "data": [...] }';
    case 'RowsOf':
      return accepts.list === 'letters' ? 'engagement letters' : 'activities';
    case 'TimeZone':
      return 'an IANA time zone, such as Europe/Paris';
    case 'OneOf':
      return oneOf(accepts.values);
    case 'AnyOf':
      return accepts.choices.map(accepted).join(', or ');
    case 'ListOf':
      return listOf(accepts);
    case 'FactorWithProbability':
      return 'a list of a factor and its probability';
    case 'OrderedRange':
      return 'an end that is not before the start';
    case 'SameAs':
      return accepts.path;
    case 'OtherThan':
      return `a value other than ${accepts.path}`;
    case 'NotWith':
      return `not together with ${accepts.path}`;
    case 'Apart':
      return `a date outside ${accepts.path}`;
    case 'Covered':
      return `a range fully covered by ${accepts.path}`;
    case 'SingleDay':
      return 'false, or a range of one day';
    case 'OneFieldOf':
      return `exactly one of the fields ${accepts.names.join(', ')}`;
    case 'FieldsOf':
      return `${accepts.count === 'one' ? 'exactly' : 'at least'} one of ${accepts.names.join(', ')}`;
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
    case 'PeriodIn':
      return `one of the periods from ${accepts.first} to ${accepts.last}`;
    case 'OneTimeKey':
      return 'nothing but the keys day, week, month, quarter or year, one of them alone';
    case 'NoMoreMonthsThan':
      return `a last day at most ${accepts.most} months after the first`;
    case 'Once':
      return 'once';
  }
}

function oneOf(values: readonly string[]): string {
  if (values.length < 2) return values[0] ?? 'no value';
  return `one of ${values.join(', ')}`;
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

function days({ first, last }: DatesOfRange): string {
  return first === last ? `on ${first}` : `from ${first} to ${last}`;
}

/** The sentences. Texts from outside come as they are shown, `meant` as one of the two hints or empty. */
export const EN = {
  accepted,
  didYouMean: (name: string) => `; did you mean ${name}?`,
  didYouMeanField: (name: string) => `; did you mean the field ${name}?`,
  invalid: (path: string, received: string, expected: string, meant: string) =>
    `${path}: ${received} is not accepted; expected ${expected}${meant}`,
  notTogether: (path: string, expected: string) => `${path}: ${expected}`,
  swappedLists: (path: string, received: SwappedLists['received'], expected: string) =>
    `${path}: every row looks like ${received === 'letters' ? 'an engagement letter' : 'an activity'}; expected ${expected}; are the two lists swapped?`,
  missing: (path: string, expected: string, meant: string) => `${path}: missing; expected ${expected}${meant}`,
  unusedAssignment: (path: string, received: string, expected: string, meant: string) =>
    `${path}: ${received} matches no row; expected ${expected}${meant}`,
  unknownField: (path: string, received: string, expected: string, meant: string) =>
    `${path}: there is no field ${received}; expected ${expected}${meant}`,
  conflictingDuplicate: (path: string, id: string, kept: string) =>
    `${path}: duplicate of ${kept} (objectId ${id}) with different content; only the first row counts`,
  repeatedField: (path: string, lines: readonly number[] | undefined, expected: string, kept: string) =>
    `${path}: written ${times(lines)}; expected ${expected}; only the last value, ${kept}, is kept`,
  leaveBeyondContract: (path: string, member: string, leave: DatesOfRange, kept: readonly DatesOfRange[]) =>
    `${path}: the leave of ${member} ${days(leave)} goes beyond the contracts; ${kept.length === 0 ? 'none of it counts' : `it counts ${kept.map(days).join(', ')}`}`,
  unknownLetter: (id: string, meant: string) => `unknown or rejected letter: ${id}${meant}`,
  unknownOccurrence: (id: string, meant: string) => `unknown occurrence: ${id}${meant}`,
  tooManyOccurrences: (count: number, limit: number) =>
    `${number(count)} occurrences, over the limit of ${number(limit)} per plan; narrow the horizon or the coverage`,
  tooManyHours: (hours: bigint) =>
    `a total of ${number(hours)} hours is more than can be added up exactly (about 9 billion hours)`,
};
