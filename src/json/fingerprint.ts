// A number that stands for a JSON value, key order apart, so that a row can be known again without being kept.
// Two values that differ have the same fingerprint once in 2^53; rows are compared by it only when they share an id.

import { namesOf } from './written-fields.js';

/** An integer below 2^53, or NaN, which is the fingerprint of no other, for a value nested too deep for the stack or that throws when it is read. Nothing is thrown. */
export function fingerprintOf(value: unknown): number {
  const hash = new Hash();
  try {
    addValue(hash, value);
  } catch {
    return Number.NaN;
  }
  return hash.number();
}

/** Texts are preceded by their length and lists by theirs, so that no two values are written alike. */
function addValue(hash: Hash, value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    hash.add(`${typeof value} ${String(value).length} ${String(value)}`);
  } else if (Array.isArray(value)) {
    hash.add(`list ${value.length}`);
    for (const item of value) addValue(hash, item);
  } else {
    const names = namesOf(value).toSorted();
    hash.add(`object ${names.length}`);
    for (const name of names) {
      addValue(hash, name);
      addValue(hash, (value as { readonly [name: string]: unknown })[name]);
    }
  }
}

/** FNV-1a of 32 bits twice, over the UTF-16 units, with two starts and two odd factors. */
class Hash {
  private first = 0x811c9dc5;
  private second = 0x9747b28c;

  add(text: string): void {
    let { first, second } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      first = Math.imul(first ^ unit, 0x01000193);
      second = Math.imul(second ^ unit, 0x85ebca6b);
      second ^= second >>> 15;
    }
    this.first = first;
    this.second = second;
  }

  /** All bits of the first and the upper ones of the second. */
  number(): number {
    return (this.first >>> 0) * 2 ** 21 + (this.second >>> 11);
  }
}
