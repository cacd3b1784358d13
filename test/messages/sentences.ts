// Problems and the sentences that they are told in: one of every tag and of every kind of accepted value.

import type { Problem } from '../../src/index.js';

const at = {
  path: 'activities[3].unite',
  received: '0,15',
  accepted: { _tag: 'Decimal', min: 0, max: 100_000 },
} as const;

/** A problem, and its sentence in each language. */
export const SENTENCES: readonly (readonly [Problem, en: string, fr: string])[] = [
  [
    { _tag: 'InvalidOption', path: 'hours', received: 0, accepted: { _tag: 'Decimal', min: 0.000001, max: 24 } },
    'hours: 0 is not accepted; expected a number from 0.000001 to 24',
    "hours : 0 n'est pas accepté ; attendu : un nombre de 0,000001 à 24",
  ],
  [
    { _tag: 'InvalidField', ...at, hint: '0.15' },
    'activities[3].unite: "0,15" is not accepted; expected a number from 0 to 100000; did you mean "0.15"?',
    'activities[3].unite : "0,15" n\'est pas accepté ; attendu : un nombre de 0 à 100000 ; vouliez-vous dire "0.15" ?',
  ],
  [
    { _tag: 'InvalidField', path: 'a', received: [1], accepted: { _tag: 'Integer', min: 1, max: 5 } },
    'a: [… 1] is not accepted; expected an integer from 1 to 5',
    "a : [… 1] n'est pas accepté ; attendu : un entier de 1 à 5",
  ],
  [
    { _tag: 'MissingField', path: 'a', received: null, accepted: { _tag: 'Identifier' } },
    'a: missing; expected a non-empty text',
    'a : absent ; attendu : un texte non vide',
  ],
  [
    { _tag: 'MissingField', path: 'a', received: null, accepted: { _tag: 'Flag' }, hint: 'activiteCabinett' },
    'a: missing; expected true or false; did you mean the field "activiteCabinett"?',
    'a : absent ; attendu : true ou false ; vouliez-vous dire le champ "activiteCabinett" ?',
  ],
  [
    {
      _tag: 'ConflictingDuplicate',
      path: 'letters[2]',
      received: 'L1',
      accepted: { _tag: 'SameAs', path: 'letters[0]' },
    },
    'letters[2]: duplicate of letters[0] (objectId "L1") with different content; only the first row counts',
    'letters[2] : doublon de letters[0] (identifiant "L1"), au contenu différent ; seule compte la première ligne',
  ],
  [
    {
      _tag: 'RepeatedField',
      path: 'members[0].leave',
      received: [{}],
      accepted: { _tag: 'Once' },
      lines: [7, 1008],
    },
    'members[0].leave: written twice (lines 7 and 1,008); expected once; only the last value, [… 1], is kept',
    'members[0].leave : écrit deux fois (lignes 7 et 1\u202f008) ; attendu : une seule fois ; seule la dernière valeur, [… 1], est retenue',
  ],
  [
    { _tag: 'RepeatedField', path: 'activities[3].decalage', received: 2, accepted: { _tag: 'Once' } },
    'activities[3].decalage: written more than once; expected once; only the last value, 2, is kept',
    'activities[3].decalage : écrit plusieurs fois ; attendu : une seule fois ; seule la dernière valeur, 2, est retenue',
  ],
  [
    { _tag: 'RepeatedField', path: 'a\u001b', received: 1, accepted: { _tag: 'Once' }, lines: [7, 7, 7] },
    'a\\u{1b}: written 3 times (line 7); expected once; only the last value, 1, is kept',
    'a\\u{1b} : écrit 3 fois (ligne 7) ; attendu : une seule fois ; seule la dernière valeur, 1, est retenue',
  ],
  [
    { _tag: 'RepeatedField', path: 'a', received: null, accepted: { _tag: 'Once' }, lines: [2, 3, 4, 9] },
    'a: written 4 times (lines 2 to 9); expected once; only the last value, null, is kept',
    'a : écrit 4 fois (lignes 2 à 9) ; attendu : une seule fois ; seule la dernière valeur, null, est retenue',
  ],
  [
    {
      _tag: 'UnusedAssignment',
      path: 'assignments[0].activity',
      received: 'Paie',
      accepted: { _tag: 'NameInRows', by: 'activity' },
      hint: 'Paie ',
    },
    'assignments[0].activity: "Paie" matches no row; expected the label of an activity; did you mean "Paie\\u{20}"?',
    'assignments[0].activity : "Paie" ne correspond à aucune ligne ; attendu : le libellé d\'une activité ; vouliez-vous dire "Paie\\u{20}" ?',
  ],
  [
    { _tag: 'NotARowList', path: 'letters', received: {}, accepted: { _tag: 'RowList' } },
    'letters: {…} is not accepted; expected a list of rows, or { "data": [...] }',
    'letters : {…} n\'est pas accepté ; attendu : une liste de lignes, ou { "data": [...] }',
  ],
  [
    {
      _tag: 'SwappedLists',
      path: 'letters',
      received: 'activities',
      accepted: { _tag: 'RowsOf', list: 'letters' },
    },
    'letters: every row looks like an activity; expected engagement letters; are the two lists swapped?',
    'letters : toutes les lignes ressemblent à des activités ; attendu : des lettres de mission ; les deux listes ne sont-elles pas interverties ?',
  ],
  [
    {
      _tag: 'SwappedLists',
      path: 'activities',
      received: 'letters',
      accepted: { _tag: 'RowsOf', list: 'activities' },
    },
    'activities: every row looks like an engagement letter; expected activities; are the two lists swapped?',
    'activities : toutes les lignes ressemblent à des lettres de mission ; attendu : des activités ; les deux listes ne sont-elles pas interverties ?',
  ],
  [
    {
      _tag: 'InvalidOption',
      path: 'statuts',
      received: [],
      accepted: { _tag: 'ListOf', items: { _tag: 'Integer', min: 0, max: 8 } },
    },
    'statuts: [] is not accepted; expected a list in which each item is an integer from 0 to 8',
    "statuts : [] n'est pas accepté ; attendu : une liste dont chaque élément est un entier de 0 à 8",
  ],
  [
    {
      _tag: 'InvalidOption',
      path: 'on',
      received: undefined,
      accepted: { _tag: 'OneOf', values: ['due', 'periodEnd'] },
    },
    'on: undefined is not accepted; expected one of due, periodEnd',
    "on : undefined n'est pas accepté ; attendu : due ou periodEnd",
  ],
  [
    { _tag: 'InvalidOption', path: 'timeZone', received: 5, accepted: { _tag: 'TimeZone' } },
    'timeZone: 5 is not accepted; expected an IANA time zone, such as Europe/Paris',
    "timeZone : 5 n'est pas accepté ; attendu : un fuseau horaire IANA, par exemple Europe/Paris",
  ],
  [
    {
      _tag: 'InvalidOption',
      path: 'first',
      received: 'x',
      accepted: { _tag: 'CivilDate', firstYear: 1970, lastYear: 2200 },
    },
    'first: "x" is not accepted; expected a date YYYY-MM-DD, between 1970 and 2200',
    'first : "x" n\'est pas accepté ; attendu : une date AAAA-MM-JJ, entre 1970 et 2200',
  ],
  [
    {
      _tag: 'InvalidOption',
      path: 'first',
      received: 'x',
      accepted: { _tag: 'DayMonthOrYear', firstYear: 1970, lastYear: 2200 },
    },
    'first: "x" is not accepted; expected a date YYYY-MM-DD, a month YYYY-MM or a year YYYY, between 1970 and 2200',
    'first : "x" n\'est pas accepté ; attendu : une date AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA, entre 1970 et 2200',
  ],
  [
    { _tag: 'InvalidField', path: 'd', received: 'x', accepted: { _tag: 'WireDate' } },
    'd: "x" is not accepted; expected a date YYYY-MM-DD[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], between 1900 and 2999',
    'd : "x" n\'est pas accepté ; attendu : une date AAAA-MM-JJ[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], entre 1900 et 2999',
  ],
  [
    { _tag: 'InvalidField', path: 'letters[0]', received: null, accepted: { _tag: 'Row' } },
    'letters[0]: null is not accepted; expected a JSON object',
    "letters[0] : null n'est pas accepté ; attendu : un objet JSON",
  ],
  [
    { _tag: 'InvalidOption', path: 'last', received: '2026-01-01', accepted: { _tag: 'OrderedRange' } },
    'last: "2026-01-01" is not accepted; expected an end that is not before the start',
    'last : "2026-01-01" n\'est pas accepté ; attendu : une fin qui ne précède pas le début',
  ],
  [
    { _tag: 'InvalidOption', path: 'capacity', received: {}, accepted: { _tag: 'NotWith', path: 'team' } },
    'capacity: not together with team',
    'capacity : incompatible avec team',
  ],
  [
    { _tag: 'UnknownField', path: 'team', received: 'defaut', accepted: { _tag: 'MemberOrPool' }, hint: 'default' },
    'team: there is no field "defaut"; expected the id of a member or of a pool; did you mean "default"?',
    'team : le champ "defaut" n\'existe pas ; attendu : l\'identifiant d\'un collaborateur ou d\'un pôle ; vouliez-vous dire "default" ?',
  ],
  [
    {
      _tag: 'InvalidField',
      path: 'h',
      received: [1, 2],
      accepted: { _tag: 'ListOf', items: { _tag: 'Decimal', min: 0, max: 24 }, count: 7 },
    },
    'h: [… 2] is not accepted; expected a list of 7 items, each of them a number from 0 to 24',
    "h : [… 2] n'est pas accepté ; attendu : une liste de 7 éléments, dont chacun est un nombre de 0 à 24",
  ],
  [
    {
      _tag: 'InvalidField',
      path: 'c',
      received: [],
      accepted: { _tag: 'ListOf', items: { _tag: 'Row' }, nonEmpty: true },
    },
    'c: [] is not accepted; expected a non-empty list in which each item is a JSON object',
    "c : [] n'est pas accepté ; attendu : une liste non vide dont chaque élément est un objet JSON",
  ],
  [
    { _tag: 'InvalidField', path: 'c[1].first', received: '2026-05-01', accepted: { _tag: 'Apart', path: 'c[0]' } },
    'c[1].first: "2026-05-01" is not accepted; expected a date outside c[0]',
    'c[1].first : "2026-05-01" n\'est pas accepté ; attendu : une date hors de c[0]',
  ],
  [
    { _tag: 'InvalidField', path: 'l[0].last', received: '2026-05-01', accepted: { _tag: 'Covered', path: 'c' } },
    'l[0].last: "2026-05-01" is not accepted; expected a range fully covered by c',
    'l[0].last : "2026-05-01" n\'est pas accepté ; attendu : une période entièrement couverte par c',
  ],
  [
    { _tag: 'InvalidField', path: 'l[0].half', received: true, accepted: { _tag: 'SingleDay' } },
    'l[0].half: true is not accepted; expected false, or a range of one day',
    "l[0].half : true n'est pas accepté ; attendu : false, ou une période d'un seul jour",
  ],
  [
    { _tag: 'InvalidOption', path: 'limit', received: 3, accepted: { _tag: 'Integer', min: 2, max: 2 } },
    'limit: 3 is not accepted; expected 2',
    "limit : 3 n'est pas accepté ; attendu : 2",
  ],
  [
    { _tag: 'InvalidOption', path: 'strategy', received: 'evenly', accepted: { _tag: 'Function' } },
    'strategy: "evenly" is not accepted; expected a function',
    'strategy : "evenly" n\'est pas accepté ; attendu : une fonction',
  ],
  [
    { _tag: 'InvalidOption', path: 'assignedBy(L/A).pool', received: 3, accepted: { _tag: 'TextOrNull' } },
    'assignedBy(L/A).pool: 3 is not accepted; expected a text, or null',
    "assignedBy(L/A).pool : 3 n'est pas accepté ; attendu : un texte, ou null",
  ],
  [
    {
      _tag: 'InvalidOption',
      path: 'strategy().allocations.day[4]',
      received: 20_513,
      accepted: {
        _tag: 'PartsOf',
        occurrence: 'L/A/2026-01-31',
        first: 20_485,
        last: 20_512,
        dates: { first: '2026-02-01', last: '2026-02-28' },
        microHours: 2_000_000,
      },
    },
    'strategy().allocations.day[4]: 20513 is not accepted; expected at least one part of "L/A/2026-01-31", from 2026-02-01 (day 20485) to 2026-02-28 (day 20512), in the order of the days, for a total of 2 h, which is 2,000,000 whole micro-hours',
    'strategy().allocations.day[4] : 20513 n\'est pas accepté ; attendu : au moins une part de "L/A/2026-01-31", du 01/02/2026 (jour 20485) au 28/02/2026 (jour 20512), dans l\'ordre des jours, pour un total de 2 h, soit 2 000 000 micro-heures entières',
  ],
  [
    { _tag: 'InvalidField', path: 'm[1].id', received: 'a', accepted: { _tag: 'OtherThan', path: 'm[0].id' } },
    'm[1].id: "a" is not accepted; expected a value other than m[0].id',
    'm[1].id : "a" n\'est pas accepté ; attendu : une autre valeur que m[0].id',
  ],
  [
    { _tag: 'InvalidField', path: 'a', received: {}, accepted: { _tag: 'OneFieldOf', names: ['letter', 'client'] } },
    'a: {…} is not accepted; expected exactly one of the fields letter, client',
    "a : {…} n'est pas accepté ; attendu : un et un seul des champs letter, client",
  ],
  [
    {
      _tag: 'LeaveBeyondContract',
      path: 'members[0].leave[1]',
      received: { first: '2026-06-20', last: '2026-08-02' },
      accepted: { _tag: 'Covered', path: 'members[0].contracts' },
      member: 'm-01',
      kept: [
        { first: '2026-06-20', last: '2026-06-30' },
        { first: '2026-08-02', last: '2026-08-02' },
      ],
    },
    'members[0].leave[1]: the leave of "m-01" from 2026-06-20 to 2026-08-02 goes beyond the contracts; it counts from 2026-06-20 to 2026-06-30, on 2026-08-02',
    'members[0].leave[1] : le congé de "m-01" du 20/06/2026 au 02/08/2026 dépasse ses contrats ; il compte du 20/06/2026 au 30/06/2026, le 02/08/2026',
  ],
  [
    { _tag: 'UnknownLetter', letterId: 'L3', hint: 'L1' },
    'unknown or rejected letter: "L3"; did you mean "L1"?',
    'lettre inconnue ou rejetée : "L3" ; vouliez-vous dire "L1" ?',
  ],
  [{ _tag: 'UnknownOccurrence', id: 'x' }, 'unknown occurrence: "x"', 'échéance inconnue : "x"'],
  [
    { _tag: 'TooManyOccurrences', count: 50_112_000, limit: 50_000_000 },
    '50,112,000 occurrences, over the limit of 50,000,000 per plan; narrow the horizon or the coverage',
    "50\u202f112\u202f000 échéances, au-delà de la limite de 50\u202f000\u202f000 par plan ; restreignez l'horizon ou la couverture",
  ],
  [
    { _tag: 'TooManyHours', microHours: 9_100_000_000_000_000n },
    'a total of 9,100,000,000 hours is more than can be added up exactly (about 9 billion hours)',
    "un total de 9\u202f100\u202f000\u202f000 heures dépasse ce qui s'additionne exactement (environ 9 milliards d'heures)",
  ],
];
