// The commands there are, and the formats of each that has several.

/** The commands there are, in the order of the help. */
export const COMMAND_NAMES = [
  'plan',
  'capacity',
  'level',
  'headcount',
  'forecast',
  'report',
  'explain',
  'check',
  'names',
  'template',
  'fetch',
  'emulator',
  'demo',
] as const;

/** A command. */
export type CommandName = (typeof COMMAND_NAMES)[number];

/** The formats of each command that has several, the one by default first. */
export const FORMATS = {
  plan: ['table', 'ndjson', 'json', 'csv'],
  capacity: ['table', 'json', 'csv'],
  level: ['table', 'json', 'csv'],
  headcount: ['table', 'json', 'csv'],
  forecast: ['table', 'json', 'csv', 'ndjson'],
  explain: ['table', 'json'],
  check: ['table', 'json'],
} as const satisfies { readonly [command in CommandName]?: readonly string[] };
