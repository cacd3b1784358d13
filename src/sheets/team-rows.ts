// The sheets of a team as a team file: members with their contracts and leave, assignments. It is refused whole, with all that is wrong.

import { dayOfIsoDate } from '../calendar/date-input.js';
import type { DateRange } from '../calendar/date-range.js';
import type { Accepted, PlacedProblem } from '../core/problem.js';
import type { Row } from '../engagement/row.js';
import { decodeTeam } from '../team/decode.js';
import { type AssignedNames, assignmentRows } from './assignment-rows.js';
import { leaveOf, type WrittenLeave } from './leave-rows.js';
import { People } from './people.js';
import type { Place } from './place.js';
import type { DisagreeingCell, SheetProblem } from './problem.js';
import { fieldOf, type ReadTable, type TableRow } from './read-table.js';
import type { PlacesByPath } from './row-places.js';
import { SHEET_TABLES, type SheetKey } from './tables.js';

/** The sheets of a team that were read. */
export type TeamTables = {
  readonly [key in Extract<SheetKey, 'members' | 'contracts' | 'leave' | 'assignments'>]?: ReadTable;
};

/** A team file, and what is wrong with it beside single cells. */
export interface TeamOfSheets {
  readonly team: Row;
  readonly problems: readonly SheetProblem[];
}

/** The team of some sheets; null without the sheet of its members, then `problems` say so if others need it. */
export function teamRows(
  tables: TeamTables,
  names: AssignedNames,
  places: PlacesByPath,
): TeamOfSheets | { readonly team: null; readonly problems: readonly SheetProblem[] } {
  const { members, contracts, leave, assignments } = tables;
  if (members === undefined) return { team: null, problems: withoutMembers(tables) };
  const people = new People(members);
  const problems: SheetProblem[] = [];
  const found = <A>(meant: A | SheetProblem | null): A | null => {
    if (typeof meant !== 'object' || meant === null || !('_tag' in meant)) return meant as A | null;
    problems.push(meant);
    return null;
  };

  const contractsOf = new Map<number, { readonly read: ReadTable; readonly from: TableRow }[]>(
    members.rows.map((from, index) => [index, [{ read: members, from }]]),
  );
  for (const from of contracts?.rows ?? []) {
    const person = found<number>(people.personIn(contracts as ReadTable, from));
    if (person !== null) contractsOf.get(person)?.push({ read: contracts as ReadTable, from });
  }
  const own = new Map<number, WrittenLeave[]>(members.rows.map((_, index) => [index, []]));
  const closed = new Map<number, WrittenLeave[]>(members.rows.map((_, index) => [index, []]));
  for (const from of leave?.rows ?? []) {
    const meant = found(people.groupIn(leave as ReadTable, from));
    // Of dates that could not be read, enough is said.
    if (meant === null || from.refused !== null || from.values.first === undefined) continue;
    const written = { read: leave as ReadTable, from, row: leaveRow(from) };
    for (const member of meant.members) (meant.isPerson ? own : closed).get(member)?.push(written);
  }

  const rows = members.rows.map((row, index) => {
    const path = `members[${index}]`;
    places.add(path, members, row.number);
    const terms = (contractsOf.get(index) ?? []).map(({ read, from }, at) => {
      places.add(`${path}.contracts[${at}]`, read, from.number);
      return contractRow(from);
    });
    const away = leaveOf(own.get(index) ?? [], closed.get(index) ?? [], terms.flatMap(rangeOf));
    return {
      ...set('id', fieldOf(row, 'id')),
      ...set('name', row.values.name),
      ...set('pool', fieldOf(row, 'pool')),
      ...set('zone', fieldOf(row, 'zone')),
      contracts: terms,
      leave: away.map(({ row: one, read, number }, at) => {
        places.add(`${path}.leave[${at}]`, read, number);
        return one;
      }),
    };
  });
  const given = assignments === undefined ? null : assignmentRows(assignments, people, names, places);
  problems.push(...(given?.problems ?? []));
  const team = { members: rows, assignments: given?.assignments ?? [], ...set('default', given?.fallback) };
  const known = [...Object.values(tables).flatMap((read) => read.problems), ...problems];
  const others = disagreements(team, known, places);
  // Who could not be read may be anybody.
  const ofOthers = people.isWhole ? others : others.filter(({ accepted }) => accepted._tag !== 'MemberOrPool');
  return { team, problems: [...problems, ...ofOthers] };
}

/** A field that is there. */
function set(name: string, value: unknown): Row {
  return value === undefined || value === null ? {} : { [name]: value };
}

const WEEKDAYS = 7;

function contractRow(row: TableRow): Row {
  const hours = Array.from({ length: WEEKDAYS }, (_, weekday) => fieldOf(row, `hours[${weekday}]`));
  return {
    ...set('first', fieldOf(row, 'first')),
    ...set('last', fieldOf(row, 'last')),
    // A week of which some day is filled in has no hours on the others; none at all is the legal week.
    ...(hours.every((one) => one === undefined) ? {} : { hours: hours.map((one) => one ?? 0) }),
    ...set('chargeable', fieldOf(row, 'chargeable')),
    ...set('annualHours', fieldOf(row, 'annualHours')),
  };
}

/** Without a last day, leave is of one day. */
function leaveRow(row: TableRow): WrittenLeave['row'] {
  const first = fieldOf(row, 'first');
  return { first, last: fieldOf(row, 'last') ?? first, half: fieldOf(row, 'half') ?? false };
}

/** The days of a contract, if they could be read. */
function rangeOf({ first, last }: Row): readonly DateRange[] {
  const day = typeof first === 'string' ? dayOfIsoDate(first) : null;
  const end = last === undefined ? Number.POSITIVE_INFINITY : typeof last === 'string' ? dayOfIsoDate(last) : null;
  return day === null || end === null ? [] : [{ first: day, last: end }];
}

/** Contracts, leave and assignments are about members. */
function withoutMembers(tables: TeamTables): readonly SheetProblem[] {
  return Object.values(tables).map((read) => ({
    _tag: 'MissingSheet' as const,
    place: read.places.whole(),
    header: null,
    received: null,
    accepted: SHEET_TABLES.members.name,
  }));
}

/** What a team file must agree on and does not; a cell that has its problem already has no other. */
function disagreements(team: Row, known: readonly SheetProblem[], places: PlacesByPath): readonly DisagreeingCell[] {
  const reported = new Set(known.map(keyOf));
  const decoded = decodeTeam(team);
  if (decoded._tag === 'Right') return [];
  return decoded.left.flatMap((problem) => {
    const found = disagreement(problem, places);
    const isNew = found !== null && !reported.has(keyOf(found));
    if (isNew) reported.add(keyOf(found));
    return isNew ? [found] : [];
  });
}

function keyOf({ place, header }: { readonly place: Place; readonly header: string | null }): string {
  return JSON.stringify([place.file, place.sheet, place.line, header]);
}

function disagreement(problem: PlacedProblem, places: PlacesByPath): DisagreeingCell | null {
  const at = places.of(problem.path);
  if (at === null) return null;
  const { accepted } = problem;
  const other = 'path' in accepted ? places.of(accepted.path) : null;
  const hint = 'hint' in problem ? (problem.hint as string | undefined) : undefined;
  return {
    _tag: 'DisagreeingCell',
    ...at,
    received: shownAt(problem.received),
    accepted: accepted as Accepted,
    other: other === null ? null : other.place,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A value as its cell shows it; null for one that is no single value, or not there. */
function shownAt(value: unknown): DisagreeingCell['received'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
