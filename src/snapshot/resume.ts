// What an earlier run has left of a snapshot, and whether it may be gone on with.
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { Contents } from './contents.js';
import type { SnapshotSource } from './format.js';
import { readLines } from './lines.js';
import type { SnapshotProblem } from './problem.js';
import { BEGINNING, isThere, type Position, partialOf } from './snapshot-file.js';

/** What is there already, and where the file goes on after it. */
export interface Start {
  readonly contents: Contents;
  readonly position: Position;
  /** Whether there is nothing left to do. */
  readonly isInPlace: boolean;
}

const afresh = (): Start => ({ contents: new Contents(), position: BEGINNING, isInPlace: false });

/**
 * Where to start a snapshot of `source` at `place`. Letters that are not all there are read again: without the last
 * one they are no list. A finished snapshot is resumed by doing nothing.
 */
export const startOf = async (
  place: string,
  source: SnapshotSource,
  resume: boolean,
): Promise<Either<SnapshotProblem, Start>> => {
  const partial = partialOf(place);
  if (await isThere(partial)) {
    const earlier = await readEarlier(partial);
    if (resume) return isLeft(earlier) ? earlier : continued(earlier.right, source, partial);
    if (isLeft(earlier) || earlier.right.contents.hasAllLetters)
      return left({ _tag: 'InterruptedSnapshot', file: partial });
    return right(afresh());
  }
  if (!(await isThere(place)) || !resume) return right(afresh());
  const earlier = await readEarlier(place);
  if (isLeft(earlier)) return earlier;
  return earlier.right.contents.isComplete
    ? continued({ ...earlier.right, isInPlace: true }, source, place)
    : left({ _tag: 'IncompleteSnapshot', file: place });
};

const readEarlier = async (file: string): Promise<Either<SnapshotProblem, Start>> => {
  const contents = new Contents();
  let position = BEGINNING;
  for await (const read of readLines(file, contents)) {
    if (!isLeft(read)) position = read.right;
    // The line that was being written is written again.
    else if (read.left._tag !== 'IncompleteSnapshot') return read;
  }
  return right({ contents, position, isInPlace: false });
};

const continued = (earlier: Start, source: SnapshotSource, file: string): Either<SnapshotProblem, Start> => {
  const { contents } = earlier;
  if (contents.source === null) return right(afresh());
  for (const path of Object.keys(source) as (keyof SnapshotSource)[]) {
    const received = source[path];
    const accepted = contents.source[path];
    if (received !== accepted) return left({ _tag: 'OtherSource', file, path, received, accepted });
  }
  return right(contents.hasAllLetters ? earlier : afresh());
};
