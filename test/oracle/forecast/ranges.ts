// Section 7.1: what is only assumed. The three runs of a forecast, on which cells an assumed probability bears,
// and the list of assumptions with the letters and the hours that hang on each.
import { add, compare, type Fraction, fraction, multiply, ZERO } from '../capacity/fraction.js';
import { halfUp } from './decimal.js';
import { compareTexts } from './letters.js';
import type { Held, LetterFuture } from './stories.js';
import type { Assumption } from './types.js';

/** The occurrences that hang on something assumed: all of them on p, those of renewals on r. */
function hanging({ chances, renewal, stories }: LetterFuture): Held[] {
  return stories.flatMap(({ held }) =>
    held.filter((one) => chances.isAssumed || (renewal.isAssumed && one.renewal > 0)),
  );
}

/** The cells on which an assumed probability bears, over the three runs. */
export function assumedCells(runs: readonly (readonly LetterFuture[])[]): Set<string> {
  const held = runs.flatMap((futures) => futures.flatMap(hanging));
  return new Set(held.flatMap(({ parts }) => parts.map(({ cell }) => cell)));
}

/** The part of a letter's mean, over all cells, that satisfies `isAsked`. */
function meanWhere({ stories }: LetterFuture, isAsked: (held: Held) => boolean): Fraction {
  return stories.reduce((sum, { probability, held }) => {
    const parts = held.filter(isAsked).flatMap((one) => one.parts);
    const total = parts.reduce((hours, part) => hours + part.microHours, 0n);
    return add(sum, multiply(fraction(total), probability));
  }, ZERO);
}

const isRenewal = ({ renewal }: Held): boolean => renewal > 0;
const isContract = ({ renewal }: Held): boolean => renewal === 0;

interface Hung {
  assumption: Omit<Assumption, 'letters' | 'microHours'>;
  letter: string;
  mean: Fraction;
}

function hungOn(future: LetterFuture): Hung[] {
  const { letter, chances, renewal, stories } = future;
  const held = stories.flatMap((story) => story.held);
  const hung: Hung[] = [];
  if (chances.isAssumed && held.length > 0) {
    const about = chances.source === 'succession' ? 'succession' : 'statut';
    const probability = chances.outcomes[0]?.probability as Fraction;
    const statut = about === 'statut' ? letter.statut : null;
    hung.push({ assumption: { about, statut, probability }, letter: letter.id, mean: meanWhere(future, isContract) });
  }
  if (renewal.isAssumed && held.some(isRenewal)) {
    const { probability } = renewal;
    hung.push({
      assumption: { about: 'renewal', statut: null, probability },
      letter: letter.id,
      mean: meanWhere(future, isRenewal),
    });
  }
  return hung;
}

/** Sorted by what they are about, statut (null last) and probability; the letters as received. */
export function assumptionsOf(futures: readonly LetterFuture[]): Assumption[] {
  const groups = new Map<string, Hung[]>();
  for (const hung of futures.flatMap(hungOn)) {
    const { about, statut, probability } = hung.assumption;
    const name = `${about} ${statut} ${probability.num}/${probability.den}`;
    groups.set(name, [...(groups.get(name) ?? []), hung]);
  }
  return [...groups.values()]
    .map((group) => ({
      ...(group[0] as Hung).assumption,
      letters: group.map(({ letter }) => letter),
      microHours: halfUp(group.reduce((sum, { mean }) => add(sum, mean), ZERO)),
    }))
    .sort(
      (a, b) =>
        compareTexts(a.about, b.about) ||
        (a.statut ?? Number.MAX_VALUE) - (b.statut ?? Number.MAX_VALUE) ||
        compare(a.probability, b.probability),
    );
}
