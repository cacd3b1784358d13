// Hours by month as a table with bars, split by what the letters' statuts say of their signature.
// A month without work is a line too: a gap in the load is news. A long gap is one line.

import { monthNameOf } from '../../calendar/buckets.js';
import { dayOf } from '../../calendar/civil-date.js';
import { monthOf } from '../../calendar/month-arithmetic.js';
import { dayInMonth } from '../../calendar/month-table.js';
import { signatureOf } from '../../engagement/codes.js';
import { hoursOf, type MicroHours } from '../../engagement/micro-hours.js';
import type { WorkSide } from '../../engagement/side.js';
import { type Column, tableOf } from '../../report/table.js';
import type { Plan } from '../../schedule/plan.js';
import { type TotalDate, totals } from '../../workload/totals.js';
import type { Context } from '../context.js';
import { fittedText } from './fitted-text.js';
import { tableLines } from './text-table.js';

const SIGNATURES = ['signed', 'notSigned', 'unknown'] as const;
type Signature = (typeof SIGNATURES)[number];
type Split = { readonly [signature in Signature]: MicroHours };

const MARKS: { readonly [signature in Signature]: string } = { signed: '█', notSigned: '▒', unknown: '░' };
const LONGEST_GAP = 24;
const WIDEST_BAR = 50;

/** What a chart shows of a plan. */
export interface ChartQuery {
  readonly on: TotalDate;
  readonly side: WorkSide;
}

/** A month, the total, or a gap between months, which has neither hours nor a bar. */
interface Line {
  readonly name: string;
  readonly split: Split | null;
  readonly hasBar: boolean;
}

/** The lines of the chart: months with their hours and bars, the total, the key to the marks. */
export function monthChart(
  plan: Plan,
  query: ChartQuery,
  { texts: { table }, language, stdout }: Context,
): readonly string[] {
  const months = monthsOf(plan, query);
  const all = [...months.values()];
  const largest = Math.max(1, ...all.map(sumOfSplit));
  const columns: readonly Column<Line>[] = [
    { name: table.month, kind: 'text', read: ({ name }) => name },
    { name: table.hours, kind: 'hours', read: ({ split }) => split && hoursOf(sumOfSplit(split)) },
    ...SIGNATURES.map(
      (signature): Column<Line> => ({
        name: table.signatures[signature],
        kind: 'hours',
        read: ({ split }) => split && hoursOf(split[signature]),
      }),
    ),
    { name: '', kind: 'text', read: () => null },
  ];
  const lines = Array.from(
    withGaps(months),
    ([name, split]): Line => ({ name: split === null ? '…' : name, split, hasBar: split !== null }),
  );
  const total: Line = { name: table.total, split: sumOf(all), hasBar: false };
  const key = SIGNATURES.map((signature) => `${MARKS[signature]} ${table.signatures[signature]}`).join('   ');
  const width = stdout.tableWidth;
  const bar = {
    column: columns.length - 1,
    widest: WIDEST_BAR,
    draw:
      (length: number) =>
      ({ split, hasBar }: Line) =>
        hasBar && split !== null ? barOf(split, largest, length) : '',
  };
  return [...tableLines(tableOf(columns, [...lines, total]), language, { width, bar }), '', fittedText(key, width)];
}

/** Micro-hours by month and signature, in order of the months. */
function monthsOf(plan: Plan, { on, side }: ChartQuery): ReadonlyMap<string, Split> {
  const months = new Map<string, { -readonly [signature in Signature]: MicroHours }>();
  for (const row of totals(plan, { by: ['month', 'statut'], on, side })) {
    const month = String(row.month);
    const split = months.get(month) ?? { signed: 0, notSigned: 0, unknown: 0 };
    split[signatureOf(row.statut as number | null)] += row.microHours;
    months.set(month, split);
  }
  return months;
}

/** The months with those between them that have no work; null stands for a long gap. */
function* withGaps(months: ReadonlyMap<string, Split>): Iterable<readonly [string, Split | null]> {
  let next: number | null = null;
  for (const [name, split] of months) {
    const [year, month] = name.split('-').map(Number);
    const index = monthOf(dayOf(year, month, 1));
    if (next !== null && index - next > LONGEST_GAP) yield ['', null];
    else for (let gap = next ?? index; gap < index; gap++) yield [monthNameOf(dayInMonth(gap, 1)), sumOf([])];
    yield [name, split];
    next = index + 1;
  }
}

function barOf(split: Split, largest: MicroHours, width: number): string {
  // Ends are rounded, not lengths, so that the parts add up to the whole.
  let sum = 0;
  let drawn = 0;
  let bar = '';
  for (const signature of SIGNATURES) {
    sum += split[signature];
    const end = Math.round((sum / largest) * width);
    bar += MARKS[signature].repeat(end - drawn);
    drawn = end;
  }
  return bar === '' && sum > 0 ? '·' : bar;
}

function sumOfSplit(split: Split): MicroHours {
  return split.signed + split.notSigned + split.unknown;
}

function sumOf(splits: readonly Split[]): Split {
  const sum = { signed: 0, notSigned: 0, unknown: 0 };
  for (const split of splits) for (const signature of SIGNATURES) sum[signature] += split[signature];
  return sum;
}
