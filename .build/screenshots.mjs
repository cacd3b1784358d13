// Pictures of the page of a report, for the documentation: the demonstration firm's page, as the command writes it, in Chromium.
// usage: npm run screenshots; PLAN_DE_CHARGE_CHROMIUM says where Chromium is, unless it is where Debian has it. Look at each picture.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 } };

/** What is taken: with which window, and which part; null is what is seen first. */
const PICTURES = [
  { name: 'first-screen', window: DESKTOP, part: null },
  { name: 'dark', window: { ...DESKTOP, colorScheme: 'dark' }, part: null },
  { name: 'phone', window: PHONE, part: null },
  { name: 'months', window: DESKTOP, part: '#months' },
  { name: 'people', window: DESKTOP, part: '#people' },
  { name: 'forecast', window: DESKTOP, part: '#forecast' },
  { name: 'deadlines', window: DESKTOP, part: '#deadlines', search: 'tva garnier' },
];

const folder = mkdtempSync(join(tmpdir(), 'plan-de-charge-'));
const executablePath = process.env.PLAN_DE_CHARGE_CHROMIUM ?? '/usr/bin/chromium';
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
try {
  execFileSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'demo', '--lang', 'fr', '--out', folder]);
  const address = pathToFileURL(join(folder, 'plan-de-charge-demo.html')).href;
  for (const { name, window, part, search } of PICTURES) {
    const context = await browser.newContext(window);
    const page = await context.newPage();
    await page.goto(search === undefined ? address : `${address}#q=${encodeURIComponent(search)}`);
    const path = join(ROOT, `docs/report/${name}.png`);
    if (part === null) await page.screenshot({ path });
    else if (search === undefined) await page.locator(part).screenshot({ path });
    else {
      // It goes on for many rows: what is seen of it at once.
      await page.locator(part).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
      await page.screenshot({ path });
    }
    await context.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
