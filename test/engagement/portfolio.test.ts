// Decoding: both spellings, both body shapes, all problems of a row with their place, repeats, keys and ranks.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, type Portfolio } from '../../src/index.js';
import { mistake } from '../mistakes.js';

const LETTER = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31' };
const ACTIVITY = { activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1 };
const decode = (letters: unknown, activities: unknown): Portfolio => orThrow(decodePortfolio(letters, activities));
const problemsOf = (row: unknown) => decode([LETTER], [row]).rejected.flatMap(({ problems }) => problems);

describe('bodies', () => {
  test('a bare list and { data } hold the same rows; paths tell which it was', () => {
    const wrapped = decode({ data: [LETTER] }, { data: [{ ...ACTIVITY, unite: 'x' }] });
    expect(wrapped.letters).toEqual(decode([LETTER], []).letters);
    expect(wrapped.rejected[0].problems[0].path).toBe('activities.data[0].unite');
  });

  test.each([[null], [undefined], ['[]'], [{}], [{ data: {} }], [5]])('%j is no list of rows', (body) => {
    expect(decodePortfolio(body, [])).toMatchObject({ left: { _tag: 'NotARowList', path: 'letters' } });
    expect(decodePortfolio([], body)).toMatchObject({
      left: { _tag: 'NotARowList', path: 'activities', received: body, accepted: { _tag: 'RowList' } },
    });
  });

  const SWAPPED = {
    letters: { left: { _tag: 'SwappedLists', path: 'letters', received: 'activities' } },
    activities: { left: { _tag: 'SwappedLists', path: 'activities', received: 'letters' } },
  };

  test('a list whose rows are all of the other kind is refused', () => {
    expect(decodePortfolio([ACTIVITY], [LETTER])).toMatchObject(SWAPPED.letters);
    expect(decodePortfolio({ data: [{ objectId: 'A', Libelle: 'Tenue' }] }, [])).toMatchObject(SWAPPED.letters);
    expect(decodePortfolio([], [LETTER, { objectId: 'L2', statut: 2 }])).toMatchObject(SWAPPED.activities);
    expect(decodePortfolio([LETTER], { data: [{ status: 2 }] })).toMatchObject(SWAPPED.activities);
  });

  test.each<[what: string, letters: unknown[], activities: unknown[]]>([
    ['nothing', [], []],
    ['only ids', [{ objectId: 'L1' }], [{ objectId: 'A1' }]],
    ['one row of its own', [ACTIVITY, LETTER], [LETTER, ACTIVITY]],
    ['fields of both', [{ ...LETTER, activite: 'x' }], [{ ...ACTIVITY, statut: 2 }]],
    ['fields of the other that are empty', [{ objectId: 'L1', unite: null }], [{ statut: null }]],
    ['what is no row', [null, 5, 'x', []], [[ACTIVITY]]],
  ])('a list with %s is not', (_, letters, activities) => {
    expect(decodePortfolio(letters, activities)._tag).toBe('Right');
  });

  test('an option that does not exist is refused, with the one that was meant', () => {
    expect(() => decodePortfolio([], [], { timezone: 'UTC' } as never)).toThrow(
      mistake({ path: 'options', received: 'timezone', hint: 'timeZone' }),
    );
    expect(decodePortfolio([], [], { letterId: '' })).toMatchObject({
      left: { path: 'letterId', accepted: { _tag: 'Identifier' } },
    });
    expect(() => decodePortfolio([], [], null as never)).toThrow(mistake({ path: 'options', received: null }));
  });

  test('an unknown time zone is refused before anything is read', () => {
    expect(decodePortfolio([], [], { timeZone: 'Europe/Lyon' })).toMatchObject({
      left: { _tag: 'InvalidOption', path: 'timeZone', accepted: { _tag: 'TimeZone' } },
    });
    for (const [name, value] of [
      ['timeZone', 5],
      ['timeZone', null],
      ['letterId', null],
    ] as const) {
      expect(() => decodePortfolio([], [], { [name]: value })).toThrow(mistake({ path: name, received: value }));
    }
  });
});

describe('letters', () => {
  test('every field that is used, in the seen spelling', () => {
    const row = {
      ...LETTER,
      description: 'CONSEIL',
      codeIBS: 'LM1',
      entite: { objectId: 'C1', description: [] },
      maitreDossier: { objectId: 'M1' },
      profitCenter: 'LYON',
      statut: '2',
      dateRenouvellement: '2027-03-31',
      dateFinExercice: '2026-06-30',
      unknown: true,
    };
    expect(decode([row], []).letters).toEqual([
      {
        id: 'L1',
        order: 0,
        description: 'CONSEIL',
        codeIBS: 'LM1',
        client: 'C1',
        manager: 'M1',
        profitCenter: 'LYON',
        statut: 2,
        mission: { first: '2026-01-01', last: '2026-12-31' },
        renewalDate: '2027-03-31',
        fiscalYear: { first: '2025-07-01', last: '2026-06-30' },
        timeZone: null,
        problems: [],
        clientName: null,
        managerName: null,
        unreadNames: 0,
      },
    ]);
  });

  test('the documented spelling, and references that are unset', () => {
    const row = {
      ...LETTER,
      profitcenter: 'BREST',
      status: 8,
      entite: { objectId: null },
      maitreDossier: null,
      codeIBS: 7,
    };
    expect(decode([row], []).letters[0]).toMatchObject({
      profitCenter: 'BREST',
      statut: 8,
      client: null,
      manager: null,
      codeIBS: '',
    });
  });

  test.each([
    [{ statut: null, status: 3 }, 3],
    [{ statut: '', status: ' 4 ' }, 4],
    [{ statut: 0, status: 3 }, 0],
    [{}, 0],
    [{ statut: 'signed' }, null],
    [{ statut: Number.NaN }, null],
    [{ statut: 42 }, 42],
    [{ statut: '9'.repeat(400) }, null],
    [{ statut: true, status: 2 }, null],
  ])('statut of %j is %j', (fields, statut) => {
    expect(decode([{ ...LETTER, ...fields }], []).letters[0].statut).toBe(statut);
  });

  test('a letter without id or with an unreadable mission date is rejected, with all its problems', () => {
    const portfolio = decode([{ ...LETTER, objectId: '', dateDebut: '01/02/2026', dateFin: '2026-02-30' }, null], []);
    expect(portfolio.letters).toEqual([]);
    expect(portfolio.rejected).toEqual([
      {
        resource: 'letters',
        path: 'letters[0]',
        letterId: null,
        problems: [
          { _tag: 'InvalidField', path: 'letters[0].objectId', received: '', accepted: { _tag: 'Identifier' } },
          {
            _tag: 'InvalidField',
            path: 'letters[0].dateDebut',
            received: '01/02/2026',
            accepted: { _tag: 'WireDate' },
            hint: '2026-02-01',
          },
          { _tag: 'InvalidField', path: 'letters[0].dateFin', received: '2026-02-30', accepted: { _tag: 'WireDate' } },
        ],
      },
      {
        resource: 'letters',
        path: 'letters[1]',
        letterId: null,
        problems: [{ _tag: 'InvalidField', path: 'letters[1]', received: null, accepted: { _tag: 'Row' } }],
      },
    ]);
  });

  test('a statut of two digits is a number, a fiscal year may be one day', () => {
    const day = '2026-01-31';
    const { letters } = decode([{ ...LETTER, statut: '12', dateDebExercice: day, dateFinExercice: day }], []);
    expect(letters).toMatchObject([{ statut: 12, fiscalYear: { first: day, last: day }, problems: [] }]);
  });

  test('an unreadable or reversed fiscal year does not reject the letter; its problem is kept twice over', () => {
    const unreadable = decode([{ ...LETTER, dateDebExercice: '2026-01-01', dateFinExercice: 'soon' }], []);
    expect(unreadable.letters[0].fiscalYear).toBeNull();
    expect(unreadable.problems).toEqual(unreadable.letters[0].problems);
    expect(unreadable.problems).toMatchObject([{ path: 'letters[0].dateFinExercice', received: 'soon' }]);
    const reversed = decode([{ ...LETTER, dateDebExercice: '2026-02-01', dateFinExercice: '2026-01-31' }], []);
    expect(reversed.letters[0].fiscalYear).toBeNull();
    expect(reversed.problems).toMatchObject([
      { _tag: 'InvalidField', path: 'letters[0].dateFinExercice', accepted: { _tag: 'OrderedRange' } },
    ]);
  });
});

describe('activities', () => {
  test('a row that is no object, and one without anything, name all that is missing', () => {
    expect(problemsOf([])).toEqual([
      { _tag: 'InvalidField', path: 'activities[0]', received: [], accepted: { _tag: 'Row' } },
    ]);
    expect(problemsOf({}).map(({ _tag, path }) => `${_tag} ${path}`)).toEqual([
      'MissingField activities[0].frequence',
      'MissingField activities[0].unite',
      'MissingField activities[0].quantite',
      'MissingField activities[0].calage',
    ]);
    expect(problemsOf({ ...ACTIVITY, unite: null })).toMatchObject([{ _tag: 'MissingField', received: null }]);
    expect(decode([LETTER], ['Tenue']).rejected).toMatchObject([{ resource: 'activities', activite: '', rank: 0 }]);
  });

  test('a field in its own right is no slip for another', () => {
    const { calage: _calage, ...rest } = ACTIVITY;
    expect(problemsOf({ ...rest, decalage: 1 })).toEqual([
      {
        _tag: 'MissingField',
        path: 'activities[0].calage',
        received: undefined,
        accepted: { _tag: 'Integer', min: 1, max: 3 },
      },
    ]);
  });

  test('a missing field hints at a name two letters away', () => {
    const { frequence, ...rest } = ACTIVITY;
    expect(problemsOf({ ...rest, Frequense: frequence })).toMatchObject([{ _tag: 'MissingField', hint: 'Frequense' }]);
  });

  test('a lag and a day that are null are 0, and no hours are plain zero', () => {
    const { activities } = decode([LETTER], [{ ...ACTIVITY, decalage: null, datePrevObligation: null, quantite: -0 }]);
    expect(activities).toMatchObject([{ decalage: 0, datePrevObligation: 0 }]);
    expect(activities[0].microHours).toBe(0);
  });

  test('a one-off is laid on no year, whatever its calage says', () => {
    const { activities } = decode([LETTER], [{ ...ACTIVITY, frequence: '5', calage: 'x', dateFreq: '2026-03-01' }]);
    expect(activities[0]).toMatchObject({ frequence: 5, calage: null, dateFreq: 20513, hasIgnoredDateFreq: false });
  });

  test('nothing of a row but the documented fields is carried along', () => {
    const { activities } = decode([LETTER], [{ ...ACTIVITY, secret: 'x' }]);
    expect(Object.keys(activities[0]).sort()).toEqual([
      'activite',
      'calage',
      'dateFreq',
      'datePrevObligation',
      'decalage',
      'frequence',
      'hasIgnoredDateFreq',
      'key',
      'letterId',
      'microHours',
      'quantite',
      'rank',
      'side',
      'unite',
    ]);
  });

  test.each([
    [{ activite: 'a', Libelle: 'b' }, 'a'],
    [{ activite: null, Libelle: 'b' }, 'b'],
    [{ activite: '', Libelle: 'b' }, ''],
    [{ activite: 5 }, ''],
  ])('the label of %j is %j, in good rows and bad', (names, label) => {
    const { activite: _activite, ...rest } = ACTIVITY;
    const { activities, rejected } = decode([LETTER], [{ ...rest, ...names }, { ...names }]);
    expect([activities[0].activite, (rejected[0] as { activite: string }).activite]).toEqual([label, label]);
  });
});
