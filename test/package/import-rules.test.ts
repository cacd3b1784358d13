// The import rules themselves: a small project that breaks each of them once, so that none is a rule that never fires.
// The rules are those of .dependency-cruiser.cjs, as `npm run imports` uses them on this project.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from './project.js';

interface Rules {
  readonly forbidden: readonly { readonly name: string }[];
}
interface Report {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

const config = join(projectRoot, '.dependency-cruiser.cjs');
const ruleNames = (createRequire(import.meta.url)(config) as Rules).forbidden.map(({ name }) => name);

/** Imports that break a rule, by rule and then by file. The file `a.ts` of every module is there to be imported. */
const breaches: Readonly<Record<string, readonly [file: string, source: string]>> = {
  'one-way-core': ['src/core/up.ts', "import '../calendar/a.js';"],
  'one-way-files': ['src/files/up.ts', "import '../loop-api/a.js';"],
  'one-way-calendar': ['src/calendar/up.ts', "import '../engagement/a.js';"],
  'one-way-engagement': ['src/engagement/up.ts', "import type { A } from '../schedule/a.js';\nexport type B = A;"],
  'one-way-schedule': ['src/schedule/up.ts', "import '../workload/a.js';"],
  'one-way-workload': ['src/workload/up.ts', "import '../team/a.js';"],
  'one-way-team': ['src/team/up.ts', "import '../capacity/a.js';"],
  'one-way-capacity': ['src/capacity/up.ts', "import '../forecast/a.js';"],
  'one-way-forecast': ['src/forecast/up.ts', "import '../capacity/a.js';"],
  'verify-on-its-own': ['src/capacity/verify.ts', "import './a.js';"],
  'one-way-quality': ['src/quality/up.ts', "import '../workload/a.js';"],
  'one-way-messages': ['src/messages/up.ts', "import '../names/a.js';"],
  'messages-of-problems-only': ['src/messages/request.ts', "import '../loop-api/a.js';"],
  'one-way-names': ['src/names/up.ts', "import '../workload/a.js';"],
  'one-way-report': ['src/report/up.ts', "import '../schedule/a.js';"],
  'one-way-brief': ['src/brief/up.ts', "import '../loop-api/a.js';"],
  'brief-table-only': ['src/brief/format.ts', "import '../report/a.js';"],
  'one-way-loop-api': ['src/loop-api/up.ts', "import '../engagement/a.js';"],
  'one-way-sheets': ['src/sheets/up.ts', "import '../report/a.js';"],
  'one-way-snapshot': ['src/snapshot/up.ts', "import '../engagement/a.js';"],
  'one-way-testing': ['src/testing/up.ts', "import '../workload/a.js';"],
  'one-way-cli': ['src/cli/up.ts', "import '../extra/a.js';"],
  'module-unknown': ['src/extra/a.ts', "import '../core/a.js';"],
  'entry-point-pure': ['src/index.ts', "import './loop-api/a.js';\nimport './calendar/clock.js';"],
  'entry-point-no-node-module': ['src/calendar/clock.ts', "import 'node:fs';"],
  'wire-types-only': ['src/testing/code.ts', "import '../loop-api/a.js';"],
  'either-in-core': ['src/schedule/either.ts', "import { left } from 'fp-ts/lib/Either.js';"],
  'kernel-month-table-only': ['src/schedule/kernel.ts', "import '../calendar/a.js';"],
  'luxon-in-calendar': ['src/workload/dates.ts', "import 'luxon';"],
  'fast-check-behind-its-entry-point': ['src/cli/main.ts', "import 'fast-check';"],
  'src-on-its-own': ['src/workload/tested.ts', "import '../../test/a.js';"],
  'oracle-on-its-own': ['test/oracle/copied.ts', "import '../../src/calendar/a.js';"],
  'no-cycle': ['src/workload/cycle-1.ts', "import './cycle-2.js';"],
  'no-dev-dependency': ['src/calendar/dev.ts', "import 'esbuild';"],
  'no-unresolved': ['src/workload/gone.ts', "import './nowhere.js';"],
  'no-orphan': ['src/workload/orphan.ts', 'export const alone = 1;'],
  'no-file-behind-no-entry-point': ['src/workload/dead.ts', "import './a.js';"],
};

/** Files that break nothing by themselves. */
const modules = ruleNames.flatMap((name) => (name.startsWith('one-way-') ? [name.slice('one-way-'.length)] : []));
const surroundings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(modules.map((module) => [`src/${module}/a.ts`, 'export type A = 1;'])),
  'src/workload/cycle-2.ts': "import './cycle-1.js';",
  'test/a.ts': "import 'node:path';",
};

describe('import rules', () => {
  let found: ReadonlySet<string>;
  const root = mkdtempSync(join(tmpdir(), 'import-rules-'));
  beforeAll(() => {
    const files = [...Object.entries(surroundings), ...Object.values(breaches)];
    for (const [file, source] of files) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), `${source}\n`);
    }
    for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(projectRoot, file), join(root, file));
    symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
    const cruise = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout } = spawnSync(
      process.execPath,
      [cruise, 'src', 'test', '--config', config, '--output-type', 'json'],
      {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1e8,
      },
    );
    const { violations } = (JSON.parse(stdout) as Report).summary;
    found = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('each rule has its breach', () => {
    expect(Object.keys(breaches).sort()).toEqual([...ruleNames].sort());
  });

  test.each(Object.entries(breaches))('%s', (rule, [file]) => {
    const from = rule === 'entry-point-no-node-module' ? 'src/index.ts' : file;
    expect([...found].filter((violation) => violation.startsWith(`${rule} `))).toContain(`${rule} ${from}`);
  });
});
