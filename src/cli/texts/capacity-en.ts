// The sentences about load, capacity and headcount in English.

/** The first and the last day of a range, `YYYY-MM-DD`. */
export interface Range {
  readonly first: string;
  readonly last: string;
}

const from = ({ first, last }: Range) => (first === last ? `On ${first}` : `From ${first} to ${last}`);

export const capacityEn = {
  pool: (name: string, members: string) => `Pool ${name} (members: ${members})`,
  unassigned: 'Work that is given to nobody',
  period: 'period',
  member: 'member',
  wholePool: '(whole pool)',
  capacity: 'capacity h',
  load: 'load h',
  share: 'load',
  overloadedDays: (days: string) => `days over: ${days}`,
  /** The key to the marks of the bars. */
  key: { within: 'within the capacity', above: 'above it', free: 'free' },
  levelled: 'The load is that of the levelled plan inside the working windows.',
  divisible: 'Exact for work that can be divided among people and days.',
  noWork: 'No work.',
  feasible: 'All of the work fits.',
  peak: (share: string, first: string, last: string) =>
    `No plan has a lower peak than ${share} of the capacity, which ${first} to ${last} ask for.`,
  infeasible: (range: Range, mandatory: string, available: string, missing: string, occurrences: string) =>
    `The work does not fit. ${from(range)} ${mandatory} h must be done (occurrences: ${occurrences}) and ${available} h are available: ${missing} h are missing.`,
  onDaysOf: (members: string) => `These are the hours of ${members}.`,
  least: (hours: string, additions: string) => `The least hours to add: ${hours} h, for example: ${additions}.`,
  addition: (day: string, hours: string, member: string | null) =>
    `${day} ${hours} h${member === null ? '' : ` for ${member}`}`,
  proof: (intervals: string) =>
    `Less would not do: what these days lack, none counted twice, adds up to as much: ${intervals}.`,
  marginalValue: (hours: string) =>
    `One hour more anywhere in these days takes ${hours} h off what is missing, at best.`,
  whose: { letters: 'Letters', clients: 'Clients', managers: 'Managers' },
  moves: 'Enough by itself, for one occurrence alone:',
  later: (occurrence: string, hours: string, days: string) =>
    `${occurrence} (${hours} h): its last day moved by ${days} d`,
  toPool: (occurrence: string, hours: string, pools: string) => `${occurrence} (${hours} h): given to ${pools}`,
  noMove: (hours: string) =>
    `No single occurrence is enough by itself: without the one that helps most, ${hours} h are still missing.`,
  noSingleMove:
    'No single occurrence can be moved so that all fits, neither by a year nor to another pool; without some of them it would.',
  /** Of work that nobody who may do it can do on its days; that nobody of the pool can; that nobody of the pattern can either. */
  nobodyToDo: (occurrences: string, hours: string) =>
    `Occurrences with nobody to do them on their days: ${occurrences} (${hours} h).`,
  notLevelled: (occurrences: string, hours: string) =>
    `Occurrences on whose days nobody works: ${occurrences} (${hours} h); they are left out of the levelled plan.`,
  notCounted: (occurrences: string, hours: string) =>
    `Occurrences on whose days nobody works, of the pool or of the pattern: ${occurrences} (${hours} h); they are left out of the headcount.`,
  window: (occurrence: string, hours: string, { first, last }: Range) =>
    `${occurrence} (${hours} h): ${first} to ${last}`,
  more: (count: string) => `… and ${count} more: --format json lists all`,
  others: '… and others: --format json lists all',
  relaxation: 'Some of the work is given to persons; this looks at the pool as a whole.',
  blocks: (blocks: string) => `Blocks of days of equal load, the fullest first: ${blocks}`,
  block: (share: string, days: string, range: Range, work: string, occurrences: string) =>
    `${share} on ${days} days from ${range.first} to ${range.last}: ${work} h, occurrences: ${occurrences}`,
  checked: (occurrences: string, parts: string) =>
    `Checked by a verifier that shares no code with the solver: occurrences ${occurrences}, parts ${parts}, no violation. No plan is better levelled.`,
  people: (count: string) => `People needed: ${count}`,
  peopleMore: (count: string) => `People needed beside the members there are: ${count}`,
  because: (range: Range, work: string, capacity: string) =>
    `${from(range)} ${work} h must be done; one person can do ${capacity} h.`,
  impossible: (range: Range) => `No number would do: ${from(range).toLowerCase()} nobody of the pattern works.`,
  pattern: (hours: string, chargeable: string, annual: string | null, zone: string) =>
    `One person: ${hours} h a week, ${chargeable} of it on clients' work${annual === null ? '' : `, ${annual} h a year, leave taken off`}, holidays: ${zone}.`,
};
