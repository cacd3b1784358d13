// What a clean run would have given, and which problems the faults drawn can account for.
// Rows may change while they are read. Lists are read one after the other, so a clean run is one in which each list (the
// letters; the activities of one letter; all activities, read in one pass) is that list in one of the states the data
// had while the run went on: not all lists need be of the same moment.
import { isDeepStrictEqual } from 'node:util';
import type { ApiProblem } from '../../src/loop-api/index.js';
import { changeRows } from '../../src/testing/changes.js';
import type { EmulatorRows, Fault, FaultSchedule } from '../../src/testing/index.js';
import type { DrawnRun } from './drawn-run.js';

type Row = { readonly objectId?: string; readonly lettreMissionId?: string };
type Rows = readonly Row[];

/** What was received: a list of a mode that reads but one is the only one. */
export interface Received {
  readonly letters: readonly unknown[] | null;
  readonly activities: readonly unknown[] | null;
}

/** The data before each request, from the first one to the last. */
const statesOf = ({ rows, changes }: DrawnRun, requests: number): readonly EmulatorRows[] => {
  const states = [rows];
  for (let before = 0; before < requests; before += 1)
    for (const change of changes)
      if (change.after === before) states.push(changeRows(states[states.length - 1], change));
  return states;
};

const hidden = ({ lettreMissionId, ...rest }: Row): Row => rest;

const isIn = (list: Rows, states: readonly Rows[]): boolean => states.some((state) => isDeepStrictEqual(list, state));

/** The reason why this is not what a clean run would have given, if there is one. */
export const departure = (run: DrawnRun, requests: number, { letters, activities }: Received): string | undefined => {
  const states = statesOf(run, requests);
  const letterStates = states.map((state) => {
    const list = [...state.letters] as Row[];
    return run.sort === '' ? list : list.sort((a, b) => ((a.objectId ?? '') < (b.objectId ?? '') ? -1 : 1));
  });
  if (letters !== null && !isIn(letters as Rows, letterStates)) return 'the letters are those of no moment';
  if (activities === null) return undefined;
  const activityStates = states.map((state) => state.activities as Rows);
  if (run.mode !== 'perLetter') {
    const shown = run.server.hideLetterId ? activityStates.map((state) => state.map(hidden)) : activityStates;
    return isIn(activities as Rows, shown) ? undefined : 'the activities are those of no moment';
  }
  const of = (id: string | undefined) => (row: Row) => row.lettreMissionId === id;
  const ids = (letters as Rows).map(({ objectId }) => objectId);
  const lists = ids.map((id) => (activities as Rows).filter(of(id)));
  if (!isDeepStrictEqual(lists.flat(), activities)) return 'activities out of order, or of no letter';
  const strange = ids.find(
    (id, at) =>
      !isIn(
        lists[at],
        activityStates.map((state) => state.filter(of(id))),
      ),
  );
  return strange === undefined ? undefined : `the activities of ${strange} are those of no moment`;
};

type Tag = ApiProblem['_tag'];

const statusTag = (status: number): Tag => {
  const own: Readonly<Record<number, Tag>> = {
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'NotFound',
    408: 'RequestTimeout',
    429: 'TooManyRequests',
  };
  if (status < 300) return 'UnexpectedShape';
  return own[status] ?? (status < 500 ? 'BadRequest' : 'ServerError');
};

const tagsOf = (fault: Fault): readonly Tag[] => {
  switch (fault.kind) {
    case 'status':
      return [statusTag(fault.status)];
    case 'redirect':
      return ['Redirected'];
    case 'reset':
    case 'close':
      return ['NetworkFault', 'NotJson'];
    case 'silent':
    case 'halfOpen':
      return ['TimedOut'];
    case 'truncatedJson':
    case 'gzip':
    case 'charset':
      return ['NetworkFault', 'NotJson'];
    case 'body':
      return ['NetworkFault', 'NotJson', 'UnexpectedShape'];
    case 'endless':
      return ['BodyTooLarge'];
    case 'echo':
      return ['Unauthorized', 'NotJson', 'Redirected'];
    case 'rowInserted':
    case 'rowRemoved':
    case 'ignoredSkip':
      return ['UnstablePaging', 'SkipIgnored'];
    default:
      return [];
  }
};

export const faultsIn = (faults: FaultSchedule): readonly Fault[] => ('kinds' in faults ? faults.kinds : faults.flat());

/** Every tag a Left may carry under these faults. */
export const accountable = ({ faults, changes }: DrawnRun): ReadonlySet<Tag> => {
  const moving: Tag[] = changes.length > 0 ? ['UnstablePaging', 'SkipIgnored'] : [];
  return new Set([...faultsIn(faults).flatMap(tagsOf), ...moving]);
};
