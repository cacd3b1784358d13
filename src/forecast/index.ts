// The entry point of forecasts: what hours may come, with which probability.
// Pure: no network, no node: module; it also runs in a browser.

export type * from '../core/problem.js';
export type { MicroHours } from '../engagement/micro-hours.js';
export type { CapacityTable } from './capacity-table.js';
export { decodeCapacityTable } from './capacity-table.js';
export { decodeForecastSettings } from './decode-settings.js';
export type * from './problem.js';
export type {
  ActivityOverrun,
  CountedOn,
  DependenceSettings,
  FactorLaw,
  FactorProbability,
  ForecastSettings,
  LawMethod,
  Outcome,
  OverrunSettings,
  RenewalSettings,
  Rule,
  SimulationSettings,
} from './settings.js';
