// From a team file to a team, or to everything that is wrong with it: the file is read once, field by field, as far as it can be;
// what its parts must agree on is checked on what was read.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { type Accepted, invalidField, type TeamProblem } from '../core/problem.js';
import { similarName } from '../core/similar-names.js';
import { FieldType, REFUSED } from '../engagement/field-types.js';
import { isRow, type Row } from '../engagement/row.js';
import { type Readable, teamChecks } from './checks.js';
import { leaveUnderContract } from './leave-under-contract.js';
import {
  LEGAL_WEEK,
  ListSchema,
  type RecordSchema,
  type Schema,
  type TeamFile,
  teamFile,
  type WrittenAssignment,
  type WrittenPattern,
} from './schema.js';
import { ASSIGNMENT_KEYS, type Assignment, type Pattern, type Team } from './team.js';

/** Hours of a full-time year, the solidarity day included. Code du travail, L3121-41. */
const LEGAL_YEAR = 1607;

/**
 * The team that a file describes, or every problem it has, each with its path, its value and what is accepted.
 *
 * `input` is the parsed JSON. Dates are `YYYY-MM-DD`, years 1900..2999, ranges include both ends; hours are hours, shares 0..1.
 * A field that is null counts as absent. Defaults: `zone` `metropole`; `hours` 7 from Monday to Friday, the legal week of 35 h
 * (Code du travail, L3121-27); `chargeable` 1; `last` of a contract none, it is open-ended; `leave` and `assignments` empty;
 * `default` none, work that no assignment names stays unassigned; `half` false; `annualHours` none, all leave is dated.
 * `pattern`: the same, but for its `annualHours`: 1607 for 35 h a week (L3121-41), in proportion for another week; null is none.
 * Ids, pools and what assignments name are read in the composed form of Unicode (NFC). A misspelt field name is refused. Leave on days without contract is left out, and said so in `warnings`. Tags: `InvalidField`, `MissingField`, `UnknownField`. The guide to teams lists every field.
 *
 * @example
 * const contracts = [{ first: '2026-01-01', chargeable: 0.8 }];
 * const team = orThrow(decodeTeam({ members: [{ id: 'm-01', pool: 'compta', contracts }] }));
 * console.log(team.pools.join(), team.members[0].contracts[0].hours.join(' '));
 * // compta 7 7 7 7 7 0 0
 */
export function decodeTeam(input: unknown): Either<readonly TeamProblem[], Team> {
  const problems: TeamProblem[] = [];
  const read = readValue(teamFile, input, '', problems);
  if (read !== undefined) problems.push(...teamChecks(read, input as Row));
  if (problems.length > 0) return left(problems);
  // Without a problem nothing is left unread.
  const file = read as TeamFile;
  const cut = file.members.map((member, index) => leaveUnderContract(member, `members[${index}]`));
  return right({
    members: cut.map(({ member }) => member),
    assignments: file.assignments.map(assignmentOf),
    default: file.default,
    pools: [...new Set(file.members.map(({ pool }) => pool))],
    pattern: patternOf(file.pattern),
    warnings: cut.flatMap(({ warnings }) => warnings),
  });
}

/** The checks have found exactly one key. */
function assignmentOf(written: WrittenAssignment): Assignment {
  const [assignment] = ASSIGNMENT_KEYS.flatMap((by) => {
    const id = written[by];
    return id === null ? [] : [{ by, id, to: written.to }];
  });
  return assignment;
}

function patternOf(written: WrittenPattern): Pattern {
  const { annualHours } = written;
  return { ...written, annualHours: annualHours === undefined ? annualHoursOf(written.hours) : annualHours };
}

/** The legal year in proportion to the week, to the micro-hour. */
function annualHoursOf(hours: readonly number[]): number {
  const weekly = (week: readonly number[]): number => week.reduce((sum, one) => sum + one, 0);
  return Math.round(((LEGAL_YEAR * weekly(hours)) / weekly(LEGAL_WEEK)) * 1_000_000) / 1_000_000;
}

/** What can be read of a value, undefined when nothing can. Problems are added in the order of the fields; the path of the whole file is ''. */
function readValue<A>(
  schema: Schema<A>,
  value: unknown,
  path: string,
  problems: TeamProblem[],
): Readable<A> | undefined {
  if (schema instanceof FieldType) {
    const read = schema.read(value);
    if (read !== REFUSED) return read as Readable<A>;
    problems.push(invalidField(path, value, schema.accepted, schema.suggest(value)));
    return undefined;
  }
  return (
    schema instanceof ListSchema ? readItems(schema, value, path, problems) : readRecord(schema, value, path, problems)
  ) as Readable<A> | undefined;
}

function readItems<A>(schema: ListSchema<A>, value: unknown, path: string, problems: TeamProblem[]): unknown {
  const { count, nonEmpty = false } = schema.size;
  if (!Array.isArray(value) || (count !== undefined && value.length !== count) || (nonEmpty && value.length === 0)) {
    problems.push(invalidField(path, value, acceptedBy(schema)));
    return undefined;
  }
  // `from`, not `map`, which passes over the holes of a list that does not come from JSON.
  return Array.from(value, (item: unknown, index) => readValue(schema.items, item, `${path}[${index}]`, problems));
}

function readRecord<A>({ fields }: RecordSchema<A>, value: unknown, path: string, problems: TeamProblem[]): unknown {
  if (!isRow(value)) {
    problems.push(invalidField(path === '' ? ROOT : path, value, ROW));
    return undefined;
  }
  const names = Object.keys(fields) as (keyof A & string)[];
  const meant = readUnknownNames(names, value, path, problems);
  const read: { [name in keyof A]?: unknown } = {};
  for (const name of names) {
    // What stands under a misspelt name may have mistakes of its own.
    const given = meant.get(name) ?? value[name];
    const field = fields[name];
    const fieldPath = path === '' ? name : `${path}.${name}`;
    if (!isAbsent(given)) read[name] = readValue(field.schema, given, fieldPath, problems);
    else if (field.default !== undefined) read[name] = given === null ? field.default.whenNull : field.default.absent;
    // A misspelt name is one mistake, not two.
    else if (!meant.has(name)) {
      problems.push({ _tag: 'MissingField', path: fieldPath, received: given, accepted: acceptedBy(field.schema) });
    }
  }
  return read;
}

/** What the whole file is called. */
const ROOT = 'team';
const ROW: Accepted = { _tag: 'Row' };

/** Adds a problem for each name that is no field; the fields that were probably meant, with what is there. */
function readUnknownNames(
  names: readonly string[],
  value: Row,
  path: string,
  problems: TeamProblem[],
): ReadonlyMap<string, unknown> {
  const absent = names.filter((name) => isAbsent(value[name]));
  const meant = new Map<string, unknown>();
  for (const name of Object.keys(value)) {
    if (names.includes(name)) continue;
    const hint = similarName(name, absent);
    if (hint !== undefined && !meant.has(hint)) meant.set(hint, value[name]);
    problems.push({
      _tag: 'UnknownField',
      path: path === '' ? ROOT : path,
      received: name,
      accepted: { _tag: 'OneOf', values: names },
      ...(hint === undefined ? {} : { hint }),
    });
  }
  return meant;
}

function acceptedBy<A>(schema: Schema<A>): Accepted {
  if (schema instanceof FieldType) return schema.accepted;
  return schema instanceof ListSchema
    ? { _tag: 'ListOf', items: acceptedBy(schema.items as Schema<unknown>), ...schema.size }
    : ROW;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
