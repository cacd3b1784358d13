// Work of which some is given to persons, as a maximum flow: from the source to each demand, on to the days of its window, to each member's
// hours of the day, to the sink. When it does not fit, the minimum cut says which members have too little, on which days, by how many hours.
// Members to whom nothing is given in person are one to the network: whatever one of them can do, another can.

import type { Day } from '../calendar/civil-date.js';
import { groupsByKey, sortedBy } from '../core/counting-sort.js';
import { DisjointSets } from '../core/disjoint-sets.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { capacityOn, type DailyCapacity } from '../workload/daily-capacity.js';
import { itemsOf, rangeOf, someOf, type Work } from '../workload/work.js';
import { type Addition, type Deficit, type MemberDays, windowsOf } from './feasibility.js';
import { FlowNetwork } from './max-flow.js';

/** Work on a pool; each item may be done by one member alone, or by any. */
export interface PinnedWork extends Work {
  /** The number of the member that each item is given to, or `ANYONE`. */
  readonly member: Int32Array;
}

/** The deficits of such work for members with a daily capacity each, in the order of time. Cost: that of a maximum flow over the windows' days. */
export function deficitsOfPinned(work: PinnedWork, members: readonly DailyCapacity[]): readonly Deficit[] {
  const { demands, demandOfItem } = demandsOf(work);
  const network = new PinnedNetwork(demands, members, null);
  const deficits = network.partsOfCut().map((part): Deficit => {
    const own = new Set(part.demands);
    const items = itemsOf(work, (item) => own.has(demandOfItem[item]));
    return {
      ...rangeOf(someOf(work, items)),
      microHours: items.reduce((sum, item) => sum + work.microHours[item], 0),
      capacity: part.members.reduce((sum, { member, days }) => sum + capacityOnDays(members[member], days), 0),
      members: part.members,
      items,
      additions: part.demands.flatMap((index) => additionFor(demands[index], network.missingFor(index), members)),
    };
  });
  return deficits.sort((a, b) => a.first - b.first || a.last - b.last);
}

function capacityOnDays(capacity: DailyCapacity, days: readonly Day[]): MicroHours {
  return days.reduce((sum, day) => sum + capacityOn(capacity, day), 0);
}

function additionFor(demand: Demand, missing: MicroHours, members: readonly DailyCapacity[]): readonly Addition[] {
  const member = demand.member === ANYONE ? null : demand.member;
  return missing === 0 ? [] : [{ day: dayToAdd(demand, members), member, microHours: missing }];
}

/** What is missing of such work, with extra hours if any. */
export function shortfallOfPinned(
  work: PinnedWork,
  members: readonly DailyCapacity[],
  extra: ExtraHours | null = null,
): MicroHours {
  return new PinnedNetwork(demandsOf(work).demands, members, extra).shortfall;
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

/** Demands of a minimum cut that go together, by their numbers, and the members' days that they can use. */
interface CutPart {
  readonly demands: readonly number[];
  readonly members: readonly MemberDays[];
}

/** A maximum flow of demands over members and days. */
export class PinnedNetwork {
  readonly #network: FlowNetwork;
  readonly #edges: readonly number[];
  readonly #members: readonly DailyCapacity[];
  /** The members that work is given to in person, each in a row of nodes of its own; all others share row 0. */
  readonly #rowOfMember: readonly number[];
  readonly #rows: readonly number[];
  readonly #first: Day;
  readonly #days: number;
  readonly #demands: readonly Demand[];
  /** That of each row on each day, row after row. */
  readonly #capacity: Float64Array;

  constructor(demands: readonly Demand[], members: readonly DailyCapacity[], extra: ExtraHours | null) {
    this.#members = members;
    this.#demands = demands;
    this.#first = demands.reduce((first, { release }) => Math.min(first, release), Number.POSITIVE_INFINITY);
    const last = demands.reduce((latest, demand) => Math.max(latest, demand.last), Number.NEGATIVE_INFINITY);
    this.#days = demands.length === 0 ? 0 : last - this.#first + 1;
    const named = [...new Set(demands.map(({ member }) => member))].filter((member) => member !== ANYONE);
    this.#rowOfMember = members.map((_, member) => named.indexOf(member) + 1);
    this.#rows = Array.from({ length: named.length + 1 }, (_, row) => row);
    this.#capacity = new Float64Array(this.#rows.length * this.#days);
    this.#network = new FlowNetwork(FIRST_DEMAND + demands.length + this.#days + this.#capacity.length);
    this.#connectDays();
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

  /** The minimum cut, the smallest there is, in parts: demands that can use the same day of the same member are of one part. */
  partsOfCut(): readonly CutPart[] {
    const cut = [...this.#demands.keys()].filter((index) => this.#network.isReached(FIRST_DEMAND + index));
    const sets = new DisjointSets(this.#demands.length + this.#capacity.length);
    for (const index of cut) {
      for (const slot of this.#openSlotsOf(this.#demands[index])) sets.join(index, this.#demands.length + slot);
    }
    const { keys, offsets, order } = groupsByKey(cut.length, (place) => sets.rootOf(cut[place]));
    return keys.map((_, part) => {
      const demands = Array.from(order.subarray(offsets[part], offsets[part + 1]), (place) => cut[place]);
      const slots = new Set(demands.flatMap((index) => [...this.#openSlotsOf(this.#demands[index])]));
      return { demands, members: this.#membersOn(slots) };
    });
  }

  /** The days with capacity that a demand can use, in the rows of those who may do it, as indexes of `#capacity`. */
  *#openSlotsOf({ member, release, last }: Demand): Iterable<number> {
    const rows = member === ANYONE ? this.#rows : [this.#rowOfMember[member]];
    for (const row of rows) {
      for (let index = release - this.#first; index <= last - this.#first; index++) {
        const slot = row * this.#days + index;
        if (this.#capacity[slot] > 0) yield slot;
      }
    }
  }

  /** The days of each member that are among some of its row. */
  #membersOn(slots: ReadonlySet<number>): readonly MemberDays[] {
    const ordered = [...slots].sort((a, b) => a - b);
    return this.#members.flatMap((capacity, member) => {
      const from = this.#rowOfMember[member] * this.#days;
      const days = ordered
        .filter((slot) => slot >= from && slot < from + this.#days)
        .map((slot) => this.#first + slot - from)
        .filter((day) => capacityOn(capacity, day) > 0);
      return days.length === 0 ? [] : [{ member, days }];
    });
  }

  /** Where anyone's work of a day goes. */
  #dayOfAnyone(index: number): number {
    return FIRST_DEMAND + this.#demands.length + index;
  }

  #dayOfRow(row: number, index: number): number {
    return this.#dayOfAnyone((row + 1) * this.#days + index);
  }

  #connectDays(): void {
    for (const [member, row] of this.#rowOfMember.entries()) {
      for (let index = 0; index < this.#days; index++) {
        this.#capacity[row * this.#days + index] += capacityOn(this.#members[member], this.#first + index);
      }
    }
    for (let index = 0; index < this.#days; index++) {
      for (const row of this.#rows) {
        const capacity = this.#capacity[row * this.#days + index];
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
