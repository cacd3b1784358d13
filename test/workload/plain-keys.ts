// The values of keys as a plain reader of occurrences and calendars finds them. The fiscal year has tests of its own.

import { DateTime } from 'luxon';
import { type Occurrence, type Portfolio, TOTAL_KEYS, type TotalKey } from '../../src/index.js';

/** The keys that are read plainly. */
export const PLAIN_KEYS = TOTAL_KEYS.filter((key) => key !== 'fiscalYear');

/** The values for an occurrence on a day, `YYYY-MM-DD`. */
export function plainValues(portfolio: Portfolio, occurrence: Occurrence, day: string): Record<TotalKey, unknown> {
  const letter = portfolio.letters.find(({ id }) => id === occurrence.letterId);
  const date = DateTime.fromISO(day, { zone: 'utc' });
  return {
    day,
    week: date.toFormat("kkkk-'W'WW"),
    month: date.toFormat('yyyy-MM'),
    quarter: date.toFormat("yyyy-'Q'q"),
    year: date.toFormat('yyyy'),
    fiscalYear: null,
    letter: occurrence.letterId,
    client: letter?.client,
    manager: letter?.manager,
    profitCenter: letter?.profitCenter,
    activity: occurrence.activite,
    statut: letter?.statut,
    side: occurrence.side,
  };
}
