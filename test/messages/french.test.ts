// The typography of the French sentences: one plain space before : ; ? ! and inside « », the same in every file of sentences,
// so that what a terminal prints can be searched and copied; a decimal comma; no name in the code's spelling.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../package/project.js';

const BILINGUAL = [
  'brief/setting-messages.ts',
  'brief/workbook-words.ts',
  'calendar/messages.ts',
  'core/workbook-messages.ts',
  'engagement/messages.ts',
  'messages/setting-words.ts',
  'messages/reasons.ts',
  'messages/steps.ts',
  'forecast/messages.ts',
  'loop-api/messages.ts',
  'report/calendar-messages.ts',
  'sheets/file-messages.ts',
  'sheets/messages.ts',
  'snapshot/messages.ts',
];
const FRENCH = [
  'core/messages-fr.ts',
  ...readdirSync(join(projectRoot, 'src/cli/texts'))
    .filter((name) => name.endsWith('-fr.ts'))
    .map((name) => `cli/texts/${name}`),
];

/** The literal texts of a file, without the names of its properties; `…` stands where a value is put in. */
function textsOf(path: string): readonly string[] {
  const file = ts.createSourceFile(
    path,
    readFileSync(join(projectRoot, 'src', path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return;
    const isName = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (ts.isStringLiteralLike(node) && !isName) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return texts;
}

test.each([...FRENCH, ...BILINGUAL])('%s has no no-break space', (path) => {
  expect(textsOf(path).filter((text) => /[\u00a0\u202f]/.test(text))).toEqual([]);
});

describe.each(FRENCH)('%s', (path) => {
  const texts = textsOf(path).filter((text) => !text.includes('AAAA-MM-JJ['));

  test('has a space before a high sign of punctuation, and inside quotation marks', () => {
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => /[^\s:?!"[|]([;?!»]|:)(\s|$)|«\S/.test(text))).toEqual([]);
  });

  test('has no decimal point', () => {
    expect(texts.filter((text) => /\d\.\d/.test(text))).toEqual([]);
  });

  test("has no name in the code's spelling", () => {
    expect(texts.filter((text) => /\s[a-z]+[A-Z][a-z]/.test(text))).toEqual([]);
  });
});
