// The settings of a forecast as the file writes them, and with the defaults filled in (section 2).
// What a file may not hold is no matter here: these settings have been accepted.
// Known apart: what is absent, and what is null where null is a value (`until`, `lapsedDays`, `grid`).
import type { Fraction } from '../capacity/fraction.js';
import { decimal } from './decimal.js';

interface Outcome {
  name: string;
  probability: number;
  startShift?: number | null;
  hoursFactor?: number | null;
}

export interface Rule {
  letter?: string | null;
  client?: string | null;
  manager?: string | null;
  profitCenter?: string | null;
  statut?: number | null;
  probability?: number | null;
  outcomes?: readonly Outcome[] | null;
  renewal?: number | null;
  hoursFactor?: number | null;
  renewalHoursFactor?: number | null;
}

type Placing = 'due' | 'dueAdjusted' | 'periodEnd' | 'evenly';

export interface ForecastSettings {
  rules?: readonly Rule[] | null;
  renewals?: {
    probability?: number | null;
    hoursFactor?: number | null;
    term?: 'fiscal-year' | 'same' | number | null;
    from?: 'dateFin' | 'dateRenouvellement' | null;
    until?: string | null;
    oneOffs?: boolean | readonly string[] | null;
    lapsedDays?: number | null;
    successionDays?: number | null;
    successors?: 'renewal' | 'statut' | null;
  } | null;
  on?: Placing | null;
  dependence?: { clusters?: 'client' | 'none' | null; rho?: number | null } | null;
  levels?: readonly number[] | null;
  risk?: number | null;
  grid?: 'auto' | number | null;
}

export interface SettingsInForce {
  rules: readonly Rule[];
  /** Null: none was given, 0.9 is assumed. */
  renewalProbability: Fraction | null;
  renewalHoursFactor: Fraction;
  term: 'fiscal-year' | 'same' | number;
  from: 'dateFin' | 'dateRenouvellement';
  until: string | null;
  oneOffs: boolean | readonly string[];
  /** Null: letters never lapse. */
  lapsedDays: number | null;
  successionDays: number;
  successors: 'renewal' | 'statut';
  on: Placing;
  clusters: 'client' | 'none';
  levels: readonly number[];
  risk: number;
  /** Micro-hours; null: exact. */
  grid: bigint | null;
}

export function inForce(settings: ForecastSettings): SettingsInForce {
  const renewals = settings.renewals ?? {};
  if ((settings.dependence?.rho ?? 0) !== 0) throw new RangeError('a common factor is not worked out here');
  const grid = settings.grid ?? null;
  return {
    rules: settings.rules ?? [],
    renewalProbability: given(renewals.probability),
    renewalHoursFactor: decimal(renewals.hoursFactor ?? 1),
    term: renewals.term ?? 'fiscal-year',
    from: renewals.from ?? 'dateFin',
    until: renewals.until ?? null,
    oneOffs: renewals.oneOffs ?? false,
    lapsedDays: renewals.lapsedDays === undefined ? 365 : renewals.lapsedDays,
    successionDays: renewals.successionDays ?? 92,
    successors: renewals.successors ?? 'renewal',
    on: settings.on ?? 'due',
    clusters: settings.dependence?.clusters ?? 'client',
    levels: settings.levels ?? [0.1, 0.5, 0.9],
    risk: settings.risk ?? 0.1,
    // `auto` is exact for whatever a dictionary can hold.
    grid: typeof grid === 'number' ? hoursToMicro(grid) : null,
  };
}

/** The decimal of a number that is there, null where there is none. */
export function given(value: number | null | undefined): Fraction | null {
  return value === null || value === undefined ? null : decimal(value);
}

/** Whole micro-hours, half up. */
export function hoursToMicro(hours: number): bigint {
  const { num, den } = decimal(hours);
  return (2n * num * 1_000_000n + den) / (2n * den);
}
