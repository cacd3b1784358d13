// Levelling with its certificate beside three sorts of as many numbers, and the capacity of a large team over years.
// Every result is checked before it is timed: the plan by `verify`, the instance by its number of blocks, the capacity by plain sums.

import { allocationsOf, certificateOf } from '../dist/capacity/certificate.js';
import { flattestPlan } from '../dist/capacity/flattest.js';
import { capacityCalendar, decodeTeam, verify } from '../dist/capacity/index.js';
import { orThrow } from '../dist/index.js';
import { timeAll } from './measure.mjs';
import { seededRandom } from './random.mjs';

/** @typedef {import('../dist/workload/work.js').Work} Work */
/** @typedef {import('../dist/workload/daily-capacity.js').DailyCapacity} DailyCapacity */
/** @typedef {import('./types.js').TaskResult} TaskResult */

const FIRST_DAY = 20_454; // 2026-01-01
const DAYS = 730;
const LEAST_BLOCKS = 100;
const MEMBERS = 500;
const SEED = 2026;

/** Levels `pieces` occurrences and ten times as many. @param {number} pieces @param {number} rounds @returns {TaskResult} */
export function levellingResult(pieces, rounds) {
  const small = instanceOf(pieces);
  const large = instanceOf(10 * pieces);
  const blocks = checked(small);
  checked(large);
  const numbers = Float64Array.from({ length: pieces }, seededRandom(SEED).next);
  const contenders = [
    contender('three sorts of as many numbers', 1, () => [1, 2, 3].map(() => numbers.slice().sort())),
    contender('levelled, with certificate', 1, () => levelled(small)),
    contender('ten times as many, levelled, with certificate', 1 / 3, () => levelled(large)),
    contender(`capacity of ${MEMBERS} members, 5 years`, 1, teamCapacity),
  ];
  checkTeamCapacity(teamCapacity());
  const timings = timeAll(contenders, rounds);
  const [sorts, one, ten] = timings.map(({ median }) => median);
  return {
    task: 'levelling',
    portfolio: `${DAYS} days, ${blocks} blocks`,
    occurrences: pieces,
    timings,
    ratios: [
      { what: 'levelled, with certificate / three sorts', value: one / sorts, unit: 'x', goal: { atMost: 10 } },
      { what: 'ten times as many / as many', value: ten / one, unit: 'x', goal: { atMost: 12 } },
    ],
  };
}

/** @param {string} name @param {number} share @param {() => unknown} run */
function contender(name, share, run) {
  return { name, share, run, check: () => {} };
}

/** What a caller gets: the plan, and the plain values that prove it. @param {{ work: Work, capacity: DailyCapacity, ids: readonly string[] }} instance */
function levelled({ work, capacity, ids }) {
  const plan = flattestPlan(work, capacity);
  const idOf = (/** @type {number} */ piece) => ids[piece];
  return { certificate: certificateOf(plan, capacity, idOf), allocations: allocationsOf(plan, idOf) };
}

/** Throws unless the checker accepts the plan, and the instance is as hard as it should be. @param {Parameters<typeof levelled>[0]} instance */
function checked(instance) {
  const { certificate, allocations } = levelled(instance);
  const [objection] = verify(certificate, allocations);
  if (objection !== undefined) throw new Error(`verify objects: ${objection.law} at ${objection.at}`);
  const { length } = certificate.blocks;
  if (instance.work.count >= 100_000 && length < LEAST_BLOCKS) throw new Error(`only ${length} blocks`);
  return length;
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
