// One reading under faults, as data drawn at random: the rows served, how they change, the faults, the server's and the
// client's settings. Everything a run depends on is here, so that a run that fails can be run again and shrunk.
import fc from 'fast-check';
import { faultSchedule, lastingFault, passingFault } from '../../src/testing/arbitrary-faults.js';
import type { Change, EmulatorRows, Fault, FaultSchedule } from '../../src/testing/index.js';

export interface DrawnRun {
  readonly rows: EmulatorRows;
  readonly changes: readonly Change[];
  readonly faults: FaultSchedule;
  readonly seed: number;
  readonly mode: 'perLetter' | 'onePass' | 'letterPages' | 'activityPages';
  readonly server: { readonly maxTake: number; readonly bodyShape: 'array' | 'data'; readonly hideLetterId: boolean };
  readonly client: { readonly pageSize: number; readonly concurrency: number; readonly retries: number };
  /** In which order letters are asked for. */
  readonly sort: 'objectId' | '';
  /** Whether the client is patient enough for every fault drawn. */
  readonly passes: boolean;
}

const letterId = (rank: number) => `letter-${String(rank).padStart(2, '0')}`;

/** `labels`: how many different activities a letter has at most; fewer labels than rows make twins. */
const rowsOf = (counts: readonly number[], labels: number): EmulatorRows => ({
  letters: counts.map((_, rank) => ({ objectId: letterId(rank * 2), libelle: `Mission n° ${rank} – été` })),
  activities: counts.flatMap((count, rank) =>
    Array.from({ length: count }, (_, place) => ({
      activite: `Déclaration ${Math.floor((place * labels) / count)} of ${rank}`,
      lettreMissionId: letterId(rank * 2),
    })),
  ),
});

/**
 * A list only grows or only shrinks, and all its rows differ: an insertion that a removal makes up for cannot be seen
 * through skip and take, nor can rows that are equal in every field.
 */
const changesOf = (letters: number): fc.Arbitrary<readonly Change[]> => {
  const oneByOne = fc.array(fc.record({ after: fc.nat(12), at: fc.nat(8) }), { maxLength: 4 });
  // Between the same two requests, so many that the next page may lie past the end.
  const atOnce = fc
    .tuple(fc.nat(8), fc.array(fc.nat(4), { minLength: 2, maxLength: 6 }))
    .map(([after, all]) => all.map((at) => ({ after, at })));
  const places = fc.oneof(oneByOne, atOnce);
  return fc
    .record({ letters: places, activities: places, grow: fc.boolean(), growActivities: fc.boolean() })
    .map(({ letters: ofLetters, activities, grow, growActivities }) => [
      ...ofLetters.map(({ after, at }, rank): Change => {
        const row = { objectId: letterId(2 * at + 1).concat(`-${rank}`), libelle: `Nouvelle ${rank}` };
        return grow
          ? { kind: 'insert', list: 'letters', after, at, row }
          : { kind: 'remove', list: 'letters', after, at };
      }),
      ...activities.map(({ after, at }, rank): Change => {
        const row = { activite: `Ajoutée ${rank}`, lettreMissionId: letterId(2 * (at % Math.max(1, letters))) };
        return growActivities
          ? { kind: 'insert', list: 'activities', after, at, row }
          : { kind: 'remove', list: 'activities', after, at };
      }),
    ]);
};

const movesRows = ({ kind }: Fault) => kind === 'rowInserted' || kind === 'rowRemoved' || kind === 'ignoredSkip';

/** `elsewhere`: where redirects point. */
export const drawnRun = (elsewhere: string): fc.Arbitrary<DrawnRun> => {
  const passing = passingFault();
  const lasting = lastingFault(elsewhere);
  return fc
    .record({
      counts: fc.array(fc.nat(5), { maxLength: 6 }),
      // Two runs in four change nothing; one changes rows; one has twins.
      what: fc.constantFrom('plain', 'plain', 'changes', 'twins'),
      passes: fc.boolean(),
    })
    .chain(({ counts, what, passes }) => {
      const still = lasting.filter((fault) => what === 'plain' || !movesRows(fault));
      const faults = faultSchedule(passes ? passing : fc.oneof(passing, still));
      return fc.record({
        rows: fc.constant(rowsOf(counts, what === 'twins' ? 2 : 99)),
        changes: what === 'changes' ? changesOf(counts.length) : fc.constant([]),
        faults,
        seed: fc.nat(),
        mode: fc.constantFrom('perLetter', 'perLetter', 'onePass', 'letterPages', 'activityPages'),
        server: fc.record({
          maxTake: fc.integer({ min: 2, max: 12 }),
          bodyShape: fc.constantFrom('array', 'data'),
          hideLetterId: fc.boolean(),
        }),
        client: fc.record({
          pageSize: fc.integer({ min: 2, max: 12 }),
          concurrency: fc.integer({ min: 1, max: 6 }),
          retries: passes ? fc.constant(100) : fc.integer({ min: 0, max: 4 }),
        }),
        sort: fc.constantFrom('objectId', ''),
        passes: fc.constant(passes),
      });
    });
};
