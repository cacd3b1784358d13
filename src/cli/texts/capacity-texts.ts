// The sentences about load, capacity and headcount, to be filled in each language. Numbers and dates come ready to be shown.

/** The sentences of one language. */
export interface CapacityTexts {
  readonly pool: (name: string, members: string) => string;
  readonly unassigned: string;
  readonly period: string;
  readonly member: string;
  readonly wholePool: string;
  readonly capacity: string;
  readonly load: string;
  readonly share: string;
  readonly overloadedDays: (days: string) => string;
  /** The key to the marks of the bars: done within the capacity, above it, free. */
  readonly key: readonly [within: string, above: string, free: string];
  /** How the load was laid. */
  readonly levelled: string;
  readonly divisible: string;
  readonly noWork: string;
  readonly fits: string;
  readonly peak: (share: string, first: string, last: string) => string;
  readonly refused: (
    range: Range,
    compulsory: string,
    available: string,
    missing: string,
    occurrences: string,
  ) => string;
  readonly onDaysOf: (members: string) => string;
  readonly least: (hours: string, places: string) => string;
  readonly place: (day: string, hours: string, member: string | null) => string;
  readonly proof: (intervals: string) => string;
  readonly worth: (hours: string) => string;
  readonly whose: { readonly letters: string; readonly clients: string; readonly managers: string };
  readonly moves: string;
  readonly later: (occurrence: string, hours: string, days: string) => string;
  readonly toPool: (occurrence: string, hours: string, pools: string) => string;
  readonly noMove: (hours: string) => string;
  readonly noRoom: string;
  /** Of work that nobody who may do it can do on its days; that nobody of the pool can; that nobody of the pattern can either. */
  readonly nobodyToDo: (occurrences: string, hours: string) => string;
  readonly notLevelled: (occurrences: string, hours: string) => string;
  readonly notCounted: (occurrences: string, hours: string) => string;
  readonly window: (occurrence: string, hours: string, range: Range) => string;
  readonly more: (count: string) => string;
  readonly others: string;
  readonly relaxation: string;
  readonly blocks: (blocks: string) => string;
  readonly block: (share: string, days: string, range: Range, work: string, occurrences: string) => string;
  readonly checked: (occurrences: string, parts: string) => string;
  readonly people: (count: string) => string;
  readonly peopleMore: (count: string) => string;
  readonly because: (range: Range, work: string, capacity: string) => string;
  readonly impossible: (range: Range) => string;
  readonly pattern: (hours: string, chargeable: string, annual: string | null, zone: string) => string;
}

/** The first and the last day of a range, `YYYY-MM-DD`. */
export interface Range {
  readonly first: string;
  readonly last: string;
}
