// Generated bodies of the API: rows as a parsed JSON text, bare or wrapped, in one spelling or both; and bodies that hold no rows.

import fc from 'fast-check';
import { isRow } from '../engagement/row.js';
import { hostileValue } from './arbitrary-hostile-values.js';
import { type PortfolioRows, portfolioRows } from './arbitrary-portfolio.js';
import { spelled } from './spelling.js';

/** A body as parsed from JSON. */
export type Body = readonly unknown[] | { readonly data: readonly unknown[] };

/** The bodies of both resources. */
export interface Payload {
  readonly letters: Body;
  readonly activities: Body;
}

const INTEGER_FIELDS = ['frequence', 'calage', 'decalage', 'datePrevObligation', 'quantite', 'statut', 'status'];

/** Every integer of the row's own fields as a text: the documentation declares them so. */
function integersAsText(row: unknown): unknown {
  return isRow(row)
    ? Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          INTEGER_FIELDS.includes(name) && Number.isInteger(value) ? String(value) : value,
        ]),
      )
    : row;
}

/**
 * What the API may answer for a portfolio, both bodies as parsed from JSON.
 *
 * Half of the payloads are bare lists, half `{ data: [...] }`. A third has the seen spelling throughout, a third the
 * documented one, a third both, row by row. In one of four every integer is a text. `rows` defaults to `portfolioRows()`.
 *
 * @example
 * const payloads = fc.sample(payload(), { seed: 1, numRuns: 100 });
 * console.log(payloads.filter(({ letters }) => 'data' in letters).length);
 * // 56
 */
export function payload(rows: fc.Arbitrary<PortfolioRows> = portfolioRows()): fc.Arbitrary<Payload> {
  return fc
    .tuple(rows, fc.boolean(), fc.constantFrom('seen', 'documented', 'both'), fc.integer({ min: 0, max: 3 }))
    .map(([{ letters, activities }, isWrapped, spelling, form]) => {
      const body = (list: readonly unknown[]): Body => {
        const written = list
          .map((row) => (spelling === 'seen' || spelling === 'documented' ? spelled(row, spelling) : row))
          .map((row) => (form === 3 ? integersAsText(row) : row));
        const parsed: readonly unknown[] = JSON.parse(JSON.stringify(written));
        return isWrapped ? { data: parsed } : parsed;
      };
      return { letters: body(letters), activities: body(activities) };
    });
}

/**
 * Bodies that hold no list of rows where one is expected, or a list of anything: an error's body, a list under another
 * name, an object with a length, lists in lists, `hostileValue`, and one in seven a list of `hostileValue`.
 *
 * @example
 * const bodies = fc.sample(hostileBody(), { seed: 1, numRuns: 200 });
 * console.log(new Set(bodies.map((body) => decodePortfolio(body, [])._tag)));
 * // Set(2) { 'Left', 'Right' }
 */
export function hostileBody(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 2, arbitrary: hostileValue() },
    {
      weight: 2,
      arbitrary: fc.constantFrom<unknown>(
        { statusCode: 429, message: 'Rate limit is exceeded.' },
        { Data: [] },
        { rows: [{ objectId: 'letter-a' }] },
        { 0: { objectId: 'letter-a' }, length: 1 },
        { data: { 0: null, length: 1 } },
        { data: { data: [] } },
        JSON.parse('{ "__proto__": { "data": [] } }'),
      ),
    },
    { weight: 2, arbitrary: hostileValue().map((data) => ({ data })) },
    { weight: 1, arbitrary: fc.array(hostileValue(), { maxLength: 5 }) },
  );
}
