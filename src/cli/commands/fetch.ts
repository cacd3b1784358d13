// `fetch`: a snapshot of a dossier, written letter by letter, so that an interrupted run can be gone on with.

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { visible } from '../../core/text.js';
import { describe } from '../../messages/describe.js';
import { type FetchedSnapshot, fetchSnapshot } from '../../snapshot/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import { flagOf, type GivenOptions } from '../flags.js';
import { apiFailure, liveSource } from '../input/live.js';
import { repeatedInRows } from '../input/repeated-fields.js';
import { snapshotFailure } from '../input/snapshot.js';
import { numbersOf } from '../terminal/numbers.js';
import { usageFailure } from '../usage-errors.js';

/** Runs the command. */
export async function fetch(context: Context, given: GivenOptions): Promise<Either<Failure, ExitCode>> {
  const { texts, signal, stderr } = context;
  const { dossier, out } = given;
  if (dossier === undefined) return left(usageFailure(texts.usage.needs('fetch', flagOf('dossier')), texts));
  if (out === undefined) return left(usageFailure(texts.usage.needs('fetch', flagOf('out')), texts));
  const source = liveSource({ ...given, dossier }, context);
  if (isLeft(source)) return source;
  const { client, filter, progress } = source.right;
  const query = { dossier, letters: filter, file: out, resume: given.resume, signal, onProgress: progress.show };
  const fetched = await fetchSnapshot(client, query)();
  progress.end();
  if (isLeft(fetched)) return left(failureOf(fetched.left, context));
  await stderr.write(`${lines(fetched.right, out, context).join('\n')}\n`);
  return right(EXIT.done);
}

type Problem = Extract<Awaited<ReturnType<ReturnType<typeof fetchSnapshot>>>, { readonly _tag: 'Left' }>['left'];

function failureOf(problem: Problem, context: Context): Failure {
  if ('file' in problem) return snapshotFailure(problem, context);
  const failure = apiFailure(problem, context);
  if (failure.isUsage) return failure;
  return { ...failure, message: `${failure.message}\n${context.texts.fetch.kept(flagOf('resume'))}` };
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
    ...repeatedInRows(repeatedFields.slice(0, MOST_LISTED)).map((problem) => `  ${describe(problem, language)}`),
  ];
}
