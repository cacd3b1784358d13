// Work of which some is given to persons, as a maximum flow: from the source to each demand, on to the days of its window, to each member's
// hours of the day, to the sink. When it does not fit, the minimum cut says which members have too little, on which days, by how many hours.
// Members to whom nothing is given in person are one to the network: whatever one of them can do, another can.

import type { Day } from '../calendar/civil-date.js';
import { sortedBy } from '../core/counting-sort.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { capacityOn, type DailyCapacity } from '../workload/daily-capacity.js';
import { itemsOf, someOf, type Work } from '../workload/work.js';
import { windowsOf } from './feasibility.js';
import { FlowNetwork } from './max-flow.js';

/** Work on a pool; each item may be done by one member alone, or by any. */
export interface PinnedWork extends Work {
  /** The number of the member that each item is given to, or `ANYONE`. */
  readonly member: Int32Array;
}

/** A member's days in a cut. */
interface CutDays {
  readonly member: number;
  readonly days: readonly Day[];
  readonly capacity: MicroHours;
}

/** Items that can be done on nothing but these days of these members. */
export interface Cut {
  readonly members: readonly CutDays[];
  readonly items: Int32Array;
  readonly microHours: MicroHours;
  /** Less than `microHours`, by the shortfall. */
  readonly capacity: MicroHours;
}

/** Hours to add for a member, or for anyone, on a day. */
interface StaffAddition {
  readonly day: Day;
  readonly member: number;
  readonly microHours: MicroHours;
}

/** Whether such work fits, with the proof. */
export interface FlowVerdict {
  /** Total work less maximum flow. */
  readonly shortfall: MicroHours;
  /** Adding these makes the work fit. */
  readonly additions: readonly StaffAddition[];
  /** Null when nothing is missing. */
  readonly cut: Cut | null;
}

/** The verdict on work for members with a daily capacity each, and extra hours if any. Cost: that of a maximum flow over the windows' days. */
export function flowOf(
  work: PinnedWork,
  members: readonly DailyCapacity[],
  extra: ExtraHours | null = null,
): FlowVerdict {
  const { demands, demandOfItem } = demandsOf(work);
  const network = new PinnedNetwork(demands, members, extra);
  const missing = demands.map((demand, index) => ({ ...demand, microHours: network.missingFor(index) }));
  const { shortfall } = network;
  return {
    shortfall,
    additions: missing
      .filter(({ microHours }) => microHours > 0)
      .map((demand) => ({ day: dayToAdd(demand, members), member: demand.member, microHours: demand.microHours })),
    cut: shortfall === 0 ? null : cutOf(work, members, demandOfItem, network),
  };
}

/** The last day of a demand's window on which somebody works who may do it, else its last day. */
function dayToAdd({ member, release, last }: Demand, members: readonly DailyCapacity[]): Day {
  const able = member === ANYONE ? members : [members[member]];
  for (let day = last; day >= release; day--) {
    if (able.some((capacity) => capacityOn(capacity, day) > 0)) return day;
  }
  return last;
}

/** The items of anyone, then those given to each member, by its number; in the order of the work. Cost: linear in the items. */
export function itemsByMember(work: PinnedWork): ReadonlyMap<number, Int32Array> {
  const sorted = sortedBy(itemsOf(work), work.member);
  const items = new Map<number, Int32Array>();
  for (let from = 0; from < sorted.length; ) {
    const member = work.member[sorted[from]];
    let to = from + 1;
    while (to < sorted.length && work.member[sorted[to]] === member) to++;
    items.set(member, sorted.subarray(from, to));
    from = to;
  }
  return items;
}

/** The demands that work comes to: those of anyone first, then those of each member. */
export function demandsOf(work: PinnedWork): {
  readonly demands: readonly Demand[];
  readonly demandOfItem: Int32Array;
} {
  const demands: Demand[] = [];
  const demandOfItem = new Int32Array(work.count);
  for (const [member, items] of itemsByMember(work)) {
    const { windowOfItem, ...windows } = windowsOf(someOf(work, items));
    for (const [index, item] of items.entries()) demandOfItem[item] = demands.length + windowOfItem[index];
    for (const [window, release] of windows.release.entries()) {
      demands.push({ member, release, last: windows.last[window], microHours: windows.microHours[window] });
    }
  }
  return { demands, demandOfItem };
}

function cutOf(
  work: PinnedWork,
  members: readonly DailyCapacity[],
  demandOfItem: Int32Array,
  network: PinnedNetwork,
): Cut {
  const items = itemsOf(work, (item) => network.isCut(demandOfItem[item]));
  const cutMembers = members.flatMap((capacity, member): readonly CutDays[] => {
    const days = network.cutDaysOf(member);
    if (days.length === 0) return [];
    return [{ member, days, capacity: days.reduce((sum, day) => sum + capacityOn(capacity, day), 0) }];
  });
  return {
    members: cutMembers,
    items,
    microHours: items.reduce((sum, item) => sum + work.microHours[item], 0),
    capacity: cutMembers.reduce((sum, { capacity }) => sum + capacity, 0),
  };
}

/** Given to no one in particular: any member of the pool may do it. */
export const ANYONE = -1;

/** The items of one window that are given to the same member, or to anyone. */
export interface Demand {
  readonly member: number;
  readonly release: Day;
  readonly last: Day;
  readonly microHours: MicroHours;
}

/** Hours more within some days, divided among them as is best: a member's, or those of somebody who is given nothing in person. */
export interface ExtraHours {
  readonly member: number;
  readonly first: Day;
  readonly last: Day;
  readonly microHours: MicroHours;
}

const SOURCE = 0;
const SINK = 1;
const EXTRA = 2;
const FIRST_DEMAND = 3;
const UNLIMITED = 2 ** 53;

/** A maximum flow of demands over members and days. */
export class PinnedNetwork {
  readonly #network: FlowNetwork;
  readonly #edges: readonly number[];
  readonly #members: readonly DailyCapacity[];
  /** The members that work is given to in person, each in a row of nodes of its own; all others share row 0. */
  readonly #rowOfMember: readonly number[];
  readonly #first: Day;
  readonly #days: number;
  readonly #demands: number;

  constructor(demands: readonly Demand[], members: readonly DailyCapacity[], extra: ExtraHours | null) {
    this.#members = members;
    this.#demands = demands.length;
    this.#first = demands.reduce((first, { release }) => Math.min(first, release), Number.POSITIVE_INFINITY);
    const last = demands.reduce((latest, demand) => Math.max(latest, demand.last), Number.NEGATIVE_INFINITY);
    this.#days = demands.length === 0 ? 0 : last - this.#first + 1;
    const named = [...new Set(demands.map(({ member }) => member))].filter((member) => member !== ANYONE);
    this.#rowOfMember = members.map((_, member) => named.indexOf(member) + 1);
    const rows = named.length + 1;
    this.#network = new FlowNetwork(FIRST_DEMAND + demands.length + this.#days * (rows + 1));
    this.#connectDays(rows);
    this.#edges = demands.map((demand, index) => this.#connectDemand(demand, index));
    if (extra !== null) this.#connectExtra(demands, extra);
    this.#network.maximize(SOURCE, SINK);
  }

  /** What cannot be done of all demands. */
  get shortfall(): MicroHours {
    return this.#edges.reduce((sum, edge) => sum + this.#network.freeOn(edge), 0);
  }

  /** What cannot be done of a demand. */
  missingFor(demand: number): MicroHours {
    return this.#network.freeOn(this.#edges[demand]);
  }

  /** How much less can be done of all demands when a demand loses some of its hours; nothing is changed by asking. */
  lostWithout(demand: number, microHours: MicroHours): MicroHours {
    const edge = this.#edges[demand];
    const done = this.#network.doneOn(edge);
    const lost = microHours - this.#network.freeOn(edge);
    if (lost <= 0) return 0;
    // What the others could do of all that is done of it, when it is done by them: the more, the less is lost.
    const taken = this.#network.couldFlow(SOURCE, FIRST_DEMAND + demand, done, edge);
    return Math.max(0, lost - taken);
  }

  /** Whether a demand is on the source's side of the minimum cut. */
  isCut(demand: number): boolean {
    return this.#network.isReached(FIRST_DEMAND + demand);
  }

  /** The days of a member in the cut on which it has capacity. */
  cutDaysOf(member: number): readonly Day[] {
    const row = this.#rowOfMember[member];
    const days = Array.from({ length: this.#days }, (_, index) => this.#first + index);
    return days.filter(
      (day, index) => this.#network.isReached(this.#dayOfRow(row, index)) && capacityOn(this.#members[member], day) > 0,
    );
  }

  /** Where anyone's work of a day goes. */
  #dayOfAnyone(index: number): number {
    return FIRST_DEMAND + this.#demands + index;
  }

  #dayOfRow(row: number, index: number): number {
    return this.#dayOfAnyone((row + 1) * this.#days + index);
  }

  #connectDays(rows: number): void {
    for (let index = 0; index < this.#days; index++) {
      const capacities = new Float64Array(rows);
      for (const [member, row] of this.#rowOfMember.entries()) {
        capacities[row] += capacityOn(this.#members[member], this.#first + index);
      }
      for (const [row, capacity] of capacities.entries()) {
        if (capacity === 0) continue;
        this.#network.connect(this.#dayOfAnyone(index), this.#dayOfRow(row, index), UNLIMITED);
        this.#network.connect(this.#dayOfRow(row, index), SINK, capacity);
      }
    }
  }

  #connectDemand({ member, release, last, microHours }: Demand, index: number): number {
    const node = FIRST_DEMAND + index;
    for (let day = release - this.#first; day <= last - this.#first; day++) {
      const to = member === ANYONE ? this.#dayOfAnyone(day) : this.#dayOfRow(this.#rowOfMember[member], day);
      this.#network.connect(node, to, UNLIMITED);
    }
    return this.#network.connect(SOURCE, node, microHours);
  }

  #connectExtra(demands: readonly Demand[], { member, first, last, microHours }: ExtraHours): void {
    this.#network.connect(EXTRA, SINK, microHours);
    for (const [index, demand] of demands.entries()) {
      const isTheirs = demand.member === ANYONE || demand.member === member;
      if (!isTheirs || demand.last < first || demand.release > last) continue;
      this.#network.connect(FIRST_DEMAND + index, EXTRA, UNLIMITED);
    }
  }
}
