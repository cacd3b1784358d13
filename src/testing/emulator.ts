// A Loop API on loopback, over real HTTP: two lists, both keys, the documented parameters, and faults on demand.
// It serves the rows it is given, good or bad, and keeps a record of what was asked for, without the keys.
import { once, setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLeft } from '../core/either.js';
import type { Resource } from '../loop-api/problem.js';
import { type Answer, alterAnswer, deliver, jsonAnswer, statusAnswer } from './answer.js';
import { type Change, changeRows, type EmulatorRows } from './changes.js';
import { type LoopEmulatorOptions, requireEmulatorOptions, requireRowLists } from './emulator-options.js';
import { alterView, type Fault, type FaultKind, type FaultSchedule, faultsFor, type View } from './faults.js';
import { readListRequest } from './query.js';

export interface EmulatedRequest {
  readonly method: string;
  /** Path and parameters. */
  readonly address: string;
  readonly resource: Resource | null;
  readonly parameters: Readonly<Record<string, string>>;
  /** How often this address was asked for, this time included. */
  readonly attempt: number;
  readonly faults: readonly FaultKind[];
  /** The status meant to be sent, faults included. */
  readonly status: number;
}

export interface LoopEmulator {
  /** Ends with a slash. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly subscriptionKey: string;
  readonly dossier: string;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly EmulatedRequest[];
  /** Other rows from the next request on; changes that are still to come then change these. */
  readonly setRows: (rows: Partial<EmulatorRows>) => void;
  /** Other faults from the next request on; a list counts from there. */
  readonly setFaults: (faults: FaultSchedule) => void;
  /** Closes the server and every connection. */
  readonly stop: () => Promise<void>;
}

const path = '/loop-api-publiques/';
const resources: Readonly<Record<string, Resource>> = {
  [`${path}LettresDeMissions`]: 'LettresDeMissions',
  [`${path}giActivitesMission`]: 'giActivitesMission',
};

/** The keys a request came with: the pair, its halves, the subscription. */
function keysSent({ headers }: IncomingMessage): readonly string[] {
  const pair = String(headers['x-apikey']);
  return [pair, ...pair.split(':'), String(headers['ocp-apim-subscription-key'])];
}

function withoutLetterId(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const { lettreMissionId, ...rest } = row as Record<string, unknown>;
  return rest;
}

/**
 * Starts the server on 127.0.0.1; `baseUrl`, `apiKey` and `subscriptionKey` of the result are what `createLoopClient` needs.
 * Rejects with `ProblemError` (InvalidOption) for an option that is not accepted.
 *
 * @example
 * const emulator = await startLoopEmulator({ letters: [{ objectId: 'L1' }], activities: [] });
 * const answer = await fetch(`${emulator.baseUrl}LettresDeMissions`);
 * await emulator.stop();
 * console.log(answer.status);
 * // 401
 */
export async function startLoopEmulator(options: LoopEmulatorOptions): Promise<LoopEmulator> {
  requireEmulatorOptions(options);
  const {
    seed = 1,
    apiKey = 'emulated-key:emulated-secret',
    subscriptionKey = 'emulated-subscription',
    dossier = 'cabinet',
    latencyMs = 0,
    maxTake = 100,
    bodyShape = 'data',
    hideLetterId = true,
    port = 0,
  } = options;
  let rows: EmulatorRows = options;
  let changes: readonly Change[] = options.changes ?? [];
  let schedule: FaultSchedule = options.faults ?? [];
  let scheduledFrom = 0;
  const requests: EmulatedRequest[] = [];
  const attempts = new Map<string, number>();
  const stopping = new AbortController();
  // One listener for each answer that waits.
  setMaxListeners(0, stopping.signal);

  /** The refusal a request earns by itself, before any fault. */
  const errorAnswerOf = (
    { method, headers }: IncomingMessage,
    resource: Resource | null,
    parameters: URLSearchParams,
  ): Answer | undefined => {
    const subscription = headers['ocp-apim-subscription-key'];
    if (subscription === undefined)
      return statusAnswer(401, 'Access denied due to missing subscription key. Include it in the request.');
    if (subscription !== subscriptionKey) return statusAnswer(401, 'Access denied due to invalid subscription key.');
    if (headers['x-apikey'] !== apiKey) return statusAnswer(401, 'Access denied due to missing or invalid x-apikey.');
    if (resource === null) return statusAnswer(404, 'Resource not found');
    if (method !== 'GET') return statusAnswer(405, 'Method not allowed');
    const code = parameters.get('codeDossier') ?? '';
    if (code === '') return statusAnswer(400, 'codeDossier is mandatory');
    return code === dossier ? undefined : statusAnswer(404, `No dossier "${code}"`);
  };

  const listAnswer = (
    resource: Resource,
    parameters: URLSearchParams,
    faults: readonly Fault[],
    keys: readonly string[],
  ): Answer => {
    const request = readListRequest(parameters, maxTake);
    if (isLeft(request)) return statusAnswer(400, request.left);
    const { matches, compare, skip, take } = request.right;
    const matching = (resource === 'LettresDeMissions' ? rows.letters : rows.activities).filter(matches);
    const sorted = compare === null ? matching : matching.sort(compare);
    const view = faults.reduce<View>((altered, fault) => alterView(altered, fault, keys), { rows: sorted, skip, take });
    const page = view.rows.slice(view.skip, view.skip + view.take);
    const shown = hideLetterId && resource === 'giActivitesMission' ? page.map(withoutLetterId) : page;
    return jsonAnswer(200, bodyShape === 'data' ? { data: shown } : shown);
  };

  const answerTo = (request: IncomingMessage): Answer => {
    const address = request.url ?? '/';
    const { pathname, searchParams: parameters } = new URL(address, 'http://127.0.0.1');
    const resource = resources[pathname] ?? null;
    const attempt = (attempts.get(address) ?? 0) + 1;
    attempts.set(address, attempt);
    rows = changes.filter(({ after }) => after <= requests.length).reduce(changeRows, rows);
    changes = changes.filter(({ after }) => after > requests.length);
    const errorAnswer = errorAnswerOf(request, resource, parameters);
    const index = requests.length - scheduledFrom;
    const faults = errorAnswer === undefined ? faultsFor(schedule, seed, { index, address, attempt }) : [];
    const keys = keysSent(request);
    const plain = errorAnswer ?? listAnswer(resource as Resource, parameters, faults, keys);
    const answer = faults.reduce((altered, fault) => alterAnswer(altered, fault, { now: Date.now(), keys }), plain);
    requests.push({
      method: request.method ?? '',
      address,
      resource,
      parameters: Object.fromEntries(parameters),
      attempt,
      faults: faults.map(({ kind }) => kind),
      status: answer.status,
    });
    return { ...answer, delayMs: answer.delayMs + latencyMs };
  };

  const server = createServer((request, response) => {
    // A delivery fails when the client leaves or the emulator stops: either way the connection has no more use.
    deliver(response, answerTo(request), stopping.signal).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    apiKey,
    subscriptionKey,
    dossier,
    requests,
    setRows: (others) => {
      requireRowLists('rows', others);
      rows = { ...rows, ...others };
    },
    setFaults: (faults) => {
      schedule = faults;
      scheduledFrom = requests.length;
    },
    stop: async () => {
      stopping.abort();
      const closed = server.listening ? once(server, 'close') : undefined;
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
