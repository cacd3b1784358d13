// The pure entry points of the installed package in a real browser: bundled, served over http on loopback, run in headless Chromium.
// The whole result is compared with Node's, byte for byte as JSON, wherever the browser's clock stands.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chromiumProgram } from './chromium.js';
import { packageName } from './entry-points.js';
import { workPlace } from './installed-package.js';
import { type PageFile, servePages } from './page-server.js';
import { leavesLoopback, visitPage } from './page-visit.js';
import { readProjectJson } from './project.js';
import { runNode } from './tarball.js';
import { WHOLE_RESULT } from './whole-result.js';

const place = workPlace(inject('installed').alone);
const rows = ['letters', 'activities'].map((name) => JSON.stringify(readProjectJson(`test/fixtures/${name}.json`)));
const TIME_ZONES = ['Europe/Paris', 'Pacific/Auckland', 'America/Los_Angeles'];

/** A module of the installed package's project as one minified file for browsers. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: place },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

const pageOf = (script: string): PageFile => [
  'text/html',
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>plan</title><script type="module">${script}</script></html>`,
];

const PLANNING = `
  import { wholeResult } from '/program.js';
  const rows = await Promise.all(['/0.json', '/1.json'].map(async (path) => (await fetch(path)).json()));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  globalThis.result = { text: await wholeResult(...rows), timeZone };`;
const FAILING = `
  console.error('printed');
  fetch('http://plan-de-charge.invalid/').catch(() => { globalThis.result = 'done'; throw new Error('thrown'); });`;

describe('in headless Chromium', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof servePages>>;
  let inNode: string;
  beforeAll(async () => {
    const executablePath = chromiumProgram(process.env);
    // Its sandbox does not work for the superuser.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath, args });
    site = await servePages({
      '/': pageOf(PLANNING),
      '/failing': pageOf(FAILING),
      '/program.js': ['text/javascript', await bundled(WHOLE_RESULT)],
      '/0.json': ['application/json', rows[0]],
      '/1.json': ['application/json', rows[1]],
    });
    inNode = resultInNode();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** The result of the same program in Node, unbundled. */
  function resultInNode(): string {
    writeFileSync(join(place, 'whole-result.mjs'), WHOLE_RESULT);
    const script = `import { wholeResult } from './whole-result.mjs'; process.stdout.write(await wholeResult(${rows}));`;
    writeFileSync(join(place, 'run.mjs'), script);
    const { exitCode, output } = runNode(place, 'run.mjs');
    expect(exitCode, output).toBe(0);
    return output;
  }

  test.each(TIME_ZONES)('the whole result in %s is that of Node', async (timeZone) => {
    const { result, faults, requests } = await visitPage(browser, `${site.origin}/`, timeZone);
    expect(faults).toEqual([]);
    expect(requests.map((address) => address.replace(site.origin, '')).sort()).toEqual([
      '/',
      '/0.json',
      '/1.json',
      '/program.js',
    ]);
    expect(requests.filter(leavesLoopback)).toEqual([]);
    const { text, ...where } = result as { readonly text: string; readonly timeZone: string };
    expect(where).toEqual({ timeZone });
    const { occurrences, calendars } = JSON.parse(text);
    expect(calendars[0].events).toBe(15);
    expect([occurrences.length, occurrences[0].due, occurrences.at(-1).due]).toEqual([71, '2021-11-30', '2023-01-31']);
    expect(text === inNode).toBe(true);
  });

  test('errors and requests that leave the machine are noticed', async () => {
    const { faults, requests } = await visitPage(browser, `${site.origin}/failing`, 'UTC');
    expect(faults).toEqual(expect.arrayContaining(['printed', expect.stringContaining('thrown')]));
    expect(requests.filter(leavesLoopback)).toEqual(['http://plan-de-charge.invalid/']);
  });
});

describe('the size of a browser bundle', () => {
  // The most kilobytes (of 1000 bytes), minified and compressed: about a third more than when this was written.
  test.each([
    [packageName, 220, 70],
    [`${packageName}/columns`, 160, 48],
  ])('%s', async (specifier, minified, compressed) => {
    const text = await bundled(`export * from '${specifier}';`);
    const size = { minified: Buffer.byteLength(text) / 1000, compressed: gzipSync(text).length / 1000 };
    process.stdout.write(`${specifier}: ${size.minified} kB minified, ${size.compressed} kB with gzip\n`);
    expect(size.minified).toBeLessThan(minified);
    expect(size.compressed).toBeLessThan(compressed);
  });
});

describe('without a Chromium', () => {
  test('the error says how to install it', () => {
    expect(() => chromiumProgram({ PATH: place })).toThrow('apt-get install -y --no-install-recommends chromium');
    expect(() => chromiumProgram({ PLAN_DE_CHARGE_CHROMIUM: `${place}/none` })).toThrow('PLAN_DE_CHARGE_CHROMIUM is');
    expect(chromiumProgram({ PLAN_DE_CHARGE_CHROMIUM: process.execPath })).toBe(process.execPath);
  });
});
