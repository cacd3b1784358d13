// The settings of a forecast as they are in force: a settings file with its defaults filled in, and itself such a file.
// Decoded by `decodeForecastSettings`; its lists are not to be changed.

/** What a forecast assumes: probabilities, renewals, how long work takes, and how the answer is worked out. */
export interface ForecastSettings {
  /** In the order of the file. No two have the same key with the same value. */
  readonly rules: readonly Rule[];
  readonly renewals: RenewalSettings;
  /** The day on which hours count. */
  readonly on: CountedOn;
  /** How many hours are spent on what is planned. */
  readonly overrun: OverrunSettings;
  readonly dependence: DependenceSettings;
  /** The levels of the quantiles: 1 to 99 numbers, each above 0 and below 1, ascending. */
  readonly levels: readonly number[];
  /** The probability of overload that is accepted, above 0 and below 1. */
  readonly risk: number;
  readonly simulation: SimulationSettings;
  /** The grid of the laws in hours, 0.000001 to 1000; null: exact or refused. */
  readonly grid: 'auto' | number | null;
  /** How the law of a cell is worked out. */
  readonly method: LawMethod;
  /** None yet. */
  readonly scenarios: readonly never[];
}

/** By what a rule names its letters, the most specific first: exactly one of these is there in a rule. */
export const RULE_KEYS = ['letter', 'client', 'manager', 'profitCenter', 'statut'] as const;

/** What a rule may say of its letters: one of these is there at least, and not both of the first two. */
export const RULE_FIELDS = ['probability', 'outcomes', 'renewal', 'hoursFactor', 'renewalHoursFactor'] as const;

/** What holds for the letters that a key names. What is not said is not there. */
export interface Rule {
  readonly letter?: string;
  readonly client?: string;
  readonly manager?: string;
  readonly profitCenter?: string;
  /** 0 to 99. */
  readonly statut?: number;
  /** That the letter comes into force as written, 0 to 1. */
  readonly probability?: number;
  /** The ways in which it comes into force, from the least to the most favourable: 1 to 20. */
  readonly outcomes?: readonly Outcome[];
  /** Of each renewal, given the one before, 0 to 1. */
  readonly renewal?: number;
  /** On all hours of the letter, renewals included, 0 to 100. */
  readonly hoursFactor?: number;
  /** On the hours of renewal k, to the power k, 0 to 100. */
  readonly renewalHoursFactor?: number;
}

/** A way in which a letter comes into force. What the outcomes of a letter leave of 1 is `lost`. */
export interface Outcome {
  /** Unique among the outcomes of its rule, and not `lost`. */
  readonly name: string;
  /** 0 to 1; those of a rule are together at most 1. */
  readonly probability: number;
  /** Months by which the letter starts late, 0 to 60. */
  readonly startShift: number;
  /** 0 to 100. */
  readonly hoursFactor: number;
}

/** Days between a letter and its successor at most, unless settings say otherwise. */
export const SUCCESSION_DAYS = 92;

/** Days after its end when a letter has lapsed, unless settings say otherwise. */
export const LAPSED_DAYS = 365;

/** How letters that end are renewed. */
export interface RenewalSettings {
  /** Of each renewal, given the one before, 0 to 1; null when no one gives it: 0.9, assumed. */
  readonly probability: number | null;
  /** On the hours of renewal k, to the power k, 0 to 100. */
  readonly hoursFactor: number;
  /** How long a renewal is: to the next close, as long as the mission, or so many months, 1 to 60. */
  readonly term: 'fiscal-year' | 'same' | number;
  /** The date of the letter after which renewals are counted. */
  readonly from: 'dateFin' | 'dateRenouvellement';
  /** The last day, `YYYY-MM-DD`, on which a renewal may begin; null: no end. */
  readonly until: string | null;
  /** Whether one-offs recur in renewals: all, none, or those of these labels, as written. */
  readonly oneOffs: boolean | readonly string[];
  /** Days after its end when a letter has lapsed and is not renewed, 0 to 3650; null: never. */
  readonly lapsedDays: number | null;
  /** Days between a letter and its successor at most, 0 to 366. */
  readonly successionDays: number;
  /** Whether a proposed successor has the probability of a renewal, or that of its statut. */
  readonly successors: 'renewal' | 'statut';
}

/** The days on which hours may count. */
export const COUNTED_ON = ['due', 'dueAdjusted', 'periodEnd', 'evenly'] as const satisfies readonly CountedOn[];

/** One of them. */
export type CountedOn = 'due' | 'dueAdjusted' | 'periodEnd' | 'evenly';

/** How many hours are spent for each that is planned. Only the law that changes nothing, for every label, is supported yet. */
export interface OverrunSettings {
  readonly default: FactorLaw;
  /** The laws of labels; no two are of the same label. */
  readonly activities: readonly ActivityOverrun[];
}

/** The law of one label, as written. */
export interface ActivityOverrun {
  readonly activity: string;
  readonly law: FactorLaw;
}

/** Factors, 0 to 100 and ascending, each with its probability, above 0; the probabilities are 1 together. */
export type FactorLaw = readonly FactorProbability[];

/** A factor of hours and its probability. */
export type FactorProbability = readonly [factor: number, probability: number];

/** What goes together. */
export interface DependenceSettings {
  /** Whether the letters of one client stay or leave together. */
  readonly clusters: 'client' | 'none';
  /** The common factor of all clients, 0 to 0.99. Only 0 is supported yet. */
  readonly rho: number;
}

/** How questions about several cells are simulated. Only the defaults are supported yet. */
export interface SimulationSettings {
  /** 0 to 2^53 - 1. */
  readonly seed: number;
  /** 0 to 100,000,000; 0: no simulation. */
  readonly replicates: number;
}

/** How a law may be worked out. */
export const LAW_METHODS = ['auto', 'sparse', 'direct', 'fft'] as const satisfies readonly LawMethod[];

/** One of them. */
export type LawMethod = 'auto' | 'sparse' | 'direct' | 'fft';
