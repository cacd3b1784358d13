// A process that decodes the snapshot named, and tells what the portfolio holds in bytes, and how much is in it.

import { readSnapshot } from '../../dist/snapshot/index.js';
import { compilePortfolio, orThrow, portfolioDecoder } from '../engine.mjs';

const held = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const before = held();
const portfolio = await decode();
const bytes = held() - before;
const { activities } = portfolio;
const { rules } = orThrow(compilePortfolio(portfolio, { horizon: { last: '2030-12-31' } }));
process.stdout.write(JSON.stringify({ bytes, activities: activities.length, occurrences: rules.count }));

/** The decoder is left behind: what it kept to decode with is not the portfolio's. */
async function decode() {
  const decoder = orThrow(portfolioDecoder());
  for await (const rows of readSnapshot(process.argv[2])) decoder.add(orThrow(rows));
  return decoder.portfolio();
}
