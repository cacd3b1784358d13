// Of overrun, the common factor, simulation and scenarios: what is ill-formed, and what is well formed and not supported yet.
// Exactly one problem each.

import { test } from 'vitest';
import { type BadSettings, expectOneProblem } from './settings-files.js';

const BAD: readonly BadSettings[] = [
  [
    'a common factor of all',
    ({ dependence }) => Object.assign(dependence, { rho: 1 }),
    1,
    'dependence.rho: 1 is not accepted; expected a number from 0 to 0.99',
    "dependence.rho : 1 n'est pas accepté ; attendu : un nombre de 0 à 0,99",
  ],
  [
    'a common factor below 0',
    ({ dependence }) => Object.assign(dependence, { rho: -0.1 }),
    -0.1,
    'dependence.rho: -0.1 is not accepted; expected a number from 0 to 0.99',
    "dependence.rho : -0.1 n'est pas accepté ; attendu : un nombre de 0 à 0,99",
  ],
  [
    'the greatest common factor',
    ({ dependence }) => Object.assign(dependence, { rho: 0.99 }),
    0.99,
    'dependence.rho: 0.99 is not supported yet; expected 0',
    "dependence.rho : 0.99 n'est pas encore pris en charge ; attendu : 0",
  ],
  [
    'a scenario that is none',
    ({ scenarios }) => scenarios.push('hire'),
    'hire',
    'scenarios[0]: "hire" is not accepted; expected a JSON object',
    'scenarios[0] : "hire" n\'est pas accepté ; attendu : un objet JSON',
  ],
  [
    'a seed beyond what a number holds',
    ({ simulation }) => Object.assign(simulation, { seed: 2 ** 53 }),
    2 ** 53,
    'simulation.seed: 9007199254740992 is not accepted; expected an integer from 0 to 9007199254740991',
    "simulation.seed : 9007199254740992 n'est pas accepté ; attendu : un entier de 0 à 9007199254740991",
  ],
  [
    'too many replicates',
    ({ simulation }) => Object.assign(simulation, { replicates: 100_000_001 }),
    100_000_001,
    'simulation.replicates: 100000001 is not accepted; expected an integer from 0 to 100000000',
    "simulation.replicates : 100000001 n'est pas accepté ; attendu : un entier de 0 à 100000000",
  ],
  [
    'a law that falls short of 1',
    ({ overrun }) => Object.assign(overrun, { default: [[1, 0.9]] }),
    0.9,
    'overrun.default: probabilities add up to 0.9; expected 1',
    'overrun.default : la somme des probabilités est 0,9 ; attendu : 1',
  ],
  [
    'a law above 1',
    ({ overrun }) =>
      overrun.activities.push({
        activity: 'Paie',
        law: [
          [1, 0.7],
          [2, 0.4],
        ],
      }),
    1.1,
    'overrun.activities[0].law: probabilities add up to 1.1; expected 1',
    'overrun.activities[0].law : la somme des probabilités est 1,1 ; attendu : 1',
  ],
  [
    'factors that do not ascend',
    ({ overrun }) =>
      Object.assign(overrun, {
        default: [
          [1, 0.5],
          [0.5, 0.5],
        ],
      }),
    0.5,
    'overrun.default[1][0]: 0.5 is not accepted; expected more than 1',
    "overrun.default[1][0] : 0.5 n'est pas accepté ; attendu : plus de 1",
  ],
  [
    'a factor that cannot be',
    ({ overrun }) =>
      Object.assign(overrun, {
        default: [
          [1, 0],
          [2, 1],
        ],
      }),
    0,
    'overrun.default[0][1]: 0 is not accepted; expected more than 0 and at most 1',
    "overrun.default[0][1] : 0 n'est pas accepté ; attendu : plus de 0 et au plus 1",
  ],
  [
    'a factor more than sure',
    ({ overrun }) => Object.assign(overrun, { default: [[1, 1.5]] }),
    1.5,
    'overrun.default[0][1]: 1.5 is not accepted; expected more than 0 and at most 1',
    "overrun.default[0][1] : 1.5 n'est pas accepté ; attendu : plus de 0 et au plus 1",
  ],
  [
    'a label of no law',
    ({ overrun }) => overrun.activities.push({ activity: 'Paie' }),
    undefined,
    'overrun.activities[0].law: missing; expected a non-empty list in which each item is a list of a factor and its probability',
    "overrun.activities[0].law : absent ; attendu : une liste non vide dont chaque élément est une liste d'un coefficient et de sa probabilité",
  ],
  [
    'a factor above 100',
    ({ overrun }) => Object.assign(overrun, { default: [[101, 1]] }),
    101,
    'overrun.default[0][0]: 101 is not accepted; expected a number from 0 to 100',
    "overrun.default[0][0] : 101 n'est pas accepté ; attendu : un nombre de 0 à 100",
  ],
  [
    'a factor without its probability',
    ({ overrun }) => Object.assign(overrun, { default: [[1]] }),
    [1],
    'overrun.default[0]: [… 1] is not accepted; expected a list of a factor and its probability',
    "overrun.default[0] : [… 1] n'est pas accepté ; attendu : une liste d'un coefficient et de sa probabilité",
  ],
  [
    'a law of nothing',
    ({ overrun }) => Object.assign(overrun, { default: [] }),
    [],
    'overrun.default: [] is not accepted; expected a non-empty list in which each item is a list of a factor and its probability',
    "overrun.default : [] n'est pas accepté ; attendu : une liste non vide dont chaque élément est une liste d'un coefficient et de sa probabilité",
  ],
  [
    'a law of no label',
    ({ overrun }) => overrun.activities.push({ law: [[1, 1]] }),
    undefined,
    'overrun.activities[0].activity: missing; expected a text',
    'overrun.activities[0].activity : absent ; attendu : un texte',
  ],
  [
    'a label twice',
    ({ overrun }) => overrun.activities.push({ activity: 'Paie', law: [[1, 1]] }, { activity: 'PAIE ', law: [[1, 1]] }),
    'PAIE ',
    'overrun.activities[1].activity: "PAIE " is not accepted; it is already in overrun.activities[0].activity',
    'overrun.activities[1].activity : "PAIE " n\'est pas accepté ; cette valeur est déjà dans overrun.activities[0].activity',
  ],
  [
    'an overrun whose probabilities are 1 within 1e-12',
    ({ overrun }) =>
      Object.assign(overrun, {
        default: [
          [0.75, 0.25],
          [1, 0.7500000000009],
        ],
      }),
    [
      [0.75, 0.25],
      [1, 0.7500000000009],
    ],
    'overrun.default: [… 2] is not supported yet; expected [[1, 1]]',
    "overrun.default : [… 2] n'est pas encore pris en charge ; attendu : [[1, 1]]",
  ],
  [
    'the overrun of a label',
    ({ overrun }) => overrun.activities.push({ activity: 'Paie', law: [[2, 1]] }),
    [{ activity: 'Paie', law: [[2, 1]] }],
    'overrun.activities: [… 1] is not supported yet; expected []',
    "overrun.activities : [… 1] n'est pas encore pris en charge ; attendu : []",
  ],
  [
    'a common factor',
    ({ dependence }) => Object.assign(dependence, { rho: 0.2 }),
    0.2,
    'dependence.rho: 0.2 is not supported yet; expected 0',
    "dependence.rho : 0.2 n'est pas encore pris en charge ; attendu : 0",
  ],
  [
    'another seed',
    ({ simulation }) => Object.assign(simulation, { seed: 2 }),
    2,
    'simulation.seed: 2 is not supported yet; expected 1',
    "simulation.seed : 2 n'est pas encore pris en charge ; attendu : 1",
  ],
  [
    'other replicates',
    ({ simulation }) => Object.assign(simulation, { replicates: 0 }),
    0,
    'simulation.replicates: 0 is not supported yet; expected 100000',
    "simulation.replicates : 0 n'est pas encore pris en charge ; attendu : 100000",
  ],
  [
    'a scenario',
    ({ scenarios }) => scenarios.push({ name: 'hire', changes: [] }),
    [{ name: 'hire', changes: [] }],
    'scenarios: [… 1] is not supported yet; expected []',
    "scenarios : [… 1] n'est pas encore pris en charge ; attendu : []",
  ],
];

test.each(BAD)('%s', (...row) => expectOneProblem(row));
