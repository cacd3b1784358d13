// A law of the expansion as a property: what it is tried on, what it asks of an expansion, and what it says when it fails.
// SEMANTICS section 11.

import fc from 'fast-check';

/** One dated item of work; a `plan`'s occurrences are such. */
export interface ExpandedOccurrence {
  /** Unique in its expansion. */
  readonly id: string;
  readonly letterId: string;
  /** The activity's rank among the rows received for its letter, from 0, duplicates left out. */
  readonly activity: number;
  /** `YYYY-MM-DD`. */
  readonly periodEnd: string;
  /** `YYYY-MM-DD`, before any move off closed days. */
  readonly due: string;
  /** An integer: 1e-6 h. */
  readonly microHours: number;
}

/** The place of an activity row: its letter, null when it has none, and its rank there. */
export interface ExpandedRow {
  readonly letterId: string | null;
  readonly activity: number;
}

/** Occurrences in any order, and the rows that yield none; a `Plan` is one. */
export interface Expanded {
  readonly occurrences: readonly ExpandedOccurrence[];
  readonly unplanned: readonly ExpandedRow[];
}

/** What the laws ask for, a part of `PlanOptions`. All but `horizon` may be ignored. */
export interface ExpandOptions {
  readonly coverage?: 'mission' | 'fiscal-year' | `calendar-year:${number}`;
  readonly lagOrigin?: 'periodEnd' | 'periodStart';
  readonly horizon?: { readonly first?: string; readonly last?: string };
  readonly statuts?: readonly number[];
}

/** The expansion under test: raw rows in, dated occurrences out. */
export type Expand = (letters: readonly unknown[], activities: readonly unknown[], options: ExpandOptions) => Expanded;

const LONGEST_TEXT = 200;

function shortened(_name: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
}

/**
 * The law as a property of an expansion. `faultOf` says what is wrong, or null; when it says something, the property fails
 * with the law's statement, that sentence, and all that the expansion was asked, as JSON.
 */
export function lawOf<A>(statement: string, tried: fc.Arbitrary<A>, faultOf: (on: A, expand: Expand) => string | null) {
  return (expand: Expand): fc.IProperty<unknown> =>
    fc.property(tried, (on) => {
      const calls: unknown[] = [];
      const fault = faultOf(on, (letters, activities, options) => {
        calls.push({ letters, activities, options });
        return expand(letters, activities, options);
      });
      if (fault === null) return;
      const questions = calls.map((each) => `  ${JSON.stringify(each, shortened)}`).join('\n');
      throw new Error(`${statement}\n${fault}\nThe expansion was asked:\n${questions}`);
    });
}

/** What is expected and not there, and what is there and not expected, duplicates counted; null when nothing is. */
export function differenceOf(expected: readonly string[], actual: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of actual) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const one of expected) counts.set(one, (counts.get(one) ?? 0) - 1);
  const where = (isMissing: boolean) =>
    [...counts].filter(([, count]) => (isMissing ? count < 0 : count > 0)).map(([one]) => one);
  const [missing, extra] = [where(true), where(false)];
  if (missing.length + extra.length === 0) return null;
  const list = (ones: readonly string[]) => (ones.length === 0 ? 'none' : ones.slice(0, 10).join(', '));
  return `Missing: ${list(missing)}. Too many: ${list(extra)}.`;
}

/** An occurrence in one line, its id apart. */
export function occurrenceText({
  letterId,
  activity,
  periodEnd,
  due,
  microHours,
}: Omit<ExpandedOccurrence, 'id'>): string {
  return `${letterId}/${activity} ${periodEnd} due ${due} ${microHours}`;
}
