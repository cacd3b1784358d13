// A file that appears whole or not at all: written under another name in the same folder, synced, then renamed over its path.
// Until then it can be discarded, or left as it is, at any byte. Its calls fail with a SystemFailure.

import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Place } from './place.js';
import { systemCall } from './system-failure.js';

const PERMISSIONS = 0o777;
const OWNER_ONLY = 0o600;
// No link is followed: it would lead the bytes to wherever somebody has pointed it. Windows knows no such flag.
const APPEND = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);

/** A file that is being written. */
export class WholeFile {
  #isOpen = true;
  #isCommitted = false;

  private constructor(
    private readonly path: string,
    private readonly temporary: string,
    private readonly handle: FileHandle,
  ) {}

  /** Begins a file under a name that nobody has. It gets the mode of the file that it replaces, if there is one. */
  static async create({ path, present }: Place): Promise<WholeFile> {
    const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
    const handle = await systemCall(() => open(temporary, 'wx', 0o666));
    if (present !== null) await handle.chmod(Number(present.mode) & PERMISSIONS).catch(() => {});
    return new WholeFile(path, temporary, handle);
  }

  /** Goes on with the file under a known name, after its first `end` bytes. It is readable by its owner alone. */
  static async resume(path: string, temporary: string, end: number): Promise<WholeFile> {
    const handle = await systemCall(() => open(temporary, APPEND, OWNER_ONLY));
    const file = new WholeFile(path, temporary, handle);
    try {
      await systemCall(() => handle.chmod(OWNER_ONLY));
      await systemCall(() => handle.truncate(end));
    } catch (error) {
      await file.leave();
      throw error;
    }
    return file;
  }

  /** Writes after what was written. */
  async write(bytes: Uint8Array): Promise<void> {
    await systemCall(() => this.handle.appendFile(bytes));
  }

  /** What was written reaches the disk. */
  async sync(): Promise<void> {
    await systemCall(() => this.handle.sync());
  }

  /** Makes the file appear at its path. Where that fails, it can still be discarded, or left. */
  async commit(): Promise<void> {
    await this.sync();
    await this.leave();
    await systemCall(() => rename(this.temporary, this.path));
    this.#isCommitted = true;
    await syncFolder(dirname(this.path));
  }

  /** Leaves the file under its other name, to be resumed. What was written is safe or not already: no failure here changes it. */
  async leave(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.handle.close().catch(() => {});
  }

  /** Leaves nothing; does nothing after `commit`. */
  async discard(): Promise<void> {
    await this.leave();
    if (!this.#isCommitted) await systemCall(() => rm(this.temporary, { force: true }));
  }
}

/** The new name reaches the disk with its folder; where folders cannot be synced, nothing more can be done. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
