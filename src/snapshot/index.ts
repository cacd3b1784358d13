// The door of snapshots: what the API gave, kept in a file and read back as a stream.

export { type FetchedSnapshot, fetchSnapshot, type SnapshotQuery } from './fetch-snapshot.js';
export type { SnapshotProblem } from './problem.js';
export { readSnapshot, type SnapshotRows } from './read-snapshot.js';
