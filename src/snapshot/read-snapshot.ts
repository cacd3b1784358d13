// A finished snapshot, read as a stream: its rows come a few at a time and are not kept.
import { type Either, isLeft, left, right } from '../core/either.js';
import { type LetterActivities, withLetterId } from '../loop-api/activities.js';
import { Contents } from './contents.js';
import { readLines } from './lines.js';
import type { SnapshotProblem } from './problem.js';

/** Rows as `fetchPortfolio` gives them: an activity without a letter's id was given that of its query. */
export interface SnapshotRows {
  /**
   * When the reading of the API began, in UTC and whole seconds (`2026-11-29T19:10:08Z`); null when the snapshot does not
   * say, which those of version 1 do not. It comes first and alone.
   */
  readonly readAt?: string | null;
  readonly letters?: readonly unknown[];
  readonly activities?: readonly unknown[];
}

/**
 * The rows of a snapshot, after the time when it was read: letters first, in the order in which they were received; or
 * rows and then one problem, after which what came before is to be dropped. Every byte is checked. `file` is a path.
 * An aborted signal ends the reading at once, also of a file that gives nothing, such as a named pipe.
 * Tags: UnreadableSnapshot, NotASnapshot, UnsupportedVersion, DamagedSnapshot, IncompleteSnapshot, ReadingAborted.
 *
 * @example
 * const emulator = await startLoopEmulator(generateFirm({ clients: 4, seed: 1 }));
 * const { baseUrl, apiKey, subscriptionKey } = emulator;
 * const client = orThrow(createLoopClient({ baseUrl, apiKey, subscriptionKey }));
 * await toPromise(fetchSnapshot(client, { dossier: 'cabinet', file: 'cabinet.ndjson' }));
 * await emulator.stop();
 * const decoder = orThrow(portfolioDecoder());
 * for await (const rows of readSnapshot('cabinet.ndjson')) decoder.add(orThrow(rows));
 * console.log(decoder.portfolio().letters.length);
 * // 6
 */
export async function* readSnapshot(
  file: string,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Either<SnapshotProblem, SnapshotRows>, void> {
  const contents = new Contents();
  for await (const read of readLines(file, contents, signal)) {
    if (isLeft(read)) return yield read;
    const { line } = read.right;
    if ('snapshot' in line) yield right({ readAt: contents.readAt });
    if ('letters' in line) yield right({ letters: line.letters });
    if ('activities' in line) yield right({ activities: activitiesOf(line.activities) });
  }
  if (!contents.isComplete)
    yield left({ _tag: contents.source === null ? 'NotASnapshot' : 'IncompleteSnapshot', file });
}

function activitiesOf({ letterId, rows }: LetterActivities): readonly unknown[] {
  return rows.map((row) => withLetterId(row, letterId));
}
