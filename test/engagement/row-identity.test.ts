// Which letter an activity row belongs to, which rows are repeats, and the ranks and keys of the others. SEMANTICS sections 9 and 10.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, type Portfolio } from '../../src/index.js';

const LETTER = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31' };
const ACTIVITY = { activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1 };
const decode = (letters: unknown, activities: unknown): Portfolio => orThrow(decodePortfolio(letters, activities));

describe('letters of activities', () => {
  const letterIds = (letters: unknown[], rows: unknown[], letterId?: string) =>
    orThrow(decodePortfolio(letters, rows, letterId === undefined ? {} : { letterId })).activities.map(
      (activity) => activity.letterId,
    );

  test('named by id or by reference, else the letter given, else the only letter', () => {
    const rows = [
      { ...ACTIVITY, lettreMissionId: 'A' },
      { ...ACTIVITY, lettreMissionId: { objectId: 'B' } },
      ACTIVITY,
      { ...ACTIVITY, lettreMissionId: '' },
    ];
    expect(letterIds([LETTER], rows)).toEqual(['A', 'B', 'L1', 'L1']);
    expect(letterIds([LETTER], rows, 'G')).toEqual(['A', 'B', 'G', 'G']);
    expect(letterIds([LETTER, { ...LETTER, objectId: 'L2' }], rows)).toEqual(['A', 'B', null, null]);
    expect(letterIds([LETTER, LETTER], rows)).toEqual(['A', 'B', 'L1', 'L1']);
    expect(letterIds([{ ...LETTER, objectId: 5 }], rows)).toEqual(['A', 'B', null, null]);
    const unreadable = { ...LETTER, objectId: 'L2', dateFin: 'x' };
    expect(letterIds([LETTER, { ...LETTER, objectId: 'L3' }, unreadable], rows)).toEqual(['A', 'B', null, null]);
  });
});

test('the order of letters is that in which they were received, unreadable ones counted', () => {
  const { letters } = decode([LETTER, { objectId: 'L2', dateFin: 'x' }, { ...LETTER, objectId: 'L3' }], []);
  expect(letters.map(({ id, order }) => [id, order])).toEqual([
    ['L1', 0],
    ['L3', 2],
  ]);
});

describe('repeats, ranks and keys', () => {
  test('a repeat is no row; one that differs is a problem as well, and takes no rank', () => {
    const first = { ...ACTIVITY, objectId: 'A1' };
    const portfolio = decode(
      [LETTER, LETTER, { ...LETTER, statut: 2 }],
      [first, Object.fromEntries(Object.entries(first).reverse()), { ...first, unite: 2 }, ACTIVITY],
    );
    expect(portfolio.repeats).toEqual({ letters: 2, activities: 2 });
    expect(portfolio.activities.map(({ rank }) => rank)).toEqual([0, 1]);
    expect(portfolio.problems).toEqual([
      {
        _tag: 'ConflictingDuplicate',
        path: 'letters[2]',
        received: 'L1',
        accepted: { _tag: 'SameAs', path: 'letters[0]' },
      },
      {
        _tag: 'ConflictingDuplicate',
        path: 'activities[2]',
        received: 'A1',
        accepted: { _tag: 'SameAs', path: 'activities[0]' },
      },
    ]);
  });

  test('repeats that nest too deep to be compared count as different; nothing is thrown', () => {
    const deep = (leaf: unknown) => Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], leaf);
    const rows = [1, 1].map((leaf) => ({ ...ACTIVITY, objectId: 'A1', extra: deep(leaf) }));
    expect(decode([LETTER], rows).problems).toMatchObject([{ _tag: 'ConflictingDuplicate' }]);
  });

  test('a rank counts every row of the letter, good or bad', () => {
    const portfolio = decode([LETTER], [{}, ACTIVITY, null, { ...ACTIVITY, lettreMissionId: 'other' }, ACTIVITY]);
    expect(portfolio.activities.map(({ letterId, rank }) => [letterId, rank])).toEqual([
      ['L1', 1],
      ['other', 0],
      ['L1', 3],
    ]);
    expect(portfolio.rejected.map((row) => row.resource === 'activities' && row.rank)).toEqual([0, 2]);
  });

  test('keys: the id, or eight hexadecimal digits, with -2 and -3 for equal rows', () => {
    const keys = decode(
      [LETTER],
      [ACTIVITY, { ...ACTIVITY, objectId: 'A1' }, ACTIVITY, { ...ACTIVITY, unite: 2 }, ACTIVITY],
    ).activities.map(({ key }) => key);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}$/);
    expect(keys).toEqual([keys[0], 'A1', `${keys[0]}-2`, keys[3], `${keys[0]}-3`]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test('different rows that share eight digits have eight more, whichever comes first', () => {
    const keys = (...labels: string[]) =>
      decode(
        [LETTER],
        labels.map((activite) => ({ ...ACTIVITY, activite })),
      ).activities.map(({ key }) => key);
    const [one, other] = ['Activité 34744', 'Activité 74350'];
    expect([keys(one), keys(other)]).toEqual([['c9114491'], ['c9114491']]);
    const [longOne, longOther] = keys(one, other);
    expect([longOne, longOther]).toEqual(['c91144915f1f1899', 'c91144912419f812']);
    expect(keys(other, one)).toEqual([longOther, longOne]);
    expect(keys(other, one, 'Tenue', other)).toEqual([longOther, longOne, keys('Tenue')[0], `${longOther}-2`]);
  });

  test('a hash that is some row’s own id is passed over', () => {
    const [hash] = decode([LETTER], [ACTIVITY]).activities.map(({ key }) => key);
    const keys = decode([LETTER], [ACTIVITY, { ...ACTIVITY, objectId: hash }]).activities.map(({ key }) => key);
    expect(keys).toEqual([`${hash}-2`, hash]);
    const beside = decode([LETTER], [ACTIVITY, { ...ACTIVITY, objectId: hash, unite: 'unreadable' }]);
    expect(beside.activities.map(({ key }) => key)).toEqual([`${hash}-2`]);
  });

  test('every field that tells rows apart is in the key', () => {
    const base = { ...ACTIVITY, decalage: 1, datePrevObligation: 5, activiteCabinet: true };
    const variants = [
      base,
      { ...base, activite: 'Paie' },
      { ...base, frequence: 2 },
      { ...base, calage: 1 },
      { ...base, decalage: 2 },
      { ...base, datePrevObligation: 6 },
      { ...base, quantite: 2 },
      { ...base, unite: 2 },
      { ...base, activiteClient: true },
      { ...base, activiteCabinet: false },
      { ...base, dateFreq: '2026-01-01' },
      { ...base, frequence: 5, dateFreq: '2026-01-01' },
      { ...base, frequence: 5, dateFreq: '2026-01-02' },
    ];
    const keys = decode([LETTER], variants).activities.map(({ key }) => key);
    expect(new Set(keys).size).toBe(variants.length);
    expect(decode([LETTER], [{ ...base, unite: '1', frequence: ' 1 ' }]).activities[0].key).toBe(keys[0]);
  });
});
