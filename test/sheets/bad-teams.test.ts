// For what the sheets of a team are refused whole.

import { expect, describe as group, test } from 'vitest';
import { isLeft, problemsOf } from './read-workbooks.js';
import type { Cells } from './sheet-files.js';
import { TEAM } from './team-cells.js';

group('a team', () => {
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
});
