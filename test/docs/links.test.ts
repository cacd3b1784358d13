// Links of the documentation lead somewhere: a file that is there, a heading that it has. Addresses on the web are not called.

import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenLinks } from './links.js';
import { linksOf } from './markdown.js';
import { PAGES } from './pages.js';
import { ROOT } from './workspace.js';

describe('the links of the documentation', () => {
  test.for(PAGES)('$path', (page) => {
    expect(brokenLinks(page, PAGES, (path) => existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('lead to every page', () => {
    const linked = new Set(
      PAGES.flatMap(({ path, text }) =>
        linksOf(text).map(({ target }) => normalize(join(dirname(path), target.replace(/#.*$/, '')))),
      ),
    );
    expect(PAGES.filter(({ path }) => path !== 'README.md' && !linked.has(path)).map(({ path }) => path)).toEqual([]);
  });
});
