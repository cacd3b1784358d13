// Small firms around the turn of a year, and what the second implementation is asked about each of their pools. Each letter is one occurrence
// with a window of its own; days are counted from Monday 22 December 2025: the 25th and the first of January are holidays.

import fc from 'fast-check';
import {
  type CapacityOptions,
  capacityCalendar,
  capacityOf,
  decodeTeam,
  type PoolVerdict,
} from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { sum } from '../oracle/capacity/instance.js';
import { maxFlowOfPersons } from '../oracle/capacity/max-flow.js';
import { type Answers, answersOf, type JoinedBy, type Shown } from '../oracle/capacity/parts.js';
import type { PersonsInstance } from '../oracle/capacity/persons.js';
import { runs } from '../properties/runs.js';

/** Windows, and the borders of contracts, are in these days. */
export const DAYS = 21;
/** The first of January. */
export const YEAR = 10;
export const MICRO = 1_000_000;
const MONDAY = Date.UTC(2025, 11, 22);

export const dateOf = (day: number) => new Date(MONDAY + day * 86_400_000).toISOString().slice(0, 10);
export const numberOf = (date: string) => (Date.parse(date) - MONDAY) / 86_400_000;

export interface Letter {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly hours: number;
  /** A pool, a member, or nobody. */
  readonly to: string | null;
}

interface Member {
  readonly id: string;
  readonly pool: string;
  readonly hours: readonly number[];
  /** The first and the last day of the contract; null has no end. */
  readonly from: number;
  readonly until: number | null;
}

export interface Firm {
  readonly letters: readonly Letter[];
  readonly members: readonly Member[];
  readonly pattern: readonly number[];
  readonly shown: Shown;
}

const NINE_TO_FIVE = [7, 7, 7, 7, 7, 0, 0];
const weeks = fc.constantFrom(NINE_TO_FIVE, NINE_TO_FIVE, [7, 0, 7, 0, 7, 0, 0], [3.5, 4, 0, 7, 7, 2, 0]);

const contract = fc.constantFrom<[number, number | null]>(
  ...[[-400, null] as [number, null], [-400, null] as [number, null], [YEAR, null] as [number, null]],
  ...[[-400, YEAR - 1] as [number, number], [4, null] as [number, null], [-400, 16] as [number, number]],
);

function drawnMembers(): fc.Arbitrary<Member[]> {
  const one = (id: string, pool: string) =>
    fc
      .record({ id: fc.constant(id), pool: fc.constant(pool), hours: weeks, contract })
      .map(({ contract: [from, until], ...member }): Member => ({ ...member, from, until }));
  const [anne, basile, chloe] = [one('anne', 'compta'), one('basile', 'compta'), one('chloe', 'paie')];
  return fc.oneof(fc.tuple(anne, basile, chloe), fc.tuple(anne, basile), fc.tuple(anne, chloe));
}

/** A third of the firms give work to persons; of the windows most are short. */
function drawnLetters(members: readonly Member[]): fc.Arbitrary<Letter[]> {
  const pools = [...new Set(members.map(({ pool }) => pool))];
  const letters = (to: fc.Arbitrary<string | null>) =>
    fc
      .array(
        fc.record({
          first: fc.nat(DAYS - 1),
          length: fc.oneof(fc.nat(2), fc.nat(5), fc.nat(14)),
          hours: fc.oneof(
            fc.constantFrom(0, 7, 14, 3.5, 30),
            fc.integer({ min: 1, max: 45_000_000 }).map((n) => n / MICRO),
          ),
          to,
        }),
        { minLength: 1, maxLength: 9 },
      )
      .map((drawn) =>
        drawn.map(({ first, length, hours, to: whom }, at) => ({
          id: `L${at + 1}`,
          ...{ first, last: Math.min(first + length, DAYS - 1), hours, to: whom },
        })),
      );
  const ofPools = fc.constantFrom('compta', 'compta', 'compta', ...pools, null);
  const ofAnybody = fc.constantFrom('compta', ...members.map(({ id }) => id));
  return fc.oneof({ weight: 2, arbitrary: letters(ofPools) }, { weight: 1, arbitrary: letters(ofAnybody) });
}

const day = fc.integer({ min: -2, max: DAYS + 1 });
const shownDays: fc.Arbitrary<Shown> = fc.oneof(
  fc.constantFrom<Shown>({}, { first: YEAR }, { last: YEAR - 1 }, { first: YEAR, last: YEAR + 364 }),
  fc.oneof(
    day.map((first) => ({ first })),
    day.map((last) => ({ last })),
  ),
  fc.tuple(day, fc.nat(7)).map(([first, more]) => ({ first, last: first + more })),
);

export function drawnFirm(): fc.Arbitrary<Firm> {
  return drawnMembers().chain((members) =>
    fc.record({
      members: fc.constant(members),
      letters: drawnLetters(members),
      pattern: fc.constantFrom(NINE_TO_FIVE, NINE_TO_FIVE, [7, 7, 0, 7, 7, 0, 0]),
      shown: shownDays,
    }),
  );
}

interface TeamFile {
  readonly members: readonly {
    readonly id: string;
    readonly pool: string;
    readonly contracts: readonly {
      readonly first: string;
      readonly last: string | null;
      readonly hours: readonly number[];
    }[];
  }[];
  readonly assignments: readonly object[];
  readonly pattern: object;
}

/** The team file of a firm. */
export function teamOf({ letters, members, pattern }: Firm): TeamFile {
  return {
    members: members.map(({ id, pool, hours, from, until }) => ({
      ...{ id, pool },
      contracts: [{ first: dateOf(from), last: until === null ? null : dateOf(until), hours }],
    })),
    assignments: letters.flatMap(({ id, to }) => (to === null ? [] : [{ letter: id, to }])),
    pattern: { hours: pattern, annualHours: null },
  };
}

interface HoursOnDay {
  readonly day: string;
  readonly member: string | null;
  readonly microHours: number;
}

/** The team with hours more: those of nobody in particular are newcomers'. Null where no contract can say so: on holidays, beyond 24 hours. */
export function withHours(team: TeamFile, pool: string, added: readonly HoursOnDay[]): TeamFile | null {
  const newcomers: TeamFile['members'][number][] = [];
  const members = new Map(team.members.map((member) => [member.id, member]));
  for (const { day, member: id, microHours } of added) {
    if (day === dateOf(3) || day === dateOf(YEAR)) return null;
    const contractOn = (hours: number) => ({ first: day, last: day, hours: Array.from({ length: 7 }, () => hours) });
    if (id === null) {
      for (let left = microHours; left > 0; left -= 24 * MICRO) {
        const contracts = [contractOn(Math.min(left, 24 * MICRO) / MICRO)];
        newcomers.push({ id: `new-${newcomers.length}`, pool, contracts });
      }
      continue;
    }
    const member = members.get(id) as TeamFile['members'][number];
    const at = member.contracts.findIndex(({ first, last }) => first <= day && day <= (last ?? day));
    const { first, last, hours } = member.contracts[at] ?? { first: day, last: day, hours: [0, 0, 0, 0, 0, 0, 0] };
    const more = Math.round(hours[numberOf(day) % 7] * MICRO + microHours) / MICRO;
    if (more > 24) return null;
    const [eve, next] = [dateOf(numberOf(day) - 1), dateOf(numberOf(day) + 1)];
    const parts = [
      ...(first <= eve ? [{ first, last: eve, hours }] : []),
      contractOn(more),
      ...(last === null || next <= last ? [{ first: next, last, hours }] : []),
    ];
    members.set(id, { ...member, contracts: [...member.contracts.filter((_, index) => index !== at), ...parts] });
  }
  return { ...team, members: [...members.values(), ...newcomers] };
}

/** The rows of some letters, and how they are planned. */
export function rowsOf({ letters }: Pick<Firm, 'letters'>) {
  const rows = letters.map(({ id, last, hours }) => ({
    ...{ lettreMissionId: id, activite: 'Mission', frequence: 5, quantite: 1, activiteCabinet: true },
    ...{ dateFreq: dateOf(last), unite: hours },
  }));
  const files = letters.map(({ id, first, last }) => ({
    objectId: id,
    dateDebut: dateOf(first),
    dateFin: dateOf(last),
  }));
  return { files, rows, options: { oneOffLeadDays: 366 } };
}

/** The plan of some letters. */
export function planOf(firm: Pick<Firm, 'letters'>) {
  const { files, rows, options } = rowsOf(firm);
  return orThrow(plan(orThrow(decodePortfolio(files, rows)), options));
}

/** The days shown as the engine takes them. */
export function optionsOf({ first, last }: Shown): CapacityOptions {
  return {
    shown: {
      ...(first === undefined ? {} : { first: dateOf(first) }),
      ...(last === undefined ? {} : { last: dateOf(last) }),
    },
  };
}

/** What the engine says of a firm, about the days shown. */
export function askedOf(firm: Firm, shown: Shown = firm.shown, team: object = teamOf(firm)) {
  return orThrow(capacityOf(planOf(firm), orThrow(decodeTeam(team)), optionsOf(shown)));
}

/** A pool as the second implementation sees it. */
export interface JudgedPool {
  readonly letters: readonly Letter[];
  readonly members: readonly string[];
  readonly isPinned: boolean;
  readonly joinedBy: JoinedBy;
  readonly instance: PersonsInstance;
}

/** A pool of a firm on the first so many days. Days without anybody join work of the pool, not that of persons. */
export function poolOf(firm: Firm, pool: string | null, days: number = DAYS): JudgedPool {
  const members = firm.members.filter((member) => member.pool === pool).map(({ id }) => id);
  const letters = firm.letters.filter(({ to }) => to === pool || (to !== null && members.includes(to)));
  const isPinned = letters.some(({ to }) => to !== pool);
  const rows = members.map((id) => capacitiesOf(teamOf(firm), id, days));
  const items = letters.map(({ first, last, hours, to }) => {
    const member = to === pool ? null : members.indexOf(to as string);
    return { release: first, last, work: BigInt(Math.round(hours * MICRO)), member };
  });
  const nobody = Array.from({ length: days }, () => 0n);
  const whole = rows.reduce((all, row) => all.map((hours, at) => hours + row[at]), nobody);
  return {
    ...{ letters, members, isPinned },
    joinedBy: isPinned ? 'day with capacity' : 'day with capacity',
    instance: { capacities: isPinned ? rows : [whole], items },
  };
}

function capacitiesOf(team: object, id: string, days: number): bigint[] {
  const range = { first: dateOf(0), last: dateOf(days - 1) };
  const calendar = orThrow(capacityCalendar(orThrow(decodeTeam(team)), range));
  const first = Math.round(MONDAY / 86_400_000);
  return Array.from({ length: days }, (_, at) => BigInt(calendar.between(id, first + at, first + at)));
}

/** What one person of the pattern does on each day. */
export function patternOf({ pattern }: Firm): bigint[] {
  const contracts = [{ first: '2020-01-01', hours: pattern }];
  return capacitiesOf({ members: [{ id: 'new', pool: 'pool', contracts }] }, 'new', DAYS);
}

/** Days that the same work can be done on put together: as much can be done, on fewer days. */
function condensed({ capacities, items }: PersonsInstance): PersonsInstance {
  const days = [...(capacities[0]?.keys() ?? [])];
  const starts = days.filter((at) => at === 0 || items.some(({ release, last }) => release === at || last + 1 === at));
  const indexOf = (at: number) => starts.filter((start) => start <= at).length - 1;
  return {
    capacities: capacities.map((row) =>
      starts.map((start, at) => row.slice(start, starts[at + 1]).reduce((all, hours) => all + hours, 0n)),
    ),
    items: items.map((item) => ({ ...item, release: indexOf(item.release), last: indexOf(item.last) })),
  };
}

/** Micro-hours for which there is no place in the pool. */
export function missingOf(instance: PersonsInstance): bigint {
  return sum(instance.items.map(({ work }) => work)) - maxFlowOfPersons(condensed(instance));
}

/** Each pool of a firm with what the engine and the second implementation say of it. */
export function eachPool(
  numRuns: number,
  law: (firm: Firm, verdict: PoolVerdict, pool: JudgedPool, answers: Answers) => void,
): void {
  fc.assert(
    fc.property(drawnFirm(), (firm) => {
      for (const verdict of askedOf(firm).verdict()) {
        const pool = poolOf(firm, verdict.pool);
        law(firm, verdict, pool, answersOf(pool.instance, firm.shown, pool.joinedBy));
      }
    }),
    { numRuns: runs(numRuns) },
  );
}
