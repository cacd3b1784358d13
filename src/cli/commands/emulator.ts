// `emulator`: a Loop API on loopback, answering from files, a snapshot or a made-up firm until it is interrupted.

import { setTimeout as pause } from 'node:timers/promises';
import { systemCodeOf } from '../../files/system-failure.js';
import {
  type EmulatorRows,
  type Fault,
  type FaultSchedule,
  type LoopEmulator,
  startLoopEmulator,
} from '../../testing/index.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { fittedText } from '../terminal/fitted-text.js';
import { numbersOf } from '../terminal/numbers.js';
import { typedCommand } from '../typed-command.js';
import { usageFailure } from '../usage-errors.js';
import { rowsToEmulate } from './emulator-rows.js';

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
    const listening = texts.emulator.listening(count(letters.length), count(activities.length), server.baseUrl);
    const lines = [
      ...[listening, texts.emulator.try].map((line) => fittedText(line, stdout.lineWidth)),
      // A line that is to be copied is not broken.
      ...shellLines(server, context),
      texts.emulator.stop,
    ];
    await stdout.write(Buffer.from(`${lines.join('\n')}\n`));
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

/** Faults that pass by themselves, so that a patient client reads every row. */
const PASSING: readonly Fault[] = [
  { kind: 'status', status: 503 },
  { kind: 'status', status: 429, retryAfter: { seconds: 1 } },
  { kind: 'reset', afterBytes: 200 },
  { kind: 'close', afterBytes: 200 },
  { kind: 'truncatedJson' },
  { kind: 'gzip', broken: 'cut' },
  { kind: 'slow', ms: 1_000 },
  { kind: 'shortPage', rows: 10 },
];

/** Each fault is injected into so many requests in a hundred. */
function passingFaults(percent: number): FaultSchedule {
  return { rate: percent / 100, kinds: PASSING };
}

interface EmulatedAccount {
  readonly baseUrl: string | null;
  readonly apiKey: string;
  readonly subscriptionKey: string;
  readonly dossier: string;
}

/** The lines that set a shell up to read an emulated API, and a command to begin with. */
export function shellLines(
  { baseUrl, apiKey, subscriptionKey, dossier }: EmulatedAccount,
  { env }: Pick<Context, 'env'>,
): readonly string[] {
  return [
    `export LOOP_API_KEY=${apiKey}`,
    `export LOOP_SUBSCRIPTION_KEY=${subscriptionKey}`,
    `${typedCommand(env)} plan --dossier ${dossier}${baseUrl === null ? '' : ` --base-url ${baseUrl}`}`,
  ].map((line) => `  ${line}`);
}
