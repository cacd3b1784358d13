// What a snapshot gives is what the API gave: the rows of fetchPortfolio, in its order, whatever the rows.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Progress } from '../../src/loop-api/index.js';
import { generateFirm, type LoopEmulatorOptions } from '../../src/testing/index.js';
import { READ_AT } from '../clock.js';
import { ACTIVITIES, emulate, fetchTo, LETTERS, LINES, place, readLive, readWhole, rightOf } from './setup.js';

const firm = generateFirm({ clients: 5, seed: 2 });

const CASES: [string, Partial<LoopEmulatorOptions>][] = [
  ['a made-up firm', firm],
  ['a bare list', { ...firm, bodyShape: 'array' }],
  ['pages of three', { ...firm, maxTake: 3 }],
  ['activities that name their letter', { ...firm, hideLetterId: false }],
  ['an empty dossier', { letters: [], activities: [] }],
  ['one letter without activities', { letters: [{ objectId: 'L1' }], activities: [] }],
  [
    'letters without id, and rows that are none',
    {
      letters: [{ description: 'no id' }, { objectId: '' }, { objectId: 7 }, null, 'text', [], { objectId: 'L1' }],
      activities: [{ lettreMissionId: 'L1', n: 1 }],
    },
  ],
  [
    'repeated letter ids',
    {
      letters: [{ objectId: 'L1', n: 1 }, { objectId: 'L2' }, { objectId: 'L1', n: 2 }],
      activities: [
        { lettreMissionId: 'L1', n: 1 },
        { lettreMissionId: 'L2', n: 2 },
      ],
    },
  ],
  [
    'names that every object inherits, texts that are not seen',
    {
      letters: [
        JSON.parse('{"objectId":"__proto__","__proto__":{"statut":2},"toString":1}'),
        { objectId: 'L\n\u2028"\u0000' },
      ],
      activities: [
        { lettreMissionId: '__proto__', activite: 'lone \ud800 \u202e\u001b[2J' },
        { lettreMissionId: 'L\n\u2028"\u0000', activite: 'x'.repeat(1_000_000) },
      ],
    },
  ],
];

describe('a snapshot has the rows of fetchPortfolio', () => {
  test.each(CASES)('%s', async (_, options) => {
    const emulator = await emulate(options);
    const query = { letters: '', sort: '' };
    const live = await readLive(emulator, {}, query);
    const file = place();
    const counts = rightOf(await fetchTo(file, emulator, query));
    const { letters, activities, problem } = await readWhole(file);
    expect(problem).toBeNull();
    expect(letters).toStrictEqual(live.letters);
    expect(activities).toStrictEqual(live.activities);
    expect(counts).toEqual({
      letters: live.letters.length,
      activities: live.activities.length,
      lettersResumed: 0,
      repeatedFields: [],
    });
    expect(live.letters).toHaveLength(options.letters?.length ?? 0);
  });

  test('whatever the concurrency, the bytes are the same', async () => {
    const emulator = await emulate({ ...firm, maxTake: 4 });
    const files = await Promise.all(
      [1, 3, 50].map(async (concurrency) => {
        const file = place();
        rightOf(await fetchTo(file, emulator, {}, { concurrency }));
        return readFileSync(file, 'utf8');
      }),
    );
    expect(new Set(files).size).toBe(1);
  });

  test('numbers that JSON.stringify would change', async () => {
    const text = '{"data":[{"objectId":"L1","tiny":-0,"huge":1e400,"hugely":-1e400}]}';
    const emulator = await emulate({ letters: [], activities: [] });
    const file = place();
    emulator.setFaults([[{ kind: 'body', text }], [{ kind: 'body', text }]]);
    rightOf(await fetchTo(file, emulator));
    const { letters } = await readWhole(file);
    expect(letters).toStrictEqual([
      { objectId: 'L1', tiny: -0, huge: Number.POSITIVE_INFINITY, hugely: Number.NEGATIVE_INFINITY },
    ]);
  });

  test('a value nested without end', async () => {
    const depth = 20_000;
    const deep = `{"data":[{"a":${'['.repeat(depth)}${']'.repeat(depth)}},{"objectId":"L1"}]}`;
    const emulator = await emulate({ letters: [], activities: [] });
    emulator.setFaults([[{ kind: 'body', text: deep }], [{ kind: 'body', text: '{"data":[{"objectId":"L1"}]}' }]]);
    const file = place();
    rightOf(await fetchTo(file, emulator, {}, { concurrency: 1 }));
    const { letters, problem } = await readWhole(file);
    expect(problem).toBeNull();
    expect(letters).toHaveLength(2);
    let levels = 0;
    for (let value = (letters[0] as { a: unknown }).a; Array.isArray(value); [value] = value) levels += 1;
    expect(levels).toBe(depth);
  });
});

describe('the file', () => {
  test('is a header, the letters, their end, the activities of each letter, the end', async () => {
    const emulator = await emulate();
    const file = place();
    rightOf(await fetchTo(file, emulator, { letters: 'rank != 99', sort: 'rank', activitiesSort: 'activite' }));
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(LINES);
    const contents = lines.map((line) => {
      const { crc32, ...content } = JSON.parse(line);
      expect(crc32).toMatch(/^[\da-f]{8}$/);
      return content;
    });
    expect(contents[0]).toEqual({
      snapshot: {
        version: 2,
        readAt: READ_AT,
        baseUrl: emulator.baseUrl,
        dossier: 'cabinet',
        filter: 'rank != 99',
        sort: 'rank',
        activitiesSort: 'activite',
      },
    });
    expect(contents.slice(1, 13)).toEqual(LETTERS.map((letter) => ({ letters: [letter] })));
    expect(contents[13]).toEqual({ lettersEnd: { letters: 12 } });
    // As received: without the id that a reader is given.
    const rowsOf = (id: string) =>
      ACTIVITIES.filter(({ lettreMissionId }) => lettreMissionId === id).map(({ lettreMissionId: _, ...row }) => row);
    expect(contents.slice(14, -1)).toEqual(
      LETTERS.map(({ objectId }) => ({ activities: { letterId: objectId, rows: rowsOf(objectId) } })),
    );
    expect(contents.at(-1)).toEqual({ end: { letters: 12, activities: ACTIVITIES.length } });
  });

  test('asks for letters by id and for all of them unless told otherwise', async () => {
    const emulator = await emulate();
    const file = place();
    rightOf(await fetchTo(file, emulator));
    const { snapshot } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0]);
    expect(snapshot).toMatchObject({ filter: 'objectId!=null', sort: 'objectId', activitiesSort: '' });
    expect(emulator.requests[0].parameters).toMatchObject({ filter: 'objectId!=null', sort: 'objectId' });
  });
});

test('progress is that of fetchPortfolio', async () => {
  const emulator = await emulate({ maxTake: 5 });
  const told: Progress[] = [];
  const live: Progress[] = [];
  rightOf(await fetchTo(place(), emulator, { onProgress: (progress) => told.push(progress) }));
  await readLive(emulator, {}, { onProgress: (progress) => live.push(progress) });
  expect(told).toEqual(live);
  expect(told.at(-1)).toEqual({ _tag: 'Activities', lettersRead: 12, lettersTotal: 12, rows: ACTIVITIES.length });
});

test('nothing is sent before the task is called, and an unusable query sends nothing at all', async () => {
  const emulator = await emulate();
  const file = place();
  for (const query of [{ dossier: '' }, { dossier: 'a\ud800' }, { activitiesSort: '\udfff' }, { letters: '\ud800' }])
    expect(await fetchTo(file, emulator, query)).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidSetting' } });
  expect(emulator.requests).toHaveLength(0);
  expect((await readWhole(file)).problem).toMatchObject({ _tag: 'UnreadableSnapshot', code: 'ENOENT' });
});
