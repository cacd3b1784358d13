// Section 9, case by case: repeats, the letter a row belongs to, ranks, reasons, warnings.
// Every expectation is worked by hand from the text, none is copied from a run.
// The reading of single fields is in fields.test.ts.
import { describe, expect, it } from 'vitest';
import { type OracleOptions, oraclePlan, oracleRows } from './index.js';
import { fate, LETTER, ONE_OFF, ROW } from './samples.js';

describe('the letter of a row', () => {
  const where = (row: unknown, letters: unknown[], options: OracleOptions = {}) =>
    oracleRows(letters, [row], options)[0]?.letterId;

  it('is the one it names, by text or by reference', () => {
    expect(where({ lettreMissionId: 'M' }, [LETTER])).toBe('M');
    expect(where({ lettreMissionId: { objectId: 'M', description: [] } }, [LETTER])).toBe('M');
  });

  it('else the one asked for, else the only one', () => {
    for (const lettreMissionId of [undefined, null, '', 5, { objectId: null }, { objectId: '' }]) {
      expect(where({ lettreMissionId }, [LETTER])).toBe('L');
      expect(where({ lettreMissionId }, [LETTER], { letterId: 'N' })).toBe('N');
      expect(where({ lettreMissionId }, [LETTER, LETTER])).toBe('L');
      expect(where({ lettreMissionId }, [LETTER, { ...LETTER, objectId: 'M' }])).toBeNull();
      expect(where({ lettreMissionId }, [{ ...LETTER, objectId: 5 }])).toBeNull();
      expect(where({ lettreMissionId }, [])).toBeNull();
    }
    expect(where(null, [LETTER])).toBe('L');
  });

  it('ranks the rows of each letter, good or bad, duplicates left out', () => {
    const rows = [{ lettreMissionId: 'L' }, { objectId: 'x' }, { lettreMissionId: 'M' }, { objectId: 'x' }, null, ROW];
    expect(oracleRows([LETTER], rows).map((r) => [r.index, r.letterId, r.rank])).toEqual([
      [0, 'L', 0],
      [1, 'L', 1],
      [2, 'M', 0],
      [4, 'L', 2],
      [5, 'L', 3],
    ]);
  });
});

describe('reasons, the first that applies', () => {
  const year = { dateDebExercice: null, dateFinExercice: null };
  it.each<[string, object, object, OracleOptions]>([
    ['InvalidRow', { frequence: 0, lettreMissionId: 'M' }, { dateDebut: 'x' }, {}],
    ['UnknownLetter', { lettreMissionId: 'M' }, {}, {}],
    ['RejectedLetter', {}, { dateDebut: 'x', statut: 3 }, {}],
    ['RejectedLetter', {}, { dateFin: '2022-02-30' }, {}],
    ['CancelledLetter', {}, { statut: 3 }, {}],
    ['CancelledLetter', {}, { statut: null, status: ' 3 ' }, { statuts: [2] }],
    ['planned', {}, { statut: 3 }, { statuts: [3] }],
    ['NotSelected', {}, { statut: '1' }, { statuts: [2, 8] }],
    ['NotSelected', {}, { statut: 'x' }, { statuts: [0, 1, 2] }],
    ['NotSelected', { frequence: 5 }, {}, { statuts: [4] }],
    ['planned', {}, { statut: '8' }, { statuts: [2, 8] }],
    ['planned', {}, {}, { statuts: [0] }],
    ['UndatedOneOff', { frequence: 5 }, year, { coverage: 'fiscal-year' }],
    ['NoFiscalYear', {}, { ...year, dateDebut: null }, {}],
    ['NoFiscalYear', { calage: 3 }, { dateDebExercice: 'x' }, {}],
    ['NoFiscalYear', {}, { dateFinExercice: '9999-12-31' }, {}],
    ['NoMissionStart', {}, { dateDebut: null, dateFin: null }, {}],
    ['NoMissionStart', { calage: 2 }, { ...year, dateDebut: '' }, {}],
    ['EmptyMission', {}, { dateFin: '2021-12-31' }, {}],
    ['OpenEnded', {}, { dateFin: null }, { first: '2022-01-01' }],
    ['NoPeriodInWindow', {}, { dateFin: '2022-12-30' }, { last: '1950-01-01' }],
    ['OutsideHorizon', {}, {}, { last: '2022-12-30' }],
    ['planned', {}, {}, { last: '2022-12-31' }],
  ])('%s: %j, letter %j, %j', (reason, row, letter, options) => {
    expect(fate({ ...ROW, ...row }, letter, options)).toBe(reason);
  });
});

describe('repeats', () => {
  it('counts the first row of each objectId, whatever its letter, and reports a differing repeat', () => {
    const first = { ...ROW, objectId: 'x', lettreMissionId: 'L' };
    const shuffled = Object.fromEntries(Object.entries(first).reverse());
    const plan = oraclePlan(
      [LETTER, { ...LETTER, statut: 3 }, null, { ...LETTER, objectId: 'M', dateDebut: 'x' }, { objectId: '' }],
      [first, shuffled, { ...first, lettreMissionId: 'M' }, { ...first, objectId: '' }, { ...first, objectId: '' }],
    );
    expect(plan.occurrences.map((o) => [o.key, o.activity])).toEqual([
      ['x', 0],
      [null, 1],
      [null, 2],
    ]);
    expect(plan.unplanned).toEqual([]);
    expect(plan.rejectedLetters).toEqual([2, 3, 4]);
    expect(plan.conflictingDuplicates).toEqual([
      { resource: 'letters', index: 1 },
      { resource: 'activities', index: 2 },
    ]);
  });
});

describe('warnings', () => {
  const tags = (row: object, letter: object = {}, options: OracleOptions = {}) =>
    oraclePlan([{ ...LETTER, ...letter }], [{ ...ROW, ...row }], options).warnings.map((w) => [w.tag, w.activity]);

  it('about activities', () => {
    expect(tags({})).toEqual([]);
    expect(tags({ dateFreq: '2022-01-01' })).toEqual([['DateFreqIgnored', 0]]);
    expect(tags({ dateFreq: 'nonsense' })).toEqual([['DateFreqIgnored', 0]]);
    expect(tags({ dateFreq: '0001-01-01' })).toEqual([]);
    expect(tags({ calage: 3 })).toEqual([]);
    expect(tags({ calage: 3, frequence: 3 })).toEqual([['PostFiscalBelowYearly', 0]]);
    expect(tags({ ...ONE_OFF, calage: 3 })).toEqual([]);
    expect(tags({ activiteCabinet: false })).toEqual([['SideUndeclared', 0]]);
    expect(tags({ activiteClient: true })).toEqual([['SideShared', 0]]);
    expect(tags({ activiteCabinet: null, activiteClient: true })).toEqual([]);
    // Planned or not, but neither from a bad row nor for a rejected letter.
    expect(tags({ activiteClient: true }, {}, { last: '1950-01-01' })).toEqual([['SideShared', 0]]);
    expect(tags({ activiteClient: true, unite: null })).toEqual([]);
    expect(tags({ activiteClient: true }, { dateFin: 'x', statut: 5 })).toEqual([]);
  });

  it('about letters', () => {
    expect(tags({}, { dateFinExercice: '2024-01-01' })).toEqual([['LongFiscalYear', null]]);
    expect(tags({}, { statut: 5 })).toEqual([['ActivitiesMayBeIncomplete', null]]);
    for (const statut of [9, '9', 'x', true, [2], 2.5, -1])
      expect(tags({}, { statut })).toEqual([['UnknownStatut', null]]);
    for (const statut of [0, '0', 8, null, '', undefined]) expect(tags({}, { statut })).toEqual([]);
    expect(tags({}, { statut: '', status: 9 })).toEqual([['UnknownStatut', null]]);
    expect(tags({}, { statut: 2, status: 9 })).toEqual([]);
  });
});
