// A civil date, and its midnight in UTC, are read a short way: as the same midnight in another spelling is, which only the pattern reads.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDateOf } from '../../src/calendar/civil-date.js';
import { readWireDate, readWireEndDate } from '../../src/calendar/wire-date.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

const digit = fc.constantFrom(...'0123456789', '-', ' ', 'T', '/', ':', 'a', '٣', '\u0000');
const spoiltDate = (date: string) =>
  fc
    .tuple(fc.integer({ min: 0, max: date.length - 1 }), digit)
    .map(([place, character]) => date.slice(0, place) + character + date.slice(place + 1));
const date = fc.oneof(
  fc.integer({ min: -719_528, max: 2_932_896 }).map(isoDateOf),
  fc.integer({ min: -25_567, max: 376_199 }).map(isoDateOf).chain(spoiltDate),
  fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }))
    .map(([year, ...rest]) =>
      [String(year).padStart(4, '0'), ...rest.map((n) => String(n).padStart(2, '0'))].join('-'),
    ),
  fc.constantFrom('0001-01-01', '9999-12-31', '2999-12-31', '1900-01-01', '2024-02-29', '2023-02-29', '2026-13-01'),
);

test.each([null, 'Europe/Paris', 'Pacific/Auckland'])('whatever the digits (zone %s)', (zone) => {
  const met = { day: 0, other: 0 };
  fc.assert(
    fc.property(date, (text) => {
      for (const read of [readWireDate, readWireEndDate]) {
        const expected = read(`${text}T00:00`, zone);
        met[typeof expected === 'number' ? 'day' : 'other'] += 1;
        for (const spelling of [text, `${text}T00:00:00Z`])
          expect([spelling, read(spelling, zone)]).toEqual([spelling, expected]);
      }
    }),
    { numRuns: runs(3000) },
  );
  expectMet(500, met);
});

test.each([
  ['2026-12-31T12:00:00Z', 20_819],
  ['2026-12-31T23:59:59Z', 20_819],
  ['2026-12-31T00:00:00z', 'unreadable'],
  ['2026-12-31t00:00:00Z', 'unreadable'],
  ['2026-12-31 00:00:00Z', 'unreadable'],
  ['12026-12-31', 'unreadable'],
  ['2026-12-3', 'unreadable'],
  ['2026-12-311', 'unreadable'],
])('%s, which is close to it, is %s', (text, expected) => {
  expect(readWireDate(text, null)).toBe(expected);
});
