// The exact laws of a year of months, each of 2,000 units that may come, beside the plain loop.

import { lawOf } from '../../dist/forecast/law.js';
import { orThrow } from '../engine.mjs';
import { figureOf } from '../goals.mjs';
import { checkLaw, plainLaw, uncertainUnits } from '../plain-law.mjs';

/** @typedef {import('../../dist/forecast/law.js').Law} Law */

const SEED = 2027;
const NAMES = { plain: 'the plain loop', exact: 'exact laws, method auto' };

/** @type {import('../types.js').ContestTask} */
export const lawsTask = {
  name: 'laws',
  title: 'Exact laws of months',
  rounds: 7,
  *contests(size) {
    const [units, months] = size === 'full' ? [2000, 12] : [60, 2];
    const lists = Array.from({ length: months }, (_, month) => uncertainUnits(units, SEED + month));
    const plain = lists.map(plainLaw);
    yield {
      portfolio: `${units.toLocaleString('en')} uncertain units in ${months} months, on quarters of an hour`,
      occurrences: units * months,
      contenders: [
        {
          name: NAMES.plain,
          share: 1,
          run: () => lists.map(plainLaw),
          check: (laws) => checkPlain(/** @type {Float64Array[]} */ (laws)),
        },
        {
          name: NAMES.exact,
          share: 1,
          run: () =>
            lists.map((list) => {
              const law = orThrow(lawOf(list, { method: 'auto', grid: null }));
              law.quantile(0.9);
              return law;
            }),
          check(laws) {
            for (const [month, law] of /** @type {Law[]} */ (laws).entries()) {
              checkLaw(NAMES.exact, law, plain[month], units);
            }
          },
        },
      ],
      figures: (timeOf) => [figureOf('laws', timeOf(NAMES.exact) / timeOf(NAMES.plain))],
    };
  },
};

/** @param {readonly Float64Array[]} laws */
function checkPlain(laws) {
  for (const law of laws) {
    const sum = law.reduce((total, probability) => total + probability, 0);
    if (Math.abs(sum - 1) > 1e-11) throw new Error(`the plain loop adds up to ${sum}`);
  }
}
