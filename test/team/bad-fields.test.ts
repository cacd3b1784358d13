// Team files with one bad field: a value that is not accepted, a field that is missing, a name that is none. Exactly one problem each.

import { expect, test } from 'vitest';
import { decodeTeam } from '../../src/team/decode.js';
import { type BadFile, expectOneProblem } from './bad-file.js';

const BAD: readonly BadFile[] = [
  [
    'an unknown zone',
    ({ members }) => Object.assign(members[0], { zone: 'métropole' }),
    'métropole',
    'members[0].zone: "métropole" is not accepted; expected one of metropole, alsace-moselle, guadeloupe, guyane, martinique, mayotte, reunion, saint-barthelemy, saint-martin; did you mean "metropole"?',
    'members[0].zone : "métropole" n\'est pas accepté ; attendu : metropole, alsace-moselle, guadeloupe, guyane, martinique, mayotte, reunion, saint-barthelemy ou saint-martin ; vouliez-vous dire "metropole" ?',
  ],
  [
    'a percentage for a share',
    ({ members }) => Object.assign(members[0].contracts[0], { chargeable: 80 }),
    80,
    'members[0].contracts[0].chargeable: 80 is not accepted; expected a number from 0 to 1; did you mean "0.8"?',
    'members[0].contracts[0].chargeable : 80 n\'est pas accepté ; attendu : un nombre de 0 à 1 ; vouliez-vous dire "0.8" ?',
  ],
  [
    'a share below 0',
    ({ pattern }) => Object.assign(pattern, { chargeable: -0.1 }),
    -0.1,
    'pattern.chargeable: -0.1 is not accepted; expected a number from 0 to 1',
    "pattern.chargeable : -0.1 n'est pas accepté ; attendu : un nombre de 0 à 1",
  ],
  [
    'a share that is a text',
    ({ members }) => Object.assign(members[0].contracts[0], { chargeable: '0,8' }),
    '0,8',
    'members[0].contracts[0].chargeable: "0,8" is not accepted; expected a number from 0 to 1; did you mean "0.8"?',
    'members[0].contracts[0].chargeable : "0,8" n\'est pas accepté ; attendu : un nombre de 0 à 1 ; vouliez-vous dire "0.8" ?',
  ],
  [
    'a day of 25 hours',
    ({ members }) => Object.assign(members[0].contracts[0].hours, [7, 25]),
    25,
    'members[0].contracts[0].hours[1]: 25 is not accepted; expected a number from 0 to 24',
    "members[0].contracts[0].hours[1] : 25 n'est pas accepté ; attendu : un nombre de 0 à 24",
  ],
  [
    'a week of five days',
    ({ members }) => Object.assign(members[0].contracts[0], { hours: [7, 7, 7, 7, 7] }),
    [7, 7, 7, 7, 7],
    'members[0].contracts[0].hours: [… 5] is not accepted; expected a list of 7 items, each of them a number from 0 to 24',
    "members[0].contracts[0].hours : [… 5] n'est pas accepté ; attendu : une liste de 7 éléments, dont chacun est un nombre de 0 à 24",
  ],
  [
    'a day without hours',
    ({ members }) => Object.assign(members[0].contracts[0].hours, [null]),
    null,
    'members[0].contracts[0].hours[0]: null is not accepted; expected a number from 0 to 24',
    "members[0].contracts[0].hours[0] : null n'est pas accepté ; attendu : un nombre de 0 à 24",
  ],
  [
    'a year without hours',
    ({ members }) => Object.assign(members[0].contracts[0], { annualHours: 0 }),
    0,
    'members[0].contracts[0].annualHours: 0 is not accepted; expected a number from 1 to 3000',
    "members[0].contracts[0].annualHours : 0 n'est pas accepté ; attendu : un nombre de 1 à 3000",
  ],
  [
    'a date written the French way',
    ({ members }) => Object.assign(members[1].contracts[0], { first: '01/02/2026' }),
    '01/02/2026',
    'members[1].contracts[0].first: "01/02/2026" is not accepted; expected a date YYYY-MM-DD, between 1900 and 2999; did you mean "2026-02-01"?',
    'members[1].contracts[0].first : "01/02/2026" n\'est pas accepté ; attendu : une date AAAA-MM-JJ, entre 1900 et 2999 ; vouliez-vous dire "2026-02-01" ?',
  ],
  [
    'a date that does not exist',
    ({ members }) => Object.assign(members[2].contracts[0], { last: '2026-02-30' }),
    '2026-02-30',
    'members[2].contracts[0].last: "2026-02-30" is not accepted; expected a date YYYY-MM-DD, between 1900 and 2999',
    'members[2].contracts[0].last : "2026-02-30" n\'est pas accepté ; attendu : une date AAAA-MM-JJ, entre 1900 et 2999',
  ],
  [
    'an empty id',
    ({ members }) => Object.assign(members[1], { id: '' }),
    '',
    'members[1].id: "" is not accepted; expected a non-empty text',
    'members[1].id : "" n\'est pas accepté ; attendu : un texte non vide',
  ],
  [
    'a name that is a number',
    ({ members }) => Object.assign(members[1], { name: 12 }),
    12,
    'members[1].name: 12 is not accepted; expected a text',
    "members[1].name : 12 n'est pas accepté ; attendu : un texte",
  ],
  [
    'an id that is a number',
    ({ assignments }) => Object.assign(assignments[1], { client: 12 }),
    12,
    'assignments[1].client: 12 is not accepted; expected a non-empty text',
    "assignments[1].client : 12 n'est pas accepté ; attendu : un texte non vide",
  ],
  [
    'a misspelt name',
    ({ members }) => Object.assign(members[1].contracts[0], { chargable: 0.5 }),
    'chargable',
    'members[1].contracts[0]: there is no field "chargable"; expected one of first, last, hours, chargeable, annualHours; did you mean "chargeable"?',
    'members[1].contracts[0] : le champ "chargable" n\'existe pas ; attendu : first, last, hours, chargeable ou annualHours ; vouliez-vous dire "chargeable" ?',
  ],
  [
    'a mandatory name misspelt',
    ({ assignments }) => assignments.push({ cliant: 'C2', to: 'paie' }),
    'cliant',
    'assignments[5]: there is no field "cliant"; expected one of letter, client, manager, profitCenter, activity, to; did you mean "client"?',
    'assignments[5] : le champ "cliant" n\'existe pas ; attendu : letter, client, manager, profitCenter, activity ou to ; vouliez-vous dire "client" ?',
  ],
  [
    'contracts misspelt',
    ({ members }) => members.push({ id: 'm-04', pool: 'paie', contract: [{ first: '2026-01-01' }] }),
    'contract',
    'members[3]: there is no field "contract"; expected one of id, pool, zone, contracts, leave, name; did you mean "contracts"?',
    'members[3] : le champ "contract" n\'existe pas ; attendu : id, pool, zone, contracts, leave ou name ; vouliez-vous dire "contracts" ?',
  ],
  [
    'no contracts',
    ({ members }) => members.push({ id: 'm-04', pool: 'paie' }),
    undefined,
    'members[3].contracts: missing; expected a non-empty list in which each item is a JSON object',
    'members[3].contracts : absent ; attendu : une liste non vide dont chaque élément est un objet JSON',
  ],
  [
    'an empty list of contracts',
    ({ members }) => members.push({ id: 'm-04', pool: 'paie', contracts: [] }),
    [],
    'members[3].contracts: [] is not accepted; expected a non-empty list in which each item is a JSON object',
    "members[3].contracts : [] n'est pas accepté ; attendu : une liste non vide dont chaque élément est un objet JSON",
  ],
  [
    'a member that is nothing',
    ({ members }) => members.push(null),
    null,
    'members[3]: null is not accepted; expected a JSON object',
    "members[3] : null n'est pas accepté ; attendu : un objet JSON",
  ],
];

test.each(BAD.map((bad) => [bad[0], bad] as const))('%s', (_, bad) => {
  expectOneProblem(bad);
});

test.each([[undefined], [null], [[]], ['{}'], [7]])('the file %j is no object', (file) => {
  expect(decodeTeam(file)).toEqual({
    _tag: 'Left',
    left: [{ _tag: 'InvalidField', path: 'team', received: file, accepted: { _tag: 'Row' } }],
  });
});
