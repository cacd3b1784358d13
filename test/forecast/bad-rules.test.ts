// Settings files with one mistake in a rule, or in what two rules say together. Exactly one problem each.

import { test } from 'vitest';
import { type BadSettings, expectOneProblem, fullSettings } from './settings-files.js';

const KEYS = 'letter, client, manager, profitCenter, statut';
const FIELDS = 'probability, outcomes, renewal, hoursFactor, renewalHoursFactor';

const MANY = Array.from({ length: 21 }, (_, index) => ({ name: `${index}`, probability: 0.01 }));

const BAD: readonly BadSettings[] = [
  [
    'a probability above 1',
    ({ rules }) => Object.assign(rules[3], { probability: 1.2 }),
    1.2,
    'rules[3].probability: 1.2 is not accepted; expected a number from 0 to 1',
    "rules[3].probability : 1.2 n'est pas accepté ; attendu : un nombre de 0 à 1",
  ],
  [
    'a percentage for a probability',
    ({ rules }) => Object.assign(rules[3], { probability: 80 }),
    80,
    'rules[3].probability: 80 is not accepted; expected a number from 0 to 1; did you mean "0.8"?',
    'rules[3].probability : 80 n\'est pas accepté ; attendu : un nombre de 0 à 1 ; vouliez-vous dire "0.8" ?',
  ],
  [
    'a probability that is a text',
    ({ rules }) => Object.assign(rules[1], { renewal: '0,6' }),
    '0,6',
    'rules[1].renewal: "0,6" is not accepted; expected a number from 0 to 1; did you mean "0.6"?',
    'rules[1].renewal : "0,6" n\'est pas accepté ; attendu : un nombre de 0 à 1 ; vouliez-vous dire "0.6" ?',
  ],
  [
    'a factor below 0',
    ({ rules }) => Object.assign(rules[2], { hoursFactor: -0.1 }),
    -0.1,
    'rules[2].hoursFactor: -0.1 is not accepted; expected a number from 0 to 100',
    "rules[2].hoursFactor : -0.1 n'est pas accepté ; attendu : un nombre de 0 à 100",
  ],
  [
    'a factor above 100',
    ({ rules }) => Object.assign(rules[1], { renewalHoursFactor: 100.5 }),
    100.5,
    'rules[1].renewalHoursFactor: 100.5 is not accepted; expected a number from 0 to 100',
    "rules[1].renewalHoursFactor : 100.5 n'est pas accepté ; attendu : un nombre de 0 à 100",
  ],
  [
    'an empty client',
    ({ rules }) => Object.assign(rules[1], { client: '' }),
    '',
    'rules[1].client: "" is not accepted; expected a non-empty text',
    'rules[1].client : "" n\'est pas accepté ; attendu : un texte non vide',
  ],
  [
    'a statut beyond the last',
    ({ rules }) => Object.assign(rules[4], { statut: 100 }),
    100,
    'rules[4].statut: 100 is not accepted; expected an integer from 0 to 99',
    "rules[4].statut : 100 n'est pas accepté ; attendu : un entier de 0 à 99",
  ],
  [
    'a statut that is a text',
    ({ rules }) => Object.assign(rules[4], { statut: '1' }),
    '1',
    'rules[4].statut: "1" is not accepted; expected an integer from 0 to 99; did you mean "1"?',
    'rules[4].statut : "1" n\'est pas accepté ; attendu : un entier de 0 à 99 ; vouliez-vous dire "1" ?',
  ],
  [
    'a rule that is none',
    ({ rules }) => rules.push('C1'),
    'C1',
    'rules[5]: "C1" is not accepted; expected a JSON object',
    'rules[5] : "C1" n\'est pas accepté ; attendu : un objet JSON',
  ],
  [
    'no outcome',
    ({ rules }) => Object.assign(rules[0], { outcomes: [] }),
    [],
    'rules[0].outcomes: [] is not accepted; expected a list of 1 to 20 items, each of them a JSON object',
    "rules[0].outcomes : [] n'est pas accepté ; attendu : une liste de 1 à 20 éléments, dont chacun est un objet JSON",
  ],
  [
    'an outcome without a name',
    ({ rules }) => Object.assign(rules[0].outcomes[0], { name: null }),
    null,
    'rules[0].outcomes[0].name: missing; expected a non-empty text other than lost',
    'rules[0].outcomes[0].name : absent ; attendu : un texte non vide autre que lost',
  ],
  [
    'an outcome without a probability',
    ({ rules }) => Object.assign(rules[0].outcomes[0], { probability: undefined }),
    undefined,
    'rules[0].outcomes[0].probability: missing; expected a number from 0 to 1',
    'rules[0].outcomes[0].probability : absent ; attendu : un nombre de 0 à 1',
  ],
  [
    'an outcome called as what is left of 1',
    ({ rules }) => Object.assign(rules[0].outcomes[1], { name: 'lost' }),
    'lost',
    'rules[0].outcomes[1].name: "lost" is not accepted; expected a non-empty text other than lost',
    'rules[0].outcomes[1].name : "lost" n\'est pas accepté ; attendu : un texte non vide autre que lost',
  ],
  [
    'an outcome called by nothing',
    ({ rules }) => Object.assign(rules[0].outcomes[1], { name: '' }),
    '',
    'rules[0].outcomes[1].name: "" is not accepted; expected a non-empty text other than lost',
    'rules[0].outcomes[1].name : "" n\'est pas accepté ; attendu : un texte non vide autre que lost',
  ],
  [
    'twenty-one outcomes',
    ({ rules }) => Object.assign(rules[0], { outcomes: MANY }),
    MANY,
    'rules[0].outcomes: [… 21] is not accepted; expected a list of 1 to 20 items, each of them a JSON object',
    "rules[0].outcomes : [… 21] n'est pas accepté ; attendu : une liste de 1 à 20 éléments, dont chacun est un objet JSON",
  ],
  [
    'half a month late',
    ({ rules }) => Object.assign(rules[0].outcomes[0], { startShift: 0.5 }),
    0.5,
    'rules[0].outcomes[0].startShift: 0.5 is not accepted; expected an integer from 0 to 60',
    "rules[0].outcomes[0].startShift : 0.5 n'est pas accepté ; attendu : un entier de 0 à 60",
  ],
  [
    'a rule with no key',
    ({ rules }) => rules.push({ renewal: 1 }),
    [],
    `rules[5]: expected exactly one of ${KEYS}`,
    `rules[5] : attendu : un et un seul des champs ${KEYS}`,
  ],
  [
    'a rule with two keys',
    ({ rules }) => Object.assign(rules[1], { manager: 'U2' }),
    ['client', 'manager'],
    `rules[1]: expected exactly one of ${KEYS}`,
    `rules[1] : attendu : un et un seul des champs ${KEYS}`,
  ],
  [
    'a rule with a key alone',
    ({ rules }) => rules.push({ client: 'C2' }),
    [],
    `rules[5]: expected at least one of ${FIELDS}`,
    `rules[5] : attendu : au moins un des champs ${FIELDS}`,
  ],
  [
    'two rules for one value',
    ({ rules }) => rules.push({ client: 'C1', probability: 1 }),
    'C1',
    'rules[5].client: "C1" is not accepted; it is already in rules[1].client',
    'rules[5].client : "C1" n\'est pas accepté ; cette valeur est déjà dans rules[1].client',
  ],
  [
    'two rules for one statut',
    ({ rules }) => rules.push({ statut: 1, renewal: 1 }),
    1,
    'rules[5].statut: 1 is not accepted; it is already in rules[4].statut',
    "rules[5].statut : 1 n'est pas accepté ; cette valeur est déjà dans rules[4].statut",
  ],
  [
    'both probability and outcomes',
    ({ rules }) => Object.assign(rules[0], { probability: 0.5 }),
    fullSettings().rules[0].outcomes,
    'rules[0].outcomes: not together with rules[0].probability',
    'rules[0].outcomes : incompatible avec rules[0].probability',
  ],
  [
    'outcomes above 1',
    ({ rules }) => Object.assign(rules[0].outcomes[0], { probability: 0.35 }),
    1.1,
    'rules[0].outcomes: probabilities add up to 1.1; expected at most 1',
    'rules[0].outcomes : la somme des probabilités est 1,1 ; attendu : au plus 1',
  ],
  [
    'outcomes above 1 by a little',
    ({ rules }) => Object.assign(rules[0].outcomes[0], { probability: 0.250000000002 }),
    1.000000000002,
    'rules[0].outcomes: probabilities add up to 1.000000000002; expected at most 1',
    'rules[0].outcomes : la somme des probabilités est 1,000000000002 ; attendu : au plus 1',
  ],
  [
    'two outcomes of one name',
    ({ rules }) => Object.assign(rules[0].outcomes[1], { name: 'late' }),
    'late',
    'rules[0].outcomes[1].name: "late" is not accepted; it is already in rules[0].outcomes[0].name',
    'rules[0].outcomes[1].name : "late" n\'est pas accepté ; cette valeur est déjà dans rules[0].outcomes[0].name',
  ],
];

test.each(BAD)('%s', (...row) => expectOneProblem(row));
