// A snapshot's lines as they stand in the file, read a piece at a time and checked one by one.
import { type FileHandle, open } from 'node:fs/promises';
import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { type Line, looksWritten, readLine, START, VERSION } from './format.js';
import type { SnapshotProblem } from './problem.js';
import { systemCodeOf } from './system-code.js';

/** A line, and where the file stands after it. */
export interface CheckedLine {
  readonly line: Line;
  /** The checksum of the file up to the end of this line. */
  readonly checksum: number;
  /** Bytes up to the end of this line. */
  readonly end: number;
}

const PIECE_BYTES = 1 << 18;
const LINE_FEED = 10;

/**
 * The lines of a file that end with a line feed, each as it was written; or lines and then one problem.
 * What follows the last line feed is a line that was being written: it is passed over.
 * Tags: UnreadableSnapshot, NotASnapshot, UnsupportedVersion, DamagedSnapshot.
 */
export async function* readLines(file: string): AsyncGenerator<Either<SnapshotProblem, CheckedLine>, void> {
  let handle: FileHandle;
  try {
    handle = await open(file);
  } catch (error) {
    return yield left({ _tag: 'UnreadableSnapshot', file, code: systemCodeOf(error) });
  }
  try {
    let checksum = START;
    let end = 0;
    let number = 0;
    for await (const bytes of rawLines(handle)) {
      number += 1;
      const read = readLine(bytes, checksum);
      if (read === null) {
        const isForeign = number === 1 && !looksWritten(bytes);
        return yield left(isForeign ? { _tag: 'NotASnapshot', file } : { _tag: 'DamagedSnapshot', file, line: number });
      }
      const misplaced = number === 1 ? headerProblem(read.line, file) : null;
      if (misplaced !== null) return yield left(misplaced);
      checksum = read.checksum;
      end += bytes.length;
      yield right({ line: read.line, checksum, end });
    }
  } catch (error) {
    yield left({ _tag: 'UnreadableSnapshot', file, code: systemCodeOf(error) });
  } finally {
    await handle.close();
  }
}

const headerProblem = (line: Line, file: string): SnapshotProblem | null => {
  if (!('snapshot' in line)) return { _tag: 'NotASnapshot', file };
  const { version } = line.snapshot;
  return version === VERSION ? null : { _tag: 'UnsupportedVersion', file, received: version, accepted: VERSION };
};

/** The bytes of each line, line feed included; an unfinished last line is left out. */
async function* rawLines(handle: FileHandle): AsyncGenerator<Buffer, void> {
  let rest: readonly Buffer[] = [];
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE_BYTES), 0, PIECE_BYTES, null);
    if (bytesRead === 0) return;
    const piece = buffer.subarray(0, bytesRead);
    let from = 0;
    for (let feed = piece.indexOf(LINE_FEED); feed !== -1; feed = piece.indexOf(LINE_FEED, from)) {
      const line = piece.subarray(from, feed + 1);
      yield rest.length === 0 ? line : Buffer.concat([...rest, line]);
      rest = [];
      from = feed + 1;
    }
    if (from < piece.length) rest = [...rest, piece.subarray(from)];
  }
}
