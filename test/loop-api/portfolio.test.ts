// Letters, then the activities of each: order, attachment, parameters, concurrency, first failure, progress.
import { describe, expect, it } from 'vitest';
import { eq, type Progress } from '../../src/loop-api/index.js';
import { emulate, fetchFrom, keys, leftOf, numberedActivities, numberedLetters, rightOf } from './setup.js';

const letters = numberedLetters(12);
const activities = letters.flatMap(({ objectId }, rank) => numberedActivities(objectId, rank % 5));
/** The more letters to come, the slower: answers arrive in another order than they were asked for. */
const uneven = async (address: string, init: RequestInit) => {
  const rank = Number(/letter-(\d+)/.exec(address)?.[1] ?? 12);
  await new Promise((resolve) => setTimeout(resolve, 12 - rank));
  return fetch(address, init);
};

describe('order', () => {
  it.each([1, 3, 20])('is that of the letters, then of the rows, with %i at a time', async (concurrency) => {
    const emulator = await emulate({ letters: [...letters].reverse(), activities });
    const portfolio = rightOf(await fetchFrom(emulator, { concurrency, pageSize: 2, fetch: uneven }));
    expect(portfolio).toEqual({ letters, activities, repeatedFields: [] });
  });

  it('asks for letters by objectId, or as told, or in no order', async () => {
    const emulator = await emulate({ letters, activities });
    const told = rightOf(await fetchFrom(emulator, {}, { sort: 'rank:desc', activitiesSort: 'activite:desc' }));
    expect(told.letters).toEqual([...letters].reverse());
    expect(told.activities).toEqual([...activities].reverse());
    await fetchFrom(emulator, {}, { sort: '' });
    const sorts = emulator.requests.map(({ resource, parameters }) => [resource, parameters.sort]);
    expect(sorts[0]).toEqual(['LettresDeMissions', 'rank:desc']);
    expect(sorts.at(-1)).toEqual(['giActivitesMission', undefined]);
    expect(sorts).toContainEqual(['LettresDeMissions', undefined]);
  });
});

describe('requests', () => {
  it('carry the documented headers and parameters', async () => {
    const emulator = await emulate({ letters: [{ objectId: 'a b"c' }] });
    const seen: unknown[] = [];
    const watched = async (address: string, init: RequestInit) => {
      seen.push([address.slice(emulator.baseUrl.length), init.headers, init.method, init.redirect]);
      return fetch(address, init);
    };
    rightOf(await fetchFrom(emulator, { fetch: watched }));
    const headers = {
      'x-apikey': 'emulated-key:emulated-secret',
      'Ocp-Apim-Subscription-Key': 'emulated-subscription',
      'Content-Type': 'application-json',
      Accept: 'application/json',
    };
    expect(seen[0]).toEqual([
      'LettresDeMissions?codeDossier=cabinet&filter=objectId%21%3Dnull&sort=objectId&skip=0&take=100',
      headers,
      'GET',
      'manual',
    ]);
    expect(seen.at(-1)).toEqual([
      'giActivitesMission?codeDossier=cabinet&filter=lettreMissionId%3D%3D%22a%20b%5C%22c%22&skip=0&take=100',
      headers,
      'GET',
      'manual',
    ]);
  });

  it('take a filter as built or as written', async () => {
    const emulator = await emulate({ letters });
    for (const filter of [eq('rank', 4), 'rank == 4'])
      expect(rightOf(await fetchFrom(emulator, {}, { letters: filter })).letters).toEqual([letters[4]]);
    expect(rightOf(await fetchFrom(emulator, {}, { letters: '' })).letters).toEqual(letters);
  });

  it.each([
    [{ dossier: ' ' }, { path: 'dossier', received: ' ' }],
    [{ dossier: '\ud800' }, { path: 'dossier' }],
    [{ sort: '\udfff' }, { path: 'sort' }],
    [{ letters: eq('no path', 1) }, { path: 'filter', received: 'no path' }],
  ])('are not sent when they cannot be right: %o', async (query, problem) => {
    const emulator = await emulate({ letters });
    expect(leftOf(await fetchFrom(emulator, {}, query))).toMatchObject({ _tag: 'InvalidSetting', ...problem });
    expect(emulator.requests).toEqual([]);
  });
});

describe('the letter of an activity', () => {
  it('is attached where the row has none of its own, on a copy', async () => {
    const rows = [{ activite: 'a' }, { lettreMissionId: null }, { lettreMissionId: '' }, { lettreMissionId: 'own' }, 7];
    const text = JSON.stringify([...rows, null, ['x']]);
    const body = [{ kind: 'body', text } as const];
    const emulator = await emulate({
      letters: [{ objectId: 'L' }],
      faults: [[], [], [], body, [{ kind: 'body', text: '[["x"]]' }]],
    });
    expect(rightOf(await fetchFrom(emulator)).activities).toEqual([
      { activite: 'a', lettreMissionId: 'L' },
      { lettreMissionId: 'L' },
      { lettreMissionId: 'L' },
      { lettreMissionId: 'own' },
      7,
      null,
      ['x'],
    ]);
  });

  it('is asked for once for each distinct id, and never without one', async () => {
    const odd = [
      { objectId: 'b' },
      { objectId: 'a' },
      { objectId: 'b' },
      { objectId: '' },
      { objectId: 5 },
      {},
      null,
      'x',
    ];
    const emulator = await emulate({ letters: odd, activities: numberedActivities('b', 2) });
    const portfolio = rightOf(await fetchFrom(emulator, {}, { sort: '', letters: '' }));
    expect(portfolio).toEqual({ letters: odd, activities: numberedActivities('b', 2), repeatedFields: [] });
    const filters = emulator.requests.map(({ parameters }) => parameters.filter ?? '');
    expect(new Set(filters)).toEqual(new Set(['', 'lettreMissionId=="b"', 'lettreMissionId=="a"']));
  });

  it('may be any text', async () => {
    const ids = ['" || "" == "', "it's", '\\', '\\"', 'é\u2028漢😀', '%22&take=1#?+', 'a\nb\r\tc\0', '==null && x'];
    const hostile = ids.map((objectId) => ({ objectId }));
    const rows = ids.flatMap((id) => numberedActivities(id, 3));
    const emulator = await emulate({ letters: hostile, activities: rows });
    expect(rightOf(await fetchFrom(emulator, {}, { sort: '' })).activities).toEqual(rows);
  });

  it('is refused when no address can carry it', async () => {
    const emulator = await emulate({ letters: [{ objectId: 'L' }, { objectId: 'half \ud83d' }] });
    expect(leftOf(await fetchFrom(emulator))).toMatchObject({ _tag: 'InvalidSetting', path: 'filter' });
  });
});

it('reads all activities in one pass, as they come', async () => {
  const emulator = await emulate({ letters, activities: [...activities, { activite: 'lost' }], hideLetterId: false });
  const progress: Progress[] = [];
  const portfolio = rightOf(
    await fetchFrom(emulator, { pageSize: 10 }, { activities: 'onePass', onProgress: (event) => progress.push(event) }),
  );
  expect(portfolio).toEqual({ letters, activities, repeatedFields: [] });
  expect(progress.at(-1)).toEqual({ _tag: 'Activities', lettersRead: 0, lettersTotal: null, rows: activities.length });
});

describe('the first failure', () => {
  it('stops every other request', async () => {
    const many = numberedLetters(60);
    const emulator = await emulate({ letters: many });
    const failing = async (address: string, init: RequestInit) => {
      if (address.includes('letter-0002')) return new Response(null, { status: 403 });
      if (address.includes('giActivites')) await new Promise((resolve) => setTimeout(resolve, 30));
      return fetch(address, init);
    };
    const problem = leftOf(await fetchFrom(emulator, { concurrency: 4, fetch: failing }));
    expect(problem).toMatchObject({ _tag: 'Forbidden', resource: 'giActivitesMission' });
    const asked = emulator.requests.filter(({ resource }) => resource === 'giActivitesMission');
    expect(asked.length).toBeLessThan(4);
  });

  it('among the letters leaves the activities unasked', async () => {
    const emulator = await emulate({ letters, faults: [[], [{ kind: 'status', status: 404 }]] });
    expect(leftOf(await fetchFrom(emulator, { pageSize: 5 }))).toMatchObject({ _tag: 'NotFound' });
    expect(emulator.requests).toHaveLength(2);
  });

  it('of one pass is the result', async () => {
    const emulator = await emulate({ letters: [], faults: [[], [{ kind: 'status', status: 401 }]] });
    expect(leftOf(await fetchFrom(emulator, {}, { activities: 'onePass' }))).toMatchObject({ _tag: 'Unauthorized' });
  });
});

it('keeps to the number of requests at a time', async () => {
  const emulator = await emulate({ letters, activities });
  let open = 0;
  let most = 0;
  const counting = async (address: string, init: RequestInit) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const response = await fetch(address, init);
    open -= 1;
    return response;
  };
  rightOf(await fetchFrom(emulator, { concurrency: 3, fetch: counting }));
  expect(most).toBe(3);
});

it('tells how far it is', async () => {
  const emulator = await emulate({ letters: letters.slice(0, 4), activities });
  const progress: Progress[] = [];
  rightOf(await fetchFrom(emulator, { pageSize: 3, concurrency: 1 }, { onProgress: (event) => progress.push(event) }));
  expect(progress).toEqual([
    { _tag: 'Letters', lettersRead: 3, lettersTotal: null, rows: 3 },
    { _tag: 'Letters', lettersRead: 4, lettersTotal: null, rows: 4 },
    { _tag: 'Activities', lettersRead: 1, lettersTotal: 4, rows: 0 },
    { _tag: 'Activities', lettersRead: 2, lettersTotal: 4, rows: 1 },
    { _tag: 'Activities', lettersRead: 3, lettersTotal: 4, rows: 3 },
    { _tag: 'Activities', lettersRead: 4, lettersTotal: 4, rows: 6 },
  ]);
});

it('sends nothing before it is called', async () => {
  const emulator = await emulate({ letters });
  const { createLoopClient, fetchPortfolio } = await import('../../src/loop-api/index.js');
  const task = fetchPortfolio(rightOf(createLoopClient({ ...keys, baseUrl: emulator.baseUrl })), {
    dossier: 'cabinet',
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(emulator.requests).toEqual([]);
  expect(rightOf(await task())).toEqual(rightOf(await task()));
});

it('rejects with what a progress callback throws, and stops', async () => {
  const emulator = await emulate({ letters, activities });
  const failing = fetchFrom(
    emulator,
    {},
    {
      onProgress: ({ _tag }) => {
        if (_tag === 'Activities') throw new Error('from the caller');
      },
    },
  );
  await expect(failing).rejects.toThrow('from the caller');
  await new Promise((resolve) => setTimeout(resolve, 50));
  // The letters' two pages, and what was under way for the first eight letters.
  expect(emulator.requests.length).toBeLessThanOrEqual(10);
});
