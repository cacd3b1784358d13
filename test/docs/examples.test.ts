// Every `ts` and `cjs` block of the documentation runs as a module of its own and prints what it promises.

import { afterAll, describe, expect, test } from 'vitest';
import { faultOf } from './check.js';
import { promisedOutput } from './examples.js';
import { type Block, blocksOf } from './markdown.js';
import { PAGES } from './pages.js';
import { typeErrorsOf } from './type-check.js';
import { openWorkspace, type Run } from './workspace.js';

/** The languages of blocks and the marks that each may bear. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  ts: ['no-run'],
  cjs: ['no-run'],
  sh: ['run'],
  json: ['given'],
  text: [],
  csv: [],
  ndjson: [],
};
/** A block that is shown and not run says so, and there are few of them. */
const MOST_UNRUN = 2;

const workspace = openWorkspace();
afterAll(() => workspace.close());

const blocks = PAGES.flatMap(({ path, text }) =>
  blocksOf(text).map((block) => ({ ...block, name: `${path}:${block.line}` })),
);
const isCode = ({ info: [language] }: Block) => language === 'ts' || language === 'cjs';
const examples = blocks
  .filter((block) => isCode(block) && !block.info.includes('no-run'))
  .map(({ name, text, info }) => ({
    name,
    text,
    path: workspace.write(name.replaceAll(/[/:]/g, '_'), text, info[0] === 'ts' ? 'mts' : 'cjs'),
  }));

const runs = workspace.runModules(examples.map(({ path }) => path));

describe('the blocks of the documentation', () => {
  test('are all of a known language and marking', () => {
    const unknown = blocks.filter(
      ({ info: [language, ...marks] }) => !marks.every((mark) => MARKS[language]?.includes(mark)) || !MARKS[language],
    );
    expect(unknown.map(({ name, info }) => `${name} ${info.join(' ')}`)).toEqual([]);
  });

  test('are nearly all run', () => {
    const unrun = blocks.filter((block) => isCode(block) && block.info.includes('no-run'));
    expect(unrun.length).toBeLessThanOrEqual(MOST_UNRUN);
    expect(examples.length).toBeGreaterThan(20);
  });

  test('have no type error', () => {
    const errors = typeErrorsOf(examples.map(({ path }) => path).filter((path) => path.endsWith('.mts')));
    const named = examples.flatMap(({ name, path }) => (errors.has(path) ? [`${name}\n${errors.get(path)}`] : []));
    expect(named).toEqual([]);
    expect([...errors.values()]).toEqual([]);
  });

  test.for(examples)('$name prints what it promises', async ({ text, path }) => {
    expect(faultOf((await runs.get(path)) as Run, promisedOutput(text))).toBeNull();
  });
});
