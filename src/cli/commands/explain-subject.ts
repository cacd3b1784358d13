// What is to be explained, from what was written for it: an occurrence, or the rows of a letter. What cannot be found is refused with
// what there is, and an occurrence that only the dates asked for leave out with its due date.

import { type DateInput, toIsoDate } from '../../calendar/date-input.js';
import type { UnknownLetter, UnknownOccurrence } from '../../core/problem.js';
import { similarName } from '../../core/similar-names.js';
import { shown, visible } from '../../core/text.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { describe } from '../../messages/describe.js';
import { orThrow } from '../../messages/or-throw.js';
import { type Explanation, explain } from '../../schedule/explain.js';
import { letterPart, letterPartOf, type Occurrence } from '../../schedule/occurrence.js';
import { expandLetter, type Plan } from '../../schedule/plan.js';
import type { PlanOptions } from '../../schedule/settings.js';
import type { Context } from '../context.js';
import type { CommandFailure } from '../exit.js';
import type { Labels } from '../terminal/labels.js';
import { numbersOf } from '../terminal/numbers.js';
import { cellText } from '../terminal/text-table.js';
import { usageFailure } from '../usage-errors.js';
import {
  type LetterRows,
  letterNames,
  lettersNamed,
  lettersOfClient,
  type NamedLetter,
  type NamedRow,
  occurrencesAt,
  onlyRow,
  rowsIn,
  rowsNamed,
  rowsOfLetter,
} from './named-rows.js';

/** The arguments of the command; `name` alone may be an id. */
export interface Wanted {
  readonly name: string;
  readonly activity?: string | undefined;
  /** A day `YYYY-MM-DD`, a month `YYYY-MM` or a year `YYYY`. */
  readonly date?: string | undefined;
}

/** What it is found in. */
export interface Explained {
  readonly plan: Plan;
  readonly portfolio: Portfolio;
  /** Those of the plan. */
  readonly options: PlanOptions;
  readonly labels: Labels;
}

/** A letter with what became of its rows, or of one of them. */
export interface RowsOfLetter extends LetterRows {
  readonly letter: NamedLetter;
}

/** What is to be explained, and what is to be said beside it. */
export type Subject = (Explanation | RowsOfLetter) & { readonly note?: string };

/** Finds it; throws the failure of what is not there, or of what may mean several. */
export function subjectOf({ name, activity, date }: Wanted, explained: Explained, context: Context): Subject {
  if (activity === undefined) return subjectNamed(name, explained, context);
  const letter = onlyLetter(lettersNamed(name, explained), name, context);
  if (letter === null) throw clientNamed(name, explained, context) ?? unknownLetter(name, explained, context);
  const all = rowsOfLetter(explained.plan, letter);
  const row = onlyActivity(activity, letter, rowsIn(all), explained.labels, context);
  const rows = { letter, ...onlyRow(all, row.rank) };
  if (date === undefined || rows.occurrences.length === 0) return rows;
  return occurrenceOn(date, rows, row, explained, context);
}

/** Of the id of an occurrence, of a letter, or of a row: what the ids of its occurrences begin with. */
function subjectNamed(name: string, explained: Explained, context: Context): Subject {
  const { plan, portfolio } = explained;
  const found = explain(plan, name);
  if (found._tag === 'Right') return found.right;
  const letter = onlyLetter(lettersNamed(name, explained), name, context);
  if (letter !== null) return { letter, ...rowsOfLetter(plan, letter) };
  const owner = portfolio.letters.find((one) => letterPart(one) === letterPartOf(name));
  if (owner === undefined) {
    throw clientNamed(name, explained, context) ?? nothingNamed(name, found.left, explained, context);
  }
  const rows = rowsOfLetter(plan, owner);
  const first = rows.occurrences.find(({ id }) => id.startsWith(`${name}/`));
  if (first !== undefined) return { letter: owner, ...onlyRow(rows, first.activity) };
  const outside = occurrencesOutside(name.slice(-DATE_LENGTH), owner, explained).find(({ id }) => id === name);
  if (outside !== undefined) throw outsideFailure(shown(name), outside, explained, context);
  throw problemFailure(found.left, context);
}

/** `YYYY-MM-DD` */
const DATE_LENGTH = 10;
/** The most names that a sentence lists. */
const LISTED = 10;

function occurrenceOn(
  date: string,
  { letter, occurrences }: RowsOfLetter,
  row: NamedRow,
  explained: Explained,
  context: Context,
): Subject {
  const say = context.texts.explain;
  const list = (some: readonly Occurrence[]) =>
    listed(
      some.map(({ periodEnd, due }) => say.occurrence(periodEnd, due)),
      context,
    );
  const ids = new Set(occurrences.map(({ id }) => id));
  const outside = occurrencesOutside(date, letter, explained).filter(
    ({ id, activity }) => activity === row.rank && !ids.has(id),
  );
  const { meant, isDue, ending } = occurrencesAt(date, [...occurrences, ...outside]);
  const inside = meant.filter(({ id }) => ids.has(id));
  if (inside.length > 1) throw usageFailure(say.severalOccurrences(date, rowName(row), list(inside)), context.texts);
  if (inside.length === 1) {
    const found = orThrow(explain(explained.plan, inside[0].id));
    if (!isDue) return { ...found, note: say.notDueThen(SPANS[date.length], inside[0]) };
    if (ending.length === 0) return found;
    const dues = ending.map(({ due }) => due);
    return { ...found, note: say.alsoEnding(date, dues) };
  }
  if (meant.length > 0) throw outsideFailure(`${rowName(row)}, ${date}`, meant[0], explained, context);
  throw usageFailure(say.noOccurrence(date, rowName(row), list(occurrences)), context.texts);
}

/** What a date says, by its length. */
const SPANS: { readonly [length: number]: 'year' | 'month' | 'day' } = { 4: 'year', 7: 'month', 10: 'day' };

/** Years on either side of a day among which what has to do with it falls due. */
const YEARS_AROUND = 4;

/** The occurrences of a letter around a day that the dates asked for leave out; none when none were asked for. */
function occurrencesOutside(
  date: string,
  { id }: Pick<NamedLetter, 'id'>,
  { portfolio, options }: Explained,
): readonly Occurrence[] {
  const { first, last } = options.horizon ?? {};
  const year = Number(date.slice(0, 4));
  if ((first === undefined && last === undefined) || !(year >= 1900 && year <= 2999)) return [];
  const horizon = {
    first: `${Math.max(1900, year - YEARS_AROUND)}-01-01`,
    last: `${Math.min(2999, year + YEARS_AROUND)}-12-31`,
  };
  const expanded = expandLetter(portfolio, id, { ...options, horizon });
  return expanded._tag === 'Left' ? [] : expanded.right.occurrences;
}

function outsideFailure(
  name: string,
  { due }: Occurrence,
  { options: { horizon = {} } }: Explained,
  { texts }: Context,
): CommandFailure {
  const dates = texts.explain.dates(dateOf(horizon.first), dateOf(horizon.last));
  return usageFailure(texts.explain.outside(name, due, dates), texts);
}

/** The command gives its dates as texts. */
function dateOf(date: DateInput | undefined): string | null {
  return date === undefined ? null : orThrow(toIsoDate(date));
}

/** Null when the letters are none; throws when they are several. */
function onlyLetter(letters: readonly NamedLetter[], name: string, context: Context): NamedLetter | null {
  if (letters.length <= 1) return letters[0] ?? null;
  const names = listed(letters.map(fullName), context);
  throw usageFailure(context.texts.explain.severalLetters(shown(name), names), context.texts);
}

function fullName(letter: NamedLetter): string {
  return [letter.codeIBS, letter.description, letter.id]
    .filter((part) => part !== null && part !== '')
    .map((part) => cellText(String(part)))
    .join(' / ');
}

/** The failure of a client in the place of a letter; null when no client is called so. */
function clientNamed(name: string, explained: Explained, context: Context): CommandFailure | null {
  const letters = lettersOfClient(name, explained);
  if (letters.length === 0) return null;
  const names = listed(letters.map(fullName), context);
  return usageFailure(context.texts.explain.client(shown(name), names), context.texts);
}

function onlyActivity(
  activity: string,
  letter: NamedLetter,
  rows: readonly NamedRow[],
  labels: Labels,
  context: Context,
): NamedRow {
  const say = context.texts.explain;
  const found = rowsNamed(activity, rows);
  if (found.length === 1) return found[0];
  const names = (some: readonly NamedRow[]) => listed(some.map(rowName), context);
  const owner = labels.of('letter', letter.id);
  throw usageFailure(
    found.length === 0
      ? say.noActivity(shown(activity), owner, names(rows))
      : say.severalActivities(shown(activity), owner, names(found)),
    context.texts,
  );
}

function rowName({ rank, label }: NamedRow): string {
  return `#${rank} ${cellText(label)}`.trim();
}

/** The failure of a name that nothing has. */
function nothingNamed(
  name: string,
  problem: UnknownOccurrence,
  explained: Explained,
  context: Context,
): CommandFailure {
  const isId = name.includes('/');
  const hint = isId ? undefined : nearLetter(name, explained);
  return problemFailure(hint === undefined ? problem : { _tag: 'UnknownLetter', letterId: name, hint }, context);
}

function unknownLetter(name: string, explained: Explained, context: Context): CommandFailure {
  const hint = nearLetter(name, explained);
  return problemFailure({ _tag: 'UnknownLetter', letterId: name, ...(hint !== undefined && { hint }) }, context);
}

function nearLetter(name: string, { plan, portfolio }: Explained): string | undefined {
  return similarName(name, letterNames(portfolio, plan));
}

function problemFailure(problem: UnknownOccurrence | UnknownLetter, { texts, language }: Context): CommandFailure {
  return usageFailure(visible(describe(problem, language)), texts);
}

/** Names with commas between them, the first of many. */
function listed(names: readonly string[], { texts, language }: Context): string {
  if (names.length === 0) return texts.check.none;
  const rest = names.length - LISTED;
  const more = rest > 0 ? [texts.explain.more(numbersOf(language).count(rest))] : [];
  return [...names.slice(0, LISTED), ...more].join(', ');
}
