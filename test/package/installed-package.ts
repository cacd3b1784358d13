// The package as a user gets it, made once for all checks of a run: packed, and installed in two projects that were empty,
// in one of them beside its optional peers.

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { peers } from './entry-points.js';
import { installInEmptyProject, pack, remove } from './tarball.js';

/** Where the package lies. */
export interface InstalledPackage {
  readonly tarball: string;
  /** The paths inside the tarball. */
  readonly files: readonly string[];
  /** The project that holds the package and what it depends on. */
  readonly alone: string;
  /** The project that holds the optional peers as well. */
  readonly withPeers: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly installed: InstalledPackage;
  }
}

/** Vitest's global setup; checks ask for the result with `inject('installed')`. */
export default function setup(project: TestProject): () => void {
  const { folder, tarball, files } = pack();
  const alone = installInEmptyProject(tarball);
  const withPeers = installInEmptyProject(tarball, ...peers);
  project.provide('installed', { tarball, files, alone, withPeers });
  return () => remove(folder, alone, withPeers);
}

/** A new folder inside a project, where a check writes its own files; it goes with the project. */
export function workPlace(project: string): string {
  return mkdtempSync(join(project, 'work-'));
}
