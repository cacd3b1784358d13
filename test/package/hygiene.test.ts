// The project's own housekeeping: lock files without addresses, files of one idea.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, projectRoot } from './project.js';

const MOST_LINES = 300;

const sources = ['src', 'test', 'benchmarks', '.build'].flatMap(filesBelow).filter((path) => /\.(ts|mjs)$/.test(path));
const textOf = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

describe('lock files', () => {
  test.each(['package-lock.json', 'benchmarks/package-lock.json', 'test/stryker/package-lock.json'])(
    '%s names no registry',
    (path) => {
      expect(textOf(path).match(/"resolved"|https?:\/\/[^"]*\.tgz/g)).toBeNull();
    },
  );
});

describe('files', () => {
  test('have at most 300 lines', () => {
    const long = sources.filter((path) => textOf(path).split('\n').length - 1 > MOST_LINES);
    expect(long).toEqual([]);
  });

  test('open with their purpose', () => {
    expect(sources.filter((path) => !/^(#!.*\n)?(\/\/|\/\*\*)/.test(textOf(path)))).toEqual([]);
  });
});
