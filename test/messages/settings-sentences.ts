// Problems of settings files and of capacities by period, and what these accept: the sentences that they are told in.

import type { ForecastProblem, Problem } from '../../src/index.js';

/** A problem, and its sentence in each language. */
export const SETTINGS_SENTENCES: readonly (readonly [Problem | ForecastProblem, en: string, fr: string])[] = [
  [
    {
      _tag: 'AlreadyGiven',
      path: 'rules[3].client',
      received: 'C1',
      accepted: { _tag: 'OtherThan', path: 'rules[1].client' },
    },
    'rules[3].client: "C1" is not accepted; it is already in rules[1].client',
    'rules[3].client : "C1" n\'est pas accepté ; cette valeur est déjà dans rules[1].client',
  ],
  [
    {
      _tag: 'NotTogether',
      path: 'rules[0].outcomes',
      received: [{}],
      accepted: { _tag: 'NotWith', path: 'rules[0].probability' },
    },
    'rules[0].outcomes: not together with rules[0].probability',
    'rules[0].outcomes : incompatible avec rules[0].probability',
  ],
  [
    {
      _tag: 'WrongFieldCount',
      path: 'rules[0]',
      received: [],
      accepted: { _tag: 'FieldsOf', count: 'one', names: ['letter', 'client'] },
    },
    'rules[0]: expected exactly one of letter, client',
    'rules[0] : attendu : un et un seul des champs letter, client',
  ],
  [
    {
      _tag: 'WrongFieldCount',
      path: 'rules[0]',
      received: [],
      accepted: { _tag: 'FieldsOf', count: 'some', names: ['probability', 'renewal'] },
    },
    'rules[0]: expected at least one of probability, renewal',
    'rules[0] : attendu : au moins un des champs probability, renewal',
  ],
  [
    {
      _tag: 'WrongProbabilitySum',
      path: 'rules[0].outcomes',
      received: 1.1,
      accepted: { _tag: 'AtMost', bound: 1 },
    },
    'rules[0].outcomes: probabilities add up to 1.1; expected at most 1',
    'rules[0].outcomes : la somme des probabilités est 1,1 ; attendu : au plus 1',
  ],
  [
    {
      _tag: 'NotSupportedYet',
      path: 'overrun.default',
      received: [[2, 1]],
      accepted: { _tag: 'OneOf', values: ['[[1, 1]]'] },
    },
    'overrun.default: [… 1] is not supported yet; expected [[1, 1]]',
    "overrun.default : [… 1] n'est pas encore pris en charge ; attendu : [[1, 1]]",
  ],
  [
    { _tag: 'InvalidField', path: 'risk', received: 0, accepted: { _tag: 'Between', min: 0, max: 1 } },
    'risk: 0 is not accepted; expected a number between 0 and 1, both excluded',
    "risk : 0 n'est pas accepté ; attendu : un nombre entre 0 et 1, bornes exclues",
  ],
  [
    { _tag: 'InvalidField', path: 'levels[1]', received: 0.1, accepted: { _tag: 'MoreThan', bound: 0.5 } },
    'levels[1]: 0.1 is not accepted; expected more than 0.5',
    "levels[1] : 0.1 n'est pas accepté ; attendu : plus de 0,5",
  ],
  [
    { _tag: 'InvalidField', path: 'p', received: 0, accepted: { _tag: 'MoreThan', bound: 0, max: 0.5 } },
    'p: 0 is not accepted; expected more than 0 and at most 0.5',
    "p : 0 n'est pas accepté ; attendu : plus de 0 et au plus 0,5",
  ],
  [
    {
      _tag: 'InvalidField',
      path: 'grid',
      received: 0,
      accepted: {
        _tag: 'AnyOf',
        choices: [
          { _tag: 'OneOf', values: ['auto'] },
          { _tag: 'DecimalPlaces', min: 0.000001, max: 1000, places: 6 },
        ],
      },
    },
    'grid: 0 is not accepted; expected auto, or a number from 0.000001 to 1000 with at most 6 decimals',
    "grid : 0 n'est pas accepté ; attendu : auto, ou un nombre de 0,000001 à 1000, à 6 décimales au plus",
  ],
  [
    { _tag: 'InvalidField', path: 'h', received: 0, accepted: { _tag: 'DecimalPlaces', min: 0, max: 1, places: 6 } },
    'h: 0 is not accepted; expected a number from 0 to 1 with at most 6 decimals',
    "h : 0 n'est pas accepté ; attendu : un nombre de 0 à 1, à 6 décimales au plus",
  ],
  [
    { _tag: 'InvalidField', path: 'n', received: 'lost', accepted: { _tag: 'NameOtherThan', names: ['lost', 'base'] } },
    'n: "lost" is not accepted; expected a non-empty text other than lost, base',
    'n : "lost" n\'est pas accepté ; attendu : un texte non vide autre que lost, base',
  ],
  [
    { _tag: 'InvalidField', path: 'a', received: 3, accepted: { _tag: 'Text' } },
    'a: 3 is not accepted; expected a text',
    "a : 3 n'est pas accepté ; attendu : un texte",
  ],
  [
    {
      _tag: 'InvalidField',
      path: 'law',
      received: [],
      accepted: { _tag: 'ListOf', items: { _tag: 'FactorWithProbability' }, most: 20 },
    },
    'law: [] is not accepted; expected a list of 1 to 20 items, each of them a list of a factor and its probability',
    "law : [] n'est pas accepté ; attendu : une liste de 1 à 20 éléments, dont chacun est une liste d'un coefficient et de sa probabilité",
  ],
  [
    { _tag: 'InvalidField', path: 'law[0]', received: 1, accepted: { _tag: 'FactorWithProbability' } },
    'law[0]: 1 is not accepted; expected a list of a factor and its probability',
    "law[0] : 1 n'est pas accepté ; attendu : une liste d'un coefficient et de sa probabilité",
  ],
  [
    {
      _tag: 'UnknownField',
      path: 'capacity',
      received: '2027-T1',
      accepted: { _tag: 'PeriodOrDefault', firstYear: 1900, lastYear: 2999 },
      hint: '2027-Q1',
    },
    'capacity: there is no field "2027-T1"; expected a day, a week, a month, a quarter or a year, written 2027-01-31, 2027-W05, 2027-01, 2027-Q1 or 2027, between 1900 and 2999, or default; did you mean "2027-Q1"?',
    'capacity : le champ "2027-T1" n\'existe pas ; attendu : un jour, une semaine, un mois, un trimestre ou une année, qui s\'écrit 2027-01-31, 2027-W05, 2027-01, 2027-Q1 ou 2027, entre 1900 et 2999, ou default ; vouliez-vous dire "2027-Q1" ?',
  ],
];
