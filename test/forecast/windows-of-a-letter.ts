// One letter and the work of some of its windows, asked for one by one and read as plain dates.

import { type Day, isoDateOf } from '../../src/calendar/civil-date.js';
import { dayOfIsoDate } from '../../src/calendar/date-input.js';
import type { OpenRange } from '../../src/calendar/date-range.js';
import { required } from '../../src/core/result.js';
import { decodePortfolio } from '../../src/engagement/decode.js';
import { daysOf } from '../../src/engagement/letter.js';
import { rowsThatCount } from '../../src/forecast/prospect-work.js';
import { type LetterWindow, workOfWindows } from '../../src/forecast/window-work.js';
import { letterGroups } from '../../src/schedule/letter-group.js';
import { occurrenceDaysAt } from '../../src/schedule/occurrence.js';
import { settingsOf } from '../../src/schedule/settings.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';

/** One letter: its mission as `first..last`, and what it holds. */
export interface LetterCase {
  readonly mission: string;
  readonly statut?: number;
  readonly rows: readonly Record<string, unknown>[];
}

/** A window: null is the mission, else the days of a renewal as `first..last`; and by how many months the letter is late. */
export type Asked = readonly [days: string | null, startShift?: number];

export const monthly = activityRow('L', 'Tenue', 'monthly', 1);
export const quarterly = activityRow('L', 'TVA', 'quarterly', 1);

/** A one-off of a date, which is its label too. */
export function oneOff(dateFreq: string | null, others: Record<string, unknown> = {}): Record<string, unknown> {
  return activityRow('L', `on ${dateFreq}`, 'oneOff', 1, { dateFreq, ...others });
}

function dayOf(text: string): Day | null {
  return text === '' ? null : dayOfIsoDate(text);
}

function rangeOf(text: string): OpenRange {
  const [first, last] = text.split('..');
  return { first: dayOf(first), last: dayOf(last) };
}

/** The work of windows of one letter, in the order asked; the k-th that is no mission is the k-th renewal. */
export function workOf(
  { mission, statut = 2, rows }: LetterCase,
  asked: readonly Asked[],
  isRenewed = (_label: string) => true,
) {
  const row = letterRow({ id: 'L', statut, mission, year: '2026-01-01..2026-12-31' });
  const dates = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
  const portfolio = required(decodePortfolio([dates], rows));
  const letter = portfolio.letters[0];
  let renewal = 0;
  const windows = asked.map(([days, startShift = 0]): LetterWindow => {
    if (days === null) return { letter, renewal: 0, days: daysOf(letter).mission, startShift };
    return { letter, renewal: ++renewal, days: rangeOf(days), startShift };
  });
  const settings = required(settingsOf({ horizon: { first: '1950-01-01', last: '2040-12-31' } }));
  const group = letterGroups(portfolio).get('L');
  const rowsOf = () => (group === undefined ? [] : rowsThatCount(group, 'firm'));
  return {
    letter,
    work: workOfWindows(windows, { rowsOf, isRenewed: ({ activite }) => isRenewed(activite) }, settings),
  };
}

/** For each window the last days of its periods, in order of the rows. */
export function endsOf(
  letter: LetterCase,
  asked: readonly Asked[],
  isRenewed?: (label: string) => boolean,
): string[][] {
  const work = workOf(letter, asked, isRenewed).work;
  if (work._tag === 'Left') throw new Error(work.left._tag);
  const { schedule, windowOf } = work.right;
  const ends = asked.map((): string[] => []);
  for (let r = 0; r < schedule.rules.size; r++) {
    const window = windowOf[schedule.rules.activity[r]];
    for (let k = 0; k < schedule.rules.offsets[r + 1] - schedule.rules.offsets[r]; k++) {
      ends[window].push(isoDateOf(occurrenceDaysAt(schedule, r, k).periodEnd));
    }
  }
  return ends;
}

export const OF_2027 = '2027-01-01..2027-12-31';
export const OF_2028 = '2028-01-01..2028-12-31';
