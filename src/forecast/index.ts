// The entry point of forecasts: what hours may come, with which probability.
// Pure: no network, no node: module; it also runs in a browser.

export type * from '../core/problem.js';
export type { MicroHours } from '../engagement/micro-hours.js';
export type { Unplanned } from '../schedule/planned-or-unplanned.js';
export type { Warning } from '../schedule/warning.js';
export type { Assumption } from './assumptions.js';
export type { CapacityTable } from './capacity-table.js';
export { decodeCapacityTable } from './capacity-table.js';
export type { CellFigures, FiguresWithLaw, MeanParts } from './cell-figures.js';
export { decodeForecastSettings } from './decode-settings.js';
export type { LawFigures, Quantile } from './figures.js';
export type { Forecast, ForecastCell, ForecastInput, ForecastSuccession } from './forecast.js';
export { forecast } from './forecast.js';
export type { ForecastKey, ForecastOptions, ForecastValueOf } from './forecast-options.js';
export type { LatticeOfLaw, Law, Method, Rounding } from './law.js';
export type { ForecastOccurrence } from './occurrences.js';
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
