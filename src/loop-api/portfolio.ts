// The whole portfolio of a dossier: its letters, then their activities, in an order that does not depend on timing.
// The first failure stops every other request: the result is whole, or it is one problem.

import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { type Either, isLeft, left, right } from '../core/either.js';
import { letterIdsOf, readActivities, withLetterId } from './activities.js';
import { engineOf, type LoopClient } from './client.js';
import type { Filter } from './filter.js';
import { type Operation, withOperation } from './operation.js';
import { CALLBACK, DOSSIER, FILTER, type Kinds, oneOfKind, problemOfOptions, SIGNAL, TEXT } from './options.js';
import { type OnProgress, readList } from './pages.js';
import type { ApiProblem } from './problem.js';
import type { RepeatedRowField } from './repeated-fields.js';

export interface PortfolioQuery {
  /** The firm's code, or `cabinet` for what belongs to the firm itself. */
  readonly dossier: string;
  /** Which letters; a text is sent as it is. Default: all. */
  readonly letters?: Filter | string | undefined;
  /**
   * `perLetter` (default): one list for each letter; activities of letters that are not read are never seen. `onePass`: one list of
   * all activities, kept as they come, those of unknown letters among them.
   */
  readonly activities?: 'perLetter' | 'onePass' | undefined;
  /** Order in which letters are asked for, '' for none. Default `objectId`. */
  readonly sort?: string | undefined;
  /** Order in which activities are asked for. Default none: their documented rows have no key to sort by. */
  readonly activitiesSort?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Rows as the API gave them; an activity without a letter's id was given that of its query. */
export interface RawPortfolio {
  readonly letters: readonly unknown[];
  readonly activities: readonly unknown[];
  /** Fields that the API wrote more than once in one row, the first thousand. */
  readonly repeatedFields: readonly RepeatedRowField[];
}

const KINDS: Kinds<PortfolioQuery> = {
  dossier: DOSSIER,
  letters: FILTER,
  activities: oneOfKind(['perLetter', 'onePass']),
  sort: TEXT,
  activitiesSort: TEXT,
  signal: SIGNAL,
  onProgress: CALLBACK,
};

/** All activities, as they come. */
async function activitiesInOnePass(
  { session, signal }: Operation,
  { dossier, activitiesSort: sort, onProgress }: PortfolioQuery,
): Promise<Either<ApiProblem, readonly unknown[]>> {
  const activities = await readList(session, 'giActivitesMission', { dossier, sort, signal }, (rows) =>
    onProgress?.({ _tag: 'Activities', lettersRead: 0, lettersTotal: null, rows }),
  );
  if (!isLeft(activities)) session.repeated.take('giActivitesMission', activities.right, 0);
  return activities;
}

/** The activities of each letter, told from one another by the letter's id. */
async function activitiesPerLetter(
  operation: Operation,
  letterIds: readonly string[],
  { dossier, activitiesSort: sort, onProgress }: PortfolioQuery,
): Promise<Either<ApiProblem, readonly unknown[]>> {
  const activities: unknown[] = [];
  let lettersRead = 0;
  for await (const list of readActivities(operation, letterIds, { dossier, sort })) {
    if (isLeft(list)) return list;
    const { letterId, rows } = list.right;
    operation.session.repeated.take('giActivitesMission', rows, activities.length, letterId);
    for (const row of rows) activities.push(withLetterId(row, letterId));
    lettersRead += 1;
    await onProgress?.({ _tag: 'Activities', lettersRead, lettersTotal: letterIds.length, rows: activities.length });
  }
  return right(activities);
}

async function readPortfolioRows(
  operation: Operation,
  query: PortfolioQuery,
): Promise<Either<ApiProblem, RawPortfolio>> {
  const { session, signal } = operation;
  const { dossier, letters: filter, sort, onProgress } = query;
  const letters = await readList(session, 'LettresDeMissions', { dossier, filter, sort, signal }, (rows) =>
    onProgress?.({ _tag: 'Letters', lettersRead: rows, lettersTotal: null, rows }),
  );
  if (isLeft(letters)) return letters;
  session.repeated.take('LettresDeMissions', letters.right, 0);
  const activities =
    query.activities === 'onePass'
      ? await activitiesInOnePass(operation, query)
      : await activitiesPerLetter(operation, letterIdsOf(letters.right), query);
  if (isLeft(activities)) return activities;
  return right({ letters: letters.right, activities: activities.right, repeatedFields: session.repeated.reported });
}

/**
 * The letters of a dossier and their activities: letters as received, activities in the order of their letters and
 * then as received, whatever the concurrency. Nothing is sent before the task is called; each call reads anew.
 * Throws `ProblemError` at once for what is no client, an unknown name and a value of another type.
 * Tags: all of `ApiProblem`; InvalidSetting before anything is sent.
 *
 * @example
 * const emulator = await startLoopEmulator(generateFirm({ clients: 4, seed: 1 }));
 * const { baseUrl, apiKey, subscriptionKey } = emulator;
 * const client = orThrow(createLoopClient({ baseUrl, apiKey, subscriptionKey }));
 * const { letters, activities } = await toPromise(fetchPortfolio(client, { dossier: emulator.dossier }));
 * await emulator.stop();
 * console.log(orThrow(decodePortfolio(letters, activities)).letters.length === letters.length);
 * // true
 */
export function fetchPortfolio(client: LoopClient, query: PortfolioQuery): TaskEither<ApiProblem, RawPortfolio> {
  const engine = engineOf(client);
  const problem = problemOfOptions('query', query, KINDS);
  return async () => {
    if (problem !== null) return left(problem);
    return withOperation(engine, query.signal, (operation) => readPortfolioRows(operation, query));
  };
}
