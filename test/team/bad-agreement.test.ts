// Team files whose fields read well one by one and contradict each other: ranges, ids, assignments. Exactly one problem each.

import { test } from 'vitest';
import { type BadFile, expectOneProblem } from './bad-file.js';

const BAD: readonly BadFile[] = [
  [
    'overlapping contracts',
    ({ members }) => Object.assign(members[0].contracts[0], { last: '2026-07-01' }),
    '2026-07-01',
    'members[0].contracts[1].first: "2026-07-01" is not accepted; expected a date outside members[0].contracts[0]',
    'members[0].contracts[1].first : "2026-07-01" n\'est pas accepté ; attendu : une date hors de members[0].contracts[0]',
  ],
  [
    'a contract that starts in an open-ended one',
    ({ members }) => members[1].contracts.push({ first: '2030-01-01' }),
    '2030-01-01',
    'members[1].contracts[1].first: "2030-01-01" is not accepted; expected a date outside members[1].contracts[0]',
    'members[1].contracts[1].first : "2030-01-01" n\'est pas accepté ; attendu : une date hors de members[1].contracts[0]',
  ],
  [
    'a contract that ends before it starts',
    ({ members }) => Object.assign(members[2].contracts[0], { last: '2025-12-31' }),
    '2025-12-31',
    'members[2].contracts[0].last: "2025-12-31" is not accepted; expected an end that is not before the start',
    'members[2].contracts[0].last : "2025-12-31" n\'est pas accepté ; attendu : une fin qui ne précède pas le début',
  ],
  [
    'leave that ends before it starts',
    ({ members }) => Object.assign(members[0].leave[0], { last: '2026-06-21' }),
    '2026-06-21',
    'members[0].leave[0].last: "2026-06-21" is not accepted; expected an end that is not before the start',
    'members[0].leave[0].last : "2026-06-21" n\'est pas accepté ; attendu : une fin qui ne précède pas le début',
  ],
  [
    'overlapping leave, the later in time named whatever the order of the file',
    ({ members }) => members[0].leave.push({ first: '2026-06-15', last: '2026-06-22' }),
    '2026-06-22',
    'members[0].leave[0].first: "2026-06-22" is not accepted; expected a date outside members[0].leave[2]',
    'members[0].leave[0].first : "2026-06-22" n\'est pas accepté ; attendu : une date hors de members[0].leave[2]',
  ],
  [
    'half a range',
    ({ members }) => Object.assign(members[0].leave[0], { half: true }),
    true,
    'members[0].leave[0].half: true is not accepted; expected false, or a range of one day',
    "members[0].leave[0].half : true n'est pas accepté ; attendu : false, ou une période d'un seul jour",
  ],
  [
    'the year of a full-time week on half a week',
    ({ members }) => Object.assign(members[0].contracts[0], { hours: [7, 7, 3.5, 0, 0, 0, 0] }),
    1607,
    'members[0].contracts[0].annualHours: 1607 is not accepted; expected a number from 1 to 928',
    "members[0].contracts[0].annualHours : 1607 n'est pas accepté ; attendu : un nombre de 1 à 928",
  ],
  [
    'the same in the pattern',
    ({ pattern }) => Object.assign(pattern, { hours: [8, 8, 8, 0, 0, 0, 0] }),
    1400,
    'pattern.annualHours: 1400 is not accepted; expected a number from 1 to 1272',
    "pattern.annualHours : 1400 n'est pas accepté ; attendu : un nombre de 1 à 1272",
  ],
  [
    'an id used twice',
    ({ members }) => members.push({ ...members[1], contracts: [{ first: '2026-01-01' }] }),
    'm-02',
    'members[3].id: "m-02" is not accepted; expected a value other than members[1].id',
    'members[3].id : "m-02" n\'est pas accepté ; attendu : une autre valeur que members[1].id',
  ],
  [
    'an id that is a pool',
    ({ members }) => Object.assign(members[1], { id: 'compta' }),
    'compta',
    'members[1].id: "compta" is not accepted; expected a value other than members[0].pool',
    'members[1].id : "compta" n\'est pas accepté ; attendu : une autre valeur que members[0].pool',
  ],
  [
    'an assignment of nothing',
    ({ assignments }) => assignments.push({ to: 'paie' }),
    { to: 'paie' },
    'assignments[5]: {…} is not accepted; expected exactly one of the fields letter, client, manager, profitCenter, activity',
    "assignments[5] : {…} n'est pas accepté ; attendu : un et un seul des champs letter, client, manager, profitCenter, activity",
  ],
  [
    'an assignment by two keys',
    ({ assignments }) => assignments.push({ client: 'C1', manager: 'U2', to: 'paie' }),
    { client: 'C1', manager: 'U2', to: 'paie' },
    'assignments[5]: {…} is not accepted; expected exactly one of the fields letter, client, manager, profitCenter, activity',
    "assignments[5] : {…} n'est pas accepté ; attendu : un et un seul des champs letter, client, manager, profitCenter, activity",
  ],
  [
    'an assignment to nobody',
    ({ assignments }) => Object.assign(assignments[0], { to: 'm-1' }),
    'm-1',
    'assignments[0].to: "m-1" is not accepted; expected the id of a member or of a pool; did you mean "m-01"?',
    'assignments[0].to : "m-1" n\'est pas accepté ; attendu : l\'identifiant d\'un collaborateur ou d\'un pôle ; vouliez-vous dire "m-01" ?',
  ],
  [
    'a default of nobody',
    (file) => Object.assign(file, { default: 'juridique' }),
    'juridique',
    'default: "juridique" is not accepted; expected the id of a member or of a pool',
    "default : \"juridique\" n'est pas accepté ; attendu : l'identifiant d'un collaborateur ou d'un pôle",
  ],
  [
    'the same key twice',
    ({ assignments }) => assignments.push({ client: 'C1', to: 'paie' }),
    'C1',
    'assignments[5].client: "C1" is not accepted; expected a value other than assignments[1].client',
    'assignments[5].client : "C1" n\'est pas accepté ; attendu : une autre valeur que assignments[1].client',
  ],
];

test.each(BAD.map((bad) => [bad[0], bad] as const))('%s', (_, bad) => {
  expectOneProblem(bad);
});
