// Every `sh run` block of the documentation, through the built command; what it prints is the `text` block after it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoopEmulator, startLoopEmulator } from '../../src/testing/index.js';
import { faultOf } from './check.js';
import { blocksOf } from './markdown.js';
import { PAGES, readText } from './pages.js';
import { openWorkspace } from './workspace.js';

const OUTPUT = ['text', 'json', 'csv', 'ndjson'];

const workspace = openWorkspace();
let emulator: LoopEmulator;
beforeAll(async () => {
  // What an account is to a live command: an address and two keys. Behind them, the documentation's own letter.
  const letters = JSON.parse(readText('test/fixtures/letters.json'));
  const lettreMissionId = letters[0].objectId;
  const activities = JSON.parse(readText('test/fixtures/activities.json'));
  emulator = await startLoopEmulator({
    letters,
    activities: activities.map((row: object) => ({ ...row, lettreMissionId })),
  });
});
afterAll(async () => {
  workspace.close();
  await emulator.stop();
});

const commands = PAGES.flatMap(({ path, text }) => {
  const blocks = blocksOf(text);
  return blocks.flatMap(({ info, line, text: script }, index) => {
    if (info[0] !== 'sh' || !info.includes('run')) return [];
    const next = blocks.at(index + 1);
    return [{ name: `${path}:${line}`, script, promised: OUTPUT.includes(next?.info[0] ?? '') ? next?.text : null }];
  });
});

describe('the commands of the documentation', () => {
  test('are each followed by their output', () => {
    expect(commands.filter(({ promised }) => promised === null).map(({ name }) => name)).toEqual([]);
  });

  test.for(commands)('$name', async ({ name, script, promised }) => {
    const environment = {
      LOOP_API_KEY: emulator.apiKey,
      LOOP_SUBSCRIPTION_KEY: emulator.subscriptionKey,
      LOOP_BASE_URL: emulator.baseUrl,
    };
    const run = await workspace.runShell(name.replaceAll(/[/:]/g, '_'), script, environment);
    expect(faultOf(run, `${promised}\n`)).toBeNull();
  });

  test('name every option of the command, and no other', async () => {
    const { stdout: overview } = await workspace.runShell('overview', 'plan-de-charge --lang en --help');
    const commands = [...overview.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => name);
    expect(commands).toContain('plan');
    const script = commands.map((name) => `plan-de-charge ${name} --lang en --help`).join('\n');
    const { stdout: help } = await workspace.runShell('help', script);
    const flagsOf = (text: string) => [
      ...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag)),
    ];
    expect(flagsOf(readText('docs/guides/command-line.md')).sort()).toEqual(flagsOf(help).sort());
  });
});
