// What a property has to meet on its way to mean anything. Where only a part of its runs is wanted, it may miss some of it.

import { expect } from 'vitest';
import { runs } from './runs.js';

/** Each of the cases counted came up at least so often. */
export function expectMet(least: number, counted: Readonly<Record<string, number>>): void {
  if (runs(1000) < 1000) return;
  expect(Object.entries(counted).filter(([, times]) => times < least)).toEqual([]);
}
