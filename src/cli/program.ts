// The command line as commander sees it: commands, their options and arguments, the help in one language.
// Values stay texts here; they are read, and refused in one voice, elsewhere.

import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { similarName } from '../core/similar-names.js';
import type { Language } from '../core/text.js';
import { COMMAND_NAMES, type CommandName } from './command-names.js';
import type { Context } from './context.js';
import type { Flag } from './flag-row.js';
import { flagsOf, type GivenOptions, LANG } from './flags.js';
import { fittedText } from './terminal/fitted-text.js';

/** What is called when it is known which command was given, and to run it with its options and arguments as given. */
export interface Dispatch {
  /** Undefined for help. */
  readonly begin: (command: CommandName | undefined) => void;
  readonly run: (command: CommandName, options: GivenOptions, args: readonly string[]) => Promise<void>;
}

/** Where help goes: asked for, or shown because no command was given. */
export interface HelpOutput {
  readonly requested: (text: string) => void;
  readonly unrequested: (text: string) => void;
  readonly columns: number;
}

/** The fewest columns beside the names of options that their texts are put into; narrower, they go under the names. */
const NARROWEST_TEXT = 24;

/** The program; parsing it with `parseAsync` dispatches, or throws commander's errors. */
export function programOf(
  { texts, language }: Pick<Context, 'texts' | 'language'>,
  output: HelpOutput,
  dispatch: Dispatch,
): Command {
  const { help } = texts;
  const shared = (command: Command) =>
    command
      .exitOverride()
      .configureOutput({
        writeOut: output.requested,
        writeErr: output.unrequested,
        // Errors are reported by whoever catches them.
        outputError: () => {},
        getOutHelpWidth: () => output.columns,
        getErrHelpWidth: () => output.columns,
      })
      .configureHelp({
        minWidthToWrap: NARROWEST_TEXT,
        styleTitle: (title) => help.titles[title] ?? title,
        boxWrap: (text, width) => fittedText(text, width, 0),
      })
      .helpOption('-h, --help', help.helpOption);

  const program = shared(new Command('plan-de-charge'))
    .description(help.program)
    .version(versionOfPackage(), '-V, --version', help.versionOption)
    .addOption(commanderOption(LANG, language))
    .helpCommand(false)
    .addHelpText('after', `\n${fittedText(help.after, output.columns)}`);
  program.hook('preSubcommand', (_, command) => dispatch.begin(COMMAND_NAMES.find((name) => name === command.name())));
  for (const name of COMMAND_NAMES) {
    const command = shared(program.command(name)).description(help.commands[name]);
    if (name === 'explain') {
      command
        .argument('<LETTER>', help.letterArgument)
        .argument('[ACTIVITY]', help.activityArgument)
        .argument('[DATE]', help.dateArgument);
    }
    const examples = help.examples[name];
    if (examples !== undefined) {
      command.addHelpText('after', `\n${help.examplesTitle}\n${examples.map((line) => `  ${line}\n`).join('')}`);
    }
    for (const flag of flagsOf(name)) command.addOption(commanderOption(flag, language));
    command.action(() => dispatch.run(name, command.optsWithGlobals(), command.args));
  }
  shared(program.command('help [command]'))
    .description(help.helpCommand)
    .action((name: string | undefined) => helpOf(name, program));
  // Whoever asks for the help of a command that there is not is not shown another help.
  program.on('beforeHelp', () => {
    const name = program.args.find((arg) => arg !== '-h' && arg !== '--help');
    const isCommand = program.commands.some((command) => command.name() === name);
    if (name !== undefined && !name.startsWith('-') && !isCommand) refuseCommand(name, program);
  });
  return program;
}

/** An option; one with a value may be given once, unless it is a list: commander would keep the last and say nothing. */
function commanderOption({ flag, help, isRepeatable }: Flag, language: Language): Option {
  const option = new Option(flag, help?.[language]).hideHelp(help === null);
  // A flag `--no-…` is an option like others: there is none that it turns off.
  option.negate = false;
  if (!option.required) return option;
  if (isRepeatable) return option.argParser((value, previous: readonly string[] = []) => [...previous, value]);
  return option.argParser((value, previous: string | undefined) => {
    if (previous !== undefined) throw new InvalidArgumentError('It is given more than once.');
    return value;
  });
}

/** Shows the help of a command, or of the whole when none is named. */
function helpOf(name: string | undefined, program: Command): never {
  const requested = name === undefined ? program : program.commands.find((command) => command.name() === name);
  if (requested !== undefined) requested.help();
  refuseCommand(String(name), program);
}

/** Refuses a name that is no command as commander does. */
function refuseCommand(name: string, program: Command): never {
  const names = program.commands.map((command) => command.name());
  const similar = similarName(name, names) ?? names.find((begun) => name.startsWith(begun));
  const hint = similar === undefined ? '' : ` (Did you mean ${similar}?)`;
  program.error(`unknown command '${name}'${hint}`, { code: 'commander.unknownCommand' });
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
