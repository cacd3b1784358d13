// The whole command: arguments, environment and streams in, an exit code out. Results go to stdout, all else to stderr.

import { CommanderError } from 'commander';
import { type Either, isLeft, left, mapLeft, right } from 'fp-ts/lib/Either.js';
import { visible } from '../core/text.js';
import { unlessAborted } from '../files/unless-aborted.js';
import { redactorOf } from '../loop-api/redaction.js';
import type { Context, Environment, Streams } from './context.js';
import { EXIT, type ExitCode, type Failure, interruptionOf } from './exit.js';
import type { CommandName, GivenOptions } from './flags.js';
import { oneOf } from './input/choice.js';
import { keysOf } from './input/keys.js';
import { LANGUAGES, languageOfArguments, languageOfEnvironment } from './language.js';
import { Pipe } from './output/pipe.js';
import { programOf } from './program.js';
import { type Texts, textsOf } from './texts/texts.js';
import { failureOfCommander } from './usage-errors.js';

/** A command: its options and arguments as given. Answers with an exit code, or with why it could not do its work. */
export type Command = (
  context: Context,
  options: GivenOptions,
  args: readonly string[],
) => Promise<Either<Failure, ExitCode>>;

/** Each command, imported when it is given: the others take no time then. */
const COMMANDS: { readonly [name in CommandName]: () => Promise<Command> } = {
  plan: async () => (await import('./commands/plan.js')).plan,
  capacity: async () => (await import('./commands/capacity.js')).capacity,
  level: async () => (await import('./commands/level.js')).level,
  headcount: async () => (await import('./commands/headcount.js')).headcount,
  explain: async () => (await import('./commands/explain.js')).explain,
  check: async () => (await import('./commands/check.js')).check,
  fetch: async () => (await import('./commands/fetch.js')).fetch,
  emulator: async () => (await import('./commands/emulator.js')).emulator,
  demo: async () => (await import('./commands/demo.js')).demo,
};

/** Milliseconds after an interruption for a command to leave all in order: a share that does not answer would keep it. */
const GRACE_MS = 1000;

/**
 * Runs the command and answers with its exit code; never throws, never ends the process.
 * `argv`: the arguments alone, without node and the script.
 */
export async function run(argv: readonly string[], env: Environment, streams: Streams): Promise<ExitCode> {
  const language = languageOfArguments(argv) ?? languageOfEnvironment(env);
  const signal = streams.signal ?? new AbortController().signal;
  const context: Context = {
    env,
    stdout: new Pipe(streams.stdout, signal),
    stderr: new Pipe(streams.stderr, signal),
    language,
    texts: textsOf(language),
    signal,
  };
  try {
    const ended = await unlessAborted(outcomeOf(argv, context), signal, { graceMs: GRACE_MS });
    const outcome = ended ?? left(interruptionOf(signal, context.texts.interrupted));
    if (outcome._tag === 'Right') return outcome.right;
    await context.stderr.write(`${outcome.left.message}\n`);
    return outcome.left.exitCode;
  } catch (error) {
    await context.stderr.write(faultReport(error, context));
    return EXIT.fault;
  } finally {
    context.stdout.release();
    context.stderr.release();
  }
}

async function outcomeOf(argv: readonly string[], context: Context): Promise<Either<Failure, ExitCode>> {
  const { texts, stdout, stderr } = context;
  let outcome: Either<Failure, ExitCode> = right(EXIT.done);
  let asked = '';
  let unasked = '';
  const output = {
    asked: (text: string) => {
      asked += text;
    },
    unasked: (text: string) => {
      unasked += text;
    },
    columns: stdout.columns,
  };
  let command: CommandName | undefined;
  const program = programOf(context, output, {
    begin: (name) => {
      command = name;
    },
    run: async (name, options, args) => {
      const lang = oneOf('lang', options.lang, LANGUAGES, context);
      const command = await COMMANDS[name]();
      outcome = isLeft(lang) ? lang : await command(context, options, args);
    },
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const failure = failureOfCommander(error, texts);
    if (failure !== null) outcome = left(failure);
    else if (unasked !== '') outcome = right(EXIT.usage);
  }
  await stdout.write(asked);
  await stderr.write(unasked);
  return mapLeft((failure: Failure) => withHelp(failure, command, texts))(outcome);
}

/** A failure of usage points to the help of the command that was given. */
function withHelp(failure: Failure, command: CommandName | undefined, { usage }: Texts): Failure {
  return failure.isUsage ? { ...failure, message: `${failure.message}\n${usage.seeHelp(command)}` } : failure;
}

/** A short message; the stack only when asked for, and the keys never. */
function faultReport(error: unknown, { env, texts }: Context): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const message = `${texts.usage.prefix}${texts.internalError(visible(kind))}\n`;
  if (env.DEBUG !== 'plan-de-charge') return message;
  const stack = String(error instanceof Error ? error.stack : error);
  return `${message}${redactorOf(keysOf(env))(stack).split('\n').map(visible).join('\n')}\n`;
}
