// The packages of the lock file, and what is reached from a package by its dependencies.

import { readProjectJson } from './project.js';

/** A package as the lock file has it. */
export interface LockedPackage {
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = readProjectJson<{ packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json');

/** The packages that an installation of one brings along, itself included, by the paths where they lie. */
export function installedWith(name: string, from = ''): ReadonlyMap<string, LockedPackage> {
  const found = new Map<string, LockedPackage>();
  const visit = (wanted: string, within: string): void => {
    const path = placeOf(wanted, within);
    if (found.has(path)) return;
    found.set(path, packages[path]);
    const { dependencies, optionalDependencies } = packages[path];
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next, path);
  };
  visit(name, from);
  return found;
}

/** Where Node finds a package for the one that lies at a path: beside it, or in a folder above. */
function placeOf(name: string, within: string): string {
  const path = `${within === '' ? '' : `${within}/`}node_modules/${name}`;
  if (path in packages) return path;
  if (within === '') throw new Error(`not in the lock file: ${name}`);
  return placeOf(name, within.slice(0, Math.max(0, within.lastIndexOf('/node_modules/'))));
}
