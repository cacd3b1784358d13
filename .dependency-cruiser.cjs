// Which module may import which: imports go one way, so that each module can be read, tested and bundled without those above it.
// `npm run imports` checks src and test. A type-only import counts like any other unless a rule says otherwise.
// To add a module, add its line to `mayImport`; a module without a line is refused.

const mayImport = {
  core: [],
  files: [],
  calendar: ['core'],
  engagement: ['core', 'calendar'],
  schedule: ['core', 'calendar', 'engagement'],
  workload: ['core', 'calendar', 'engagement', 'schedule'],
  team: ['core', 'calendar', 'engagement', 'schedule', 'workload'],
  capacity: ['core', 'calendar', 'engagement', 'schedule', 'workload', 'team'],
  forecast: ['core', 'calendar', 'engagement', 'schedule', 'workload', 'team'],
  quality: ['core', 'calendar', 'engagement', 'schedule'],
  messages: ['core', 'calendar', 'engagement', 'schedule', 'workload', 'team', 'capacity', 'forecast', 'quality', 'loop-api', 'report', 'sheets', 'snapshot'],
  names: ['core', 'calendar', 'engagement', 'schedule'],
  report: ['core', 'calendar'],
  sheets: ['core', 'calendar', 'engagement', 'team'],
  brief: ['core', 'calendar', 'engagement', 'schedule', 'workload', 'team', 'capacity', 'forecast', 'quality', 'messages', 'names', 'report'],
  'loop-api': ['core'],
  snapshot: ['core', 'loop-api', 'files'],
  testing: ['core', 'calendar', 'engagement', 'loop-api'],
};
const pure = Object.keys(mayImport).filter((module) => !['files', 'loop-api', 'sheets', 'snapshot', 'testing'].includes(module));
mayImport.cli = Object.keys(mayImport);

const inModules = (modules) => `^src/(${modules.join('|')})/`;
const pureEntryPoints = '^src/(index|typed-columns|(capacity|forecast|quality|brief)/index)\\.ts$';
const entryPoints =
  '^src/(index|typed-columns|(capacity|forecast|quality|brief|loop-api|sheets|snapshot|testing)/index|testing/fast-check|cli/main)\\.ts$';
// The script that the page carries is bundled on its own.
const bundledAlone = '^src/report/page/script/main\\.ts$';
const nodeModules = require('node:module').builtinModules.map((name) => name.replace(/^node:/, ''));

const oneWay = Object.entries(mayImport).map(([module, others]) => ({
  name: `one-way-${module}`,
  comment: `src/${module} may import ${others.join(', ') || 'no other module'}.`,
  severity: 'error',
  from: { path: inModules([module]) },
  to: { path: '^src/', pathNot: inModules([module, ...others]) },
}));

const forbidden = [
  ...oneWay,
  {
    name: 'module-unknown',
    comment: 'Every module has a line in mayImport.',
    severity: 'error',
    from: { path: '^src/[^/]+/', pathNot: inModules(Object.keys(mayImport)) },
    to: {},
  },
  {
    name: 'entry-point-pure',
    comment: 'The pure entry points open on pure modules. Types of problems of the API and of snapshots are named, nothing more.',
    severity: 'error',
    from: { path: pureEntryPoints },
    to: { path: '^src/', pathNot: inModules(pure), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'entry-point-no-node-module',
    comment: 'What the pure entry points load also runs in a browser.',
    severity: 'error',
    from: { path: pureEntryPoints },
    to: { path: `^(node:)?(${nodeModules.join('|')})$`, reachable: true },
  },
  {
    name: 'messages-of-problems-only',
    comment: 'Of formats and of the edges of the network and of files, the sentences know the problems alone.',
    severity: 'error',
    from: { path: inModules(['messages']) },
    to: {
      path: inModules(['loop-api', 'report', 'sheets', 'snapshot']),
      pathNot: '^src/(loop-api|report|sheets|snapshot)/(calendar-|file-)?(messages|problem)\\.ts$',
    },
  },
  {
    name: 'brief-table-only',
    comment: 'A plan becomes tables, sheets, calendars and reports; what a format makes of them is not known here. The entry point hands out both.',
    severity: 'error',
    from: { path: inModules(['brief']), pathNot: '^src/brief/index\\.ts$' },
    to: { path: inModules(['report']), pathNot: '^src/report/(calendar|report|sheet|table)\\.ts$' },
  },
  {
    name: 'wire-types-only',
    comment: 'The emulator shares the adapter\'s types; if it shared its code, a mistake in it would hide itself.',
    severity: 'error',
    from: { path: inModules(['testing']) },
    to: { path: inModules(['loop-api']), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'kernel-month-table-only',
    comment: 'The kernel is integers in, integers out: the month table is all it needs.',
    severity: 'error',
    from: { path: '^src/schedule/kernel\\.ts$' },
    to: { pathNot: '^src/calendar/month-table\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'verify-on-its-own',
    comment: 'The checker of levelled plans shares no code with the solver: what it shares it cannot check.',
    severity: 'error',
    from: { path: '^src/capacity/verify\\.ts$' },
    to: { path: '^src/' },
  },
  {
    name: 'luxon-in-calendar',
    comment: 'luxon reads and writes dates at the edge; only the calendar knows it. Tests take it as an outside witness.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/calendar/' },
    to: { path: 'node_modules/(@types/)?luxon/' },
  },
  {
    name: 'either-in-core',
    comment: 'One file gives the Either of fp-ts, in browsers as a module.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/core/either\\.ts$' },
    to: { path: 'node_modules/fp-ts/lib/Either\\.js$' },
  },
  {
    name: 'fast-check-behind-its-entry-point',
    comment: 'fast-check is an optional peer: nothing but the entry point of its name needs it.',
    severity: 'error',
    from: { path: entryPoints, pathNot: '^src/testing/fast-check\\.ts$' },
    to: { path: 'node_modules/fast-check/', reachable: true },
  },
  {
    name: 'src-on-its-own',
    comment: 'src imports neither tests nor benchmarks.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(test|benchmarks)/' },
  },
  {
    name: 'oracle-on-its-own',
    comment: 'The oracle is a second implementation; what it shares with the first it cannot check.',
    severity: 'error',
    from: { path: '^test/oracle/', pathNot: '\\.test\\.ts$' },
    to: { path: '^src/' },
  },
  {
    name: 'no-cycle',
    severity: 'error',
    from: { path: '^(src|test)/' },
    to: { circular: true },
  },
  {
    name: 'no-dev-dependency',
    comment: 'What src imports is installed with the package, also what it imports by a name of its own (#).',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'npm-peer', 'type-only', 'aliased-subpath-import'] },
  },
  {
    name: 'no-unresolved',
    comment: 'The package itself is there once it is built; test/stryker has packages of its own.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(plan-de-charge|@stryker-mutator/)' },
  },
  {
    name: 'no-orphan',
    comment: 'A file that imports nothing and that nothing imports.',
    severity: 'error',
    from: { orphan: true, path: '^(src|test)/', pathNot: '\\.d\\.ts$|^test/.*(\\.(test|check)\\.ts|config\\.ts)$' },
    to: {},
  },
  {
    name: 'no-file-behind-no-entry-point',
    comment: 'A file of src that no entry point leads to is dead, or alive in tests alone.',
    severity: 'error',
    from: { path: [entryPoints, bundledAlone] },
    to: { path: '^src/', pathNot: [entryPoints, bundledAlone], reachable: false },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
