// Which letter succeeds which: next year's letter, already proposed or signed, takes the place of the renewal that would be projected.
// FORECAST section 4.1.

import type { Day } from '../calendar/civil-date.js';
import { byCodePoints } from '../core/text.js';
import { STATUT } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import type { Portfolio } from '../engagement/portfolio.js';
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
  constructor(portfolio: Portfolio, mostDays: number) {
    for (const candidate of candidatesOf(portfolio, mostDays)) {
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
function candidatesOf(portfolio: Portfolio, mostDays: number): readonly Succession[] {
  const clients = [...lettersByClient(portfolio)].filter(({ length }) => length > 1);
  const labels = labelsOf(new Set(clients.flatMap((letters) => letters.map(({ letter }) => letter.id))), portfolio);
  const candidates: Succession[] = [];
  for (const letters of clients) {
    for (const before of letters) {
      if (before.last === null) continue;
      for (const after of letters) {
        const gapDays = after.first - before.last - 1;
        if (after.first <= before.first || Math.abs(gapDays) > mostDays) continue;
        const commonLabels = commonOf(labels.get(before.letter.id), labels.get(after.letter.id));
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

/** The letters of each client that have a first day. */
function lettersByClient({ letters }: Portfolio): Iterable<readonly Dated[]> {
  const byClient = new Map<string, Dated[]>();
  for (const letter of letters) {
    const { first, last } = daysOf(letter).mission;
    if (letter.client === null || first === null) continue;
    const others = byClient.get(letter.client);
    if (others === undefined) byClient.set(letter.client, [{ letter, first, last }]);
    else others.push({ letter, first, last });
  }
  return byClient.values();
}

/** The normalised labels of some letters, by their ids. */
function labelsOf(
  ids: ReadonlySet<string | null>,
  { activities }: Portfolio,
): ReadonlyMap<string | null, ReadonlySet<string>> {
  // The same few labels come again and again.
  const normalised = new Map<string, string>();
  const labels = new Map<string | null, Set<string>>();
  for (const { letterId, activite } of activities) {
    if (!ids.has(letterId)) continue;
    const label = normalised.get(activite) ?? normalisedLabel(activite);
    normalised.set(activite, label);
    const known = labels.get(letterId);
    if (known === undefined) labels.set(letterId, new Set([label]));
    else known.add(label);
  }
  return labels;
}

function commonOf(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  let common = 0;
  for (const label of a) if (b.has(label)) common++;
  return common;
}
