// What would make the work of a pool fit as plain data for JSON: every amount once, as an exact integer of micro-hours.

import type { HoursToAdd } from '../capacity/diagnosis.js';
import type {
  AddHours,
  ExtendContracts,
  GiveToPool,
  HirePeople,
  MoveDeadline,
  MoveLeave,
  Remedy,
} from '../capacity/remedy.js';

/** A remedy without its hours, which stand beside it in micro-hours. */
export type RemedyData =
  | Omit<MoveLeave, 'hours' | 'missingHours'>
  | Omit<ExtendContracts, 'hours' | 'missingHours'>
  | (Omit<AddHours, 'hours' | 'perMemberHours' | 'missingHours' | 'additions'> & {
      readonly additions: readonly Omit<HoursToAdd, 'hours'>[];
    })
  | Omit<HirePeople, 'missingHours'>
  | Omit<MoveDeadline, 'missingHours'>
  | Omit<GiveToPool, 'missingHours'>;

/**
 * A remedy as plain data, as the command `capacity` writes it.
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-05-01', dateFin: '2026-05-31' }];
 * const activities = [{ activite: 'Bilan', frequence: 1, calage: 2, quantite: 1, unite: 150, activiteCabinet: true }];
 * const members = [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2026-01-01' }] }];
 * const team = orThrow(decodeTeam({ members, pattern: { annualHours: null }, default: 'compta' }));
 * const [{ remedies }] = orThrow(capacityOf(planRows(letters, activities), team)).remedies();
 * console.log(JSON.stringify(remedies.map(remedyData)[1]));
 * // {"_tag":"HirePeople","count":1,"enough":true,"missingMicroHours":0}
 */
export function remedyData(remedy: Remedy): RemedyData {
  const { missingHours: _missing, ...data } = remedy;
  switch (data._tag) {
    case 'MoveLeave':
    case 'ExtendContracts': {
      const { hours: _hours, ...rest } = data;
      return rest;
    }
    case 'AddHours': {
      const { hours: _hours, perMemberHours: _each, ...rest } = data;
      const additions = data.additions.map(({ day, member, microHours }) => ({ day, member, microHours }));
      return { ...rest, additions };
    }
    default:
      return data;
  }
}
