// Where a path leads, and which file that is. Links are followed as the system follows them, also to what is not there
// yet: so a link stays a link, and two spellings of one file are one file.

import type { BigIntStats } from 'node:fs';
import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { systemCodeOf } from './system-failure.js';

/** Where a path leads. */
export interface Place {
  /** Absolute and without a link in it. Of what is no file, such as a device, the path as given. */
  readonly path: string;
  /** What is there; null when nothing is. */
  readonly present: BigIntStats | null;
}

/** Where a path leads. Rejects with the system's error where that is nowhere: a folder is missing, links go in circles. */
export async function placeOf(path: string): Promise<Place> {
  const given = path === '' ? '.' : path;
  const present = await unlessMissing(stat(given, { bigint: true }));
  if (present !== null) return { path: present.isFile() ? await realpath(given) : given, present };
  const folder = await realpath(dirname(given));
  const place = join(folder, basename(given));
  const target = await unlessMissing(readlink(place));
  if (target === null) return { path: place, present };
  // Not joined: two dots after the name of a link lead to what is above its target.
  return placeOf(isAbsolute(target) ? target : `${folder}${sep}${target}`);
}

/** Whether two places are one file, there or not there yet. A device, such as a terminal, may be given twice. */
export function isSameFile(one: Place, other: Place): boolean {
  if (one.present === null || other.present === null) {
    return one.present === other.present && spellingOf(one.path) === spellingOf(other.path);
  }
  if (one.present.isCharacterDevice()) return false;
  return one.present.dev === other.present.dev && one.present.ino === other.present.ino;
}

/** One spelling for a path without links: away from Linux, capitals do not tell files apart. */
export function spellingOf(path: string, platform: NodeJS.Platform = process.platform): string {
  return platform === 'linux' ? path : path.toLowerCase();
}

async function unlessMissing<A>(call: Promise<A>): Promise<A | null> {
  try {
    return await call;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
