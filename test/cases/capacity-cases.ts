// Named cases of capacity, worked by hand in hours: can it be done, what is missing and where, the levelled plan, how many people.
// All in May 2026, in days of the month: the 1st, 8th and 14th (a Friday, a Friday, a Thursday) and Monday the 25th are holidays.

export interface Item {
  readonly name: string;
  /** `first-last` or one day. */
  readonly window: string;
  readonly hours: number;
  /** Whose it is; anyone's without. */
  readonly to?: string;
}

export interface Case {
  readonly name: string;
  /** The days looked at, `first-last`. */
  readonly days: string;
  /** Hours of each person by weekday, Monday first. */
  readonly people: Readonly<Record<string, readonly number[]>>;
  readonly items: readonly Item[];
  /** Hours missing; 0 when all can be done. */
  readonly missing: number;
  /** `first-last work/capacity` of each part of what is missing, that of the certificate first. */
  readonly lacking?: readonly string[];
  /** Hours to add, by day. */
  readonly add?: Readonly<Record<number, number>>;
  /** The items without a day on which somebody is there. */
  readonly unplaceable?: readonly string[];
  /** `days: work/capacity`, from the busiest on, those without work left out. */
  readonly blocks?: readonly string[];
  /** `day: name hours, …`, every day that has work. */
  readonly plan?: readonly string[];
  /** People like the first person, the days that lack most with one fewer, their work, and what one person can do there. */
  readonly headcount?: string;
}

const FULL_TIME = [7, 7, 7, 7, 7, 0, 0];
const ANNE = { Anne: FULL_TIME };

export const CASES: readonly Case[] = [
  {
    // The 8th is a holiday: four days of 7 h are 28 h. 21/28 is 3/4 of each day: 5 h 15.
    name: 'a week with a holiday: its work is spread over the other four days',
    days: '4-10',
    people: ANNE,
    items: [{ name: 'review', window: '4-8', hours: 21 }],
    missing: 0,
    blocks: ['4 5 6 7: 21/28'],
    plan: ['4: review 5.25', '5: review 5.25', '6: review 5.25', '7: review 5.25'],
    headcount: '1 for 4-8 21/28',
  },
  {
    // 16 h of 32 h are half of each day: 3 h 30, and 2 h on a Friday of 4 h.
    name: 'a short Friday takes less, in proportion',
    days: '18-22',
    people: { Anne: [7, 7, 7, 7, 4, 0, 0] },
    items: [{ name: 'review', window: '18-22', hours: 16 }],
    missing: 0,
    blocks: ['18 19 20 21 22: 16/32'],
    plan: ['18: review 3.5', '19: review 3.5', '20: review 3.5', '21: review 3.5', '22: review 2'],
  },
  {
    // Monday 3.5/7 is 1/2; Wednesday and Friday 7/14 are 1/2 too: Thursday the 14th is a holiday. Together 10.5/21. Tuesday has nothing.
    // With nobody, Wednesday to Friday lack the most.
    name: 'days that are equally busy are one block, though nothing joins them',
    days: '11-17',
    people: ANNE,
    items: [
      { name: 'payroll', window: '11', hours: 3.5 },
      { name: 'VAT', window: '13-15', hours: 7 },
    ],
    missing: 0,
    blocks: ['11 13 15: 10.5/21'],
    plan: ['11: payroll 3.5', '13: VAT 3.5', '15: VAT 3.5'],
    headcount: '1 for 13-15 7/14',
  },
  {
    // Tuesday's own 6 h of 7 h are more than anywhere: the review keeps to the other four days, 12/28, 3 h each. With nobody, the
    // review alone lacks most: nothing can be done of it.
    name: 'a one-day window inside a week: the longer item leaves that day alone',
    days: '18-24',
    people: ANNE,
    items: [
      { name: 'review', window: '18-22', hours: 12 },
      { name: 'VAT', window: '19', hours: 6 },
    ],
    missing: 0,
    blocks: ['19: 6/7', '18 20 21 22: 12/28'],
    plan: ['18: review 3', '19: VAT 6', '20: review 3', '21: review 3', '22: review 3'],
    headcount: '1 for 18-22 12/35',
  },
  {
    // Monday's own 4 h are 4/7; with the return 9/14 is more: 4 h 30 each day. On Monday what is due on Monday comes first.
    name: 'the earliest deadline first, whatever the order of the plan',
    days: '18-19',
    people: ANNE,
    items: [
      { name: 'return', window: '18-19', hours: 5 },
      { name: 'payroll', window: '18', hours: 4 },
    ],
    missing: 0,
    blocks: ['18 19: 9/14'],
    plan: ['18: return 0.5, payroll 4', '19: return 4.5'],
  },
  {
    // 10 h in three days: 3.333333 h, then 6.666666 h so far, then all 10: the last day has the micro-hour that is left.
    name: 'what cannot be divided is rounded down day after day, and made up for at the end',
    days: '18-20',
    people: ANNE,
    items: [{ name: 'review', window: '18-20', hours: 10 }],
    missing: 0,
    blocks: ['18 19 20: 10/21'],
    plan: ['18: review 3.333333', '19: review 3.333333', '20: review 3.333334'],
  },
  {
    // 8 h on a day of 7 h: one too many, on that day. Two people could: 8/7 is more than one.
    name: 'a one-day window that is too short',
    days: '18-19',
    people: ANNE,
    items: [
      { name: 'payroll', window: '18', hours: 8 },
      { name: 'VAT', window: '19', hours: 2 },
    ],
    missing: 1,
    lacking: ['18-18 8/7'],
    add: { 18: 1 },
    blocks: ['18: 8/7', '19: 2/7'],
    plan: ['18: payroll 8', '19: VAT 2'],
    headcount: '2 for 18-18 8/7',
  },
  {
    // The 10th is a Sunday: its 2 h can be done nowhere. The rest is as if they were not asked for.
    name: 'a one-day window on a Sunday cannot be placed',
    days: '4-10',
    people: ANNE,
    items: [
      { name: 'filing', window: '10', hours: 2 },
      { name: 'review', window: '7-10', hours: 7 },
    ],
    missing: 2,
    lacking: ['10-10 2/0'],
    add: { 10: 2 },
    unplaceable: ['filing'],
    blocks: ['7: 7/7'],
    plan: ['7: review 7'],
    headcount: '1 for 7-10 7/7',
  },
  {
    // Friday 1 May, a Saturday, a Sunday: three days and not an hour.
    name: 'a window from a holiday to a Sunday cannot be placed either, and needs nobody',
    days: '1-3',
    people: ANNE,
    items: [{ name: 'filing', window: '1-3', hours: 4 }],
    missing: 4,
    lacking: ['1-3 4/0'],
    add: { 3: 4 },
    unplaceable: ['filing'],
    blocks: [],
    plan: [],
    headcount: '0',
  },
  {
    // 30 + 15 = 45 h in the four days of 28 h: 17 h missing; payroll alone lacks 1 h of its 14 h. Served by deadline: VAT 7 h on the 4th,
    // payroll on the 5th and 6th, 1 h over; then 23 h of VAT are left for the 7th: 16 h over. At 45/28 every day
    // has 11 h 15, payroll first on the 5th and 6th.
    name: 'nested windows that lack hours: the longer interval is the worst',
    days: '4-8',
    people: ANNE,
    items: [
      { name: 'VAT', window: '4-7', hours: 30 },
      { name: 'payroll', window: '5-6', hours: 15 },
    ],
    missing: 17,
    lacking: ['4-7 45/28'],
    add: { 6: 1, 7: 16 },
    blocks: ['4 5 6 7: 45/28'],
    plan: ['4: VAT 11.25', '5: payroll 11.25', '6: VAT 7.5, payroll 3.75', '7: VAT 11.25'],
    headcount: '2 for 4-7 45/28',
  },
  {
    // 16 h for 14 h lack 2 h, 9 h for 7 h lack 2 h: the shorter is named; both together lack 4 h. 9/7 is the busier.
    name: 'of two parts that lack as much the shorter is the worst',
    days: '18-22',
    people: ANNE,
    items: [
      { name: 'VAT', window: '18-19', hours: 16 },
      { name: 'payroll', window: '21', hours: 9 },
    ],
    missing: 4,
    lacking: ['21-21 9/7', '18-19 16/14'],
    add: { 19: 2, 21: 2 },
    blocks: ['21: 9/7', '18 19: 16/14'],
    headcount: '2 for 21-21 9/7',
  },
  {
    // Monday the 25th is a holiday: four days of 7 h are 28 h. 60/28 needs three, but 22 h on the 27th alone need 22/7, four.
    name: 'the headcount is that of the busiest interval, not of the week',
    days: '25-31',
    people: ANNE,
    items: [
      { name: 'VAT', window: '25-29', hours: 38 },
      { name: 'payroll', window: '27', hours: 22 },
    ],
    missing: 32,
    lacking: ['25-29 60/28'],
    headcount: '4 for 27-27 22/7',
  },
  {
    // The two have 28 h for 18 h, but all 18 h are Anne's, who has 14 h.
    name: 'a person is given more than they can do while the other is idle',
    days: '20-21',
    people: { Anne: FULL_TIME, Basile: FULL_TIME },
    items: [{ name: 'audit', window: '20-21', hours: 18, to: 'Anne' }],
    missing: 4,
    lacking: ['Anne 20 21: 18/14'],
    add: { 21: 4 },
  },
  {
    // Anne has 6 h of her own on the 20th; of the 9 h that anyone may do she takes 1 h, Basile 7 h: 1 h is left of 15 h for 14 h.
    name: 'work of a person and work of anyone on one day',
    days: '20-21',
    people: { Anne: FULL_TIME, Basile: FULL_TIME },
    items: [
      { name: 'audit', window: '20', hours: 6, to: 'Anne' },
      { name: 'VAT', window: '20', hours: 9 },
    ],
    missing: 1,
    lacking: ['Anne 20, Basile 20: 15/14'],
    add: { 20: 1 },
  },
];
