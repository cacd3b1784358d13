// Each law of the checker by hand: one change to a true certificate, and what is objected to, and where.
// Monday 1 June to Thursday 4 June 2026, Tuesday closed: 3 h on Monday's 4 h, 2 h over Wednesday and Thursday, 4 h each.

import { describe, expect, test } from 'vitest';
import { type Allocation, type Certificate, verify } from '../../src/capacity/verify.js';

const HOUR = 1_000_000;
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'];

const day = (name: string, capacity: number, load: number): Certificate['days'][number] => ({
  day: name,
  capacityMicroHours: capacity * HOUR,
  loadMicroHours: load * HOUR,
});
const block = (
  days: string[],
  work: number,
  capacity: number,
  ...occurrences: string[]
): Certificate['blocks'][number] => ({
  days,
  workMicroHours: work * HOUR,
  capacityMicroHours: capacity * HOUR,
  occurrences,
});
const asked = (occurrence: string, release: string, last: string, hours: number) => ({
  occurrence,
  release,
  last,
  microHours: hours * HOUR,
});
const part = (occurrence: string, on: string, hours: number): Allocation => ({
  occurrence,
  day: on,
  microHours: hours * HOUR,
});

const DAYS = [day(MONDAY, 4, 3), day(TUESDAY, 0, 0), day(WEDNESDAY, 4, 1), day(THURSDAY, 4, 1)];
const VAT = asked('vat', MONDAY, TUESDAY, 3);
const REVIEW = asked('review', MONDAY, THURSDAY, 2);
const CLOSED = asked('closed', TUESDAY, TUESDAY, 5);
const TRUE: Certificate = {
  days: DAYS,
  blocks: [block([MONDAY], 3, 4, 'vat'), block([WEDNESDAY, THURSDAY], 2, 8, 'review')],
  occurrences: [VAT, REVIEW, CLOSED],
};
const PLAN = [part('vat', MONDAY, 3), part('review', WEDNESDAY, 1), part('review', THURSDAY, 1)];

test('what is true', () => {
  expect(verify(TRUE, PLAN)).toEqual([]);
  expect(verify(TRUE, [...PLAN].reverse())).toEqual([]);
  expect(verify({ days: [], blocks: [], occurrences: [] }, [])).toEqual([]);
});

const CASES: readonly (readonly [
  name: string,
  certificate: Partial<Certificate>,
  plan: readonly Allocation[],
  violations: readonly string[],
])[] = [
  ['half a micro-hour', {}, [part('vat', MONDAY, 3), part('review', WEDNESDAY, 1 + 0.5e-6)], ['Amounts review']],
  ['less than nothing', { days: [day(MONDAY, 4, -3), ...DAYS.slice(1)] }, PLAN, [`Amounts ${MONDAY}`]],
  [
    'beyond what is exact',
    { occurrences: [VAT, REVIEW, { ...CLOSED, microHours: 2 ** 53 }] },
    PLAN,
    ['Amounts closed'],
  ],
  ['a block without capacity', { blocks: [block([], 0, 0)] }, PLAN, ['Amounts 0']],
  ['a day twice', { days: [DAYS[0], ...DAYS] }, PLAN, [`Days ${MONDAY}`]],
  [
    'a day in no block',
    { blocks: [TRUE.blocks[0], block([WEDNESDAY], 2, 4, 'review')] },
    PLAN,
    [`Days ${THURSDAY}`, `Rounding ${WEDNESDAY}`, 'Optimality review'],
  ],
  [
    'a day in two blocks',
    { blocks: [...TRUE.blocks, block([MONDAY], 0, 4)] },
    PLAN,
    ['Days blocks', `Rounding ${MONDAY}`, 'Optimality vat'],
  ],
  [
    'a closed day in a block',
    { blocks: [block([MONDAY, TUESDAY], 3, 4, 'vat'), TRUE.blocks[1]] },
    PLAN,
    [`Days ${TUESDAY}`],
  ],
  [
    'a load on a closed day',
    { days: [DAYS[0], day(TUESDAY, 0, 1), ...DAYS.slice(2)] },
    PLAN,
    [`Days ${TUESDAY}`, `Conservation ${TUESDAY}`],
  ],
  [
    'days of a block out of order',
    { blocks: [TRUE.blocks[0], block([THURSDAY, WEDNESDAY], 2, 8, 'review')] },
    PLAN,
    ['Days 1'],
  ],
  [
    'a day that is not listed',
    { blocks: [...TRUE.blocks, block(['2026-06-05'], 0, 1)] },
    PLAN,
    ['Days 2', 'Rounding 2026-06-05', 'Blocks 2'],
  ],
  ['an occurrence twice', { occurrences: [VAT, REVIEW, CLOSED, CLOSED] }, PLAN, ['Blocks occurrences']],
  [
    'an occurrence in two blocks',
    { blocks: [TRUE.blocks[0], block([WEDNESDAY, THURSDAY], 2, 8, 'review', 'vat')] },
    PLAN,
    ['Blocks occurrences', 'Blocks 1', 'Optimality vat'],
  ],
  [
    'an occurrence that nobody asked for',
    { blocks: [block([MONDAY], 3, 4, 'vat', 'other'), TRUE.blocks[1]] },
    PLAN,
    ['Blocks 0'],
  ],
  [
    'work of a block that is not its occurrences’',
    { blocks: [TRUE.blocks[0], block([WEDNESDAY, THURSDAY], 2.4, 8, 'review')] },
    PLAN,
    ['Blocks 1', `Rounding ${WEDNESDAY}`],
  ],
  [
    'capacity of a block that is not its days’',
    { blocks: [TRUE.blocks[0], block([WEDNESDAY, THURSDAY], 2, 9, 'review')] },
    PLAN,
    ['Blocks 1', `Rounding ${WEDNESDAY}`],
  ],
  ['blocks in another order', { blocks: [...TRUE.blocks].reverse() }, PLAN, ['Blocks 1', 'Optimality review']],
  [
    'blocks that are equally used',
    { blocks: [TRUE.blocks[0], block([WEDNESDAY], 1, 4, 'review'), block([THURSDAY], 1, 4)] },
    PLAN,
    ['Blocks 2', 'Optimality review'],
  ],
  // 5 h over 12 h are 1 h 40 a day, but on Monday alone 3 h are due.
  [
    'one block where there are two',
    { blocks: [block([MONDAY, WEDNESDAY, THURSDAY], 5, 12, 'vat', 'review')] },
    PLAN,
    [`Rounding ${MONDAY}`, 'Blocks 0'],
  ],
  [
    'work that must be done on closed days in a block',
    { blocks: [block([MONDAY], 3, 4, 'vat'), block([WEDNESDAY, THURSDAY], 2, 8, 'review', 'closed')] },
    PLAN,
    ['Blocks 1', 'Optimality closed', 'Conservation closed'],
  ],
  [
    'a load that is not what is due',
    { days: [...DAYS.slice(0, 2), day(WEDNESDAY, 4, 2), day(THURSDAY, 4, 0)] },
    [PLAN[0], part('review', WEDNESDAY, 2)],
    [`Rounding ${WEDNESDAY}`, `Rounding ${THURSDAY}`],
  ],
  [
    'a window that ends before it begins',
    { occurrences: [VAT, REVIEW, asked('closed', WEDNESDAY, TUESDAY, 5)] },
    PLAN,
    ['Windows closed'],
  ],
  [
    'a day outside the window',
    {},
    [part('vat', WEDNESDAY, 3), part('review', MONDAY, 1), PLAN[2]],
    ['Windows vat', 'Optimality vat', 'Optimality review'],
  ],
  ['work that nobody asked for', {}, [...PLAN, part('other', MONDAY, 0)], ['Windows other']],
  ['hours lost', {}, PLAN.slice(0, 2), ['Conservation review', `Conservation ${THURSDAY}`]],
  ['a part twice', {}, [...PLAN, PLAN[0]], ['Conservation vat', `Conservation ${MONDAY}`]],
  [
    'work done on closed days',
    {},
    [...PLAN, part('closed', TUESDAY, 5)],
    ['Conservation closed', `Conservation ${TUESDAY}`],
  ],
];

describe('what is not', () => {
  test.each(CASES)('%s', (_, certificate, plan, violations) => {
    const found = verify({ ...TRUE, ...certificate }, plan).map(({ law, at }) => `${law} ${at}`);
    expect(found).toEqual(expect.arrayContaining([...violations]));
  });
});

test('loads in whole micro-hours that hide a profile which no work can follow', () => {
  // A micro-hour of capacity on each of two days, one of work for Monday, two for Wednesday: utilisations of 1 and 2.
  // 3 over both, rounded, has the same loads: only the exact half micro-hour above 1 on Monday shows that it is not possible.
  const micro = 1 / HOUR;
  const days = [day(MONDAY, micro, micro), day(WEDNESDAY, micro, 2 * micro)];
  const occurrences = [asked('a', MONDAY, MONDAY, micro), asked('b', WEDNESDAY, WEDNESDAY, 2 * micro)];
  const plan = [part('a', MONDAY, micro), part('b', WEDNESDAY, 2 * micro)];
  const two = [block([WEDNESDAY], 2 * micro, micro, 'b'), block([MONDAY], micro, micro, 'a')];
  expect(verify({ days, occurrences, blocks: two }, plan)).toEqual([]);
  const one = [block([MONDAY, WEDNESDAY], 3 * micro, 2 * micro, 'a', 'b')];
  expect(verify({ days, occurrences, blocks: one }, plan)).toEqual([{ law: 'Blocks', at: '0' }]);
});
