// The order of a plan a few months at a time is the order of the plan, whatever its rules are.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { rowsInOrder } from '../../src/schedule/order.js';
import { RuleTableBuilder, ruleOfRow } from '../../src/schedule/rule-table.js';
import { portfolioRows } from '../../src/testing/fast-check.js';

const HORIZON = { horizon: { last: '2400-12-31' } };

test('the slices together are the order', () => {
  let several = 0;
  fc.assert(
    fc.property(portfolioRows(), ({ letters, activities }) => {
      const made = plan(orThrow(decodePortfolio(letters, activities)), HORIZON);
      // Hours may be too many for a plan.
      fc.pre(made._tag === 'Right');
      const { schedule } = made.right;
      const order: number[] = [];
      let slices = 0;
      for (const { rows, ruleOf } of rowsInOrder(schedule.rules, 3)) {
        slices++;
        order.push(...rows);
        expect([...ruleOf]).toEqual(Array.from(rows, (row) => ruleOfRow(schedule.rules, row)));
      }
      if (slices > 1) several++;
      expect(order).toEqual([...schedule.order]);
    }),
  );
  expect(several).toBeGreaterThan(10);
});

test('a slice holds no more than it may, unless one month does', () => {
  const builder = new RuleTableBuilder(2);
  const row = { frequence: 1, calage: 2, datePrevObligation: 5, quantite: 1, unite: 1 };
  const [activity] = orThrow(decodePortfolio([], [row])).activities;
  const monthly = (firstMonth: number, count: number) => ({
    ends: { firstMonth, step: 1, count, day: 0 },
    starts: { first: 0, isStub: false },
    lagFrom: 0,
    closes: null,
  });
  builder.add(0, activity, [monthly(24_000, 5)]);
  for (let more = 0; more < 4; more++) builder.add(1, activity, [monthly(24_002, 1)]);
  expect(Array.from(rowsInOrder(builder.table(), 2), ({ rows }) => rows.length)).toEqual([2, 5, 2]);
});

test('no rule, no slice', () => {
  expect([...rowsInOrder(new RuleTableBuilder(0).table())]).toEqual([]);
});
