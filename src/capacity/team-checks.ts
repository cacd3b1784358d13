// What the parts of a team file must agree on: ids used once, and assignments that name one thing each and somebody who is there.
// Where a name cannot be read, no assignment is blamed for naming it.

import * as t from 'io-ts';
import { invalidField, type TeamProblem } from '../core/problem.js';
import { similarName } from '../core/similar-names.js';
import { annualHoursCheck, memberChecks } from './member-checks.js';
import { objectsOf, type Place, placesOf, readable } from './readable.js';
import { isAbsent } from './record-codec.js';
import { ASSIGNMENT_KEYS } from './team.js';
import { nameField } from './team-fields.js';

/** What is wrong with a team file beyond its single fields. */
export function teamChecks(input: unknown): readonly TeamProblem[] {
  if (!t.UnknownRecord.is(input)) return [];
  const names = namesOf(input.members);
  const members = objectsOf(input.members, 'members');
  const assignments = objectsOf(input.assignments, 'assignments');
  const pattern = t.UnknownRecord.is(input.pattern) ? annualHoursCheck({ path: 'pattern', fields: input.pattern }) : [];
  return [
    ...names.problems,
    ...members.flatMap(memberChecks),
    ...assignments.flatMap(keyCheck),
    ...repeatedKeys(assignments),
    ...assignments.flatMap(({ path, fields }) => recipientCheck(`${path}.to`, fields.to, names)),
    ...recipientCheck('default', input.default, names),
    ...pattern,
  ];
}

/** The names of members and pools, with the path where each is first used. */
interface Names {
  readonly ids: ReadonlyMap<string, string>;
  readonly pools: ReadonlyMap<string, string>;
  /** Whether every member's names can be read. */
  readonly isWhole: boolean;
  readonly problems: readonly TeamProblem[];
}

function namesOf(list: unknown): Names {
  const ids = new Map<string, string>();
  const pools = new Map<string, string>();
  const problems: TeamProblem[] = [];
  let isWhole = Array.isArray(list);
  for (const place of placesOf(list, 'members')) {
    const id = readable(nameField, place?.fields.id);
    const pool = readable(nameField, place?.fields.pool);
    if (place === null || id === undefined || pool === undefined) isWhole = false;
    if (place === null) continue;
    if (pool !== undefined && !pools.has(pool)) pools.set(pool, `${place.path}.pool`);
    const path = `${place.path}.id`;
    const used = id === undefined ? undefined : ids.get(id);
    if (used !== undefined) problems.push(invalidField(path, id, { _tag: 'OtherThan', path: used }));
    else if (id !== undefined) ids.set(id, path);
  }
  for (const [id, path] of ids) {
    const pool = pools.get(id);
    if (pool !== undefined) problems.push(invalidField(path, id, { _tag: 'OtherThan', path: pool }));
  }
  return { ids, pools, isWhole, problems };
}

const FIELDS: readonly string[] = [...ASSIGNMENT_KEYS, 'to'];

const keysOf = (fields: Place['fields']) => ASSIGNMENT_KEYS.filter((key) => !isAbsent(fields[key]));

function keyCheck({ path, fields }: Place): readonly TeamProblem[] {
  const { length } = keysOf(fields);
  // A name that is no field is refused as such; the key may be what was meant.
  const isMisspelt = length === 0 && Object.keys(fields).some((name) => !FIELDS.includes(name));
  return length === 1 || isMisspelt ? [] : [invalidField(path, fields, { _tag: 'OneFieldOf', names: ASSIGNMENT_KEYS })];
}

function repeatedKeys(assignments: readonly Place[]): readonly TeamProblem[] {
  const used = new Map<string, string>();
  const problems: TeamProblem[] = [];
  for (const { path, fields } of assignments) {
    const [key, ...others] = keysOf(fields);
    const id = readable(nameField, fields[key]);
    if (id === undefined || others.length > 0) continue;
    const name = `${key} ${id}`;
    const earlier = used.get(name);
    if (earlier === undefined) used.set(name, `${path}.${key}`);
    else problems.push(invalidField(`${path}.${key}`, id, { _tag: 'OtherThan', path: earlier }));
  }
  return problems;
}

function recipientCheck(path: string, value: unknown, { ids, pools, isWhole }: Names): readonly TeamProblem[] {
  const to = readable(nameField, value);
  if (to === undefined || !isWhole || ids.has(to) || pools.has(to)) return [];
  return [invalidField(path, to, { _tag: 'MemberOrPool' }, similarName(to, [...ids.keys(), ...pools.keys()]))];
}
