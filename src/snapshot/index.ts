// The entry point of snapshots: what the API gave, kept in a file and read back as a stream.

export type { LoopClient } from '../loop-api/client.js';
export type { Filter } from '../loop-api/filter.js';
export type { OnProgress, Progress } from '../loop-api/pages.js';
export type { ApiProblem, ErrorResponse, InvalidSetting, Resource, SettingReason, Where } from '../loop-api/problem.js';
export type { RepeatedRowField } from '../loop-api/repeated-fields.js';
export { type FetchedSnapshot, fetchSnapshot, type SnapshotQuery } from './fetch-snapshot.js';
export type { SnapshotProblem, SnapshotSource } from './problem.js';
export { readSnapshot, type SnapshotRows } from './read-snapshot.js';
