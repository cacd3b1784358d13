// Which rule, which outcomes, what is assumed (section 3), and who succeeds whom (4.1), case by case from the text.
import { describe, expect, it } from 'vitest';
import { toNumber } from './decimal.js';
import { type ForecastSettings, oracleForecast, type Rule, runsOf } from './index.js';
import type { Run } from './outcomes.js';
import { activityRow, type LetterFields, letterRow } from './samples.js';

const OPTIONS = { first: '2027-01-01', last: '2027-01-31', asOf: '2026-12-01' };
const NEXT = {
  id: 'N',
  client: 'C',
  mission: '2027-01-01..2027-12-31',
  profitCenter: 'P',
  maitreDossier: { objectId: 'M' },
};
const BEFORE = { id: 'B', client: 'C', mission: '2026-01-01..2026-12-31', statut: 2 };

/** `probability/shift/factor` of each outcome of letter N, its source, and `assumed` when it is. */
function chancesOf(letters: readonly LetterFields[], settings: ForecastSettings, run: Run = 'base'): string {
  const rows = letters.map(letterRow);
  const activities = letters.map(({ id }) => activityRow(id, 'Tenue', 'monthly', 1));
  const { futures } = runsOf(rows, activities, settings, OPTIONS)[run];
  const found = futures.find(({ letter }) => letter.id === 'N')?.chances;
  const outcomes = found?.outcomes.map(({ probability, startShift, factor }) =>
    [toNumber(probability), startShift, toNumber(factor)].join('/'),
  );
  return `${outcomes?.join(' ')} ${found?.source}${found?.isAssumed === true ? ' assumed' : ''}`;
}

describe('the table of statuts', () => {
  it.each([
    [0, '1/0/1 statut assumed'],
    [undefined, '1/0/1 statut assumed'],
    [1, '0.5/0/1 statut assumed'],
    [2, '1/0/1 statut'],
    [3, '0/0/1 statut'],
    [4, '1/0/1 statut assumed'],
    [5, '1/0/1 statut assumed'],
    [6, '0.5/0/1 statut assumed'],
    ['7', '0.9/0/1 statut assumed'],
    [8, '1/0/1 statut'],
    [42, '1/0/1 statut assumed'],
    ['signed', '1/0/1 statut assumed'],
  ])('statut %j: %s', (statut, chances) => {
    expect(chancesOf([{ ...NEXT, statut }], {})).toBe(chances);
  });
});

describe('rules', () => {
  const keys: Rule[] = [{ letter: 'N' }, { client: 'C' }, { manager: 'M' }, { profitCenter: 'P' }, { statut: 1 }];
  const ruled = keys.map((key, i) => ({ ...key, probability: (i + 1) / 10 }));

  it('by letter, client, manager, profit centre, statut, in this order', () => {
    for (const i of keys.keys()) {
      const source = i === 4 ? 'statut-rule' : 'rule';
      const rules = ruled.slice(i).reverse();
      expect(chancesOf([{ ...NEXT, statut: 1 }], { rules })).toBe(`${(i + 1) / 10}/0/1 ${source}`);
    }
  });

  it('a cancelled letter listens to the letter and the statut alone', () => {
    const cancelled = { ...NEXT, statut: 3 };
    expect(chancesOf([cancelled], { rules: ruled })).toBe('0.1/0/1 rule');
    expect(chancesOf([cancelled], { rules: ruled.slice(1) })).toBe('0/0/1 statut');
    expect(chancesOf([cancelled], { rules: [...ruled.slice(1), { statut: 3, probability: 0.7 }] })).toBe(
      '0.7/0/1 statut-rule',
    );
  });

  it('fields are looked up one by one, and factors multiply', () => {
    const outcomes = [
      { name: 'late', probability: 0.25, startShift: 3, hoursFactor: 0.5 },
      { name: 'on time', probability: 0.5 },
    ];
    const rules: Rule[] = [
      { letter: 'N', renewal: 0.2 },
      { client: 'C', outcomes },
      { statut: 1, hoursFactor: 1.5 },
    ];
    expect(chancesOf([{ ...NEXT, statut: 1 }], { rules })).toBe('0.25/3/0.75 0.5/0/1.5 rule');
  });
});

describe('succession', () => {
  const proposed = { ...NEXT, statut: 1 };
  const both = [BEFORE, proposed];

  it('a proposed successor is the renewal of its predecessor', () => {
    expect(chancesOf(both, {})).toBe('0.9/0/1 succession assumed');
    expect(chancesOf(both, { renewals: { probability: 0.3 } })).toBe('0.5/0/1 succession assumed');
    expect(chancesOf(both, { renewals: { probability: 0.3 }, rules: [{ statut: 1, probability: 0.2 }] })).toBe(
      '0.3/0/1 succession',
    );
    const outcomes = [{ name: 'late', probability: 0.2, startShift: 2, hoursFactor: 2 }];
    expect(chancesOf(both, { rules: [{ statut: 1, outcomes }] })).toBe('0.9/2/2 succession assumed');
  });

  it('replaces only what is assumed of the two', () => {
    const runs = (settings: ForecastSettings): string[] =>
      (['low', 'high'] as const).map((run) => chancesOf(both, settings, run).split('/')[0] ?? '');
    expect(runs({})).toEqual(['0', '1']);
    expect(runs({ renewals: { probability: 0.3 } })).toEqual(['0.3', '1']);
    expect(runs({ rules: [{ statut: 1, probability: 0.2 }] })).toEqual(['0.2', '1']);
    expect(runs({ renewals: { probability: 0.3 }, rules: [{ statut: 1, probability: 0.2 }] })).toEqual(['0.3', '0.3']);
  });

  it('not of a signed one, nor after an uncertain one, nor when the settings say so', () => {
    expect(chancesOf([BEFORE, { ...NEXT, statut: 2 }], {})).toBe('1/0/1 statut');
    expect(chancesOf([{ ...BEFORE, statut: 7 }, proposed], {})).toBe('0.5/0/1 statut assumed');
    expect(chancesOf([{ ...BEFORE, statut: 0 }, proposed], {}, 'low')).toBe('0/0/1 succession assumed');
    expect(chancesOf(both, { renewals: { successors: 'statut' } })).toBe('0.5/0/1 statut assumed');
    const outcomes = [
      { name: 'a', probability: 0.2 },
      { name: 'b', probability: 0.3 },
    ];
    expect(chancesOf(both, { rules: [{ statut: 1, outcomes }] })).toBe('0.2/0/1 0.3/0/1 statut-rule');
  });
});

describe('who succeeds whom', () => {
  const pairsOf = (letters: readonly LetterFields[], labels: Record<string, string> = {}): string => {
    const activities = letters.map(({ id }) => activityRow(id, labels[id] ?? 'Tenue', 'monthly', 1));
    const { successions } = oracleForecast(letters.map(letterRow), activities, {}, OPTIONS);
    return successions
      .map(({ letter, successor, gapDays, commonLabels }) => `${letter}${successor} ${gapDays} ${commonLabels}`)
      .join(', ');
  };
  const letter = (id: string, mission: string, others = {}): LetterFields => ({ id, client: 'C', mission, ...others });

  it.each([
    ['2027-01-01..2027-12-31', 'BN 0 1'],
    ['2027-04-03..2027-12-31', 'BN 92 1'],
    ['2027-04-04..2027-12-31', ''],
    ['2026-10-01..2027-12-31', 'BN -92 1'],
    ['2026-09-30..2027-12-31', ''],
    ['2026-01-01..2027-12-31', ''],
    ['2027-01-01..', 'BN 0 1'],
  ])('a letter of %s after 2026: %s', (mission, pairs) => {
    expect(pairsOf([BEFORE, letter('N', mission)])).toBe(pairs);
  });

  it('without a common label only without a gap', () => {
    expect(pairsOf([BEFORE, letter('N', '2027-01-01..2027-12-31')], { N: 'Paie' })).toBe('BN 0 0');
    expect(pairsOf([BEFORE, letter('N', '2027-01-02..2027-12-31')], { N: 'Paie' })).toBe('');
  });

  it('letters that are not cancelled first, then no gap, common labels, the smaller gap, ids', () => {
    const late = letter('K', '2027-02-01..2027-12-31');
    expect(pairsOf([BEFORE, late, letter('N', '2027-01-01..2027-12-31', { statut: 3 })])).toBe('BK 31 1');
    expect(pairsOf([BEFORE, late, letter('N', '2027-01-01..2027-12-31')], { N: 'Paie' })).toBe('BN 0 0');
    expect(pairsOf([BEFORE, late, letter('N', '2027-01-15..2027-12-31')])).toBe('BN 14 1');
    expect(
      pairsOf([BEFORE, letter('\u{1f600}', '2027-01-01..2027-12-31'), letter('\uff21', '2027-01-01..2027-12-31')]),
    ).toBe('B\uff21 0 1');
  });

  it('reports days of overlap', () => {
    const rows = [BEFORE, letter('N', '2026-12-22..2027-12-31')].map(letterRow);
    const activities = ['B', 'N'].map((id) => activityRow(id, 'Tenue', 'monthly', 1));
    expect(oracleForecast(rows, activities, {}, OPTIONS).overlaps).toEqual([{ letter: 'B', successor: 'N', days: 10 }]);
  });
});
