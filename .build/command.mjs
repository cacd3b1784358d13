// Bundles the command into dist/cli: one file for what every command needs, pieces for the rest, so that a start reads few files.
// Nothing is minified: a stack trace names the functions as the sources do. The licences of what is bundled go with it.

import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pageAssets, pageAssetsForEsbuild } from './page-assets.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist/cli');

rmSync(OUT, { recursive: true, force: true });
// The library's files are made by the compiler, but for the script and the styles of the page.
writeFileSync(join(ROOT, 'dist/report/page/assets.js'), await pageAssets());

const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/cli/main.ts'],
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // The first of two builds of a package that an import finds: as modules, of which only what is used is bundled.
  mainFields: ['module', 'main'],
  alias: { 'fp-ts/lib': 'fp-ts/es6' },
  // What packages in CommonJS require of Node.
  banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  plugins: [pageAssetsForEsbuild],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});
chmodSync(join(OUT, 'main.js'), 0o755);
writeFileSync(join(OUT, 'THIRD-PARTY-LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)));

/** The name, version and licence text of every package that the files are of; throws when one has no text. */
function licencesOf(files) {
  const folders = new Set(files.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
      return `${name} ${version}\n\n${licenceIn(folder)}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The text of a package's licence: a file of that name, the section of its readme, or that of its repository, which we keep. */
function licenceIn(folder) {
  const kept = join(ROOT, '.build/licences', `${folder.split('node_modules/').at(-1)}.txt`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8').trim();
  const files = readdirSync(join(ROOT, folder));
  const file = files.find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (file !== undefined) return readFileSync(join(ROOT, folder, file), 'utf8').trim();
  const readme = files.find((name) => /^readme\.md$/i.test(name));
  const text = readme === undefined ? '' : readFileSync(join(ROOT, folder, readme), 'utf8');
  const section = /^(?:#+ *licen[cs]e|licen[cs]e\n-+)\s*$([\s\S]*)/im.exec(text)?.[1].trim() ?? '';
  if (!/permission is hereby granted/i.test(section)) throw new Error(`${folder} is bundled and has no licence text`);
  return section;
}
