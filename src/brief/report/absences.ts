// Why somebody has fewer hours than usual in a week or a month: public holidays, leave, part time. Told beside the rate.

import type { DateRange } from '../../calendar/date-range.js';
import { memberCapacity, zoneDays } from '../../team/member-capacity.js';
import { LEGAL_WEEK } from '../../team/schema.js';
import type { Member } from '../../team/team.js';
import type { Facts } from './facts.js';

/** What takes hours from a member, day by day over the days shown. */
export class Absences {
  readonly #member: Member;
  readonly #facts: Facts;
  /** Days of the week on which the member works, but that are holidays: 1. */
  readonly #holidays: Uint8Array;
  /** The part of each day that is leave, of the days on which the member would have worked. */
  readonly #leave: Float64Array;

  constructor(member: Member, facts: Facts) {
    const { shown } = facts;
    const zone = zoneDays(member.zone, shown);
    const always = { ...member, leave: [] };
    const without = { ...zone, isHoliday: new Uint8Array(zone.isHoliday.length) };
    const usual = memberCapacity(always, shown, without).microHours;
    this.#member = member;
    this.#facts = facts;
    this.#holidays = zone.isHoliday.map((isHoliday, index) => (isHoliday === 1 && usual[index] > 0 ? 1 : 0));
    this.#leave = new Float64Array(usual.length);
    for (const { first, last, half } of member.leave) {
      for (let day = Math.max(first, shown.first); day <= Math.min(last, shown.last); day++) {
        const index = day - shown.first;
        if (usual[index] > 0 && zone.isHoliday[index] === 0) this.#leave[index] = half ? 0.5 : 1;
      }
    }
  }

  /** Days of leave on which the member would have worked, half days as 0.5. */
  leaveDays(range: DateRange): number {
    return this.#sum(this.#leave, range);
  }

  /** `1 jour férié`, `2,5 jours de congé`, `temps partiel, 21 h par semaine`: as far as there is any of it. */
  words(range: DateRange): readonly string[] {
    const { words, write } = this.#facts;
    const [holidays, leave] = [this.#sum(this.#holidays, range), this.leaveDays(range)];
    const week = this.#partTime(range);
    return [
      ...(holidays === 0 ? [] : [words.someHolidays(holidays)]),
      ...(leave === 0 ? [] : [words.someLeave(write.count(leave), leave)]),
      ...(week === null ? [] : [words.partTime(write.count(week))]),
    ];
  }

  /** The hours of the week of the last contract in the range, where they are fewer than those of full time. */
  #partTime(range: DateRange): number | null {
    const contract = this.#member.contracts
      .filter(({ first, last }) => first <= range.last && (last ?? range.last) >= range.first)
      .toSorted((a, b) => a.first - b.first)
      .at(-1);
    const week = hoursOfWeek(contract?.hours ?? LEGAL_WEEK);
    return week < hoursOfWeek(LEGAL_WEEK) ? week : null;
  }

  #sum(days: Uint8Array | Float64Array, { first, last }: DateRange): number {
    const from = this.#facts.shown.first;
    let sum = 0;
    for (let day = first; day <= last; day++) sum += days[day - from];
    return sum;
  }
}

function hoursOfWeek(hours: readonly number[]): number {
  return Math.round(hours.reduce((sum, one) => sum + one, 0) * 100) / 100;
}
