// Every problem with a snapshot in both languages: the file, the place, what was received and what is accepted.
import { expect, test } from 'vitest';
import { describeSnapshotProblem, type SnapshotProblem } from '../../src/snapshot/index.js';

const file = 'cabinet.ndjson';

const SENTENCES: {
  readonly [tag in SnapshotProblem['_tag']]: [SnapshotProblem & { readonly _tag: tag }, RegExp, RegExp];
} = {
  NotASnapshot: [{ _tag: 'NotASnapshot', file }, /pas un instantané/, /no snapshot/],
  UnsupportedVersion: [
    { _tag: 'UnsupportedVersion', file, received: 7, accepted: 1 },
    /version 7 ; version lue : 1\./,
    /version 7; version read: 1\./,
  ],
  DamagedSnapshot: [{ _tag: 'DamagedSnapshot', file, line: 17 }, /la ligne 17 /, /line 17 /],
  IncompleteSnapshot: [{ _tag: 'IncompleteSnapshot', file }, /pas toutes/, /not all there/],
  OtherSource: [
    { _tag: 'OtherSource', file, path: 'dossier', received: 'DEUX', accepted: 'UN' },
    /« dossier » diffère : demandé « DEUX », dans le fichier « UN »/,
    /"dossier" differs: asked "DEUX", in the file "UN"/,
  ],
  InterruptedSnapshot: [{ _tag: 'InterruptedSnapshot', file }, /interrompue.*Reprenez-la/, /interrupted.*Resume it/],
  SnapshotInUse: [{ _tag: 'SnapshotInUse', file }, /une autre lecture/, /another reading/],
  UnreadableSnapshot: [{ _tag: 'UnreadableSnapshot', file, code: 'EACCES' }, /lecture.*\(EACCES\)/, /read \(EACCES\)/],
  UnwritableSnapshot: [
    { _tag: 'UnwritableSnapshot', file, code: 'ENOSPC' },
    /écriture.*\(ENOSPC\)/,
    /written \(ENOSPC\)/,
  ],
  ReadingAborted: [{ _tag: 'ReadingAborted', file }, /lecture interrompue/, /reading was interrupted/],
};

test.each(Object.entries(SENTENCES))('%s', (_, [problem, french, english]) => {
  for (const [language, sentence, beginning] of [
    ['fr', french, `${file}\u00a0: `],
    ['en', english, `${file}: `],
  ] as const) {
    const told = describeSnapshotProblem(problem, language);
    expect(told).toMatch(sentence);
    expect(told.startsWith(beginning)).toBe(true);
    expect(told).toMatch(/\.$/);
    expect(told).not.toMatch(/undefined|\[object/);
  }
  expect(describeSnapshotProblem(problem, 'fr')).not.toBe(describeSnapshotProblem(problem, 'en'));
});
