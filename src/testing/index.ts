// The entry point for other people's tests: a Loop API on loopback and a firm to serve from it.

export type { Row } from '../engagement/row.js';
export type { Resource } from '../loop-api/problem.js';
export type { Change, EmulatorRows } from './changes.js';
export {
  type EmulatedRequest,
  type LoopEmulator,
  startLoopEmulator,
} from './emulator.js';
export type { LoopEmulatorOptions } from './emulator-options.js';
export type { Fault, FaultKind, FaultSchedule } from './faults.js';
export { type Firm, type FirmName, type FirmOptions, firmNames, generateFirm } from './firm.js';
