// A checker of levelled plans for whoever does not trust the solver, with which it shares no code: what it needs is in the certificate.
// It proves that the plan keeps to its windows and loses nothing, that each day is within one micro-hour of the profile of the
// blocks, that work can be done by that profile, and that no plan at all is more level: the work of the first k blocks has only their days.

/** What proves a levelled plan. Days are `YYYY-MM-DD`, amounts whole micro-hours. */
export interface Certificate {
  /** In order, each once; without capacity a day has no load. */
  readonly days: readonly {
    readonly day: string;
    readonly capacityMicroHours: number;
    readonly loadMicroHours: number;
  }[];
  /** In strictly decreasing order of utilisation, `workMicroHours / capacityMicroHours`. */
  readonly blocks: readonly {
    readonly days: readonly string[];
    readonly workMicroHours: number;
    readonly capacityMicroHours: number;
    /** The ids of the occurrences done on these days. */
    readonly occurrences: readonly string[];
  }[];
  /** Every occurrence with the first and the last day of its window; those on whose days there is no capacity are in no block. */
  readonly occurrences: readonly {
    readonly occurrence: string;
    readonly release: string;
    readonly last: string;
    readonly microHours: number;
  }[];
}

/** So many micro-hours of an occurrence, done on a day. */
export interface Allocation {
  readonly occurrence: string;
  readonly day: string;
  readonly microHours: number;
}

/** What does not hold, and where: a day, the number of a block from 0, or the id of an occurrence. */
export interface Violation {
  readonly law: 'Amounts' | 'Days' | 'Blocks' | 'Optimality' | 'Rounding' | 'Windows' | 'Conservation';
  readonly at: string;
}

/**
 * The violations of a plan and its certificate; none when both hold. Amounts that are no whole micro-hours are reported before all else.
 * Source: Yao, Demers and Shenker 1995. Cost: linear in the allocations and in the days of all windows.
 *
 * @example
 * const days = [{ day: '2026-05-04', capacityMicroHours: 7_000_000, loadMicroHours: 4_000_000 }];
 * const blocks = [{ days: ['2026-05-04'], workMicroHours: 4_000_000, capacityMicroHours: 7_000_000, occurrences: ['a'] }];
 * const occurrences = [{ occurrence: 'a', release: '2026-05-02', last: '2026-05-04', microHours: 4_000_000 }];
 * const certificate = { days, blocks, occurrences };
 * console.log(verify(certificate, [{ occurrence: 'a', day: '2026-05-04', microHours: 4_000_000 }]).length);
 * // 0
 * console.log(verify(certificate, [{ occurrence: 'a', day: '2026-05-05', microHours: 4_000_000 }])[0]);
 * // { law: 'Windows', at: 'a' }
 */
export function verify(certificate: Certificate, allocations: readonly Allocation[]): readonly Violation[] {
  const violations = violationsOf(amounts(certificate, allocations));
  if (violations.length > 0) return violations;
  const blockOfDay = new Map(certificate.blocks.flatMap(({ days }, block) => days.map((day) => [day, block])));
  const blockOf = new Map(certificate.blocks.flatMap(({ occurrences }, block) => occurrences.map((id) => [id, block])));
  return violationsOf([
    ...days(certificate, blockOfDay),
    ...blocks(certificate, blockOf),
    ...optimality(certificate, blockOfDay, blockOf),
    ...plan(certificate, allocations, blockOfDay, blockOf),
  ]);
}

type Claim = readonly [law: Violation['law'], at: string | number, holds: boolean];
type AmountById = ReadonlyMap<string, number>;

function violationsOf(claims: Iterable<Claim>): readonly Violation[] {
  return Array.from(claims).flatMap(([law, at, holds]) => (holds ? [] : [{ law, at: String(at) }]));
}

function* amounts({ days, blocks, occurrences }: Certificate, allocations: readonly Allocation[]): Iterable<Claim> {
  const isAmount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  for (const { day, capacityMicroHours, loadMicroHours } of days) {
    yield ['Amounts', day, isAmount(capacityMicroHours) && isAmount(loadMicroHours)];
  }
  for (const [number, { workMicroHours, capacityMicroHours }] of blocks.entries()) {
    yield ['Amounts', number, isAmount(workMicroHours) && isAmount(capacityMicroHours) && capacityMicroHours > 0];
  }
  for (const { occurrence, microHours } of [...occurrences, ...allocations]) {
    yield ['Amounts', occurrence, isAmount(microHours)];
  }
}

/** Days ascend; those with capacity are in one block each, the others have no load and are in none. */
function* days({ days, blocks }: Certificate, blockOfDay: AmountById): Iterable<Claim> {
  for (const [index, { day, capacityMicroHours, loadMicroHours }] of days.entries()) {
    yield ['Days', day, index === 0 || days[index - 1].day < day];
    yield ['Days', day, capacityMicroHours > 0 ? blockOfDay.has(day) : loadMicroHours === 0 && !blockOfDay.has(day)];
  }
  const known = new Set(days.map(({ day }) => day));
  for (const [number, block] of blocks.entries()) {
    const isSorted = block.days.every((day, index) => index === 0 || block.days[index - 1] < day);
    yield ['Days', number, isSorted && block.days.every((day) => known.has(day))];
  }
  yield ['Days', 'blocks', blockOfDay.size === sum(blocks.map((block) => block.days.length))];
}

/** A block has the work of its occurrences and the capacity of its days, can take the one on the others, and is less used than the one before. */
function* blocks({ days, blocks, occurrences }: Certificate, blockOf: AmountById): Iterable<Claim> {
  const dayNamed = new Map(days.map((day) => [day.day, day]));
  const known = new Map(occurrences.map((one) => [one.occurrence, one]));
  yield ['Blocks', 'occurrences', known.size === occurrences.length];
  yield ['Blocks', 'occurrences', blockOf.size === sum(blocks.map((block) => block.occurrences.length))];
  for (const [number, block] of blocks.entries()) {
    const work = BigInt(block.workMicroHours);
    const whole = BigInt(block.capacityMicroHours);
    const before = blocks[number - 1];
    const own = block.occurrences.flatMap((id) => known.get(id) ?? []);
    const hours = sum(own.map(({ microHours }) => microHours));
    yield ['Blocks', number, own.length === block.occurrences.length && hours === block.workMicroHours];
    yield ['Blocks', number, before === undefined || isMoreUsed(before, block)];
    let capacity = 0n;
    let done = 0n;
    const shares: bigint[] = [];
    for (const day of block.days) {
      const ofDay = BigInt(dayNamed.get(day)?.capacityMicroHours ?? 0);
      shares.push(work * ofDay);
      capacity += ofDay;
      const due = (work * capacity) / whole;
      yield ['Rounding', day, BigInt(dayNamed.get(day)?.loadMicroHours ?? -1) === due - done];
      done = due;
    }
    yield ['Blocks', number, capacity === whole];
    yield ['Blocks', number, canTake(block, shares, own)];
  }
}

/**
 * Whether the days of a block, each used exactly alike, can take its occurrences: by deadline, each on the earliest days that are not full.
 * `free`: what each day still takes; as all hours here, times the capacity of the block, so that they are whole.
 */
function canTake({ days, capacityMicroHours }: CertificateBlock, free: bigint[], own: readonly Window[]): boolean {
  // From each day, one on the way to the next that is not full.
  const next = [...days.keys(), days.length];
  const byDeadline = [...own].sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  for (const { release, last, microHours } of byDeadline) {
    let left = BigInt(microHours) * BigInt(capacityMicroHours);
    for (let day = firstFrom(days, release); left > 0n; ) {
      for (; next[day] !== day; day = next[day]) next[day] = next[next[day]];
      if (day === days.length || days[day] > last) return false;
      const done = left < free[day] ? left : free[day];
      left -= done;
      free[day] -= done;
      if (free[day] === 0n) next[day] = day + 1;
    }
  }
  return true;
}

/** An occurrence is in the least used block of its window, which no plan can do without; in none when the window holds no capacity. */
function* optimality({ days, occurrences }: Certificate, blockOfDay: AmountById, blockOf: AmountById): Iterable<Claim> {
  const dates = days.map(({ day }) => day);
  for (const { occurrence, release, last } of occurrences) {
    yield ['Windows', occurrence, release <= last];
    let leastUsed = -1;
    for (let index = firstFrom(dates, release); index < dates.length && dates[index] <= last; index++) {
      leastUsed = Math.max(leastUsed, blockOfDay.get(dates[index]) ?? -1);
    }
    yield ['Optimality', occurrence, (blockOf.get(occurrence) ?? -1) === leastUsed];
  }
}

/** Every hour of an occurrence in a block is done once, inside its window, on a day of that block. */
function* plan(
  { days, occurrences }: Certificate,
  allocations: readonly Allocation[],
  blockOfDay: AmountById,
  blockOf: AmountById,
): Iterable<Claim> {
  const windowOf = new Map(occurrences.map((occurrence) => [occurrence.occurrence, occurrence]));
  const done = new Map<string, number>();
  const loaded = new Map<string, number>();
  for (const { occurrence, day, microHours } of allocations) {
    const window = windowOf.get(occurrence);
    yield ['Windows', occurrence, window !== undefined && window.release <= day && day <= window.last];
    yield ['Optimality', occurrence, microHours === 0 || blockOfDay.get(day) === blockOf.get(occurrence)];
    done.set(occurrence, (done.get(occurrence) ?? 0) + microHours);
    loaded.set(day, (loaded.get(day) ?? 0) + microHours);
  }
  for (const { occurrence, microHours } of occurrences) {
    yield ['Conservation', occurrence, (done.get(occurrence) ?? 0) === (blockOf.has(occurrence) ? microHours : 0)];
  }
  for (const { day, loadMicroHours } of days) yield ['Conservation', day, (loaded.get(day) ?? 0) === loadMicroHours];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

type CertificateBlock = Certificate['blocks'][number];
type Window = Certificate['occurrences'][number];

/** Whether a's utilisation is above b's. */
function isMoreUsed(a: CertificateBlock, b: CertificateBlock): boolean {
  return (
    BigInt(a.workMicroHours) * BigInt(b.capacityMicroHours) > BigInt(b.workMicroHours) * BigInt(a.capacityMicroHours)
  );
}

/** The index of the first of the sorted days that is not before a day. */
function firstFrom(days: readonly string[], day: string): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
