// Reading a list page by page, each page beginning with the last row of the one before.
// `pages` reads once and hands rows out as they come, so it can only report rows that moved; `readList` keeps a whole
// reading before it hands it out, so it can begin again. What skip and take cannot show is said at `pages`.
import { deepEqual } from 'fast-equals';
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { LoopClient, PageQuery, Session } from './client.js';
import { type Filter, isWellFormed, neq, writeFilter } from './filter.js';
import { type ApiProblem, invalidSetting, type Resource } from './problem.js';

/** How far a reading is; counts restart when a list is read again. */
export interface Progress {
  readonly _tag: 'Letters' | 'Activities';
  /** Letters: letters received. Activities: letters whose activities are complete. */
  readonly lettersRead: number;
  /** Letters to read activities for; null while it is not known. */
  readonly lettersTotal: number | null;
  /** Rows of this list, or of all activities, received so far. */
  readonly rows: number;
}

export interface ListQuery {
  /** The firm's code, or `cabinet` for what belongs to the firm itself. */
  readonly dossier: string;
  /** Which rows; a text is sent as it is. Default: every row (the API's documentation wants a filter). */
  readonly filter?: Filter | string | undefined;
  /** Fields joined by ` && `, `:desc` after a field; '' for none. Default: `objectId` for letters, none for activities. */
  readonly sort?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

const defaults = {
  LettresDeMissions: { filter: neq('objectId', null), sort: 'objectId' },
  // The rows of this list show no objectId: nothing is known that it could be sorted by.
  giActivitesMission: { filter: neq('lettreMissionId', null), sort: '' },
} as const;

/** The parameters shared by every page of a list. Tags: InvalidSetting. */
const prepare = (resource: Resource, query: ListQuery): Either<ApiProblem, Omit<PageQuery, 'skip'>> => {
  const { dossier, filter = defaults[resource].filter, sort = defaults[resource].sort } = query;
  const written = typeof filter === 'string' ? right(filter) : writeFilter(filter);
  if (isLeft(written)) return written;
  const prepared = { dossier, filter: written.right, sort };
  for (const [path, text] of Object.entries(prepared))
    if (!isWellFormed(text)) return left(invalidSetting(path, 'a text with half a character', 'well-formed text'));
  return dossier.trim() === '' ? left(invalidSetting('dossier', 'nothing', 'the code of a dossier')) : right(prepared);
};

/** The rows not seen before, page by page, until a page brings none; or the rows and then one problem. */
async function* readPages(
  session: Session,
  resource: Resource,
  query: ListQuery,
): AsyncGenerator<Either<ApiProblem, readonly unknown[]>, void> {
  const prepared = prepare(resource, query);
  if (isLeft(prepared)) return yield prepared;
  let previous: readonly unknown[] = [];
  let read = 0;
  for (let lone = false; ; ) {
    const skip = lone ? 1 : Math.max(0, read - 1);
    const where = session.where(resource, { ...prepared.right, skip });
    const page = await session.page(where, query.signal);
    if (isLeft(page)) return yield page;
    const rows = page.right;
    if (lone && rows.length === 0) return;
    if (read > 0 && (lone || rows.length > 1) && deepEqual(rows, previous))
      return yield left({ _tag: 'SkipIgnored', ...where });
    if (lone || (read > 0 && (rows.length === 0 || !deepEqual(rows[0], previous.at(-1)))))
      return yield left({ _tag: 'UnstablePaging', ...where, reads: 1 });
    const fresh = read === 0 ? rows : rows.slice(1);
    if (fresh.length === 0) {
      // One row in all may also be a server that gives one row a page: only the row after it can tell.
      if (read !== 1) return;
      lone = true;
    } else {
      read += fresh.length;
      previous = rows;
      yield right(fresh);
    }
  }
}

/** The whole list. Rows that move are read again from the start, at most three times. */
export const readList = async (
  session: Session,
  resource: Resource,
  query: ListQuery,
  onRows: (rows: number) => void,
): Promise<Either<ApiProblem, readonly unknown[]>> => {
  const readOnce = async (): Promise<Either<ApiProblem, readonly unknown[]>> => {
    const list: unknown[] = [];
    for await (const page of readPages(session, resource, query)) {
      if (isLeft(page)) return page;
      for (const row of page.right) list.push(row);
      onRows(list.length);
    }
    return right(list);
  };
  for (let reads = 1; ; reads += 1) {
    const list = await readOnce();
    if (!isLeft(list) || list.left._tag !== 'UnstablePaging') return list;
    if (reads > 3) return left({ ...list.left, reads });
  }
};

/**
 * The rows of a list, page by page, each row once; the last element may be a problem, after which nothing follows.
 * The list is read once: rows given out cannot be taken back, so rows that move between two pages end the
 * iteration with `UnstablePaging` and the caller must drop what it received (`fetchPortfolio` reads again by itself).
 * An insertion that a removal makes up for, and a change of order among equal rows, cannot be seen through skip and take.
 */
export async function* pages(
  client: LoopClient,
  resource: Resource,
  query: ListQuery,
): AsyncGenerator<Either<ApiProblem, readonly unknown[]>, void> {
  const session = client.open();
  let rows = 0;
  try {
    for await (const page of readPages(session, resource, query)) {
      if (!isLeft(page)) {
        rows += page.right.length;
        query.onProgress?.(
          resource === 'LettresDeMissions'
            ? { _tag: 'Letters', lettersRead: rows, lettersTotal: null, rows }
            : { _tag: 'Activities', lettersRead: 0, lettersTotal: null, rows },
        );
      }
      yield page;
    }
  } finally {
    session.close();
  }
}
