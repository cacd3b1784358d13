// A bad team file as a row of a table: one change of a good file that gives exactly one problem.

import { expect } from 'vitest';
import { describe } from '../../src/index.js';
import { decodeTeam } from '../../src/team/decode.js';
import { fullFile } from './team-files.js';

type Changed = { [name: string]: Changed } & { push(...items: unknown[]): void };

/** What is changed, the received value, and the sentence, which begins with the path, in English and in French. */
export type BadFile = readonly [
  name: string,
  change: (file: Changed) => void,
  received: unknown,
  en: string,
  fr: string,
];

/** The full file reads well; changed, it has this one problem. */
export function expectOneProblem([, change, received, en, fr]: BadFile): void {
  const file = fullFile();
  expect(decodeTeam(file)._tag).toBe('Right');
  change(file as never);
  const team = decodeTeam(file);
  const problems = team._tag === 'Left' ? team.left : [];
  expect(problems.map((problem) => describe(problem, 'en'))).toEqual([en]);
  expect(problems.map((problem) => describe(problem, 'fr'))).toEqual([fr]);
  expect(problems[0].received).toEqual(received);
  expect(problems[0].path).toBe(/^([^ ]*):/.exec(en)?.[1]);
}
