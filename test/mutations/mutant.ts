// Builds the engine with one planted fault: the same sources, bundled with one text of one file changed.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Engine } from '../properties/compare.js';
import type { Mutation } from './mutations.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** Below node_modules, so that the bundles find the packages they import. */
const OUT = join(ROOT, 'node_modules/.cache/plan-de-charge-mutants');

/** How often the fault's text stands in its file: it must be once, or the fault is not the one described. */
export function placesOf({ file, from }: Mutation): number {
  return readFileSync(join(ROOT, file), 'utf8').split(from).length - 1;
}

/** The engine with the fault in it. `name` is that of its file. */
export async function mutantOf({ file, from, to }: Mutation, name: string): Promise<Engine> {
  mkdirSync(OUT, { recursive: true });
  const path = join(ROOT, file);
  const result = await build({
    stdin: { contents: "export * from './src/index.ts'; export * from './src/typed-columns.ts';", resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    plugins: [
      {
        name: 'fault',
        setup(bundler) {
          bundler.onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
            loaded === path
              ? { contents: readFileSync(path, 'utf8').replace(from, () => to), loader: 'ts' }
              : undefined,
          );
        },
      },
    ],
  });
  const out = join(OUT, `${name}.mjs`);
  writeFileSync(out, result.outputFiles[0].text);
  return import(/* @vite-ignore */ `${pathToFileURL(out).href}?${Date.now()}`) as Promise<Engine>;
}
