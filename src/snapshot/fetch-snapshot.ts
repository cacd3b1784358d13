// From the API into a file, letter by letter: what is in the file is never asked for again.
// Killed at any moment and resumed, it ends with the rows of an uninterrupted run.
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { readActivities } from '../loop-api/activities.js';
import type { LoopClient } from '../loop-api/client.js';
import type { Filter } from '../loop-api/filter.js';
import { type Operation, withOperation } from '../loop-api/operation.js';
import { listParameters, type Progress, readList } from '../loop-api/pages.js';
import type { ApiProblem } from '../loop-api/problem.js';
import type { Contents } from './contents.js';
import { type Line, type SnapshotSource, VERSION } from './format.js';
import { lock } from './lock.js';
import type { SnapshotProblem } from './problem.js';
import { startOf } from './resume.js';
import { placeOf, SnapshotFile } from './snapshot-file.js';
import { systemCodeOf } from './system-code.js';

export interface SnapshotQuery {
  /** The firm's code, or `cabinet` for what belongs to the firm itself. */
  readonly dossier: string;
  /** Where to write, as a path. A finished snapshot there is replaced when the new one is whole. */
  readonly file: string;
  /** Whether to go on with what an interrupted run has left; there need not be anything. Default false. */
  readonly resume?: boolean | undefined;
  /** Which letters; a text is sent as it is. Default: all. */
  readonly letters?: Filter | string | undefined;
  /** Order in which letters are asked for, '' for none. Default `objectId`. */
  readonly sort?: string | undefined;
  /** Order in which activities are asked for. Default none: their documented rows have no key to sort by. */
  readonly activitiesSort?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a finished snapshot holds. */
export interface FetchedSnapshot {
  /** Letter rows. */
  readonly letters: number;
  /** Activity rows. */
  readonly activities: number;
  /** Letters whose activities an earlier run had left. */
  readonly lettersResumed: number;
}

type Outcome<A> = Either<ApiProblem | SnapshotProblem, A>;

const sourceOf = (baseUrl: string, query: SnapshotQuery): Either<ApiProblem, SnapshotSource> => {
  const { dossier, letters: filter, sort, activitiesSort } = query;
  const letters = listParameters('LettresDeMissions', { dossier, filter, sort });
  if (isLeft(letters)) return letters;
  const activities = listParameters('giActivitesMission', { dossier, sort: activitiesSort });
  if (isLeft(activities)) return activities;
  return right({ baseUrl, ...letters.right, activitiesSort: activities.right.sort });
};

/** Writes a line and takes it into account. */
type Append = (line: Line) => Promise<void>;

const fetchLetters = async (
  { session, signal }: Operation,
  { dossier, filter, sort }: SnapshotSource,
  append: Append,
  onProgress: SnapshotQuery['onProgress'],
): Promise<Outcome<void>> => {
  const letters = await readList(session, 'LettresDeMissions', { dossier, filter, sort, signal }, (rows) =>
    onProgress?.({ _tag: 'Letters', lettersRead: rows, lettersTotal: null, rows }),
  );
  if (isLeft(letters)) return letters;
  for (const letter of letters.right) await append({ letters: [letter] });
  await append({ lettersEnd: { letters: letters.right.length } });
  return right(undefined);
};

const fetchActivities = async (
  operation: Operation,
  { dossier, activitiesSort: sort }: SnapshotSource,
  contents: Contents,
  append: Append,
  onProgress: SnapshotQuery['onProgress'],
): Promise<Outcome<void>> => {
  const { letterIds } = contents;
  const missing = letterIds.slice(contents.lettersRead);
  for await (const list of readActivities(operation, missing, { dossier, sort })) {
    if (isLeft(list)) return list;
    await append({ activities: list.right });
    const { lettersRead, activities: rows } = contents;
    onProgress?.({ _tag: 'Activities', lettersRead, lettersTotal: letterIds.length, rows });
  }
  await append({ end: { letters: contents.letters, activities: contents.activities } });
  return right(undefined);
};

/** Writes what is missing, then puts the file in its place. What is worth keeping of a failed run stays. */
const fetchInto = async (
  file: SnapshotFile,
  contents: Contents,
  source: SnapshotSource,
  operation: Operation,
  onProgress: SnapshotQuery['onProgress'],
): Promise<Outcome<void>> => {
  const append: Append = async (line) => {
    await file.append(line);
    if (!contents.take(line)) throw new Error('a line was written out of place');
  };
  if (!contents.hasAllLetters) {
    await append({ snapshot: { version: VERSION, ...source } });
    const letters = await fetchLetters(operation, source, append, onProgress);
    if (isLeft(letters)) {
      await file.remove();
      return letters;
    }
    await file.sync();
  }
  // All may be there already: the earlier run died before it could put the file in its place.
  if (!contents.isComplete) {
    const activities = await fetchActivities(operation, source, contents, append, onProgress);
    if (isLeft(activities)) return activities;
  }
  await file.finish();
  return right(undefined);
};

const fetchLocked = async (
  client: LoopClient,
  query: SnapshotQuery,
  source: SnapshotSource,
  place: string,
): Promise<Outcome<FetchedSnapshot>> => {
  const start = await startOf(place, source, query.resume ?? false);
  if (isLeft(start)) return start;
  const { contents, position, isInPlace } = start.right;
  const lettersResumed = contents.lettersRead;
  if (!isInPlace) {
    const file = await SnapshotFile.open(place, position);
    try {
      const fetched = await withOperation(client, query.signal, (operation) =>
        fetchInto(file, contents, source, operation, query.onProgress),
      );
      if (isLeft(fetched)) return fetched;
    } finally {
      await file.close();
    }
  }
  const { letters, activities } = contents;
  return right({ letters, activities, lettersResumed });
};

/** The problem with its file called as the caller calls it. */
const named = (problem: ApiProblem | SnapshotProblem, place: string, name: string): ApiProblem | SnapshotProblem =>
  'file' in problem ? { ...problem, file: name + problem.file.slice(place.length) } : problem;

/**
 * Writes a snapshot of a dossier: its letters and their activities as received, in a file readable by its owner alone.
 *
 * The rows are written letter by letter to `file` with `.partial` after its name, which becomes `file` when all are there.
 * A failure leaves what was read; with `resume` a later call goes on after it, if it asks the same question of the
 * same address. Two writers of one file exclude each other. Nothing is sent before the task is called.
 * Tags: those of the API, SnapshotInUse, InterruptedSnapshot, OtherSource, DamagedSnapshot, NotASnapshot,
 * UnsupportedVersion, IncompleteSnapshot, UnreadableSnapshot, UnwritableSnapshot.
 *
 * @example
 * const emulator = await startLoopEmulator(generateFirm({ clients: 4, seed: 1 }));
 * const client = orThrow(createLoopClient(emulator));
 * const fetched = await fetchSnapshot(client, { dossier: 'cabinet', file: 'firm.ndjson' })();
 * await emulator.stop();
 * console.log(fetched._tag === 'Right' && fetched.right.letters);
 * // 6
 */
export const fetchSnapshot =
  (client: LoopClient, query: SnapshotQuery): TaskEither<ApiProblem | SnapshotProblem, FetchedSnapshot> =>
  async () => {
    const { file } = query;
    const source = sourceOf(client.baseUrl, query);
    if (isLeft(source)) return source;
    const { place, name } = await placeOf(file);
    try {
      const release = await lock(place);
      if (release === null) return left({ _tag: 'SnapshotInUse', file });
      try {
        const fetched = await fetchLocked(client, query, source.right, place);
        return isLeft(fetched) ? left(named(fetched.left, place, name)) : fetched;
      } finally {
        await release();
      }
    } catch (error) {
      return left({ _tag: 'UnwritableSnapshot', file, code: systemCodeOf(error) });
    }
  };
