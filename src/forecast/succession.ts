// Which letter succeeds which: next year's letter, already proposed or signed, takes the place of the renewal that would be projected.
// FORECAST section 4.1.

import type { Day } from '../calendar/civil-date.js';
import { Cache } from '../core/cache.js';
import { groupsByKey } from '../core/counting-sort.js';
import { byCodePoints } from '../core/text.js';
import { STATUT } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import type { LetterGroups } from '../schedule/letter-group.js';
import { normalisedLabel } from './label.js';

/** A letter and the one that follows it. */
export interface Succession {
  readonly letter: Letter;
  readonly successor: Letter;
  /** Days between the last day of the letter and the first of its successor; negative where they overlap. */
  readonly gapDays: number;
  /** How many labels both have, readable rows alone. */
  readonly commonLabels: number;
}

/** The successions of a portfolio. */
export class Successions {
  readonly #byLetter = new Map<Letter, Succession>();
  readonly #bySuccessor = new Map<Letter, Succession>();

  /** `mostDays`: the most days of gap or overlap between letters that share a label. Cost: the square of the letters of one client. */
  constructor(letters: readonly Letter[], groups: LetterGroups, mostDays: number) {
    for (const candidate of candidatesOf(letters, groups, mostDays)) {
      if (this.#byLetter.has(candidate.letter) || this.#bySuccessor.has(candidate.successor)) continue;
      this.#byLetter.set(candidate.letter, candidate);
      this.#bySuccessor.set(candidate.successor, candidate);
    }
  }

  /** The succession in which the letter ends; null when it has no successor. */
  of(letter: Letter): Succession | null {
    return this.#byLetter.get(letter) ?? null;
  }

  /** The succession in which the letter begins; null when it has no predecessor. */
  into(letter: Letter): Succession | null {
    return this.#bySuccessor.get(letter) ?? null;
  }

  /** All of them, in the order of the letters that end. */
  all(): readonly Succession[] {
    return [...this.#byLetter.values()].sort((a, b) => a.letter.order - b.letter.order);
  }
}

/** A letter with both its dates. */
interface Dated {
  readonly letter: Letter;
  readonly first: Day;
  readonly last: Day | null;
}

/** The likeliest first. */
function candidatesOf(letters: readonly Letter[], groups: LetterGroups, mostDays: number): readonly Succession[] {
  const candidates: Succession[] = [];
  const labels = new Labels(groups);
  for (const ofClient of lettersByClient(letters)) {
    for (const before of ofClient) {
      if (before.last === null) continue;
      for (const after of ofClient) {
        const gapDays = after.first - before.last - 1;
        if (after.first <= before.first || Math.abs(gapDays) > mostDays) continue;
        const commonLabels = labels.common(before.letter, after.letter);
        if (gapDays === 0 || commonLabels > 0) {
          candidates.push({ letter: before.letter, successor: after.letter, gapDays, commonLabels });
        }
      }
    }
  }
  return candidates.sort(byLikelihood);
}

function byLikelihood(a: Succession, b: Succession): number {
  const isCancelled = ({ letter, successor }: Succession) =>
    Number(letter.statut === STATUT.cancelled || successor.statut === STATUT.cancelled);
  return (
    isCancelled(a) - isCancelled(b) ||
    Number(a.gapDays !== 0) - Number(b.gapDays !== 0) ||
    b.commonLabels - a.commonLabels ||
    Math.abs(a.gapDays) - Math.abs(b.gapDays) ||
    byCodePoints(a.letter.id, b.letter.id) ||
    byCodePoints(a.successor.id, b.successor.id)
  );
}

/** The letters of each client that have a first day, one client after the other. */
function* lettersByClient(letters: readonly Letter[]): Iterable<readonly Dated[]> {
  const { keys, offsets, order } = groupsByKey(letters.length, (index) => letters[index].client);
  for (const [group, client] of keys.entries()) {
    if (client === null) continue;
    yield Array.from(order.subarray(offsets[group], offsets[group + 1])).flatMap((index): readonly Dated[] => {
      const { first, last } = daysOf(letters[index]).mission;
      return first === null ? [] : [{ letter: letters[index], first, last }];
    });
  }
}

/** The normalised labels of letters, worked out for those that are asked for; memory does not grow with the portfolio. */
class Labels {
  // The same few labels come again and again.
  readonly #normalised = new Cache(normalisedLabel);
  readonly #ofLetter = new Cache((id: string) => this.#labelsOf(id));

  constructor(private readonly groups: LetterGroups) {}

  /** How many labels both letters have. */
  common(a: Letter, b: Letter): number {
    const others = this.#ofLetter.get(b.id);
    let common = 0;
    for (const label of this.#ofLetter.get(a.id)) if (others.has(label)) common++;
    return common;
  }

  #labelsOf(id: string): ReadonlySet<string> {
    const { rows } = this.groups.of(id);
    return new Set(rows.flatMap((row) => ('side' in row ? [this.#normalised.get(row.activite)] : [])));
  }
}
