// Lists are read whole, each row once, whatever the size of the pages; what is not whole is a problem.
import { describe, expect, it } from 'vitest';
import { pages } from '../../src/loop-api/index.js';
import type { Fault, LoopEmulator } from '../../src/testing/index.js';
import { clientOf, emulate, fetchFrom, leftOf, numberedLetters, rightOf, serve } from './setup.js';

const skips = ({ requests }: LoopEmulator) =>
  requests.filter(({ resource }) => resource === 'LettresDeMissions').map(({ parameters }) => Number(parameters.skip));

const readLetters = async (emulator: LoopEmulator, pageSize: number) =>
  rightOf(await fetchFrom(emulator, { pageSize }, { activities: 'onePass' })).letters;

describe('pages overlap by one row', () => {
  it.each([
    // rows, page size, server's cap, skips asked for
    [20, 7, 100, [0, 6, 12, 18, 19]],
    [14, 7, 100, [0, 6, 12, 13]],
    [13, 7, 100, [0, 6, 12]],
    [4, 2, 100, [0, 1, 2, 3]],
    [2, 2, 100, [0, 1]],
    [1, 2, 100, [0, 0, 1]],
    [0, 7, 100, [0]],
    [250, 1000, 100, [0, 99, 198, 249]],
    [20, 100, 7, [0, 6, 12, 18, 19]],
    [5, 100, 2, [0, 1, 2, 3, 4]],
  ])('%i rows in pages of %i from a server that gives %i at most', async (count, pageSize, maxTake, expected) => {
    const letters = numberedLetters(count);
    const emulator = await emulate({ letters, maxTake });
    expect(await readLetters(emulator, pageSize)).toEqual(letters);
    expect(skips(emulator)).toEqual(expected);
  });

  it('reads a bare list and a list under data alike', async () => {
    const letters = numberedLetters(9);
    for (const bodyShape of ['array', 'data'] as const)
      expect(await readLetters(await emulate({ letters, bodyShape }), 4)).toEqual(letters);
  });

  it('takes a short page for no end', async () => {
    const letters = numberedLetters(20);
    const short: Fault[] = [{ kind: 'shortPage', rows: 2 }];
    const emulator = await emulate({ letters, faults: [short, [], short, short] });
    expect(await readLetters(emulator, 7)).toEqual(letters);
    expect(skips(emulator).slice(0, 4)).toEqual([0, 1, 7, 8]);
  });

  it('keeps a page longer than asked for', async () => {
    const letters = numberedLetters(9);
    const { requests, baseUrl } = await emulate({ letters });
    const longer = async (address: string, init: RequestInit) => fetch(address.replace('take=2', 'take=50'), init);
    expect(rightOf(await fetchFrom({ baseUrl }, { pageSize: 2, fetch: longer })).letters).toEqual(letters);
    expect(requests.length).toBeGreaterThan(1);
  });

  it('never merges equal rows', async () => {
    const letters = ['a', 'b', 'b', 'a', 'b', 'b'].map((objectId) => ({ objectId }));
    const emulator = await emulate({ letters });
    expect(rightOf(await fetchFrom(emulator, { pageSize: 4 }, { sort: '' })).letters).toEqual(letters);
  });
});

describe('rows that move', () => {
  const letters = numberedLetters(20);

  it.each(['rowInserted', 'rowRemoved'] as const)('%s: the list is read again', async (kind) => {
    const emulator = await emulate({ letters, faults: [[], [], [{ kind }]] });
    expect(await readLetters(emulator, 7)).toEqual(letters);
    expect(skips(emulator)).toEqual([0, 6, 12, 0, 6, 12, 18, 19]);
  });

  it('gives up after three further readings', async () => {
    const moved: Fault[] = [{ kind: 'rowInserted' }];
    const emulator = await emulate({ letters, faults: Array.from({ length: 8 }, (_, n) => (n % 2 ? moved : [])) });
    expect(leftOf(await fetchFrom(emulator, { pageSize: 7 }))).toMatchObject({ _tag: 'UnstablePaging', reads: 4 });
    expect(skips(emulator)).toEqual([0, 6, 0, 6, 0, 6, 0, 6]);
  });

  it('succeeds on the third further reading', async () => {
    const moved: Fault[] = [{ kind: 'rowRemoved' }];
    const emulator = await emulate({ letters, faults: [[], moved, [], moved, [], moved] });
    expect(await readLetters(emulator, 7)).toEqual(letters);
  });

  it('sees that the list has become empty', async () => {
    const emulator = await emulate({ letters: numberedLetters(2) });
    const emptying = async (address: string, init: RequestInit) => {
      const response = await fetch(address, init);
      emulator.setRows({ letters: [] });
      return response;
    };
    expect(rightOf(await fetchFrom(emulator, { fetch: emptying })).letters).toEqual([]);
    expect(skips(emulator)).toEqual([0, 1, 0]);
  });

  it('gives what the list has become when it changed for good', async () => {
    const emulator = await emulate({ letters });
    let asked = 0;
    const changing = async (address: string, init: RequestInit) => {
      asked += 1;
      if (asked === 3) emulator.setRows({ letters: letters.slice(3) });
      return fetch(address, init);
    };
    expect(rightOf(await fetchFrom(emulator, { pageSize: 7, fetch: changing })).letters).toEqual(letters.slice(3));
  });
});

describe('a server that does not honour skip or take', () => {
  it.each([2, 7, 20, 100])('gives the same page of 20 rows twice (asked for %i)', async (pageSize) => {
    const emulator = await emulate({
      letters: numberedLetters(20),
      faults: { rate: 1, kinds: [{ kind: 'ignoredSkip' }] },
    });
    expect(leftOf(await fetchFrom(emulator, { pageSize }))).toMatchObject({ _tag: 'SkipIgnored' });
    expect(emulator.requests).toHaveLength(2);
  });

  it('gives the same page from the third on', async () => {
    const letters = numberedLetters(9);
    const { baseUrl } = await serve(({ url }, response) => {
      const skip = Math.min(4, Number(new URL(url ?? '', 'http://x').searchParams.get('skip')));
      response.end(JSON.stringify(letters.slice(skip, skip + 3)));
    });
    expect(leftOf(await fetchFrom({ baseUrl }, { pageSize: 3 }))).toMatchObject({ _tag: 'SkipIgnored' });
  });

  it('gives the same single row for the row after it', async () => {
    const emulator = await emulate({
      letters: numberedLetters(1),
      faults: { rate: 1, kinds: [{ kind: 'ignoredSkip' }] },
    });
    expect(leftOf(await fetchFrom(emulator))).toMatchObject({ _tag: 'SkipIgnored' });
  });

  it('gives one row a page: never taken for a whole list of one row', async () => {
    const emulator = await emulate({ letters: numberedLetters(5), maxTake: 1 });
    expect(leftOf(await fetchFrom(emulator))).toMatchObject({ _tag: 'UnstablePaging', reads: 4 });
  });

  it('fails on the question whether there is a second row', async () => {
    const emulator = await emulate({
      letters: numberedLetters(1),
      faults: [[], [], [{ kind: 'status', status: 403 }]],
    });
    expect(leftOf(await fetchFrom(emulator))).toMatchObject({ _tag: 'Forbidden' });
  });
});

it('takes rows nested too deep to be compared for different ones', async () => {
  const depth = 20_000;
  const row = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const emulator = await emulate({ faults: { rate: 1, kinds: [{ kind: 'body', text: `[${row},${row}]` }] } });
  expect(leftOf(await fetchFrom(emulator))).toMatchObject({ _tag: 'UnstablePaging' });
});

describe('pages', () => {
  const collect = async (emulator: LoopEmulator, resource: 'LettresDeMissions' | 'giActivitesMission') => {
    const progress: unknown[] = [];
    const received = [];
    for await (const page of pages(clientOf(emulator.baseUrl, { pageSize: 3 }), resource, {
      dossier: 'cabinet',
      onProgress: (event) => progress.push(event),
    }))
      received.push(page._tag === 'Right' ? page.right.length : page.left._tag);
    return { received, progress };
  };

  it('hands out only rows not handed out before, with progress', async () => {
    const emulator = await emulate({ letters: numberedLetters(6) });
    expect(await collect(emulator, 'LettresDeMissions')).toEqual({
      received: [3, 2, 1],
      progress: [3, 5, 6].map((rows) => ({ _tag: 'Letters', lettersRead: rows, lettersTotal: null, rows })),
    });
  });

  it('lists activities of all letters, unsorted', async () => {
    const activities = numberedLetters(2).map(({ objectId }) => ({ lettreMissionId: objectId }));
    const emulator = await emulate({ activities, hideLetterId: false });
    expect(await collect(emulator, 'giActivitesMission')).toEqual({
      received: [2],
      progress: [{ _tag: 'Activities', lettersRead: 0, lettersTotal: null, rows: 2 }],
    });
    expect(emulator.requests[0].parameters).toEqual({
      codeDossier: 'cabinet',
      filter: 'lettreMissionId!=null',
      skip: '0',
      take: '3',
    });
  });

  it('ends with the problem: rows handed out are not read again', async () => {
    const emulator = await emulate({ letters: numberedLetters(9), faults: [[], [], [{ kind: 'rowRemoved' }]] });
    expect((await collect(emulator, 'LettresDeMissions')).received).toEqual([3, 2, 'UnstablePaging']);
  });

  it('asks for no further page once left', async () => {
    const emulator = await emulate({ letters: numberedLetters(9) });
    for await (const page of pages(clientOf(emulator.baseUrl, { pageSize: 3 }), 'LettresDeMissions', {
      dossier: 'cabinet',
    })) {
      expect(rightOf(page)).toHaveLength(3);
      break;
    }
    expect(emulator.requests).toHaveLength(1);
  });
});
