// The occurrences of a forecast: work items that some future of positive probability holds and that count in the horizon.
// FORECAST section 10; the order is that of SEMANTICS section 10.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import type { Activity } from '../engagement/activity.js';
import type { Letter } from '../engagement/letter.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { occurrenceDaysAt, occurrenceId } from '../schedule/occurrence.js';
import { power, product, timesRounded } from './decimal.js';
import type { LetterStories } from './letter-prospect.js';
import type { ProspectWork } from './prospect-work.js';

/** A dated work item that may come. */
export interface ForecastOccurrence {
  /** That of the plan's occurrence where the letter is planned: `letter id / activity key / period end`. */
  readonly id: string;
  readonly letterId: string;
  /** The activity's rank in its letter, from 0. */
  readonly activity: number;
  /** The activity's label, as received. */
  readonly activite: string;
  /** 0: the letter as written; k: its k-th renewal. */
  readonly renewal: number;
  /** `YYYY-MM-DD`. */
  readonly periodEnd: string;
  /** The due date, never adjusted. */
  readonly due: string;
  /** Of all futures that hold it, above 0. */
  readonly probability: number;
  /** In the last of the letter's outcomes that holds it, factors included. */
  readonly microHours: MicroHours;
}

/** The occurrences of some letters, in order. */
export function occurrencesIn(letters: readonly LetterStories[], work: ProspectWork): readonly ForecastOccurrence[] {
  return letters
    .flatMap((letter) => [...itemsOf(letter, work).values()])
    .sort(inOrder)
    .map(({ letter, activity, renewal, periodEnd, due, probability, microHours }) => ({
      id: occurrenceId(letter, activity, periodEnd),
      letterId: letter.id,
      activity: activity.rank,
      activite: activity.activite,
      renewal,
      periodEnd: isoDateOf(periodEnd),
      due: isoDateOf(due),
      probability,
      microHours,
    }));
}

interface Item {
  readonly letter: Letter;
  readonly activity: Activity;
  readonly renewal: number;
  readonly periodEnd: Day;
  readonly due: Day;
  probability: number;
  microHours: MicroHours;
}

/** The items of a letter by activity and period end. */
function itemsOf({ letter, outcomes, renewal, loads }: LetterStories, work: ProspectWork): ReadonlyMap<string, Item> {
  const { rules, activities } = work.schedule;
  const items = new Map<string, Item>();
  for (const [outcome, { probability, startShift, hoursFactor }] of outcomes.outcomes.entries()) {
    let reached = probability;
    for (let k = 0; k < loads[outcome].length && reached > 0; k++, reached *= renewal.probability) {
      const factor = product(hoursFactor, power(renewal.hoursFactor, k));
      for (const { r, k: row } of work.rowsOf(letter, k, startShift)) {
        const activity = activities[rules.activity[r]];
        const { periodEnd, due } = occurrenceDaysAt(work.schedule, r, row);
        const name = `${activity.rank} ${periodEnd}`;
        const item = items.get(name) ?? { letter, activity, renewal: k, periodEnd, due, probability: 0, microHours: 0 };
        items.set(name, item);
        item.probability += reached;
        item.microHours = Number(timesRounded(activity.microHours, factor));
      }
    }
  }
  return items;
}

function inOrder(a: Item, b: Item): number {
  return (
    a.due - b.due || a.letter.order - b.letter.order || a.activity.rank - b.activity.rank || a.periodEnd - b.periodEnd
  );
}
