// Reading a snapshot: its rows are decoded as they are read, and its problems become failures.

import { visible } from '../../core/text.js';
import type { DecodeOptions, Rows } from '../../engagement/decode.js';
import { portfolioDecoder } from '../../engagement/decode.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { orThrow } from '../../messages/or-throw.js';
import { readSnapshot, type SnapshotProblem } from '../../snapshot/index.js';
import { messageOfSnapshotProblem } from '../../snapshot/messages.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, interruptionOf, orFail } from '../exit.js';
import { flagOf } from '../flags.js';
import { loadWidths } from '../terminal/text-width.js';
import type { Instant } from '../texts/command-en.js';
import { usageFailure } from '../usage-errors.js';
import { unreadableFile } from './json-file.js';

/** A file that `fetch` has written. */
export interface SnapshotFile {
  readonly _tag: 'Snapshot';
  readonly file: string;
}

/** The portfolio that a snapshot holds. The options must be ones that are accepted. */
export async function portfolioOfSnapshot(
  { file }: SnapshotFile,
  options: DecodeOptions,
  context: Context,
): Promise<Portfolio> {
  const decoder = orThrow(portfolioDecoder(options));
  await eachOfSnapshot(file, (rows) => decoder.add(rows), context);
  return decoder.portfolio();
}

/** Hands over the rows of a snapshot as they are read, and tells when they were read from the API. */
export async function eachOfSnapshot(file: string, use: (rows: Rows) => void, context: Context): Promise<void> {
  await loadWidths();
  let readAt: string | null = null;
  for await (const read of readSnapshot(file, { signal: context.signal })) {
    const rows = orFail(read, (problem) => snapshotFailure(problem, context));
    readAt ??= rows.readAt ?? null;
    use(rows);
  }
  await context.stderr.write(`${context.texts.input.snapshotRead(readAt === null ? null : toTheMinute(readAt))}\n`);
}

function toTheMinute(readAt: string): Instant {
  return { day: readAt.slice(0, 10), time: readAt.slice(11, 16) };
}

/** The failure of a problem with a snapshot. */
export function snapshotFailure(problem: SnapshotProblem, context: Context): CommandFailure {
  const { texts, language, signal } = context;
  const sentence = visible(messageOfSnapshotProblem(problem, language, flagOf('resume')));
  switch (problem._tag) {
    case 'ReadingAborted':
      return interruptionOf(signal, texts.interrupted);
    case 'UnreadableSnapshot':
      return unreadableFile(problem.file, problem.code, context);
    case 'SnapshotInUse':
    case 'InterruptedSnapshot':
    case 'OtherSource':
    case 'OtherFile':
    case 'UnwritableSnapshot':
      return usageFailure(sentence, texts);
    default:
      return new CommandFailure(EXIT.input, `${texts.usage.prefix}${sentence}`);
  }
}
