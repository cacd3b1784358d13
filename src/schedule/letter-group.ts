// The rows of a portfolio by letter: each letter received with its activity rows by rank, good and bad.
// Worked out once for a portfolio, so that expanding one letter of many costs no search.

import type { Activity } from '../engagement/activity.js';
import type { Letter } from '../engagement/letter.js';
import type { Portfolio, RejectedActivityRow, RejectedLetterRow } from '../engagement/portfolio.js';

/** A letter id, what is known of it, and the activity rows that name it, by rank. */
export interface LetterGroup {
  readonly letterId: string | null;
  /** The letter, its row if that cannot be read, or null when none was received. */
  readonly letter: Letter | RejectedLetterRow | null;
  readonly rows: readonly (Activity | RejectedActivityRow)[];
}

const groupsByPortfolio = new WeakMap<Portfolio, ReadonlyMap<string | null, LetterGroup>>();

/** The groups of a portfolio by letter id: accepted letters in the order received, then the rejected, then those no letter is known of. */
export function letterGroups(portfolio: Portfolio): ReadonlyMap<string | null, LetterGroup> {
  let groups = groupsByPortfolio.get(portfolio);
  if (groups === undefined) {
    groups = group(portfolio);
    groupsByPortfolio.set(portfolio, groups);
  }
  return groups;
}

function group({ letters, activities, rejected }: Portfolio): ReadonlyMap<string | null, LetterGroup> {
  const groups = new Map<string | null, LetterGroup & { rows: (Activity | RejectedActivityRow)[] }>();
  for (const letter of letters) groups.set(letter.id, { letterId: letter.id, letter, rows: [] });
  for (const row of rejected) {
    if (row.resource === 'letters' && row.letterId !== null) {
      groups.set(row.letterId, { letterId: row.letterId, letter: row, rows: [] });
    }
  }
  const place = (row: Activity | RejectedActivityRow) => {
    let found = groups.get(row.letterId);
    if (found === undefined) {
      found = { letterId: row.letterId, letter: null, rows: [] };
      groups.set(row.letterId, found);
    }
    found.rows.push(row);
  };
  activities.forEach(place);
  for (const row of rejected) if (row.resource === 'activities') place(row);
  for (const { rows } of groups.values()) rows.sort((a, b) => a.rank - b.rank);
  return groups;
}
