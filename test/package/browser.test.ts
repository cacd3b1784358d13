// The pure entry points in a browser bundle: nothing of Node is asked for, and the bundle runs where there is nothing of Node.

import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { pageAssetsForEsbuild } from '../../.build/page-assets.mjs';
import { projectRoot, readProjectJson } from './project.js';

async function browserBundle(entryPoint: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entryPoint],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundle',
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [pageAssetsForEsbuild],
  });
  const external = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter((one) => one.external));
  expect(external).toEqual([]);
  return outputFiles[0].text;
}

/** Runs a script in a realm that has the language, and neither Node's globals nor a browser's. */
function runBare(script: string): unknown {
  return runInContext(script, createContext({}));
}

describe('browser bundle', () => {
  test('a node: module is refused, so the bundles below hold none', async () => {
    await expect(browserBundle('test/package/project.ts')).rejects.toThrow('node:fs');
  });

  test('the main entry point plans', async () => {
    const bundle = await browserBundle('src/index.ts');
    const rows = ['letters', 'activities'].map((name) => JSON.stringify(readProjectJson(`test/fixtures/${name}.json`)));
    const planned = `${bundle};
      const { decodePortfolio, orThrow, plan } = bundle;
      const { occurrences } = orThrow(plan(orThrow(decodePortfolio(${rows.join(',')}))));
      [occurrences.length, occurrences[0].due, occurrences.at(-1).due].join(' ')`;
    expect(runBare(planned)).toBe('71 2021-11-30 2023-01-31');
  });

  test('a plan becomes csv', async () => {
    const [pure, report] = await Promise.all(['src/index.ts', 'src/brief/index.ts'].map(browserBundle));
    const letters = [{ objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-01-31' }];
    const activities = [{ activite: 'TVA', frequence: 1, calage: 2, quantite: 1, unite: 0.5, activiteCabinet: true }];
    const written = `${pure}; const { decodePortfolio, orThrow, plan } = bundle;
      ${report}; const { csvOf, totalsTable } = bundle;
      const made = orThrow(plan(orThrow(decodePortfolio(${JSON.stringify(letters)}, ${JSON.stringify(activities)}))));
      [...csvOf(totalsTable(made, { by: ['month'] }))].join('')`;
    expect(runBare(written)).toBe('month,occurrences,microHours,hours\r\n2026-01,1,500000,0.5\r\n');
  });

  test('the columns are there', async () => {
    const bundle = await browserBundle('src/typed-columns.ts');
    expect(runBare(`${bundle}; typeof bundle.dueDaysInto`)).toBe('function');
  });
});
