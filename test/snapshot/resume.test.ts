// Going on with what an interrupted run has left: the bytes of an uninterrupted run come out, wherever it broke off, and
// what is in the file is not asked for again. What answers another question is refused.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LoopEmulator } from '../../src/testing/index.js';
import {
  ACTIVITIES,
  emulate,
  fetchTo,
  firstLines,
  LETTERS,
  LINES,
  leftOf,
  modeOf,
  partialOf,
  place,
  readWhole,
  rightOf,
  wholeOf,
} from './setup.js';

/** What a resumed run asks for. */
const asked = (emulator: LoopEmulator, from: number) =>
  emulator.requests
    .slice(from)
    .map(({ resource, parameters }) => (resource === 'LettresDeMissions' ? 'letters' : parameters.filter));

describe('a run that broke off', () => {
  test('at any byte, ends with the same bytes and asks for nothing that was there', async () => {
    const letters = LETTERS.slice(0, 4);
    const emulator = await emulate({
      letters,
      activities: ACTIVITIES.filter((row) => row.lettreMissionId <= 'letter-03'),
    });
    const whole = await wholeOf(emulator);
    const lineEnds = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []));
    // Header, letters, their end.
    const lettersEnd = lineEnds[letters.length + 1];
    const file = place();
    // Every place next to the end of a line, and every nineteenth byte.
    const cuts = [...whole.keys(), whole.length].filter(
      (at) => at % 19 === 0 || lineEnds.some((end) => Math.abs(end - at) <= 1),
    );
    for (const cut of cuts) {
      writeFileSync(partialOf(file), whole.subarray(0, cut));
      const before = emulator.requests.length;
      const { lettersResumed, ...counts } = rightOf(
        await fetchTo(file, emulator, { resume: true }, { concurrency: 2 }),
      );
      expect(readFileSync(file).equals(whole), `cut at ${cut}`).toBe(true);
      expect(existsSync(partialOf(file))).toBe(false);
      expect(counts).toEqual({ letters: 4, activities: 6 });
      const linesLeft = lineEnds.filter((end) => end <= cut).length;
      const isLettersThere = cut >= lettersEnd;
      const read = isLettersThere ? Math.min(linesLeft - letters.length - 2, letters.length) : 0;
      expect(lettersResumed).toBe(read);
      const missing = letters.slice(read).map(({ objectId }) => `lettreMissionId=="${objectId}"`);
      expect(new Set(asked(emulator, before))).toEqual(new Set([...(isLettersThere ? [] : ['letters']), ...missing]));
    }
    expect(cuts.length).toBeGreaterThan(60);
  });

  test('with a last line that was written in part, or of which nothing but zeros reached the disk', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    for (const torn of ['{', '{"crc32":"0123', '\0'.repeat(5000), 'x'.repeat(300_000)]) {
      const file = place();
      writeFileSync(partialOf(file), firstLines(whole, 20) + torn);
      expect(rightOf(await fetchTo(file, emulator, { resume: true })).lettersResumed).toBe(6);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  test('in its letters, is read anew: without the last one they are no list', async () => {
    const emulator = await emulate();
    const file = place();
    writeFileSync(partialOf(file), firstLines(await wholeOf(emulator), 5));
    emulator.setRows({ letters: LETTERS.slice(0, 2) });
    expect(rightOf(await fetchTo(file, emulator, { resume: true }))).toEqual({
      letters: 2,
      activities: 1,
      lettersResumed: 0,
    });
    expect((await readWhole(file)).letters).toEqual(LETTERS.slice(0, 2));
  });

  test('is not overwritten unless it is to be resumed; letters that are not all there are nothing to keep', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    for (const [bytes, isKept] of [
      [firstLines(whole, LETTERS.length + 2), true],
      [firstLines(whole, 20), true],
      [whole.toString(), true],
      [`${firstLines(whole, 20)}damaged\n`, true],
      ['my own notes\n', true],
      ['my own notes', true],
      [firstLines(whole, LETTERS.length + 1), false],
      [firstLines(whole, 1), false],
      ['{"crc32":"', false],
      ['', false],
    ] as const) {
      const file = place();
      writeFileSync(partialOf(file), bytes);
      const before = emulator.requests.length;
      const fetched = await fetchTo(file, emulator);
      if (isKept) {
        expect(leftOf(fetched)).toEqual({ _tag: 'InterruptedSnapshot', file: partialOf(file) });
        expect(readFileSync(partialOf(file), 'utf8')).toBe(bytes);
        expect(emulator.requests).toHaveLength(before);
      } else {
        expect(readFileSync(file).equals(whole)).toBe(true);
      }
    }
  });

  test('left rows of others behind: nothing is written into a file that is no snapshot', async () => {
    const emulator = await emulate();
    for (const notes of ['my own notes', 'my own notes\n', '{"letters":[]}\n']) {
      const file = place();
      writeFileSync(partialOf(file), notes);
      expect(leftOf(await fetchTo(file, emulator, { resume: true }))).toEqual({
        _tag: 'NotASnapshot',
        file: partialOf(file),
      });
      expect(readFileSync(partialOf(file), 'utf8')).toBe(notes);
    }
    expect(emulator.requests).toHaveLength(0);
  });

  test('and was damaged since, is reported with the line', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    const file = place();
    const bytes = firstLines(whole, 20).replace('"rank":3', '"rank":4');
    writeFileSync(partialOf(file), bytes);
    expect(leftOf(await fetchTo(file, emulator, { resume: true }))).toEqual({
      _tag: 'DamagedSnapshot',
      file: partialOf(file),
      line: 5,
    });
    expect(readFileSync(partialOf(file), 'utf8')).toBe(bytes);
  });
});

describe('a snapshot that is finished', () => {
  test('is resumed by doing nothing', async () => {
    const emulator = await emulate();
    const file = place();
    rightOf(await fetchTo(file, emulator));
    const whole = readFileSync(file);
    const before = emulator.requests.length;
    expect(rightOf(await fetchTo(file, emulator, { resume: true }))).toEqual({
      letters: 12,
      activities: ACTIVITIES.length,
      lettersResumed: 12,
    });
    expect(emulator.requests).toHaveLength(before);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  test('is put in its place when its run died just before that, and nothing is sent', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    const file = place();
    writeFileSync(partialOf(file), whole);
    const before = emulator.requests.length;
    expect(rightOf(await fetchTo(file, emulator, { resume: true })).lettersResumed).toBe(12);
    expect(emulator.requests).toHaveLength(before);
    expect(readFileSync(file).equals(whole)).toBe(true);
    expect(existsSync(partialOf(file))).toBe(false);
    expect(modeOf(file)).toBe(0o600);
  });

  test('is not taken for one when it is cut off, damaged or something else', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    const before = emulator.requests.length;
    for (const [bytes, problem] of [
      [firstLines(whole, 20), { _tag: 'IncompleteSnapshot' }],
      [whole.subarray(0, -1), { _tag: 'IncompleteSnapshot' }],
      [whole.toString().replace('"rank":3', '"rank":4'), { _tag: 'DamagedSnapshot', line: 5 }],
      [`${whole}x`, { _tag: 'DamagedSnapshot', line: LINES + 1 }],
      ['[]\n', { _tag: 'NotASnapshot' }],
    ] as const) {
      const file = place();
      writeFileSync(file, bytes);
      expect(leftOf(await fetchTo(file, emulator, { resume: true }))).toEqual({ ...problem, file });
      expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true);
    }
    expect(emulator.requests).toHaveLength(before);
  });

  test('is read anew without resume, while the old one stays until the new one is whole', async () => {
    const emulator = await emulate();
    const file = place();
    rightOf(await fetchTo(file, emulator));
    emulator.setRows({ letters: LETTERS.slice(0, 3) });
    let seen = 0;
    const onProgress = async () => {
      seen += existsSync(partialOf(file)) && readFileSync(file, 'utf8').split('\n').length === LINES + 1 ? 1 : 0;
    };
    rightOf(await fetchTo(file, emulator, { onProgress }));
    expect(seen).toBe(4);
    expect((await readWhole(file)).letters).toEqual(LETTERS.slice(0, 3));
  });
});
