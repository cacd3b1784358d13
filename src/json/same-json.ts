// Whether two JSON values are the same, key order apart: how the row that two pages share is recognised.

import { deepEqual } from 'fast-equals';

/** Equal as JSON. Values nested too deep for the stack count as different; nothing is thrown. */
export function isSameJson(a: unknown, b: unknown): boolean {
  try {
    return deepEqual(a, b);
  } catch {
    return false;
  }
}
