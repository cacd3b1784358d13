// Tables and charts of hostile labels at every width: no line is longer, no id, number or date is cut, and what tells two labels apart
// is there.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, filesOf, Kept, LETTER, teamOf } from './setup.js';

const WIDTHS = [40, 60, 80, 120, 200];
/** Without digits, so that all digits shown are those of ids, numbers and dates. */
const LABELS = [
  'Cabinet d’expertise comptable et de conseil '.repeat(5),
  'X'.repeat(200),
  '\u5e74\u6b21\u6c7a\u7b97\u66f8\u985e'.repeat(33),
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}'.repeat(24),
  'e\u0301\u0327'.repeat(66),
  '\u0645\u0643\u062a\u0628 \u0645\u062d\u0627\u0633\u0628\u0629 \u202e '.repeat(12),
  'Garnier\u200b\u2060\ufeff '.repeat(20),
];
/** Two of each label. */
const NAMES = LABELS.flatMap((label) => [label, label]);
const idOf = (kind: string, index: number) =>
  `${kind}${(index + 16).toString(16)}9${index % 10}-0b0e-4b61-9d9e-3a3f8bb0c0${index + 10}`;
const idsOf = (kind: string) => NAMES.map((_, index) => idOf(kind, index));

const letters = NAMES.map((name, index) => ({
  ...LETTER,
  objectId: idOf('a', index),
  codeIBS: name,
  entite: { objectId: idOf('c', index), description: [name] },
  maitreDossier: { objectId: idOf('e', index), description: [name] },
}));
const activities = letters.flatMap(({ objectId }, index) => [
  { ...ACTIVITY, objectId: `r${index}`, activite: NAMES[index], lettreMissionId: objectId, unite: 1234.56 + index },
  { ...ACTIVITY, objectId: `s${index}`, activite: NAMES[index], lettreMissionId: objectId, unite: 'une' },
]);
const team = {
  members: NAMES.map((name, index) => ({
    id: idOf('b', index),
    name,
    pool: index % 2 === 0 ? LABELS[2] : 'paie',
    contracts: [{ first: '2026-01-01' }],
  })),
  assignments: letters.map(({ entite }, index) => ({ client: entite.objectId, to: idOf('b', index) })),
  default: 'paie',
};

/** What a command prints on a terminal of so many columns. */
async function printed(args: readonly string[], columns: number): Promise<string> {
  const stdout = new Kept(columns);
  const { code, stderr } = await cli(args, { stdout });
  expect([args, code, stderr.includes('error')]).toEqual([args, 0, false]);
  return stdout.text;
}

/** How often each number, date and id with digits is there. */
function figuresOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Characters that are written out have digits of their own.
  const plain = text.replaceAll(/\\u\{?[0-9a-f]*\}?/g, '');
  for (const [figure] of plain.matchAll(/[a-f]?\d[0-9a-f]*(?:[-.,\u202f][0-9a-f]+)*/g)) {
    counts.set(figure, (counts.get(figure) ?? 0) + 1);
  }
  return counts;
}

const all = () => [...filesOf(letters, activities), ...teamOf(team)];
const rows = () => filesOf(letters, activities);
const months = ['--first', '2026-03', '--last', '2026-05'];

/** The commands that print a table or a chart, with the ids whose beginnings tell labels of it apart. */
const COMMANDS: readonly (readonly [
  args: readonly string[],
  input: () => readonly string[],
  marks: readonly string[],
])[] = [
  [['plan'], rows, []],
  [['plan', '--by', 'client'], rows, idsOf('c')],
  [['plan', '--by', 'manager,letter'], rows, [...idsOf('e'), ...idsOf('a')]],
  [['plan', '--by', 'day,activity,client', ...months], rows, idsOf('c')],
  [['check'], rows, []],
  [['capacity', ...months, '--by', 'month'], all, []],
  [['capacity', ...months, '--by', 'month', '--group', 'member'], all, idsOf('b')],
  [['level', ...months], all, []],
  [['level', ...months, '--by', 'month'], all, []],
  [['headcount', ...months], all, []],
  [['forecast', ...months], rows, []],
  [['forecast', ...months, '--by', 'client'], rows, idsOf('c')],
  [['forecast', ...months, '--by', 'month,pool'], all, []],
  [['explain', idOf('a', 0)], rows, [idOf('a', 0)]],
  [['explain', idOf('a', 5), '#0', '2026-03'], rows, [idOf('a', 5)]],
];

describe.each(['en', 'fr'])('%s', (lang) => {
  test.each(COMMANDS.map(([args, input, marks]) => ({ name: args.join(' '), args, input, marks })))(
    '$name',
    async ({ args, input, marks }) => {
      const asked = [...args, ...input(), '--lang', lang];
      const figures = figuresOf(await printed(asked, 2000));
      for (const columns of WIDTHS) {
        const text = await printed(asked, columns);
        expect([columns, text.split('\n').filter((line) => stringWidth(line) > columns)]).toEqual([columns, []]);
        const shown = figuresOf(text);
        const lost = [...figures].filter(([figure, count]) => (shown.get(figure) ?? 0) < count);
        expect([columns, lost]).toEqual([columns, []]);
        const words = text.replaceAll(/\s+/g, ' ');
        const unmarked = marks.filter((id) => !words.includes(` · ${id.slice(0, 4)}`));
        expect([columns, unmarked]).toEqual([columns, []]);
      }
    },
  );

  test.each([
    ['plan', '--by', 'client', '--ids'],
    ['plan', '--by', 'month,letter,manager', '--ids'],
    ['forecast', '--first', '2026-03', '--months', '1', '--by', 'client', '--ids'],
  ])('ids that stand beside labels: %s %s %s %s', async (...args) => {
    const kind = args.some((arg) => arg.includes('letter')) ? 'a' : 'c';
    const asked = [...args, ...rows(), '--lang', lang];
    for (const columns of WIDTHS) {
      const text = await printed(asked, columns);
      expect([columns, text.split('\n').filter((line) => stringWidth(line) > columns)]).toEqual([columns, []]);
      expect([columns, idsOf(kind).filter((id) => !text.includes(id))]).toEqual([columns, []]);
    }
  });
});

test.each([
  { args: ['plan', '--by', 'client'], input: rows },
  { args: ['plan', '--by', 'day,activity,client', ...months], input: rows },
  { args: ['explain', idOf('a', 0), ...months], input: rows },
  { args: ['forecast', ...months, '--by', 'client,month'], input: rows },
  { args: ['capacity', ...months, '--by', 'month', '--group', 'member'], input: all },
])('where there is no terminal tables are as on one of 80 columns: $args', async ({ args, input }) => {
  const asked = [...args, ...input()];
  // Above and below there are sentences, which only a terminal breaks.
  const tableIn = (text: string) => {
    const lines = text.split('\n');
    const rule = lines.findIndex((line) => /^-+ /.test(line));
    return lines.slice(rule - 1, lines.indexOf('', rule));
  };
  const { stdout } = await cli(asked);
  const table = tableIn(stdout);
  expect(table).toEqual(tableIn(await printed(asked, 80)));
  expect(table.length).toBeGreaterThan(4);
  expect(Math.max(...table.map((line) => stringWidth(line)))).toBeGreaterThan(40);
  expect(table.filter((line) => stringWidth(line) > 80)).toEqual([]);
});
