// Section 9, "Reading rows", case by case: what each field of an activity accepts and what makes an `InvalidRow`.
// Every expectation is worked by hand from the text, none is copied from a run.
// A good row is changed one field at a time.
import { describe, expect, it } from 'vitest';
import { oraclePlan, oracleRows } from './index.js';
import { fate, LETTER, ONE_OFF, ROW } from './samples.js';

describe('fields of an activity', () => {
  it.each<[string, unknown[], unknown[]]>([
    [
      'frequence',
      [1, 4, '4', ' 4 ', '04'],
      [undefined, null, '', ' ', '1e0', '1.0', '+1', 0, 6, 1.5, -1, true, [1], Number.NaN],
    ],
    ['calage', [1, 2, 3, '3'], [undefined, null, '', 0, 4, '4', [2]]],
    ['decalage', [0, 18, '18', null, undefined, -0], ['', ' ', -1, '-1', 0.5, 19, '19', [1], {}]],
    ['datePrevObligation', [0, 31, '31', null, undefined], ['', -1, 1.5, 32, [5]]],
    ['quantite', [0, 1, 10_000, '10000', ' 1 '], [null, undefined, '', -1, 1.5, '1.0', 10_001, [1]]],
    ['unite', [0, 0.15, 100_000, '0.15'], [null, undefined, '', '0,15', -1, 100_001, [1]]],
    ['activiteCabinet', [true, false, null, undefined], ['true', 1, 0, '', [true]]],
    ['activiteClient', [true, false, null, undefined], ['false', 1, 0, '']],
    // Ignored on a recurring activity, readable or not.
    ['dateFreq', ['2022-01-01', 'nonsense', null, undefined, 5], []],
  ])('%s', (name, good, bad) => {
    for (const value of good) expect([value, fate({ ...ROW, [name]: value })]).toEqual([value, 'planned']);
    for (const value of bad) expect([value, fate({ ...ROW, [name]: value })]).toEqual([value, 'InvalidRow']);
  });

  it('does not read calage on a one-off, and reads its date', () => {
    for (const calage of [undefined, 'x', 0, 3]) expect(fate({ ...ONE_OFF, calage })).toBe('planned');
    for (const dateFreq of ['2022-02-30', 5, '9999-12-31']) expect(fate({ ...ONE_OFF, dateFreq })).toBe('InvalidRow');
    for (const dateFreq of [null, undefined, '', '0001-01-01']) {
      expect(fate({ ...ONE_OFF, dateFreq })).toBe('UndatedOneOff');
    }
  });

  it('refuses a row that is no object', () => {
    for (const row of [null, 5, 'x', [ROW], undefined]) expect(fate(row)).toBe('InvalidRow');
  });

  it('keeps the hours of one occurrence when unite and quantite are readable', () => {
    const rows = [{ ...ROW, frequence: 9 }, { ...ROW, unite: 'x' }, { ...ROW, quantite: null }, null];
    const { unplanned } = oraclePlan([LETTER], rows);
    expect(unplanned.map((u) => u.microHours)).toEqual([6_000_000n, null, null, null]);
  });

  it('labels by activite, then Libelle', () => {
    const label = (row: object) => oracleRows([LETTER], [{ ...ROW, ...row }])[0]?.activity?.activite;
    expect(label({ activite: 'a', Libelle: 'b' })).toBe('a');
    expect(label({ activite: null, Libelle: 'b' })).toBe('b');
    expect(label({ activite: '', Libelle: 'b' })).toBe('');
    expect(label({ activite: 5 })).toBe('');
  });
});
