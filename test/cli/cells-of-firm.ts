// A firm of two letters as cells, and files of cells that vanish with the test.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookOf } from '../sheets/workbook-of.js';
import { folder } from './setup.js';

export const LETTERS = [
  ['Lettre', 'Client', 'Début de mission', 'Fin de mission', "Début d'exercice", "Fin d'exercice", 'Statut'],
  ['L1', 'Boulangerie', '01/01/2026', '31/12/2026', '01/01/2026', '31/12/2026', 'signée'],
  ['L2', 'Garage', '01/01/2026', '31/12/2026', '01/01/2026', '31/12/2026', 'proposée'],
];
export const ACTIVITIES = [
  ['Lettre', 'Travail', 'Fréquence', 'Calage', 'Décalage', 'Jour', 'Quantité', 'Heures'],
  ['L1', 'Tenue', 'mensuelle', 'exercice', '1', '15', '1', '2,5'],
  ['L1', 'TVA', 'T', 'année civile', '', '24', '2', '7h30'],
  ['L2', 'Bilan', 'annuelle', 'après clôture', '4', '', '', '12'],
];
export const TEAM = [
  ['Personne', 'Nom', 'Pôle', 'Du', 'Facturable'],
  ['a', 'Alice Martin', 'Compta', '01/01/2026', '80 %'],
];
export const NAMES = [
  ['Nature', 'Identifiant', 'Nom'],
  ['lettre', 'L1', 'Mission Boulangerie'],
];

export type Cells = readonly (readonly string[])[];

export const csvOf = (cells: Cells) => cells.map((row) => row.join(';')).join('\r\n');
export const xmlOf = (cells: Cells) =>
  cells
    .map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
    .join('');

/** A csv file that vanishes with the test. */
export function csvFile(name: string, cells: Cells): string {
  const path = join(folder(), name);
  writeFileSync(path, csvOf(cells));
  return path;
}

/** A workbook likewise, by its sheets. */
export function workbook(sheets: Readonly<Record<string, Cells>>): string {
  const path = join(folder(), 'mon-cabinet.xlsx');
  const texts = Object.fromEntries(Object.entries(sheets).map(([name, cells]) => [name, xmlOf(cells)]));
  writeFileSync(path, workbookOf({ sheets: texts }));
  return path;
}

export const csvFiles = (letters: Cells, activities: Cells) => [
  '--letters',
  csvFile('lettres.csv', letters),
  '--activities',
  csvFile('activites.csv', activities),
];
export const ALL = { Lettres: LETTERS, Activités: ACTIVITIES, Équipe: TEAM, Noms: NAMES };
