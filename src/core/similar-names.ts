// The name that was probably meant: at most two edits away from what was written, and never all of it; case apart.

import { distance } from 'fastest-levenshtein';

/** Longer names are not compared. */
const LONGEST = 64;

/** The nearest of `names` to `written`, or undefined when none is near enough. */
export function similarName(written: unknown, names: readonly string[]): string | undefined {
  if (typeof written !== 'string' || written.length > LONGEST) return undefined;
  const meant = written.toLowerCase();
  let fewestEdits = Math.min(2, meant.length - 1) + 1;
  let nearest: string | undefined;
  for (const name of names) {
    const edits = name.length > LONGEST ? fewestEdits : distance(name.toLowerCase(), meant);
    if (edits < fewestEdits) [fewestEdits, nearest] = [edits, name];
  }
  return nearest;
}

/** The fewest characters that a beginning of a name has. */
const SHORTEST_BEGINNING = 3;

/**
 * The one of some fixed names that was probably meant: written with capitals, accents or blanks, by its beginning alone, or as
 * `similarName` has it. Not for names from outside: there a name may well be the beginning of another.
 */
export function meantName(written: unknown, names: readonly string[]): string | undefined {
  if (typeof written !== 'string' || written.length > LONGEST) return undefined;
  const plain = plainName(written);
  const same = names.find((name) => plainName(name) === plain);
  if (same !== undefined) return same;
  const begun = names.filter((name) => plain.length >= SHORTEST_BEGINNING && plainName(name).startsWith(plain));
  return begun.length === 1 ? begun[0] : similarName(plain, names);
}

/** A name in small letters without accents, with a dash for each blank. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .replaceAll(/[\s_]+/g, '-')
    .toLowerCase();
}

/** The most edits that `similarName` allows. */
const MOST_EDITS = 2;

/**
 * Very many names, to find near ones among them without comparing what was written with each. Two edits leave one third of a name
 * whole, and move it by two places at most: only names that share such a third are compared.
 */
export class NearNames {
  /** The names by how they are compared: compatible characters, blanks and case apart. The first of equal ones counts. */
  readonly #names = new Map<string, string>();
  readonly #byThird = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const folded = foldedOf(name);
      if (this.#names.has(folded)) continue;
      this.#names.set(folded, name);
      for (const third of thirdsOf(folded.length)) {
        const key = keyOf(third, folded, 0);
        const others = this.#byThird.get(key);
        if (others === undefined) this.#byThird.set(key, [folded]);
        else others.push(folded);
      }
    }
  }

  /** The nearest name, as `similarName` has it; of those equally near the first in the order of texts. */
  nearest(written: string): string | undefined {
    const folded = foldedOf(written);
    const candidates = new Set<string>();
    for (let length = folded.length - MOST_EDITS; length <= folded.length + MOST_EDITS; length++) {
      for (const third of thirdsOf(length)) {
        for (let shift = -MOST_EDITS; shift <= MOST_EDITS; shift++) {
          for (const name of this.#byThird.get(keyOf(third, folded, shift)) ?? []) candidates.add(name);
        }
      }
    }
    const nearest = similarName(folded, [...candidates].sort());
    return nearest === undefined ? undefined : this.#names.get(nearest);
  }
}

function foldedOf(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** A third of the texts of one length. */
interface Third {
  readonly length: number;
  readonly first: number;
  readonly end: number;
}

function thirdsOf(length: number): readonly Third[] {
  const [one, two] = [Math.floor(length / 3), Math.floor((2 * length) / 3)];
  return [
    { length, first: 0, end: one },
    { length, first: one, end: two },
    { length, first: two, end: length },
  ];
}

/** A third with what a text has in its place, moved by so many. */
function keyOf({ length, first, end }: Third, text: string, shift: number): string {
  return `${length} ${first} ${text.slice(Math.max(0, first + shift), Math.max(0, end + shift))}`;
}
