// What can go wrong on the way, drawn at random: faults that patience overcomes, faults that end a reading, and
// schedules of both. Sizes and pauses suit the short lists and the short time limits of tests.

import fc from 'fast-check';
import type { Fault, FaultSchedule } from './faults.js';

type Of<Kind extends Fault['kind']> = Fault & { readonly kind: Kind };

function plainRecord<A>(fields: { [Key in keyof A]: fc.Arbitrary<A[Key]> }): fc.Arbitrary<A> {
  return fc.record<A>(fields, { noNullPrototype: true });
}

/** What a server may name as a wait: sensible, absurd, past, far off, or nothing anyone can read. */
const retryAfter: fc.Arbitrary<NonNullable<Of<'status'>['retryAfter']>> = fc.oneof(
  fc.nat(120).map((seconds) => ({ seconds })),
  fc.integer({ min: -86_400, max: 86_400 }).map((dateIn) => ({ dateIn })),
  fc
    .constantFrom('-1', '1e9', '1.5', '', 'soon', '9'.repeat(30), '2147483648', 'Fri, 31 Dec 9999 23:59:59 GMT', 'NaN')
    .map((text) => ({ text })),
);

const passingStatus: fc.Arbitrary<Fault> = plainRecord({
  kind: fc.constant('status' as const),
  status: fc.constantFrom(408, 429, 429, 500, 502, 503, 504),
  wait: fc.option(retryAfter),
}).map(({ wait, ...status }) => (wait === null ? status : { ...status, retryAfter: wait }));

const bytes = fc.nat(400);
const maybeBeforeTheHead = fc.option(bytes, { freq: 3 });

const lostConnection: fc.Arbitrary<Fault> = fc.oneof(
  plainRecord({ kind: fc.constant('reset' as const), afterBytes: maybeBeforeTheHead }),
  plainRecord({ kind: fc.constant('close' as const), afterBytes: maybeBeforeTheHead }),
  plainRecord({ kind: fc.constant('halfOpen' as const), afterBytes: bytes }),
  fc.constant({ kind: 'silent' as const }),
);

const tornBody: fc.Arbitrary<Fault> = fc.oneof(
  fc.double({ min: 0, max: 0.99, noNaN: true }).map((part) => ({ kind: 'truncatedJson', part }) as const),
  fc
    .constantFrom('cut' as const, 'changed' as const, 'plain' as const)
    .map((broken) => ({ kind: 'gzip', broken }) as const),
  fc.constantFrom('', '[', '{"data":[').map((text) => ({ kind: 'body', text }) as const),
);

const unusualAnswer: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>({ kind: 'gzip' }, { kind: 'chunked' }),
  fc.nat(20).map((ms) => ({ kind: 'slow', ms }) as const),
  plainRecord({
    kind: fc.constant('slowBytes' as const),
    bytes: fc.integer({ min: 100, max: 2_000 }),
    ms: fc.integer({ min: 0, max: 2 }),
  }),
  fc.nat(2_000).map((count) => ({ kind: 'huge', bytes: count }) as const),
  fc.integer({ min: 2, max: 5 }).map((rows) => ({ kind: 'shortPage', rows }) as const),
);

/**
 * A fault that leaves no trace in what a patient client reads, provided that it does not strike each time.
 *
 * One in four: 408, 429 or 5xx, most of them with a `Retry-After` that may be absurd. One in four: a connection that is
 * reset, closed, half-open or silent (the last two take a client its whole time limit). One in four: JSON or gzip that is not whole.
 * One in four: a whole answer in an unusual form: compressed, without a length, late by 20 ms at most, in chunks, with
 * 2,000 blanks at most, or with fewer rows than asked for (two at least).
 *
 * @example
 * console.log(fc.sample(passingFault(), { seed: 3, numRuns: 2 }));
 * // [
 * //   { kind: 'status', status: 429, retryAfter: { seconds: 2 } },
 * //   { kind: 'close', afterBytes: 0 }
 * // ]
 */
export function passingFault(): fc.Arbitrary<Fault> {
  return fc.oneof(passingStatus, lostConnection, tornBody, unusualAnswer);
}

const lastingStatus = fc
  .constantFrom(204, 206, 400, 401, 403, 404, 405, 409, 413, 418, 451)
  .map((status) => ({ kind: 'status', status }) as const);

const wrongBody: fc.Arbitrary<Fault> = fc.oneof(
  fc
    .constantFrom('null', '7', '"text"', '{}', '{"data":null}', '{"data":{"0":[]}}', '{"rows":[]}', '{"data":"[]"}')
    .map((text) => ({ kind: 'body', text }) as const),
  fc.constantFrom<Fault>(
    { kind: 'body', text: '<html><body>502 Bad Gateway</body></html>', contentType: 'text/html' },
    { kind: 'body', text: '[{"a":1}', encoding: 'utf16le' },
    { kind: 'body', text: '["é"]', encoding: 'latin1' },
    { kind: 'body', text: '[] and more' },
  ),
  plainRecord({
    kind: fc.constant('charset' as const),
    encoding: fc.constantFrom('latin1' as const, 'utf16le' as const),
    declared: fc.boolean(),
  }),
  fc.constant({ kind: 'endless' as const }),
  fc.constantFrom('message' as const, 'page' as const, 'location' as const).map((place) => ({
    kind: 'echo' as const,
    in: place,
  })),
);

const wrongRows: fc.Arbitrary<Fault> = fc.constantFrom(
  { kind: 'rowInserted' },
  { kind: 'rowRemoved' },
  { kind: 'ignoredSkip' },
);

/**
 * A fault that ends a reading in one problem, at once or when it comes back: it never leaves less, or more, than the rows.
 *
 * One in four: 204, 206 or a 4xx that no patience helps against. One in four: a redirect, half of them to `elsewhere`,
 * the others to the same host. One in four: another body (another shape, HTML, another charset, one without end) or one
 * that quotes the keys. One in four: rows that moved by one since the first page, or a `skip` that is ignored.
 * With `rowInserted` and `rowRemoved` a client may well read the list again and end whole.
 * `elsewhere`: an address, by default one of a host that does not exist.
 *
 * @example
 * console.log(fc.sample(lastingFault(), { seed: 3, numRuns: 2 }));
 * // [
 * //   { kind: 'status', status: 403 },
 * //   { kind: 'redirect', to: 'https://elsewhere.example/', status: 302 }
 * // ]
 */
export function lastingFault(elsewhere = 'https://elsewhere.example/'): fc.Arbitrary<Fault> {
  const redirect = plainRecord({
    kind: fc.constant('redirect' as const),
    to: fc.constantFrom(elsewhere, elsewhere, '/loop-api-publiques/LettresDeMissions', '?again'),
    status: fc.constantFrom(300, 301, 302, 303, 307, 308),
  });
  return fc.oneof(lastingStatus, redirect, wrongBody, wrongRows);
}

/**
 * When faults strike, for the option `faults` of the emulator: half of the schedules strike any request by a rate, one
 * to four faults of 2, 5, 10 or 25 % each; the others strike the first requests one by one, up to three faults at a time and
 * for up to 16 requests, half of which are left in peace. `fault` is what they are drawn from.
 *
 * @example
 * console.log(JSON.stringify(fc.sample(faultSchedule(fc.constant({ kind: 'gzip' })), { seed: 8, numRuns: 2 })));
 * // [{"rate":0.02,"kinds":[{"kind":"gzip"}]},[[],[],[]]]
 */
export function faultSchedule(fault: fc.Arbitrary<Fault>): fc.Arbitrary<FaultSchedule> {
  const none: fc.Arbitrary<readonly Fault[]> = fc.constant([]);
  return fc.oneof(
    plainRecord({
      rate: fc.constantFrom(0.02, 0.05, 0.1, 0.25),
      kinds: fc.array(fault, { minLength: 1, maxLength: 4 }),
    }),
    fc.array(fc.oneof(none, fc.array(fault, { minLength: 1, maxLength: 3 })), { maxLength: 16 }),
  );
}
