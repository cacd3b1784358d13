// The built package as a caller imports it. This folder is a package of its own, so the way to it is a path.

export { decodePortfolio, expandLetter, orThrow, plan, portfolioDecoder, totals } from '../dist/index.js';
export { compilePortfolio, dueDaysInto, monthTotalsInto, periodEndsInto } from '../dist/typed-columns.js';

/** @typedef {import('../dist/typed-columns.js').RuleTable} RuleTable */
/** @typedef {import('../dist/typed-columns.js').CompiledLetters} CompiledLetters */
/** @typedef {import('../dist/index.js').Portfolio} Portfolio */
/** @typedef {import('../dist/index.js').Plan} Plan */
