// The file of a snapshot while it is written: beside its place under another name, readable by its owner alone.
// It is renamed over its place when everything is in it; until then it can be left, or cut off, at any byte.
import { constants } from 'node:fs';
import { type FileHandle, open, readlink, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Place, placeOf } from '../files/place.js';
import { SystemFailure, systemCall } from '../files/system-failure.js';
import { type Line, START, writeLine } from './format.js';

/** The name under which an unfinished snapshot lies. */
export function partialOf(place: string): string {
  return `${place}.partial`;
}

/** Where a path leads; what is there and is no file fails with `EISDIR` or `EINVAL`. */
export async function filePlaceOf(file: string): Promise<Place> {
  const place = await systemCall(() => placeOf(file));
  if (place.present !== null && !place.present.isFile())
    throw new SystemFailure(place.present.isDirectory() ? 'EISDIR' : 'EINVAL');
  return place;
}

/** What to call a place: the path as given, unless it is itself a link. */
export async function nameOf(file: string, place: string): Promise<string> {
  return (await readlink(file).catch(() => null)) === null ? file : place;
}

const OWNER_ONLY = 0o600;
// No link is followed: it would lead the rows to wherever somebody has pointed it. Windows knows no such flag.
const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);

/** Where a file stands after its last good line. */
export interface Position {
  readonly end: number;
  readonly checksum: number;
}

export const BEGINNING: Position = { end: 0, checksum: START };

export class SnapshotFile {
  #isOpen = true;

  private constructor(
    private readonly place: string,
    private readonly handle: FileHandle,
    private checksum: number,
  ) {}

  /** Opens the unfinished file of a place and cuts off what follows the position. Like all here, it fails with a SystemFailure. */
  static async open(place: string, { end, checksum }: Position): Promise<SnapshotFile> {
    const handle = await systemCall(() => open(partialOf(place), FLAGS, OWNER_ONLY));
    const file = new SnapshotFile(place, handle, checksum);
    try {
      await systemCall(() => handle.chmod(OWNER_ONLY));
      await systemCall(() => handle.truncate(end));
    } catch (error) {
      await file.close();
      throw error;
    }
    return file;
  }

  async append(line: Line): Promise<void> {
    const { bytes, checksum } = writeLine(line, this.checksum);
    await systemCall(() => this.handle.appendFile(bytes));
    this.checksum = checksum;
  }

  /** What was written reaches the disk. */
  async sync(): Promise<void> {
    await systemCall(() => this.handle.sync());
  }

  /** Puts the finished file in its place. */
  async finish(): Promise<void> {
    await this.sync();
    await this.close();
    await systemCall(() => rename(partialOf(this.place), this.place));
    const folder = await open(dirname(this.place)).catch(() => null);
    await folder?.sync().catch(() => {});
    await folder?.close();
  }

  /** Leaves the file as it is, to be resumed. Does nothing the second time. What was written is safe or not already: no failure here changes it. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.handle.close().catch(() => {});
  }

  /** Leaves nothing. */
  async remove(): Promise<void> {
    await this.close();
    await systemCall(() => rm(partialOf(this.place), { force: true }));
  }
}
