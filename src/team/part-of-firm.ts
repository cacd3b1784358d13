// A part of a firm: what a client or a manager has, or what a pool is given. A plan of these rows is the plan of all, as far as it is theirs.

import type { Portfolio } from '../engagement/portfolio.js';
import { assigner } from './assignment.js';
import type { Team } from './team.js';

/** Which part, by ids: what all of those that are given name. */
export interface PartOfFirm {
  readonly client?: string;
  readonly manager?: string;
  /** A pool of a team, by whose assignments it has its work. */
  readonly pool?: { readonly id: string; readonly team: Team };
}

/**
 * The letters and activities of a part of a firm. Rows that cannot be read are of it where their letter is: of those whose letter cannot be
 * read it is not known whose they are. What is wrong without rejecting a row, and repeated rows, stay as they were read.
 */
export function partOfPortfolio(portfolio: Portfolio, { client, manager, pool }: PartOfFirm): Portfolio {
  const named = portfolio.letters.filter(
    (letter) =>
      (client === undefined || letter.client === client) && (manager === undefined || letter.manager === manager),
  );
  const byId = new Map(named.map((letter) => [letter.id, letter]));
  const assign = pool && assigner(pool.team);
  const activities = portfolio.activities.filter((activity) => {
    const letter = byId.get(activity.letterId ?? '');
    return letter !== undefined && (assign === undefined || assign({ letter, activity }).pool === pool?.id);
  });
  const withWork = new Set(activities.map(({ letterId }) => letterId));
  const letters = pool === undefined ? named : named.filter(({ id }) => withWork.has(id));
  const ids = new Set<string | null>(letters.map(({ id }) => id));
  return {
    ...portfolio,
    letters,
    activities,
    rejected: portfolio.rejected.filter(({ letterId }) => ids.has(letterId)),
  };
}

/** A team of the members of one pool alone, with the assignments of all. */
export function poolOfTeam(team: Team, pool: string): Team {
  return { ...team, members: team.members.filter((member) => member.pool === pool), pools: [pool] };
}
