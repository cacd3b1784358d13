// The guide to the team file: its example is a good file, its sentences are those of the bad one they come from, its table lists every field.

import { expect, test } from 'vitest';
import { describe, orThrow } from '../../src/index.js';
import { decodeTeam } from '../../src/team/decode.js';
import { blocksOf, tablesOf } from '../docs/markdown.js';
import { readText } from '../docs/pages.js';
import { fullFile } from './team-files.js';

const guide = readText('docs/guides/team.md');
const textOf = (language: string): string => blocksOf(guide).find(({ info }) => info[0] === language)?.text ?? '';

test('the example reads well', () => {
  expect(orThrow(decodeTeam(JSON.parse(textOf('json'))))).toMatchObject({ pools: ['compta', 'paie'] });
});

test('the sentences are those of three mistakes', () => {
  const file = JSON.parse(textOf('json'));
  file.members[0].contracts[0].chargeable = 80;
  file.members[1].contracts[0].chargable = 0.5;
  file.assignments[0].to = 'm-1';
  const team = decodeTeam(file);
  expect(team._tag === 'Left' && team.left.map((problem) => describe(problem, 'en'))).toEqual(
    textOf('text').split('\n'),
  );
});

test('every field is in the table', () => {
  const [table] = tablesOf(guide);
  const listed = new Set(table.rows.flatMap(({ cells }) => [...cells[1].matchAll(/`(\w+)`/g)].map(([, name]) => name)));
  const names = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) names.add(name);
      add(inner);
    }
  };
  add(fullFile());
  expect(listed).toEqual(names);
});
