// `emulator`: a Loop API on loopback, serving files, a snapshot or a made-up firm until it is told to stop.

import { setTimeout as pause } from 'node:timers/promises';
import { systemCodeOf } from '../../files/system-failure.js';
import { type EmulatorRows, type FaultSchedule, type LoopEmulator, startLoopEmulator } from '../../testing/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { numbersOf } from '../terminal/numbers.js';
import { usageFailure } from '../usage-errors.js';
import { shellLines } from './emulated.js';
import { rowsToEmulate } from './emulator-rows.js';
import { passingFaults } from './passing-faults.js';

/** Milliseconds. */
const LONGEST_PAUSE = 2 ** 31 - 1;

/** Runs the command. An interruption is its ordinary end. */
export async function emulator(context: Context, given: OptionsOf<'emulator'>): Promise<ExitCode> {
  const { texts, language, signal, stdout } = context;
  const rows = await rowsToEmulate(given, context);
  const server = await start({ ...rows, port: given.port ?? 0, faults: passingFaults(given.faults ?? 0) }, context);
  try {
    const { count } = numbersOf(language);
    const { letters, activities } = rows;
    const lines = [
      texts.emulator.listening(count(letters.length), count(activities.length), server.baseUrl),
      texts.emulator.try,
      ...shellLines(server),
      texts.emulator.stop,
    ];
    await stdout.write(`${lines.join('\n')}\n`);
    await pause(given.for === undefined ? LONGEST_PAUSE : given.for * 1000, undefined, { signal }).catch(() => {});
    return EXIT.done;
  } finally {
    await server.stop();
  }
}

async function start(
  emulated: EmulatorRows & { readonly port: number; readonly faults: FaultSchedule },
  { texts }: Context,
): Promise<LoopEmulator> {
  try {
    return await startLoopEmulator(emulated);
  } catch (error) {
    // The port is taken or not ours to open.
    const code = systemCodeOf(error);
    throw usageFailure(texts.emulator.cannotListen(flagOf('port'), String(emulated.port), code), texts);
  }
}
