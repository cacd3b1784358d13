// Options before anything is sent: what no type allows is thrown, by name and with what was probably meant; a value of the right
// type that cannot be used is a problem.

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
import { clientOf, emulate, keys } from './setup.js';

type Given = Readonly<Record<string, unknown>>;
type Call = (query: unknown, client?: unknown) => Promise<unknown>;

const nowhere = clientOf('http://localhost:1/');
const file = '/nonexistent/never-written.ndjson';

const portfolioOf: Call = async (query, client = nowhere) =>
  fetchPortfolio(client as LoopClient, query as PortfolioQuery)();
const snapshotOf: Call = async (query, client = nowhere) =>
  fetchSnapshot(client as LoopClient, query as SnapshotQuery)();
const firstPageOf: Call = async (query, client = nowhere) =>
  (await pages(client as LoopClient, 'LettresDeMissions', query as PortfolioQuery).next()).value;

/** What a program's mistake is thrown as. */
const mistake = (path: string, received: string, accepted: unknown = expect.any(String), hint?: string) =>
  expect.objectContaining({
    name: 'ProblemError',
    message: expect.stringMatching(/^\S+: .+ is not accepted; expected |^\S+: missing; expected /),
    problem: { _tag: 'InvalidSetting', path, received, accepted, ...(hint === undefined ? {} : { hint }) },
  });

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
    expect(() => make({ ...keys, ...options })).toThrow(mistake('options', received, accepted, hint));
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
    expect(() => make({ ...keys, ...options })).toThrow(mistake(Object.keys(options)[0], received));
  });

  it.each([
    [undefined, ''],
    [null, 'null'],
    [[], 'list'],
    [`${keys.apiKey}`, 'text'],
    [() => {}, 'function'],
  ])('is not made of %o', (options, received) => {
    const accepted = expect.stringMatching(/^\{ apiKey, subscriptionKey, .+ \}$/);
    expect(() => make(options)).toThrow(mistake('options', received, accepted));
  });

  it.each([
    [{ pageSize: 1 }, '1'],
    [{ retries: 0.5 }, '0.5'],
    [{ concurrency: Number.NaN }, 'NaN'],
    [{ baseUrl: 'ftp://example.com/' }, 'ftp://example.com/'],
  ])('answers with a problem to a value that cannot be used: %o', (options, received) => {
    expect(make({ ...keys, ...options })).toEqual(problemOf(Object.keys(options)[0], received));
  });

  it('says what was probably meant, in both languages', () => {
    const problem = { _tag: 'InvalidSetting', path: 'options', received: 'pagesize', accepted: 'pageSize' } as const;
    expect(messageOfApiProblem({ ...problem, hint: 'pageSize' }, 'fr')).toBe(
      'options : "pagesize" n\'est pas accepté ; attendu : pageSize ; vouliez-vous dire "pageSize" ?',
    );
    expect(messageOfApiProblem({ ...problem, hint: 'pageSize' }, 'en')).toBe(
      'options: "pagesize" is not accepted; expected pageSize; did you mean "pageSize"?',
    );
    expect(messageOfApiProblem({ ...problem, received: '' }, 'fr')).toBe('options : absent ; attendu : pageSize');
    expect(messageOfApiProblem({ ...problem, received: '' }, 'en')).toBe('options: missing; expected pageSize');
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
    [{ sort: 5 }, 'sort', '5'],
    [{ signal: new AbortController() }, 'signal', 'object'],
    [{ signal: null }, 'signal', 'null'],
    [{ onProgress: 3 }, 'onProgress', '3'],
  ] as [Given, string, string, string?][])('refuses %o', async (options, path, received, hint) => {
    await expect(call({ ...good, ...options })).rejects.toEqual(mistake(path, received, expect.any(String), hint));
  });

  it.each([
    [{ dossier: ' ' }, 'dossier', ' '],
    [{ sort: '\ud800' }, 'sort', '\ud800'],
  ])('answers with a problem to %o', async (options, path, received) => {
    expect(await call({ ...good, ...options })).toEqual(problemOf(path, received));
  });

  it.each([undefined, null, 'cabinet', [], () => {}])('refuses %o for a query', async (query) => {
    await expect(call(query)).rejects.toMatchObject({ problem: { _tag: 'InvalidSetting', path: 'query' } });
  });

  it.each([undefined, null, {}, 'client', createLoopClient(keys), { ...keys }])(
    'refuses %o for a client',
    async (client) => {
      await expect(call(good, client ?? null)).rejects.toMatchObject({
        problem: { _tag: 'InvalidSetting', path: 'client', accepted: 'orThrow(createLoopClient(…))' },
      });
    },
  );
});

it('pages: a list of another name', () => {
  const read = (resource: unknown) => () => pages(nowhere, resource as Resource, { dossier: 'cabinet' });
  expect(read('lettresDeMission')).toThrow(
    mistake('resource', 'lettresDeMission', 'LettresDeMissions | giActivitesMission', 'LettresDeMissions'),
  );
  expect(read(undefined)).toThrow(expect.objectContaining({ problem: expect.objectContaining({ path: 'resource' }) }));
  expect(read('toString')).toThrow(mistake('resource', 'toString'));
});

describe('a filter', () => {
  const ofFilter = expect.objectContaining({ problem: expect.objectContaining({ path: 'filter' }) });

  it.each([{}, 'a == 1', null, undefined, 5, { operator: '||' }])('is not %o', (filter) => {
    expect(() => writeFilter(filter as unknown as Filter)).toThrow(ofFilter);
    expect(() => writeFilter(and(filter as unknown as Filter))).toThrow(ofFilter);
  });

  it.each([{ toString: () => 'null || true' }, ['null || true'], undefined, 5n, () => {}])(
    'is not written with the value %o, which would be written as it comes',
    (value) => {
      expect(() => writeFilter(eq('a', value as unknown as FilterValue))).toThrow(ofFilter);
    },
  );

  it('has a path that is a text, and one part at least', () => {
    expect(() => writeFilter(eq(undefined as unknown as string, 1))).toThrow(ofFilter);
    expect(() => writeFilter((and as unknown as () => Filter)())).toThrow(mistake('filter', 'and()'));
  });
});

it('what is refused is not sent', async () => {
  const emulator = await emulate();
  const client = clientOf(emulator.baseUrl);
  for (const call of [portfolioOf, snapshotOf, firstPageOf])
    await expect(call({ dossier: 'cabinet', file, typo: 1 }, client)).rejects.toThrow();
  expect(emulator.requests).toEqual([]);
});
