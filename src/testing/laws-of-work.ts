// The laws that say when work is due and how much it is: clamp, total, monotone, horizon.
// SEMANTICS section 11, laws 4, 6, 7 and 8.

import fc from 'fast-check';
import { civilDateOf, daysInMonth, isoDateOf } from '../calendar/civil-date.js';
import { dayOfText } from './arbitrary-dates.js';
import { differenceOf, type ExpandedOccurrence, lawOf, occurrenceText } from './law.js';
import { anyActivity, lagOrigin, lawActivity, lawLetter, letterDays, recurring } from './law-inputs.js';

export const clamp = lawOf(
  'Clamp: the day of a due date is the requested day or the last day of its month, whichever comes first.',
  fc.record({ letter: letterDays, activity: recurring, lagOrigin }),
  ({ letter, activity, ...options }, expand) => {
    const { datePrevObligation: requested } = activity;
    const { occurrences } = expand([lawLetter('L', letter)], [lawActivity('L', activity)], options);
    const faults = occurrences.flatMap(({ due }) => {
      const { year, month, day } = civilDateOf(dayOfText(due));
      const length = daysInMonth(year, month);
      const expected = requested === 0 ? length : Math.min(requested, length);
      return day === expected ? [] : [`Due ${due}, expected day ${expected}.`];
    });
    return faults[0] ?? null;
  },
);

function sumOf(occurrences: readonly ExpandedOccurrence[]) {
  return occurrences.reduce((sum, { microHours }) => sum + microHours, 0);
}

export const total = lawOf(
  'Total: total hours are the sum over activities of count x unite x quantite, exactly, in any order of the rows.',
  fc.record({
    letter: letterDays,
    activities: fc.array(anyActivity, { minLength: 1, maxLength: 6 }),
    rotation: fc.nat(5),
  }),
  ({ letter, activities, rotation }, expand) => {
    const letters = [lawLetter('L', letter)];
    const rows = activities.map((activity) => lawActivity('L', activity));
    const made = expand(letters, rows, {}).occurrences;
    const expected = activities.reduce((sum, { microHours, quantite }, rank) => {
      const times = made.filter(({ activity }) => activity === rank).length;
      return sum + times * microHours * quantite;
    }, 0);
    const reordered = rows.map((_, index) => rows[(index + rotation) % rows.length]).reverse();
    const [found, again] = [sumOf(made), sumOf(expand(letters, reordered, {}).occurrences)];
    if (found !== expected) return `Expected ${expected} micro-hours, found ${found}.`;
    return again === found ? null : `Found ${found} micro-hours, in another order of the rows ${again}.`;
  },
);

export const monotone = lawOf(
  'Monotone: raising decalage never makes a due date earlier.',
  fc.record({
    letter: letterDays,
    activity: anyActivity,
    lagOrigin,
    other: fc.integer({ min: 0, max: 18 }),
  }),
  ({ letter, activity, other, ...options }, expand) => {
    const dues = (decalage: number) => {
      const row = lawActivity('L', { ...activity, decalage });
      const { occurrences } = expand([lawLetter('L', letter)], [row], options);
      return new Map(occurrences.map(({ periodEnd, due }) => [periodEnd, due]));
    };
    const shorter = dues(Math.min(activity.decalage, other));
    const longer = dues(Math.max(activity.decalage, other));
    const periods = differenceOf([...shorter.keys()], [...longer.keys()]);
    if (periods !== null) return periods;
    const early = [...longer].find(([periodEnd, due]) => due < (shorter.get(periodEnd) as string));
    return early === undefined ? null : `Period ${early[0]}: due ${shorter.get(early[0])}, then ${early[1]}.`;
  },
);

export const horizon = lawOf(
  'Horizon: for a horizon inside another, expand(inner) is expand(outer), filtered; open-ended letters included.',
  fc.record({
    letter: letterDays,
    activity: anyActivity,
    lagOrigin,
    isOpenEnded: fc.boolean(),
    bounds: fc.array(fc.integer({ min: -900, max: 1800 }), { minLength: 4, maxLength: 4 }),
  }),
  ({ letter, activity, isOpenEnded, bounds, ...options }, expand) => {
    const shifts = bounds.map((shift) => isoDateOf(letter.start + shift)).sort();
    const [outerFirst, first, last, outerLast] = shifts;
    const letters = [lawLetter('L', isOpenEnded ? { ...letter, end: null } : letter)];
    const activities = [lawActivity('L', activity)];
    const outer = expand(letters, activities, { ...options, horizon: { first: outerFirst, last: outerLast } });
    const inner = expand(letters, activities, { ...options, horizon: { first, last } });
    const kept = outer.occurrences.filter(({ due }) => due >= first && due <= last);
    return differenceOf(kept.map(occurrenceText), inner.occurrences.map(occurrenceText));
  },
);
