// The rows of a portfolio by letter: each letter received with its activity rows by rank, good and bad.
// Worked out once for a portfolio, so that expanding one letter of many costs no search.

import { groupsByKey, type KeyedGroups } from '../core/counting-sort.js';
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

const groupsByPortfolio = new WeakMap<Portfolio, LetterGroups>();

/** The groups of a portfolio, kept for whoever asks for one letter after the other. */
export function letterGroups(portfolio: Portfolio): LetterGroups {
  let groups = groupsByPortfolio.get(portfolio);
  if (groups === undefined) {
    groups = new LetterGroups(portfolio);
    groupsByPortfolio.set(portfolio, groups);
  }
  return groups;
}

/** Accepted letters in the order received, then the rejected, then ids that no letter is known of. Groups are made when read. */
export class LetterGroups {
  /** Activity rows, bad ones included. */
  readonly rowCount: number;
  readonly #activities: readonly Activity[];
  readonly #rejected: readonly RejectedActivityRow[];
  readonly #letters: readonly (Letter | RejectedLetterRow)[];
  readonly #rows: KeyedGroups<string | null>;

  constructor({ letters, activities, rejected }: Portfolio) {
    const rejectedLetters = rejected.filter((row) => row.resource === 'letters' && row.letterId !== null);
    // Of letters with the same id, which only a portfolio put together by hand has, the last one counts.
    const letterById = new Map<string | null, Letter | RejectedLetterRow>();
    for (const letter of letters) letterById.set(letter.id, letter);
    for (const letter of rejectedLetters as readonly RejectedLetterRow[]) letterById.set(letter.letterId, letter);
    this.#letters = [...letterById.values()];
    this.#activities = activities;
    this.#rejected = rejected.filter((row) => row.resource === 'activities');
    this.rowCount = activities.length + this.#rejected.length;
    this.#rows = groupsByKey(this.rowCount, (row) => this.#rowAt(row).letterId, letterById.keys());
  }

  /** The group of a letter id, undefined when nothing is known of it. */
  get(letterId: string | null): LetterGroup | undefined {
    const index = this.#rows.numbers.get(letterId);
    return index === undefined ? undefined : this.#groupAt(index);
  }

  /** The group of a letter of the portfolio, by its id. */
  of(letterId: string): LetterGroup {
    return this.#groupAt(this.#rows.numbers.get(letterId) as number);
  }

  *[Symbol.iterator](): Iterator<LetterGroup> {
    for (let index = 0; index < this.#rows.keys.length; index++) yield this.#groupAt(index);
  }

  #rowAt(row: number): Activity | RejectedActivityRow {
    const { length } = this.#activities;
    return row < length ? this.#activities[row] : this.#rejected[row - length];
  }

  #groupAt(index: number): LetterGroup {
    const { keys, offsets, order } = this.#rows;
    const rows: (Activity | RejectedActivityRow)[] = [];
    let isByRank = true;
    for (let at = offsets[index]; at < offsets[index + 1]; at++) {
      const row = this.#rowAt(order[at]);
      if (rows.length > 0 && row.rank < rows[rows.length - 1].rank) isByRank = false;
      rows.push(row);
    }
    // Rejected rows come after the others, and a portfolio put together by hand may be in any order.
    if (!isByRank) rows.sort((a, b) => a.rank - b.rank);
    return { letterId: keys[index], letter: this.#letters[index] ?? null, rows };
  }
}
