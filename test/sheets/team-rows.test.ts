// What the sheets of a team and of names become, and for what they are refused whole.

import { expect, describe as group, test } from 'vitest';
import { decodeTeam } from '../../src/capacity/index.js';
import { isLeft, problemsOf, read } from './read-workbooks.js';
import type { Cells } from './sheet-files.js';

const TEAM: Cells = [
  ['Personne', 'Nom', 'Pôle', 'Zone', 'Du', 'Au', 'Lundi', 'Mardi', 'Facturable', 'Heures par an'],
  ['m1', 'Alice Martin', 'compta', 'Alsace-Moselle', '01/01/2026', '30/06/2026', 7, '7h30', '80 %', null],
  ['m2', 'Bruno Petit', 'compta', null, '01/01/2026', null, null, null, null, 1607],
  ['m3', 'Chloé Roy', 'social', null, '01/03/2026', null, null, null, null, null],
];

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

  test.each([
    [
      'a person who is not there',
      {
        Congés: [
          ['Personne', 'Du'],
          ['m9', '01/05/2026'],
        ],
      },
      'Congés!A2 (Personne) : « m9 » ne figure pas dans mon-cabinet.xlsx, Équipe ; vouliez-vous « m1 » ?',
      'Congés!A2 (Personne): "m9" is not in mon-cabinet.xlsx, Équipe; did you mean "m1"?',
    ],
    [
      'a contract of a person who is not there',
      {
        Contrats: [
          ['Personne', 'Du'],
          ['Alyce Martin', '01/07/2026'],
        ],
      },
      'Contrats!A2 (Personne) : « Alyce Martin » ne figure pas dans mon-cabinet.xlsx, Équipe ; vouliez-vous « Alice Martin » ?',
      'Contrats!A2 (Personne): "Alyce Martin" is not in mon-cabinet.xlsx, Équipe; did you mean "Alice Martin"?',
    ],
    [
      'contracts that share days',
      {
        Contrats: [
          ['Personne', 'Du'],
          ['m1', '01/06/2026'],
        ],
      },
      "Contrats!B2 (Du) : « 01/06/2026 » n'est pas accepté ; attendu : une date hors de mon-cabinet.xlsx, Équipe, ligne 2",
      'Contrats!B2 (Du): "2026-06-01" is not accepted; expected a date outside mon-cabinet.xlsx, Équipe, row 2',
    ],
    [
      'leave that ends before it starts',
      {
        Congés: [
          ['Personne', 'Du', 'Au'],
          ['tous', '02/05/2026', '01/05/2026'],
        ],
      },
      "Congés!C2 (Au) : « 01/05/2026 » n'est pas accepté ; attendu : une fin qui ne précède pas le début",
      'Congés!C2 (Au): "2026-05-01" is not accepted; expected an end that is not before the start',
    ],
    [
      'half days of many days',
      {
        Congés: [
          ['Personne', 'Du', 'Au', 'Demi-journée'],
          ['m1', '01/05/2026', '02/05/2026', 'oui'],
        ],
      },
      "Congés!D2 (Demi-journée) : VRAI n'est pas accepté ; attendu : une période d'un seul jour",
      'Congés!D2 (Demi-journée): TRUE is not accepted; expected a single day',
    ],
    [
      'work that goes to nobody',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', 'x', 'sociale'],
        ],
      },
      "Affectations!C2 (À) : « sociale » n'est pas accepté ; attendu : une personne ou un pôle de l'équipe ; vouliez-vous « social » ?",
      'Affectations!C2 (À): "sociale" is not accepted; expected a person or a pool of the team; did you mean "social"?',
    ],
    [
      'work that is given twice',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', 'x', 'm1'],
          ['client', 'x', 'm2'],
        ],
      },
      "Affectations!B3 (Valeur) : « x » n'est pas accepté ; cette valeur est déjà dans mon-cabinet.xlsx, Affectations!B2",
      'Affectations!B3 (Valeur): "x" is not accepted; it is already in mon-cabinet.xlsx, Affectations!B2',
    ],
    [
      'two defaults',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['défaut', null, 'm1'],
          ['défaut', null, 'm2'],
        ],
      },
      'Affectations!A3 (Nature) : déjà dans mon-cabinet.xlsx, Affectations!A2',
      'Affectations!A3 (Nature): already in mon-cabinet.xlsx, Affectations!A2',
    ],
    [
      'a default with a value',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['défaut', 'x', 'm1'],
        ],
      },
      "Affectations!B2 (Valeur) : « x » n'est pas accepté ; attendu : une cellule vide",
      'Affectations!B2 (Valeur): "x" is not accepted; expected a blank cell',
    ],
    [
      'an assignment of nothing',
      {
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', null, 'm1'],
        ],
      },
      'Affectations!B2 (Valeur) : cellule vide ; attendu : un texte',
      'Affectations!B2 (Valeur): blank cell; expected a text',
    ],
    [
      'a name of two clients',
      {
        Noms: [
          ['Nature', 'Identifiant', 'Nom'],
          ['client', 'c1', 'Garnier'],
          ['client', 'c2', 'Garnier'],
        ],
        Affectations: [
          ['Nature', 'Valeur', 'À'],
          ['client', 'Garnier', 'm1'],
        ],
      },
      'Affectations!B2 (Valeur) : « Garnier » désigne plusieurs identifiants ; attendu : « c1 » ou « c2 »',
      'Affectations!B2 (Valeur): "Garnier" is the name of more than one; expected "c1" or "c2"',
    ],
    [
      'a bad kind',
      {
        Noms: [
          ['Nature', 'Identifiant', 'Nom'],
          ['cliant', 'c1', 'Garnier'],
        ],
      },
      "Noms!A2 (Nature) : « cliant » n'est pas accepté ; attendu : client, responsable, centre, lettre, personne ou pôle ; vouliez-vous « client » ?",
      'Noms!A2 (Nature): "cliant" is not accepted; expected client, manager, profit centre, letter, person or pool; did you mean "client"?',
    ],
  ] as [string, Record<string, Cells>, string, string][])('is refused whole for %s', (_name, sheets, fr, en) => {
    const all = { Équipe: TEAM, ...sheets };
    expect(isLeft(all)).toBe(true);
    expect(problemsOf(all)).toEqual([`mon-cabinet.xlsx, ${fr}`]);
    expect(problemsOf(all, 'en')).toEqual([`mon-cabinet.xlsx, ${en}`]);
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
