// The letters, rows and occurrences of a plan by what people call them: a letter by its id, code or description, a row by its label or
// rank, an occurrence by a day or a month. Blanks, capitals and accents are not looked at.

import type { Portfolio } from '../../engagement/portfolio.js';
import type { NameKind } from '../../names/kinds.js';
import type { Occurrence } from '../../schedule/occurrence.js';
import { occurrencesOf, type Plan } from '../../schedule/plan.js';
import type { Unplanned } from '../../schedule/planned-or-unplanned.js';
import type { Labels } from '../terminal/labels.js';

/** A letter that was received, or that rows name. */
export interface NamedLetter {
  readonly id: string;
  /** Null when the letter itself was not received, or could not be read. */
  readonly codeIBS: string | null;
  readonly description: string | null;
}

/** An activity row of a letter. */
export interface NamedRow {
  readonly rank: number;
  readonly label: string;
}

/** What a plan makes of a letter or of one of its rows. */
export interface LetterRows {
  readonly occurrences: readonly Occurrence[];
  readonly unplanned: readonly Unplanned[];
}

/** What letters are found in. */
interface Lettered {
  readonly plan: Plan;
  readonly portfolio: Portfolio;
  readonly labels: Labels;
}

/** The letters that a text may mean: the one of that id or that label, else those called so, else those with it in their name. */
export function lettersNamed(written: string, { plan, portfolio, labels }: Lettered): readonly NamedLetter[] {
  const letters = lettersOf(portfolio, plan);
  const ids = idsNamed('letter', written, labels);
  const own = letters.filter(({ id }) => id === written || ids.includes(id));
  return own.length > 0 ? own : named(written, letters, namesOf);
}

/** The ids that an id or a label means, or a name that several have. */
function idsNamed(kind: NameKind, written: string, { names }: Labels): readonly string[] {
  const found = names.resolve(kind, written);
  return found._tag === 'Right' ? [found.right] : found.left;
}

/** The letters of the clients that a text may mean, by an id or a label. */
export function lettersOfClient(written: string, { portfolio, labels }: Lettered): readonly NamedLetter[] {
  const wanted = comparedForm(written);
  const ids = idsNamed('client', written, labels);
  return portfolio.letters.filter(
    ({ client }) => client !== null && (ids.includes(client) || comparedForm(client) === wanted),
  );
}

/** Every name of every letter: what a misspelt one is compared with. */
export function letterNames(portfolio: Portfolio, plan: Plan): readonly string[] {
  return lettersOf(portfolio, plan).flatMap(namesOf);
}

function namesOf({ id, codeIBS, description }: NamedLetter): readonly string[] {
  return [id, codeIBS ?? '', description ?? ''].filter((name) => name !== '');
}

function lettersOf({ letters, rejected }: Portfolio, { unplanned }: Plan): readonly NamedLetter[] {
  const known = new Map(
    letters.map(({ id, codeIBS, description }) => [id, { id, codeIBS, description } as NamedLetter]),
  );
  for (const { letterId: id } of [...rejected, ...unplanned]) {
    if (id !== null && !known.has(id)) known.set(id, { id, codeIBS: null, description: null });
  }
  return [...known.values()];
}

/** What a plan makes of a letter. */
export function rowsOfLetter(plan: Plan, { id }: NamedLetter): LetterRows {
  const occurrences: Occurrence[] = [];
  for (const occurrence of occurrencesOf(plan)) if (occurrence.letterId === id) occurrences.push(occurrence);
  return { occurrences, unplanned: plan.unplanned.filter(({ letterId }) => letterId === id) };
}

/** What is made of one row. */
export function onlyRow({ occurrences, unplanned }: LetterRows, rank: number): LetterRows {
  const isOfRow = ({ activity }: { readonly activity: number }) => activity === rank;
  return { occurrences: occurrences.filter(isOfRow), unplanned: unplanned.filter(isOfRow) };
}

/** The rows of a letter, by rank. */
export function rowsIn({ occurrences, unplanned }: LetterRows): readonly NamedRow[] {
  const rows = new Map<number, NamedRow>();
  for (const { activity: rank, activite: label } of [...occurrences, ...unplanned]) rows.set(rank, { rank, label });
  return [...rows.values()].sort((a, b) => a.rank - b.rank);
}

/** The rows that a text may mean: those of that label, else the one of that rank, else those with it in their label. */
export function rowsNamed(written: string, rows: readonly NamedRow[]): readonly NamedRow[] {
  const rank = /^#?(\d+)$/.exec(written.trim())?.[1];
  const ofLabel = (row: NamedRow) => comparedForm(row.label) === comparedForm(written);
  if (rank === undefined || rows.some(ofLabel)) return named(written, rows, ({ label }) => [label]);
  return rows.filter((row) => row.rank === Number(rank));
}

/** What a date may mean among some occurrences. */
export interface Dated {
  readonly meant: readonly Occurrence[];
  /** Whether they are due then; else the date is in their periods. */
  readonly isDue: boolean;
  /** Beside what is due then: those whose period ends then. */
  readonly ending: readonly Occurrence[];
}

/** The occurrences that a day `YYYY-MM-DD`, a month `YYYY-MM` or a year may mean: those due then, else those whose period ends then, else those whose period holds it. */
export function occurrencesAt(date: string, occurrences: readonly Occurrence[]): Dated {
  const ending = occurrences.filter(({ periodEnd }) => periodEnd.startsWith(date));
  const due = occurrences.filter((one) => one.due.startsWith(date));
  const meant = due.length > 0 ? due : occurrences.filter((one) => one.dueAdjusted.startsWith(date));
  if (meant.length > 0) return { meant, isDue: true, ending: ending.filter((one) => !meant.includes(one)) };
  if (ending.length > 0) return { meant: ending, isDue: false, ending: [] };
  const holds = ({ periodStart, periodEnd }: Occurrence) =>
    periodStart.slice(0, date.length) <= date && date <= periodEnd;
  return { meant: occurrences.filter(holds), isDue: false, ending: [] };
}

/** The shortest part of a name by which it is found. */
const SHORTEST_PART = 3;

function named<Item>(
  written: string,
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): readonly Item[] {
  const wanted = comparedForm(written);
  if (wanted === '') return [];
  const isCalled = (item: Item) => namesOf(item).some((name) => comparedForm(name) === wanted);
  const called = items.filter(isCalled);
  if (called.length > 0 || wanted.length < SHORTEST_PART) return called;
  return items.filter((item) => namesOf(item).some((name) => comparedForm(name).includes(wanted)));
}

function comparedForm(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\s]/gu, '')
    .toLowerCase();
}
