// Levelling with its certificate beside three sorts of as many numbers, and the capacity of a large team over years.
// Every result is checked: the plan by `verify`, the instance by its number of blocks, the capacity by plain sums.

import { allocationsOf, certificateOf } from '../../dist/capacity/certificate.js';
import { capacityCalendar, decodeTeam, verify } from '../../dist/capacity/index.js';
import { levelledPlan } from '../../dist/capacity/profile.js';
import { orThrow } from '../engine.mjs';
import { figureOf } from '../goals.mjs';
import { seededRandom } from '../random.mjs';

/** @typedef {import('../../dist/workload/work.js').Work} Work */
/** @typedef {import('../../dist/workload/daily-capacity.js').DailyCapacity} DailyCapacity */
/** @typedef {{ readonly work: Work, readonly capacity: DailyCapacity, readonly ids: readonly string[] }} Instance */

const FIRST_DAY = 20_454; // 2026-01-01
const DAYS = 730;
const LEAST_BLOCKS = 100;
const MEMBERS = 500;
const SEED = 2026;

const NAMES = {
  sorts: 'three sorts of as many numbers',
  one: 'levelled, with certificate',
  ten: 'ten times as many, levelled, with certificate',
};

/** @type {import('../types.js').ContestTask} */
export const levellingTask = {
  name: 'levelling',
  title: 'The levelled plan of a pool, and the capacity of a team',
  rounds: 9,
  *contests(size) {
    const items = size === 'full' ? 100_000 : 1000;
    const small = instanceOf(items);
    const large = instanceOf(10 * items);
    const numbers = Float64Array.from({ length: items }, seededRandom(SEED).next);
    const levelling = (/** @type {Instance} */ instance) => ({
      run: () => levelled(instance),
      check: (/** @type {unknown} */ result) =>
        checkPlan(instance, /** @type {ReturnType<typeof levelled>} */ (result)),
    });
    yield {
      portfolio: `${DAYS} days, ${levelled(small).certificate.blocks.length} blocks`,
      occurrences: items,
      contenders: [
        {
          name: NAMES.sorts,
          share: 1,
          run: () => [1, 2, 3].map(() => numbers.slice().sort()),
          check: (result) => checkSorted(numbers, /** @type {Float64Array[]} */ (result)),
        },
        { name: NAMES.one, share: 1, ...levelling(small) },
        { name: NAMES.ten, share: 1, each: 10 * items, ...levelling(large) },
        {
          name: `capacity of ${MEMBERS} members, 5 years`,
          share: 1,
          each: MEMBERS,
          run: teamCapacity,
          check: (result) => checkTeamCapacity(/** @type {ReturnType<typeof teamCapacity>} */ (result)),
        },
      ],
      figures: (timeOf) => [
        figureOf('levelling', timeOf(NAMES.one) / timeOf(NAMES.sorts)),
        figureOf('levelling-ten', timeOf(NAMES.ten) / timeOf(NAMES.one)),
      ],
    };
  },
};

/** What a caller gets: the plan, and the plain values that prove it. @param {Instance} instance */
function levelled({ work, capacity, ids }) {
  const plan = levelledPlan(work, capacity);
  const idOf = (/** @type {number} */ piece) => ids[piece];
  return { certificate: certificateOf(plan, capacity, idOf), allocations: allocationsOf(plan, idOf) };
}

/** Throws unless the checker accepts the plan, and the instance is as hard as it should be. @param {Instance} instance @param {ReturnType<typeof levelled>} plan */
function checkPlan(instance, { certificate, allocations }) {
  const [violation] = verify(certificate, allocations);
  if (violation !== undefined) throw new Error(`verify objects: ${violation.law} at ${violation.at}`);
  const { length } = certificate.blocks;
  if (instance.work.count >= 100_000 && length < LEAST_BLOCKS) throw new Error(`only ${length} blocks`);
}

/** Throws unless each is in order and has the sum of the numbers. @param {Float64Array} numbers @param {readonly Float64Array[]} sorted */
function checkSorted(numbers, sorted) {
  const millionths = (/** @type {Float64Array} */ list) => list.reduce((sum, one) => sum + Math.round(one * 1e6), 0);
  for (const list of sorted) {
    if (list.some((one, index) => index > 0 && one < list[index - 1])) throw new Error('the numbers are not in order');
    if (millionths(list) !== millionths(numbers)) throw new Error('the numbers are not the same');
  }
}

/** Windows of three to five days and, one in twenty, of up to three weeks, in weeks that are busy or quiet. @param {number} count */
function instanceOf(count) {
  const { chance, integer, next } = seededRandom(SEED);
  const microHours = Float64Array.from({ length: DAYS }, (_, day) => (day % 7 < 5 ? integer(380, 420) * 1e6 : 0));
  const busy = Array.from({ length: Math.ceil(DAYS / 7) }, () => 0.2 + 3 * next() ** 2);
  const release = new Int32Array(count);
  const last = new Int32Array(count);
  const work = new Float64Array(count);
  const each = (400e6 * DAYS) / count / 2;
  for (let piece = 0; piece < count; piece++) {
    const begin = integer(0, DAYS - 3);
    release[piece] = FIRST_DAY + begin;
    last[piece] = FIRST_DAY + Math.min(DAYS - 1, begin + 2 + integer(0, chance(0.05) ? 18 : 2));
    work[piece] = Math.round(each * busy[Math.floor(begin / 7)] * (0.5 + next()));
  }
  return {
    work: { count, release, last, microHours: work },
    capacity: { first: FIRST_DAY, microHours },
    ids: Array.from({ length: count }, (_, piece) => `occurrence ${piece}`),
  };
}

const TEAM = orThrow(
  decodeTeam({
    members: Array.from({ length: MEMBERS }, (_, index) => ({
      id: `m-${index}`,
      pool: `pool-${index % 10}`,
      zone: index % 5 === 0 ? 'alsace-moselle' : 'metropole',
      contracts: [{ first: '2024-01-01', chargeable: 0.8 }],
      leave: [{ first: '2026-08-03', last: '2026-08-21' }],
    })),
  }),
);

function teamCapacity() {
  return orThrow(capacityCalendar(TEAM, { first: '2026-01-01', last: '2030-12-31' }));
}

/** Throws unless pools are the sums of their members. @param {ReturnType<typeof teamCapacity>} calendar */
function checkTeamCapacity(calendar) {
  const { first, last } = calendar.range;
  const sumOf = (/** @type {readonly string[]} */ ids) =>
    ids.reduce((sum, id) => sum + calendar.between(id, first, last), 0);
  if (sumOf(TEAM.pools) !== sumOf(TEAM.members.map(({ id }) => id))) throw new Error('pools are not their members');
}
