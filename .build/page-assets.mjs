// The script and the styles of the page of a report as a module: bundled and minified, with the hashes that the page's content policy
// names. The build writes it beside the page; in tests and in the bundle of the command it stands in for src/report/page/assets.js.

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PAGE = fileURLToPath(new URL('../src/report/page/', import.meta.url));

/** The text of the module. */
export async function pageAssets() {
  const bundled = async (entry, options) => {
    const { outputFiles } = await build({
      entryPoints: [`${PAGE}${entry}`],
      bundle: true,
      minify: true,
      write: false,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      ...options,
    });
    return outputFiles[0].text.trim();
  };
  const script = await bundled('script/main.ts', { format: 'iife', target: 'es2022' });
  const style = await bundled('style.css', { target: 'chrome110' });
  // What would end the element early.
  if (/<\/(script|style)/i.test(script + style)) throw new Error('the page\'s own script or styles hold a closing tag');
  const hash = (text) => createHash('sha256').update(text).digest('base64');
  return [
    `export const SCRIPT = ${JSON.stringify(script)};`,
    `export const SCRIPT_HASH = ${JSON.stringify(hash(script))};`,
    `export const STYLE = ${JSON.stringify(style)};`,
    `export const STYLE_HASH = ${JSON.stringify(hash(style))};`,
    '',
  ].join('\n');
}

/** For Vite, which runs the tests on the sources. */
export function pageAssetsForVite() {
  return {
    name: 'page-assets',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('/assets.js') ? '\0page-assets' : null),
    load: (id) => (id === '\0page-assets' ? pageAssets() : null),
  };
}

/** For esbuild, which bundles the command. */
export const pageAssetsForEsbuild = {
  name: 'page-assets',
  setup(builder) {
    builder.onResolve({ filter: /\/assets\.js$/ }, ({ path }) => ({ path, namespace: 'page-assets' }));
    builder.onLoad({ filter: /.*/, namespace: 'page-assets' }, async () => ({ contents: await pageAssets(), loader: 'js' }));
  },
};
