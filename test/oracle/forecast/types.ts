// What a forecast takes beside rows and settings, and what it gives: plain values, micro-hours as big integers.
// Probabilities, means and variances are exact fractions; days are texts.
import type { Fraction } from '../capacity/fraction.js';
import type { OracleOptions } from '../types.js';

export const TIME_KEYS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TimeKey = (typeof TIME_KEYS)[number];
export type CellKey = TimeKey | 'letter' | 'client' | 'manager' | 'profitCenter' | 'activity' | 'statut';
export type KeyValue = string | number | null;

export interface ForecastOptions
  extends Pick<OracleOptions, 'timeZone' | 'letterId' | 'lagOrigin' | 'adjust' | 'holidays' | 'oneOffLeadDays'> {
  /** The horizon: both ends are mandatory. */
  first: string;
  last: string;
  /** By default `first`. */
  asOf?: string;
  /** By default `['month']`. */
  by?: readonly CellKey[];
  side?: 'firm' | 'client' | 'all';
  /** Hours by stretch, and `default`. */
  capacity?: Readonly<Record<string, number>>;
}

/** Totals in micro-hours, each with its probability. */
export type Law = Map<bigint, Fraction>;

/** The figures of section 6.4 that a range repeats. */
export interface Figures {
  mean: Fraction;
  variance: Fraction;
  quantiles: { level: number; microHours: bigint }[];
  min: bigint;
  max: bigint;
  capacityForRisk: bigint;
  /** These two only with a capacity. */
  overloadProbability?: Fraction;
  expectedOverload?: Fraction;
  /** Ascending. */
  atoms: [bigint, Fraction][];
  lattice: { unit: bigint; points: bigint };
  rounding: { grid: bigint; max: bigint };
  /** Only where the grid rounds, and with a capacity. */
  overloadRange?: [Fraction, Fraction];
}

export interface ForecastCell extends Figures {
  /** The values of `by`, in its order. */
  values: KeyValue[];
  contracted: bigint;
  signed: Fraction;
  pipeline: Fraction;
  renewals: Fraction;
  capacity?: bigint;
  /** Null: nothing assumed bears on the cell. */
  range: { low: Figures; high: Figures } | null;
}

export interface ForecastOccurrence {
  letterId: string;
  /** The activity's objectId, null where it has none. */
  key: string | null;
  /** `letter / key / period end`; null without key. */
  id: string | null;
  activity: number;
  activite: string;
  /** 0: the letter's own mission. */
  renewal: number;
  periodEnd: string;
  due: string;
  probability: Fraction;
  microHours: bigint;
}

export interface Assumption {
  about: 'statut' | 'succession' | 'renewal';
  statut: number | null;
  probability: Fraction;
  /** Letters in the order received. */
  letters: string[];
  microHours: bigint;
}

interface Succession {
  letter: string;
  successor: string;
  gapDays: number;
  commonLabels: number;
}

export interface OracleForecast {
  cells: ForecastCell[];
  occurrences: ForecastOccurrence[];
  assumptions: Assumption[];
  successions: Succession[];
  /** Successions whose successor begins so many days before its predecessor has ended. */
  overlaps: { letter: string; successor: string; days: number }[];
  /** Indexes of the rules whose key matches no letter. */
  unusedRules: number[];
  /** Entries of the capacity table that name no stretch of the horizon. */
  unusedCapacity: string[];
  /** Signed letters that a rule makes uncertain, late or larger. */
  signedByRule: string[];
}
