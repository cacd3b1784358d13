// The entry point for other people's property tests: arbitraries of the API's rows and faults, and the laws of the expansion.
// It needs fast-check, an optional peer dependency; nothing else of the package does.

export type { Row } from '../engagement/row.js';
export { civilDate } from './arbitrary-dates.js';
export { faultSchedule, lastingFault, passingFault } from './arbitrary-faults.js';
export { type FiscalYearKind, type FiscalYearTexts, fiscalYear } from './arbitrary-fiscal-years.js';
export { hostileActivityRow, hostileLetterRow } from './arbitrary-hostile-rows.js';
export { hostileValue } from './arbitrary-hostile-values.js';
export { type Body, hostileBody, type Payload, payload } from './arbitrary-payload.js';
export {
  hostilePortfolioRows,
  type PortfolioConstraints,
  type PortfolioRows,
  portfolioRows,
} from './arbitrary-portfolio.js';
export { type ActivityRowConstraints, activityRow, type LetterRowConstraints, letterRow } from './arbitrary-rows.js';
export { wireDate } from './arbitrary-wire-dates.js';
export type { Fault, FaultKind, FaultSchedule } from './faults.js';
export type { Expand, Expanded, ExpandedOccurrence, ExpandedRow, ExpandOptions } from './law.js';
export { type Laws, laws } from './laws.js';
