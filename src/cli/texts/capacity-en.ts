// The sentences about load, capacity and headcount in English.

/** The first and the last day of a range, `YYYY-MM-DD`. */
export interface Range {
  readonly first: string;
  readonly last: string;
}

const From = ({ first, last }: Range) => (first === last ? `On ${first}` : `From ${first} to ${last}`);
const from = (range: Range) => From(range).toLowerCase();
const ofMonths = ({ first, last }: Range) => (first === last ? first : `${first} to ${last}`);

/** A name after its word; without a name it has its word already. */
const named = (word: string, name: string) => (name.startsWith(`${word} `) ? name : `${word} ${name}`);

export const capacityEn = {
  pool: (name: string, members: string) => `Pool ${name} (members: ${members})`,
  unassigned: 'Unassigned work',
  period: 'period',
  member: 'member',
  /** Beside the rows of its members, of which its own is not the sum. */
  wholePool: '(pool, apart)',
  capacity: 'capacity h',
  load: 'load h',
  share: 'load',
  /** Of a member: what is given in person, and the share of the common work. */
  inPerson: 'given h',
  shareOfCommon: 'possible share h',
  total: 'total h',
  /** A period of which not all days are counted. */
  cut: (period: string, { first, last }: Range) => `${period} (${first} – ${last})`,
  lacksHours: 'hours are missing',
  missing: (hours: string) => `${hours} h missing`,
  /** As if anyone of the pool could do the work that is given to persons. */
  missingInPool: (hours: string) => `${hours} h missing even if shared`,
  /** Beside what is missing; another split of the common work may not have it. */
  aboveWithShare: (hours: string) => `with the possible share, ${hours} h above`,
  /** `more`: whether there are others. */
  lackHours: (names: readonly string[], more: boolean) =>
    `${more ? `${names.join(', ')}, …` : names.join(' and ')} ${names.length > 1 ? 'lack' : 'lacks'} hours`,
  overloadedDays: (days: string) => `overloaded days: ${days}`,
  /** The key to the marks of the bars. */
  key: { within: 'within the capacity', above: 'above it', free: 'free' },
  /** `unplaced`: whether some of the work given has nobody to do it. */
  possibleSplit: (unplaced: boolean) =>
    `Given: in person, by name${unplaced ? '; what its member has no day for stands on its last day' : ''}. Possible share: one way to divide the common work, not an assignment. The pool and each member are levelled apart: the pool's row is not the sum of the others.`,
  /** Which days are shown and whose work is planned; null is all. */
  shown: (shown: string | null, planned: string | null) =>
    `${shown === null ? 'All days are shown' : `Shown: ${shown}`}; ${planned === null ? 'all work is planned' : `planned: work due ${planned}`}.`,
  beyondPlanned:
    'Careful: some of the days shown lie outside the due dates planned; work that falls due there is missing from their load and from the verdict.',
  /** Days as part of a sentence; null for all. */
  days: ({ first, last }: { readonly first: string | null; readonly last: string | null }): string | null =>
    first === null
      ? last === null
        ? null
        : `up to ${last}`
      : last === null
        ? `from ${first} on`
        : from({ first, last }),
  /** In which months, `YYYY-MM`, from the first to the last of each run. */
  outside: (hours: string, months: readonly Range[]) =>
    `Outside the days shown, ${hours} h are missing: ${months.map(ofMonths).join(', ')}.`,
  ifShared: (missing: string | null) =>
    missing === null
      ? 'As work of the whole pool it fits'
      : `As work of the whole pool it would still lack ${missing} h in all`,
  /** `heaviest`: what most of the member's work in the days that lack hours comes from, all of it, so that moving it away need not gain as much. */
  costOf: (member: string, hours: string, heaviest: string | null) =>
    `what is given to ${member} costs ${hours} h in all${heaviest === null ? '' : `; over all days that lack hours the largest part of that work is ${heaviest}`}`,
  /** An assignment, by what it names. */
  assignment: {
    letter: (name: string, hours: string) => `${named('letter', name)} (${hours} h)`,
    client: (name: string, hours: string) => `${named('client', name)} (${hours} h)`,
    manager: (name: string, hours: string) => `${named('manager', name)} (${hours} h)`,
    profitCenter: (name: string, hours: string) => `profit center ${name} (${hours} h)`,
    activity: (name: string, hours: string) => `activity ${name} (${hours} h)`,
  },
  /** `order`: what assignments name, the most specific first. */
  conflicts: (activities: string, example: string, order: string) =>
    `Activities given to different people or pools by several assignments: ${activities} (e.g. ${example}); the most specific one counts: ${order}`,
  conflict: (activity: string, winner: string, overruled: string) => `${activity}: ${winner}, not ${overruled}`,
  away: (occurrences: string, hours: string, member: string) =>
    `${occurrences === '1' ? '1 occurrence' : `${occurrences} occurrences`} (${hours} h) ${occurrences === '1' ? 'is' : 'are'} given to ${member}, who works on no day of ${occurrences === '1' ? 'its window' : 'their windows'}.`,
  levelled: 'The load is that of the levelled plan, within the working windows.',
  divisible: 'The result is exact for work that can be divided among people and among days.',
  noWork: 'No work.',
  feasible: 'All of the work fits.',
  peak: (share: string, range: Range, days: string) =>
    `The peak is ${share} of the capacity, ${from(range)} (working days: ${days}): no plan can lower it.`,
  infeasible: (range: Range, mandatory: string, available: string, missing: string, occurrences: string) =>
    `The work does not fit. ${From(range)}, there are ${mandatory} h of work (occurrences: ${occurrences}) for ${available} h of capacity: ${missing} h are missing.`,
  onDaysOf: (members: string) => `This is the capacity of: ${members}.`,
  /** What of the work that lacks hours lies on the days shown; null when none of its capacity does. */
  onDaysShown: (load: { readonly work: string; readonly available: string; readonly missing: string } | null) =>
    load === null
      ? 'None of this capacity is on the days shown.'
      : `On the days shown, this work takes ${load.work} h when levelled, for ${load.available} h of capacity: ${load.missing} h are missing there.`,
  least: (hours: string, additions: string) => `At least ${hours} h must be added, for example: ${additions}.`,
  addition: (day: string, hours: string, member: string | null) =>
    `${hours} h on ${day}${member === null ? '' : ` for ${member}`}`,
  proof: (intervals: string) =>
    `Less would not do: with no day counted twice, as much is missing already: ${intervals}.`,
  marginalValue: (hours: string) => `One more hour on these days takes ${hours} h off what is missing, at best.`,
  whose: { letters: 'Letters', clients: 'Clients', managers: 'Managers' },
  lacking: (hours: string, range: Range) => `${hours} h ${from(range)}`,
  moves: 'Moving any one of these occurrences would be enough:',
  later: (occurrence: string, hours: string, days: string) =>
    `${occurrence} (${hours} h): its last day postponed by ${days} d`,
  toPool: (occurrence: string, hours: string, pools: string) =>
    `${occurrence} (${hours} h): given to another pool (${pools})`,
  noMove: (hours: string) =>
    `Moving a single occurrence is not enough: even without the one that weighs most, ${hours} h are still missing.`,
  noSingleMove: 'Moving a single occurrence, by a year or to another pool, is not enough; leaving one out can be.',
  /** Of work that nobody who may do it can do on its days; that nobody of the pool can; that nobody of the pattern can either. */
  remedies: 'What to do? Each way was tried by itself:',
  enough: (remedy: string) => `${remedy}: enough`,
  notEnough: (remedy: string, hours: string) => `${remedy}: not enough, ${hours} h are still missing`,
  nobodyToDo: (occurrences: string, hours: string) =>
    `Occurrences that nobody can do within their window: ${occurrences} (${hours} h).`,
  notLevelled: (occurrences: string, hours: string) =>
    `Occurrences with nobody at work in their window: ${occurrences} (${hours} h); they are left out of the levelled plan and stand on their last day.`,
  notCounted: (occurrences: string, hours: string) =>
    `Occurrences with nobody at work in their window, neither the pool nor the typical profile: ${occurrences} (${hours} h); they are left out of the headcount.`,
  occurrence: (letter: string, activity: string, due: string) => `${letter} / ${activity} / ${due}`,
  window: (occurrence: string, hours: string, range: Range) => `${occurrence} (${hours} h): ${from(range)}`,
  more: (count: string) => `… and ${count} more: --format json lists all`,
  others: '… and others: --format json lists all',
  relaxation: 'Some of the work is pinned to members; this looks at the pool as a whole.',
  blocks: (blocks: string) => `Blocks of days of equal load, the fullest first: ${blocks}`,
  block: (share: string, days: string, range: Range, work: string, occurrences: string) =>
    `${share} ${from(range)}: ${work} h (days: ${days}, occurrences: ${occurrences})`,
  checked: (occurrences: string, parts: string) =>
    `All that is planned was checked by a verifier that shares no code with the solver: occurrences ${occurrences}, parts ${parts}, no violation. No plan is better levelled.`,
  /** Below a levelled plan, which looks well however much is missing. */
  doesNotFit: 'This work does not fit: see the capacity command.',
  people: (count: string) => `People needed: ${count}`,
  peopleMore: (count: string) => `People needed on top of the present team: ${count}`,
  presentTeam: (missing: string) => `With the present team, ${missing} h are missing.`,
  because: (range: Range, work: string, capacity: string) =>
    `${From(range)}, there are ${work} h of work; the capacity of one person is ${capacity} h.`,
  impossible: (range: Range) => `No headcount would do: ${from(range)}, the typical profile does not work.`,
  pattern: (hours: string, chargeable: string, annual: string | null, zone: string) =>
    `Typical profile: ${hours} h a week, ${chargeable} h of them on clients' work${annual === null ? '' : `, ${annual} h a year, leave taken off`}, holidays: ${zone}.`,
};
