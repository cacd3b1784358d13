// Section 3.5: letters whose futures go together, and the states of such a unit: the intervals between the running sums
// of its letters' stories, in ascending order. One uniform number decides for all letters of a unit.
import { add, compare, type Fraction, fraction, subtract, ZERO } from '../capacity/fraction.js';
import { ONE } from './decimal.js';
import { compareTexts } from './letters.js';
import { isNearly } from './outcomes.js';
import type { SettingsInForce } from './settings.js';
import type { LetterFuture, Story } from './stories.js';

interface State {
  probability: Fraction;
  /** One of each letter. */
  stories: Story[];
  /** Micro-hours by cell; cells reached with no hours are there, too. */
  load: Map<string, bigint>;
}

export interface Unit {
  id: string;
  futures: LetterFuture[];
  states: State[];
}

/** The running sums of a letter's stories, 0 first; a last sum within 1e-12 of 1 is 1. */
export function runningSums(stories: readonly Story[]): Fraction[] {
  const sums = [ZERO];
  for (const { probability } of stories) sums.push(add(sums.at(-1) as Fraction, probability));
  const last = sums.at(-1) as Fraction;
  if (isNearly(last, ONE)) sums[sums.length - 1] = ONE;
  return sums;
}

interface Cut {
  at: Fraction;
  /** The places, among the letters of the unit, of those whose sums these are. */
  owners: Set<number>;
  sums: Fraction[];
}

/** All running sums in order; those of different letters less than 1e-12 apart are one, a letter's own never. */
function cutsOf(sums: readonly Fraction[][]): Cut[] {
  const all = sums.flatMap((own, owner) => own.map((at) => ({ at, owner }))).sort((a, b) => compare(a.at, b.at));
  const near = fraction(1n, 10n ** 12n);
  const cuts: Cut[] = [];
  for (const { at, owner } of all) {
    const cut = cuts.at(-1);
    const isEqual = cut?.sums.some((sum) => compare(sum, at) === 0) === true;
    const isClose = cut !== undefined && compare(subtract(at, cut.at), near) < 0 && !cut.owners.has(owner);
    if (cut !== undefined && (isEqual || isClose)) {
      cut.owners.add(owner);
      cut.sums.push(at);
    } else cuts.push({ at, owners: new Set([owner]), sums: [at] });
  }
  return cuts;
}

/** Whether sums of different letters have become one without being equal. */
export function hasNearSums(futures: readonly LetterFuture[]): boolean {
  const cuts = cutsOf(futures.map(({ stories }) => runningSums(stories)));
  return cuts.some(({ at, sums }) => sums.some((sum) => compare(sum, at) !== 0));
}

function loadOf(stories: readonly Story[]): Map<string, bigint> {
  const load = new Map<string, bigint>();
  for (const { cell, microHours } of stories.flatMap(({ held }) => held.flatMap(({ parts }) => parts))) {
    load.set(cell, (load.get(cell) ?? 0n) + microHours);
  }
  return load;
}

function statesOf(futures: readonly LetterFuture[]): State[] {
  const sums = futures.map(({ stories }) => runningSums(stories));
  const cuts = cutsOf(sums);
  const placeOf = (sum: Fraction): number => cuts.findIndex((cut) => cut.sums.some((one) => compare(one, sum) === 0));
  const places = sums.map((own) => own.map(placeOf));
  return cuts.slice(1).map((cut, i) => {
    // The stories whose sums lie around the interval from cut i to cut i + 1.
    const chosen = futures.map(({ stories }, letter) => {
      const own = places[letter] as number[];
      return stories.find((_, j) => (own[j] as number) <= i && i < (own[j + 1] as number)) as Story;
    });
    return { probability: subtract(cut.at, (cuts[i] as Cut).at), stories: chosen, load: loadOf(chosen) };
  });
}

/** The units in the order of their identities. */
export function unitsOf(futures: readonly LetterFuture[], settings: SettingsInForce): Unit[] {
  const members = new Map<string, LetterFuture[]>();
  for (const future of futures) {
    const { client, id } = future.letter;
    const name = settings.clusters === 'client' && client !== null ? `client:${client}` : `letter:${id}`;
    members.set(name, [...(members.get(name) ?? []), future]);
  }
  return [...members]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([id, of]) => ({ id, futures: of, states: statesOf(of) }));
}
