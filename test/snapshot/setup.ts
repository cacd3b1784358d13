// What the tests of this module share: an emulated account whose keys are looked for in whatever comes out, folders that
// vanish with the test, rows, and the two ways to them (live and through a snapshot).
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Either } from 'fp-ts/lib/Either.js';
import { expect, onTestFinished } from 'vitest';
import {
  type ApiProblem,
  createLoopClient,
  fetchPortfolio,
  type LoopClient,
  type LoopClientOptions,
} from '../../src/loop-api/index.js';
import {
  type FetchedSnapshot,
  fetchSnapshot,
  readSnapshot,
  type SnapshotProblem,
  type SnapshotQuery,
} from '../../src/snapshot/index.js';
import { type LoopEmulator, type LoopEmulatorOptions, startLoopEmulator } from '../../src/testing/index.js';
import { NOW } from '../clock.js';
import { rightOf } from '../loop-api/setup.js';
import { assertNoSecrets, SECRETS } from '../secrets.js';

export { leftOf, rightOf } from '../loop-api/setup.js';

/** Twelve letters; one has no activities, one activity is all another has, the rest have several. */
export const LETTERS = Array.from({ length: 12 }, (_, index) => ({
  objectId: `letter-${String(index).padStart(2, '0')}`,
  rank: index,
}));
export const ACTIVITIES = LETTERS.flatMap(({ objectId, rank }) =>
  Array.from({ length: rank % 5 }, (_, index) => ({
    activite: `${objectId} n° ${index}`,
    unite: rank / 7,
    lettreMissionId: objectId,
  })),
);
/** Lines of their snapshot: header, letters, end of letters, a line of activities each, end. */
export const LINES = 2 * LETTERS.length + 3;

/** An emulator that stops with the test. */
export const emulate = async (options: Partial<LoopEmulatorOptions> = {}): Promise<LoopEmulator> => {
  const emulator = await startLoopEmulator({ letters: LETTERS, activities: ACTIVITIES, ...SECRETS, ...options });
  onTestFinished(() => emulator.stop());
  return emulator;
};

/** A folder that vanishes with the test; whatever lies in it then is searched for keys. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'plan-de-charge-'));
  onTestFinished(() => {
    for (const file of readdirSync(path)) {
      const inside = join(path, file);
      if (lstatSync(inside).isFile()) assertNoSecrets(readFileSync(inside));
    }
    rmSync(path, { recursive: true, force: true });
  });
  return path;
};

/** A place for a snapshot in a folder of its own. */
export const place = (): string => join(folder(), 'firm.ndjson');

const clientOf = (emulator: { readonly baseUrl: string }, options: Partial<LoopClientOptions> = {}): LoopClient => {
  const client = createLoopClient({
    ...SECRETS,
    baseUrl: emulator.baseUrl,
    sleep: async () => {},
    now: () => NOW,
    ...options,
  });
  if (client._tag === 'Left') throw new Error(client.left._tag);
  return client.right;
};

type Fetched = Either<ApiProblem | SnapshotProblem, FetchedSnapshot>;

/** Fetches into a file; problems are searched for keys. */
export const fetchTo = async (
  file: string,
  emulator: { readonly baseUrl: string },
  query: Partial<SnapshotQuery> = {},
  options: Partial<LoopClientOptions> = {},
): Promise<Fetched> => {
  const fetched = await fetchSnapshot(clientOf(emulator, options), { dossier: 'cabinet', file, ...query })();
  assertNoSecrets(fetched);
  return fetched;
};

/** Everything a snapshot gives: its rows, and the problem that ends them. */
export const readWhole = async (file: string, signal?: AbortSignal) => {
  const letters: unknown[] = [];
  const activities: unknown[] = [];
  const readAt: (string | null)[] = [];
  let problem: SnapshotProblem | null = null;
  for await (const rows of readSnapshot(file, { signal })) {
    expect(problem, 'nothing follows a problem').toBeNull();
    if (rows._tag === 'Left') problem = rows.left;
    else {
      if (rows.right.readAt !== undefined) readAt.push(rows.right.readAt);
      letters.push(...(rows.right.letters ?? []));
      activities.push(...(rows.right.activities ?? []));
    }
  }
  assertNoSecrets(problem);
  return { readAt, letters, activities, problem };
};

/** The rows that the API gives for the same question. */
export const readLive = async (
  emulator: { readonly baseUrl: string },
  options: Partial<LoopClientOptions> = {},
  query: Omit<Partial<SnapshotQuery>, 'file' | 'resume'> = {},
) => rightOf(await fetchPortfolio(clientOf(emulator, options), { dossier: 'cabinet', ...query })());

/** Whether a file is there. */
export const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

/** The permissions of a file. */
export const modeOf = (file: string): number => statSync(file).mode & 0o777;

/** Where an unfinished snapshot lies. */
export const partialOf = (file: string) => `${file}.partial`;

/** The bytes of an uninterrupted run. */
export const wholeOf = async (emulator: LoopEmulator, query = {}) => {
  const file = place();
  rightOf(await fetchTo(file, emulator, query));
  return readFileSync(file);
};

/** Lines of a run that broke off after so many. */
export const firstLines = (whole: Buffer, count: number) =>
  whole
    .toString()
    .split('\n')
    .slice(0, count)
    .map((line) => `${line}\n`)
    .join('');
