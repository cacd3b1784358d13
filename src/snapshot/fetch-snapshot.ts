// From the API into a file, letter by letter: what is in the file is never asked for again.
// Killed at any moment and resumed, it ends with the rows of an uninterrupted run.

import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { type Either, isLeft, left, right } from '../core/either.js';
import type { Place } from '../files/place.js';
import { SystemFailure, systemCall } from '../files/system-failure.js';
import { unlessAborted } from '../files/unless-aborted.js';
import { WholeFile } from '../files/whole-file.js';
import { readActivities } from '../loop-api/activities.js';
import { type Engine, engineOf, type LoopClient } from '../loop-api/client.js';
import type { Filter } from '../loop-api/filter.js';
import { type Operation, withOperation } from '../loop-api/operation.js';
import {
  CALLBACK,
  DOSSIER,
  FILTER,
  FLAG,
  type Kinds,
  PATH,
  problemOfOptions,
  SIGNAL,
  TEXT,
} from '../loop-api/options.js';
import { listParameters, type OnProgress, readList } from '../loop-api/pages.js';
import type { ApiProblem } from '../loop-api/problem.js';
import type { RepeatedRowField } from '../loop-api/repeated-fields.js';
import type { Contents } from './contents.js';
import { type SnapshotLine, VERSION, writeLine } from './format.js';
import { instantOf } from './instant.js';
import { lock } from './lock.js';
import type { SnapshotProblem, SnapshotSource } from './problem.js';
import { type Start, startOf } from './resume.js';
import { filePlaceOf, partialOf, snapshotNameOf } from './snapshot-file.js';

export interface SnapshotQuery {
  /** The firm's code, or `cabinet` for what belongs to the firm itself. */
  readonly dossier: string;
  /** Where to write, as a path. A snapshot there is replaced when the new one is whole; any other file is left alone. */
  readonly file: string;
  /** Whether to go on with what an interrupted run has left; when it has left nothing, all is read afresh. Default false. */
  readonly resume?: boolean | undefined;
  /** Which letters; a text is sent as it is. Default: all. */
  readonly letters?: Filter | string | undefined;
  /** Order in which letters are asked for, '' for none. Default `objectId`. */
  readonly sort?: string | undefined;
  /** Order in which activities are asked for. Default none: their documented rows have no key to sort by. */
  readonly activitiesSort?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** What a finished snapshot holds. */
export interface FetchedSnapshot {
  /** Letter rows. */
  readonly letters: number;
  /** Activity rows. */
  readonly activities: number;
  /** Letters whose activities an earlier run had left. */
  readonly lettersResumed: number;
  /** Fields that the API wrote more than once in one row of those read by this run, the first thousand. The file has the last value of each. */
  readonly repeatedFields: readonly RepeatedRowField[];
}

const KINDS: Kinds<SnapshotQuery> = {
  dossier: DOSSIER,
  file: PATH,
  resume: FLAG,
  letters: FILTER,
  sort: TEXT,
  activitiesSort: TEXT,
  signal: SIGNAL,
  onProgress: CALLBACK,
};

type Outcome<A> = Either<ApiProblem | SnapshotProblem, A>;

function snapshotSourceOf(baseUrl: string, query: SnapshotQuery): Either<ApiProblem, SnapshotSource> {
  const { dossier, letters: filter, sort, activitiesSort } = query;
  const letters = listParameters('LettresDeMissions', { dossier, filter, sort });
  if (isLeft(letters)) return letters;
  const activities = listParameters('giActivitesMission', { dossier, sort: activitiesSort });
  if (isLeft(activities)) return activities;
  return right({ baseUrl, ...letters.right, activitiesSort: activities.right.sort });
}

/** Writes a line and takes it into account. */
type Append = (line: SnapshotLine) => Promise<void>;

async function fetchLetters(
  { session, signal }: Operation,
  { dossier, filter, sort }: SnapshotSource,
  append: Append,
  onProgress: SnapshotQuery['onProgress'],
): Promise<Outcome<void>> {
  const letters = await readList(session, 'LettresDeMissions', { dossier, filter, sort, signal }, (rows) =>
    onProgress?.({ _tag: 'Letters', lettersRead: rows, lettersTotal: null, rows }),
  );
  if (isLeft(letters)) return letters;
  session.repeated.take('LettresDeMissions', letters.right, 0);
  for (const letter of letters.right) await append({ letters: [letter] });
  await append({ lettersEnd: { letters: letters.right.length } });
  return right(undefined);
}

async function fetchActivities(
  operation: Operation,
  { dossier, activitiesSort: sort }: SnapshotSource,
  contents: Contents,
  append: Append,
  onProgress: SnapshotQuery['onProgress'],
): Promise<Outcome<void>> {
  const { letterIds } = contents;
  const missing = letterIds.slice(contents.lettersRead);
  for await (const list of readActivities(operation, missing, { dossier, sort })) {
    if (isLeft(list)) return list;
    const { letterId, rows: received } = list.right;
    operation.session.repeated.take('giActivitesMission', received, contents.activities, letterId);
    await append({ activities: list.right });
    const { lettersRead, activities: rows } = contents;
    await onProgress?.({ _tag: 'Activities', lettersRead, lettersTotal: letterIds.length, rows });
  }
  await append({ end: { letters: contents.letters, activities: contents.activities } });
  return right(undefined);
}

/** Writes what is missing, then puts the file in its place. What is worth keeping of a failed run stays. */
async function fetchInto(
  file: WholeFile,
  { contents, position }: Start,
  source: SnapshotSource,
  operation: Operation,
  { now, onProgress }: Pick<SnapshotQuery, 'onProgress'> & Pick<Engine, 'now'>,
): Promise<Outcome<readonly RepeatedRowField[]>> {
  let { checksum } = position;
  const append: Append = async (line) => {
    const written = writeLine(line, checksum);
    await file.write(written.bytes);
    checksum = written.checksum;
    if (!contents.take(line)) throw new Error('a line was written out of place');
  };
  if (!contents.hasAllLetters) {
    await append({ snapshot: { version: VERSION, readAt: instantOf(now()), ...source } });
    const letters = await fetchLetters(operation, source, append, onProgress);
    if (isLeft(letters)) {
      await file.discard();
      return letters;
    }
    await file.sync();
  }
  // All may be there already: the earlier run died before it could put the file in its place.
  if (!contents.isComplete) {
    const activities = await fetchActivities(operation, source, contents, append, onProgress);
    if (isLeft(activities)) return activities;
  }
  await file.commit();
  return right(operation.session.repeated.reported);
}

async function fetchLocked(
  engine: Engine,
  query: SnapshotQuery,
  source: SnapshotSource,
  place: Place,
): Promise<Outcome<FetchedSnapshot>> {
  const start = await startOf(place, source, query.resume ?? false);
  if (isLeft(start)) return start;
  const { contents, position } = start.right;
  const lettersResumed = contents.lettersRead;
  const file = await WholeFile.resume(place.path, partialOf(place.path), position.end);
  try {
    const fetched = await withOperation(engine, query.signal, (operation) =>
      fetchInto(file, start.right, source, operation, { now: engine.now, onProgress: query.onProgress }),
    );
    if (isLeft(fetched)) return fetched;
    const { letters, activities } = contents;
    return right({ letters, activities, lettersResumed, repeatedFields: fetched.right });
  } finally {
    await file.leave();
  }
}

/** The problem with its file called as the caller calls it. */
function withFileName(
  problem: ApiProblem | SnapshotProblem,
  place: string,
  name: string,
): ApiProblem | SnapshotProblem {
  return 'file' in problem ? { ...problem, file: name + problem.file.slice(place.length) } : problem;
}

async function fetchPlaced(
  engine: Engine,
  query: SnapshotQuery,
  source: SnapshotSource,
): Promise<Outcome<FetchedSnapshot>> {
  const { file } = query;
  try {
    const place = await filePlaceOf(file);
    const release = await systemCall(() => lock(place.path));
    if (release === null) return left({ _tag: 'SnapshotInUse', file });
    try {
      const fetched = await fetchLocked(engine, query, source, place);
      return isLeft(fetched)
        ? left(withFileName(fetched.left, place.path, await snapshotNameOf(file, place.path)))
        : fetched;
    } finally {
      await release();
    }
  } catch (error) {
    if (!(error instanceof SystemFailure)) throw error;
    return left({ _tag: 'UnwritableSnapshot', file, code: error.code });
  }
}

/** Milliseconds after an abort for a write to end; one that takes longer, on a share that hangs, is left to itself. */
const GRACE_MS = 3000;

/**
 * Writes a snapshot of a dossier: its letters and their activities as received, in a file readable by its owner alone.
 *
 * The rows are written letter by letter to `file` with `.partial` after its name, which becomes `file` when all are there.
 * A failure leaves what was read; with `resume` a later call goes on after it, if it asks the same question of the
 * same address. A file damaged since is gone on with after its last good line. The snapshot says when its reading began,
 * by the client's `now`; resumed, when it first began. Nothing is sent before the task is called.
 * Two writers of one file exclude each other on one machine and within one network namespace: not from two machines that
 * share a folder, nor from two containers that share a volume.
 * What `onProgress` and the client's own functions throw, the task rejects with.
 * Throws `ProblemError` at once for what is no client, an unknown name and a value of another type.
 * Tags: those of the API, SnapshotInUse, InterruptedSnapshot, OtherSource, OtherFile, UnsupportedVersion,
 * UnreadableSnapshot, UnwritableSnapshot, ReadingAborted (the file system did not answer).
 *
 * @example
 * const emulator = await startLoopEmulator(generateFirm({ clients: 4, seed: 1 }));
 * const { baseUrl, apiKey, subscriptionKey } = emulator;
 * const client = orThrow(createLoopClient({ baseUrl, apiKey, subscriptionKey }));
 * const fetched = await fetchSnapshot(client, { dossier: 'cabinet', file: 'firm.ndjson' })();
 * await emulator.stop();
 * console.log(fetched._tag === 'Right' && fetched.right.letters);
 * // 6
 */
export function fetchSnapshot(
  client: LoopClient,
  query: SnapshotQuery,
): TaskEither<ApiProblem | SnapshotProblem, FetchedSnapshot> {
  const engine = engineOf(client);
  const problem = problemOfOptions('query', query, KINDS);
  return async () => {
    if (problem !== null) return left(problem);
    const source = snapshotSourceOf(client.baseUrl, query);
    if (isLeft(source)) return source;
    const fetched = await unlessAborted(fetchPlaced(engine, query, source.right), query.signal, { graceMs: GRACE_MS });
    return fetched ?? left({ _tag: 'ReadingAborted', file: query.file });
  };
}
