// The field's words, kept: private words that once stood for them are no part of any name or file name in src, and of each the
// word that stands for it now is said. The glossary has the definitions.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesBelow, projectRoot } from './project.js';

/** What is looked for, as a run of parts of a name (`layOut` is `lay out`), and what is said instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  stretch: 'period',
  stretches: 'periods',
  lane: 'bucket',
  lanes: 'buckets',
  'lay out': 'generate',
  laid: 'generated, or spread',
  ground: 'basis',
  pour: 'pipe',
  keep: 'commit, or matches',
  'let go': 'flush',
  'came apart': 'interleaved',
  usual: 'fast path',
  remembered: 'cached',
  staffed: 'pinned; with a team',
  flattest: 'levelled',
  flatter: 'levelled',
  worth: 'marginal value',
  trial: 'what-if',
  trials: 'what-if',
  unplaceable: 'unschedulable',
  door: 'entry point',
  doors: 'entry points',
  room: 'module; left, free',
  rooms: 'modules',
  serve: 'dispatch',
  served: 'dispatched; emulated',
  findings: 'diagnosis; data issues',
  struck: 'injected',
  turned: 'mirrored; reordered',
  piece: 'work item; chunk',
  pieces: 'work items; chunks',
  objection: 'violation',
  objections: 'violations',
  refusal: 'infeasibility certificate; error response',
  refusals: 'infeasibility certificates; error responses',
  told: 'reported',
  asked: 'requested',
  unasked: 'unrequested',
  repeats: 'duplicates',
  family: 'series',
  families: 'series',
  compulsory: 'mandatory',
};

/** Fields of public JSON, and names of others. */
const PUBLIC = new Set([
  'worthOf',
  'WorthOf',
  'unplaceable',
  'compulsoryMicroHours',
  'compulsoryHours',
  'repeats',
  'keepAlive',
]);

/** The parts of a name, in lower case and with a space around each: ` mandatory micro hours `. */
function partsOf(name: string): string {
  return ` ${name
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .replaceAll(/[^a-zA-Z\d]+/g, ' ')
    .toLowerCase()
    .trim()} `;
}

/** Private words in a name, with the field's. */
function privateWordsIn(name: string): readonly string[] {
  if (PUBLIC.has(name)) return [];
  return Object.keys(INSTEAD)
    .filter((word) => partsOf(name).includes(` ${word} `))
    .map((word) => `${name}: not ${word} but ${INSTEAD[word]}`);
}

/** Every identifier of a file, once. */
function namesIn(path: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(join(projectRoot, path), 'utf8'), ts.ScriptTarget.Latest));
  return names;
}

const sources = filesBelow('src');

test('names are looked at part by part', () => {
  expect(partsOf('compulsoryMicroHoursOf')).toBe(' compulsory micro hours of ');
  expect(partsOf('src/cli/PIECE_BYTES.ts')).toBe(' src cli piece bytes ts ');
  expect(partsOf('aJSONText')).toBe(' a json text ');
  expect(privateWordsIn('layOutDays')).toEqual(['layOutDays: not lay out but generate']);
  expect(privateWordsIn('background')).toEqual([]);
});

test("names of files are the field's", () => {
  expect(sources.flatMap(privateWordsIn)).toEqual([]);
});

test("names in files are the field's", () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(
    sources.flatMap((path) => [...namesIn(path)].flatMap(privateWordsIn).map((word) => `${path}: ${word}`)),
  ).toEqual([]);
});
