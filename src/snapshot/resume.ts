// What stands where a snapshot is to be written: whether it may be replaced, and what an earlier run has left to go on with.
import { type Either, isLeft, left, right } from '../core/either.js';
import { isSameFile, type Place } from '../files/place.js';
import { Contents } from './contents.js';
import { START } from './format.js';
import { readLines } from './lines.js';
import type { SnapshotProblem, SnapshotSource } from './problem.js';
import { filePlaceOf, partialOf } from './snapshot-file.js';

/** Where a file stands after its last good line. */
interface Position {
  readonly end: number;
  readonly checksum: number;
}

const BEGINNING: Position = { end: 0, checksum: START };

/** What is there already, and where the file goes on after it. */
export interface Start {
  readonly contents: Contents;
  readonly position: Position;
}

/**
 * Where to start a snapshot of `source` at `place`. Worth going on with are letters that are all there: without the last
 * one they are no list, and are read again. Files that are not ours are left alone.
 */
export async function startOf(
  place: Place,
  source: SnapshotSource,
  resume: boolean,
): Promise<Either<SnapshotProblem, Start>> {
  const file = partialOf(place.path);
  const unfinished = await filePlaceOf(file);
  if (isSameFile(place, unfinished)) return left({ _tag: 'OtherFile', file });
  const hindrance = place.present === null ? null : await hindranceTo(place.path);
  if (hindrance !== null) return left(hindrance);
  const earlier = unfinished.present === null ? right(afresh()) : await readEarlier(file);
  if (isLeft(earlier)) return earlier;
  const { contents } = earlier.right;
  if (!contents.hasAllLetters) return right(afresh());
  const other = differenceFrom(contents, source, file);
  if (other !== null) return left(other);
  return resume ? earlier : left({ _tag: 'InterruptedSnapshot', file });
}

function afresh(): Start {
  return { contents: new Contents(), position: BEGINNING };
}

/** Why a finished file may not be replaced: it is none of ours, or cannot be read. An empty one may. */
async function hindranceTo(file: string): Promise<SnapshotProblem | null> {
  for await (const read of readLines(file, new Contents())) {
    if (!isLeft(read)) return null;
    if (read.left._tag === 'NotASnapshot') return { _tag: 'OtherFile', file };
    return read.left._tag === 'UnreadableSnapshot' ? read.left : null;
  }
  return null;
}

/** What is good of an unfinished file: its lines up to the first that was not written whole, or not as it stands. */
async function readEarlier(file: string): Promise<Either<SnapshotProblem, Start>> {
  const contents = new Contents();
  let position = BEGINNING;
  for await (const read of readLines(file, contents)) {
    if (!isLeft(read)) {
      position = read.right;
      continue;
    }
    switch (read.left._tag) {
      case 'IncompleteSnapshot':
      case 'DamagedSnapshot':
        return right({ contents, position });
      case 'NotASnapshot':
        return left({ _tag: 'OtherFile', file });
      default:
        return read;
    }
  }
  return right({ contents, position });
}

/** The first difference between what is requested and what the file answers. */
function differenceFrom(
  { source: answered }: Contents,
  requested: SnapshotSource,
  file: string,
): SnapshotProblem | null {
  if (answered === null) return null;
  for (const path of Object.keys(requested) as (keyof SnapshotSource)[]) {
    const [received, accepted] = [requested[path], answered[path]];
    if (received !== accepted) return { _tag: 'OtherSource', file, path, received, accepted };
  }
  return null;
}
