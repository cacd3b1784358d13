// From a team file to a team, or to everything that is wrong with it: the file is read once, field by field, as far as it can be;
// what its parts must agree on is checked on what was read.

import { type Either, left, right } from '../core/either.js';
import type { TeamProblem } from '../core/problem.js';
import { readContent } from '../engagement/file-reader.js';
import type { Row } from '../engagement/row.js';
import { teamChecks } from './checks.js';
import { leaveUnderContract } from './leave-under-contract.js';
import { LEGAL_WEEK, type TeamFile, teamFile, type WrittenAssignment, type WrittenPattern } from './schema.js';
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
  const { read, problems: ofValues } = readContent(teamFile, input, 'team');
  const problems: readonly TeamProblem[] =
    read === undefined ? ofValues : [...ofValues, ...teamChecks(read, input as Row, ofValues)];
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
