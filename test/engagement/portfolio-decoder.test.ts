// Rows added in any split into batches give the portfolio that decoding all of them at once gives.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, ProblemError, portfolioDecoder } from '../../src/index.js';
import { hostilePortfolioRows, portfolioRows } from '../../src/testing/arbitrary-portfolio.js';
import { mistake } from '../mistakes.js';

/** Pieces of a list, some of them empty: cut at these places, taken as parts of its length. */
const batchesOf = (rows: readonly unknown[], cuts: readonly number[]): (readonly unknown[])[] => {
  const places = [0, ...cuts.map((cut) => Math.floor(cut * (rows.length + 1))), rows.length].sort((a, b) => a - b);
  return places.slice(1).map((place, index) => rows.slice(places[index], place));
};

const cuts = fc.array(fc.float({ min: 0, max: Math.fround(0.999), noNaN: true }), { maxLength: 6 });
const rows = fc.oneof(portfolioRows(), hostilePortfolioRows());
const options = fc.constantFrom({}, { timeZone: 'Europe/Paris' }, { letterId: 'letter-a' }, { letterId: 'not there' });

test('in any split, whichever resource comes first', () => {
  let batches = 0;
  fc.assert(
    fc.property(
      rows,
      options,
      cuts,
      cuts,
      fc.infiniteStream(fc.boolean()),
      ({ letters, activities }, option, some, others, turns) => {
        // The same rows twice: duplicates, some of which differ, fall into other batches.
        const received = {
          letters: [...letters, ...letters.slice(0, 2)],
          activities: [...activities, ...activities.slice(0, 2)],
        };
        const decoder = orThrow(portfolioDecoder(option));
        const waiting = {
          letters: batchesOf(received.letters, some),
          activities: batchesOf(received.activities, others),
        };
        while (waiting.letters.length + waiting.activities.length > 0) {
          const name = turns.next().value ? 'letters' : 'activities';
          const piece = waiting[name].shift();
          if (piece === undefined) continue;
          batches += 1;
          const other = name === 'letters' ? 'activities' : 'letters';
          // Sometimes both at once.
          decoder.add({ [name]: piece, ...(turns.next().value && { [other]: waiting[other].shift() ?? [] }) });
        }
        expect(decoder.portfolio()).toStrictEqual(
          orThrow(decodePortfolio(received.letters, received.activities, option)),
        );
      },
    ),
    { numRuns: 200 },
  );
  expect(batches).toBeGreaterThan(500);
});

test('the same options are refused', () => {
  for (const refused of [{ timeZone: 'Mars' }, { letterId: '' }]) {
    const decoder = portfolioDecoder(refused);
    expect(decoder._tag).toBe('Left');
    expect(decoder).toEqual(decodePortfolio([], [], refused));
  }
  expect(() => portfolioDecoder({ unknown: 1 } as object)).toThrow(mistake({ path: 'options', received: 'unknown' }));
});

test('no row is an empty portfolio', () => {
  const dated = orThrow(portfolioDecoder());
  for (const readAt of ['2026-01-31T12:00:00.000Z', null]) dated.add({ readAt });
  expect(dated.portfolio()).toStrictEqual(orThrow(decodePortfolio([], [])));
  expect(orThrow(portfolioDecoder()).portfolio()).toStrictEqual(orThrow(decodePortfolio([], [])));
});

test.each<[string, unknown, object]>([
  ['a misspelt name', { activites: [] }, { path: 'rows', received: 'activites', hint: 'activities' }],
  ['no object', [{ objectId: 'L1' }], { path: 'rows', accepted: { _tag: 'Row' } }],
  ['letters that are no list', { letters: { objectId: 'L1' } }, { path: 'letters', accepted: { _tag: 'ListOf' } }],
  ['activities as a text', { activities: '[]' }, { path: 'activities', received: '[]' }],
  ['letters that are null', { letters: null }, { path: 'letters', received: null }],
])('%s is a mistake of the program, and takes no row', (_name, rows, problem) => {
  const decoder = orThrow(portfolioDecoder());
  let raised: unknown;
  try {
    decoder.add((Array.isArray(rows) ? rows : { letters: [{ objectId: 'L1' }], ...(rows as object) }) as never);
  } catch (error) {
    raised = error;
  }
  expect(raised).toBeInstanceOf(ProblemError);
  expect(raised).toMatchObject({ problem: { _tag: 'InvalidOption', ...problem } });
  expect(decoder.portfolio().letters).toEqual([]);
});
