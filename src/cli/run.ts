// The whole command: arguments, environment and streams in, an exit code out. Results go to stdout, all else to stderr.

import { CommanderError } from 'commander';
import { visible } from '../core/text.js';
import { unlessAborted } from '../files/unless-aborted.js';
import { redactorOf } from '../loop-api/redaction.js';
import type { CommandName } from './command-names.js';
import type { Context, Environment, Streams } from './context.js';
import { CommandFailure, EXIT, type ExitCode, interruptionOf } from './exit.js';
import type { GivenOptions, OptionsOf } from './flags.js';
import { keysOf } from './input/keys.js';
import { readOptions } from './input/options.js';
import { languageOfArguments, languageOfEnvironment } from './language.js';
import { StreamWriter } from './output/stream-writer.js';
import { programOf } from './program.js';
import { loadWidthsFor } from './terminal/text-width.js';
import { type Texts, textsOf } from './texts/texts.js';
import { failureOfCommander } from './usage-errors.js';

/** A command: its options, read, and its arguments. Answers with an exit code; throws `CommandFailure` when it cannot do its work. */
type Command<Name extends CommandName> = (
  context: Context,
  options: OptionsOf<Name>,
  args: readonly string[],
) => Promise<ExitCode>;

/** Each command, imported when it is given: the others take no time then. */
const COMMANDS: { readonly [name in CommandName]: () => Promise<Command<name>> } = {
  plan: async () => (await import('./commands/plan.js')).plan,
  capacity: async () => (await import('./commands/capacity.js')).capacity,
  level: async () => (await import('./commands/level.js')).level,
  headcount: async () => (await import('./commands/headcount.js')).headcount,
  forecast: async () => (await import('./commands/forecast.js')).forecast,
  report: async () => (await import('./commands/report.js')).report,
  explain: async () => (await import('./commands/explain.js')).explain,
  check: async () => (await import('./commands/check.js')).check,
  names: async () => (await import('./commands/names.js')).names,
  template: async () => (await import('./commands/template.js')).template,
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
    stdout: new StreamWriter(streams.stdout, signal),
    stderr: new StreamWriter(streams.stderr, signal),
    language,
    texts: textsOf(language),
    signal,
  };
  try {
    await loadWidthsFor(argv.join('\n'));
    const exitCode = await unlessAborted(outcomeOf(argv, context), signal, { graceMs: GRACE_MS });
    if (exitCode !== null) return exitCode;
    throw interruptionOf(signal, context.texts.interrupted);
  } catch (error) {
    if (error instanceof CommandFailure) {
      await context.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    await context.stderr.write(faultReport(error, context));
    return EXIT.fault;
  } finally {
    context.stdout.release();
    context.stderr.release();
  }
}

async function outcomeOf(argv: readonly string[], context: Context): Promise<ExitCode> {
  const { texts, stdout, stderr } = context;
  let exitCode: ExitCode = EXIT.done;
  let requested = '';
  let unrequested = '';
  const output = {
    requested: (text: string) => {
      requested += text;
    },
    unrequested: (text: string) => {
      unrequested += text;
    },
    columns: stdout.tableWidth,
  };
  let command: CommandName | undefined;
  const program = programOf(context, output, {
    begin: (name) => {
      command = name;
    },
    run: async (name, given, args) => {
      exitCode = await runCommand(name, given, args, context);
    },
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    const failure = error instanceof CommanderError ? failureOfCommander(error, texts) : error;
    if (failure !== null) throw failure instanceof CommandFailure ? withHelp(failure, command, texts) : failure;
    if (unrequested !== '') exitCode = EXIT.usage;
  } finally {
    await stdout.write(requested);
    await stderr.write(unrequested);
  }
  return exitCode;
}

async function runCommand<Name extends CommandName>(
  name: Name,
  given: GivenOptions,
  args: readonly string[],
  context: Context,
): Promise<ExitCode> {
  const options = await readOptions(name, given, context);
  const command: Command<Name> = await COMMANDS[name]();
  return command(context, options, args);
}

/** A failure of usage points to the help of the command that was given. */
function withHelp(failure: CommandFailure, command: CommandName | undefined, { usage }: Texts): CommandFailure {
  if (!failure.isUsage) return failure;
  return new CommandFailure(failure.exitCode, `${failure.message}\n${usage.seeHelp(command)}`);
}

/** A short message; the stack only when asked for, and the keys never. */
function faultReport(error: unknown, { env, texts }: Context): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const message = `${texts.usage.prefix}${texts.internalError(visible(kind))}\n`;
  if (env.DEBUG !== 'plan-de-charge') return message;
  const stack = String(error instanceof Error ? error.stack : error);
  return `${message}${redactorOf(keysOf(env))(stack).split('\n').map(visible).join('\n')}\n`;
}
