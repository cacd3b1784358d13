// Everything a report says, as data: the page and the workbook are made from it and from nothing else, so that they cannot disagree.
// Texts are in the report's language, and what people read has been rounded once; amounts beside them are exact.

import type { Language } from '../core/text.js';

/** What a report has to say in the first place. */
export type ReportState = 'fits' | 'lacks' | 'noTeam' | 'part' | 'nothing';

/** A sentence; what is to be seen first stands in `alarm`, before the rest. */
export interface Headline {
  readonly alarm: string | null;
  readonly text: string;
}

/** How full a time is: nothing to do it with or nothing to do, four steps up to nine tenths, from nine tenths on, too full. */
export type Level = 'none' | 1 | 2 | 3 | 4 | 'tight' | 'lacks';

/** A month, or a quarter when there are many, in the strip under the headline. */
export interface StripPeriod {
  readonly name: string;
  readonly rate: string;
  /** `tient`, `tendu`, `manque`. */
  readonly word: string;
  readonly level: Level;
}

/** A horizontal bar; `hours` is its length, of which `over` is too much. */
export interface Bar {
  readonly label: string;
  readonly hours: number;
  readonly over: number;
  readonly text: string;
}

/** A day of the small calendar: how many people work. */
export interface PresenceDay {
  /** The number of people, or why there is none. */
  readonly text: string;
  /** `few`: fewer than on the day with most. */
  readonly kind: 'open' | 'few' | 'closed' | 'outside';
  /** The day in words, and what is said of it. */
  readonly label: string;
}

/** A way out. */
export interface Step {
  readonly title: string;
  readonly detail: string;
}

/** A part of a card. */
export type CardBlock =
  | { readonly _tag: 'Text'; readonly text: string }
  | { readonly _tag: 'Points'; readonly points: readonly string[] }
  | { readonly _tag: 'Bars'; readonly title: string | null; readonly bars: readonly Bar[] }
  | {
      readonly _tag: 'Presence';
      readonly title: string;
      readonly weekdays: readonly string[];
      readonly weeks: readonly { readonly label: string; readonly days: readonly PresenceDay[] }[];
    }
  | { readonly _tag: 'Steps'; readonly title: string; readonly steps: readonly Step[] }
  /** Ways that are not enough. */
  | { readonly _tag: 'Others'; readonly title: string; readonly steps: readonly Step[] };

/** One of the three answers on the first screen. */
export interface Card {
  /** What it answers: when, who, what to do. */
  readonly question: string;
  readonly title: string | null;
  readonly blocks: readonly CardBlock[];
  /** The one to act on. */
  readonly isAlarm: boolean;
}

/** A pool that lacks hours, beside the one that lacks most. */
export interface OtherPool {
  readonly pool: string;
  readonly text: string;
  readonly cards: readonly Card[];
}

/** A month or a week of a pool. */
export interface PeriodFigures {
  /** `2026-05`, `2026-W19`. */
  readonly key: string;
  /** `mai`, `19`; and in full. */
  readonly name: string;
  readonly fullName: string;
  readonly capacityHours: number;
  readonly loadHours: number;
  /** What of the load is above the capacity of its day, and cannot be done then. */
  readonly overHours: number;
  readonly capacity: string;
  readonly load: string;
  readonly free: string;
  readonly overloadedDays: string;
  /** Capacity less load: below 0 where there is too much. */
  readonly freeHours: number;
  /** What of the load nobody who may do it can do on any day of its window; it stands on the window's last day. */
  readonly unplacedHours: number;
  readonly overloadedDayCount: number;
  /** Null without capacity; and the hundredths that it says. */
  readonly rate: string | null;
  readonly ratePoints: number | null;
  readonly word: string;
  readonly level: Level;
  /** `il manque 39,45 h`, where the month is the one that lacks most. */
  readonly missing: string | null;
}

/** The months of a pool. */
export interface PoolMonths {
  /** Null: there is no team, and this is all work by due date. */
  readonly pool: string | null;
  readonly name: string;
  readonly months: readonly PeriodFigures[];
  readonly weeks: readonly PeriodFigures[];
  /** Of all days shown; 0 where the work fits. */
  readonly missingHours: number;
  /** What the chart says, and on which basis it stands. */
  readonly words: readonly string[];
  readonly legend: { readonly wide: string; readonly narrow: string; readonly over: string | null };
  readonly basis: string;
}

/** From one amount of hours to another. */
export interface HoursSpan {
  readonly low: number;
  readonly high: number;
}

/** A month of a forecast: hours to be drawn, and what people read. */
export interface ForecastMonth {
  /** `2026-05`. */
  readonly key: string;
  /** `mai`; and in full. */
  readonly name: string;
  readonly fullName: string;
  readonly contractedHours: number;
  /** Expected. */
  readonly meanHours: number;
  /** As likely exceeded as not. */
  readonly middleHours: number;
  /** In the order of the levels. */
  readonly levelHours: readonly number[];
  /** Of the lowest and the highest level. */
  readonly bandHours: HoursSpan;
  /** The same with all that is assumed at 0, and at 1; null where that moves the probability of lacking hours by one point at most. */
  readonly boundHours: HoursSpan | null;
  /** These are null without a capacity; the probability is that of lacking hours. */
  readonly capacityHours: number | null;
  readonly overloadProbability: number | null;
  readonly contracted: string;
  readonly mean: string;
  readonly middle: string;
  /** Of the median to what is signed, with its sign. */
  readonly difference: string;
  /** In the order of the levels. */
  readonly levels: readonly string[];
  readonly bounds: string | null;
  readonly capacity: string | null;
  /** The probability of lacking hours in per cent, with its bounds where they are wide; null without a capacity. */
  readonly overload: string | null;
  /** `2 chances sur 5 de manquer d’heures`, where that is likelier than is accepted; and in a few characters. */
  readonly risk: string | null;
  readonly riskInShort: string | null;
  /** All of it in a sentence. */
  readonly label: string;
}

/** The forecast of a pool. */
export interface PoolForecast {
  /** Null: the forecast is not by pool. */
  readonly pool: string | null;
  readonly name: string;
  readonly months: readonly ForecastMonth[];
  /** What the chart says. */
  readonly words: readonly string[];
  /** How it is to be read, and what it hangs on. */
  readonly notes: readonly string[];
  /** Whether the bounds of some months are wide. */
  readonly hasBounds: boolean;
  readonly hasCapacity: boolean;
}

/** What hours may come, with which probability. */
export interface ForecastReport {
  /** `P10`, … */
  readonly levels: readonly string[];
  readonly pools: readonly PoolForecast[];
  /** `band` is null where only one level is asked for. */
  readonly legend: {
    readonly band: string | null;
    readonly middle: string;
    readonly contracted: string;
    readonly capacity: string;
    readonly bounds: string;
  };
  /** What is said of all of it: where hours are counted, and what the charts of months show instead. */
  readonly basis: readonly string[];
}

/** A cell of the table of people. */
export interface PersonCell {
  /** `none`: under contract, and nobody works that week. */
  readonly kind: 'rate' | 'leave' | 'out' | 'none';
  /** The rate in hundredths, as written, and as a number; empty and null for others. */
  readonly text: string;
  readonly ratePoints: number | null;
  readonly level: Level;
  /** Who, when, how much and why no more, in words; and the same without who and when. */
  readonly label: string;
  readonly detail: string;
}

/** A person with a cell for each week and each month. */
export interface PersonRow {
  readonly member: string;
  readonly name: string;
  readonly initials: string;
  readonly weeks: readonly PersonCell[];
  readonly months: readonly PersonCell[];
}

/** The people of a pool. */
export interface PoolPeople {
  readonly pool: string;
  readonly name: string;
  readonly people: readonly PersonRow[];
  /** Work that stands on no one's day: hours by week and by month, empty texts where there are none; null without any. */
  readonly unplaced: { readonly weeks: readonly string[]; readonly months: readonly string[] } | null;
}

/** A column of the table of people: a week by its Monday, or a month. */
export interface PeopleColumn {
  readonly name: string;
  readonly fullName: string;
  readonly first: string;
  readonly last: string;
  /** The month that a week stands under. */
  readonly group: string;
}

/** Everybody's weeks. */
export interface People {
  readonly weeks: readonly PeopleColumn[];
  readonly months: readonly PeopleColumn[];
  /** Work done as evenly as can be. */
  readonly pools: readonly PoolPeople[];
  readonly note: string;
  /** The same people with all work done as late as their hours allow. */
  readonly latest: { readonly pools: readonly PoolPeople[]; readonly note: string };
}

/** A thing due. */
export interface Deadline {
  readonly id: string;
  /** `YYYY-MM-DD`; and where the plan moved it to, off closed days, null when it did not. */
  readonly due: string;
  readonly dueMoved: string | null;
  /** The same, counted in days from 1970-01-01; not moved, both are one. */
  readonly day: number;
  readonly dayMoved: number;
  readonly client: string;
  readonly work: string;
  readonly manager: string;
  /** Empty without a team. */
  readonly pool: string;
  /** Whom it is given to in person, empty for anyone of the pool. */
  readonly person: string;
  readonly hours: number;
  readonly microHours: number;
  readonly letter: string;
  readonly isOfFirm: boolean;
  readonly isSigned: boolean;
  /** Whether it is among those that lack hours. */
  readonly isMarked: boolean;
}

/** Rows that yield nothing, of one kind. */
export interface LeftOutCount {
  readonly rows: string;
  readonly title: string;
  readonly hours: string;
  readonly note: string;
  /** Whether somebody must correct them. */
  readonly isToCorrect: boolean;
}

/** A row that somebody must correct. */
export interface LeftOutRow {
  readonly letter: string;
  readonly client: string;
  readonly manager: string;
  readonly work: string;
  readonly reason: string;
  readonly wrong: string;
  /** Null where they cannot be read. */
  readonly hours: number | null;
}

/** What is not in the plan. */
export interface LeftOut {
  readonly counts: readonly LeftOutCount[];
  readonly rows: readonly LeftOutRow[];
  /** Of people: leave and assignments that name nobody, in sentences. */
  readonly ofTeam: readonly string[];
}

/** A setting in force. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

/** A report. */
export interface Report {
  readonly lang: Language;
  readonly title: string;
  /** The firm's name; null when it is not known. */
  readonly firm: string | null;
  /** What part of the firm it is about; null is all of it. */
  readonly scope: string | null;
  /** The day it stands on, `YYYY-MM-DD`, and in words. */
  readonly asOf: { readonly day: string; readonly text: string };
  /** The days shown, both included; `firstDay` is the first, counted from 1970-01-01. */
  readonly shown: { readonly first: string; readonly last: string; readonly firstDay: number; readonly text: string };
  /** Whose work is set against the capacity. */
  readonly side: 'firm' | 'client' | 'all';
  readonly state: ReportState;
  readonly headline: Headline;
  /** The paragraph below it. */
  readonly summary: readonly string[];
  /** What is to be known before anything else. */
  readonly notices: readonly string[];
  readonly strip: readonly StripPeriod[];
  readonly cards: readonly Card[];
  /** Pools that lack hours beside the one of the cards, each in a sentence and with its own cards. */
  readonly otherPools: readonly OtherPool[];
  readonly pools: readonly PoolMonths[];
  /** The months of work that is given to no pool; none where there is no such work, or no team. */
  readonly unassigned: readonly PeriodFigures[];
  readonly people: People | null;
  /** Null where none was made. */
  readonly forecast: ForecastReport | null;
  readonly deadlines: readonly Deadline[];
  readonly leftOut: LeftOut;
  readonly settings: readonly Setting[];
  readonly proofs: readonly string[];
}
