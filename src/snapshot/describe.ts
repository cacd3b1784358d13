// A problem with a snapshot in words, French or English: one exhaustive switch, and the only prose of this room.
// Paths stand as they are: whoever prints them makes control characters visible.
import type { SnapshotProblem } from './problem.js';

/**
 * What is wrong with the file, and what to do about it where that is known.
 *
 * @example
 * console.log(describeSnapshotProblem({ _tag: 'DamagedSnapshot', file: 'firm.ndjson', line: 17 }, 'en'));
 * // firm.ndjson: line 17 is not what was written, or a line before it is missing. Fetch the snapshot again.
 */
export const describeSnapshotProblem = (problem: SnapshotProblem, language: 'fr' | 'en'): string => {
  const say = (fr: string, en: string): string =>
    language === 'fr' ? `${problem.file}\u00a0: ${fr}` : `${problem.file}: ${en}`;
  switch (problem._tag) {
    case 'NotASnapshot':
      return say(
        "ce n'est pas un instantané (le fichier que « fetch » écrit).",
        'this is no snapshot (the file that "fetch" writes).',
      );
    case 'UnsupportedVersion':
      return say(
        `instantané de version ${problem.received} ; version lue : ${problem.accepted}. Refaites-le.`,
        `a snapshot of version ${problem.received}; version read: ${problem.accepted}. Fetch it again.`,
      );
    case 'DamagedSnapshot':
      return say(
        `la ligne ${problem.line} n'est pas celle qui fut écrite, ou une ligne manque avant elle. Refaites l'instantané.`,
        `line ${problem.line} is not what was written, or a line before it is missing. Fetch the snapshot again.`,
      );
    case 'IncompleteSnapshot':
      return say(
        "l'instantané s'interrompt : les lignes n'y sont pas toutes. Refaites-le.",
        'the snapshot breaks off: its rows are not all there. Fetch it again.',
      );
    case 'OtherSource':
      return say(
        `répond à une autre question, « ${problem.path} » diffère : demandé « ${problem.received} », dans le fichier « ${problem.accepted} ». Reprenez avec la même demande, ou supprimez ce fichier.`,
        `answers another question, "${problem.path}" differs: asked "${problem.received}", in the file "${problem.accepted}". Resume with the same question, or remove this file.`,
      );
    case 'InterruptedSnapshot':
      return say(
        'une lecture interrompue est là. Reprenez-la (« resume »), ou supprimez ce fichier.',
        'an interrupted reading is there. Resume it ("resume"), or remove this file.',
      );
    case 'SnapshotInUse':
      return say(
        "une autre lecture écrit cet instantané. Attendez qu'elle finisse.",
        'another reading is writing this snapshot. Wait for it to end.',
      );
    case 'UnreadableSnapshot':
      return say(`lecture impossible (${problem.code}).`, `cannot be read (${problem.code}).`);
    case 'UnwritableSnapshot':
      return say(`écriture impossible (${problem.code}).`, `cannot be written (${problem.code}).`);
    case 'ReadingAborted':
      return say('lecture interrompue.', 'reading was interrupted.');
  }
};
