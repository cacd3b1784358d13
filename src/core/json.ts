// Values as JSON has them: the rows of a body, the fields of an object as they are written, whether two values are the same,
// and a number that stands for one, so that a row can be known again without being kept.

import { deepEqual } from 'fast-equals';

/** The rows of a body: a bare list, or `{ data: [...] }`; null for anything else. */
export function rowsOf(body: unknown): readonly unknown[] | null {
  if (Array.isArray(body)) return body;
  const data: unknown = (body as { readonly data?: unknown } | null | undefined)?.data;
  return Array.isArray(data) ? data : null;
}

/**
 * The fingerprint of a value, key order apart: two that differ share one once in 2^53. Rows are compared by it only when they share an id.
 * An integer below 2^53, or NaN, which is the fingerprint of no other, for a value nested too deep for the stack or that throws when it is read. Nothing is thrown.
 */
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

/** Equal as JSON, key order apart. Values nested too deep for the stack count as different; nothing is thrown. */
export function isSameJson(a: unknown, b: unknown): boolean {
  try {
    return deepEqual(a, b);
  } catch {
    return false;
  }
}

/** What stands for a field that throws when it is read: no value of any field. */
const UNREADABLE = Symbol('unreadable');

/** The names of an object's own fields, then those inherited; not methods, nor what every object inherits. */
function namesOf(object: object): readonly string[] {
  const names = Object.getOwnPropertyNames(object);
  const above: object | null = Object.getPrototypeOf(object);
  if (above === null || above === Object.prototype) return names;
  const known = new Set(names);
  for (let place: object | null = above; place !== null; place = Object.getPrototypeOf(place)) {
    if (place === Object.prototype) break;
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(place))) {
      if (typeof value !== 'function' && name !== '__proto__') known.add(name);
    }
  }
  return [...known];
}

/** A plain object with all of an object's fields as its own, each read once. */
export function written(object: object): { readonly [name: string]: unknown } {
  const fields: { [name: string]: unknown } = {};
  for (const name of namesOf(object)) if (name !== '__proto__') fields[name] = read(object, name);
  return fields;
}

function read(object: object, name: string): unknown {
  try {
    return (object as { readonly [name: string]: unknown })[name];
  } catch {
    return UNREADABLE;
  }
}
