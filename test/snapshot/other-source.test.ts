// Resuming with another dossier, filter, order, address or version is refused: nothing is sent, nothing is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeSnapshotProblem } from '../../src/snapshot/index.js';
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
    for (const lines of [1, 5, 20, LINES]) {
      for (const isFinished of [false, true]) {
        if (isFinished && lines < LINES) continue;
        const file = place();
        const stands = isFinished ? file : partialOf(file);
        writeFileSync(stands, firstLines(whole, lines));
        const before = emulator.requests.length;
        const problem = leftOf(await fetchTo(file, emulator, { ...QUERY, ...change, resume: true }));
        expect(problem).toEqual({ _tag: 'OtherSource', file: stands, path, received, accepted });
        expect(emulator.requests).toHaveLength(before);
        expect(readFileSync(stands, 'utf8')).toBe(firstLines(whole, lines));
      }
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
    if (problem._tag === 'OtherSource') expect(describeSnapshotProblem(problem, 'en')).toContain(emulator.baseUrl);
  });

  test('the version', async () => {
    const emulator = await emulate();
    const source = {
      baseUrl: emulator.baseUrl,
      dossier: 'cabinet',
      filter: 'objectId!=null',
      sort: 'objectId',
      activitiesSort: '',
    };
    const file = place();
    writeFileSync(partialOf(file), crafted([{ snapshot: { version: 2, ...source } }]));
    expect(leftOf(await fetchTo(file, emulator, { resume: true }))).toEqual({
      _tag: 'UnsupportedVersion',
      file: partialOf(file),
      received: 2,
      accepted: 1,
    });
    writeFileSync(partialOf(file), crafted([{ snapshot: { version: 1, ...source } }]));
    rightOf(await fetchTo(file, emulator, { resume: true }));
    expect(emulator.requests.length).toBeGreaterThan(0);
  });
});
