// Where the links of a page lead.

import { dirname, join, normalize } from 'node:path';
import { anchorsOf, linksOf } from './markdown.js';
import type { Page } from './pages.js';

/** The links of a page that lead nowhere, with their lines. `exists` tells the files of the project by their path from its root. */
export function brokenLinks(page: Page, pages: readonly Page[], exists: (path: string) => boolean): readonly string[] {
  return linksOf(page.text)
    .filter(({ target }) => !leadsSomewhere(target, page, pages, exists))
    .map(({ target, line }) => `${page.path}:${line} ${target}`);
}

function leadsSomewhere(
  target: string,
  page: Page,
  pages: readonly Page[],
  exists: (path: string) => boolean,
): boolean {
  if (/^[a-z]+:/.test(target)) return target.startsWith('https://') && URL.canParse(target);
  const [file, anchor] = target.split('#');
  const path = file === '' ? page.path : normalize(join(dirname(page.path), file));
  if (!exists(path)) return false;
  if (anchor === undefined) return true;
  const text = pages.find((other) => other.path === path)?.text;
  return text !== undefined && anchorsOf(text).includes(anchor);
}
