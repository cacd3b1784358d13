// The file of a snapshot while it is written: beside its place under another name, readable by its owner alone.
// It is renamed over its place when everything is in it; until then it can be left, or cut off, at any byte.
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Line, START, writeLine } from './format.js';

/** The name under which an unfinished snapshot lies. */
export const partialOf = (place: string): string => `${place}.partial`;

/** Where a path leads, links followed, and what to call that: the path as given, unless it is itself a link. */
export const placeOf = async (file: string): Promise<{ readonly place: string; readonly name: string }> => {
  const place = await realpath(file).catch(() => resolve(file));
  const present = await lstat(file).catch(() => null);
  return { place, name: present?.isSymbolicLink() ? place : file };
};

/** Whether a file is there. Rejects with `EISDIR` or `EINVAL` for what is there and is no file. */
export const isThere = async (path: string): Promise<boolean> => {
  const present = await stat(path).catch(() => null);
  if (present !== null && !present.isFile()) {
    throw Object.assign(new Error('not a file'), { code: present.isDirectory() ? 'EISDIR' : 'EINVAL' });
  }
  return present !== null;
};

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

  /** Opens the unfinished file of a place and cuts off what follows the position. */
  static async open(place: string, { end, checksum }: Position): Promise<SnapshotFile> {
    const handle = await open(partialOf(place), FLAGS, OWNER_ONLY);
    try {
      await handle.chmod(OWNER_ONLY);
      await handle.truncate(end);
    } catch (error) {
      await handle.close();
      throw error;
    }
    return new SnapshotFile(place, handle, checksum);
  }

  async append(line: Line): Promise<void> {
    const { bytes, checksum } = writeLine(line, this.checksum);
    await this.handle.appendFile(bytes);
    this.checksum = checksum;
  }

  /** What was written reaches the disk. */
  async sync(): Promise<void> {
    await this.handle.sync();
  }

  /** Puts the finished file in its place. */
  async finish(): Promise<void> {
    await this.sync();
    await this.close();
    await rename(partialOf(this.place), this.place);
    const folder = await open(dirname(this.place)).catch(() => null);
    await folder?.sync().catch(() => {});
    await folder?.close();
  }

  /** Leaves the file as it is, to be resumed. Does nothing the second time. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.handle.close();
  }

  /** Leaves nothing. */
  async remove(): Promise<void> {
    await this.close();
    await rm(partialOf(this.place), { force: true });
  }
}
