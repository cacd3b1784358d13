// A firm whose clients have names in several ways: two of one name, one of the table, one without; and its names table.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIVITY, filesOf, folder, LETTER } from './setup.js';

export const GARNIER_4 = '3bf4f65c-0b0e-4b61-9d9e-3a3f8bb0c001';
export const GARNIER_9 = '3bf9a111-0b0e-4b61-9d9e-3a3f8bb0c002';
export const DUFOUR = '61137b57-0b0e-4b61-9d9e-3a3f8bb0c004';
export const NAMELESS = 'a65dee76-fc62-4b61-9d9e-3a3f8bb0c005';
const MANAGER = 'e112f00d-fc62-4b61-9d9e-3a3f8bb0c006';

const CLIENTS = [NAMELESS, DUFOUR, GARNIER_4, GARNIER_9];
export const letters = CLIENTS.map((client, index) => ({
  ...LETTER,
  objectId: `00c${index}ffff-1111-4b61-9d9e-3a3f8bb0c007`,
  codeIBS: index === 0 ? '' : `LM${index}`,
  entite: { objectId: client, description: client === GARNIER_9 ? ['Librairie  Garnier'] : [] },
  maitreDossier: { objectId: index === 3 ? null : MANAGER, description: [] },
}));
export const activities = letters.map(({ objectId }) => ({ ...ACTIVITY, lettreMissionId: objectId }));
/** Its names table: the first three names are of what there is without a team. */
export const TABLE = [
  { kind: 'client', id: DUFOUR, name: 'Plomberie Dufour' },
  { kind: 'client', id: GARNIER_4, name: 'Librairie Garnier' },
  { kind: 'manager', id: MANAGER, name: 'Inès Mercier' },
  { kind: 'member', id: 'm-01', name: 'Anne Faure' },
  { kind: 'pool', id: 'compta', name: 'Comptabilité' },
];

/** The option that reads this names table, from a file that vanishes with the test. */
export function namesIn(rows: readonly object[]): string[] {
  const path = join(folder(), 'noms.json');
  writeFileSync(path, JSON.stringify(rows));
  return ['--names', path];
}

/** The options that read its rows. */
export const rows = () => filesOf(letters, activities);
