// What is wrong in the same way, on one line: the first row as an example, how many are like it, and where the others are.

import { groupedBy } from '../../core/grouped.js';
import type { RowProblem } from '../../core/problem.js';
import type { Context } from '../context.js';
import { numbersOf } from '../terminal/numbers.js';
import { cellText } from '../terminal/text-table.js';

/** A row as people know it: its letter and, of an activity, the rank in the letter and the label, as far as they are known. */
export interface NamedRow {
  readonly letterId: string | null;
  readonly rank?: number | null;
  readonly label?: string | null;
}

/** How a letter is called, by its id. */
export type LetterName = (letterId: string | null) => string;

/** The most places of a list. */
const LISTED = 5;

/** The items of each kind, in the order of the first of them. */
export function byKind<Item>(items: readonly Item[], kindOf: (item: Item) => string): readonly (readonly Item[])[] {
  return [...groupedBy(items, kindOf).values()];
}

/** The kind of some problems of one row: what is wrong with which fields, whatever their values. */
export function kindOfProblems(problems: readonly RowProblem[]): string {
  return problems
    .map(({ _tag, path, accepted }) => `${_tag} ${accepted._tag} ${path.replaceAll(/\[\d+\]/g, '[]')}`)
    .join('\n');
}

/** The letter, the rank and the label of a row. */
export function rowName({ letterId, rank, label }: NamedRow, letterName: LetterName): string {
  const letter = letterName(letterId);
  const ranked = typeof rank === 'number' ? `${letter} #${rank}` : letter;
  return label ? `${ranked} ${cellText(label)}` : ranked;
}

/** The name of the first of some rows of one kind; if there are others how many, and where they are. */
export function nameOfKind(rows: readonly NamedRow[], letterName: LetterName, { texts, language }: Context): string {
  const [first, ...others] = rows;
  const name = rowName(first, letterName);
  if (others.length === 0) return name;
  const { count } = numbersOf(language);
  const places = placesOf(rows, letterName, (letter, number) => texts.colon(letter, count(number)));
  const rest = places.length - LISTED;
  const listed = [
    ...places.slice(0, LISTED).map((place) => place()),
    ...(rest > 0 ? [texts.check.others(count(rest))] : []),
  ];
  return `${texts.check.alike(name, count(others.length))} (${listed.join(', ')})`;
}

/** Where rows are, to be written when it is shown: the letters, each with its number of rows; of one letter, the other rows. */
function placesOf(
  rows: readonly NamedRow[],
  letterName: LetterName,
  counted: (letter: string, rows: number) => string,
): readonly (() => string)[] {
  const others = rows.slice(1);
  const isOfLetters = rows.every((row) => typeof row.rank !== 'number' && !row.label);
  if (isOfLetters) return others.map((row) => () => letterName(row.letterId));
  const letters = byKind(rows, (row) => String(row.letterId));
  if (letters.length > 1) return letters.map((of) => () => counted(letterName(of[0].letterId), of.length));
  return others.map((row) => () => (typeof row.rank === 'number' ? `#${row.rank}` : cellText(row.label ?? '')));
}
