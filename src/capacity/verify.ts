// A checker of levelled plans for whoever does not trust the solver, with which it shares no code: what it needs is in the certificate.
// It proves that the plan keeps to its windows and loses nothing, that each day is within one micro-hour of the profile of the
// blocks, and that no plan at all is flatter than that profile: whatever is in the first k blocks can be done on their days alone.

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
export interface Objection {
  readonly law: 'Amounts' | 'Days' | 'Blocks' | 'Optimality' | 'Rounding' | 'Windows' | 'Conservation';
  readonly at: string;
}

/**
 * The objections to a plan by its certificate; none when both hold. Source: Yao, Demers and Shenker 1995.
 * Cost: linear in the allocations and in the days of all windows.
 */
export function verify(
  { days, blocks, occurrences }: Certificate,
  allocations: readonly Allocation[],
): readonly Objection[] {
  const objections: Objection[] = [];
  const claim = (law: Objection['law'], holds: boolean, at: string | number) => {
    if (!holds) objections.push({ law, at: String(at) });
  };
  const isAmount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  const place = new Map(days.map(({ day }, index) => [day, index]));
  for (const [index, { day, capacityMicroHours, loadMicroHours }] of days.entries()) {
    claim('Amounts', isAmount(capacityMicroHours) && isAmount(loadMicroHours), day);
    claim('Days', index === 0 || days[index - 1].day < day, day);
    claim('Days', capacityMicroHours > 0 || loadMicroHours === 0, day);
  }

  // Every day with capacity is in one block; a block has the capacity of its days, and less utilisation than the one before.
  const blockOfDay = new Array<number>(days.length).fill(-1);
  for (const [number, block] of blocks.entries()) {
    const own = block.days.map((day) => place.get(day) ?? -1);
    for (const [index, day] of own.entries()) {
      claim('Blocks', day >= 0 && blockOfDay[day] === -1 && (index === 0 || own[index - 1] < day), number);
      blockOfDay[day] = number;
    }
    claim('Amounts', isAmount(block.workMicroHours) && isAmount(block.capacityMicroHours), number);
    const capacities = own.map((day) => days[day]?.capacityMicroHours ?? 0);
    claim('Blocks', capacities.length > 0 && capacities.every((capacity) => capacity > 0), number);
    claim('Blocks', sum(capacities) === block.capacityMicroHours, number);
    const before = blocks[number - 1];
    claim('Blocks', before === undefined || isMoreUsed(before, block), number);
    // What is done by the end of each day is the whole part of what the profile has done by then.
    let capacity = 0n;
    let done = 0n;
    for (const [index, day] of own.entries()) {
      capacity += BigInt(capacities[index]);
      const due = (BigInt(block.workMicroHours) * capacity) / BigInt(block.capacityMicroHours || 1);
      claim('Rounding', BigInt(days[day]?.loadMicroHours ?? -1) === due - done, days[day]?.day ?? number);
      done = due;
    }
  }
  for (const [index, { day, capacityMicroHours }] of days.entries()) {
    claim('Blocks', blockOfDay[index] >= 0 || capacityMicroHours === 0, day);
  }

  // An occurrence belongs to the least used block of its window, and its hours to that block's work.
  const byId = new Map(occurrences.map((occurrence) => [occurrence.occurrence, occurrence]));
  const blockOf = new Map(blocks.flatMap((block, number) => block.occurrences.map((id) => [id, number] as const)));
  claim('Blocks', blockOf.size === sum(blocks.map((block) => block.occurrences.length)), 'occurrences');
  claim('Amounts', byId.size === occurrences.length, 'occurrences');
  const workOf = blocks.map((block) => sum(block.occurrences.map((id) => byId.get(id)?.microHours ?? Number.NaN)));
  for (const [number, block] of blocks.entries())
    claim('Conservation', workOf[number] === block.workMicroHours, number);
  for (const { occurrence, release, last, microHours } of occurrences) {
    claim('Amounts', isAmount(microHours) && release <= last, occurrence);
    let leastUsed = -1;
    for (let index = firstFrom(days, release); index < days.length && days[index].day <= last; index++) {
      leastUsed = Math.max(leastUsed, blockOfDay[index]);
    }
    claim('Optimality', (blockOf.get(occurrence) ?? -1) === leastUsed, occurrence);
  }

  // Every hour is laid once, inside its window, on a day of its block.
  const laid = new Map<string, number>();
  const load = new Array<number>(days.length).fill(0);
  for (const { occurrence, day, microHours } of allocations) {
    const window = byId.get(occurrence);
    const index = place.get(day) ?? -1;
    claim('Amounts', isAmount(microHours), occurrence);
    claim('Windows', window !== undefined && window.release <= day && day <= window.last && index >= 0, occurrence);
    claim('Optimality', microHours === 0 || blockOfDay[index] === blockOf.get(occurrence), occurrence);
    laid.set(occurrence, (laid.get(occurrence) ?? 0) + microHours);
    load[index] += microHours;
  }
  for (const { occurrence, microHours } of occurrences) {
    const expected = blockOf.has(occurrence) ? microHours : 0;
    claim('Conservation', (laid.get(occurrence) ?? 0) === expected, occurrence);
  }
  for (const [index, { day, loadMicroHours }] of days.entries())
    claim('Conservation', load[index] === loadMicroHours, day);
  return objections;
}

type Block = Certificate['blocks'][number];

/** Whether a's utilisation is above b's. */
function isMoreUsed(a: Block, b: Block): boolean {
  return (
    BigInt(a.workMicroHours) * BigInt(b.capacityMicroHours) > BigInt(b.workMicroHours) * BigInt(a.capacityMicroHours)
  );
}

/** The index of the first of the sorted days that is not before a day. */
function firstFrom(days: Certificate['days'], day: string): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle].day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
