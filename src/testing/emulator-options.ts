// What an emulator is started with, checked: a name that nobody reads would leave a test without what it asks for.
import { requireInteger, requireList, requireOneOf, requireOptions, requireText } from '../core/options.js';
import type { Change, EmulatorRows } from './changes.js';
import type { FaultSchedule } from './faults.js';

export interface LoopEmulatorOptions extends EmulatorRows {
  readonly faults?: FaultSchedule | undefined;
  /** Rows that change for good while they are read. Default none. */
  readonly changes?: readonly Change[] | undefined;
  /** An integer. Default 1. */
  readonly seed?: number | undefined;
  /** Default `emulated-key:emulated-secret`. */
  readonly apiKey?: string | undefined;
  /** Default `emulated-subscription`. */
  readonly subscriptionKey?: string | undefined;
  /** The one dossier there is. Default `cabinet`. */
  readonly dossier?: string | undefined;
  /** Milliseconds before each answer. Default 0. */
  readonly latencyMs?: number | undefined;
  /** Rows of a page at most, whatever is asked for. Default 100. */
  readonly maxTake?: number | undefined;
  /** A bare list, or `{ "data": [...] }`. Default `data`. */
  readonly bodyShape?: 'array' | 'data' | undefined;
  /** Whether activities are shown without `lettreMissionId`, as in the documentation's examples. Default true. */
  readonly hideLetterId?: boolean | undefined;
  /** Default: any free port. */
  readonly port?: number | undefined;
}

const LISTS = ['letters', 'activities'] as const satisfies readonly (keyof EmulatorRows)[];
const TEXTS = ['apiKey', 'subscriptionKey', 'dossier'] as const;
/** name: [least, most]. */
const INTEGERS = {
  seed: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  latencyMs: [0, 2 ** 31 - 1],
  maxTake: [1, Number.MAX_SAFE_INTEGER],
  port: [0, 65_535],
} as const;
const BODY_SHAPES = ['array', 'data'];
const NAMES = [...LISTS, ...TEXTS, ...Object.keys(INTEGERS), 'faults', 'changes', 'bodyShape', 'hideLetterId'];

/** Throws unless these are lists of rows, under the names of the lists there are. */
export function requireRowLists(path: string, rows: Partial<EmulatorRows>): void {
  requireOptions(path, rows, LISTS);
  for (const list of LISTS) if (rows[list] !== undefined) requireList(list, rows[list]);
}

/** Throws unless an emulator can be started with them. */
export function requireEmulatorOptions(options: LoopEmulatorOptions): void {
  requireOptions('options', options, NAMES);
  for (const list of LISTS) requireList(list, options[list]);
  for (const name of TEXTS) if (options[name] !== undefined) requireText(name, options[name]);
  for (const name of Object.keys(INTEGERS) as (keyof typeof INTEGERS)[]) {
    const [least, most] = INTEGERS[name];
    const value = options[name];
    if (value !== undefined) requireInteger(name, value, least, most);
  }
  if (options.bodyShape !== undefined) requireOneOf('bodyShape', options.bodyShape, BODY_SHAPES);
}
