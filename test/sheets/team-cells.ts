// A team of three in two pools, as a sheet.

import type { Cells } from './sheet-files.js';

export const TEAM: Cells = [
  ['Personne', 'Nom', 'Pôle', 'Zone', 'Du', 'Au', 'Lundi', 'Mardi', 'Facturable', 'Heures par an'],
  ['m1', 'Alice Martin', 'compta', 'Alsace-Moselle', '01/01/2026', '30/06/2026', 7, '7h30', '80 %', null],
  ['m2', 'Bruno Petit', 'compta', null, '01/01/2026', null, null, null, null, 1607],
  ['m3', 'Chloé Roy', 'social', null, '01/03/2026', null, null, null, null, null],
];
