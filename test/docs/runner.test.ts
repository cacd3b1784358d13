// The runner itself can fail: each kind of wrong page is told from a right one.

import { afterAll, describe, expect, test } from 'vitest';
import { faultOf } from './check.js';
import { dateCasesOf } from './date-table.js';
import { docstringExamples, promisedOutput } from './examples.js';
import { brokenLinks } from './links.js';
import { anchorsOf, blocksOf, tablesOf } from './markdown.js';
import { typeErrorsOf } from './type-check.js';
import { openWorkspace } from './workspace.js';

const workspace = openWorkspace();
afterAll(() => workspace.close());

let written = 0;
const faultOfExample = async (code: string): Promise<string | null> => {
  written += 1;
  return faultOf(await workspace.runModule(workspace.write(`e${written}`, code, 'mts')), promisedOutput(code));
};

const HEAD = `import { toIsoDate } from 'plan-de-charge';\n\n`;

describe('an example', () => {
  test('that is right has no fault', async () => {
    expect(await faultOfExample(`${HEAD}const day = toIsoDate(0);\nconsole.log(day._tag);\n// Right`)).toBeNull();
  });

  test.each([
    ['that promises something else', `${HEAD}console.log(toIsoDate(0)._tag);\n// Left`],
    ['that promises less', `${HEAD}console.log('one');\nconsole.log('two');\n// one`],
    ['that promises more', `${HEAD}console.log('one');\n// one\n// two`],
    ['that promises nothing', `${HEAD}console.log('one');`],
    ['that does not run', `${HEAD}console.log('one');\n// one\nthrow new Error('stop');`],
    ['that imports a name there is not', `import { nothing } from 'plan-de-charge';\nconsole.log(nothing);`],
    ['that imports a file that is no entry point', `import 'plan-de-charge/dist/index.js';`],
  ])('%s is detected', async (_, code) => {
    expect(await faultOfExample(code)).not.toBeNull();
  });

  test('with a type error is detected, and one without is not', () => {
    const wrong = workspace.write('wrong', `${HEAD}const n: number = toIsoDate(0);\n`, 'mts');
    const right = workspace.write('right', `${HEAD}const day = toIsoDate(0);\n`, 'mts');
    expect([...typeErrorsOf([wrong, right]).keys()]).toEqual([wrong]);
  });
});

describe('many examples', () => {
  const outcomesOf = async (codes: readonly string[]) => {
    const paths = codes.map((code) => {
      written += 1;
      return workspace.write(`e${written}`, `${HEAD}${code}`, 'mts');
    });
    const runs = workspace.runModules(paths);
    return Promise.all(paths.map((path, index) => runs.get(path)?.then((run) => faultOf(run, `${index}\n`))));
  };
  const right = (index: number) => `console.log(${index});`;

  test('are judged one by one, those that share a process too', async () => {
    const codes = Array.from({ length: 25 }, (_, index) => right(index));
    codes[3] = `console.log('3, but not only');`;
    codes[5] = `console.log(5);\nthrow new Error('stop');`;
    codes[7] = `console.log(7);\nprocess.exitCode = 3;`;
    codes[9] = `import { nothing } from 'plan-de-charge';\nconsole.log(nothing);`;
    codes[20] = `console.log('alone');`;
    const outcomes = await outcomesOf(codes);
    expect(outcomes.flatMap((outcome, index) => (outcome === null ? [] : [index]))).toEqual([3, 5, 7, 9, 20]);
    expect(outcomes[5]).toContain('stop');
  });

  test('after one that ends their process have failed', async () => {
    const outcomes = await outcomesOf([right(0), right(1), `console.log(2);\nprocess.exit(0);`, right(3)]);
    expect(outcomes.map((outcome) => outcome === null)).toEqual([true, true, false, false]);
  });
});

describe('the output promised', () => {
  test.each([
    ['the comments after a console.log', 'console.log(1);\n// 1', '1\n'],
    ['several of them', 'console.log(1, 2);\n// 1\n// 2', '1\n2\n'],
    ['after the end of a loop', 'for (const x of [1]) {\n  console.log(x);\n}\n// 1', '1\n'],
    ['not those after a blank line', 'console.log(1);\n// 1\n\n// a remark\nconst x = 1;', '1\n'],
    ['not those before any console.log', 'const x = 1;\n// a remark\nconsole.log(x);\n// 1', '1\n'],
    ['not those at the end of a line', 'console.log(1); // the first\n// 1', '1\n'],
    ['with blanks inside a line', 'console.log(1);\n//   1', '  1\n'],
  ])('is %s', (_, code, promised) => {
    expect(promisedOutput(code)).toBe(promised);
  });
});

describe('docstrings', () => {
  test('give their examples up to the next tag or the end', () => {
    const source =
      '/**\n * One.\n *\n * @example\n * a();\n * // 1\n * @see b\n */\n/** @example */\n/**\n * @example\n * b();\n */';
    expect(docstringExamples(source)).toEqual([
      { code: 'a();\n// 1', line: 4 },
      { code: 'b();', line: 11 },
    ]);
  });
});

const PAGE = `# Page
\`\`\`json given
{ "letter": { "objectId": "L", "dateDebut": "2026-01-01", "dateFin": "2026-02-28" },
  "activity": { "frequence": 1, "calage": 2, "unite": 1, "quantite": 1 } }
\`\`\`
`;
const judged = (table: string) =>
  dateCasesOf(PAGE + table).map(({ expected, actual }) => JSON.stringify(expected) === JSON.stringify(actual()));

describe('a date table', () => {
  test('is judged row by row', () => {
    const table = '| decalage | → due |\n|---|---|\n| 0 | 2026-01-31 2026-02-28 |\n| 1 | 2026-01-31 2026-02-28 |\n';
    expect(judged(table)).toEqual([true, false]);
  });

  test('may leave out the middle of a list, and is still judged by its ends', () => {
    const head = '| dateFin | → due |\n|---|---|\n';
    expect(judged(`${head}| 2026-12-31 | 2026-01-31 … 2026-12-31 |\n`)).toEqual([true]);
    expect(judged(`${head}| 2026-12-31 | 2026-01-31 … 2026-11-30 |\n`)).toEqual([false]);
    expect(judged(`${head}| 2026-12-31 | 2026-02-28 … 2026-12-31 |\n`)).toEqual([false]);
  });

  test('with a column or a cell too many is refused', () => {
    expect(() => judged('| nothing | → due |\n|---|---|\n| 0 | 2026-01-31 |\n')).toThrow('nothing');
    expect(() => judged('| decalage | → nothing |\n|---|---|\n| 0 | 2026-01-31 |\n')).toThrow('nothing');
    expect(() => judged('| decalage | → due |\n|---|---|\n| 0 |\n')).toThrow('cells');
  });
});

describe('a command', () => {
  test.each([
    ['what it prints', 'echo one', 'one\n', true],
    ['other words', 'echo one', 'two\n', false],
    ['its failure', 'echo one; exit 3', 'one\n', false],
  ])('is judged by %s', async (_, script, promised, isRight) => {
    expect(faultOf(await workspace.runShell('shell', script), promised) === null).toBe(isRight);
  });
});

describe('links', () => {
  const page = {
    path: 'docs/a.md',
    text: '# A page, of two\n\n[b](b.md) [c](../c.md#end) [d](#a-page-of-two) `[e](e.md)`',
  };
  const other = { path: 'c.md', text: '# End' };

  test('that lead somewhere are let be', () => {
    expect(brokenLinks(page, [page, other], (path) => ['docs/b.md', 'c.md', 'docs/a.md'].includes(path))).toEqual([]);
  });

  test('that lead nowhere are told: no file, no heading, no secure address', () => {
    const text = '[b](b.md)\n[c](../c.md#start)\n[d](#nowhere)\n[e](http://example.org/)';
    expect(brokenLinks({ ...page, text }, [other], (path) => path !== 'docs/b.md')).toEqual([
      'docs/a.md:1 b.md',
      'docs/a.md:2 ../c.md#start',
      'docs/a.md:3 #nowhere',
      'docs/a.md:4 http://example.org/',
    ]);
  });
});

describe('a page', () => {
  test('is read into blocks, tables and anchors', () => {
    const text = '# One\n```ts\n# no heading\n| a |\n|---|\n```\n| a \\| b | c |\n|---|---|\n| 1 | 2 |\n\n## One\n';
    expect(blocksOf(text)).toEqual([{ info: ['ts'], text: '# no heading\n| a |\n|---|', line: 2 }]);
    expect(tablesOf(text)).toEqual([{ header: ['a | b', 'c'], rows: [{ cells: ['1', '2'], line: 9 }], line: 7 }]);
    expect(anchorsOf(text)).toEqual(['one', 'one-1']);
  });

  test('with a block that is never closed is refused', () => {
    expect(() => blocksOf('```ts\n')).toThrow('never closed');
  });
});
