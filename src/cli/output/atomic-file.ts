// A file that appears whole or not at all: written beside its place under another name, synced, then renamed over it.
// An existing file stays as it is until then, and keeps its mode; a device or a named pipe is written to as it is.

import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Either, left, right } from 'fp-ts/lib/Either.js';
import type { Place } from '../../files/place.js';
import { systemCodeOf } from '../../files/system-failure.js';
import type { Written } from './pipe.js';
import type { Sink } from './sink.js';

const PERMISSIONS = 0o777;

/**
 * A sink onto the file at a place, or the system's code when it cannot be written. Its temporary neighbour exists from
 * here on. `name`: the path as given.
 */
export async function openAtomicFile(name: string, { path, present }: Place): Promise<Either<string, Sink>> {
  if (present?.isDirectory()) return left('EISDIR');
  try {
    if (present !== null && !present.isFile()) return right(deviceSink(name, await open(path, constants.O_WRONLY)));
    const neighbour = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
    const handle = await open(neighbour, 'wx', 0o666);
    if (present !== null) await handle.chmod(Number(present.mode) & PERMISSIONS).catch(() => {});
    return right(new AtomicFile(name, path, neighbour, handle));
  } catch (error) {
    return left(systemCodeOf(error));
  }
}

class AtomicFile implements Sink {
  #open = true;

  constructor(
    readonly name: string,
    private readonly place: string,
    private readonly neighbour: string,
    private readonly handle: FileHandle,
  ) {}

  readonly write = (bytes: Uint8Array): Promise<Written> => attempt(() => this.handle.writeFile(bytes));

  readonly keep = async (): Promise<Written> => {
    const kept = await attempt(async () => {
      await this.handle.sync();
      await this.#close();
      await rename(this.neighbour, this.place);
    });
    if (kept._tag === 'Failed') await rm(this.neighbour, { force: true });
    else await syncFolder(dirname(this.place));
    return kept;
  };

  readonly discard = async (): Promise<void> => {
    if (!this.#open) return;
    await this.#close().catch(() => {});
    await rm(this.neighbour, { force: true });
  };

  async #close(): Promise<void> {
    this.#open = false;
    await this.handle.close();
  }
}

function deviceSink(name: string, handle: FileHandle): Sink {
  const close = () => attempt(() => handle.close());
  return {
    name,
    write: (bytes) => attempt(() => handle.writeFile(bytes)),
    keep: close,
    // Nothing is removed, and a pipe that takes nothing is never closed.
    discard: async () => void close(),
  };
}

async function attempt(write: () => Promise<void>): Promise<Written> {
  try {
    await write();
    return { _tag: 'Taken' };
  } catch (error) {
    const code = systemCodeOf(error);
    return code === 'EPIPE' ? { _tag: 'Closed' } : { _tag: 'Failed', code };
  }
}

/** The new name reaches the disk with its folder; where folders cannot be synced, nothing more can be done. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
