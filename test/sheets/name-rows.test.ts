// What a sheet of names becomes.

import { expect, describe as group, test } from 'vitest';
import { read } from './read-workbooks.js';
import type { Cells } from './sheet-files.js';
import { TEAM } from './team-cells.js';

group('names', () => {
  const NAMES: Cells = [
    ['Nature', 'Identifiant', 'Nom'],
    ['client', 'c1', 'Plomberie Dufour'],
    ['Pôle', 'p1', null],
  ];

  test('are rows of a names table; one that is not known yet is empty', () => {
    const rows = read({ Noms: NAMES });
    expect(rows.names).toEqual([
      { kind: 'client', id: 'c1', name: 'Plomberie Dufour' },
      { kind: 'pool', id: 'p1', name: '' },
    ]);
    expect(rows.places.of('names[1].name')?.place.cell).toBe('C3');
  });

  test('stand for their ids in assignments', () => {
    const { team } = read({
      Équipe: TEAM,
      Noms: NAMES,
      Affectations: [
        ['Nature', 'Valeur', 'À'],
        ['client', 'Plomberie Dufour', 'm1'],
      ],
    });
    expect(team?.assignments).toEqual([{ client: 'c1', to: 'm1' }]);
  });
});
