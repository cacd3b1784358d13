// The laws that say which periods there are: partition, count, direct access, and the same calendar 400 years later.
// SEMANTICS section 11, laws 1, 2, 3 and 5.

import fc from 'fast-check';
import { type Day, dayOf, isoDateOf } from '../calendar/civil-date.js';
import { addMonths } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { dayOfText, month } from './arbitrary-dates.js';
import { differenceOf, type ExpandedOccurrence, lawOf, occurrenceText } from './law.js';
import { anyActivity, lagOrigin, lawActivity, lawLetter, letterDays, recurring } from './law-inputs.js';

function dated(occurrences: readonly ExpandedOccurrence[]) {
  return occurrences.map(({ periodEnd, due }) => `${periodEnd} due ${due}`);
}

export const partition = lawOf(
  'Partition: missions that follow one another without a gap give the occurrences of their union.',
  fc.record({
    letter: letterDays,
    activity: recurring,
    lagOrigin,
    cuts: fc.array(fc.nat(1100), { maxLength: 3 }),
  }),
  ({ letter, activity, cuts, ...options }, expand) => {
    const { start, end } = letter;
    const later = cuts.map((cut) => start + 1 + cut).filter((cut) => cut <= end);
    const starts = [...new Set([start, ...later])].sort((a, b) => a - b);
    const whole = expand([lawLetter('whole', letter)], [lawActivity('whole', activity)], options);
    const parts = expand(
      starts.map((from, index) =>
        lawLetter(`part-${index}`, { ...letter, start: from, end: (starts[index + 1] ?? end + 1) - 1 }),
      ),
      starts.map((_, index) => lawActivity(`part-${index}`, activity)),
      options,
    );
    return differenceOf(dated(whole.occurrences), dated(parts.occurrences));
  },
);

const COUNTS: Readonly<Record<number, number>> = { 1: 12, 2: 4, 3: 2, 4: 1 };

export const count = lawOf(
  'Count: on twelve whole calendar months, monthly gives 12 periods, quarterly 4, half-yearly 2, yearly 1.',
  fc.record({ closing: month, activity: recurring, lagOrigin }),
  ({ closing, activity, ...options }, expand) => {
    const fiscalLast = dayInMonth(closing, 0);
    const fiscalFirst = addMonths(fiscalLast, -12) + 1;
    const year = Math.floor(closing / 12);
    const [start, end] = activity.calage === 2 ? [dayOf(year, 1, 1), dayOf(year, 12, 31)] : [fiscalFirst, fiscalLast];
    const letter = lawLetter('L', { start, end, fiscalFirst, fiscalLast });
    const { occurrences } = expand([letter], [lawActivity('L', activity)], options);
    const expected = COUNTS[activity.frequence];
    return occurrences.length === expected ? null : `Expected ${expected}, found ${occurrences.length}.`;
  },
);

export const directAccess = lawOf(
  'Direct access: the k-th period of a cycle alone is the k-th of all.',
  fc.record({
    letter: letterDays,
    activity: recurring.map((fields) => (fields.calage === 3 ? { ...fields, frequence: 4 } : fields)),
    lagOrigin,
    place: fc.nat(40),
  }),
  ({ letter, activity, place, ...options }, expand) => {
    const row = lawActivity('L', activity);
    const all = [...expand([lawLetter('L', letter)], [row], options).occurrences].sort((a, b) =>
      a.periodEnd < b.periodEnd ? -1 : 1,
    );
    fc.pre(all.length > 0);
    const requested = all[place % all.length];
    const end = dayOfText(requested.periodEnd);
    const alone = expand([lawLetter('L', { ...letter, start: end, end })], [row], options);
    return differenceOf([occurrenceText(requested)], alone.occurrences.map(occurrenceText));
  },
);

/** Leap years repeat after 400 years, and so do weekdays. */
const DAYS_IN_400_YEARS = 146_097;

export const gregorianShift = lawOf(
  'Gregorian shift: moving every date by 400 years moves every period and due date by 400 years and changes nothing else.',
  fc.record({ letter: letterDays, activity: anyActivity, lagOrigin }),
  ({ letter, activity, ...options }, expand) => {
    const later = (value: Day | null) => (value === null ? null : value + DAYS_IN_400_YEARS);
    const moved = (text: string) => isoDateOf(dayOfText(text) + DAYS_IN_400_YEARS);
    const shiftedLetter = {
      start: letter.start + DAYS_IN_400_YEARS,
      end: letter.end + DAYS_IN_400_YEARS,
      fiscalFirst: later(letter.fiscalFirst),
      fiscalLast: later(letter.fiscalLast),
    };
    const shiftedActivity = { ...activity, dateFreq: activity.dateFreq + DAYS_IN_400_YEARS };
    const now = expand([lawLetter('L', letter)], [lawActivity('L', activity)], options);
    const then = expand([lawLetter('L', shiftedLetter)], [lawActivity('L', shiftedActivity)], options);
    return differenceOf(
      now.occurrences.map(({ letterId, activity: rank, periodEnd, due, microHours }) =>
        occurrenceText({ letterId, activity: rank, periodEnd: moved(periodEnd), due: moved(due), microHours }),
      ),
      then.occurrences.map(occurrenceText),
    );
  },
);
