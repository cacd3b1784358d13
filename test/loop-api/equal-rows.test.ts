// Rows without an id may be equal: then a page may begin as it should though the server ignores `skip`. Whether it does
// is asked, once, far beyond the end of any list: no row is lost, none is invented, and no reading goes on for ever.
import fc from 'fast-check';
import { isLeft } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { pages } from '../../src/loop-api/index.js';
import type { FaultSchedule, LoopEmulator } from '../../src/testing/index.js';
import { runs } from '../properties/runs.js';
import { clientOf, emulate, fetchFrom, leftOf, rightOf, serve } from './setup.js';

const rowsOf = (text: string) => [...text].map((activite) => ({ activite }));
const textOf = (rows: readonly unknown[]) => rows.map((row) => (row as { activite: string }).activite).join('');

/** What `pages` gives of a list, a letter for a row, and how it ended. */
const pagesOf = async ({ baseUrl }: { readonly baseUrl: string }, pageSize: number) => {
  const given: string[] = [];
  const query = { dossier: 'cabinet', filter: '' };
  for await (const page of pages(clientOf(baseUrl, { pageSize }), 'giActivitesMission', query))
    given.push(isLeft(page) ? page.left._tag : textOf(page.right));
  return given;
};

const ignoringSkip: FaultSchedule = { rate: 1, kinds: [{ kind: 'ignoredSkip' }] };

const skips = ({ requests }: LoopEmulator) => requests.map(({ parameters }) => Number(parameters.skip));

describe('equal rows at the edges of pages', () => {
  it.each([
    ['aaa', 2, ['aa', 'a']],
    ['aa', 2, ['aa']],
    ['aaaaaaa', 3, ['aaa', 'aa', 'aa']],
    ['ababa', 3, ['aba', 'ba']],
    ['abcaabcaabca', 4, ['abca', 'abc', 'aab', 'ca']],
    ['baaaab', 2, ['ba', 'a', 'a', 'a', 'b']],
  ])('%s in pages of %i', async (text, pageSize, expected) => {
    expect(await pagesOf(await emulate({ activities: rowsOf(text) }), pageSize)).toEqual(expected);
  });

  it('are asked about once a reading', async () => {
    const emulator = await emulate({ activities: rowsOf('aaaaa') });
    await pagesOf(emulator, 2);
    expect(skips(emulator)).toEqual([0, 1, 999_999_999, 2, 3, 4]);
  });

  it('are not asked about where the rows tell it, nor where a page brings nothing', async () => {
    const emulator = await emulate({ activities: rowsOf('abcdef') });
    await pagesOf(emulator, 3);
    emulator.setRows({ activities: rowsOf('aa') });
    await pagesOf(emulator, 3);
    expect(skips(emulator)).toEqual([0, 2, 4, 5, 0, 1]);
  });

  it('any list is read whole, whatever the size of the pages', { timeout: 120_000 }, async () => {
    const emulator = await emulate();
    const list = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 14 }),
      // Long stretches of one row, and patterns that repeat in step with the pages.
      fc
        .tuple(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }), fc.nat(6))
        .map(([pattern, times]) => pattern.repeat(times)),
      fc
        .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(6)), { maxLength: 4 })
        .map((stretches) => stretches.map(([row, times]) => row.repeat(times)).join('')),
    );
    await fc.assert(
      fc.asyncProperty(list, fc.constantFrom(2, 3, 4, 5, 7), async (text, pageSize) => {
        emulator.setRows({ activities: rowsOf(text) });
        emulator.setFaults([]);
        expect((await pagesOf(emulator, pageSize)).join('')).toBe(text);
        emulator.setFaults(ignoringSkip);
        const given = await pagesOf(emulator, pageSize);
        // A server that ignores skip gives its first page, and no more.
        expect(given).toEqual(text === '' ? [] : [text.slice(0, pageSize), 'SkipIgnored']);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a server that does not honour skip', () => {
  it('is found though its pages differ in length', async () => {
    const short = { kind: 'shortPage', rows: 2 } as const;
    const ignored = { kind: 'ignoredSkip' } as const;
    const faults = Array.from({ length: 40 }, (_, rank) => (rank % 2 === 0 ? [ignored] : [ignored, short]));
    const emulator = await emulate({ activities: rowsOf('aaaa'), faults });
    expect(await pagesOf(emulator, 9)).toEqual(['aaaa', 'SkipIgnored']);
  });

  it('is found where it honours skip up to a row only', async () => {
    for (const text of ['xyzwaaaa', 'aaaaaaaa', 'abababab', 'xyabzabw']) {
      const rows = rowsOf(text);
      const { baseUrl } = await serve(({ url }, response) => {
        const skip = Math.min(4, Number(new URL(url ?? '', 'http://x').searchParams.get('skip')));
        response.end(JSON.stringify(rows.slice(skip, skip + 3)));
      });
      expect((await pagesOf({ baseUrl }, 3)).at(-1)).toMatch(/^(SkipIgnored|UnstablePaging)$/);
    }
  });

  it('is told from one that gives one row a page', async () => {
    const faults: FaultSchedule = { rate: 1, kinds: [{ kind: 'shortPage', rows: 1 }] };
    expect(await pagesOf(await emulate({ activities: rowsOf('aa'), faults }), 3)).toEqual(['a', 'UnstablePaging']);
    expect(await pagesOf(await emulate({ activities: rowsOf('a'), faults: ignoringSkip }), 3)).toEqual([
      'a',
      'SkipIgnored',
    ]);
  });

  it('is no answer when the question fails', async () => {
    const faults = [[], [], [{ kind: 'status', status: 400 } as const]];
    expect(await pagesOf(await emulate({ activities: rowsOf('aaa'), faults }), 2)).toEqual(['aa', 'BadRequest']);
  });
});

it('a portfolio keeps every one of a letter’s equal activities', async () => {
  const activities = Array.from({ length: 5 }, () => ({ activite: 'Tenue', lettreMissionId: 'L' }));
  const emulator = await emulate({ letters: [{ objectId: 'L' }], activities });
  for (const pageSize of [2, 3, 4, 5]) {
    const portfolio = rightOf(await fetchFrom(emulator, { pageSize }));
    expect(portfolio.activities).toEqual(activities);
  }
  emulator.setFaults([[], [], [{ kind: 'ignoredSkip' }], [{ kind: 'ignoredSkip' }], [{ kind: 'ignoredSkip' }]]);
  expect(leftOf(await fetchFrom(emulator, { pageSize: 2 }))).toMatchObject({ _tag: 'SkipIgnored' });
});
