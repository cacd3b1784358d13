// Files whose checksums are right and whose lines make no sense: out of order, of another shape, with wrong counts.
// Each is refused at the line where it stops making sense.
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { crafted } from './crafted.js';
import { place, readWhole } from './setup.js';

const damaged = (number: number) => ({ _tag: 'DamagedSnapshot', line: number });

const readCrafted = async (contents: readonly (object | string)[]) => {
  const file = place();
  writeFileSync(file, crafted(contents));
  return readWhole(file);
};

const HEADER = {
  snapshot: {
    version: 2,
    readAt: '2026-11-29T19:10:08Z',
    baseUrl: 'http://x/',
    dossier: 'd',
    filter: '',
    sort: '',
    activitiesSort: '',
  },
};
const LETTER = { letters: [{ objectId: 'L1' }] };
const ALL_LETTERS = { lettersEnd: { letters: 1 } };
const ACTIVITY = { activities: { letterId: 'L1', rows: [{ n: 1 }] } };
const END = { end: { letters: 1, activities: 1 } };
const GOOD = [HEADER, LETTER, ALL_LETTERS, ACTIVITY, END];

describe('lines whose checksums are right', () => {
  test('in their order', async () => {
    expect(await readCrafted(GOOD)).toEqual({
      readAt: ['2026-11-29T19:10:08Z'],
      letters: LETTER.letters,
      activities: [{ n: 1, lettreMissionId: 'L1' }],
      problem: null,
    });
    // Several rows a line, several lines before the end, no letter at all: all may be.
    expect(
      (
        await readCrafted([
          HEADER,
          { letters: [] },
          LETTER,
          { letters: [{}, null] },
          { lettersEnd: { letters: 3 } },
          ACTIVITY,
          { end: { letters: 3, activities: 1 } },
        ])
      ).problem,
    ).toBeNull();
    expect(
      (await readCrafted([HEADER, { lettersEnd: { letters: 0 } }, { end: { letters: 0, activities: 0 } }])).problem,
    ).toBeNull();
  });

  test.each<[string, readonly object[], number]>([
    ['letters after their end', [HEADER, LETTER, ALL_LETTERS, LETTER, ACTIVITY, END], 4],
    ['activities before the end of letters', [HEADER, LETTER, ACTIVITY, ALL_LETTERS, END], 3],
    [
      'activities of a letter that is not there',
      [HEADER, LETTER, ALL_LETTERS, { activities: { letterId: 'L2', rows: [] } }, END],
      4,
    ],
    ['activities of a letter twice', [HEADER, LETTER, ALL_LETTERS, ACTIVITY, ACTIVITY, END], 5],
    ['the end before the activities', [HEADER, LETTER, ALL_LETTERS, END], 4],
    ['the end before the end of letters', [HEADER, { end: { letters: 0, activities: 0 } }], 2],
    ['a wrong count of letters', [HEADER, LETTER, { lettersEnd: { letters: 2 } }, ACTIVITY, END], 3],
    ['the end of letters twice', [HEADER, LETTER, ALL_LETTERS, ALL_LETTERS, ACTIVITY, END], 4],
    [
      'another count of letters at the end',
      [HEADER, LETTER, ALL_LETTERS, ACTIVITY, { end: { letters: 2, activities: 1 } }],
      5,
    ],
    ['a wrong count of activities', [HEADER, LETTER, ALL_LETTERS, ACTIVITY, { end: { letters: 1, activities: 2 } }], 5],
    ['a second header', [HEADER, HEADER, LETTER, ALL_LETTERS, ACTIVITY, END], 2],
    ['a line after the end', [...GOOD, { letters: [] }], 6],
    ['an unknown line', [HEADER, { lettres: [] }], 2],
    ['letters that are no list', [HEADER, { letters: { 0: {} } }], 2],
    ['rows that are no list', [HEADER, LETTER, ALL_LETTERS, { activities: { letterId: 'L1', rows: 'none' } }], 4],
    ['an id that is no text', [HEADER, LETTER, ALL_LETTERS, { activities: { letterId: 1, rows: [] } }], 4],
    ['a count that is a text', [HEADER, LETTER, { lettersEnd: { letters: '1' } }], 3],
    ['a header without dossier', [{ snapshot: { ...HEADER.snapshot, dossier: null } }], 1],
    ['a header without version', [{ snapshot: { ...HEADER.snapshot, version: undefined } }], 1],
    ...[
      undefined,
      null,
      1,
      '',
      '2026-11-29',
      '2026-02-30T00:00:00Z',
      '2026-11-29T24:00:00Z',
      '2026-11-29T19:10:08+01:00',
    ].map((readAt): [string, object[], number] => [
      `a header read at ${readAt}`,
      [{ snapshot: { ...HEADER.snapshot, readAt } }],
      1,
    ]),
  ])('%s', async (_, contents, number) => {
    expect((await readCrafted(contents)).problem).toMatchObject(damaged(number));
  });

  test('another first line is no snapshot, another version is not read', async () => {
    expect((await readCrafted([LETTER, ALL_LETTERS])).problem?._tag).toBe('NotASnapshot');
    for (const version of [3, 0, 1.5, -1]) {
      const other = { snapshot: { ...HEADER.snapshot, version, more: true } };
      expect((await readCrafted([other, { anything: 1 }])).problem).toMatchObject({
        _tag: 'UnsupportedVersion',
        received: version,
        accepted: 2,
      });
    }
  });

  test('no JSON, though its checksum is right', async () => {
    expect((await readCrafted([HEADER, '{"letters":[}', ALL_LETTERS])).problem).toMatchObject(damaged(2));
  });
});
