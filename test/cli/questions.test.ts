// The commands by which the README answers a firm's questions, as they stand there: each runs, and answers what is asked.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf, team, work } from './may.js';
import { cli, folder } from './setup.js';

/** The rows of the table: the question, the command. */
const answers = Array.from(
  readFileSync('README.md', 'utf8').matchAll(/^\| ([^|]+\?) \| `([a-z]+ [^`]*)`[^|]* \|$/gm),
  ([, question, command]) => [question, command] as const,
);

async function answer(command: string) {
  const args = command.split(' ').flatMap((word, at, words) => {
    if (word === 'FILES') return work();
    if (word === '--team') return team();
    if (/\/$|\.(html|xlsx)$/.test(word)) return join(folder(), word);
    return words[at - 1] === '--team' ? [] : [{ LETTER: 'LM1', ACTIVITY: 'TVA' }[word] ?? word];
  });
  const { code, stdout, stderr } = await cli([...args, '--lang', 'en']);
  // What writes files tells of them beside its result.
  const answered = args[0] === 'report' ? stderr : stdout;
  expect([code, answered === '']).toEqual([0, false]);
  return linesOf(answered);
}

describe('the table of questions', () => {
  test('has as many as it had', () => {
    expect(answers.map(([, command]) => command.split(' ')[0]).sort()).toEqual([
      'capacity',
      'capacity',
      'check',
      'explain',
      'forecast',
      'headcount',
      'plan',
      'plan',
      'report',
      'report',
    ]);
  });

  test.each(answers)('%s', async (_, command) => {
    await answer(command);
  });

  const commandOf = (asked: RegExp) => (answers.find(([question]) => asked.test(question)) as readonly string[])[1];

  test('what is due in May: for whom, what, when', async () => {
    expect((await answer(commandOf(/due in May/)))[0]).toMatch(/^client +activity +day +occurrences +hours$/);
  });

  test('a calendar: of the manager, with what is due', async () => {
    const lines = await answer(commandOf(/my own calendar/));
    expect(lines).toContainEqual(expect.stringMatching(/manager-u1-u1\.ics: occurrences 3, 104\.3 h; \d kB$/));
  });

  test('the partners: a page and a workbook of the same', async () => {
    const lines = await answer(commandOf(/the partners/));
    for (const file of ['html', 'xlsx']) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`plan\\.${file}: occurrences 3, 104\\.3 h; `)));
    }
  });

  test('the week: what it holds, and a verdict with the people', async () => {
    expect((await answer(commandOf(/this week hold/)))[0]).toMatch(/^day +client +activity +occurrences +hours$/);
    const lines = await answer(commandOf(/Can the team/));
    expect(lines).toContain('All of the work fits.');
    expect(lines.filter((line) => /^2026-05-2\d +m-0\d /.test(line))).toHaveLength(5 * 3);
  });
});
