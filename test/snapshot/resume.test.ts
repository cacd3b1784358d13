// Going on with what an interrupted run has left: the bytes of an uninterrupted run come out, wherever it broke off, and
// what is in the file is not asked for again. What answers another question is refused.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LoopEmulator } from '../../src/testing/index.js';
import { crafted } from './crafted.js';
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

/** What a file answers that nobody here asks. */
const SOURCE = { baseUrl: 'http://x/', dossier: 'd', filter: '', sort: '', activitiesSort: '' };

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
      expect(counts).toEqual({ letters: 4, activities: 6, repeatedFields: [] });
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
      repeatedFields: [],
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
      [firstLines(whole, 20).replace('"rank":3', '"rank":4'), false],
      [firstLines(whole, LETTERS.length + 1), false],
      [firstLines(whole, 1), false],
      [firstLines(whole, 20).replace('cabinet', 'another'), false],
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

  test('and was damaged since, is gone on with after its last good line: the rest is asked for again', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    const lines = whole.toString().split('\n').slice(0, -1);
    for (const [name, damage] of [
      ['a byte is another', (line: string) => line.replace('rows', 'rowz')],
      ['the line is lost', () => null],
      ['the line is there twice', (line: string) => `${line}\n${line}`],
      ['the line is zeros', (line: string) => '\0'.repeat(line.length)],
    ] as const) {
      // Line 15 is the first of activities; line 27 the end.
      for (const number of [15, 20, 26]) {
        const file = place();
        const damaged = lines.flatMap((line, index) => (index + 1 === number ? (damage(line) ?? []) : line));
        writeFileSync(partialOf(file), `${damaged.join('\n')}\n`);
        const before = emulator.requests.length;
        const { lettersResumed } = rightOf(await fetchTo(file, emulator, { resume: true }));
        const isGood = name === 'the line is there twice' ? 1 : 0;
        expect(lettersResumed, `${name}, ${number}`).toBe(number - 15 + isGood);
        const missing = LETTERS.slice(lettersResumed).map(({ objectId }) => `lettreMissionId=="${objectId}"`);
        expect(new Set(asked(emulator, before))).toEqual(new Set(missing));
        expect(readFileSync(file).equals(whole)).toBe(true);
        expect(existsSync(partialOf(file))).toBe(false);
      }
    }
  });

  test('and has something after its end, is cut off there and put in its place', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    for (const more of ['x', '{}\n', '\0'.repeat(4096)]) {
      const file = place();
      writeFileSync(partialOf(file), whole + more);
      const before = emulator.requests.length;
      expect(rightOf(await fetchTo(file, emulator, { resume: true })).lettersResumed).toBe(LETTERS.length);
      expect(emulator.requests).toHaveLength(before);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  test('and was damaged in its letters, is read anew', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    for (const [from, to] of [
      ['"rank":3', '"rank":4'],
      ['"lettersEnd"', '"letterzEnd"'],
      ['"cabinet"', '"another"'],
    ]) {
      const file = place();
      writeFileSync(partialOf(file), firstLines(whole, 20).replace(from, to));
      expect(rightOf(await fetchTo(file, emulator, { resume: true })).lettersResumed).toBe(0);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });
});

describe('a snapshot that is finished', () => {
  test('is read afresh, resumed or not, and stays until the new one is whole', async () => {
    for (const resume of [true, false]) {
      const emulator = await emulate();
      const file = place();
      rightOf(await fetchTo(file, emulator));
      emulator.setRows({ letters: LETTERS.slice(0, 3) });
      let seen = 0;
      const onProgress = () => {
        seen += existsSync(partialOf(file)) && readFileSync(file, 'utf8').split('\n').length === LINES + 1 ? 1 : 0;
      };
      expect(rightOf(await fetchTo(file, emulator, { onProgress, resume }))).toEqual({
        letters: 3,
        activities: 3,
        lettersResumed: 0,
        repeatedFields: [],
      });
      expect(seen).toBe(4);
      expect((await readWhole(file)).letters).toEqual(LETTERS.slice(0, 3));
    }
  });

  test('stays when the next reading fails, and that one is gone on with, not it', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    const file = place();
    writeFileSync(file, whole);
    emulator.setRows({ letters: LETTERS.slice(0, 4) });
    emulator.setFaults([...Array.from({ length: 6 }, () => []), [{ kind: 'status', status: 401 }]]);
    leftOf(await fetchTo(file, emulator, { resume: true }, { concurrency: 1 }));
    expect(readFileSync(file).equals(whole)).toBe(true);
    emulator.setFaults([]);
    expect(rightOf(await fetchTo(file, emulator, { resume: true })).lettersResumed).toBeGreaterThan(0);
    expect((await readWhole(file)).letters).toEqual(LETTERS.slice(0, 4));
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

  test('is replaced when it is cut off, damaged, of another version or of another question', async () => {
    const emulator = await emulate();
    const whole = await wholeOf(emulator);
    for (const bytes of [
      firstLines(whole, 20),
      whole.subarray(0, -1),
      whole.toString().replace('"rank":3', '"rank":4'),
      whole.toString().replace('"cabinet"', '"another"'),
      `${whole}x`,
      crafted([{ snapshot: { version: 9, ...SOURCE } }]),
      crafted([{ snapshot: { version: 2, readAt: '2026-01-01T00:00:00Z', ...SOURCE } }]),
      '',
    ]) {
      for (const resume of [true, false]) {
        const file = place();
        writeFileSync(file, bytes);
        rightOf(await fetchTo(file, emulator, { resume }));
        expect(readFileSync(file).equals(whole)).toBe(true);
      }
    }
  });
});
