// Rows that change for good: from which request on, at which place, and for everybody.
import { expect, it } from 'vitest';
import type { Change } from '../../src/testing/index.js';
import { emulate, rowsFrom } from './setup.js';

const named = (...ids: string[]) => ids.map((objectId) => ({ objectId }));
const served = async (changes: Change[], requests: number) => {
  const emulator = await emulate({ letters: named('a', 'b', 'c'), activities: named('x'), changes });
  const seen: string[] = [];
  for (let count = 0; count < requests; count += 1)
    seen.push(
      ((await rowsFrom(emulator, 'LettresDeMissions')) as { objectId: string }[]).map((row) => row.objectId).join(''),
    );
  return { seen, activities: await rowsFrom(emulator, 'giActivitesMission') };
};
const [row] = named('n');

it.each<[Omit<Change, 'after' | 'list'>, string]>([
  [{ kind: 'insert', at: 0, row } as Change, 'nabc'],
  [{ kind: 'insert', at: 2, row } as Change, 'abnc'],
  [{ kind: 'insert', at: 9, row } as Change, 'abcn'],
  [{ kind: 'remove', at: 1 }, 'ac'],
  [{ kind: 'remove', at: 9 }, 'abc'],
  [{ kind: 'replace', at: 2, row } as Change, 'abn'],
  [{ kind: 'replace', at: 3, row } as Change, 'abc'],
])('%o', async (what, expected) => {
  const { seen, activities } = await served([{ ...what, after: 2, list: 'letters' } as Change], 4);
  expect(seen).toEqual(['abc', 'abc', expected, expected]);
  expect(activities).toEqual(named('x'));
});

it('before the first request, one after the other, and in either list', async () => {
  const { seen, activities } = await served(
    [
      { kind: 'remove', at: 0, after: 1, list: 'letters' },
      { kind: 'insert', at: 0, row, after: 0, list: 'letters' },
      { kind: 'remove', at: 0, after: 1, list: 'letters' },
      { kind: 'replace', at: 0, row, after: 3, list: 'activities' },
    ],
    3,
  );
  expect(seen).toEqual(['nabc', 'bc', 'bc']);
  expect(activities).toEqual([row]);
});

it('other rows are changed by what is still to come', async () => {
  const emulator = await emulate({ changes: [{ kind: 'remove', at: 0, after: 1, list: 'letters' }] });
  expect(await rowsFrom(emulator, 'LettresDeMissions')).toEqual([]);
  emulator.setRows({ letters: named('p', 'q') });
  expect(await rowsFrom(emulator, 'LettresDeMissions')).toEqual(named('q'));
  expect(await rowsFrom(emulator, 'LettresDeMissions')).toEqual(named('q'));
});
