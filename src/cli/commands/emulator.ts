// `emulator`: a Loop API on loopback, serving files or a made-up firm until it is told to stop.

import { setTimeout as pause } from 'node:timers/promises';
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { describe } from '../../describe/describe-problem.js';
import { objectIdOf } from '../../engagement/fields.js';
import { rowListOf } from '../../engagement/row-list.js';
import { generateFirm, startLoopEmulator } from '../../testing/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import { integer } from '../input/choice.js';
import { inputFailure, readJsonFile } from '../input/json-file.js';
import { numbersOf } from '../output/numbers.js';
import { codeOf } from '../output/pipe.js';
import { flagOf, type GivenOptions } from '../program.js';
import { usageFailure } from '../usage-errors.js';
import { type ServedRows, shellLines, withLetterId } from './emulated.js';

const DEFAULT_CLIENTS = 150;
const DEFAULT_SEED = 1;
const LONGEST_RUN = 2_000_000;

/** Runs the command. An interruption is its ordinary end. */
export async function emulator(context: Context, given: GivenOptions): Promise<Either<Failure, ExitCode>> {
  const { texts, language, signal, stdout } = context;
  const seconds = integer('for', given.for, [0, LONGEST_RUN], context);
  if (isLeft(seconds)) return seconds;
  const port = integer('port', given.port, [0, 65_535], context);
  if (isLeft(port)) return port;
  const rows = await servedRows(given, context);
  if (isLeft(rows)) return rows;
  const started = await start(rows.right, port.right ?? 0, context);
  if (isLeft(started)) return started;
  const server = started.right;
  try {
    const { count } = numbersOf(language);
    const { letters, activities } = rows.right;
    const lines = [
      texts.emulator.serving(count(letters.length), count(activities.length), server.baseUrl),
      texts.emulator.try,
      ...shellLines(server),
      texts.emulator.stop,
    ];
    await stdout.write(`${lines.join('\n')}\n`);
    await pause(seconds.right === undefined ? 2 ** 31 - 1 : seconds.right * 1000, undefined, { signal }).catch(
      () => {},
    );
    return right(EXIT.done);
  } finally {
    await server.stop();
  }
}

async function start(rows: ServedRows, port: number, { texts }: Context) {
  try {
    return right(await startLoopEmulator({ ...rows, port }));
  } catch (error) {
    // The port is taken or not ours to open.
    return left(usageFailure(texts.emulator.cannotListen(flagOf('port'), String(port), codeOf(error)), texts));
  }
}

async function servedRows(given: GivenOptions, context: Context): Promise<Either<Failure, ServedRows>> {
  const { usage } = context.texts;
  const { letters, activities, letterId } = given;
  const ofFiles = (['letters', 'activities', 'letterId'] as const).find((option) => given[option] !== undefined);
  const ofFirm = (['clients', 'seed'] as const).find((option) => given[option] !== undefined);
  if (ofFiles !== undefined && ofFirm !== undefined) {
    return left(usageFailure(usage.together(flagOf(ofFiles), flagOf(ofFirm)), context.texts));
  }
  if (ofFiles === undefined) return firmRows(given, context);
  if (letters === undefined || activities === undefined) {
    const missing = letters === undefined ? 'letters' : 'activities';
    return left(usageFailure(usage.needs(flagOf(ofFiles), flagOf(missing)), context.texts));
  }
  const letterRows = await rowsOfFile('letters', letters, context);
  if (isLeft(letterRows)) return letterRows;
  const activityRows = await rowsOfFile('activities', activities, context);
  if (isLeft(activityRows)) return activityRows;
  const only = letterRows.right.length === 1 ? objectIdOf(letterRows.right[0]) : null;
  const attached = letterId ?? only;
  return right({
    letters: letterRows.right,
    activities: attached === null ? activityRows.right : withLetterId(activityRows.right, attached),
  });
}

function firmRows(given: GivenOptions, context: Context): Either<Failure, ServedRows> {
  const clients = integer('clients', given.clients, [0, 100_000], context);
  if (isLeft(clients)) return clients;
  const seed = integer('seed', given.seed, [0, 2 ** 32 - 1], context);
  if (isLeft(seed)) return seed;
  return right(generateFirm({ clients: clients.right ?? DEFAULT_CLIENTS, seed: seed.right ?? DEFAULT_SEED }));
}

async function rowsOfFile(
  name: 'letters' | 'activities',
  path: string,
  context: Context,
): Promise<Either<Failure, readonly unknown[]>> {
  const body = await readJsonFile(path, context);
  if (isLeft(body)) return body;
  const list = rowListOf(name, body.right);
  if (isLeft(list)) return left(inputFailure(path, describe(list.left, context.language), context));
  return right(list.right.rows);
}
