// Every problem with a snapshot in both languages: the file, the place, what was received and what is accepted.

import { expect, test } from 'vitest';
import type { SnapshotProblem } from '../../src/snapshot/index.js';
import { messageOfSnapshotProblem } from '../../src/snapshot/messages.js';

const file = 'cabinet.ndjson';

const SENTENCES: {
  readonly [tag in SnapshotProblem['_tag']]: [SnapshotProblem & { readonly _tag: tag }, RegExp, RegExp];
} = {
  NotASnapshot: [{ _tag: 'NotASnapshot', file }, /pas un instantané/, /not a snapshot/],
  OtherFile: [{ _tag: 'OtherFile', file }, /Supprimez-le, ou choisissez/, /Remove it, or choose/],
  UnsupportedVersion: [
    { _tag: 'UnsupportedVersion', file, received: 7, accepted: 2 },
    /version 7 ; versions lues : 1 à 2\..*supprimez ce fichier/,
    /version 7; versions read: 1 to 2\..*remove this file/,
  ],
  DamagedSnapshot: [{ _tag: 'DamagedSnapshot', file, line: 17 }, /la ligne 17 /, /line 17 /],
  IncompleteSnapshot: [{ _tag: 'IncompleteSnapshot', file }, /est incomplet/, /is incomplete/],
  OtherSource: [
    { _tag: 'OtherSource', file, path: 'dossier', received: 'DEUX', accepted: 'UN' },
    /le dossier diffère \(demandé « DEUX », dans le fichier « UN »\)\. .*\(resume: true\), ou supprimez ce fichier/,
    /the dossier differs \(requested "DEUX", in the file "UN"\)\. .*\(resume: true\), or remove this file/,
  ],
  InterruptedSnapshot: [
    { _tag: 'InterruptedSnapshot', file },
    /Reprenez-la \(resume: true\), ou/,
    /Resume it \(resume: true\), or/,
  ],
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
    ['fr', french, `${file} : `],
    ['en', english, `${file}: `],
  ] as const) {
    const told = messageOfSnapshotProblem(problem, language);
    expect(told).toMatch(sentence);
    expect(told.startsWith(beginning)).toBe(true);
    expect(told).toMatch(/\.$/);
    expect(told).not.toMatch(/undefined|\[object/);
  }
  expect(messageOfSnapshotProblem(problem, 'fr')).not.toBe(messageOfSnapshotProblem(problem, 'en'));
});

test('the option to resume is named as whoever reads the sentence gives it', () => {
  for (const problem of [SENTENCES.InterruptedSnapshot[0], SENTENCES.OtherSource[0]]) {
    for (const language of ['fr', 'en'] as const)
      expect(messageOfSnapshotProblem(problem, language, '--resume')).toContain('(--resume)');
  }
});

test('what may differ between two questions is named in words', () => {
  for (const path of ['baseUrl', 'dossier', 'filter', 'sort', 'activitiesSort'] as const) {
    const problem = { ...SENTENCES.OtherSource[0], path };
    expect(messageOfSnapshotProblem(problem, 'fr')).toMatch(/: (l'|le )[a-z' é]+ diffère/);
    expect(messageOfSnapshotProblem(problem, 'en')).toMatch(/: the [a-z ]+ differs/);
    for (const language of ['fr', 'en'] as const)
      expect(messageOfSnapshotProblem(problem, language)).not.toMatch(/baseUrl|activitiesSort/);
  }
});
