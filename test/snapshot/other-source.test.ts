// An interrupted reading with another dossier, filter, order, address or version is left alone: nothing is sent, nothing is
// written, resumed or not.

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageOfSnapshotProblem } from '../../src/snapshot/messages.js';
import { crafted } from './crafted.js';
import { emulate, fetchTo, firstLines, LINES, leftOf, partialOf, place, rightOf, wholeOf } from './setup.js';

describe('another question is refused, and nothing is sent or written', () => {
  const QUERY = { letters: 'rank != 99', sort: 'rank', activitiesSort: 'activite' };

  test.each([
    ['dossier', { dossier: 'other' }, 'other', 'cabinet'],
    ['filter', { letters: 'rank != 98' }, 'rank != 98', 'rank != 99'],
    ['filter', { letters: undefined }, 'objectId!=null', 'rank != 99'],
    ['sort', { sort: 'rank:desc' }, 'rank:desc', 'rank'],
    ['activitiesSort', { activitiesSort: '' }, '', 'activite'],
  ])('%s: %j', async (path, change, received, accepted) => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator, QUERY);
    // All letters, some activities, all of them.
    for (const lines of [14, 20, LINES]) {
      for (const resume of [false, true]) {
        const file = place();
        writeFileSync(partialOf(file), firstLines(whole, lines));
        const before = emulator.requests.length;
        const problem = leftOf(await fetchTo(file, emulator, { ...QUERY, ...change, resume }));
        expect(problem).toEqual({ _tag: 'OtherSource', file: partialOf(file), path, received, accepted });
        expect(emulator.requests).toHaveLength(before);
        expect(readFileSync(partialOf(file), 'utf8')).toBe(firstLines(whole, lines));
      }
    }
  });

  test('unless there is nothing to keep: letters that are not all there', async () => {
    const emulator = await emulate();
    const other = await wholeOf(emulator, QUERY);
    const whole = await wholeOf(emulator);
    for (const lines of [1, 5, 13]) {
      const file = place();
      writeFileSync(partialOf(file), firstLines(other, lines));
      rightOf(await fetchTo(file, emulator, { resume: true }));
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  test('the address', async () => {
    const emulator = await emulate();
    const other = await emulate();
    const file = place();
    writeFileSync(partialOf(file), firstLines(await wholeOf(emulator), 20));
    const problem = leftOf(await fetchTo(file, other, { resume: true }));
    expect(problem).toMatchObject({
      _tag: 'OtherSource',
      path: 'baseUrl',
      received: other.baseUrl,
      accepted: emulator.baseUrl,
    });
    expect(other.requests).toHaveLength(0);
    if (problem._tag === 'OtherSource') expect(messageOfSnapshotProblem(problem, 'en')).toContain(emulator.baseUrl);
  });

  test('a later version, resumed or not', async () => {
    const emulator = await emulate();
    const source = { baseUrl: emulator.baseUrl, dossier: 'cabinet', filter: '', sort: '', activitiesSort: '' };
    const file = place();
    const bytes = crafted([{ snapshot: { version: 3, ...source } }]);
    writeFileSync(partialOf(file), bytes);
    for (const resume of [false, true]) {
      expect(leftOf(await fetchTo(file, emulator, { resume }))).toEqual({
        _tag: 'UnsupportedVersion',
        file: partialOf(file),
        received: 3,
        accepted: 2,
      });
    }
    expect(readFileSync(partialOf(file)).equals(bytes)).toBe(true);
    expect(emulator.requests).toHaveLength(0);
  });
});
