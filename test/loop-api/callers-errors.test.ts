// What a caller's own function throws comes back to the caller: that very value, once, with everything else stopped.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  fetchPortfolio,
  type LoopClientOptions,
  type LoopFetch,
  type PortfolioQuery,
  pages,
} from '../../src/loop-api/index.js';
import { open, opened } from './open-handles.js';
import { clientOf, emulate, numberedActivities, numberedLetters } from './setup.js';

const letters = numberedLetters(12);
const activities = letters.flatMap(({ objectId }) => numberedActivities(objectId, 2));

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
});

/** What is thrown need not be an error, nor look like the caller's. */
const anything: readonly unknown[] = [
  new Error('from the caller'),
  new TypeError('fetch failed'),
  Object.assign(new Error('from the caller'), { name: 'AbortError', code: 'EPIPE' }),
  'a text',
  undefined,
];

type Callbacks = Pick<LoopClientOptions, 'onRetry' | 'sleep' | 'now' | 'random'>;

const throwing = (value: unknown): readonly (readonly [string, Callbacks])[] => {
  const fail = () => {
    throw value;
  };
  const failLater = async () => fail();
  return [
    ['onRetry', { onRetry: fail }],
    ['onRetry later', { onRetry: failLater }],
    ['sleep', { sleep: fail }],
    ['sleep later', { sleep: failLater }],
    ['now', { now: fail }],
    ['random', { random: fail }],
  ];
};

/** A network on which the first letter's activities never come, and those of the others are refused for a while. */
const oneSlowOthersRefused: LoopFetch = (address, init) => {
  const { pathname, searchParams } = new URL(address);
  if (pathname.endsWith('LettresDeMissions'))
    return Promise.resolve(Response.json(letters.slice(Number(searchParams.get('skip')))));
  if (!address.includes('letter-0000')) return Promise.resolve(new Response('', { status: 503 }));
  return new Promise((_, reject) => init.signal.addEventListener('abort', () => reject(init.signal.reason)));
};

const endOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (result) => ({ result }),
    (reason) => ({ reason }),
  );

const expectNothingLeft = async (before: string[]) => {
  expect(await opened(before)).toEqual([]);
  expect(unhandled).toEqual([]);
};

describe.each(anything.map((value) => [value] as const))('%o', (value) => {
  it.each(throwing(value))('thrown by %s while many letters are read', async (_, callbacks) => {
    const before = open();
    const client = clientOf('http://localhost/', { fetch: oneSlowOthersRefused, ...callbacks });
    expect(await endOf(fetchPortfolio(client, { dossier: 'cabinet' })())).toEqual({ reason: value });
    await expectNothingLeft(before);
  });

  it.each(throwing(value))('thrown by %s while pages are read', async (_, callbacks) => {
    const before = open();
    const emulator = await emulate({ letters, faults: [[], [{ kind: 'status', status: 503 }]] });
    const list = pages(clientOf(emulator.baseUrl, { pageSize: 5, ...callbacks }), 'LettresDeMissions', {
      dossier: 'cabinet',
    });
    expect((await list.next()).value).toMatchObject({ _tag: 'Right' });
    expect(await endOf(list.next())).toEqual({ reason: value });
    expect(await list.next()).toEqual({ done: true, value: undefined });
    await expectNothingLeft(before);
  });

  it.each(['Letters', 'Activities'])('thrown by onProgress, of %s, at once or later', async (tag) => {
    const fail = ({ _tag }: { readonly _tag: string }) => {
      if (_tag === tag) throw value;
    };
    for (const onProgress of [fail, async (progress: { readonly _tag: string }) => fail(progress)]) {
      const before = open();
      const { baseUrl } = await emulate({ letters, activities });
      for (const mode of ['perLetter', 'onePass'] as const) {
        const query: PortfolioQuery = { dossier: 'cabinet', activities: mode, onProgress };
        expect(await endOf(fetchPortfolio(clientOf(baseUrl), query)())).toEqual({ reason: value });
      }
      const resource = tag === 'Letters' ? 'LettresDeMissions' : 'giActivitesMission';
      const list = pages(clientOf(baseUrl), resource, { dossier: 'cabinet', onProgress });
      expect(await endOf(list.next())).toEqual({ reason: value });
      await expectNothingLeft(before);
    }
  });
});

it('a callback that interrupts and then throws is heard to the end', async () => {
  const controller = new AbortController();
  const onRetry = () => {
    controller.abort();
    throw new Error('from the caller');
  };
  const { baseUrl } = await emulate({ faults: [[{ kind: 'status', status: 503 }]] });
  const query = { dossier: 'cabinet', signal: controller.signal };
  await expect(fetchPortfolio(clientOf(baseUrl, { onRetry }), query)()).rejects.toThrow('from the caller');
});

it('what a sleep throws when it is interrupted is an interruption', async () => {
  const controller = new AbortController();
  const sleep = async () => {
    controller.abort();
    throw new Error('woken up');
  };
  const { baseUrl } = await emulate({ faults: [[{ kind: 'status', status: 503 }]] });
  const query = { dossier: 'cabinet', signal: controller.signal };
  expect(await fetchPortfolio(clientOf(baseUrl, { sleep }), query)()).toMatchObject({ left: { _tag: 'Aborted' } });
});

it('a fetch that throws is a network that fails, for as many letters as are read', async () => {
  const before = open();
  const failing: LoopFetch = (address, init) => {
    if (address.includes('letter-0003')) throw new Error('no network');
    return oneSlowOthersRefused(address, init);
  };
  const client = clientOf('http://localhost/', { fetch: failing, retries: 0, concurrency: 12 });
  expect(await fetchPortfolio(client, { dossier: 'cabinet' })()).toMatchObject({ _tag: 'Left' });
  await expectNothingLeft(before);
});
