// The version of an installed package, read from its own package file: some packages do not let it be imported.

import { readFileSync } from 'node:fs';

/** @param {string} name @returns {string} */
export function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}
