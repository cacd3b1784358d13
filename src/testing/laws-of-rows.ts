// The laws that speak of rows, good and bad: conservation and identity, on whole portfolios.
// SEMANTICS section 11, laws 9 and 10.

import fc from 'fast-check';
import { civilDateOf, type Day } from '../calendar/civil-date.js';
import { horizonNear } from './arbitrary-dates.js';
import { portfolioNear } from './arbitrary-portfolio.js';
import { differenceOf, type ExpandedRow, type ExpandOptions, lawOf } from './law.js';
import { lagOrigin } from './law-inputs.js';
import { placesOf, withoutDuplicates } from './row-places.js';

function coverage(near: Day) {
  return fc.oneof(
    fc.constantFrom('mission' as const, 'fiscal-year' as const),
    fc.integer({ min: -1, max: 2 }).map((shift) => `calendar-year:${civilDateOf(near).year + shift}` as const),
  );
}

/** Options that leave rows unplanned; most are absent. */
function optionsNear(near: Day): fc.Arbitrary<ExpandOptions> {
  return fc.oneof(
    fc.record({ horizon: horizonNear(near), lagOrigin, coverage: coverage(near) }, { requiredKeys: ['horizon'] }),
    fc.record({ statuts: fc.constantFrom<readonly number[]>([2, 8], [0, 1, 2, 3], [4]) }, { requiredKeys: [] }),
  );
}

const portfolioWithOptions = portfolioNear({ plannable: true }).chain(({ letters, activities, near }) =>
  fc.record({
    letters: fc.constant(letters),
    activities: fc.constant(activities),
    options: optionsNear(near),
  }),
);

function placeText({ letterId, activity }: ExpandedRow) {
  return `row ${activity} of ${letterId ?? 'no letter'}`;
}

export const conservation = lawOf(
  'Conservation: every row read, duplicates left out, is planned or unplanned, once.',
  portfolioWithOptions,
  ({ letters, activities, options }, expand) => {
    const { occurrences, unplanned } = expand(letters, activities, options);
    const planned = new Set(occurrences.map(placeText));
    return differenceOf(placesOf(letters, activities).map(placeText), [...planned, ...unplanned.map(placeText)]);
  },
);

/** Rows of one content are told apart by their order alone: one of each is left. */
function distinctRows(rows: readonly unknown[]): readonly unknown[] {
  return [...new Map(withoutDuplicates(rows).map(({ row }) => [JSON.stringify(row), row])).values()];
}

export const identity = lawOf(
  'Identity: ids are unique in an expansion, and the same whatever the order of letters and of distinct rows.',
  fc.record({ given: portfolioWithOptions, rotation: fc.nat(23) }),
  ({ given: { letters, activities, options }, rotation }, expand) => {
    const ids = (letterRows: readonly unknown[], activityRows: readonly unknown[]) =>
      expand(letterRows, activityRows, options).occurrences.map(({ id }) => id);
    const reordered = <A>(list: readonly A[]) =>
      list.map((_, index) => list[(index + rotation) % list.length]).reverse();
    const [allLetters, allActivities] = [distinctRows(letters), distinctRows(activities)];
    const before = ids(allLetters, allActivities);
    const met = new Set<string>();
    const repeated = before.find((id) => met.size === met.add(id).size);
    if (repeated !== undefined) return `Id given twice: ${repeated}.`;
    return differenceOf(before, ids(reordered(allLetters), reordered(allActivities)));
  },
);
