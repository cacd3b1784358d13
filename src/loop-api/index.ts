// The entry point of the network edge: a client, its two ways of reading, filters and problems.
export { createLoopClient, type LoopClient } from './client.js';
export {
  and,
  eq,
  type Filter,
  type FilterValue,
  gte,
  neq,
  writeFilter,
} from './filter.js';
export { type ListQuery, type OnProgress, type Page, type Progress, pages } from './pages.js';
export {
  fetchPortfolio,
  type PortfolioQuery,
  type RawPortfolio,
} from './portfolio.js';
export type {
  ApiProblem,
  ErrorResponse,
  InvalidSetting,
  Resource,
  SettingReason,
  Where,
} from './problem.js';
export type { RepeatedRowField } from './repeated-fields.js';
export type { LoopClientOptions, Wait } from './settings.js';
export type { LoopFetch, LoopRequest, LoopResponse } from './transport.js';
