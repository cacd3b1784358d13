// Section 12: the worked example, the documentation's own payload, to the last date and the last micro-hour.
// Then section 10's order. The expectations come from the text alone.
// The other sections have their tables in dates, periods, due, rows and coverage.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oraclePlan } from './index.js';

const fixture = (name: string): unknown[] =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as unknown[];

const MONTHS = [
  ['2021-11-01', '2021-11-30', '2021-12-31', '2021-12-10'],
  ['2021-12-01', '2021-12-31', '2022-01-31', '2022-01-10'],
  ['2022-01-01', '2022-01-31', '2022-02-28', '2022-02-10'],
  ['2022-02-01', '2022-02-28', '2022-03-31', '2022-03-10'],
  ['2022-03-01', '2022-03-31', '2022-04-30', '2022-04-10'],
  ['2022-04-01', '2022-04-30', '2022-05-31', '2022-05-10'],
  ['2022-05-01', '2022-05-31', '2022-06-30', '2022-06-10'],
  ['2022-06-01', '2022-06-30', '2022-07-31', '2022-07-10'],
  ['2022-07-01', '2022-07-31', '2022-08-31', '2022-08-10'],
  ['2022-08-01', '2022-08-31', '2022-09-30', '2022-09-10'],
  ['2022-09-01', '2022-09-30', '2022-10-31', '2022-10-10'],
  ['2022-10-01', '2022-10-31', '2022-11-30', '2022-11-10'],
  ['2022-11-01', '2022-11-30', '2022-12-31', '2022-12-10'],
  ['2022-12-01', '2022-12-31', '2023-01-31', '2023-01-10'],
] as const;

describe('section 12: the worked example', () => {
  const plan = oraclePlan(fixture('letters'), fixture('activities'));
  const of = (rank: number) => plan.occurrences.filter(({ activity }) => activity === rank);

  it('gives 71 occurrences, nothing unplanned, no warning', () => {
    expect(plan.occurrences).toHaveLength(71);
    expect(plan.unplanned).toEqual([]);
    expect(plan.warnings).toEqual([]);
    expect(plan.rejectedLetters).toEqual([]);
    expect(plan.conflictingDuplicates).toEqual([]);
    expect([0, 1, 2, 3, 4, 5].map((rank) => of(rank).length)).toEqual([1, 14, 14, 14, 14, 14]);
  });

  it('plans the visit on 2022-12-31', () => {
    expect(of(0)).toEqual([
      {
        letterId: 'efb2dfc9-71a5-4e72-98fd-78b427790086',
        key: null,
        activity: 0,
        activite: 'Visite accompagnement client',
        periodStart: '2022-12-31',
        periodEnd: '2022-12-31',
        stub: false,
        release: '2022-12-01',
        last: '2022-12-31',
        due: '2022-12-31',
        dueAdjusted: '2022-12-31',
        microHours: 4_000_000n,
        side: 'firm',
      },
    ]);
  });

  it('plans the dashboards on the last day of the month after each period', () => {
    expect(of(1).map((o) => [o.periodStart, o.periodEnd, o.due])).toEqual(MONTHS.map(([a, b, c]) => [a, b, c]));
    expect(of(1).every((o) => o.microHours === 150_000n && !o.stub && o.dueAdjusted === o.due)).toBe(true);
    expect(of(1)[0]).toMatchObject({
      release: '2021-12-01',
      last: '2021-12-31',
    });
  });

  it('plans the invoices on the tenth of the month after each period', () => {
    expect(of(3).map((o) => [o.periodStart, o.periodEnd, o.due])).toEqual(MONTHS.map(([a, b, , d]) => [a, b, d]));
    expect(of(3).every((o) => o.microHours === 0n)).toBe(true);
  });

  it('plans the access rights on the last day of each period', () => {
    for (const rank of [2, 4, 5]) {
      expect(of(rank).map((o) => o.due)).toEqual(MONTHS.map(([, end]) => end));
      expect(of(rank).every((o) => o.release === o.periodStart && o.microHours === 0n)).toBe(true);
    }
  });

  it('adds up to 6.1 hours: 4.15 in December 2022, 0.15 in each other month', () => {
    const months = new Map<string, bigint>();
    for (const { due, microHours } of plan.occurrences) {
      if (microHours > 0n) months.set(due.slice(0, 7), (months.get(due.slice(0, 7)) ?? 0n) + microHours);
    }
    expect([...months]).toEqual(
      MONTHS.map(([, , due]) => [due.slice(0, 7), due === '2022-12-31' ? 4_150_000n : 150_000n]),
    );
    expect([...months.values()].reduce((a, b) => a + b)).toBe(6_100_000n);
  });
});

describe('section 10: order', () => {
  const letter = (objectId: string) => ({
    objectId,
    dateDebut: '2022-01-01',
    dateFin: '2022-02-28',
  });
  const row = (lettreMissionId: string, more: object = {}) => ({
    lettreMissionId,
    activiteCabinet: true,
    unite: 1,
    quantite: 1,
    frequence: 1,
    calage: 2,
    ...more,
  });

  it('sorts by due, then letters as received, then rank', () => {
    const plan = oraclePlan(
      [letter('b'), letter('a')],
      [row('a'), row('b', { decalage: 1 }), row('a', { datePrevObligation: 15 }), row('b')],
    );
    expect(plan.occurrences.map((o) => `${o.due} ${o.letterId} ${o.activity} ${o.periodEnd}`)).toEqual([
      '2022-01-15 a 1 2022-01-31',
      '2022-01-31 b 1 2022-01-31',
      '2022-01-31 a 0 2022-01-31',
      '2022-02-15 a 1 2022-02-28',
      '2022-02-28 b 0 2022-01-31',
      '2022-02-28 b 1 2022-02-28',
      '2022-02-28 a 0 2022-02-28',
      '2022-03-31 b 0 2022-02-28',
    ]);
  });
});
