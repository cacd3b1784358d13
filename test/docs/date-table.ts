// Tables of dates, read as cases: a plain column sets a field of the letter, of the activity or an option for its row, a column
// that begins with an arrow says what comes out. Fields that a row leaves blank are those of the page's latest `json given` block.

import { daysOf } from '../../src/engagement/letter.js';
import { decodePortfolio, fiscalYears, type Letter, type Occurrence, orThrow, plan } from '../../src/index.js';
import { OPTION_NAMES } from '../../src/schedule/settings.js';
import { blocksOf, type Table, tablesOf } from './markdown.js';

/** What a table starts from: the fields of a letter and of an activity. */
interface Given {
  readonly letter: Readonly<Record<string, unknown>>;
  readonly activity: Readonly<Record<string, unknown>>;
}

/** A row of a table as a case. */
export interface DateCase {
  readonly line: number;
  readonly title: string;
  /** Column by column, without the arrow: what the table says comes out. */
  readonly expected: Readonly<Record<string, string>>;
  /** The same columns as the engine gives them. */
  readonly actual: () => Readonly<Record<string, string>>;
}

const ARROW = '→';
const LETTER_FIELDS = [
  'dateDebut',
  'dateFin',
  'dateDebExercice',
  'dateFinExercice',
  'statut',
  'status',
  'letter.objectId',
];
const ACTIVITY_FIELDS = [
  ...['activite', 'frequence', 'calage', 'decalage', 'datePrevObligation', 'dateFreq', 'unite', 'quantite'],
  ...['activiteCabinet', 'activiteClient', 'lettreMissionId', 'objectId'],
];
const OPTIONS = [...OPTION_NAMES, 'timeZone'];
/** A column for the reader alone. */
const REMARK = 'remark';

interface Outcome {
  readonly letter: Letter | undefined;
  readonly occurrences: readonly Occurrence[];
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly microHoursUnplanned: readonly (number | null)[];
}

const list = (values: readonly unknown[]): string => values.join(' ');
const each =
  (of: (occurrence: Occurrence) => string) =>
  ({ occurrences }: Outcome): string =>
    list(occurrences.map(of));

/** What an arrow column can show. Several values stand one after the other, in the order of the plan. */
const COLUMNS: Readonly<Record<string, (outcome: Outcome) => string>> = {
  due: each(({ due }) => due),
  dueAdjusted: each(({ dueAdjusted }) => dueAdjusted),
  periodStart: each(({ periodStart }) => periodStart),
  periodEnd: each(({ periodEnd }) => periodEnd),
  period: each(({ periodStart, periodEnd }) => `${periodStart}..${periodEnd}`),
  stub: ({ occurrences }) => list(occurrences.filter(({ stub }) => stub).map(({ periodStart }) => periodStart)) || '-',
  release: each(({ release }) => release),
  last: each(({ last }) => last),
  hours: ({ occurrences }) => list([...new Set(occurrences.map(({ hours }) => hours))]),
  microHours: ({ occurrences, microHoursUnplanned }) =>
    list([...new Set([...occurrences.map(({ microHours }) => microHours), ...microHoursUnplanned.map(String)])]),
  id: each(({ id }) => id),
  side: ({ occurrences }) => list([...new Set(occurrences.map(({ side }) => side))]),
  count: ({ occurrences }) => String(occurrences.length),
  reason: ({ reasons }) => list(reasons) || 'planned',
  warning: ({ warnings }) => list(warnings) || '-',
  'reads as': ({ occurrences, reasons }) =>
    occurrences[0]?.periodEnd ?? { UndatedOneOff: 'unset', InvalidRow: 'a problem' }[reasons[0]] ?? reasons[0],
  'year before': ({ letter }) => yearBeside(letter, -1),
  'reference year': ({ letter }) => yearBeside(letter, 0),
  'year after': ({ letter }) => yearBeside(letter, 1),
};

function yearBeside(letter: Letter | undefined, side: -1 | 0 | 1): string {
  const reference = letter === undefined ? null : daysOf(letter).fiscalYear;
  if (letter === undefined || reference === null) return 'none';
  const day = side === -1 ? reference.first - 1 : side === 0 ? reference.last : reference.last + 1;
  const [{ first, last }] = orThrow(fiscalYears(letter, { first: day, last: day }));
  return `${first}..${last}`;
}

/** The cases of a page, in order: those of every table that has an arrow column. */
export function dateCasesOf(page: string): readonly DateCase[] {
  const givens = blocksOf(page)
    .filter(({ info }) => info.includes('given'))
    .map(({ line, text }) => ({ line, given: JSON.parse(text) as Given }));
  return tablesOf(page)
    .filter(isDateTable)
    .flatMap((table) => {
      const given = givens.filter(({ line }) => line < table.line).at(-1)?.given;
      if (given === undefined) throw new Error(`no \`json given\` block before the table of line ${table.line}`);
      return table.rows.map(({ cells, line }) => caseOf(given, table, cells, line));
    });
}

/** Whether the table has a column of results. */
const isDateTable = ({ header }: Table): boolean => header.some((name) => name.startsWith(ARROW));

function caseOf(given: Given, { header }: Table, cells: readonly string[], line: number): DateCase {
  if (cells.length !== header.length) throw new Error(`line ${line}: ${cells.length} cells, ${header.length} columns`);
  const letter: Record<string, unknown> = { ...given.letter };
  const activity: Record<string, unknown> = { ...given.activity };
  const options: Record<string, unknown> = {};
  const expected: Record<string, string> = {};
  header.forEach((column, index) => {
    const cell = cells[index];
    if (column.startsWith(ARROW)) {
      const name = column.slice(1).trim();
      if (COLUMNS[name] === undefined) throw new Error(`line ${line}: no result is called "${name}"`);
      expected[name] = cell.replaceAll('`', '');
      return;
    }
    if (cell === '' || column === REMARK) return;
    const name = column.replaceAll('`', '');
    if (LETTER_FIELDS.includes(name)) set(letter, name.replace('letter.', ''), cell);
    else if (ACTIVITY_FIELDS.includes(name)) set(activity, name, cell);
    else if (OPTIONS.includes(name)) set(options, name, cell);
    else throw new Error(`line ${line}: no field or option is called "${name}"`);
  });
  const actual = () => {
    const outcome = outcomeOf(letter, activity, options);
    return Object.fromEntries(Object.keys(expected).map((name) => [name, COLUMNS[name](outcome)]));
  };
  return { line, title: cells.join(' | '), expected: shortened(expected), actual: () => shortened(actual(), expected) };
}

/** A cell: JSON where it is JSON (`1`, `"1"`, `null`), else the text itself; `absent` takes the field away. */
function set(fields: Record<string, unknown>, name: string, cell: string): void {
  const text = cell.replaceAll('`', '');
  if (text === 'absent') delete fields[name];
  else fields[name] = parsed(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function outcomeOf(
  letterRow: Readonly<Record<string, unknown>>,
  activityRow: Readonly<Record<string, unknown>>,
  { timeZone, ...options }: Readonly<Record<string, unknown>>,
): Outcome {
  const reading = timeZone === undefined ? {} : { timeZone: String(timeZone) };
  const portfolio = orThrow(decodePortfolio([letterRow], [activityRow], reading));
  const { occurrences, unplanned, warnings } = orThrow(plan(portfolio, options));
  return {
    letter: portfolio.letters[0],
    occurrences,
    reasons: unplanned.map(({ reason }) => reason),
    warnings: warnings.map(({ _tag }) => _tag),
    microHoursUnplanned: unplanned.map(({ microHours }) => microHours),
  };
}

/** `a … z` stands for a list that begins with a and ends with z: where the table writes so, what came out is written so too. */
function shortened(values: Readonly<Record<string, string>>, like = values): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => {
      const [head, tail] = like[name].split(' … ').map((part) => part.split(' ').length);
      const items = text.split(' ');
      const isShortened = tail !== undefined && !items.includes('…') && items.length > head + tail;
      return [name, isShortened ? list([...items.slice(0, head), '…', ...items.slice(-tail)]) : text];
    }),
  );
}
