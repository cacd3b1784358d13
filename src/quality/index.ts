// The entry point of data quality: what is wrong with a portfolio's rows, what is left unplanned or assumed, and how many hours it weighs.
// Pure: no network, no node: module; it also runs in a browser.

export {
  type CalendarDoubt,
  type Quality,
  qualityOf,
  type RejectedLetter,
  type RowCounts,
  type YearDisagreement,
  type YearSpan,
} from './quality.js';
export type { Weight, WeightOfReason } from './weight.js';
