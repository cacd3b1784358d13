// The laws of the expansion (SEMANTICS section 11) that speak of rows: conservation and identity, on hostile portfolios.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePortfolio } from '../../src/columns.js';
import { orThrow, plan } from '../../src/index.js';
import { type Input, input } from './arbitrary-portfolio.js';
import type { Row } from './arbitrary-rows.js';
import { decoded, ENGINE, planOptionsOf } from './compare.js';

interface Placed {
  readonly letterId: string | null;
  readonly activity: number;
}

/** Which rows each door plans, and which it does not. */
const DOORS = [
  [
    'objects',
    (given: Input) => {
      const made = plan(decoded(ENGINE, given), planOptionsOf(given.options));
      return made._tag === 'Left'
        ? null
        : { planned: made.right.occurrences as readonly Placed[], unplanned: made.right.unplanned };
    },
  ],
  [
    'columns',
    (given: Input) => {
      const made = compilePortfolio(decoded(ENGINE, given), planOptionsOf(given.options));
      if (made._tag === 'Left') return null;
      const planned = made.right.activities.map(({ letter, activity }) => ({
        letterId: letter.id,
        activity: activity.rank,
      }));
      return { planned, unplanned: made.right.unplanned };
    },
  ],
] as const;

const placeOf = ({ letterId, activity }: Placed) => `${letterId} ${activity}`;

/** The test's own count of rows: an id counts once, rows without one count each. */
function rowsRead(activities: readonly unknown[]): number {
  const ids = new Set<string>();
  return activities.filter((row) => {
    const id = typeof row === 'object' && row !== null ? (row as Row).objectId : undefined;
    if (typeof id !== 'string' || id === '') return true;
    const isFirst = !ids.has(id);
    ids.add(id);
    return isFirst;
  }).length;
}

describe.each(DOORS)('%s', (_name, door) => {
  test('9 conservation: every row read is planned or unplanned, once', () => {
    let rows = 0;
    fc.assert(
      fc.property(input(), (given) => {
        const made = door(given);
        fc.pre(made !== null);
        if (made === null) return;
        const planned = new Set(made.planned.map(placeOf));
        const unplanned = made.unplanned.map(placeOf);
        expect(new Set(unplanned).size).toBe(unplanned.length);
        expect(unplanned.filter((place) => planned.has(place))).toEqual([]);
        expect(planned.size + unplanned.length).toBe(rowsRead(given.activities));
        rows += unplanned.length;
      }),
      { numRuns: 300 },
    );
    expect(rows).toBeGreaterThan(100);
  });
});

test('10 identity: ids are unique in a plan, and the same whatever the order of letters and of distinct rows', () => {
  fc.assert(
    fc.property(input(), fc.nat(), (given, turn) => {
      // Repeats and rows of one content in one letter are told apart by their order alone: leave one of each.
      const letters = firstOfEach(given.letters, (row) => String((row as Row).objectId));
      const activities = firstOfEach(given.activities, (row) =>
        String((row as Row | null)?.objectId ?? JSON.stringify(row)),
      );
      fc.pre(new Set(activities.map(contentOf)).size === activities.length);
      const ids = (each: Input) => {
        const made = plan(decoded(ENGINE, each), planOptionsOf(each.options));
        return made._tag === 'Left' ? null : orThrow(made).occurrences.map(({ id }) => id);
      };
      const turned = <A>(list: readonly A[]) => list.map((_, index) => list[(index + turn) % list.length]).reverse();
      const before = ids({ ...given, letters, activities });
      fc.pre(before !== null);
      expect(new Set(before).size).toBe(before?.length);
      const after = ids({ ...given, letters: turned(letters), activities: turned(activities) });
      expect([...(after ?? [])].sort()).toEqual([...(before ?? [])].sort());
    }),
    { numRuns: 500 },
  );
});

function firstOfEach(rows: readonly unknown[], nameOf: (row: unknown) => string): readonly unknown[] {
  return [...new Map([...rows].reverse().map((row) => [nameOf(row), row])).values()].reverse();
}

/** A row without the id that a repeat shares. */
function contentOf(row: unknown): string {
  return JSON.stringify(row);
}
