// Where the rows come from: two files, a workbook, a snapshot, or the API. Which of them, and what goes with which, is settled before
// either is read; what reads the network or a snapshot is imported only when asked for.

import { decodePortfolio } from '../../engagement/decode.js';
import type { Letter } from '../../engagement/letter.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { describe } from '../../messages/describe.js';
import type { Context } from '../context.js';
import { flagOf, type OptionName, type OptionsOf } from '../flags.js';
import { usageFailure } from '../usage-errors.js';
import { type FileFlags, type InputFiles, requireHeld } from './input-files.js';
import { inputFailure } from './json-file.js';
import type { LiveSource } from './live.js';
import { repeatedInActivities, repeatedInLetters, repeatedInRows } from './repeated-fields.js';
import { noRowsFile, requireLetter, swappedFiles } from './row-files.js';
import type { SnapshotFile } from './snapshot.js';

/** Files, and the letter of the rows that name none. */
interface FileSource {
  readonly _tag: 'Files';
  readonly letterId: string | undefined;
}

/** Where rows come from. */
export type Source = FileSource | SnapshotFile | LiveSource;

const GROUPS = [
  ['letters', 'activities', 'letterId'],
  ['workbook'],
  ['snapshot'],
  ['dossier', 'filter', 'baseUrl'],
] as const satisfies readonly (readonly OptionName[])[];

/** The options that say where the rows come from. */
export type SourceOptions = FileFlags & Pick<OptionsOf<'plan'>, (typeof GROUPS)[number][number]>;

/** The source that the options name; throws what is missing or contradictory in them. */
export async function sourceOf(given: SourceOptions, context: Context): Promise<Source> {
  const { usage } = context.texts;
  const refuse = (sentence: string) => usageFailure(sentence, context.texts);
  const [one, other] = GROUPS.flatMap((group) => group.find((option) => given[option] !== undefined) ?? []);
  if (one === undefined) throw refuse(usage.noInput);
  if (other !== undefined) throw refuse(usage.together(flagOf(one), flagOf(other)));
  const { letters, activities, letterId, snapshot, dossier, workbook } = given;
  if (workbook !== undefined) return { _tag: 'Files', letterId };
  if (snapshot !== undefined) return { _tag: 'Snapshot', file: snapshot };
  const isLive = GROUPS[3].some((option) => option === one);
  if (isLive) {
    if (dossier === undefined) throw refuse(usage.needs(flagOf(one), flagOf('dossier')));
    const { liveSource } = await import('./live.js');
    return liveSource({ ...given, dossier }, context);
  }
  if (letters === undefined) throw refuse(usage.needs(flagOf(one), flagOf('letters')));
  if (activities === undefined) throw refuse(usage.needs(flagOf(one), flagOf('activities')));
  return { _tag: 'Files', letterId };
}

/** The portfolio that a source holds. `timeZone` must be one that is known. */
export async function readPortfolio(
  source: Source,
  files: InputFiles,
  given: FileFlags & { readonly timeZone?: string },
  context: Context,
): Promise<Portfolio> {
  const zone = given.timeZone === undefined ? {} : { timeZone: given.timeZone };
  if (source._tag === 'Snapshot') {
    const { portfolioOfSnapshot } = await import('./snapshot.js');
    return portfolioOfSnapshot(source, zone, context);
  }
  if (source._tag === 'Live') {
    const { fetchRows } = await import('./live.js');
    const rows = await fetchRows(source, context);
    const decoded = decodePortfolio(rows.letters, rows.activities, zone);
    // The adapter gives lists, and the zone was checked.
    if (decoded._tag === 'Left') throw new Error(`rows refused: ${decoded.left._tag}`);
    return {
      ...decoded.right,
      problems: [...repeatedInRows(rows.repeatedFields), ...decoded.right.problems],
    };
  }
  const letters = requireHeld(files, 'letters', given, context);
  const activities = requireHeld(files, 'activities', given, context);
  const { letterId } = source;
  const options = { ...zone, ...(letterId !== undefined && { letterId }) };
  const decoded = decodePortfolio(letters.document.value, activities.document.value, options);
  if (decoded._tag === 'Right') {
    const all = identified(decoded.right);
    requireLetter(letterId, all, context);
    const repeated = [
      ...repeatedInLetters(letters.document),
      ...repeatedInActivities(activities.document, letterId ?? (all.length === 1 ? all[0].id : null)),
    ];
    return { ...decoded.right, problems: [...repeated, ...decoded.right.problems] };
  }
  const paths = { letters: letters.path, activities: activities.path };
  if (decoded.left._tag === 'SwappedLists') throw swappedFiles(decoded.left, paths, context);
  const name = decoded.left.path === 'letters' ? 'letters' : 'activities';
  if (decoded.left._tag === 'NotARowList') throw noRowsFile(decoded.left, name, paths[name], context);
  throw inputFailure(paths[name], describe(decoded.left, context.language), context);
}

/** The letters that have an id, read or not. */
function identified({ letters, rejected }: Portfolio): readonly Pick<Letter, 'id' | 'codeIBS'>[] {
  const others = rejected.flatMap((row) => (row.resource === 'letters' && row.letterId !== null ? [row.letterId] : []));
  return [...letters, ...others.map((id) => ({ id, codeIBS: '' }))];
}
