// From what spreadsheets hold to what plans are made of: rows of the API's shape, a team file, a names table, each field with its place.

import { type Either, left, right } from '../core/either.js';
import type { Row } from '../engagement/row.js';
import { type ChosenSheet, chooseSheets, type SheetSource } from './chosen-sheets.js';
import type { FileNote } from './file-problem.js';
import { assignedNames, nameRows } from './name-rows.js';
import { SheetPlaces } from './place.js';
import { activityRows, letterRows, missingCalages, unlistedLetters } from './portfolio-rows.js';
import type { SheetProblem, SheetWarning } from './problem.js';
import { type ReadTable, readTable } from './read-table.js';
import { PlacesByPath, type RowPlaces } from './row-places.js';
import type { SheetKey } from './tables.js';
import { teamRows } from './team-rows.js';

/** What some spreadsheets hold; null for what none of them does. */
export interface SheetRows {
  /** Rows for `decodePortfolio`. */
  readonly letters: readonly Row[] | null;
  readonly activities: readonly Row[] | null;
  /** A team file for `decodeTeam`, which accepts it. */
  readonly team: Row | null;
  /** Rows of a names table: `kind`, `id`, `name`. */
  readonly names: readonly Row[] | null;
  /** Where each field of these comes from. */
  readonly places: RowPlaces;
  /** Cells of letters and activities that are not accepted. Their rows are there: decoders refuse those that cannot do without. */
  readonly problems: readonly SheetProblem[];
  readonly warnings: readonly (FileNote | SheetWarning)[];
}

/** The rows that some spreadsheets hold; left are all problems where one of them is refused whole. */
export function rowsOfSheets(sources: readonly SheetSource[]): Either<readonly SheetProblem[], SheetRows> {
  const { tables, refused, warnings } = readAll(sources);
  const { letters, activities, members, contracts, leave, assignments, names } = tables;
  const places = new PlacesByPath();
  for (const [name, read] of Object.entries({ letters, activities, names })) {
    if (read !== undefined) places.addList(name, read);
  }
  const ofTeam = { members, contracts, leave, assignments };
  const team = refused.length > 0 ? null : teamRows(withoutAbsent(ofTeam), assignedNames(letters, names), places);
  const ofCells = [...problemsOf(letters), ...activityProblems(activities, letters)];
  const ofWhole = [
    ...[members, contracts, leave, assignments].flatMap(problemsOf),
    ...(team?.problems ?? []),
    ...problemsOf(names),
  ];
  if (refused.length + ofWhole.length > 0) return left([...refused, ...ofCells, ...ofWhole]);
  return right({
    letters: letters === undefined ? null : letterRows(letters),
    activities: activities === undefined ? null : activityRows(activities),
    team: team?.team ?? null,
    names: names === undefined ? null : nameRows(names),
    places,
    problems: ofCells,
    warnings: [...sources.flatMap(({ file }) => file.notes), ...warnings],
  });
}

/** The sheets that were read, by what they hold. */
type Tables = { readonly [key in SheetKey]?: ReadTable };

function readAll(sources: readonly SheetSource[]): {
  readonly tables: Tables;
  readonly refused: readonly SheetProblem[];
  readonly warnings: readonly SheetWarning[];
} {
  const tables: { [key in SheetKey]?: ReadTable } = {};
  const refused: SheetProblem[] = [];
  const warnings: SheetWarning[] = [];
  const seen = new Map<SheetKey, ChosenSheet>();
  for (const source of sources) {
    const { chosen, ...others } = chooseSheets(source);
    refused.push(...others.problems);
    warnings.push(...others.warnings);
    for (const one of chosen) {
      const { file, sheet, table } = one;
      const first = seen.get(table.key);
      if (first !== undefined) {
        refused.push(duplicateSheet(one, first));
        continue;
      }
      seen.set(table.key, one);
      const result = readTable(file, sheet, table);
      if ('problems' in result) refused.push(...result.problems);
      else {
        tables[table.key] = result.read;
        warnings.push(...result.read.warnings);
      }
    }
  }
  return { tables, refused, warnings };
}

function placeOf({ file, sheet }: ChosenSheet) {
  return new SheetPlaces(file.name, sheet.name).whole();
}

function duplicateSheet(second: ChosenSheet, first: ChosenSheet): SheetProblem {
  return {
    _tag: 'DuplicateSheet',
    place: placeOf(second),
    header: null,
    received: second.sheet.name ?? second.file.name,
    accepted: second.table.name,
    other: placeOf(first),
  };
}

function problemsOf(read: ReadTable | undefined): readonly SheetProblem[] {
  return read === undefined ? [] : read.problems;
}

/** A letter may be left blank where there is only one, as in rows of the API. */
function activityProblems(read: ReadTable | undefined, letters: ReadTable | undefined): readonly SheetProblem[] {
  if (read === undefined) return [];
  const ofCells =
    letters?.rows.length === 1
      ? read.problems.filter(({ _tag, header }) => _tag !== 'MissingCell' || header !== letterHeader(read))
      : read.problems;
  return [...ofCells, ...missingCalages(read), ...(letters === undefined ? [] : unlistedLetters(read, letters))];
}

function letterHeader({ columns }: ReadTable): string {
  return columns.headers[columns.byKey.get('lettreMissionId') ?? 0];
}

/** Without the fields that are undefined. */
function withoutAbsent<A extends object>(all: A): { [key in keyof A]?: Exclude<A[key], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [key in keyof A]?: Exclude<A[key], undefined>;
  };
}
