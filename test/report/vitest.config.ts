// How the page of a report is checked in Chromium, which `.ci/chromium` installs: page.check.ts beside this file.

import { defineConfig } from 'vitest/config';
import { pageAssetsForVite } from '../../.build/page-assets.mjs';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  plugins: [pageAssetsForVite()],
  test: {
    include: ['test/report/page.check.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
