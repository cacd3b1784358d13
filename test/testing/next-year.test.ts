// The made-up firm with its letters of 2027: the same rows first, the same figures of 2026, and each way in which letters end.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { endingLetters } from '../../src/forecast/index.js';
import { Successions } from '../../src/forecast/succession.js';
import { decodePortfolio, orThrow, type PlanOptions, plan, totals } from '../../src/index.js';
import { letterGroups } from '../../src/schedule/letter-group.js';
import { type Firm, type FirmOptions, generateFirm } from '../../src/testing/index.js';

const OF_2026 = { horizon: { first: '2026-01-01', last: '2026-12-31' } };
const portfolioOf = ({ letters, activities }: Firm) => orThrow(decodePortfolio(letters, activities));
const options: FirmOptions = { clients: 150, seed: 1 };
const plain = generateFirm(options);
const firm = generateFirm({ ...options, nextYear: true });
const portfolio = portfolioOf(firm);
const added = portfolio.letters.slice(plain.letters.length);
const successions = new Successions(portfolio.letters, letterGroups(portfolio), 92);

test('without the option the bytes are what they were', () => {
  const digest = (rows: Firm) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  expect(digest(plain)).toBe('0506489666e0e452258f32fadbe70a0b5ca9d63d08c257f923474950a56e6cfd');
  expect(digest(generateFirm({ clients: 12, seed: 3, nextYear: false }))).toBe(
    'a3867691ae6c09c961dc93e5e4479d11ce14b02b4bb8f8735a3ad33f492c743f',
  );
});

test('with it the same rows come first, and the same seed gives the same bytes', () => {
  expect(firm.letters.slice(0, plain.letters.length)).toEqual(plain.letters);
  expect(firm.activities.slice(0, plain.activities.length)).toEqual(plain.activities);
  expect(JSON.stringify(generateFirm({ ...options, nextYear: true }))).toBe(JSON.stringify(firm));
  expect(generateFirm({ clients: 150, seed: 2, nextYear: true })).not.toEqual(firm);
  expect(generateFirm({ clients: 0, seed: 1, nextYear: true })).toEqual({ letters: [], activities: [] });
});

test.each<[string, PlanOptions]>([
  ['signed', { statuts: [2, 8] }],
  ['all but cancelled', {}],
  ['of every statut', { statuts: [0, 1, 2, 3, 4, 5, 6, 7, 8] }],
  ['by the start of periods', { lagOrigin: 'periodStart' }],
  ['adjusted', { adjust: 'following' }],
])('the figures of 2026 stay: letters %s', (_, how) => {
  for (const seed of [1, 2, 3]) {
    const figures = (nextYear: boolean) => {
      const rows = generateFirm({ clients: 150, seed, nextYear });
      return totals(orThrow(plan(portfolioOf(rows), { ...how, ...OF_2026 })), { by: ['month', 'letter', 'activity'] });
    };
    const before = figures(false);
    expect(before.length).toBeGreaterThan(1000);
    expect(figures(true)).toEqual(before);
  }
});

test('most letters end on 31 December 2026, some in mid-year', () => {
  const ends = portfolioOf(plain).letters.map(({ mission }) => mission.last ?? 'open');
  const count = (isOne: (end: string) => boolean) => ends.filter(isOne).length;
  expect(count((end) => end === '2026-12-31')).toBeGreaterThan(count((end) => end.startsWith('2026')) / 2);
  expect(count((end) => end >= '2026-01' && end < '2026-12')).toBeGreaterThan(10);
});

test('letters that end are followed by a proposal, a signed letter, a cancelled one, or none', () => {
  const ended = portfolio.letters.filter(
    ({ mission, statut }) => mission.last === '2026-12-31' && (statut === 2 || statut === 8),
  );
  const fates = new Map<number | string, number>();
  for (const letter of ended) {
    const succession = successions.of(letter);
    const fate = succession?.successor.statut ?? 'none';
    fates.set(fate, (fates.get(fate) ?? 0) + 1);
    if (succession !== null) {
      expect(added).toContain(succession.successor);
      expect(succession.gapDays).toBe(0);
      expect(succession.commonLabels).toBeGreaterThan(0);
      expect(succession.successor.mission.first).toBe('2027-01-01');
      expect(['2027-12-31', '2027-06-30']).toContain(succession.successor.mission.last);
      expect(succession.successor.fiscalYear).toEqual({ first: '2027-01-01', last: '2027-12-31' });
    }
  }
  // Of each ten, and of the last few as many as there are.
  const tenths = Math.floor(ended.length / 10);
  expect(tenths).toBeGreaterThan(3);
  for (const [fate, least] of [
    ['none', 3],
    [1, 2],
    [2, 2],
    [8, 1],
    [3, 1],
    [7, 1],
  ] as const) {
    const found = fates.get(fate) ?? 0;
    expect(found).toBeGreaterThanOrEqual(least * tenths);
    expect(found).toBeLessThanOrEqual(least * (tenths + 1));
  }
  expect(added.some(({ mission, statut }) => mission.last === '2027-06-30' && statut === 2)).toBe(true);
});

test('a successor has the activities of the letter before, its one-offs a year later', () => {
  const rowsOf = (id: string) => firm.activities.filter(({ lettreMissionId }) => lettreMissionId === id);
  const followed = successions.all().filter(({ successor }) => added.includes(successor));
  const dated: unknown[] = [];
  for (const { letter, successor } of followed) {
    const before = rowsOf(letter.id).map(({ lettreMissionId: _, dateFreq, ...row }) => {
      const date = typeof dateFreq === 'string' ? `${Number(dateFreq.slice(0, 4)) + 1}${dateFreq.slice(4)}` : dateFreq;
      return { ...row, dateFreq: date };
    });
    const after = rowsOf(successor.id).map(({ lettreMissionId: _, ...row }) => row);
    expect(after).toEqual(before);
    dated.push(...after.filter(({ dateFreq }) => dateFreq !== null));
  }
  expect(dated.length).toBeGreaterThan(5);
});

test('letters of clients who left have lapsed', () => {
  const lapsed = added.filter(({ mission }) => (mission.last as string) < '2026-01-01');
  expect(lapsed).toHaveLength(Math.ceil(plain.letters.filter(({ dateFin }) => dateFin !== null).length / 40));
  const { letters } = orThrow(endingLetters(portfolio, { horizon: { first: '2027-01-01', last: '2027-12-31' } }));
  const ending = new Set(letters.map(({ letterId }) => letterId));
  for (const letter of lapsed) {
    expect(letter.statut).toBe(2);
    expect(successions.of(letter)).toBeNull();
    expect(successions.into(letter)).toBeNull();
    expect(ending.has(letter.id)).toBe(false);
  }
});

test('every row is one that the API could give', () => {
  const names = (rows: Firm['letters']) => new Set(rows.map((row) => Object.keys(row).join()));
  expect(names(firm.letters)).toEqual(names(plain.letters));
  expect(names(firm.activities)).toEqual(names(plain.activities));
  expect(new Set(firm.letters.map(({ objectId }) => objectId)).size).toBe(firm.letters.length);
  expect(new Set(firm.letters.map(({ codeIBS }) => codeIBS)).size).toBe(firm.letters.length);
  expect(portfolio.letters).toHaveLength(firm.letters.length);
  expect(portfolio.problems).toEqual([]);
  for (const { statut, dateSignature } of firm.letters)
    expect(dateSignature !== null).toBe(statut === 2 || statut === 8);
  for (const { description, codeIBS } of firm.letters)
    expect(String(description)).toContain(` ${String(codeIBS).slice(2, 6)} - `);
});

test('a small firm has a lapsed letter too', () => {
  const [{ objectId }] = generateFirm({ clients: 1, seed: 4 }).letters;
  const { letters } = generateFirm({ clients: 1, seed: 4, nextYear: true });
  expect(letters[0].objectId).toBe(objectId);
  expect(letters.some(({ dateFin }) => String(dateFin) < '2024')).toBe(true);
});
