// A problem with a snapshot in words, French or English: one exhaustive switch, and the only prose of this module.
// Paths stand as they are: whoever prints them makes control characters visible.

import type { SnapshotProblem, SnapshotSource } from './problem.js';

/** What may differ between two requests. */
const DIFFERENCES: { readonly [path in keyof SnapshotSource]: { readonly fr: string; readonly en: string } } = {
  baseUrl: { fr: "l'adresse", en: 'the address' },
  dossier: { fr: 'le dossier', en: 'the dossier' },
  filter: { fr: 'le filtre', en: 'the filter' },
  sort: { fr: "l'ordre des lettres", en: 'the order of letters' },
  activitiesSort: { fr: "l'ordre des activités", en: 'the order of activities' },
};

/**
 * What is wrong with the file, and what to do about it where that is known. `resume`: how whoever reads it asks for a
 * reading to be resumed, by default as `fetchSnapshot` is asked.
 */
export function messageOfSnapshotProblem(
  problem: SnapshotProblem,
  language: 'fr' | 'en',
  resume = 'resume: true',
): string {
  const say = (fr: string, en: string): string =>
    language === 'fr' ? `${problem.file} : ${fr}` : `${problem.file}: ${en}`;
  switch (problem._tag) {
    case 'NotASnapshot':
      return say(
        "ce n'est pas un instantané (le fichier que « fetch » écrit).",
        'this is not a snapshot (the file that "fetch" writes).',
      );
    case 'OtherFile':
      return say(
        "ce fichier n'est pas un instantané ; il n'a pas été remplacé. Supprimez-le, ou choisissez un autre nom.",
        'this file is not a snapshot; it was not replaced. Remove it, or choose another name.',
      );
    case 'UnsupportedVersion':
      return say(
        `instantané de version ${problem.received} ; versions lues : 1 à ${problem.accepted}. Mettez plan-de-charge à jour, ou supprimez ce fichier et refaites l'instantané.`,
        `a snapshot of version ${problem.received}; versions read: 1 to ${problem.accepted}. Update plan-de-charge, or remove this file and fetch the snapshot again.`,
      );
    case 'DamagedSnapshot':
      return say(
        `la ligne ${problem.line} est altérée, ou une ligne manque avant elle. Refaites l'instantané.`,
        `line ${problem.line} is damaged, or a line before it is missing. Fetch the snapshot again.`,
      );
    case 'IncompleteSnapshot':
      return say(
        "l'instantané est incomplet : il s'interrompt. Refaites-le.",
        'the snapshot is incomplete: it breaks off. Fetch it again.',
      );
    case 'OtherSource': {
      const { fr, en } = DIFFERENCES[problem.path];
      return say(
        `une lecture interrompue, faite pour une autre demande, est déjà dans ce fichier : ${fr} diffère (demandé « ${problem.received} », dans le fichier « ${problem.accepted} »). Reprenez-la avec la demande d'origine (${resume}), ou supprimez ce fichier.`,
        `an interrupted reading for another request is in this file: ${en} differs (requested "${problem.received}", in the file "${problem.accepted}"). Resume it with the original request (${resume}), or remove this file.`,
      );
    }
    case 'InterruptedSnapshot':
      return say(
        `une lecture interrompue est déjà dans ce fichier. Reprenez-la (${resume}), ou supprimez ce fichier.`,
        `an interrupted reading is in this file. Resume it (${resume}), or remove this file.`,
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
}
