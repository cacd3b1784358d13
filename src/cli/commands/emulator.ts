// `emulator`: a Loop API on loopback, serving files, a snapshot or a made-up firm until it is told to stop.

import { setTimeout as pause } from 'node:timers/promises';
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { systemCodeOf } from '../../files/system-failure.js';
import { type FaultSchedule, startLoopEmulator } from '../../testing/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import { flagOf, type GivenOptions } from '../flags.js';
import { integer } from '../input/choice.js';
import { numbersOf } from '../terminal/numbers.js';
import { usageFailure } from '../usage-errors.js';
import { type ServedRows, shellLines } from './emulated.js';
import { passingFaults } from './served-faults.js';
import { servedRows } from './served-rows.js';

const LONGEST_RUN = 2_000_000;

/** Runs the command. An interruption is its ordinary end. */
export async function emulator(context: Context, given: GivenOptions): Promise<Either<Failure, ExitCode>> {
  const { texts, language, signal, stdout } = context;
  const seconds = integer('for', given.for, [0, LONGEST_RUN], context);
  if (isLeft(seconds)) return seconds;
  const port = integer('port', given.port, [0, 65_535], context);
  if (isLeft(port)) return port;
  const percent = integer('faults', given.faults, [0, 100], context);
  if (isLeft(percent)) return percent;
  const rows = await servedRows(given, context);
  if (isLeft(rows)) return rows;
  const served = { ...rows.right, port: port.right ?? 0, faults: passingFaults(percent.right ?? 0) };
  const started = await start(served, context);
  if (isLeft(started)) return started;
  const server = started.right;
  try {
    const { count } = numbersOf(language);
    const { letters, activities } = rows.right;
    const lines = [
      texts.emulator.listening(count(letters.length), count(activities.length), server.baseUrl),
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

async function start(
  served: ServedRows & { readonly port: number; readonly faults: FaultSchedule },
  { texts }: Context,
) {
  try {
    return right(await startLoopEmulator(served));
  } catch (error) {
    // The port is taken or not ours to open.
    const code = systemCodeOf(error);
    return left(usageFailure(texts.emulator.cannotListen(flagOf('port'), String(served.port), code), texts));
  }
}
