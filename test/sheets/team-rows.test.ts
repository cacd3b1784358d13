// What the sheets of a team become.

import { expect, describe as group, test } from 'vitest';
import { decodeTeam } from '../../src/capacity/index.js';
import { problemsOf, read } from './read-workbooks.js';
import type { Cells } from './sheet-files.js';
import { TEAM } from './team-cells.js';

group('a team', () => {
  test('has members with contracts, leave and assignments', () => {
    const rows = read({
      Équipe: TEAM,
      Contrats: [
        ['Personne', 'Du', 'Lundi'],
        ['Alice Martin', '01/07/2026', 4],
      ],
      Congés: [
        ['Personne', 'Du', 'Au', 'Demi-journée'],
        ['m1', '05/01/2026', '09/01/2026', null],
        ['Bruno Petit', '06/01/2026', null, 'oui'],
      ],
      Affectations: [
        ['Nature', 'Valeur', 'À'],
        ['client', 'Garage Garnier', 'm1'],
        ['travail', 'Paie', 'Chloé Roy'],
        ['lettre', 'L-01', 'social'],
        ['défaut', null, 'compta'],
      ],
    });
    expect(rows.team).toEqual({
      members: [
        {
          id: 'm1',
          name: 'Alice Martin',
          pool: 'compta',
          zone: 'alsace-moselle',
          contracts: [
            { first: '2026-01-01', last: '2026-06-30', hours: [7, 7.5, 0, 0, 0, 0, 0], chargeable: 0.8 },
            { first: '2026-07-01', hours: [4, 0, 0, 0, 0, 0, 0] },
          ],
          leave: [{ first: '2026-01-05', last: '2026-01-09', half: false }],
        },
        {
          id: 'm2',
          name: 'Bruno Petit',
          pool: 'compta',
          contracts: [{ first: '2026-01-01', annualHours: 1607 }],
          leave: [{ first: '2026-01-06', last: '2026-01-06', half: true }],
        },
        { id: 'm3', name: 'Chloé Roy', pool: 'social', contracts: [{ first: '2026-03-01' }], leave: [] },
      ],
      assignments: [
        { client: 'Garage Garnier', to: 'm1' },
        { activity: 'Paie', to: 'm3' },
        { letter: 'L-01', to: 'social' },
      ],
      default: 'compta',
    });
    expect(
      [
        'members[0].pool',
        'members[0].contracts[1].hours[0]',
        'members[1].leave[0].half',
        'assignments[1].activity',
        'default',
        'members[2].contracts[0]',
        'letters[0].objectId',
      ].map((path) => rows.places.of(path)?.place.cell ?? null),
    ).toEqual(['C2', 'C2', 'D3', 'B3', 'C5', null, null]);
    expect(rows.places.of('members[2].contracts[0]')?.place.line).toBe(4);
  });

  const leaveOf = (...rows: Cells) => {
    const { team } = read({ Équipe: TEAM, Congés: [['Personne', 'Du', 'Au', 'Demi-journée'], ...rows] });
    const { members } = team as {
      members: { leave: { first: string; last: string; half: boolean }[]; name?: string }[];
    };
    for (const member of members) delete member.name;
    expect(decodeTeam(team)).toMatchObject({ _tag: 'Right', right: { warnings: [] } });
    return members.map(({ leave }) =>
      leave.map(({ first, last, half }) => `${first.slice(5)}..${last.slice(5)}${half ? ' half' : ''}`),
    );
  };

  test('is away as a whole, or a pool of it, on days that are under contract and not leave already', () => {
    expect(leaveOf(['tous', '25/02/2026', '02/03/2026'])).toEqual([
      ['02-25..03-02'],
      ['02-25..03-02'],
      ['03-01..03-02'],
    ]);
    expect(leaveOf(['Tout le monde', '24/12/2026', '31/12/2026'], ['m2', '28/12/2026', '31/12/2026'])).toEqual([
      [],
      ['12-28..12-31', '12-24..12-27'],
      ['12-24..12-31'],
    ]);
    expect(leaveOf(['compta', '04/05/2026', '08/05/2026'], ['tous', '06/05/2026', '11/05/2026'])).toEqual([
      ['05-04..05-08', '05-09..05-11'],
      ['05-04..05-08', '05-09..05-11'],
      ['05-06..05-11'],
    ]);
  });

  test('whose half days meet other leave is away for the whole day', () => {
    expect(leaveOf(['m3', '04/05/2026', null, 'oui'], ['tous', '04/05/2026', '05/05/2026'])[2]).toEqual([
      '05-04..05-04',
      '05-05..05-05',
    ]);
    expect(leaveOf(['m3', '04/05/2026', null, 'oui'], ['tous', '04/05/2026', null, 'oui'])[2]).toEqual([
      '05-04..05-04',
    ]);
    expect(leaveOf(['social', '04/05/2026', null, 'oui'])[2]).toEqual(['05-04..05-04 half']);
  });

  test('is refused whole for a bad cell, which is blamed once', () => {
    const spoilt = TEAM.map((row, index) => (index === 1 ? [...row.slice(0, 4), 'hier', ...row.slice(5)] : row));
    expect(
      problemsOf({
        Équipe: spoilt,
        Congés: [
          ['Personne', 'Du'],
          ['m1', '01/05/2026'],
        ],
      }),
    ).toEqual(["mon-cabinet.xlsx, Équipe!E2 (Du) : « hier » n'est pas accepté ; attendu : jj/mm/aaaa"]);
  });

  test('has ids once', () => {
    expect(problemsOf({ Équipe: [...TEAM, ['m1', 'Zoé', 'social', null, '01/01/2026']] })).toEqual([
      "mon-cabinet.xlsx, Équipe!A5 (Personne) : « m1 » n'est pas accepté ; cette valeur est déjà dans mon-cabinet.xlsx, Équipe!A2",
    ]);
  });

  test('is needed by its leave', () => {
    const sheets = {
      Congés: [
        ['Personne', 'Du'],
        ['m1', '01/05/2026'],
      ],
    };
    expect(problemsOf(sheets)).toEqual([
      'mon-cabinet.xlsx, Congés : attendu : la feuille « Équipe », sans laquelle celle-ci ne dit rien',
    ]);
    expect(problemsOf(sheets, 'en')).toEqual([
      'mon-cabinet.xlsx, Congés: expected the sheet "Team", without which this one says nothing',
    ]);
  });

  test('has two people of one name told apart by their ids', () => {
    const twins = [...TEAM, ['m4', 'Bruno Petit', 'social', null, '01/01/2026']];
    const leave = (person: string): Cells => [
      ['Personne', 'Du'],
      [person, '01/05/2026'],
    ];
    expect(problemsOf({ Équipe: twins, Congés: leave('m4') })).toEqual([]);
    expect(problemsOf({ Équipe: twins, Congés: leave('Bruno Petit') })).toEqual([
      'mon-cabinet.xlsx, Congés!A2 (Personne) : « Bruno Petit » désigne plusieurs identifiants ; attendu : « m2 » ou « m4 »',
    ]);
    expect(
      problemsOf({
        Équipe: twins,
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', 'x', 'Bruno Petit'],
        ],
      }),
    ).toEqual([
      'mon-cabinet.xlsx, Affectations!C2 (À) : « Bruno Petit » désigne plusieurs identifiants ; attendu : « m2 » ou « m4 »',
    ]);
  });
});
