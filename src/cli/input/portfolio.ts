// Where the rows come from: two files, a snapshot, or the API. Which of them, and what goes with which, is settled before either is
// read; what reads the network or a snapshot is imported only when asked for.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { decodePortfolio } from '../../engagement/decode.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { describe } from '../../messages/describe.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { flagOf, type GivenOptions, type OptionName } from '../flags.js';
import { usageFailure } from '../usage-errors.js';
import { inputFailure, readJsonFile } from './json-file.js';
import type { LiveSource } from './live.js';
import { repeatedFields, repeatedInRows } from './repeated-fields.js';
import type { SnapshotSource } from './snapshot.js';

/** Two files, and the letter of the rows that name none. */
export interface FileSource {
  readonly _tag: 'Files';
  readonly letters: string;
  readonly activities: string;
  readonly letterId: string | undefined;
}

/** Where rows come from. */
export type Source = FileSource | SnapshotSource | LiveSource;

const GROUPS = [
  ['letters', 'activities', 'letterId'],
  ['snapshot'],
  ['dossier', 'filter', 'baseUrl'],
] as const satisfies readonly (readonly OptionName[])[];

/** The source that the options name, or what is missing or contradictory in them. */
export async function sourceOf(given: GivenOptions, context: Context): Promise<Either<Failure, Source>> {
  const { usage } = context.texts;
  const refuse = (sentence: string) => left(usageFailure(sentence, context.texts));
  const [one, other] = GROUPS.flatMap((group) => group.find((option) => given[option] !== undefined) ?? []);
  if (one === undefined) return refuse(usage.noInput);
  if (other !== undefined) return refuse(usage.together(flagOf(one), flagOf(other)));
  const { letters, activities, letterId, snapshot, dossier } = given;
  if (snapshot !== undefined) return right({ _tag: 'Snapshot', file: snapshot });
  const isLive = GROUPS[2].some((option) => option === one);
  if (isLive) {
    if (dossier === undefined) return refuse(usage.needs(flagOf(one), flagOf('dossier')));
    const { liveSource } = await import('./live.js');
    return liveSource({ ...given, dossier }, context);
  }
  if (letters === undefined) return refuse(usage.needs(flagOf(one), flagOf('letters')));
  if (activities === undefined) return refuse(usage.needs(flagOf(one), flagOf('activities')));
  return right({ _tag: 'Files', letters, activities, letterId });
}

/** The portfolio that a source holds. `timeZone` must be one that is known. */
export async function readPortfolio(
  source: Source,
  timeZone: string | undefined,
  context: Context,
): Promise<Either<Failure, Portfolio>> {
  const zone = timeZone === undefined ? {} : { timeZone };
  if (source._tag === 'Snapshot') {
    const { portfolioOfSnapshot } = await import('./snapshot.js');
    return portfolioOfSnapshot(source, zone, context);
  }
  if (source._tag === 'Live') {
    const { fetchRows } = await import('./live.js');
    const rows = await fetchRows(source, context);
    if (rows._tag === 'Left') return rows;
    const decoded = decodePortfolio(rows.right.letters, rows.right.activities, zone);
    // The adapter gives lists, and the zone was checked.
    if (decoded._tag === 'Left') throw new Error(`rows refused: ${decoded.left._tag}`);
    return right({
      ...decoded.right,
      problems: [...repeatedInRows(rows.right.repeatedFields), ...decoded.right.problems],
    });
  }
  const letters = await readJsonFile(source.letters, context);
  if (letters._tag === 'Left') return letters;
  const activities = await readJsonFile(source.activities, context);
  if (activities._tag === 'Left') return activities;
  const { letterId } = source;
  const options = { ...zone, ...(letterId !== undefined && { letterId }) };
  const decoded = decodePortfolio(letters.right.value, activities.right.value, options);
  if (decoded._tag === 'Right') {
    const repeated = [...repeatedFields('letters', letters.right), ...repeatedFields('activities', activities.right)];
    return right({ ...decoded.right, problems: [...repeated, ...decoded.right.problems] });
  }
  const file = decoded.left.path === 'letters' ? source.letters : source.activities;
  return left(inputFailure(file, describe(decoded.left, context.language), context));
}
