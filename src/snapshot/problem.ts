// What can go wrong with a snapshot's file: one closed union, as values. What goes wrong with the API is that module's `ApiProblem`.

/** What was requested, and of whom. Two snapshots with the same source are answers to the same question. */
export interface SnapshotSource {
  /** The API's address, with a slash at its end. */
  readonly baseUrl: string;
  readonly dossier: string;
  /** As sent; empty for none. */
  readonly filter: string;
  readonly sort: string;
  readonly activitiesSort: string;
}

/** `file` is the path as given, with `.partial` after it for the unfinished file; `line` counts from 1. */
export type SnapshotProblem =
  /** Reading: the first line is not that of a snapshot. */
  | { readonly _tag: 'NotASnapshot'; readonly file: string }
  /** Writing: what is there is no snapshot, finished or not, and is not replaced. */
  | { readonly _tag: 'OtherFile'; readonly file: string }
  /** Written by a version whose lines mean something else. Versions are read from 1 to `accepted`. */
  | {
      readonly _tag: 'UnsupportedVersion';
      readonly file: string;
      readonly received: number;
      readonly accepted: number;
    }
  /** A line is not what was written, or not there. */
  | { readonly _tag: 'DamagedSnapshot'; readonly file: string; readonly line: number }
  /** It breaks off: the rows are not all there. */
  | { readonly _tag: 'IncompleteSnapshot'; readonly file: string }
  /** An interrupted snapshot is there that answers another question. `path` names the first difference. */
  | {
      readonly _tag: 'OtherSource';
      readonly file: string;
      readonly path: keyof SnapshotSource;
      readonly received: string;
      readonly accepted: string;
    }
  /** An interrupted snapshot is there, and resuming it was not asked for. */
  | { readonly _tag: 'InterruptedSnapshot'; readonly file: string }
  /** Another process, or another call, is writing it. */
  | { readonly _tag: 'SnapshotInUse'; readonly file: string }
  /** `code` is the system's, such as ENOENT, EACCES or ENOSPC. */
  | { readonly _tag: 'UnreadableSnapshot' | 'UnwritableSnapshot'; readonly file: string; readonly code: string }
  /** Reading was interrupted. */
  | { readonly _tag: 'ReadingAborted'; readonly file: string };
