// How much a file of a report holds, in words.

import type { LeftOutOfCalendars } from '../../brief/calendar-entries.js';
import type { MicroHours } from '../../engagement/micro-hours.js';
import type { WorkSide } from '../../engagement/side.js';
import type { Report } from '../../report/report.js';
import type { Context } from '../context.js';
import { numbersOf } from '../terminal/numbers.js';

/** How much is due. */
export function occurrencesText(
  occurrences: number,
  microHours: MicroHours,
  { texts, language }: Pick<Context, 'texts' | 'language'>,
): string {
  const { count, hours } = numbersOf(language);
  return texts.report.occurrences(count(occurrences), hours(microHours));
}

/** How much the deadlines of a report are. */
export function deadlinesText(
  { deadlines }: Pick<Report, 'deadlines'>,
  context: Pick<Context, 'texts' | 'language'>,
): string {
  const microHours = deadlines.reduce((sum, deadline) => sum + deadline.microHours, 0);
  return occurrencesText(deadlines.length, microHours, context);
}

/** What has no event, as far as there is any of it: nothing, or one text. */
export function leftOutTexts(
  { zeroHours, otherSide }: LeftOutOfCalendars,
  side: WorkSide | undefined,
  { texts, language }: Pick<Context, 'texts' | 'language'>,
): readonly string[] {
  const { count, hours } = numbersOf(language);
  const { leftOut, withoutHours, ofSide } = texts.report;
  const other = texts.table.side[side === 'client' ? 'firm' : 'client'];
  const parts = [
    ...(zeroHours === 0 ? [] : [withoutHours(count(zeroHours))]),
    ...(otherSide.occurrences === 0 ? [] : [ofSide(other, count(otherSide.occurrences), hours(otherSide.microHours))]),
  ];
  return parts.length === 0 ? [] : [leftOut(parts.join(', '))];
}
