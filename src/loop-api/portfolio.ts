// The whole portfolio of a dossier: its letters, then their activities, in an order that does not depend on timing.
// The first failure stops every other request: the result is whole, or it is one problem.
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import pLimit from 'p-limit';
import type { LoopClient, Session } from './client.js';
import { eq, type Filter, neq } from './filter.js';
import { type Progress, readList } from './pages.js';
import type { ApiProblem } from './problem.js';

export interface PortfolioQuery {
  /** The firm's code, or `cabinet` for what belongs to the firm itself. */
  readonly dossier: string;
  /** Which letters; a text is sent as it is. Default: all. */
  readonly letters?: Filter | string | undefined;
  /** `perLetter`: one query a letter. `onePass`: one list of every activity, kept as it comes. Default `perLetter`. */
  readonly activities?: 'perLetter' | 'onePass' | undefined;
  /** Order in which letters are asked for, '' for none. Default `objectId`. */
  readonly sort?: string | undefined;
  /** Order in which activities are asked for, '' for none. Default none. */
  readonly activitiesSort?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Rows as the API gave them; an activity without a letter id was given that of its query. */
export interface RawPortfolio {
  readonly letters: readonly unknown[];
  readonly activities: readonly unknown[];
}

const letterIds = (letters: readonly unknown[]): readonly string[] => {
  const ids = letters.map((row) => (row as { readonly objectId?: unknown } | null)?.objectId);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))];
};

const attach = (row: unknown, lettreMissionId: string): unknown => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const own = (row as { readonly lettreMissionId?: unknown }).lettreMissionId;
  return own === undefined || own === null || own === '' ? { ...row, lettreMissionId } : row;
};

type List = Either<ApiProblem, readonly unknown[]>;

const readPerLetter = async (
  session: Session,
  { dossier, activitiesSort: sort, onProgress }: PortfolioQuery,
  ids: readonly string[],
  concurrency: number,
  stop: AbortController,
  signal: AbortSignal,
): Promise<List> => {
  let failure: ApiProblem | undefined;
  let lettersRead = 0;
  const received = new Map<string, number>();
  let rows = 0;
  const report = () =>
    onProgress?.({
      _tag: 'Activities',
      lettersRead,
      lettersTotal: ids.length,
      rows,
    });
  const lists = await pLimit(concurrency).map(ids, async (id): Promise<readonly unknown[]> => {
    if (failure !== undefined) return [];
    const list = await readList(
      session,
      'giActivitesMission',
      { dossier, sort, signal, filter: eq('lettreMissionId', id) },
      (count) => {
        rows += count - (received.get(id) ?? 0);
        received.set(id, count);
      },
    );
    if (isLeft(list)) {
      failure ??= list.left;
      stop.abort();
      return [];
    }
    lettersRead += 1;
    report();
    return list.right.map((row) => attach(row, id));
  });
  return failure === undefined ? right(lists.flat()) : left(failure);
};

const read = async (
  client: LoopClient,
  session: Session,
  query: PortfolioQuery,
  stop: AbortController,
): Promise<Either<ApiProblem, RawPortfolio>> => {
  const { dossier, onProgress } = query;
  const signal = query.signal === undefined ? stop.signal : AbortSignal.any([query.signal, stop.signal]);
  const letters = await readList(
    session,
    'LettresDeMissions',
    { dossier, filter: query.letters, sort: query.sort, signal },
    (rows) =>
      onProgress?.({
        _tag: 'Letters',
        lettersRead: rows,
        lettersTotal: null,
        rows,
      }),
  );
  if (isLeft(letters)) return letters;
  const activities =
    query.activities === 'onePass'
      ? await readList(
          session,
          'giActivitesMission',
          {
            dossier,
            filter: neq('lettreMissionId', null),
            sort: query.activitiesSort,
            signal,
          },
          (rows) =>
            onProgress?.({
              _tag: 'Activities',
              lettersRead: 0,
              lettersTotal: null,
              rows,
            }),
        )
      : await readPerLetter(session, query, letterIds(letters.right), client.concurrency, stop, signal);
  return isLeft(activities) ? activities : right({ letters: letters.right, activities: activities.right });
};

/**
 * The letters of a dossier and their activities: letters as received, activities in the order of their letters and
 * then as received, whatever the concurrency. Nothing is sent before the task is called; each call reads anew.
 */
export const fetchPortfolio =
  (client: LoopClient, query: PortfolioQuery): TaskEither<ApiProblem, RawPortfolio> =>
  async () => {
    const session = client.open();
    const stop = new AbortController();
    try {
      return await read(client, session, query, stop);
    } finally {
      stop.abort();
      session.close();
    }
  };
