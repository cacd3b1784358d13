// What a report says, in English. Amounts, dates and names come in as they are to be read.

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const SMALL = 'no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',');
const spelt = (count: number) => SMALL[count] ?? String(count);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Names, of which so many more are not written. */
export interface NamedPeople {
  readonly names: readonly string[];
  readonly more: number;
}

const people = ({ names, more }: NamedPeople) => {
  if (names.length === 0) return `${more} ${plural(more, 'person', 'people')}`;
  return listed(more === 0 ? names : [...names, `${more} ${plural(more, 'other', 'others')}`]);
};

export const reportEn = {
  title: (when: string) => `Workload ${when}`,
  asOf: (date: string) => `as of ${date}`,
  scope: (name: string) => `part of the firm: ${name}`,
  during: (period: string) => `in ${period}`,
  fromDayTo: (first: string, last: string) => `from ${first} to ${last}`,

  fits: (when: string) => `Everything fits ${when}.`,
  lacksAlarm: (months: readonly string[]) => `${listed(months)} ${plural(months.length, 'does', 'do')} not fit:`,
  lacksCountAlarm: (count: number) => `${capital(spelt(count))} months do not fit:`,
  lacks: (hours: string) => `${hours} are missing.`,
  toDo: (hours: string, when: string) => `${hours} to do ${when}`,
  nothing: (when: string) => `Nothing is planned ${when}.`,

  poolLacks: (days: string, pool: string, work: string, there: string) =>
    `${capital(days)}, the ${pool} pool has ${work} to do and only ${there} to do it in.`,
  membersLack: (days: string, who: NamedPeople, work: string, there: string) =>
    `${capital(days)}, ${people(who)} ${who.names.length + who.more === 1 ? 'has' : 'have'} ${work} to do and only ${there} to do it in.`,
  otherMonths: (count: number) => (count === 1 ? 'The other month fits.' : `The other ${spelt(count)} months fit.`),
  otherPoolsFit: (pools: readonly string[]) =>
    pools.length > 3 ? 'All other pools fit.' : `${listed(pools)} ${plural(pools.length, 'fits', 'fit')} throughout.`,
  poolMissing: (pool: string, hours: string, days: string) => `${pool}: ${hours} are missing ${days}.`,
  inAll: (days: string, work: string, there: string) =>
    `${capital(days)} there is ${work} of work for ${there} of capacity.`,
  unassignedAlarm: (hours: string) => `${hours} are given to no pool;`,
  restFits: 'the rest fits.',
  unassigned: (hours: string) => `${hours} of work are given to no pool.`,
  relaxed: 'Some work is given to persons by name; these figures are those of the pool as a whole.',
  addTeam:
    'There is no team yet: with one (the option --team), this report says whether the work fits, when it does not, and what would help.',
  partOnly: 'Part of the work beside the whole capacity would always seem to fit: there is no verdict here.',

  levels: { fits: 'fits', tight: 'tight', lacks: 'lacks', none: '' },

  when: 'When',
  who: 'Who',
  what: 'What to do',
  openDays: (count: number, holidays: readonly string[]) =>
    `${count === 0 ? 'No' : count} working ${plural(count, 'day', 'days')}${holidays.length === 0 ? '.' : `; ${listed(holidays)} ${plural(holidays.length, 'is a public holiday', 'are public holidays')}.`}`,
  work: 'To do',
  there: 'Available',
  present: 'People at work',
  presentByWeek: 'People at work, by week',
  weekOf: (day: string) => `week of ${day}`,
  weeksOf: (first: string, last: string) => `weeks of ${first} to ${last}`,
  moreWeeks: (count: number) => `and ${count} more ${plural(count, 'week', 'weeks')}`,
  holiday: 'holiday',
  closed: 'closed',
  presentOn: (day: string, count: number) => `${day}: ${count} at work`,
  closedOn: (day: string) => `${day}: nobody works`,
  poolOf: (pool: string, count: number) =>
    count === 0 ? `${pool}: nobody is there` : `${pool}, ${count} ${plural(count, 'person', 'people')}`,
  left: (who: NamedPeople, day: string) => `Contract ended on ${day}: ${people(who)}.`,
  onLeave: (who: NamedPeople, days: string, hours: string) =>
    `${people(who)} ${who.names.length + who.more === 1 ? 'is' : 'are'} on leave ${days}: −${hours}.`,
  moreLeave: (count: number, hours: string) => `${count} more on leave: −${hours}.`,
  workByManager: 'The work of these days, by manager',
  otherManagers: 'the others',

  oneIsEnough: 'Any one of these is enough',
  noneIsEnough: 'None of these is enough by itself',
  notEnough: 'Not enough',
  stillMissing: (hours: string) => `${hours} would still be missing`,
  moveLeave: (count: string, isOne: boolean) => `Move ${count} ${isOne ? 'day' : 'days'} of leave`,
  moveLeaveDetail: (days: string, hours: string, who: NamedPeople) => `${days}, of ${people(who)} (+${hours})`,
  extend: (who: NamedPeople) => `Keep ${people(who)}`,
  extendDetail: (until: string, hours: string) => `until ${until} (+${hours})`,
  addHours: (hours: string) => `Add ${hours}`,
  addHoursDetail: (
    latest: string,
    { each, ofWhom }: { readonly each: string | null; readonly ofWhom: NamedPeople | null },
  ) =>
    `by ${latest} at the latest${each === null ? '' : `, ${each} a person`}${ofWhom === null ? '' : `, for what is given to ${people(ofWhom)}`}`,
  hire: (count: number) => `Add ${count === 1 ? 'one person' : `${spelt(count)} people`}`,
  hireDetail: 'for the whole time, on the terms of the typical contract',
  moveDeadline: 'Move a single deadline',
  moveDeadlineBy: (work: string, days: number) => `${work}: ${days} ${plural(days, 'day', 'days')} later`,
  moveDeadlineBest: (work: string) => `the best one would be ${work}`,
  giveAway: 'Give a single deadline to another pool',
  giveAwayTo: (work: string, pools: NamedPeople) => `${work}: to ${people(pools)}`,
  giveAwayBest: (work: string) => `the best one would be ${work}`,
  nobodyCan: (count: number) => `${count} ${plural(count, 'deadline', 'deadlines')} on whose days nobody works`,
  nobodyCanDetail: (work: string, days: string) => `${work}, ${days}`,
  nobodyCanMore: (count: number) => `and ${count} more`,

  busiest: 'The busiest week',
  margin: 'Room left',
  watch: 'To watch',
  busiestText: (pool: string, rate: string, load: string, there: string) => `${pool}: ${rate}, ${load} of ${there}.`,
  marginTitle: (hours: string) => `${hours} free`,
  marginText: (until: string) => `until ${until}, all pools together; pools do not lend each other hours.`,
  watchTitle: (count: number) => `${count} ${plural(count, 'month', 'months')} from 90% on`,
  watchNone: 'No month reaches 90%',
  watchNoneText: (name: string, pool: string, rate: string) => `The fullest is ${name}, ${pool}: ${rate}.`,
  watchMonth: (month: string, pool: string, rate: string) => `${month}, ${pool}: ${rate}`,

  allWork: 'All work',
  legend: {
    capacity: 'capacity',
    load: 'work, as evenly as can be',
    over: 'beyond',
    due: 'due',
    signed: 'of it signed',
  },
  basisLevelled: 'Work as evenly as its deadlines allow, not by due date.',
  basisDue: 'Work by due date.',
  monthLacks: (month: string, load: string, there: string, days: string) =>
    `${month}: ${load} for ${there}; days beyond capacity: ${days}.`,
  lateHours: (gap: string, day: string) =>
    `Over the month the gap is only ${gap}, but the hours after ${day} come too late.`,
  freeHoursLate: (day: string) => `Over the month there are hours left, but those after ${day} come too late.`,
  monthsTight: (months: readonly string[], rate: string) => `${listed(months)}: up to ${rate}. Tight, but fits.`,
  monthsFree: (months: string, hours: string) => `${months}: ${hours} free.`,
  fromTo: (first: string, last: string) => `${first} to ${last}`,
  proven: (rate: string, days: string) =>
    `No plan goes below ${rate} of the capacity ${days}: this is proved, not estimated.`,
  missing: (hours: string) => `${hours} missing`,

  week: (number: string, monday: string) => `week ${number}, from ${monday}`,
  peopleNote:
    'Load in per cent of the hours at work. One possible way to divide the work: what is given to each by name, then the rest of the pool shared so that nobody is fuller than need be. Not an assignment.',
  peopleLateNote:
    'As late as possible: each piece of work as late as the hours of the team allow; what they do not allow is on its first possible day.',
  cell: (name: string, when: string, detail: string) => `${name}, ${when}: ${detail}`,
  hoursOf: (load: string, there: string) => `${load} of ${there}`,
  onlyLeave: 'on leave',
  out: 'not under contract',
  noHours: 'no hours',
  someHolidays: (count: number) => `${count} public ${plural(count, 'holiday', 'holidays')}`,
  someLeave: (text: string, days: number) => `${text} ${days <= 1 ? 'day' : 'days'} of leave`,
  partTime: (hours: string) => `part time, ${hours}\u00a0h a week`,

  readCounts: {
    unreadable: 'Rows that cannot be read',
    undated: 'One-offs without a date',
    cancelled: 'Cancelled or not selected',
    outside: (when: string) => `Not due ${when}`,
  },
  toCorrect: 'To correct: see the list',
  toDate: 'To date: see the list',
  normal: 'Normal',
  unknownHours: (hours: string, rows: string) => `${hours} (and ${rows} without hours that can be read)`,

  proofTotals: (count: string, hours: string) => `${count} deadlines, ${hours}, in this report and in the plan.`,
  proofLevel:
    'Every hour of the levelled plan was checked by a program of its own: on the right days, in the right amount, and no plan is more even.',
  proofVerdict:
    'A month is said not to fit when work that can be done on no other days is more than the hours of these days.',
};

/** What a report says in a language. */
export type ReportWords = typeof reportEn;
