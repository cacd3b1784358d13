// The fields of an activity row: which numbers are accepted, and what is read leniently or made of several fields.
// SEMANTICS sections 7 and 9.

import type { Activity } from './activity.js';
import { isIdentifier, objectIdOf } from './field-types.js';
import { type MicroHours, microHoursOf } from './micro-hours.js';
import type { Row } from './record.js';
import type { Side } from './side.js';

/** What a row says by itself: the letter it names, its `objectId` as key or an empty one, and rank 0; these may still change. */
export type ActivityDraft = { -readonly [name in keyof Activity]: Activity[name] };

/** The numbers accepted for a field, inclusive. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export const FREQUENCE: Bounds = { min: 1, max: 5 };
export const CALAGE: Bounds = { min: 1, max: 3 };
export const DECALAGE: Bounds = { min: 0, max: 18 };
export const DAY: Bounds = { min: 0, max: 31 };
export const QUANTITE: Bounds = { min: 0, max: 10_000 };
export const UNITE: Bounds = { min: 0, max: 100_000 };

/** The letter that a row names: `lettreMissionId`, an id or a reference to one. */
export function letterIdOf({ lettreMissionId: named }: Row): string | null {
  return isIdentifier(named) ? named : objectIdOf(named);
}

/** The label of a row: `activite` as seen, `Libelle` as documented; empty when neither is a text. */
export function labelOf({ activite, Libelle }: Row): string {
  if (typeof activite === 'string') return activite;
  return typeof Libelle === 'string' ? Libelle : '';
}

/** Micro-hours of one occurrence; the sum with zero keeps a negative zero, which JSON can hold, out of the totals. */
export function workOf(unite: number, quantite: number): MicroHours {
  return microHoursOf(unite) * quantite + 0;
}

export function sideOf(isFirm: boolean, isClient: boolean): Side {
  if (isFirm) return isClient ? 'both' : 'firm';
  return isClient ? 'client' : 'none';
}
