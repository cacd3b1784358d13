// Fields that the API writes more than once in one row: the last value counts, and each is told with its row.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type LoopFetch, pages } from '../../src/loop-api/index.js';
import { fetchSnapshot, readSnapshot } from '../../src/snapshot/index.js';
import { folder } from '../snapshot/setup.js';
import { clientOf, fetchFrom, leftOf, rightOf } from './setup.js';

const BASE = { baseUrl: 'http://localhost/' };

type Texts = readonly string[];

/** A network whose rows are texts: the letters', and the activities' of each letter. `write` makes a body of a page of them. */
const network =
  (letters: Texts, activities: Readonly<Record<string, Texts>>, write = (rows: string) => `[${rows}]`): LoopFetch =>
  (address) => {
    const { pathname, searchParams } = new URL(address);
    const letterId = /=="(.*)"/.exec(searchParams.get('filter') ?? '')?.[1] ?? '';
    const rows = pathname.endsWith('LettresDeMissions') ? letters : (activities[letterId] ?? []);
    const skip = Number(searchParams.get('skip'));
    const page = rows.slice(skip, skip + Number(searchParams.get('take')));
    return Promise.resolve(new Response(write(page.join(','))));
  };

const LETTERS = ['{"objectId":"A","statut":1,"statut":2}', '{"objectId":"B"}', '{"objectId":"C","objectId":"D"}'];
const ACTIVITIES = {
  A: ['{"activite":"a"}', '{"decalage":1,"decalage":2,"entite":{"objectId":"x","objectId":null}}', '{"activite":"c"}'],
  D: ['{"lettreMissionId":"D","d\\u0065calage":0,"decalage":[1,{"a":1,"a":2}]}'],
};
const TOLD = [
  { resource: 'LettresDeMissions', row: 0, letterId: 'A', field: 'statut', value: 2, activite: null },
  { resource: 'LettresDeMissions', row: 2, letterId: 'D', field: 'objectId', value: 'D', activite: null },
  { resource: 'giActivitesMission', row: 1, letterId: 'A', field: 'entite.objectId', value: null, activite: null },
  { resource: 'giActivitesMission', row: 1, letterId: 'A', field: 'decalage', value: 2, activite: null },
  { resource: 'giActivitesMission', row: 3, letterId: 'D', field: 'decalage[1].a', value: 2, activite: null },
  { resource: 'giActivitesMission', row: 3, letterId: 'D', field: 'decalage', value: [1, { a: 2 }], activite: null },
];

it.each([2, 3, 100])('each is told once, with its row, in pages of %i', async (pageSize) => {
  for (const write of [undefined, (rows: string) => `{"count":1,"count":2,"data":[${rows}]}`]) {
    const fetch = network(LETTERS, ACTIVITIES, write);
    const portfolio = rightOf(await fetchFrom(BASE, { fetch, pageSize }));
    expect(portfolio.repeatedFields).toEqual(TOLD);
    expect(portfolio.letters).toEqual(LETTERS.map((text) => JSON.parse(text)));
    expect(portfolio.activities[1]).toEqual({ decalage: 2, entite: { objectId: null }, lettreMissionId: 'A' });
  }
});

it('in one pass an activity may name its letter', async () => {
  const rows = [
    '{"a":1,"a":2}',
    '{"lettreMissionId":"D","Libelle":"Tenue","a":1,"a":2}',
    '7',
    '{"activite":"Paie","Libelle":"x","a":1,"a":2}',
  ];
  const fetch = network(['{"objectId":"A"}'], { '': rows });
  const { repeatedFields } = rightOf(await fetchFrom(BASE, { fetch }, { activities: 'onePass' }));
  expect(repeatedFields.map(({ row, letterId, activite }) => [row, letterId, activite])).toEqual([
    [0, null, null],
    [1, 'D', 'Tenue'],
    [3, null, 'Paie'],
  ]);
});

it('a list that was read again tells what is in the rows handed out', async () => {
  let asked = 0;
  const before = network(['{"objectId":"0","a":1,"a":2}', ...LETTERS], {});
  const after = network(LETTERS, {});
  const moving: LoopFetch = (address, init) => {
    asked += 1;
    return (asked === 1 ? before : after)(address, init);
  };
  const { repeatedFields } = rightOf(await fetchFrom(BASE, { fetch: moving, pageSize: 2 }, { activities: 'onePass' }));
  expect(repeatedFields).toEqual(TOLD.slice(0, 2));
});

it('none is told where there is none, nor of equal names in several objects', async () => {
  const fetch = network(['{"objectId":"A","a":{"a":1},"b":{"a":1},"c":"\\"a\\":1"}'], {});
  expect(rightOf(await fetchFrom(BASE, { fetch })).repeatedFields).toEqual([]);
});

it('a thousand are told', async () => {
  const rows = Array.from({ length: 1_200 }, (_, rank) => `{"objectId":"${rank}","a":1,"a":2}`);
  const fetch = network(rows, {});
  const { repeatedFields } = rightOf(
    await fetchFrom(BASE, { fetch, pageSize: 500 }, { sort: '', activities: 'onePass' }),
  );
  expect(repeatedFields.map(({ row }) => row)).toEqual(Array.from({ length: 1_000 }, (_, rank) => rank));
});

it('a list that stands twice is no list: of two one would be lost', async () => {
  const fetch = network(LETTERS, {}, (rows) => `{"data":[${rows}],"data":[]}`);
  const problem = { _tag: 'UnexpectedShape', status: 200, received: '{ "data": …, "data": … }' };
  expect(leftOf(await fetchFrom(BASE, { fetch }))).toMatchObject(problem);
  const first = await pages(clientOf(BASE.baseUrl, { fetch }), 'LettresDeMissions', { dossier: 'x' }).next();
  expect(first.value).toMatchObject({ left: problem });
});

it('a snapshot has the last values, and its making tells the others', async () => {
  const client = clientOf(BASE.baseUrl, { fetch: network(LETTERS, ACTIVITIES), pageSize: 2 });
  const file = join(folder(), 'firm.ndjson');
  expect(rightOf(await fetchSnapshot(client, { dossier: 'cabinet', file })()).repeatedFields).toEqual(TOLD);
  const activities: unknown[] = [];
  for await (const rows of readSnapshot(file)) activities.push(...(rightOf(rows).activities ?? []));
  expect(activities[1]).toEqual({ decalage: 2, entite: { objectId: null }, lettreMissionId: 'A' });
});
