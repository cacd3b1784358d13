// The plain loop that laws of forecasts are measured beside: for each cell, unit and lattice point of the support so far, one
// multiplication for each atom, in one Float64Array. And the units, seeded: letters that may come, in hours by the quarter.

import { seededRandom } from './random.mjs';

/** @typedef {import('../dist/forecast/law.js').UnitLaw} UnitLaw */

/** The lattice, in micro-hours: a quarter of an hour. */
const QUARTER = 250_000;

/** The greatest total of a unit, in quarters of an hour. */
const MOST = 40;

/**
 * The units of a month: four in five have two atoms, the others three. Every month has at least one unit of one quarter,
 * so that no month has a coarser lattice.
 * @param {number} count @param {number} seed @returns {UnitLaw[]}
 */
export function uncertainUnits(count, seed) {
  const { chance, integer, next } = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const probability = 0.05 + 0.9 * next();
    const most = index === 0 ? 1 : integer(2, MOST);
    if (index === 0 || chance(0.8))
      return { microHours: [0, most * QUARTER], probabilities: [1 - probability, probability] };
    const half = probability / 2;
    return {
      microHours: [0, integer(1, most - 1) * QUARTER, most * QUARTER],
      probabilities: [1 - probability, half, half],
    };
  });
}

/** The probabilities of all totals from 0 on, a quarter of an hour apart. @param {readonly UnitLaw[]} units */
export function plainLaw(units) {
  const reach = units.reduce((sum, { microHours }) => sum + microHours[microHours.length - 1] / QUARTER, 0);
  const law = new Float64Array(reach + 1);
  law[0] = 1;
  let last = 0;
  for (const { microHours, probabilities } of units) {
    const size = microHours.length;
    const steps = Int32Array.from(microHours, (total) => total / QUARTER);
    const shares = Float64Array.from(probabilities);
    last += steps[size - 1];
    // From the top down, so that what is read has not been written yet. Two atoms are a loop of their own, as quick as it can be.
    if (size === 2) addPair(law, last, steps[1], shares[0], shares[1]);
    else addAtoms(law, last, steps, shares);
  }
  return law;
}

/** @param {Float64Array} law @param {number} last @param {number} step @param {number} stays @param {number} moves */
function addPair(law, last, step, stays, moves) {
  for (let i = last; i >= step; i--) law[i] = stays * law[i] + moves * law[i - step];
  for (let i = step - 1; i >= 0; i--) law[i] *= stays;
}

/** @param {Float64Array} law @param {number} last @param {Int32Array} steps @param {Float64Array} shares */
function addAtoms(law, last, steps, shares) {
  for (let i = last; i >= 0; i--) {
    let sum = 0;
    for (let j = 0; j < steps.length && steps[j] <= i; j++) sum += shares[j] * law[i - steps[j]];
    law[i] = sum;
  }
}

/** Throws unless a law is the plain one: each probability within its bound and that of the loop. @param {string} name @param {import('../dist/forecast/law.js').Law} law @param {Float64Array} plain @param {number} units */
export function checkLaw(name, law, plain, units) {
  // Each unit multiplies and adds non-negative numbers: three roundings for three atoms, with those of the sums.
  const bound = law.lattice.errorBound + units * 4 * 2 ** -53;
  let sum = 0;
  for (const [microHours, probability] of law.atoms()) {
    const off = Math.abs(probability - plain[microHours / QUARTER]);
    if (!(off <= bound)) throw new Error(`${name}: P(${microHours}) is off by ${off}, more than ${bound}`);
    sum += probability;
  }
  // What is not among the atoms is cut or hidden: below 1e-15 each, and together what is missing from 1.
  if (!(Math.abs(1 - sum) <= bound + 1e-15 * plain.length)) throw new Error(`${name}: the atoms add up to ${sum}`);
}
