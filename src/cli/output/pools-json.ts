// Pools as JSON: one object with a list, a pool a line.

import { jsonText } from './json.js';

/** The text, pool by pool; what holds for all of them comes first. */
export function* poolsJson(pools: Iterable<object>, facts: object = {}): Iterable<string> {
  const head = jsonText(facts).slice(0, -1);
  yield `${head}${head === '{' ? '' : ','}"pools":[`;
  let before = '\n';
  for (const pool of pools) {
    yield `${before}${jsonText(pool)}`;
    before = ',\n';
  }
  yield before === '\n' ? ']}\n' : '\n]}\n';
}
