// `names`: the ids that were read, in a workbook to complete with names, for `--names`.

import { invalidOption } from '../../core/problem.js';
import { visible } from '../../core/text.js';
import { hoursOf } from '../../engagement/micro-hours.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { describe } from '../../messages/describe.js';
import { NAME_KINDS, type NameKind } from '../../names/kinds.js';
import { knownIds, type NamedTeam } from '../../names/known-ids.js';
import type { NamesTable } from '../../names/names-table.js';
import { plan } from '../../schedule/plan.js';
import { type NamedId, namesWorkbook } from '../../sheets/names-workbook.js';
import { totals } from '../../workload/totals.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, type ExitCode, orFail } from '../exit.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { readInputFiles } from '../input/input-files.js';
import { readNames } from '../input/names.js';
import { optionFailure } from '../input/options.js';
import { planFailure } from '../input/plan-options.js';
import { readPortfolio, sourceOf } from '../input/portfolio.js';
import { readTeam } from '../input/team.js';
import { openNewFile } from '../output/new-file.js';
import { commit, writeBytes } from '../output/sink.js';
import { numbersOf } from '../terminal/numbers.js';
import { usageFailure } from '../usage-errors.js';
import { sizeText } from './size-text.js';

const EXTENSION = '.xlsx';
const NO_TEAM: NamedTeam = { members: [] };

/** Runs the command. */
export async function names(context: Context, given: OptionsOf<'names'>): Promise<ExitCode> {
  const { texts, language, stderr } = context;
  const path = workbookPath(given, context);
  const source = await sourceOf(given, context);
  const { letters, activities, workbook, snapshot, team, names: known } = given;
  const inputs = { letters, activities, workbook, snapshot, team, names: known };
  const sink = await openNewFile(path, { option: 'out', force: given.force ?? false, inputs }, context);
  try {
    const files = await readInputFiles(given, null, context);
    const table = readNames(files, context);
    const ofTeam = files.team === null ? NO_TEAM : await readTeam(files.team, context);
    const portfolio = await readPortfolio(source, files, given, context);
    const ids = namedIds(portfolio, ofTeam, table, context);
    const bytes = orFail(await namesWorkbook(ids, { file: path, lang: language }), ([problem]) => {
      return new CommandFailure(EXIT.input, texts.usage.prefix + visible(describe(problem, language)));
    });
    await writeBytes(bytes, sink, context);
    await commit(sink, context);
    const { count } = numbersOf(language);
    const named = ids.filter(({ name }) => name !== null).length;
    await stderr.write(
      `${texts.namesFile.done(visible(path), count(named), count(ids.length), sizeText(bytes, context))}\n`,
    );
    return EXIT.done;
  } finally {
    await sink.discard();
  }
}

function workbookPath({ out }: OptionsOf<'names'>, context: Context): string {
  const { texts } = context;
  if (out === undefined) throw usageFailure(texts.usage.needs('names', flagOf('out')), texts);
  if (out.toLowerCase().endsWith(EXTENSION)) return out;
  throw optionFailure(invalidOption(flagOf('out'), out, { _tag: 'OneOf', values: [EXTENSION] }), context);
}

/** The ids of each kind, those with the most hours first: whoever fills in names begins with them. */
function namedIds(
  portfolio: Portfolio,
  team: NamedTeam,
  table: NamesTable | null,
  context: Context,
): readonly NamedId[] {
  const planned = orFail(plan(portfolio), (problem) => planFailure(problem, context));
  const given = new Map(table?.rows.map(({ kind, id, name }) => [`${kind} ${id}`, name]));
  return NAME_KINDS.flatMap((kind) => {
    const key = KEYS[kind];
    const hours = new Map<unknown, number>(
      key === null ? [] : totals(planned, { by: [key] }).map((row) => [Reflect.get(row, key), hoursOf(row.microHours)]),
    );
    const letters = new Map<unknown, number>();
    for (const letter of portfolio.letters) {
      const id = idIn(letter, kind);
      if (id !== null) letters.set(id, (letters.get(id) ?? 0) + 1);
    }
    return Array.from(knownIds(kind, portfolio, team), ([id, name]): NamedId => {
      return {
        kind,
        id,
        name: given.get(`${kind} ${id}`) ?? name,
        letters: kind === 'letter' || key === null ? null : (letters.get(id) ?? 0),
        hours: key === null ? null : (hours.get(id) ?? 0),
      };
    }).sort((a, b) => (b.hours ?? 0) - (a.hours ?? 0));
  });
}

/** The key of totals by ids of a kind. */
const KEYS = {
  client: 'client',
  manager: 'manager',
  profitCenter: 'profitCenter',
  letter: 'letter',
  member: null,
  pool: null,
} as const satisfies { readonly [kind in NameKind]: string | null };

function idIn(letter: Portfolio['letters'][number], kind: NameKind): string | null {
  return kind === 'client' || kind === 'manager' || kind === 'profitCenter' ? letter[kind] : null;
}
