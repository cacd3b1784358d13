// A firm's workbook and its page are the same bytes in any zone and any locale: made in processes of their own, which take both from their environment.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageAssetsForEsbuild } from '../../.build/page-assets.mjs';

const PROGRAM = `
import { createHash } from 'node:crypto';
import { pageOf, workbookOf } from '../../src/brief/index.js';
import { orThrow } from '../../src/index.js';
import { sheetsOfWorkbook, workbookOfFirm } from '../brief/firm-workbook.js';
import { PAGE_STATES, reportOfState } from './page-states.js';
const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
const made = [];
for (const lang of ['fr', 'en'] as const) {
  const of = workbookOfFirm({ clients: 4, lang, hasForecast: true });
  const bytes = orThrow(await workbookOf(sheetsOfWorkbook(of), { title: 'Cabinet', asOf: '2026-01-05' }));
  const page = await pageOf(reportOfState({ ...PAGE_STATES.lacks, lang }).report);
  for (const file of [bytes, page]) made.push(createHash('sha256').update(file).digest('hex'));
}
process.stdout.write(JSON.stringify({ locale, timeZone, made }));
`;

const folder = mkdtempSync(join(tmpdir(), 'plan-de-charge-bytes-'));
const program = join(folder, 'program.mjs');

beforeAll(async () => {
  await build({
    stdin: { contents: PROGRAM, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    plugins: [pageAssetsForEsbuild],
    platform: 'node',
    format: 'esm',
    // Packages that are no modules ask for those of Node.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outfile: program,
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

test('in four zones and four locales', () => {
  const places = [
    ['UTC', 'en_US.UTF-8'],
    ['Europe/Paris', 'fr_FR.UTF-8'],
    ['Pacific/Auckland', 'tr_TR.UTF-8'],
    ['America/Los_Angeles', 'ar_EG.UTF-8'],
  ];
  const told = places.map(([zone, locale]) => {
    const ran = spawnSync(process.execPath, [program], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone, LC_ALL: locale },
    });
    expect(ran.stderr).toBe('');
    return JSON.parse(ran.stdout) as { locale: string; timeZone: string; made: string[] };
  });
  expect(new Set(told.map(({ timeZone }) => timeZone)).size).toBe(4);
  expect(new Set(told.map(({ locale }) => locale)).size).toBe(4);
  expect(new Set(told.map(({ made }) => made.join(' '))).size).toBe(1);
  expect(new Set(told[0].made).size).toBe(4);
});
