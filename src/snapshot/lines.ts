// A snapshot's lines as they stand in the file, read a chunk at a time and checked one by one.
import { open } from 'node:fs/promises';
import { type Either, left, right } from '../core/either.js';
import { SystemFailure, systemCall } from '../files/system-failure.js';
import { unlessAborted } from '../files/unless-aborted.js';
import type { Contents } from './contents.js';
import { looksWritten, OLDEST_VERSION, readLine, type SnapshotLine, START, VERSION } from './format.js';
import type { SnapshotProblem } from './problem.js';

/** A line, and where the file stands after it. */
export interface CheckedLine {
  readonly line: SnapshotLine;
  /** The checksum of the file up to the end of this line. */
  readonly checksum: number;
  /** Bytes up to the end of this line. */
  readonly end: number;
}

const CHUNK_BYTES = 1 << 18;
const LINE_FEED = 10;

/**
 * The lines of a file, each as it was written and in its place, `contents` having taken it; or lines and then one problem.
 * A line that was being written is the problem IncompleteSnapshot: what came before it is good.
 * Tags: UnreadableSnapshot, NotASnapshot, UnsupportedVersion, DamagedSnapshot, IncompleteSnapshot, ReadingAborted.
 */
export async function* readLines(
  file: string,
  contents: Contents,
  signal?: AbortSignal,
): AsyncGenerator<Either<SnapshotProblem, CheckedLine>, void> {
  let checksum = START;
  let end = 0;
  let number = 0;
  try {
    for await (const bytes of rawLines(file, signal)) {
      if (bytes === null || signal?.aborted) return yield left({ _tag: 'ReadingAborted', file });
      number += 1;
      if (number === 1 && !looksWritten(bytes)) return yield left({ _tag: 'NotASnapshot', file });
      // Nothing is ever written after the last line.
      if (bytes.at(-1) !== LINE_FEED && !contents.isComplete) return yield left({ _tag: 'IncompleteSnapshot', file });
      const read = readLine(bytes, checksum);
      if (read === null) return yield left({ _tag: 'DamagedSnapshot', file, line: number });
      const misplaced = number === 1 ? headerProblem(read.line, file) : null;
      if (misplaced !== null) return yield left(misplaced);
      if (!contents.take(read.line)) return yield left({ _tag: 'DamagedSnapshot', file, line: number });
      checksum = read.checksum;
      end += bytes.length;
      yield right({ line: read.line, checksum, end });
    }
  } catch (error) {
    if (!(error instanceof SystemFailure)) throw error;
    yield left({ _tag: 'UnreadableSnapshot', file, code: error.code });
  }
}

function headerProblem(line: SnapshotLine, file: string): SnapshotProblem | null {
  if (!('snapshot' in line)) return { _tag: 'NotASnapshot', file };
  const { version } = line.snapshot;
  const isRead = Number.isInteger(version) && version >= OLDEST_VERSION && version <= VERSION;
  return isRead ? null : { _tag: 'UnsupportedVersion', file, received: version, accepted: VERSION };
}

/**
 * The bytes of each line, line feed included; null when the signal is aborted first. The last line may lack its feed: what
 * is no snapshot is not read to its end. A file that cannot be read fails with a SystemFailure.
 */
async function* rawLines(file: string, signal: AbortSignal | undefined): AsyncGenerator<Buffer | null, void> {
  const opening = systemCall(() => open(file));
  const handle = await unlessAborted(opening, signal, { late: (opened) => opened.close() });
  if (handle === null) return yield null;
  let rest: readonly Buffer[] = [];
  let isFirst = true;
  try {
    for (;;) {
      const reading = systemCall(() => handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null));
      const read = await unlessAborted(reading, signal);
      if (read === null) return yield null;
      if (read.bytesRead === 0) break;
      const chunk = read.buffer.subarray(0, read.bytesRead);
      let from = 0;
      for (let feed = chunk.indexOf(LINE_FEED); feed !== -1; feed = chunk.indexOf(LINE_FEED, from)) {
        const line = chunk.subarray(from, feed + 1);
        yield rest.length === 0 ? line : Buffer.concat([...rest, line]);
        rest = [];
        from = feed + 1;
        isFirst = false;
      }
      if (from < chunk.length) rest = [...rest, chunk.subarray(from)];
      if (isFirst && !looksWritten(chunk)) break;
      isFirst = false;
    }
    if (rest.length > 0) yield Buffer.concat(rest);
  } finally {
    // A file is closed when what is asked of it has ended, which may be never.
    await unlessAborted(
      systemCall(() => handle.close()),
      signal,
    );
  }
}
