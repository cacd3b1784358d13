// A folder that files are written to: made where there is none, and taken away again with nothing in it when they cannot be written.

import { mkdir, rmdir } from 'node:fs/promises';
import { systemCodeOf } from '../../files/system-failure.js';
import type { Context } from '../context.js';
import { unwritable } from './sink.js';

/** A folder that is there. */
export interface Folder {
  /** Removes it if it was made for what is not written now. One that holds something stays. */
  readonly discard: () => Promise<void>;
}

/** Makes the folder, with those above it; throws the failure of one that cannot be. */
export async function makeFolder(path: string, { texts }: Pick<Context, 'texts'>): Promise<Folder> {
  try {
    const isNew = (await mkdir(path, { recursive: true })) !== undefined;
    return { discard: async () => (isNew ? rmdir(path).catch(() => {}) : undefined) };
  } catch (error) {
    throw unwritable(path, systemCodeOf(error), texts);
  }
}
