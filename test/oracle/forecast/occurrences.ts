// Section 10: the occurrences of a forecast: what section 5 keeps and some story of positive probability holds.
// Each once, with the probability of all stories that hold it and its hours in the last outcome that does.
import { add, ZERO } from '../capacity/fraction.js';
import type { LetterFuture } from './stories.js';
import type { ForecastOccurrence } from './types.js';

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** In the order of a plan: due, letters as received, rank, period end. */
export function occurrencesOf(futures: readonly LetterFuture[]): ForecastOccurrence[] {
  const found = new Map<string, { index: number; occurrence: ForecastOccurrence }>();
  for (const { letter, stories } of futures) {
    for (const { probability, held } of stories) {
      for (const { row, renewal, periodEnd, due, microHours } of held) {
        const name = JSON.stringify([letter.id, row.rank, periodEnd]);
        const before = found.get(name)?.occurrence;
        const { key, activite } = row.activity;
        const occurrence: ForecastOccurrence = {
          letterId: letter.id,
          key,
          id: key === null ? null : `${letter.id}/${key}/${periodEnd}`,
          activity: row.rank,
          activite,
          renewal,
          periodEnd,
          due,
          probability: add(before?.probability ?? ZERO, probability),
          microHours,
        };
        found.set(name, { index: letter.index, occurrence });
      }
    }
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        compare(a.occurrence.due, b.occurrence.due) ||
        a.index - b.index ||
        a.occurrence.activity - b.occurrence.activity ||
        compare(a.occurrence.periodEnd, b.occurrence.periodEnd),
    )
    .map(({ occurrence }) => occurrence);
}
