// How files saved by LibreOffice are checked, and what it makes of ours: the *.check.ts beside this file and those of reports. They need
// LibreOffice, which `.ci/libreoffice` installs, and take longer than the suite should.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/sheets/**/*.check.ts', 'test/report/libreoffice.check.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
