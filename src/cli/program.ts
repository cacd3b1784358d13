// The command line as commander sees it: commands, their options and arguments, the help in one language.
// Values stay texts here; they are read, and refused in one voice, elsewhere.

import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { similarName } from '../core/similar-names.js';
import type { CommandName, OptionName, Texts } from './texts/texts.js';

/** The options of a command as given: texts, and true for flags. */
export type GivenOptions = { readonly [name in OptionName]?: string } & {
  readonly strict?: true;
  readonly excel?: true;
  readonly resume?: true;
};

/** What is called when it is known which command was given, and to run it with its options and arguments as given. */
export interface Dispatch {
  /** Undefined for help. */
  readonly begin: (command: CommandName | undefined) => void;
  readonly run: (command: CommandName, options: GivenOptions, args: readonly string[]) => Promise<void>;
}

/** Where help goes: asked for, or shown because no command was given. */
export interface HelpOutput {
  readonly asked: (text: string) => void;
  readonly unasked: (text: string) => void;
  readonly columns: number;
}

const FLAGS: { readonly [option in OptionName]: string } = {
  letters: '--letters <F>',
  activities: '--activities <F>',
  letterId: '--letter-id <ID>',
  dossier: '--dossier <CODE>',
  filter: '--filter <EXPR>',
  baseUrl: '--base-url <URL>',
  snapshot: '--snapshot <F>',
  coverage: '--coverage <C>',
  lagOrigin: '--lag-origin <O>',
  first: '--first <D>',
  last: '--last <D>',
  adjust: '--adjust <A>',
  holidays: '--holidays <ZONE>',
  timeZone: '--time-zone <Z>',
  statuts: '--statuts <N,N>',
  team: '--team <F>',
  by: '--by <KEY,KEY>',
  group: '--group <KEY>',
  on: '--on <DATE>',
  side: '--side <SIDE>',
  format: '--format <FORMAT>',
  excel: '--excel',
  out: '--out <F>',
  resume: '--resume',
  unplanned: '--unplanned <F>',
  strict: '--strict',
  lang: '--lang <LANG>',
  clients: '--clients <N>',
  seed: '--seed <S>',
  faults: '--faults <PERCENT>',
  port: '--port <P>',
  for: '--for <SECONDS>',
};

/** The flags that take something else in a command than in the others. */
const FLAGS_OF: { readonly [command in CommandName]?: { readonly [option in OptionName]?: string } } = {
  capacity: { by: '--by <PERIOD>' },
  level: { by: '--by <PERIOD>' },
};

const API = ['dossier', 'filter', 'baseUrl'] as const;
const INPUT = ['letters', 'activities', 'letterId', 'snapshot', ...API] as const;
const PLANNING = [
  'coverage',
  'lagOrigin',
  'first',
  'last',
  'adjust',
  'holidays',
  'timeZone',
  'statuts',
] as const satisfies readonly OptionName[];

const TEAM = ['team', 'side'] as const;

const OPTIONS: { readonly [command in CommandName]: readonly OptionName[] } = {
  plan: [...INPUT, ...PLANNING, 'by', 'on', 'side', 'format', 'excel', 'out', 'unplanned', 'strict', 'lang'],
  capacity: [...INPUT, ...PLANNING, ...TEAM, 'by', 'group', 'format', 'excel', 'out', 'strict', 'lang'],
  level: [...INPUT, ...PLANNING, ...TEAM, 'by', 'format', 'excel', 'out', 'strict', 'lang'],
  headcount: [...INPUT, ...PLANNING, ...TEAM, 'format', 'excel', 'out', 'strict', 'lang'],
  explain: [...INPUT, ...PLANNING, 'format', 'out', 'lang'],
  check: [...INPUT, ...PLANNING, 'format', 'out', 'strict', 'lang'],
  fetch: [...API, 'out', 'resume', 'lang'],
  emulator: ['letters', 'activities', 'letterId', 'snapshot', 'clients', 'seed', 'faults', 'port', 'for', 'lang'],
  demo: ['lang'],
};

/** The formats of each command that has several, the one by default first. */
export const FORMATS = {
  plan: ['table', 'ndjson', 'json', 'csv'],
  capacity: ['table', 'json', 'csv'],
  level: ['table', 'json', 'csv'],
  headcount: ['table', 'json', 'csv'],
  explain: ['table', 'json'],
  check: ['table', 'json'],
} as const satisfies { readonly [command in CommandName]?: readonly string[] };

/** The commands there are. */
export const COMMAND_NAMES = Object.keys(OPTIONS) as readonly CommandName[];

/** The flag of an option, as a sentence names it. */
export function flagOf(option: OptionName): string {
  return FLAGS[option].split(' ')[0];
}

/** The program; parsing it with `parseAsync` dispatches, or throws commander's errors. */
export function programOf(texts: Texts, output: HelpOutput, dispatch: Dispatch): Command {
  const { help } = texts;
  const shared = (command: Command) =>
    command
      .exitOverride()
      .configureOutput({
        writeOut: output.asked,
        writeErr: output.unasked,
        // Errors are told by whoever catches them.
        outputError: () => {},
        getOutHelpWidth: () => output.columns,
        getErrHelpWidth: () => output.columns,
      })
      .configureHelp({ styleTitle: (title) => help.titles[title] ?? title })
      .helpOption('-h, --help', help.helpOption);

  const program = shared(new Command('plan-de-charge'))
    .description(help.program)
    .version(versionOfPackage(), '-V, --version', help.versionOption)
    .addOption(optionOf(FLAGS.lang, help.options.lang))
    .helpCommand(false)
    .addHelpText('after', `\n${help.after}`);
  program.hook('preSubcommand', (_, command) => dispatch.begin(COMMAND_NAMES.find((name) => name === command.name())));
  for (const name of COMMAND_NAMES) {
    const command = shared(program.command(name)).description(help.commands[name]);
    if (name === 'explain') command.argument('<ID>', help.idArgument);
    for (const option of OPTIONS[name]) {
      const flags = FLAGS_OF[name]?.[option] ?? FLAGS[option];
      command.addOption(optionOf(flags, describedOf(name, option, help)));
    }
    command.action(() => dispatch.run(name, command.optsWithGlobals(), command.args));
  }
  shared(program.command('help [command]'))
    .description(help.helpCommand)
    .helpOption(false)
    .action((name: string | undefined) => helpOf(name, program));
  return program;
}

/** An option; one with a value may be given once: commander would keep the last and say nothing. */
function optionOf(flags: string, description: string): Option {
  const option = new Option(flags, description);
  if (!option.required) return option;
  return option.argParser((value, previous: string | undefined) => {
    if (previous !== undefined) throw new InvalidArgumentError('It is given more than once.');
    return value;
  });
}

/** What the help says of an option: of `--format`, the formats of the command. */
function describedOf(command: CommandName, option: OptionName, { options, optionsOf, formats }: Texts['help']): string {
  if (option !== 'format') return optionsOf[command]?.[option] ?? options[option];
  const [byDefault, ...others] = FORMATS[command as keyof typeof FORMATS];
  return formats(byDefault, others.join(', '));
}

/** Shows the help of a command, or of the whole when none is named. A name that is no command is refused as commander does. */
function helpOf(name: string | undefined, program: Command): never {
  const asked = name === undefined ? program : program.commands.find((command) => command.name() === name);
  if (asked !== undefined) asked.help();
  const similar = similarName(name, COMMAND_NAMES);
  const hint = similar === undefined ? '' : ` (Did you mean ${similar}?)`;
  program.error(`unknown command '${name}'${hint}`, { code: 'commander.unknownCommand' });
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
