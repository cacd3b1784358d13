// The entry points as package.json declares them, and the optional peer that each of them needs.

import { projectRoot, readProjectJson } from './project.js';

/** A way into the package. */
export interface EntryPoint {
  /** As a program writes it: `plan-de-charge/columns`. */
  readonly specifier: string;
  /** The path of its built module. */
  readonly file: string;
  /** The optional peer after which it is named, without which it does not load. */
  readonly peer: string | null;
}

interface PackageFile {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const { name, exports, peerDependencies } = readProjectJson<PackageFile>('package.json');

/** The package's own name. */
export const packageName = name;

/** The optional peers with their ranges, as npm is asked for them: `fast-check@^4.0.0`. */
export const peers: readonly string[] = Object.entries(peerDependencies).map(([peer, range]) => `${peer}@${range}`);

/** Every entry point; a file that is offered as it is, such as package.json, is none. */
export const entryPoints: readonly EntryPoint[] = Object.entries(exports).flatMap(([path, target]) =>
  typeof target === 'string'
    ? []
    : {
        specifier: name + path.slice(1),
        file: `${projectRoot}/${target.default}`,
        peer: Object.keys(peerDependencies).find((peer) => path.endsWith(`/${peer}`)) ?? null,
      },
);
