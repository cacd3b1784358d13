// `fetch`: a snapshot of a dossier, written letter by letter, so that an interrupted run can be gone on with.

import { visible } from '../../core/text.js';
import { describe } from '../../messages/describe.js';
import { type FetchedSnapshot, fetchSnapshot } from '../../snapshot/index.js';
import { hasUnfinishedSnapshot } from '../../snapshot/snapshot-file.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, type ExitCode } from '../exit.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { apiFailure, liveSource } from '../input/live.js';
import { repeatedInRows } from '../input/repeated-fields.js';
import { snapshotFailure } from '../input/snapshot.js';
import { numbersOf } from '../terminal/numbers.js';
import { cellText } from '../terminal/text-table.js';
import { usageFailure } from '../usage-errors.js';
import { rowName } from './kinds.js';

/** Runs the command. */
export async function fetch(context: Context, given: OptionsOf<'fetch'>): Promise<ExitCode> {
  const { texts, signal, stderr } = context;
  const { dossier, out } = given;
  if (dossier === undefined) throw usageFailure(texts.usage.needs('fetch', flagOf('dossier')), texts);
  if (out === undefined) throw usageFailure(texts.usage.needs('fetch', flagOf('out')), texts);
  const { client, filter, progress } = liveSource({ ...given, dossier }, context);
  const query = { dossier, letters: filter, file: out, resume: given.resume, signal, onProgress: progress.show };
  const outcome = await fetchSnapshot(client, query)();
  progress.end();
  if (outcome._tag === 'Left') throw await failureOf(outcome.left, out, context);
  const fetched = outcome.right;
  await stderr.write(`${lines(fetched, out, context).join('\n')}\n`);
  return EXIT.done;
}

type FetchProblem = Extract<Awaited<ReturnType<ReturnType<typeof fetchSnapshot>>>, { readonly _tag: 'Left' }>['left'];

async function failureOf(problem: FetchProblem, out: string, context: Context): Promise<CommandFailure> {
  if ('file' in problem) return snapshotFailure(problem, context);
  const failure = apiFailure(problem, context);
  if (failure.isUsage || !(await hasUnfinishedSnapshot(out))) return failure;
  return new CommandFailure(failure.exitCode, `${failure.message}\n${context.texts.fetch.kept(flagOf('resume'))}`);
}

/** So many fields that are repeated are listed: the others are like them. */
const MOST_LISTED = 10;

function lines(fetched: FetchedSnapshot, out: string, { texts, language }: Context): readonly string[] {
  const { letters, activities, lettersResumed, repeatedFields } = fetched;
  const { count } = numbersOf(language);
  return [
    texts.fetch.done(count(letters), count(activities), visible(out)),
    ...(lettersResumed === 0 ? [] : [texts.fetch.resumed(count(lettersResumed))]),
    ...(repeatedFields.length === 0 ? [] : [texts.fetch.duplicates(count(repeatedFields.length))]),
    ...repeatedInRows(repeatedFields.slice(0, MOST_LISTED)).map((problem, index) => {
      const { letterId, activite } = repeatedFields[index];
      const name = rowName({ letterId, label: activite }, (id) =>
        id === null ? texts.table.unset : cellText(id, Number.POSITIVE_INFINITY),
      );
      return `  ${texts.colon(name, describe(problem, language))}`;
    }),
  ];
}
