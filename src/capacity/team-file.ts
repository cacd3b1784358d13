// From a team file to a team, or to everything that is wrong with it.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import type { TeamProblem } from '../core/problem.js';
import { problemsOf } from './codec-problems.js';
import { ASSIGNMENT_KEYS, type Assignment, type Pattern, type Team } from './team.js';
import { teamChecks } from './team-checks.js';
import { LEGAL_WEEK, teamCodec, type WrittenAssignment, type WrittenPattern } from './team-codec.js';

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
 * Ids, pools and what assignments name are read in the composed form of Unicode (NFC). A misspelt field name is refused. Tags: `InvalidField`, `MissingField`, `UnknownField`. The guide to teams lists every field.
 *
 * @example
 * const contracts = [{ first: '2026-01-01', chargeable: 0.8 }];
 * const team = orThrow(decodeTeam({ members: [{ id: 'm-01', pool: 'compta', contracts }] }));
 * console.log(team.pools.join(), team.members[0].contracts[0].hours.join(' '));
 * // compta 7 7 7 7 7 0 0
 */
export function decodeTeam(input: unknown): Either<readonly TeamProblem[], Team> {
  const file = teamCodec.decode(input);
  const checks = teamChecks(input);
  if (file._tag === 'Left') return left([...problemsOf('team', file.left), ...checks]);
  if (checks.length > 0) return left(checks);
  const { members, assignments, pattern } = file.right;
  return right({
    members,
    assignments: assignments.map(assignmentOf),
    default: file.right.default,
    pools: [...new Set(members.map(({ pool }) => pool))],
    pattern: patternOf(pattern),
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
  return { ...written, annualHours: annualHours === undefined ? yearOf(written.hours) : annualHours };
}

/** The legal year in proportion to the week, to the micro-hour. */
function yearOf(hours: readonly number[]): number {
  const weekly = (week: readonly number[]): number => week.reduce((sum, one) => sum + one, 0);
  return Math.round(((LEGAL_YEAR * weekly(hours)) / weekly(LEGAL_WEEK)) * 1_000_000) / 1_000_000;
}
