// Where the file of a snapshot lies, finished and unfinished, and what it is called.
import { readlink } from 'node:fs/promises';
import { type Place, placeOf } from '../files/place.js';
import { SystemFailure, systemCall } from '../files/system-failure.js';

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
export async function snapshotNameOf(file: string, place: string): Promise<string> {
  return (await readlink(file).catch(() => null)) === null ? file : place;
}

/** Whether a reading that failed has left what can be gone on with: without all of the letters it leaves nothing. */
export async function hasUnfinishedSnapshot(file: string): Promise<boolean> {
  try {
    const place = await filePlaceOf(file);
    return (await placeOf(partialOf(place.path))).present !== null;
  } catch {
    return false;
  }
}
