// How much a file of a report holds, in words.

import type { LeftOutOfCalendars } from '../../brief/calendar-events.js';
import type { MicroHours } from '../../engagement/micro-hours.js';
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

/** What has no event, as far as there is any of it. */
export function leftOutTexts(
  { zeroHours, otherSide }: LeftOutOfCalendars,
  { texts, language }: Pick<Context, 'texts' | 'language'>,
): readonly string[] {
  const { count, hours } = numbersOf(language);
  const { leftOut } = texts.report;
  return [
    ...(zeroHours === 0 ? [] : [leftOut.zeroHours(count(zeroHours))]),
    ...(otherSide.occurrences === 0
      ? []
      : [leftOut.otherSide(count(otherSide.occurrences), hours(otherSide.microHours))]),
  ];
}
