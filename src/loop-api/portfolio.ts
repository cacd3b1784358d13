// The whole portfolio of a dossier: its letters, then their activities, in an order that does not depend on timing.
// The first failure stops every other request: the result is whole, or it is one problem.
// Nothing is known here of what a row means, but for the letter's id.
import { setMaxListeners } from 'node:events';
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import pLimit from 'p-limit';
import type { LoopClient, Session } from './client.js';
import { eq, type Filter } from './filter.js';
import { type Progress, readList } from './pages.js';
import type { ApiProblem } from './problem.js';

export interface PortfolioQuery {
  /** The firm's code, or `cabinet` for what belongs to the firm itself. */
  readonly dossier: string;
  /** Which letters; a text is sent as it is. Default: all. */
  readonly letters?: Filter | string | undefined;
  /** `perLetter` (default): one list for each letter. `onePass`: one list of all activities, kept as they come. */
  readonly activities?: 'perLetter' | 'onePass' | undefined;
  /** Order in which letters are asked for, '' for none. Default `objectId`. */
  readonly sort?: string | undefined;
  /** Order in which activities are asked for. Default none: their documented rows have no key to sort by. */
  readonly activitiesSort?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Rows as the API gave them; an activity without a letter's id was given that of its query. */
export interface RawPortfolio {
  readonly letters: readonly unknown[];
  readonly activities: readonly unknown[];
}

const distinctIds = (letters: readonly unknown[]): readonly string[] => {
  const ids = letters.map((row) => (row as { readonly objectId?: unknown } | null)?.objectId);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))];
};

const attach = (row: unknown, lettreMissionId: string): unknown => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const own = (row as { readonly lettreMissionId?: unknown }).lettreMissionId;
  return own === undefined || own === null || own === '' ? { ...row, lettreMissionId } : row;
};

/** The activities of each letter, so many letters at a time; the first problem calls `stop`. */
const activitiesOf = async (
  ids: readonly string[],
  session: Session,
  { dossier, activitiesSort: sort, signal, onProgress }: PortfolioQuery,
  concurrency: number,
  stop: () => void,
): Promise<Either<ApiProblem, readonly unknown[]>> => {
  let failure: ApiProblem | undefined;
  let lettersRead = 0;
  let rows = 0;
  const lists = await pLimit(concurrency).map(ids, async (id): Promise<readonly unknown[]> => {
    const filter = eq('lettreMissionId', id);
    const list = await readList(session, 'giActivitesMission', { dossier, filter, sort, signal });
    if (isLeft(list)) {
      failure ??= list.left;
      stop();
      return [];
    }
    lettersRead += 1;
    rows += list.right.length;
    onProgress?.({ _tag: 'Activities', lettersRead, lettersTotal: ids.length, rows });
    return list.right.map((row) => attach(row, id));
  });
  return failure === undefined ? right(lists.flat()) : left(failure);
};

const readPortfolio = async (
  session: Session,
  query: PortfolioQuery,
  concurrency: number,
  stop: () => void,
): Promise<Either<ApiProblem, RawPortfolio>> => {
  const { dossier, letters: filter, sort, activitiesSort, signal, onProgress } = query;
  const letters = await readList(session, 'LettresDeMissions', { dossier, filter, sort, signal }, (rows) =>
    onProgress?.({ _tag: 'Letters', lettersRead: rows, lettersTotal: null, rows }),
  );
  if (isLeft(letters)) return letters;
  const activities =
    query.activities === 'onePass'
      ? await readList(session, 'giActivitesMission', { dossier, sort: activitiesSort, signal }, (rows) =>
          onProgress?.({ _tag: 'Activities', lettersRead: 0, lettersTotal: null, rows }),
        )
      : await activitiesOf(distinctIds(letters.right), session, query, concurrency, stop);
  return isLeft(activities) ? activities : right({ letters: letters.right, activities: activities.right });
};

/**
 * The letters of a dossier and their activities: letters as received, activities in the order of their letters and
 * then as received, whatever the concurrency. Nothing is sent before the task is called; each call reads anew.
 *
 * @example
 * const emulator = await startLoopEmulator(generateFirm({ clients: 4, seed: 1 }));
 * const client = orThrow(createLoopClient(emulator));
 * const { letters, activities } = await toPromise(fetchPortfolio(client, { dossier: emulator.dossier }));
 * await emulator.stop();
 * console.log(orThrow(decodePortfolio(letters, activities)).letters.length === letters.length);
 * // true
 */
export const fetchPortfolio =
  (client: LoopClient, query: PortfolioQuery): TaskEither<ApiProblem, RawPortfolio> =>
  async () => {
    const session = client.open();
    const stop = new AbortController();
    const signal = query.signal === undefined ? stop.signal : AbortSignal.any([query.signal, stop.signal]);
    // One listener for each request that waits to be sent again.
    setMaxListeners(0, signal);
    try {
      return await readPortfolio(session, { ...query, signal }, client.concurrency, () => stop.abort());
    } finally {
      stop.abort();
      session.close();
    }
  };
