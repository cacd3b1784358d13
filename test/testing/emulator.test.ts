// The emulator as a client sees it: keys, parameters, both lists, both shapes, its record and its end.
import { describe, expect, it } from 'vitest';
import { type LoopEmulatorOptions, startLoopEmulator } from '../../src/testing/index.js';
import { ask, emulate, headers, rowsFrom } from './setup.js';

const letters = [
  { objectId: 'b', statut: 2, entite: { objectId: 'e1' }, dateDebut: '2024-01-01T00:00:00Z' },
  { objectId: 'a', statut: 1, entite: { objectId: 'e2' }, dateDebut: '2025-01-01T00:00:00Z' },
  { objectId: 'c', statut: 2, entite: null },
];
const activities = [
  { activite: 'x', lettreMissionId: 'a' },
  { activite: 'y', lettreMissionId: 'b', objectId: 'own' },
  { activite: 'z', lettreMissionId: 'a' },
];

describe('what is asked of a request', () => {
  it.each([
    [{}, 401, /missing subscription key/],
    [{ ...headers, 'Ocp-Apim-Subscription-Key': 'x' }, 401, /invalid subscription key/],
    [{ 'Ocp-Apim-Subscription-Key': headers['Ocp-Apim-Subscription-Key'] }, 401, /x-apikey/],
    [{ ...headers, 'x-apikey': 'x:y' }, 401, /x-apikey/],
  ])('keys (%#)', async (given, status, message) => {
    const emulator = await emulate({ letters, faults: { rate: 1, kinds: [{ kind: 'status', status: 500 }] } });
    const response = await ask(emulator, 'LettresDeMissions', {}, { headers: given as Record<string, string> });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ statusCode: status, message: expect.stringMatching(message) });
  });

  it.each([
    ['LettresDeMissions', { codeDossier: '' }, 'GET', 400],
    ['LettresDeMissions', { codeDossier: 'other' }, 'GET', 404],
    ['LettresDeMission', {}, 'GET', 404],
    ['LettresDeMissions', {}, 'POST', 405],
    ['LettresDeMissions', { filter: 'statut==' }, 'GET', 400],
    ['LettresDeMissions', { sort: 'a,b' }, 'GET', 400],
    ['LettresDeMissions', { skip: '-1' }, 'GET', 400],
    ['LettresDeMissions', { take: 'all' }, 'GET', 400],
    ['LettresDeMissions', { take: '1.5' }, 'GET', 400],
  ])('%s %o %s: %i', async (resource, parameters, method, status) => {
    const emulator = await emulate({ letters });
    const response = await ask(emulator, resource, parameters, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ statusCode: status, message: expect.any(String) });
  });

  it('keys and dossier of one’s own', async () => {
    const emulator = await emulate({ letters, apiKey: 'k:s', subscriptionKey: 'sub', dossier: 'D1' });
    const own = { 'x-apikey': 'k:s', 'Ocp-Apim-Subscription-Key': 'sub' };
    expect(await rowsFrom(emulator, 'LettresDeMissions', { codeDossier: 'D1' }, { headers: own })).toEqual(letters);
    expect(emulator).toMatchObject({ apiKey: 'k:s', subscriptionKey: 'sub', dossier: 'D1' });
  });
});

describe('the lists', () => {
  it.each([
    [{}, ['b', 'a', 'c']],
    [{ sort: 'objectId' }, ['a', 'b', 'c']],
    [{ sort: 'objectId:desc' }, ['c', 'b', 'a']],
    [{ sort: 'statut:desc && objectId' }, ['b', 'c', 'a']],
    [{ sort: 'statut&&objectId:desc' }, ['a', 'c', 'b']],
    [{ sort: 'entite.objectId' }, ['c', 'b', 'a']],
    [{ sort: 'statut' }, ['a', 'b', 'c']],
    [{ skip: '1' }, ['a', 'c']],
    [{ skip: '9' }, []],
    [{ take: '2' }, ['b', 'a']],
    [{ take: '0' }, []],
    [{ skip: '1', take: '1' }, ['a']],
    [{ filter: 'statut == 2' }, ['b', 'c']],
    [{ filter: "entite.objectId=='e2'" }, ['a']],
    [{ filter: 'dateDebut >= "2025-01-01"', sort: 'objectId', take: '5' }, ['a']],
  ])('letters %o: %o', async (parameters, expected) => {
    const rows = await rowsFrom(await emulate({ letters }), 'LettresDeMissions', parameters);
    expect(rows.map((row) => (row as { objectId: string }).objectId)).toEqual(expected);
  });

  it('gives so many rows at most', async () => {
    const many = Array.from({ length: 150 }, (_, rank) => ({ rank }));
    expect(await rowsFrom(await emulate({ letters: many }), 'LettresDeMissions', { take: '150' })).toHaveLength(100);
    const small = await emulate({ letters: many, maxTake: 3 });
    expect(await rowsFrom(small, 'LettresDeMissions', { take: '150' })).toHaveLength(3);
    expect(await rowsFrom(small, 'LettresDeMissions')).toHaveLength(3);
  });

  it('filters activities by a letter it does not show, as in the documentation', async () => {
    const filter = { filter: 'lettreMissionId=="a"' };
    expect(await rowsFrom(await emulate({ activities }), 'giActivitesMission', filter)).toEqual([
      { activite: 'x' },
      { activite: 'z' },
    ]);
    const showing = await emulate({ activities, hideLetterId: false });
    expect(await rowsFrom(showing, 'giActivitesMission', filter)).toEqual([activities[0], activities[2]]);
  });

  it('serves bad rows as they are', async () => {
    const odd = [null, 7, 'x', ['y'], { activite: 1 }];
    expect(await rowsFrom(await emulate({ activities: odd }), 'giActivitesMission')).toEqual(odd);
  });

  it('has both shapes', async () => {
    const shapes = await Promise.all(
      (['array', 'data'] as const).map(async (bodyShape) =>
        (await ask(await emulate({ letters, bodyShape }), 'LettresDeMissions')).json(),
      ),
    );
    expect(shapes).toEqual([letters, { data: letters }]);
  });

  it('can be given other rows', async () => {
    const emulator = await emulate({ letters, activities });
    emulator.setRows({ letters: [{ objectId: 'new' }] });
    expect(await rowsFrom(emulator, 'LettresDeMissions')).toEqual([{ objectId: 'new' }]);
    expect(await rowsFrom(emulator, 'giActivitesMission')).toHaveLength(3);
  });
});

it('keeps a record of requests, without keys', async () => {
  const emulator = await emulate({ letters, faults: [[], [{ kind: 'gzip' }, { kind: 'status', status: 502 }]] });
  await ask(emulator, 'LettresDeMissions', { skip: '1' });
  await ask(emulator, 'LettresDeMissions', { skip: '1' });
  await ask(emulator, 'nowhere');
  const address = '/loop-api-publiques/LettresDeMissions?codeDossier=cabinet&skip=1';
  const parameters = { codeDossier: 'cabinet', skip: '1' };
  const common = { method: 'GET', address, resource: 'LettresDeMissions', parameters };
  expect(emulator.requests).toEqual([
    { ...common, attempt: 1, faults: [], status: 200 },
    { ...common, attempt: 2, faults: ['gzip', 'status'], status: 502 },
    expect.objectContaining({ resource: null, status: 404, faults: [] }),
  ]);
});

it('answers late when told so', async () => {
  const emulator = await emulate({ letters, latencyMs: 60 });
  const before = performance.now();
  await ask(emulator, 'LettresDeMissions');
  expect(performance.now() - before).toBeGreaterThanOrEqual(55);
});

it.each<[string, Partial<LoopEmulatorOptions>]>([
  ['late', { latencyMs: 2_000_000_000 }],
  ['silent', { faults: [[{ kind: 'silent' }]] }],
  ['endless', { faults: [[{ kind: 'endless' }]] }],
])('stops at once under an answer that is %s, and can be stopped twice', async (_, options) => {
  const emulator = await startLoopEmulator({ letters, activities, ...options });
  const waiting = ask(emulator, 'LettresDeMissions').then((response) => response.text());
  waiting.catch(() => {});
  while (emulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await emulator.stop();
  await expect(waiting).rejects.toThrow();
  await expect(ask(emulator, 'LettresDeMissions')).rejects.toThrow();
  await emulator.stop();
});

it('listens on loopback only, on the port asked for', async () => {
  const first = await emulate({ letters });
  const { hostname, port } = new URL(first.baseUrl);
  expect(hostname).toBe('127.0.0.1');
  await expect(startLoopEmulator({ letters, activities, port: Number(port) })).rejects.toThrow('EADDRINUSE');
  await first.stop();
  expect((await emulate({ port: Number(port) })).baseUrl).toBe(first.baseUrl);
});
