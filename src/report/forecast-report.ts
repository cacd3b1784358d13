// What a report says of a forecast, as data: hours to be drawn, and the texts that people read.

/** From one amount of hours to another. */
export interface HoursSpan {
  readonly low: number;
  readonly high: number;
}

/** A month of a forecast: hours to be drawn, and what people read. */
export interface ForecastMonth {
  /** `2026-05`. */
  readonly key: string;
  /** `mai`; and in full. */
  readonly name: string;
  readonly fullName: string;
  readonly contractedHours: number;
  /** Expected. */
  readonly meanHours: number;
  /** As likely exceeded as not. */
  readonly middleHours: number;
  /** In the order of the levels. */
  readonly levelHours: readonly number[];
  /** Of the lowest and the highest level. */
  readonly bandHours: HoursSpan;
  /** The same with all that is assumed at 0, and at 1; null where that moves the probability of lacking hours by one point at most. */
  readonly boundHours: HoursSpan | null;
  /** These are null without a capacity; the probability is that of lacking hours. */
  readonly capacityHours: number | null;
  readonly overloadProbability: number | null;
  readonly contracted: string;
  readonly mean: string;
  readonly middle: string;
  /** Of the median to what is signed, with its sign. */
  readonly difference: string;
  /** In the order of the levels. */
  readonly levels: readonly string[];
  readonly bounds: string | null;
  readonly capacity: string | null;
  /** The probability of lacking hours in per cent, with its bounds where they are wide; null without a capacity. */
  readonly overload: string | null;
  /** `2 chances sur 5 de manquer d’heures`, where that is likelier than is accepted; and in a few characters. */
  readonly risk: string | null;
  readonly riskInShort: string | null;
  /** All of it in a sentence. */
  readonly label: string;
}

/** The forecast of a pool. */
export interface PoolForecast {
  /** Null: the forecast is not by pool. */
  readonly pool: string | null;
  readonly name: string;
  readonly months: readonly ForecastMonth[];
  /** What the chart says. */
  readonly words: readonly string[];
  /** How it is to be read, and what it hangs on. */
  readonly notes: readonly string[];
  /** Whether the bounds of some months are wide. */
  readonly hasBounds: boolean;
  readonly hasCapacity: boolean;
}

/** What hours may come, with which probability. */
export interface ForecastReport {
  /** `P10`, … */
  readonly levels: readonly string[];
  readonly pools: readonly PoolForecast[];
  /** `band` is null where only one level is asked for. */
  readonly legend: {
    readonly band: string | null;
    readonly middle: string;
    readonly contracted: string;
    readonly capacity: string;
    readonly bounds: string;
  };
  /** What is said of all of it: where hours are counted, and what the charts of months show instead. */
  readonly basis: readonly string[];
}
