// Labels of one kind, no two of them equal: those that people would take for one have the beginnings of their ids behind them, as much
// as tells them apart. What comes out is looked at again: such a text may be the name of another.

import { groupedBy } from '../core/grouped.js';
import { byCodePoints } from '../core/text.js';
import { cleaned, fitted, folded } from './label-text.js';

/** An id and its name, cleaned. */
export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** The fewest characters of an id that a label shows, where it has as many. */
const FEWEST = 4;
/** The most; ids that need more are numbered. */
const MOST = 48;
/** How often labels are told apart by ids; names made to collide again and again are numbered. */
const ROUNDS = 4;

const SEPARATOR = ' · ';

interface Draft extends NamedId {
  marks: string;
  label: string;
}

/** A label, and its end that tells it from others like it, empty where there are none. */
export interface UniqueLabel {
  readonly label: string;
  readonly marks: string;
}

/** The label of each id. `reserved` is the label of no id, which no other has. */
export function uniqueLabels(named: readonly NamedId[], reserved: string): ReadonlyMap<string, UniqueLabel> {
  const drafts = named.map(({ id, name }): Draft => ({ id, name, marks: '', label: fitted(name, '') }));
  const none = folded(reserved);
  let isDone = false;
  for (let round = 0; round < ROUNDS && !isDone; round++) {
    // Each is tried: one group that cannot be told apart changes nothing for the others.
    isDone = collisionsAmong(drafts, none).filter(mark).length === 0;
  }
  number(drafts, none);
  return new Map(drafts.map(({ id, label, marks }) => [id, { label, marks }]));
}

function collisionsAmong(drafts: readonly Draft[], none: string): readonly (readonly Draft[])[] {
  const groups = groupedBy(drafts, ({ label }) => folded(label));
  return [...groups].filter(([key, { length }]) => length > 1 || key === none).map(([, group]) => group);
}

/** Puts the beginnings of their ids behind some labels; false where these do not tell them apart. */
function mark(group: readonly Draft[]): boolean {
  const lengths = Array.from({ length: MOST - FEWEST + 1 }, (_, index) => FEWEST + index);
  const length = lengths.find((one) => areDifferent(group, one));
  if (length === undefined) return false;
  for (const draft of group) {
    draft.marks += SEPARATOR + beginningOfId(draft.id, length);
    draft.label = fitted(draft.name, draft.marks);
  }
  return true;
}

function areDifferent(group: readonly Draft[], length: number): boolean {
  const beginnings = new Set(group.map(({ id }) => folded(beginningOfId(id, length))));
  // One of blanks alone shows nothing.
  return beginnings.size === group.length && !beginnings.has('');
}

/** Puts numbers behind labels that are equal still, in the order of their ids, none of which makes them equal to another. */
function number(drafts: readonly Draft[], none: string): void {
  const taken = new Set([none, ...drafts.map(({ label }) => folded(label))]);
  for (const group of collisionsAmong(drafts, none)) {
    let next = 1;
    for (const draft of [...group].sort((a, b) => byCodePoints(a.id, b.id))) {
      do {
        draft.marks = SEPARATOR + `${beginningOfId(draft.id, FEWEST)} ${next++}`.trimStart();
        draft.label = fitted(draft.name, draft.marks);
      } while (taken.has(folded(draft.label)));
      taken.add(folded(draft.label));
    }
  }
}

/** The first characters of an id, cleaned. */
function beginningOfId(id: string, length: number): string {
  return cleaned(
    Array.from(id.slice(0, 2 * length))
      .slice(0, length)
      .join(''),
  );
}

/**
 * The beginning of each id that no other has, at least four characters, whatever names they have: what a label shows of an id without a
 * name. As much as may be shown where it takes more.
 */
export function ownBeginnings(ids: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let rest = ids;
  for (let length = FEWEST; length <= MOST && rest.length > 0; length++) {
    const counts = new Map<string, number>();
    const keys = rest.map((id) => folded(beginningOfId(id, length)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const isOwn = (_: string, index: number) => counts.get(keys[index]) === 1 || length === MOST;
    for (const id of rest.filter(isOwn)) found.set(id, beginningOfId(id, length));
    rest = rest.filter((id) => !found.has(id));
  }
  return found;
}
