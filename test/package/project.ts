// Where this project is, for the tests that look at it from outside: its package file, its sources, its tarball.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A JSON file of the project, by its path from the root; its shape is the caller's to say. */
export function readProjectJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as Shape;
}

/** Every file below a folder, as paths from the root; folders of installed packages and results are left out. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return ['node_modules', 'results'].includes(entry.name) ? [] : filesBelow(path);
  });
}
