// The laws of two years of months, each of 20,000 units that may come, beside the plain loop of one of these months; and the memory of the
// whole forecast of as many letters, in a process of its own. The transforms are checked beside dynamic programming, bound by bound.

import { lawOf } from '../../dist/forecast/law.js';
import { askProcess } from '../child.mjs';
import { orThrow } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { checkLaw, plainLaw, uncertainUnits } from '../plain-law.mjs';

/** @typedef {import('../../dist/forecast/law.js').Law} Law */
/** @typedef {import('../../dist/forecast/law.js').UnitLaw} UnitLaw */

const SEED = 2027;
const MEGABYTE = 1_000_000;
/** Twice what the forecast keeps: without a limit V8 fills what the machine has before it collects. */
const HEAP = '--max-old-space-size=500';
const NAMES = { plain: 'the plain loop, one month', auto: 'all months, method auto' };

/** @type {import('../types.js').ContestTask} */
export const largeLawsTask = {
  name: 'large-laws',
  title: 'Laws of months of a large firm, and the memory of its forecast',
  rounds: 3,
  *contests(size) {
    const [units, months] = size === 'full' ? [20_000, 24] : [300, 3];
    const lists = Array.from({ length: months }, (_, month) => uncertainUnits(units, SEED + month));
    /** @type {Float64Array | undefined} */
    let plain;
    yield {
      portfolio: `${units.toLocaleString('en')} uncertain units in ${months} months, on quarters of an hour`,
      occurrences: units * months,
      contenders: [
        {
          name: NAMES.plain,
          share: 1,
          each: units,
          run: () => plainLaw(lists[0]),
          check(law) {
            plain = /** @type {Float64Array} */ (law);
          },
        },
        {
          name: NAMES.auto,
          share: 1,
          run: () => lists.map((list) => workedOut(list, 'auto')),
          check: (laws) => checkLarge(/** @type {Law[]} */ (laws), lists, /** @type {Float64Array} */ (plain)),
        },
      ],
      figures(timeOf) {
        const told = askProcess('forecast-peak', [units, months].map(String), [HEAP]);
        return [
          figureOf('large-laws', timeOf(NAMES.auto) / (timeOf(NAMES.plain) * months)),
          figureOf('forecast-memory', told.peak / MEGABYTE),
          aside('the whole forecast of as many letters of 5 activities', told.milliseconds / 1000, 's'),
        ];
      },
    };
  },
};

/** @param {readonly UnitLaw[]} units @param {'auto' | 'direct' | 'fft'} method */
function workedOut(units, method) {
  const law = orThrow(lawOf(units, { method, grid: null }));
  law.quantile(0.9);
  return law;
}

/** The first month beside the plain loop; the first and the last by transforms beside dynamic programming. @param {readonly Law[]} laws @param {readonly (readonly UnitLaw[])[]} lists @param {Float64Array} plain */
function checkLarge(laws, lists, plain) {
  checkLaw(NAMES.auto, laws[0], plain, lists[0].length);
  for (const month of [0, lists.length - 1]) {
    const [fft, direct] = [workedOut(lists[month], 'fft'), workedOut(lists[month], 'direct')];
    const bound = fft.lattice.errorBound + direct.lattice.errorBound;
    const byDirect = new Map(direct.atoms());
    for (const [microHours, probability] of fft.atoms()) {
      const off = Math.abs(probability - (byDirect.get(microHours) ?? 0));
      if (!(off <= bound)) throw new Error(`fft and direct: P(${microHours}) differs by ${off}, more than ${bound}`);
    }
    for (const [microHours, probability] of direct.atoms()) {
      const off = Math.abs(fft.cdf(microHours) - direct.cdf(microHours));
      if (!(off <= bound))
        throw new Error(`fft and direct: P(<= ${microHours}) differs by ${off}, more than ${bound} (${probability})`);
    }
  }
}
