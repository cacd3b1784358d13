// Activities by the values of the keys that do not depend on the date: what depends on the activity is looked up once for it.

import type { Letter } from '../engagement/letter.js';
import type { PlannedActivity } from '../schedule/schedule.js';
import { isTimeKey, type KeyValue } from './total-key.js';

/** How the values of the keys that do not depend on the date are read, by key. */
export type ActivityKeys = { readonly [key in string]: (planned: PlannedActivity) => KeyValue };

/** Activities that share the values of the keys and, where the fiscal year is one, the year from which the others are counted. */
export interface KeyGroup {
  /** From 0, as they are met. */
  readonly number: number;
  /** In the order of the keys; for a key of time, something that its stretches depend on. */
  readonly values: readonly KeyValue[];
  /** The letter of one of them. */
  readonly letter: Letter;
}

/** The groups of activities by some keys. */
export class KeyGroups {
  readonly #readers: readonly ((planned: PlannedActivity) => KeyValue)[];
  /** From value to value to the group. */
  readonly #root: Node = { next: new Map(), group: null };
  #count = 0;

  constructor(by: readonly string[], activityKeys: ActivityKeys) {
    this.#readers = by.map((key) => {
      if (key === 'fiscalYear') return fiscalYearOf;
      return isTimeKey(key) ? () => null : activityKeys[key];
    });
  }

  /** The group that an activity belongs to. */
  of(planned: PlannedActivity): KeyGroup {
    let node = this.#root;
    for (const read of this.#readers) {
      const value = read(planned);
      let next = node.next.get(value);
      if (next === undefined) {
        next = { next: new Map(), group: null };
        node.next.set(value, next);
      }
      node = next;
    }
    node.group ??= {
      number: this.#count++,
      values: this.#readers.map((read) => read(planned)),
      letter: planned.letter,
    };
    return node.group;
  }
}

interface Node {
  readonly next: Map<KeyValue, Node>;
  group: KeyGroup | null;
}

function fiscalYearOf({ letter: { fiscalYear } }: PlannedActivity): string | null {
  return fiscalYear === null ? null : `${fiscalYear.first} ${fiscalYear.last}`;
}
