// Firms whose members have leave, what the engine says of them, and the same team with leave written as shorter days.

import fc from 'fast-check';
import { capacityCalendar, capacityOf, decodeTeam, type PoolVerdict, type Team } from '../../src/capacity/index.js';
import { orThrow } from '../../src/index.js';
import { DAYS, dateOf, drawnFirm, type Firm, MICRO, numberOf, optionsOf, planOf, teamOf, withHours } from './firms.js';

/** A firm whose members have leave, day by day. */
export interface FirmWithLeave {
  readonly firm: Firm;
  readonly leave: ReadonlyMap<string, ReadonlyMap<number, boolean>>;
}

/** Of half of the firms all work is a third of what is drawn, so that a single remedy is often enough. */
export const firmsWithLeave: fc.Arbitrary<FirmWithLeave> = drawnFirm().chain((firm) =>
  fc
    .record({
      isLight: fc.boolean(),
      drawn: fc.array(
        fc.record({
          member: fc.constantFrom(...firm.members.map(({ id }) => id)),
          first: fc.nat(DAYS - 1),
          length: fc.oneof(fc.nat(8), fc.nat(DAYS)),
          half: fc.boolean(),
        }),
        { maxLength: 5 },
      ),
    })
    .map(({ isLight, drawn }) => {
      const leave = new Map<string, Map<number, boolean>>();
      for (const { member, first, length, half } of drawn) {
        const days = leave.get(member) ?? new Map<number, boolean>();
        leave.set(member, days);
        for (let day = first; day <= Math.min(first + length, DAYS - 1); day++) days.set(day, half);
      }
      const third = (hours: number) => Math.ceil((hours * MICRO) / 3) / MICRO;
      const letters = firm.letters.map((letter) => ({ ...letter, hours: third(letter.hours) }));
      return { firm: isLight ? { ...firm, letters } : firm, leave };
    }),
);

export function fileOf({ firm, leave }: FirmWithLeave) {
  const file = teamOf(firm);
  const members = file.members.map((member) => ({
    ...member,
    leave: Array.from(leave.get(member.id) ?? [], ([day, half]) => ({ first: dateOf(day), last: dateOf(day), half })),
  }));
  return { ...file, members };
}

export function askedOf(firm: Firm, team: Team) {
  return orThrow(capacityOf(planOf(firm), team, optionsOf(firm.shown)));
}

export const epochDay = (date: string) => Date.parse(date) / 86_400_000;

export const verdictOn = (firm: Firm, team: Team, pool: string): PoolVerdict =>
  askedOf(firm, team)
    .verdict()
    .find((verdict) => verdict.pool === pool) as PoolVerdict;

/** What is missing on all days. */
export const totalOf = ({ missingMicroHours, outside }: PoolVerdict) => missingMicroHours + outside.missingMicroHours;

/** The team file with the leave of members on some days written as shorter days under contract, to which hours can be added. */
export function atWork(
  drawn: FirmWithLeave,
  days: readonly { readonly day: string; readonly member: string | null }[],
) {
  const file = fileOf(drawn);
  const calendar = orThrow(capacityCalendar(orThrow(decodeTeam(file)), { first: dateOf(0), last: dateOf(DAYS) }));
  // Two deadlines of a member may have hours added on one day.
  const shorter = days.flatMap(({ day, member }, index) => {
    const isKnown = days.slice(0, index).some((one) => one.day === day && one.member === member);
    if (isKnown || member === null || !drawn.leave.get(member)?.has(numberOf(day))) return [];
    const contract = drawn.firm.members.find(({ id }) => id === member);
    const isUnder =
      contract !== undefined && numberOf(day) >= contract.from && numberOf(day) <= (contract.until ?? DAYS);
    const hours = isUnder ? contract.hours[numberOf(day) % 7] : 0;
    const left = calendar.between(member, epochDay(day), epochDay(day));
    return [{ day, member, microHours: left - Math.round(hours * MICRO) }];
  });
  const changed = withHours(file, '', shorter) ?? file;
  const isShorter = (id: string, day: string) => shorter.some((one) => one.member === id && one.day === day);
  const members = changed.members.map((member) => ({
    ...member,
    leave: (file.members.find(({ id }) => id === member.id)?.leave ?? []).filter(
      ({ first }) => !isShorter(member.id, first),
    ),
  }));
  return { ...changed, members };
}
