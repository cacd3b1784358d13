// A way out for a pool that lacks hours, in words: what to do and, under it, when, by whom and with what it brings. The report and the
// command say it in the same words.

import type { Remedy } from '../../capacity/remedy.js';
import type { Step } from '../../report/report.js';
import { dayFrom } from './facts.js';
import type { NamedPeople, ReportWords } from './words-en.js';
import type { Writing } from './writing.js';

/** What remedies call people, pools and work. */
export interface RemedyNames {
  readonly people: (members: readonly string[]) => NamedPeople;
  readonly pools: (pools: readonly string[]) => NamedPeople;
  /** An occurrence, by its id. */
  readonly work: (occurrence: string) => string;
}

/** A remedy in words. */
export function stepOf(
  remedy: Remedy,
  names: RemedyNames,
  { words, write }: { readonly words: ReportWords; readonly write: Writing },
): Step {
  switch (remedy._tag) {
    case 'MoveLeave': {
      const days = remedy.days.map(({ day }) => dayFrom(day));
      const who = names.people([...new Set(remedy.days.map(({ member }) => member))]);
      const between = write.days(Math.min(...days), Math.max(...days));
      return {
        title: words.moveLeave(write.count(remedy.count), remedy.count <= 1),
        detail: words.moveLeaveDetail(between, write.hours(remedy.microHours), who),
      };
    }
    case 'ExtendContracts': {
      const until = Math.max(...remedy.members.map((one) => dayFrom(one.until)));
      return {
        title: words.extend(names.people(remedy.members.map(({ member }) => member))),
        detail: words.extendDetail(write.day(until), write.hours(remedy.microHours)),
      };
    }
    case 'AddHours': {
      const latest = Math.max(...remedy.additions.map(({ day }) => dayFrom(day)));
      const ofMembers = remedy.additions.flatMap(({ member }) => member ?? []);
      const each = remedy.perMemberMicroHours === null ? null : write.hoursNeeded(remedy.perMemberMicroHours);
      return {
        title: words.addHours(write.hoursNeeded(remedy.microHours)),
        detail: words.addHoursDetail(write.day(latest), {
          each: remedy.present === 1 ? null : each,
          ofWhom: ofMembers.length === 0 ? null : names.people([...new Set(ofMembers)]),
        }),
      };
    }
    case 'HirePeople':
      return { title: words.hire(remedy.count), detail: words.hireDetail };
    case 'MoveDeadline': {
      const work = names.work(remedy.occurrence);
      const { daysLater } = remedy;
      const detail = daysLater === null ? words.moveDeadlineBest(work) : words.moveDeadlineBy(work, daysLater);
      return { title: words.moveDeadline, detail };
    }
    case 'GiveToPool': {
      const work = names.work(remedy.occurrence);
      const { pools } = remedy;
      const detail = pools.length === 0 ? words.giveAwayBest(work) : words.giveAwayTo(work, names.pools(pools));
      return { title: words.giveAway, detail };
    }
  }
}
