// Which row a problem of a portfolio is about: a path counts rows from 0 as they were received, which no one can find in a firm's
// software; a letter and a label can be found.

import type { RowProblem } from '../../core/problem.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import type { NamedRow } from './kinds.js';

/** The row of each problem; null where it is not known, as of what is wrong with a list as a whole. */
export function rowsOfProblems(portfolio: Portfolio): (problem: RowProblem) => NamedRow | null {
  const letters = new Map(portfolio.letters.flatMap(({ id, problems }) => problems.map((problem) => [problem, id])));
  const duplicates = duplicateActivities(portfolio);
  return (problem) => {
    const letterId = letters.get(problem);
    if (letterId !== undefined) return { letterId };
    if ('row' in problem && problem.row !== undefined) {
      return { letterId: problem.row.letterId, label: problem.row.activite };
    }
    if (problem._tag !== 'ConflictingDuplicate') return null;
    const id = String(problem.received);
    return problem.path.startsWith('letters') ? { letterId: id } : (duplicates.get(id) ?? null);
  };
}

/** The activities, read or not, of which there is a duplicate that differs, by their `objectId`. */
function duplicateActivities({ activities, rejected, problems }: Portfolio): ReadonlyMap<string, NamedRow> {
  const idByPath = new Map<string, string>();
  for (const { _tag, path, received, accepted } of problems) {
    if (_tag !== 'ConflictingDuplicate' || accepted._tag !== 'SameAs' || path.startsWith('letters')) continue;
    idByPath.set(accepted.path, String(received));
  }
  const rows = new Map<string, NamedRow>();
  if (idByPath.size === 0) return rows;
  const ids = new Set(idByPath.values());
  for (const { key, letterId, rank, activite } of activities) {
    if (ids.has(key)) rows.set(key, { letterId, rank, label: activite });
  }
  for (const row of rejected) {
    const id = row.resource === 'activities' ? idByPath.get(row.path) : undefined;
    if (row.resource === 'activities' && id !== undefined) {
      rows.set(id, { letterId: row.letterId, rank: row.rank, label: row.activite });
    }
  }
  return rows;
}
