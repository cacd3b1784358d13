// The flags of the commands that write workbooks to fill in, in the table of flags.

import { row } from './flag-row.js';
import { given, text } from './input/values.js';

/** Their rows. */
export const FILL_IN_FLAGS = [
  row('--out <F>', ['template', 'names'], text, {
    fr: 'le classeur Excel à écrire (.xlsx)',
    en: 'the Excel workbook to write (.xlsx)',
  }),
  row('--csv <DIR>', ['template'], text, {
    fr: 'écrire plutôt un fichier csv par feuille dans ce dossier, pour Excel en français',
    en: 'write a csv file for each sheet to this folder instead, as Excel in France reads it',
  }),
  row('--empty', ['template'], given, {
    fr: 'les en-têtes et les listes seulement',
    en: 'headers and lists alone',
  }),
  row('--from <F>', ['template'], text, {
    fr: "avec les lettres et les activités de cet instantané, à compléter par l'équipe et les noms",
    en: 'with the letters and activities of this snapshot, to complete with the team and names',
  }),
  row('--force', ['template', 'names'], given, {
    fr: 'remplacer un fichier qui existe déjà',
    en: 'replace a file that is there already',
  }),
] as const;
