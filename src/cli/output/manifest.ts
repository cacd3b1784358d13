// The list of the files that a command has written to a folder, with the digest of each. It appears after all of them, so that a
// folder whose files are not those of its list was left in the middle.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRow } from '../../engagement/row.js';
import { codeOf } from '../../files/system-failure.js';

/** The name of the list in its folder. */
export const MANIFEST = 'manifest.json';

/** A file of a folder. */
export interface ListedFile {
  /** Its name in the folder. */
  readonly file: string;
  /** How many of its kind it holds: events of a calendar. */
  readonly rows: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** What says that a list is ours. */
const WRITER = 'plan-de-charge';

/** The file of a list, with the digest of its bytes. */
export function listedFile(file: string, rows: number, bytes: Uint8Array): ListedFile {
  return { file, rows, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The list as text. */
export function manifestText(files: readonly ListedFile[]): string {
  return `${JSON.stringify({ writer: WRITER, files }, null, 2)}\n`;
}

/** The files of a folder that are on its list, none where there is no list; null when there is one that is not ours. */
export async function formerFiles(folder: string): Promise<readonly string[] | null> {
  try {
    const former: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    if (!isRow(former) || former.writer !== WRITER || !Array.isArray(former.files)) return null;
    const names = former.files.map((one: unknown) => (isRow(one) ? one.file : null));
    if (!names.every((name) => typeof name === 'string')) return null;
    const present = new Set(await readdir(folder));
    return names.filter((name) => present.has(name));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? [] : null;
  }
}
