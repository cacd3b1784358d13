// What the parts of a team file must agree on: ids used once, assignments that name one thing each and somebody who is there, ranges
// in order and apart. What could not be read is blamed for nothing else.

import { isoDateOf } from '../calendar/civil-date.js';
import { type DateRange, inOrder } from '../calendar/date-range.js';
import { invalidField, type TeamProblem } from '../core/problem.js';
import { similarName } from '../core/similar-names.js';
import { type Entry, entriesOf, type FileProblem, hasUnknownField, type Readable } from '../engagement/file-reader.js';
import type { Row } from '../engagement/row.js';
import type { TeamFile, WrittenAssignment } from './schema.js';
import { ASSIGNMENT_KEYS, type Contract, type Leave, type Member, type WorkingTerms } from './team.js';

/** What is wrong with a team file beyond its single fields. `input`: the file as it was given; `ofValues`: what is wrong with those. */
export function teamChecks(
  { members, assignments, ...file }: Readable<TeamFile>,
  input: Row,
  ofValues: readonly FileProblem[],
): readonly TeamProblem[] {
  const names = memberNamesOf(members);
  const given = entriesOf(assignments, 'assignments');
  // When the name of the list is misspelt, what was read stands in for its rows.
  const rows = (Array.isArray(input.assignments) ? input.assignments : []) as readonly (Row | undefined)[];
  return [
    ...names.problems,
    ...entriesOf(members, 'members').flatMap(memberChecks),
    ...given.flatMap((entry) => keyCheck(entry, rows[entry.index] ?? entry.read, ofValues)),
    ...duplicateKeys(given),
    ...given.flatMap(({ path, read }) => recipientCheck(`${path}.to`, read.to, names)),
    ...recipientCheck('default', file.default, names),
    ...(file.pattern === undefined ? [] : annualHoursCheck('pattern', file.pattern)),
  ];
}

/** The names of members and pools, with the path where each is first used. */
interface MemberNames {
  readonly ids: ReadonlyMap<string, string>;
  readonly pools: ReadonlyMap<string, string>;
  /** Whether every member's names could be read. */
  readonly isWhole: boolean;
  readonly problems: readonly TeamProblem[];
}

function memberNamesOf(members: Readable<TeamFile>['members']): MemberNames {
  const ids = new Map<string, string>();
  const pools = new Map<string, string>();
  const problems: TeamProblem[] = [];
  for (const { path, read } of entriesOf<Member>(members, 'members')) {
    const { id, pool } = read;
    if (pool !== undefined && !pools.has(pool)) pools.set(pool, `${path}.pool`);
    if (id === undefined) continue;
    const used = ids.get(id);
    if (used === undefined) ids.set(id, `${path}.id`);
    else problems.push(invalidField(`${path}.id`, id, { _tag: 'OtherThan', path: used }));
  }
  for (const [id, path] of ids) {
    const pool = pools.get(id);
    if (pool !== undefined) problems.push(invalidField(path, id, { _tag: 'OtherThan', path: pool }));
  }
  const isWhole = members?.every((one) => one?.id !== undefined && one.pool !== undefined) ?? false;
  return { ids, pools, isWhole, problems };
}

/** The keys that are there, whether or not they could be read. */
function keysIn(read: Readable<WrittenAssignment>) {
  return ASSIGNMENT_KEYS.filter((key) => read[key] !== null);
}

function keyCheck(
  { path, read }: Entry<WrittenAssignment>,
  row: Row,
  ofValues: readonly FileProblem[],
): readonly TeamProblem[] {
  const { length } = keysIn(read);
  // A name that is no field is refused as such; the key may be what was meant.
  const isMisspelt = length === 0 && hasUnknownField(path, ofValues);
  return length === 1 || isMisspelt ? [] : [invalidField(path, row, { _tag: 'OneFieldOf', names: ASSIGNMENT_KEYS })];
}

function duplicateKeys(assignments: readonly Entry<WrittenAssignment>[]): readonly TeamProblem[] {
  const used = new Map<string, string>();
  const problems: TeamProblem[] = [];
  for (const { path, read } of assignments) {
    const [key, ...others] = keysIn(read);
    const id = read[key];
    if (typeof id !== 'string' || others.length > 0) continue;
    const name = `${key} ${id}`;
    const earlier = used.get(name);
    if (earlier === undefined) used.set(name, `${path}.${key}`);
    else problems.push(invalidField(`${path}.${key}`, id, { _tag: 'OtherThan', path: earlier }));
  }
  return problems;
}

function recipientCheck(
  path: string,
  to: string | null | undefined,
  { ids, pools, isWhole }: MemberNames,
): readonly TeamProblem[] {
  if (typeof to !== 'string' || !isWhole || ids.has(to) || pools.has(to)) return [];
  return [invalidField(path, to, { _tag: 'MemberOrPool' }, similarName(to, [...ids.keys(), ...pools.keys()]))];
}

/** What is wrong with a member's contracts and leave beyond their single fields. */
function memberChecks({ path, read }: Entry<Member>): readonly TeamProblem[] {
  const contracts = entriesOf<Contract>(read.contracts, `${path}.contracts`);
  const leave = datedEntriesOf(entriesOf<Leave>(read.leave, `${path}.leave`));
  return [
    ...rangeChecks(datedEntriesOf(contracts)),
    ...contracts.flatMap((contract) => annualHoursCheck(contract.path, contract.read)),
    ...rangeChecks(leave),
    ...leave.filter(isOrdered).flatMap(halfCheck),
  ];
}

/** A year holds no weekday more often than this. */
const MOST_WEEKS = 53;

/** More hours in the year than its weeks hold: the figure of a full-time contract on a part-time one. */
function annualHoursCheck(
  path: string,
  { hours, annualHours }: { readonly [name in 'hours' | 'annualHours']?: Readable<WorkingTerms[name] | undefined> },
): readonly TeamProblem[] {
  if (hours === undefined || typeof annualHours !== 'number') return [];
  const most = Math.ceil(MOST_WEEKS * hours.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0));
  // Without hours there is nothing that could be too much.
  if (!(most > 0) || annualHours <= most) return [];
  return [invalidField(`${path}.annualHours`, annualHours, { _tag: 'Decimal', min: 1, max: most })];
}

/** An object of a list whose two dates could be read; `last` is Infinity when it is open-ended. */
interface DatedEntry<A> extends Entry<A>, DateRange {}

function datedEntriesOf<A extends Contract | Leave>(entries: readonly Entry<A>[]): readonly DatedEntry<A>[] {
  return entries.flatMap((entry) => {
    const { first, last } = entry.read as Readable<Contract>;
    return first === undefined || last === undefined
      ? []
      : [{ ...entry, first, last: last ?? Number.POSITIVE_INFINITY }];
  });
}

function isOrdered({ first, last }: DateRange): boolean {
  return first <= last;
}

function rangeChecks(entries: readonly DatedEntry<unknown>[]): readonly TeamProblem[] {
  const problems: TeamProblem[] = entries
    .filter((entry) => !isOrdered(entry))
    .map(({ path, last }) => invalidField(`${path}.last`, isoDateOf(last), { _tag: 'OrderedRange' }));
  let reach: DatedEntry<unknown> | undefined;
  for (const range of inOrder(entries.filter(isOrdered))) {
    if (reach !== undefined && range.first <= reach.last) {
      problems.push(invalidField(`${range.path}.first`, isoDateOf(range.first), { _tag: 'Apart', path: reach.path }));
    }
    if (reach === undefined || range.last > reach.last) reach = range;
  }
  return problems;
}

function halfCheck({ path, read, first, last }: DatedEntry<Leave>): readonly TeamProblem[] {
  return read.half === true && first !== last ? [invalidField(`${path}.half`, true, { _tag: 'SingleDay' })] : [];
}
