// What the tests of this module share: numbered rows, a client that does not wait, and servers that stop by themselves.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Either } from 'fp-ts/lib/Either.js';
import { onTestFinished } from 'vitest';
import {
  type ApiProblem,
  createLoopClient,
  fetchPortfolio,
  type LoopClient,
  type LoopClientOptions,
  type PortfolioQuery,
  type RawPortfolio,
} from '../../src/loop-api/index.js';
import { type LoopEmulator, type LoopEmulatorOptions, startLoopEmulator } from '../../src/testing/index.js';

export const keys = { apiKey: 'emulated-key:emulated-secret', subscriptionKey: 'emulated-subscription' };

export const rightOf = <A>(either: Either<unknown, A>): A => {
  if (either._tag === 'Left') throw new Error(`a Right was expected: ${JSON.stringify(either.left)}`);
  return either.right;
};

export const leftOf = <E>(either: Either<E, unknown>): E => {
  if (either._tag === 'Right') throw new Error(`a Left was expected: ${JSON.stringify(either.right).slice(0, 500)}`);
  return either.left;
};

export const numberedLetters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ objectId: `letter-${String(index).padStart(4, '0')}`, rank: index }));

export const numberedActivities = (lettreMissionId: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ activite: `${lettreMissionId} #${index}`, lettreMissionId }));

/** An emulator that stops with the test. */
export const emulate = async (options: Partial<LoopEmulatorOptions> = {}): Promise<LoopEmulator> => {
  const emulator = await startLoopEmulator({ letters: [], activities: [], ...options });
  onTestFinished(() => emulator.stop());
  return emulator;
};

/** A client that retries without waiting. */
export const clientOf = (baseUrl: string, options: Partial<LoopClientOptions> = {}): LoopClient =>
  rightOf(createLoopClient({ ...keys, baseUrl, sleep: async () => {}, ...options }));

export const fetchFrom = (
  { baseUrl }: { readonly baseUrl: string },
  options: Partial<LoopClientOptions> = {},
  query: Partial<PortfolioQuery> = {},
): Promise<Either<ApiProblem, RawPortfolio>> =>
  fetchPortfolio(clientOf(baseUrl, options), { dossier: 'cabinet', ...query })();

/** A bare HTTP server that stops with the test. */
export const serve = async (listener: RequestListener): Promise<{ readonly baseUrl: string }> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};
