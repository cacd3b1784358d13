// The laws of the expansion (SEMANTICS section 11) that speak of dates and hours, each on both doors.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDateOf, dayOf, daysInMonth, isoDateOf } from '../../src/calendar/civil-date.js';
import { addMonths } from '../../src/calendar/month-arithmetic.js';
import { microHoursOf } from '../../src/engagement/micro-hours.js';
import { month } from './arbitrary-dates.js';
import {
  activityRow,
  anyActivity,
  type Dated,
  DOORS,
  lagOrigin,
  letterDays,
  letterRow,
  recurring,
} from './law-inputs.js';

const dayOfText = (text: string) => {
  const [year, monthOfYear, day] = text.split('-').map(Number);
  return dayOf(year, monthOfYear, day);
};
const DAYS_IN_400_YEARS = 146_097;

describe.each(DOORS)('%s', (_name, expand) => {
  test('1 partition: windows that follow one another give the occurrences of their union', () => {
    fc.assert(
      fc.property(
        letterDays,
        recurring,
        lagOrigin,
        fc.array(fc.nat(1100), { maxLength: 3 }),
        (letter, activity, origin, cuts) => {
          const start = letter.start as number;
          const end = letter.end as number;
          const starts = [start, ...cuts.map((cut) => start + 1 + cut).filter((cut) => cut <= end)].sort(
            (a, b) => a - b,
          );
          const distinct = [...new Set(starts)];
          const parts = distinct.map((from, index) =>
            letterRow(`part-${index}`, { ...letter, start: from, end: (distinct[index + 1] ?? end + 1) - 1 }),
          );
          const dates = (occurrences: readonly Dated[]) =>
            occurrences.map(({ periodEnd, due }) => `${periodEnd} ${due}`).sort();
          const whole = expand([letterRow('whole', letter)], [activityRow('whole', activity)], { lagOrigin: origin });
          const apart = expand(
            parts,
            parts.map(({ objectId }) => activityRow(objectId, activity)),
            { lagOrigin: origin },
          );
          expect(dates(apart)).toEqual(dates(whole));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('2 count: a year of twelve whole calendar months has 12, 4, 2 or 1 periods', () => {
    fc.assert(
      fc.property(month, recurring, fc.constantFrom(1, 2, 3), (closingMonth, activity, calage) => {
        const fiscalLast = addMonths(dayOf(Math.floor(closingMonth / 12), (closingMonth % 12) + 1, 1) - 1, 1);
        const letter = letterRow('L', {
          start: null,
          end: null,
          fiscalFirst: addMonths(fiscalLast, -12) + 1,
          fiscalLast,
        });
        const made = expand([letter], [activityRow('L', { ...activity, calage })], { coverage: 'fiscal-year' });
        expect(made).toHaveLength({ 1: 12, 2: 4, 3: 2, 4: 1 }[activity.frequence] as number);
      }),
    );
  });

  test('3 direct access: a period alone is the one that stands in its place among all', () => {
    fc.assert(
      fc.property(letterDays, recurring, lagOrigin, fc.nat(40), (letter, activity, origin, place) => {
        const inOrder = [...expand([letterRow('L', letter)], [activityRow('L', activity)], { lagOrigin: origin })].sort(
          (a, b) => (a.periodEnd < b.periodEnd ? -1 : 1),
        );
        fc.pre(activity.calage !== 3 || activity.frequence === 4);
        fc.pre(inOrder.length > 0);
        const asked = inOrder[place % inOrder.length];
        const end = dayOfText(asked.periodEnd);
        expect(
          expand([letterRow('L', { ...letter, start: end, end })], [activityRow('L', activity)], { lagOrigin: origin }),
        ).toEqual([asked]);
      }),
      { numRuns: 500 },
    );
  });

  test('4 clamp: the day of the due date is the requested one or the last of the month', () => {
    fc.assert(
      fc.property(letterDays, recurring, (letter, activity) => {
        for (const { due } of expand([letterRow('L', letter)], [activityRow('L', activity)])) {
          const { year, month: monthOfYear, day } = civilDateOf(dayOfText(due));
          const length = daysInMonth(year, monthOfYear);
          expect(day).toBe(activity.datePrevObligation === 0 ? length : Math.min(activity.datePrevObligation, length));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('5 Gregorian shift: 400 years later everything is the same, 400 years later', () => {
    fc.assert(
      fc.property(letterDays, anyActivity, lagOrigin, (letter, activity, origin) => {
        const later = (day: number | null) => (day === null ? null : day + DAYS_IN_400_YEARS);
        const shiftedLetter = {
          start: later(letter.start),
          end: later(letter.end),
          fiscalFirst: later(letter.fiscalFirst),
          fiscalLast: later(letter.fiscalLast),
        };
        const made = expand([letterRow('L', letter)], [activityRow('L', activity)], { lagOrigin: origin });
        const shifted = expand(
          [letterRow('L', shiftedLetter)],
          [activityRow('L', { ...activity, dateFreq: later(activity.dateFreq) })],
          { lagOrigin: origin },
        );
        const moved = (text: string) => isoDateOf(dayOfText(text) + DAYS_IN_400_YEARS);
        expect(shifted).toEqual(made.map((one) => ({ ...one, periodEnd: moved(one.periodEnd), due: moved(one.due) })));
      }),
      { numRuns: 500 },
    );
  });

  test('6 total: hours are counts times unite times quantite, exactly, in any order of the rows', () => {
    fc.assert(
      fc.property(
        letterDays,
        fc.array(anyActivity, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (letter, activities, turn) => {
          const letters = [letterRow('L', letter)];
          const rows = activities.map((activity) => activityRow('L', activity));
          const sum = (occurrences: readonly Dated[]) =>
            occurrences.reduce((total, { microHours }) => total + BigInt(microHours), 0n);
          const made = expand(letters, rows);
          const expected = activities.reduce((total, { unite, quantite }, rank) => {
            const count = made.filter(({ activity }) => activity === rank).length;
            return total + BigInt(count) * BigInt(microHoursOf(unite)) * BigInt(quantite);
          }, 0n);
          expect(sum(made)).toBe(expected);
          const turned = rows.map((_, index) => rows[(index + turn) % rows.length]).reverse();
          expect(sum(expand(letters, turned))).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('7 monotone: a longer lag never makes anything due earlier', () => {
    fc.assert(
      fc.property(
        letterDays,
        anyActivity,
        lagOrigin,
        fc.integer({ min: 0, max: 18 }),
        (letter, activity, origin, decalage) => {
          const dues = (lag: number) =>
            new Map(
              expand([letterRow('L', letter)], [activityRow('L', { ...activity, decalage: lag })], {
                lagOrigin: origin,
              }).map(({ periodEnd, due }) => [periodEnd, due]),
            );
          const [shorter, longer] = [
            dues(Math.min(activity.decalage, decalage)),
            dues(Math.max(activity.decalage, decalage)),
          ];
          expect([...longer.keys()].sort()).toEqual([...shorter.keys()].sort());
          for (const [periodEnd, due] of longer) expect(due >= (shorter.get(periodEnd) as string)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('8 horizon: a horizon inside another keeps just what is due in it, open-ended letters included', () => {
    fc.assert(
      fc.property(
        letterDays,
        anyActivity,
        lagOrigin,
        fc.boolean(),
        fc.array(fc.integer({ min: -900, max: 1800 }), { minLength: 4, maxLength: 4 }),
        (letter, activity, origin, isOpenEnded, bounds) => {
          const [outerFirst, innerFirst, innerLast, outerLast] = [...bounds]
            .sort((a, b) => a - b)
            .map((shift) => (letter.start as number) + shift);
          const rows = [
            [letterRow('L', isOpenEnded ? { ...letter, end: null } : letter)],
            [activityRow('L', activity)],
          ] as const;
          const within = (first: number, last: number) =>
            expand(...rows, { lagOrigin: origin, horizon: { first: isoDateOf(first), last: isoDateOf(last) } });
          const outer = within(outerFirst, outerLast);
          expect(within(innerFirst, innerLast)).toEqual(
            outer.filter(({ due }) => dayOfText(due) >= innerFirst && dayOfText(due) <= innerLast),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
