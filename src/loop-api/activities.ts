// The activities of many letters, by the letters' ids: several lists are read at the same time, and handed out in the order of the
// letters. The first failure is the last thing handed out; whoever leaves early leaves no request behind.

import pLimit from 'p-limit';
import { type Either, isLeft, right } from '../core/either.js';
import { written } from '../core/json.js';
import { eq } from './filter.js';
import type { Operation } from './operation.js';
import { readList } from './pages.js';
import type { ApiProblem } from './problem.js';

/** One letter's activities, as received. */
export interface LetterActivities {
  readonly letterId: string;
  readonly rows: readonly unknown[];
}

/** Lists begun ahead of the one awaited, for each that is read at the same time: a slow letter does not stop the others. */
const AHEAD = 4;

/** The activities of each letter, or what stopped the reading. */
export async function* readActivities(
  { session, concurrency, signal, stop }: Operation,
  letterIds: readonly string[],
  query: { readonly dossier: string; readonly sort?: string | undefined },
): AsyncGenerator<Either<ApiProblem, LetterActivities>, void> {
  let end: (() => Either<ApiProblem, never>) | undefined;
  const endWith = (how: () => Either<ApiProblem, never>): undefined => {
    end ??= how;
    stop();
  };
  const limit = pLimit(concurrency);
  // Never rejects: while an earlier list is awaited, nobody would hear of it.
  const read = async (letterId: string): Promise<LetterActivities | undefined> => {
    try {
      const filter = eq('lettreMissionId', letterId);
      const list = await readList(session, 'giActivitesMission', { ...query, filter, signal });
      return isLeft(list) ? endWith(() => list) : { letterId, rows: list.right };
    } catch (thrown) {
      return endWith(() => {
        throw thrown;
      });
    }
  };
  const begun: Promise<LetterActivities | undefined>[] = [];
  let next = 0;
  try {
    while (next < letterIds.length || begun.length > 0) {
      while (end === undefined && next < letterIds.length && begun.length < concurrency * AHEAD) {
        const letterId = letterIds[next++];
        begun.push(limit(() => read(letterId)));
      }
      const list = await begun.shift();
      // What was read whole before the letter that failed is handed out, late though it may be asked for.
      if (list !== undefined) yield right(list);
      else if (end !== undefined) return yield end();
    }
  } finally {
    stop();
    await Promise.all(begun);
  }
}

/** The ids of letters, each once, in order; rows without one are passed over. */
export function letterIdsOf(letters: readonly unknown[]): readonly string[] {
  const ids = letters.map((row) => (row as { readonly objectId?: unknown } | null)?.objectId);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))];
}

/** An activity row with the id of the letter it was asked for by, unless it names one itself. */
export function withLetterId(row: unknown, lettreMissionId: string): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const own = (row as { readonly lettreMissionId?: unknown }).lettreMissionId;
  return own === undefined || own === null || own === '' ? { ...written(row), lettreMissionId } : row;
}
