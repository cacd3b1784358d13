// The table of months: the split by signature, the bars, months without work, terminals of any width.

import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, filesOf, Kept, LETTER } from '../setup.js';

const once = (dateFreq: string, unite: number, lettreMissionId = 'L1') => ({
  ...ACTIVITY,
  frequence: 5,
  dateFreq,
  decalage: 0,
  datePrevObligation: 0,
  unite,
  lettreMissionId,
});
const monthsOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => /^(\d{4}-\d\d|…)/.test(line))
    .map((line) => line.split(/\s+/).filter(Boolean));

test('signed, not signed, unknown statut', async () => {
  const statuts = [2, 8, 1, 4, 5, 6, 7, 0, 42];
  const letters = statuts.map((statut) => ({ ...LETTER, objectId: `L${statut}`, statut }));
  const rows = statuts.map((statut, index) => once('2026-05-05', 2 ** index, `L${statut}`));
  const { stdout } = await cli(['plan', ...filesOf(letters, rows)]);
  expect(monthsOf(stdout)[0].slice(0, 5)).toEqual(['2026-05', '511.00', '3.00', '124.00', '384.00']);
  expect(stdout).toContain('█ signed   ▒ not signed   ░ unknown statut');
  const french = await cli(['plan', ...filesOf(letters, rows), '--lang', 'fr']);
  expect(french.stdout).toContain("Heures par mois : travail du cabinet, par date d'échéance");
  expect(french.stdout).toContain('█ signé   ▒ non signé   ░ statut inconnu');
  expect(monthsOf(french.stdout)[0].slice(0, 5)).toEqual(['2026-05', '511,00', '3,00', '124,00', '384,00']);
});

test("the clients' own work when asked", async () => {
  const rows = [once('2026-05-05', 1), { ...once('2026-05-05', 2), activiteCabinet: false, activiteClient: true }];
  const hoursOf = async (...side: string[]) =>
    monthsOf((await cli(['plan', ...filesOf([LETTER], rows), ...side])).stdout)[0][1];
  expect(await hoursOf()).toBe('1.00');
  expect(await hoursOf('--side', 'client')).toBe('2.00');
  expect(await hoursOf('--side', 'all')).toBe('3.00');
});

describe('months without work', () => {
  const months = async (...dates: string[]) => {
    const rows = dates.map((date) => once(date, 1));
    return monthsOf((await cli(['plan', ...filesOf([LETTER], rows)])).stdout).map(
      ([month, hours]) => `${month} ${hours ?? ''}`,
    );
  };

  test('are lines of zero', async () => {
    expect(await months('2025-11-05', '2026-02-05')).toEqual([
      '2025-11 1.00',
      '2025-12 0.00',
      '2026-01 0.00',
      '2026-02 1.00',
    ]);
  });

  test('many are one line', async () => {
    expect(await months('2020-01-05', '2022-02-05')).toHaveLength(26);
    expect(await months('2020-01-05', '2022-03-05')).toEqual(['2020-01 1.00', '… ', '2022-03 1.00']);
    expect(await months('1900-01-05', '2999-12-05')).toEqual(['1900-01 1.00', '… ', '2999-12 1.00']);
  });
});

describe('bars', () => {
  const barsAt = async (columns: number) => {
    const letters = [LETTER, { ...LETTER, objectId: 'L2', statut: 1 }];
    const rows = [
      once('2026-01-05', 30),
      once('2026-02-05', 60),
      once('2026-02-05', 60, 'L2'),
      once('2026-03-05', 0.01),
      once('2026-04-05', 0),
    ];
    const stdout = new Kept(columns);
    await cli(['plan', ...filesOf(letters, rows)], { stdout });
    return monthsOf(stdout.text).map((line) => line[5] ?? '');
  };

  test('in proportion, parts adding up, small work a dot', async () => {
    expect(await barsAt(93)).toEqual(['█'.repeat(10), '█'.repeat(20) + '▒'.repeat(20), '·', '']);
  });

  test('of a narrow and of a wide terminal', async () => {
    expect((await barsAt(62))[1]).toHaveLength(9);
    expect((await barsAt(61))[1]).toHaveLength(8);
    expect((await barsAt(500))[1]).toHaveLength(50);
  });
});
