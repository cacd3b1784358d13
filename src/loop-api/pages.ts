// Reading a list page by page, each page beginning with the last row of the one before.
// `pages` reads once and hands rows out as they come, so it can only report rows that moved; `readList` keeps a whole
// reading before it hands it out, so it can begin again. What skip and take cannot show is said at `pages`.
import { type Either, isLeft, left, right } from '../core/either.js';
import { isSameJson } from '../core/json.js';
import { type Engine, engineOf, type LoopClient, type PageQuery, type Session } from './client.js';
import { type Filter, neq, writeFilter } from './filter.js';
import {
  CALLBACK,
  DOSSIER,
  FILTER,
  type Kinds,
  oneOfKind,
  problemOfOptions,
  requireKind,
  SIGNAL,
  TEXT,
} from './options.js';
import type { ApiProblem, InvalidSetting, Resource, Where } from './problem.js';

/** How far a reading is; the counts of a list begin again when it is read again. */
export interface Progress {
  readonly _tag: 'Letters' | 'Activities';
  /** Letters: letters received. Activities: letters whose activities are complete. */
  readonly lettersRead: number;
  /** How many letters there are to read activities for; null while that is not known. */
  readonly lettersTotal: number | null;
  /** Rows received: of this list, or of all complete letters. */
  readonly rows: number;
}

/** Called as rows come in; a promise is awaited. What it throws ends the reading and comes back to the caller. */
export type OnProgress = (progress: Progress) => void;

export interface ListQuery {
  /** The firm's code, or `cabinet` for what belongs to the firm itself. */
  readonly dossier: string;
  /** Which rows; a text is sent as it is, '' for none. Default: every row, said as a filter since the API asks for one. */
  readonly filter?: Filter | string | undefined;
  /** Fields joined by `&&`, `:desc` after a field, '' for none. Default: `objectId` for letters, none for activities. */
  readonly sort?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Rows as received. */
export type Page = readonly unknown[];

const defaults = {
  LettresDeMissions: { filter: neq('objectId', null), sort: 'objectId' },
  // The documented rows of this list have no objectId, nor any other field known to be a key.
  giActivitesMission: { filter: neq('lettreMissionId', null), sort: '' },
} as const;

const KINDS: Kinds<ListQuery> = {
  dossier: DOSSIER,
  filter: FILTER,
  sort: TEXT,
  signal: SIGNAL,
  onProgress: CALLBACK,
};

const RESOURCE = { ...oneOfKind(Object.keys(defaults)), isMandatory: true };

/** The parameters shared by every page of a list, defaults filled in. Tags: InvalidSetting. */
export function listParameters(resource: Resource, query: ListQuery): Either<InvalidSetting, Omit<PageQuery, 'skip'>> {
  const { dossier, filter = defaults[resource].filter, sort = defaults[resource].sort } = query;
  const written = typeof filter === 'string' ? right(filter) : writeFilter(filter);
  if (isLeft(written)) return written;
  return right({ dossier, filter: written.right, sort });
}

type PagingFault = 'SkipIgnored' | 'UnstablePaging';

/** More rows than any list has: a server that honours `skip` has none after so many. */
const BEYOND = 999_999_999;

/** What is wrong with a page that should begin with the last row of the page before, if anything. */
function overlapFault(page: Page, previous: Page): PagingFault | undefined {
  if (isSameJson(page[0], previous.at(-1))) return undefined;
  return isSameJson(page, previous) ? 'SkipIgnored' : 'UnstablePaging';
}

function pagingProblem(tag: PagingFault, where: Where): Either<ApiProblem, never> {
  return left(tag === 'SkipIgnored' ? { _tag: tag, ...where } : { _tag: tag, ...where, reads: 1 });
}

/** The rows not seen before, page by page, until a page brings none; or rows and then one problem. */
async function* readPages(
  session: Session,
  resource: Resource,
  query: ListQuery,
): AsyncGenerator<Either<ApiProblem, Page>, void> {
  const prepared = listParameters(resource, query);
  // A letter's id that no address can carry may quote our keys.
  if (isLeft(prepared)) return yield left({ ...prepared.left, received: session.redact(prepared.left.received) });
  const pageFrom = (skip: number) => session.page(resource, { ...prepared.right, skip }, query.signal);
  const moved = (tag: PagingFault, skip: number) =>
    pagingProblem(tag, session.where(resource, { ...prepared.right, skip }));
  const refuseIgnored = async (skip: number): Promise<Either<ApiProblem, unknown>> => {
    const beyond = await pageFrom(BEYOND);
    return isLeft(beyond) || beyond.right.length === 0 ? beyond : moved('SkipIgnored', skip);
  };
  let first: unknown;
  let previous: Page = [];
  let read = 0;
  let isSkipHonoured = false;
  for (;;) {
    const skip = Math.max(0, read - 1);
    const page = await pageFrom(skip);
    if (isLeft(page)) return yield page;
    const fault = read === 0 ? undefined : overlapFault(page.right, previous);
    if (fault !== undefined) return yield moved(fault, skip);
    const fresh = read === 0 ? page.right : page.right.slice(1);
    if (fresh.length === 0) break;
    // Equal rows: were `skip` ignored, the page would begin as the first one does, or as the one before, and so does this one.
    const provesNothing = () => [first, previous[0]].some((row) => isSameJson(row, page.right[0]));
    if (skip > 0 && !isSkipHonoured && provesNothing()) {
      const refused = await refuseIgnored(skip);
      if (isLeft(refused)) return yield refused;
      isSkipHonoured = true;
    }
    if (read === 0) first = fresh[0];
    read += fresh.length;
    previous = page.right;
    yield right(fresh);
  }
  if (read !== 1) return;
  // A list of one row, or a server that gives one row a page? Only the row after it can tell.
  const after = await pageFrom(1);
  if (isLeft(after)) return yield after;
  if (after.right.length === 0) return;
  const refused = await refuseIgnored(1);
  yield isLeft(refused) ? refused : moved('UnstablePaging', 1);
}

/** The whole list. When rows move it is read again from the start, at most three times. */
export async function readList(
  session: Session,
  resource: Resource,
  query: ListQuery,
  onRows: (rows: number) => void = () => {},
): Promise<Either<ApiProblem, Page>> {
  const readOnce = async (): Promise<Either<ApiProblem, Page>> => {
    const list: unknown[] = [];
    for await (const page of readPages(session, resource, query)) {
      if (isLeft(page)) return page;
      for (const row of page.right) list.push(row);
      await onRows(list.length);
    }
    return right(list);
  };
  for (let reads = 1; ; reads += 1) {
    const list = await readOnce();
    if (!isLeft(list) || list.left._tag !== 'UnstablePaging') return list;
    if (reads > 3) return left({ ...list.left, reads });
  }
}

/**
 * The rows of a list, page by page, each row once; the last element may be a problem, after which nothing follows.
 *
 * The list is read once: rows handed out cannot be taken back, so rows that move between two pages end the iteration
 * with `UnstablePaging`, and what came before is to be dropped (`fetchPortfolio` reads again by itself).
 * What skip and take cannot show: an insertion that a removal makes up for between two pages; rows equal in every field
 * at the edge of a page, of which any may be the one expected (rows with an id never are); a change of order that keeps
 * each page's last row in its place; a row that changes after it was read; a page of one row in mid-list, which is the
 * sign of the end, and an empty first page, which is that of an empty list.
 * Throws `ProblemError` at once for what is no client, an unknown name and a value of another type.
 * Tags: all of `ApiProblem`; InvalidSetting before anything is sent.
 *
 * @example
 * const emulator = await startLoopEmulator(generateFirm({ clients: 4, seed: 1 }));
 * const { baseUrl, apiKey, subscriptionKey, dossier } = emulator;
 * const client = orThrow(createLoopClient({ baseUrl, apiKey, subscriptionKey, pageSize: 3 }));
 * const sizes = [];
 * for await (const page of pages(client, 'LettresDeMissions', { dossier })) sizes.push(orThrow(page).length);
 * await emulator.stop();
 * console.log(sizes.join(' '));
 * // 3 2 1
 */
export function pages(
  client: LoopClient,
  resource: Resource,
  query: ListQuery,
): AsyncGenerator<Either<ApiProblem, Page>, void> {
  const engine = engineOf(client);
  requireKind('resource', resource, RESOURCE);
  const problem = problemOfOptions('query', query, KINDS);
  return pagesOf(engine, resource, query, problem);
}

async function* pagesOf(
  engine: Engine,
  resource: Resource,
  query: ListQuery,
  problem: InvalidSetting | null,
): AsyncGenerator<Either<ApiProblem, Page>, void> {
  if (problem !== null) return yield left(problem);
  const session = engine.open();
  let rows = 0;
  try {
    for await (const page of readPages(session, resource, query)) {
      if (!isLeft(page)) {
        rows += page.right.length;
        const of = resource === 'LettresDeMissions' ? 'Letters' : 'Activities';
        await query.onProgress?.({ _tag: of, lettersRead: of === 'Letters' ? rows : 0, lettersTotal: null, rows });
      }
      yield page;
    }
  } finally {
    session.close();
  }
}
