// The invariant of every reading: the result of a clean run, or one problem the faults account for, in bounded time;
// never a short or doubled result that looks whole. And no key in anything that is given out, told or sent elsewhere.
// The suite and the soak test check it over runs drawn at random (drawn-run.ts), many at a time.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { type Either, isLeft } from 'fp-ts/lib/Either.js';
import {
  type ApiProblem,
  createLoopClient,
  fetchPortfolio,
  type LoopClient,
  pages,
  type Resource,
} from '../../src/loop-api/index.js';
import { messageOfApiProblem } from '../../src/loop-api/messages.js';
import { type FaultKind, startLoopEmulator } from '../../src/testing/index.js';
import { assertNoSecrets, SECRETS } from '../secrets.js';
import { accountable, departure, faultsIn, type Received } from './clean-run.js';
import { type DrawnRun, drawnRun } from './drawn-run.js';
import { rightOf } from './setup.js';

/** Far beyond what any reading takes. */
const HANGS = 900_000;

/** For one request: short where some never end, else so long that a busy machine does not reach it. */
const timeLimit = ({ faults }: DrawnRun): number =>
  faultsIn(faults).some(({ kind }) => kind === 'silent' || kind === 'halfOpen') ? 150 : HANGS;

const LONGEST_WAIT = 60_000;

/** How the runs ended, by tag of the problem or `Right`; and how often each fault injected. */
export interface Tally {
  readonly ends: Record<string, number>;
  readonly injected: Partial<Record<FaultKind, number>>;
}

const list = async (client: LoopClient, resource: Resource, query: object): Promise<Either<ApiProblem, unknown[]>> => {
  const rows: unknown[] = [];
  for await (const page of pages(client, resource, { dossier: 'cabinet', ...query })) {
    if (isLeft(page)) return page;
    rows.push(...page.right);
  }
  return { _tag: 'Right', right: rows };
};

const read = async (
  client: LoopClient,
  { mode, sort }: DrawnRun,
  onProgress: (event: unknown) => void,
): Promise<Either<ApiProblem, Received>> => {
  if (mode === 'letterPages') {
    const rows = await list(client, 'LettresDeMissions', { sort, onProgress });
    return isLeft(rows) ? rows : { _tag: 'Right', right: { letters: rows.right, activities: null } };
  }
  if (mode === 'activityPages') {
    const rows = await list(client, 'giActivitesMission', { onProgress });
    return isLeft(rows) ? rows : { _tag: 'Right', right: { letters: null, activities: rows.right } };
  }
  return fetchPortfolio(client, { dossier: 'cabinet', activities: mode, sort, onProgress })();
};

const within = async <A>(ms: number, work: Promise<A>): Promise<A> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** More requests than any reading needs: four readings of each list, a page for each row, each page tried to the last. */
const mostRequests = ({ rows, changes, client }: DrawnRun): number => {
  const letters = rows.letters.length + changes.length;
  const all = letters + rows.activities.length + changes.length;
  return 4 * (all + 4 * (1 + letters)) * (client.retries + 1);
};

const check = async (run: DrawnRun, tally: Tally): Promise<void> => {
  const { rows, changes, faults, seed, server } = run;
  const emulator = await startLoopEmulator({ ...rows, changes, faults, seed, ...server, ...SECRETS });
  const told: unknown[] = [];
  const tell = (event: unknown) => {
    told.push(event);
  };
  const sleep = async (ms: number) => {
    if (!(ms >= 0 && ms <= LONGEST_WAIT)) throw new Error(`a wait of ${ms} ms`);
  };
  try {
    const limits = { timeoutMs: timeLimit(run), maxBodyBytes: 20_000, maxDelayMs: LONGEST_WAIT, sleep, onRetry: tell };
    const client = rightOf(createLoopClient({ ...SECRETS, ...limits, ...run.client, baseUrl: emulator.baseUrl }));
    const result = await within(HANGS, read(client, run, tell));
    const { requests } = emulator;
    const end = isLeft(result) ? result.left._tag : 'Right';
    tally.ends[end] = (tally.ends[end] ?? 0) + 1;
    for (const kind of requests.flatMap((request) => request.faults))
      tally.injected[kind] = (tally.injected[kind] ?? 0) + 1;
    assertNoSecrets(result, told, requests);
    if (requests.length > mostRequests(run)) throw new Error(`${requests.length} requests`);
    if (isLeft(result)) {
      assertNoSecrets(messageOfApiProblem(result.left, 'fr'), messageOfApiProblem(result.left, 'en'));
      if (!accountable(run).has(end as ApiProblem['_tag'])) throw new Error(`no fault accounts for ${end}`);
      // A machine may be too busy for the short time limit, which is there only when some requests never end.
      const excused = changes.length > 0 || end === 'TimedOut';
      if (run.passes && !excused) throw new Error(`${end}, though every fault passes`);
    } else {
      const fault = departure(run, requests.length, result.right);
      if (fault !== undefined) throw new Error(`${fault}: ${JSON.stringify(result.right)}`);
    }
  } finally {
    await emulator.stop();
  }
};

/** A server that would answer as if it were the API, and what it heard. */
const otherHost = async () => {
  const heard: unknown[] = [];
  const server = createServer(({ url, headers }, response) => {
    heard.push({ url, headers });
    response.setHeader('content-type', 'application/json').end('[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { heard, address: `http://127.0.0.1:${port}/LettresDeMissions`, stop: () => server.close() };
};

/**
 * Checks so many runs, several at a time; a run that fails is shrunk, and its seed and path are in the message.
 * The runs are those of the seeds `seed`, `seed + 1`, ..., one for each lane.
 */
export const checkRuns = async (numRuns: number, seed: number, lanes = 8): Promise<Tally> => {
  const tally: Tally = { ends: {}, injected: {} };
  const other = await otherHost();
  const property = fc.asyncProperty(drawnRun(other.address), async (run) => {
    await check(run, tally);
    if (other.heard.length > 0) throw new Error(`another host heard ${JSON.stringify(other.heard)}`);
  });
  try {
    const lane = (rank: number) =>
      fc.assert(property, { numRuns: Math.ceil(numRuns / lanes), seed: seed + rank, endOnFailure: false });
    await Promise.all(Array.from({ length: lanes }, (_, rank) => lane(rank)));
    assertNoSecrets(other.heard);
    return tally;
  } finally {
    other.stop();
  }
};
