// Reads a golden file of this directory, and the keys of SOURCES.md that golden values may name.
// Kept apart so that both golden tests check their sources in the same way.

import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The parsed content of a golden file. */
export const readGolden = <T>(name: string): T => JSON.parse(read(name)) as T;

/** The keys of SOURCES.md: its third-level headings. */
export const sourceKeys = (): ReadonlySet<string> =>
  new Set([...read('SOURCES.md').matchAll(/^### (\S+)$/gm)].map(([, key]) => key));
