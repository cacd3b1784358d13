// To whom work is given: the most specific assignment that names it, else the team's default, else nobody.
// An assignment that matches no row gives nobody anything: a slip that a verdict would not show.

import { canonical } from '../core/canonical.js';
import type { UnusedAssignment } from '../core/problem.js';
import { NearNames } from '../core/similar-names.js';
import type { Portfolio } from '../engagement/portfolio.js';
import type { PlannedActivity } from '../schedule/schedule.js';
import type { Assignee } from '../workload/assignee.js';
import { ACTIVITY_KEYS } from '../workload/total-key.js';
import { ASSIGNMENT_KEYS, type Assignment, type AssignmentKey, type Team } from './team.js';

/** The work of nobody: the unassigned pool. */
const UNASSIGNED: Assignee = { pool: null, member: null };

/**
 * To whom the team gives an activity of a letter: by its letter, else its client, its manager, its profit centre, its
 * label (as received, but that canonically equal texts are equal), else the default; the unassigned pool when none of these names it.
 */
export function assigner(team: Team): (planned: PlannedActivity) => Assignee {
  const assignmentOf = assignments(team);
  const poolOf = new Map(team.members.map(({ id, pool }) => [id, pool]));
  const assigneeOf = (to: string): Assignee => {
    const pool = poolOf.get(to);
    return pool === undefined ? { pool: to, member: null } : { pool, member: to };
  };
  const fallback = team.default === null ? UNASSIGNED : assigneeOf(team.default);
  const byAssignment = new Map(team.assignments.map((assignment) => [assignment, assigneeOf(assignment.to)]));
  return (planned) => {
    const assignment = assignmentOf(planned);
    return assignment === null ? fallback : (byAssignment.get(assignment) as Assignee);
  };
}

/** The assignment of a team that gives an activity of a letter to somebody; null where none names it. */
export function assignments(team: Team): (planned: PlannedActivity) => Assignment | null {
  const naming = assignmentsNaming(team);
  return (planned) => {
    for (const assignment of naming(planned)) return assignment;
    return null;
  };
}

/** All assignments of a team that name an activity of a letter, the most specific first. */
export function assignmentsNaming(team: Team): (planned: PlannedActivity) => Iterable<Assignment> {
  const byKey = ASSIGNMENT_KEYS.map((key) => {
    const named = team.assignments.filter(({ by }) => by === key);
    return {
      read: ACTIVITY_KEYS[key],
      named: new Map(named.map((assignment) => [canonical(assignment.id), assignment])),
    };
  }).filter(({ named }) => named.size > 0);
  return function* (planned) {
    for (const { read, named } of byKey) {
      const value = read(planned);
      const assignment = value === null ? undefined : named.get(canonical(value));
      if (assignment !== undefined) yield assignment;
    }
  };
}

/** The names that the rows read have, by what an assignment names; null where a letter has none. */
const NAMES_OF: { readonly [by in AssignmentKey]: (portfolio: Portfolio) => readonly (string | null)[] } = {
  letter: ({ letters, rejected }) => [
    ...letters.map(({ id }) => id),
    ...rejected.map((row) => (row.resource === 'letters' ? row.letterId : null)),
  ],
  client: ({ letters }) => letters.map(({ client }) => client),
  manager: ({ letters }) => letters.map(({ manager }) => manager),
  profitCenter: ({ letters }) => letters.map(({ profitCenter }) => profitCenter),
  activity: ({ activities, rejected }) => [
    ...activities.map(({ activite }) => activite),
    ...rejected.map((row) => (row.resource === 'activities' ? row.activite : null)),
  ],
};

/**
 * The assignments of a team that name nothing in the rows read, in the order of the file, each with the nearest name if there is one.
 *
 * All rows count, good or bad, whether or not they yield work in a plan. Names are compared as by `assigner`. Cost: linear in the
 * rows, and in the assignments that name nothing.
 *
 * @example
 * const members = [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2026-01-01' }] }];
 * const assignments = [{ activity: 'Tableaux de bord', to: 'compta' }];
 * const team = orThrow(decodeTeam({ members, assignments }));
 * for (const problem of unusedAssignments(portfolio, team)) console.log(describe(problem, 'en'));
 * // assignments[0].activity: "Tableaux de bord" matches no row; expected the label of an activity; did you mean "Tableaux de bord\u{20}"?
 */
export function unusedAssignments(portfolio: Portfolio, team: Team): readonly UnusedAssignment[] {
  const known = new Map<AssignmentKey, Names>();
  return team.assignments.flatMap(({ by, id }, index) => {
    const names = known.get(by) ?? new Names(NAMES_OF[by](portfolio));
    known.set(by, names);
    if (names.has(id)) return [];
    const hint = names.nearest(id);
    return [
      {
        _tag: 'UnusedAssignment',
        path: `assignments[${index}].${by}`,
        received: id,
        accepted: { _tag: 'NameInRows', by },
        ...(hint === undefined ? {} : { hint }),
      },
    ];
  });
}

/** The names of one kind. */
class Names {
  readonly #names: ReadonlySet<string | null>;
  readonly #canonical: ReadonlySet<string>;
  #near: NearNames | null = null;

  constructor(names: readonly (string | null)[]) {
    this.#names = new Set(names);
    this.#canonical = new Set(this.#texts().map(canonical));
  }

  has(name: string): boolean {
    return this.#canonical.has(canonical(name));
  }

  nearest(name: string): string | undefined {
    this.#near ??= new NearNames(this.#texts());
    return this.#near.nearest(name);
  }

  #texts(): readonly string[] {
    return [...this.#names].filter((name) => name !== null);
  }
}
