// The lines of a snapshot, version 2: what each holds, and the checksum it begins with.
// A line's checksum covers every byte of the file before it and the rest of the line: a line that is changed, lost,
// doubled or moved is found at its number. Rows stand as received.
import { crc32 } from 'node:zlib';
import * as t from 'io-ts';
import { exactJson } from './exact-json.js';
import type { SnapshotSource } from './problem.js';

const source: t.Type<SnapshotSource> = t.type({
  baseUrl: t.string,
  dossier: t.string,
  filter: t.string,
  sort: t.string,
  activitiesSort: t.string,
});

const lines = t.union([
  t.type({ snapshot: t.intersection([t.type({ version: t.number }), t.partial({ readAt: t.string }), source]) }),
  /** Letter rows. */
  t.type({ letters: t.readonlyArray(t.unknown) }),
  /** All letters are there. */
  t.type({ lettersEnd: t.type({ letters: t.number }) }),
  /** The activities of one letter, whole. */
  t.type({ activities: t.type({ letterId: t.string, rows: t.readonlyArray(t.unknown) }) }),
  /** Everything is there. */
  t.type({ end: t.type({ letters: t.number, activities: t.number }) }),
]);

/** The content of a line. */
export type SnapshotLine = t.TypeOf<typeof lines>;

/** The version written. Whatever a version changes, its first line says it in this form. */
export const VERSION = 2;

/** The oldest version read: its first line does not say when the reading began. */
export const OLDEST_VERSION = 1;

/** The checksum of a file of which nothing has been written. */
export const START = 0;

// `{"crc32":"01234567",` and then the content without its first brace.
const PREFIX = /^\{"crc32":"([0-9a-f]{8})",/;
const PREFIX_BYTES = 20;
const SAMPLE = '{"crc32":"00000000",';

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}

/** A line's bytes, line feed included, and the checksum of the file up to it. */
export function writeLine(line: SnapshotLine, before: number): { readonly bytes: Buffer; readonly checksum: number } {
  const content = Buffer.from(`${exactJson(line).slice(1)}\n`);
  const checksum = crc32(content, before);
  return { bytes: Buffer.concat([Buffer.from(`{"crc32":"${hex(checksum)}",`), content]), checksum };
}

/** The content of a line and the checksum up to it; null when it is not what was written. `bytes` end with the line feed. */
export function readLine(
  bytes: Buffer,
  before: number,
): { readonly line: SnapshotLine; readonly checksum: number } | null {
  const written = PREFIX.exec(bytes.toString('latin1', 0, PREFIX_BYTES))?.[1];
  const content = bytes.subarray(PREFIX_BYTES);
  const checksum = crc32(content, before);
  if (written !== hex(checksum)) return null;
  const line = lines.decode(parse(`{${content.toString()}`));
  return line._tag === 'Left' ? null : { line: line.right, checksum };
}

/** Whether bytes are those of a line, or of its first part, as far as its beginning tells. */
export function looksWritten(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, PREFIX_BYTES);
  return PREFIX.test(head + SAMPLE.slice(head.length));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
