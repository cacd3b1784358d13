// The steps that lead from a row to a dated occurrence, as values: what was found, the setting in force and what it rests on.
// `describe` puts them into words. SEMANTICS sections 1 to 8.

import type { Calage, Frequence } from '../engagement/codes.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { Side } from '../engagement/side.js';

/** What a step rests on: the API's documentation, its example payloads, an inference from them, or the law. */
export type Basis = 'documented' | 'seen' | 'inferred' | 'law';

/** A setting in force, by its name among the options. */
export interface SettingInForce {
  readonly name: string;
  readonly value: string;
}

/** Dates are `YYYY-MM-DD`, ranges inclusive, months `YYYY-MM`. */
export type Step = {
  readonly basis: Basis;
  readonly setting: SettingInForce | null;
} & (
  | { readonly _tag: 'DatesRead' }
  | { readonly _tag: 'LetterKept'; readonly statut: number | null }
  | {
      readonly _tag: 'Year';
      readonly calage: Calage;
      readonly first: string;
      readonly last: string;
    }
  | { readonly _tag: 'OneOffDate'; readonly date: string }
  | {
      readonly _tag: 'Period';
      readonly frequence: Frequence;
      readonly first: string;
      readonly last: string;
      readonly stub: boolean;
    }
  | {
      readonly _tag: 'Coverage';
      readonly by: 'periodEnd' | 'close' | 'dateFreq' | 'always';
      readonly date: string;
    }
  | { readonly _tag: 'Horizon' }
  | { readonly _tag: 'LagOrigin'; readonly date: string }
  | {
      readonly _tag: 'DueMonth';
      readonly decalage: number;
      readonly month: string;
    }
  | {
      readonly _tag: 'DueDay';
      readonly requested: number;
      readonly isOwnDay: boolean;
      readonly due: string;
      readonly clamped: boolean;
    }
  | {
      readonly _tag: 'Adjusted';
      readonly dueAdjusted: string;
      readonly wasClosed: boolean;
      /** The zone, or the dates with commas between them; empty for a list without any. */
      readonly holidays: string;
    }
  | {
      readonly _tag: 'WorkingWindow';
      readonly release: string;
      readonly last: string;
    }
  | {
      readonly _tag: 'Hours';
      readonly unite: number;
      readonly quantite: number;
      readonly microHours: MicroHours;
    }
  | {
      readonly _tag: 'Side';
      readonly side: Side;
      readonly countsForFirm: boolean;
    }
);
