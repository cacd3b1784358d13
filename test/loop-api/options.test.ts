// Options as a caller without types gives them: refused by name before anything is sent, with what was probably meant.

import { describe, expect, it } from 'vitest';
import {
  and,
  createLoopClient,
  eq,
  type Filter,
  type FilterValue,
  fetchPortfolio,
  type LoopClient,
  type LoopClientOptions,
  type PortfolioQuery,
  pages,
  type Resource,
  writeFilter,
} from '../../src/loop-api/index.js';
import { messageOfApiProblem } from '../../src/loop-api/messages.js';
import { fetchSnapshot, type SnapshotQuery } from '../../src/snapshot/index.js';
import { clientOf, emulate, keys, leftOf } from './setup.js';

type Given = Readonly<Record<string, unknown>>;
type Call = (query: unknown, client?: unknown) => Promise<unknown>;

const nowhere = clientOf('http://localhost:1/');
const file = '/nonexistent/never-written.ndjson';

const portfolioOf: Call = (query, client = nowhere) => fetchPortfolio(client as LoopClient, query as PortfolioQuery)();
const snapshotOf: Call = (query, client = nowhere) => fetchSnapshot(client as LoopClient, query as SnapshotQuery)();
const firstPageOf: Call = async (query, client = nowhere) =>
  (await pages(client as LoopClient, 'LettresDeMissions', query as PortfolioQuery).next()).value;

const problemOf = (path: string, received: string, accepted: unknown = expect.any(String), hint?: string) => ({
  _tag: 'Left',
  left: { _tag: 'InvalidSetting', path, received, accepted, ...(hint === undefined ? {} : { hint }) },
});

describe('a client', () => {
  const make = (options: unknown) => createLoopClient(options as LoopClientOptions);

  it.each([
    [{ pagesize: 5 }, 'pagesize', 'pageSize'],
    [{ attempts: 5 }, 'attempts', undefined],
    [{ onretry: () => {} }, 'onretry', 'onRetry'],
    [{ timeoutMS: undefined }, 'timeoutMS', 'timeoutMs'],
    [{ signal: undefined }, 'signal', undefined],
  ])('has no option of another name: %o', (options, received, hint) => {
    const accepted = expect.stringMatching(
      /^apiKey \| subscriptionKey \| baseUrl \| fetch \| pageSize \| .+ \| random$/,
    );
    expect(make({ ...keys, ...options })).toEqual(problemOf('options', received, accepted, hint));
  });

  it.each([
    [{ pageSize: '5' }, '5'],
    [{ pageSize: null }, 'null'],
    [{ concurrency: [8] }, 'list'],
    [{ retries: {} }, 'object'],
    [{ timeoutMs: 5n }, '5'],
    [{ onRetry: 3 }, '3'],
    [{ sleep: true }, 'true'],
    [{ now: Symbol('now') }, 'Symbol(now)'],
    [{ random: Object.create(null) }, 'object'],
    [{ fetch: null }, 'null'],
    [{ baseUrl: 5 }, '5'],
    [{ baseUrl: () => {} }, 'function'],
  ])('has no option of another kind: %o', (options, received) => {
    expect(make({ ...keys, ...options })).toEqual(problemOf(Object.keys(options)[0], received));
  });

  it.each([
    [undefined, ''],
    [null, 'null'],
    [[], 'list'],
    [`${keys.apiKey}`, 'text'],
    [() => {}, 'function'],
  ])('is not made of %o', (options, received) => {
    const accepted = expect.stringMatching(/^\{ apiKey, subscriptionKey, .+ \}$/);
    expect(make(options)).toEqual(problemOf('options', received, accepted));
  });

  it('says what was probably meant, in both languages', () => {
    const problem = leftOf(make({ ...keys, pagesize: 5 }));
    expect(messageOfApiProblem(problem, 'fr')).toMatch(
      /^Réglage « options » refusé : reçu pagesize ; accepté : .+ ; vouliez-vous dire « pageSize » \?$/,
    );
    expect(messageOfApiProblem(problem, 'en')).toMatch(
      /^Setting "options" refused: received pagesize; accepted: .+; did you mean "pageSize"\?$/,
    );
    expect(messageOfApiProblem(leftOf(make(undefined)), 'fr')).toContain('reçu rien ;');
    expect(messageOfApiProblem(leftOf(make(undefined)), 'en')).toContain('received nothing;');
  });
});

describe.each<[string, Call, Given, readonly [Given, string, string, string?][]]>([
  [
    'fetchPortfolio',
    portfolioOf,
    { dossier: 'cabinet' },
    [
      [{ activites: 'onePass' }, 'query', 'activites', 'activities'],
      [{ filter: 'a == 1' }, 'query', 'filter'],
      [{ activities: 'perletter' }, 'activities', 'perletter', 'perLetter'],
      [{ activities: null }, 'activities', 'null'],
      [{ letters: 5 }, 'letters', '5'],
      [{ letters: {} }, 'letters', 'object'],
      [{ letters: '\ud800' }, 'letters', '\ud800'],
      [{ activitiesSort: '\ud800' }, 'activitiesSort', '\ud800'],
    ],
  ],
  [
    'fetchSnapshot',
    snapshotOf,
    { dossier: 'cabinet', file },
    [
      [{ Resume: true }, 'query', 'Resume', 'resume'],
      [{ resume: 'yes' }, 'resume', 'yes'],
      [{ file: undefined }, 'file', ''],
      [{ file: 5 }, 'file', '5'],
      [{ letters: false }, 'letters', 'false'],
      [{ activitiesSort: [] }, 'activitiesSort', 'list'],
    ],
  ],
  [
    'pages',
    firstPageOf,
    { dossier: 'cabinet' },
    [
      [{ letters: 'a == 1' }, 'query', 'letters'],
      [{ fliter: 'a == 1' }, 'query', 'fliter', 'filter'],
      [{ filter: true }, 'filter', 'true'],
      [{ filter: null }, 'filter', 'null'],
    ],
  ],
])('%s', (_, call, good, own) => {
  it.each([
    ...own,
    [{ dosier: 'cabinet' }, 'query', 'dosier', 'dossier'],
    [{ dossier: undefined }, 'dossier', ''],
    [{ dossier: 5 }, 'dossier', '5'],
    [{ dossier: ' ' }, 'dossier', ' '],
    [{ sort: 5 }, 'sort', '5'],
    [{ signal: new AbortController() }, 'signal', 'object'],
    [{ signal: null }, 'signal', 'null'],
    [{ onProgress: 3 }, 'onProgress', '3'],
  ] as [Given, string, string, string?][])('refuses %o', async (options, path, received, hint) => {
    expect(await call({ ...good, ...options })).toEqual(problemOf(path, received, expect.any(String), hint));
  });

  it.each([undefined, null, 'cabinet', [], () => {}])('refuses %o for a query', async (query) => {
    expect(await call(query)).toMatchObject({ left: { _tag: 'InvalidSetting', path: 'query' } });
  });

  it.each([undefined, null, {}, 'client', createLoopClient(keys), { ...keys }])(
    'refuses %o for a client',
    async (client) => {
      expect(await call(good, client ?? null)).toMatchObject({
        left: { _tag: 'InvalidSetting', path: 'client', accepted: 'orThrow(createLoopClient(…))' },
      });
    },
  );
});

it('pages: a list of another name', async () => {
  const read = (resource: unknown) => pages(nowhere, resource as Resource, { dossier: 'cabinet' }).next();
  expect((await read('lettresDeMission')).value).toEqual(
    problemOf('resource', 'lettresDeMission', 'LettresDeMissions | giActivitesMission', 'LettresDeMissions'),
  );
  expect((await read(undefined)).value).toEqual(problemOf('resource', ''));
  expect((await read('toString')).value).toEqual(problemOf('resource', 'toString'));
});

describe('a filter', () => {
  it.each([{}, 'a == 1', null, undefined, 5, { operator: '||' }])('is not %o', (filter) => {
    expect(writeFilter(filter as unknown as Filter)).toMatchObject(problemOf('filter', expect.any(String) as string));
    expect(writeFilter(and(filter as unknown as Filter))).toMatchObject({ left: { path: 'filter' } });
  });

  it.each([{ toString: () => 'null || true' }, ['null || true'], undefined, 5n, () => {}])(
    'is not written with the value %o, which would be written as it comes',
    (value) => {
      expect(writeFilter(eq('a', value as unknown as FilterValue))).toMatchObject({ left: { path: 'filter' } });
    },
  );

  it('has a path that is a text, and one part at least', () => {
    expect(writeFilter(eq(undefined as unknown as string, 1))).toMatchObject({ left: { received: '' } });
    expect(writeFilter((and as unknown as () => Filter)())).toMatchObject({ left: { received: 'and()' } });
  });
});

it('what is refused is not sent', async () => {
  const emulator = await emulate();
  const client = clientOf(emulator.baseUrl);
  for (const call of [portfolioOf, snapshotOf, firstPageOf]) await call({ dossier: 'cabinet', file, typo: 1 }, client);
  expect(emulator.requests).toEqual([]);
});
