// Every `@example` of the sources runs and prints what it promises.
// They have no import lines: all names of the entry points are at hand, a `portfolio` of the fixtures, and fast-check's `fc`.

import { afterAll, describe, expect, test } from 'vitest';
import { faultOf } from './check.js';
import { docstringExamples, promisedOutput } from './examples.js';
import { filesBelow, readText } from './pages.js';
import { openWorkspace, type Run } from './workspace.js';

const PRELUDE = `
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as main from 'plan-de-charge';
import * as columns from 'plan-de-charge/columns';
import * as capacity from 'plan-de-charge/capacity';
import * as forecasts from 'plan-de-charge/forecast';
import * as quality from 'plan-de-charge/quality';
import * as report from 'plan-de-charge/report';
import * as sheets from 'plan-de-charge/sheets';
import * as loopApi from 'plan-de-charge/loop-api';
import * as snapshot from 'plan-de-charge/snapshot';
import * as testing from 'plan-de-charge/testing';
import * as fastCheck from 'plan-de-charge/testing/fast-check';
const read = (name: string) => JSON.parse(readFileSync(name, 'utf8'));
const portfolio = main.orThrow(main.decodePortfolio(read('letters.json'), read('activities.json')));
Object.assign(globalThis, { fc }, fastCheck, testing, snapshot, loopApi, columns, quality, forecasts, report, sheets, capacity, main, { portfolio });
`;

const workspace = openWorkspace();
afterAll(() => workspace.close());

const examples = filesBelow('src', '.ts').flatMap((file) =>
  docstringExamples(readText(file)).map(({ code, line }) => {
    const name = `${file}:${line}`;
    // The braces let an example use any name, one of an entry point included, for a variable of its own.
    return { name, code, path: workspace.write(name.replaceAll(/[/:]/g, '_'), `${PRELUDE}\n{\n${code}\n}\n`, 'mts') };
  }),
);
const runs = workspace.runModules(examples.map(({ path }) => path));

describe('the examples of docstrings', () => {
  test('are found', () => {
    expect(examples.length).toBeGreaterThanOrEqual(9);
  });

  test.for(examples)('$name prints what it promises', async ({ code, path }) => {
    const promised = promisedOutput(code);
    expect(promised).not.toBe('');
    expect(faultOf((await runs.get(path)) as Run, promised)).toBeNull();
  });
});
