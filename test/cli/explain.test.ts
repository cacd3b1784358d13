// `explain ID`: the steps in order, in both languages and as JSON, with the settings of the command line.

import { expect, test } from 'vitest';
import { ACTIVITY, cli, EXAMPLE, filesOf, LETTER, parseLines } from './setup.js';

const input = () => filesOf([LETTER], [{ ...ACTIVITY, objectId: 'A1', datePrevObligation: 31 }]);
const ID = 'L1/A1/2026-01-31';

test('in English', async () => {
  const { code, stdout, stderr } = await cli(['explain', ID, ...input()]);
  const lines = stdout.split('\n');
  expect(lines.slice(0, 3)).toEqual([ID, 'LM1 / Tenue comptable', '']);
  expect(lines.slice(3, -1).map((line) => Number(line.slice(0, 2)))).toEqual(
    lines.slice(3, -1).map((_, index) => index + 1),
  );
  expect(stdout).toContain('due on 2026-02-28');
  expect([code, stderr]).toEqual([0, '']);
});

test('in French', async () => {
  const { stdout } = await cli(['explain', ID, ...input(), '--lang', 'fr']);
  expect(stdout).toContain('échéance le 28/02/2026');
});

test('with the settings of the command line', async () => {
  const options = ['--adjust', 'following', '--lag-origin', 'period-start', '--coverage', 'calendar-year:2026'];
  const { stdout } = await cli(['explain', ID, ...input(), ...options]);
  expect(stdout).toContain('adjust = following');
  expect(stdout).toContain('lagOrigin = periodStart');
  expect(stdout).toContain('2026-03-02');
});

test('as JSON', async () => {
  const { stdout } = await cli(['explain', ID, ...input(), '--format', 'json', '--lang', 'fr']);
  const { occurrence, steps } = JSON.parse(stdout);
  const all = await cli(['plan', ...input(), '--format', 'ndjson']);
  expect(occurrence).toEqual(parseLines(all.stdout)[0]);
  expect(steps.at(-1)).toMatchObject({ _tag: 'Side', side: 'firm' });
  for (const { text } of steps) expect(text.length).toBeGreaterThan(10);
  const texts = steps.map(({ text }: { readonly text: string }) => text).join('\n');
  expect(texts).toContain('échéance en 2026-02 ');
  expect(texts).toContain('échéance le 2026-02-28 ');
});

test('every occurrence of the example', async () => {
  const { stdout } = await cli(['plan', ...EXAMPLE, '--format', 'ndjson']);
  for (const { id, due } of parseLines(stdout)) {
    const told = await cli(['explain', String(id), ...EXAMPLE]);
    expect(told.code).toBe(0);
    expect(told.stdout).toContain(String(due));
  }
});

test('an id that the plan does not hold, with the one that was probably meant', async () => {
  const { code, stdout, stderr } = await cli(['explain', 'L1/A1/2026-01-30', ...input()]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('unknown occurrence: "L1/A1/2026-01-30"; did you mean "L1/A1/2026-01-31"?');
  expect(stderr).toContain('See plan-de-charge explain --help.');
  const french = await cli(['explain', 'x', ...input(), '--lang', 'fr']);
  expect(french.stderr).toContain('échéance inconnue : "x"');
});
