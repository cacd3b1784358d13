// Leave that runs beyond the contracts: what of it counts, what is said, and that nothing else changes.

import { expect, test } from 'vitest';
import { describe, orThrow, toIsoDate } from '../../src/index.js';
import { capacityCalendar } from '../../src/team/capacity-calendar.js';
import { decodeTeam } from '../../src/team/decode.js';

const contracts = [
  { first: '2026-07-01', last: '2026-09-30' },
  { first: '2026-01-01', last: '2026-03-31' },
  { first: '2026-04-01', last: '2026-05-31' },
];
const teamOf = (...leave: readonly object[]) =>
  orThrow(decodeTeam({ members: [{ id: 'm', pool: 'p', contracts, leave }] }));

test.each<[name: string, leave: object, kept: readonly string[], told: string | null]>([
  ['under contract', { first: '2026-02-01', last: '2026-02-03' }, ['2026-02-01..2026-02-03'], null],
  ['from one contract into the next', { first: '2026-03-31', last: '2026-04-01' }, ['2026-03-31..2026-04-01'], null],
  ['the first and the last day', { first: '2026-01-01', last: '2026-05-31' }, ['2026-01-01..2026-05-31'], null],
  [
    'before the first',
    { first: '2025-12-31', last: '2026-01-01' },
    ['2026-01-01..2026-01-01'],
    'from 2025-12-31 to 2026-01-01 goes beyond the contracts; it counts on 2026-01-01',
  ],
  [
    'over a gap',
    { first: '2026-05-20', last: '2026-07-05' },
    ['2026-05-20..2026-05-31', '2026-07-01..2026-07-05'],
    'from 2026-05-20 to 2026-07-05 goes beyond the contracts; it counts from 2026-05-20 to 2026-05-31, from 2026-07-01 to 2026-07-05',
  ],
  [
    'in a gap',
    { first: '2026-06-01', last: '2026-06-30' },
    [],
    'from 2026-06-01 to 2026-06-30 goes beyond the contracts; none of it counts',
  ],
  ['half of a day without contract', { first: '2027-01-04', last: '2027-01-04', half: true }, [], 'on 2027-01-04 goes'],
])('%s', (_, leave, kept, told) => {
  const { members, warnings } = teamOf(leave);
  const dates = members[0].leave.map(({ first, last }) => `${orThrow(toIsoDate(first))}..${orThrow(toIsoDate(last))}`);
  expect(dates).toEqual(kept);
  const sentences = warnings.map((warning) => describe(warning, 'en'));
  expect(sentences).toHaveLength(told === null ? 0 : 1);
  if (told !== null) expect(sentences[0]).toContain(`members[0].leave[0]: the leave of "m" ${told}`);
});

test('it is data: the path, the dates as given, the member and what counts', () => {
  expect(
    teamOf({ first: '2026-01-05', last: '2026-01-06' }, { first: '2026-09-30', last: '2026-10-31' }).warnings,
  ).toEqual([
    {
      _tag: 'LeaveBeyondContract',
      path: 'members[0].leave[1]',
      received: { first: '2026-09-30', last: '2026-10-31' },
      accepted: { _tag: 'Covered', path: 'members[0].contracts' },
      member: 'm',
      kept: [{ first: '2026-09-30', last: '2026-09-30' }],
    },
  ]);
});

test('the capacity is that of the leave under contract', () => {
  const hoursOf = (leave: object) =>
    orThrow(capacityCalendar(teamOf(leave), { first: '2025-12-01', last: '2026-12-31' })).ofPool('p').microHours;
  expect(hoursOf({ first: '2026-09-28', last: '2026-10-31' })).toEqual(
    hoursOf({ first: '2026-09-28', last: '2026-09-30' }),
  );
  expect(hoursOf({ first: '2026-09-28', last: '2026-10-31' })).not.toEqual(
    hoursOf({ first: '2026-09-29', last: '2026-09-30' }),
  );
});

test('half of a day that is left out stays half where it counts', () => {
  expect(teamOf({ first: '2026-02-02', last: '2026-02-02', half: true }).members[0].leave[0].half).toBe(true);
});
