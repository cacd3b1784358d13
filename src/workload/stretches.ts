// The stretches of time in which work lies, as numbers: which they are, and whether they are those asked for.

import type { Day } from '../calendar/civil-date.js';
import type { Letter } from '../engagement/letter.js';
import type { KeyGroup } from './key-groups.js';
import { isTimeKey, type KeyValue, TIME_KEYS, type TimeKeyName } from './total-key.js';

/** The number of a stretch of time where the letter has none; no day, week or year has it. */
export const NO_STRETCH = 2 ** 31 - 1;

/** Writes the numbers of the stretches in which a letter's day lies, in the order of the keys; those of other keys are left alone. */
export function stretchesInto(by: readonly string[], day: Day, letter: Letter, out: Int32Array): void {
  for (let key = 0; key < by.length; key++) {
    const name = by[key];
    if (isTimeKey(name)) out[key] = TIME_KEYS[name].numberOf(day, letter) ?? NO_STRETCH;
  }
}

/** Tells whether a group and its stretches have these values of the keys. */
export function matcher(
  by: readonly string[],
  values: readonly KeyValue[],
): (group: KeyGroup, stretches: Int32Array) => boolean {
  const wanted = by.map((key, index) => (isTimeKey(key) ? stretchNamed(key, values[index]) : () => false));
  return (group, stretches) =>
    by.every((key, index) =>
      isTimeKey(key) ? wanted[index](stretches[index]) : group.values[index] === values[index],
    );
}

/** Tells whether a stretch has the name, each stretch being named once. */
function stretchNamed(key: TimeKeyName, name: KeyValue): (stretch: number) => boolean {
  const known = new Map<number, boolean>([[NO_STRETCH, name === null]]);
  return (stretch) => {
    let isNamed = known.get(stretch);
    if (isNamed === undefined) {
      isNamed = TIME_KEYS[key].nameOf(stretch) === name;
      known.set(stretch, isNamed);
    }
    return isNamed;
  };
}
