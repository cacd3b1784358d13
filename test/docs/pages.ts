// The pages of the documentation: README, CHANGELOG, CONTRIBUTING and everything below docs/.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './workspace.js';

/** A page by its path from the project's root. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** The files below a directory of the project whose names end so, as paths from the root, sorted. */
export function filesBelow(directory: string, ending: string): readonly string[] {
  return readdirSync(join(ROOT, directory), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${directory}/${name}`)
    .sort();
}

/** Reads a file of the project. */
export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every page, but for the public surface in docs/api: a tool makes it, and checks it. */
export const PAGES: readonly Page[] = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...filesBelow('docs', '.md').filter((path) => !path.startsWith('docs/api/')),
].map((path) => ({ path, text: readText(path) }));
