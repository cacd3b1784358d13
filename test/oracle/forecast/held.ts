// What a window holds: its occurrences, dated, and the days on which their hours count (sections 3.5, 4.4 and 5).
// A recurring activity is expanded for a letter whose mission is the window; a one-off is renewed from its date.
import { addDays, type Civil, dayInMonth, firstOfMonth } from '../civil.js';
import { layout } from '../coverage.js';
import { isClosed } from '../due.js';
import { datesOf } from '../occurrences.js';
import type { OracleOccurrence } from '../types.js';
import { type ForecastLetter, type ForecastRow, normalised } from './letters.js';
import type { SettingsInForce } from './settings.js';
import type { ForecastOptions } from './types.js';
import type { Window } from './windows.js';

export interface Dated {
  row: ForecastRow;
  renewal: number;
  periodEnd: Civil;
  release: Civil;
  last: Civil;
  due: Civil;
  dueAdjusted: Civil;
}

type Dates = Pick<OracleOccurrence, 'periodEnd' | 'release' | 'last' | 'due' | 'dueAdjusted'>;

const MISSION = { name: 'mission' } as const;

/** Of a letter as it is given here; only what is due in the horizon, unless hours are spread. */
function expand(
  letter: ForecastLetter,
  activity: ForecastRow['activity'],
  settings: SettingsInForce,
  options: ForecastOptions,
): Dates[] {
  const { first, last, timeZone, lagOrigin, adjust, holidays, oneOffLeadDays } = options;
  const asked = Object.fromEntries(
    Object.entries({ timeZone, lagOrigin, adjust, holidays, oneOffLeadDays }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const dates = datesOf(
    letter,
    activity,
    (of, calage, frequence) => layout(of, calage, frequence, MISSION, last),
    MISSION,
    settings.on === 'evenly' ? asked : { ...asked, first, last },
  );
  return typeof dates === 'string' ? [] : dates;
}

function renewsOneOff(row: ForecastRow, { oneOffs }: SettingsInForce): boolean {
  return typeof oneOffs === 'boolean' ? oneOffs : oneOffs.map(normalised).includes(row.label);
}

/** The dates of a renewed one-off in a range: 12, 24, … months after its own, clamped, without end-of-month roll. */
function renewedDates(dateFreq: Civil, first: Civil, last: Civil): Civil[] {
  const dates: Civil[] = [];
  for (let j = 1; firstOfMonth(dateFreq, 12 * j) <= last; j += 1) {
    const date = dayInMonth(firstOfMonth(dateFreq, 12 * j), Number(dateFreq.slice(8)));
    if (first <= date && date <= last) dates.push(date);
  }
  return dates;
}

function later(a: Civil | null, b: Civil | null): Civil | null {
  return a !== null && b !== null && b > a ? b : a;
}

/** What has been worked out before, by letter: letters are read once for each input. */
const known = new WeakMap<ForecastLetter, Map<string, Dated[]>>();

/** The occurrences of window `renewal`; `start` is the day of a late start, null without one. */
export function heldIn(
  letter: ForecastLetter,
  window: Window,
  renewal: number,
  start: Civil | null,
  settings: SettingsInForce,
  options: ForecastOptions,
): Dated[] {
  const before = known.get(letter) ?? new Map<string, Dated[]>();
  known.set(letter, before);
  const name = `${renewal} ${start}`;
  const held = before.get(name) ?? datedIn(letter, window, renewal, start, settings, options);
  before.set(name, held);
  return held;
}

function datedIn(
  letter: ForecastLetter,
  window: Window,
  renewal: number,
  start: Civil | null,
  settings: SettingsInForce,
  options: ForecastOptions,
): Dated[] {
  const first = later(window.first, start);
  const { last } = window;
  const datesOfRow = ({ activity, ...row }: ForecastRow): Dates[] => {
    if (activity.calage !== null) return expand({ ...letter, start: first, end: last }, activity, settings, options);
    const { dateFreq } = activity;
    if (dateFreq === null) return [];
    if (renewal === 0) return start !== null && dateFreq < start ? [] : expand(letter, activity, settings, options);
    if (letter.start === null || letter.end === null || first === null || last === null) return [];
    if (!renewsOneOff({ activity, ...row }, settings)) return [];
    if (dateFreq < letter.start || letter.end < dateFreq) return [];
    return renewedDates(dateFreq, first, last).flatMap((date) =>
      expand(letter, { ...activity, dateFreq: date }, settings, options),
    );
  };
  const isAsked = ({ activity: { side } }: ForecastRow): boolean => {
    const asked = options.side ?? 'firm';
    return asked === 'all' || (side === 'client') === (asked === 'client');
  };
  return letter.rows.filter(isAsked).flatMap((row) =>
    datesOfRow(row).map(({ periodEnd, release, last: end, due, dueAdjusted }) => {
      return { row, renewal, periodEnd, release, last: end, due, dueAdjusted };
    }),
  );
}

/** The working days of a window, or its last day alone if there is none. */
function workingDays({ release, last }: Dated, { holidays }: ForecastOptions): Civil[] {
  const days: Civil[] = [];
  for (let day = release; day <= last; day = addDays(day, 1)) {
    if (!isClosed(day, holidays)) days.push(day);
  }
  return days.length === 0 ? [last] : days;
}

/** Section 5: the days on which an occurrence of so many micro-hours counts, each with its part. */
export function placed(
  dated: Dated,
  microHours: bigint,
  { on }: SettingsInForce,
  options: ForecastOptions,
): { day: Civil; microHours: bigint }[] {
  if (on !== 'evenly') {
    const { due, dueAdjusted, periodEnd } = dated;
    return [{ day: { due, dueAdjusted, periodEnd }[on], microHours }];
  }
  const days = workingDays(dated, options);
  const doneBy = (count: number): bigint => (microHours * BigInt(count)) / BigInt(days.length);
  return days
    .map((day, i) => ({ day, microHours: doneBy(i + 1) - doneBy(i) }))
    .filter(({ day }) => options.first <= day && day <= options.last);
}
