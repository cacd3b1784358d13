// What a forecast says beside its figures: FORECAST section 14, each sentence in both languages.
import { expect, describe as group, it } from 'vitest';
import type { ForecastWarning } from '../../src/forecast/problem.js';
import { describe } from '../../src/index.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { type Changes, exampleWith } from './worked-example.js';

const TAGS: readonly string[] = ['UnusedRule', 'UnusedCapacity', 'SignedLetterByRule', 'OverlappingSuccession'];

/** The warnings of a forecast that are not a plan's, with their sentences. */
function told(changes: Changes) {
  const warnings = exampleWith(changes).warnings.filter(({ _tag }) => TAGS.includes(_tag)) as ForecastWarning[];
  return warnings.map((warning) => ({ ...warning, en: describe(warning, 'en'), fr: describe(warning, 'fr') }));
}

group('a rule that matches no letter', () => {
  it.each([
    [
      { client: 'c1', probability: 0.5 },
      'rules[1].client: "c1" matches no letter; expected the client of a letter; did you mean "C1"?',
      'rules[1].client : "c1" ne correspond à aucune lettre ; attendu : le client d\'une lettre ; vouliez-vous dire "C1" ?',
    ],
    [
      { letter: 'Z', renewal: 0.5 },
      'rules[1].letter: "Z" matches no letter; expected the id of a letter',
      'rules[1].letter : "Z" ne correspond à aucune lettre ; attendu : l\'identifiant d\'une lettre',
    ],
    [
      { manager: 'M', renewal: 0.5 },
      'rules[1].manager: "M" matches no letter; expected the manager of a letter',
      'rules[1].manager : "M" ne correspond à aucune lettre ; attendu : le maître de dossier d\'une lettre',
    ],
    [
      { profitCenter: 'LYON', renewal: 0.5 },
      'rules[1].profitCenter: "LYON" matches no letter; expected the profit centre of a letter',
      'rules[1].profitCenter : "LYON" ne correspond à aucune lettre ; attendu : le centre de profit d\'une lettre',
    ],
    [
      { statut: 7, probability: 0.5 },
      'rules[1].statut: 7 matches no letter; expected the statut of a letter',
      "rules[1].statut : 7 ne correspond à aucune lettre ; attendu : le statut d'une lettre",
    ],
  ])('%j', (rule, en, fr) => {
    const settings = { rules: [{ statut: 1, probability: 0.5 }, rule] };
    expect(told({ settings })).toEqual([expect.objectContaining({ _tag: 'UnusedRule', en, fr })]);
  });
});

group('what is near nothing', () => {
  it('has no name beside it that might be meant', () => {
    const [rule] = exampleWith({ settings: { rules: [{ letter: 'Zoe', renewal: 0.5 }] } }).warnings;
    expect(rule).toStrictEqual({
      _tag: 'UnusedRule',
      path: 'rules[0].letter',
      received: 'Zoe',
      accepted: { _tag: 'NameInRows', by: 'letter' },
    });
    const [capacity] = exampleWith({ options: { by: ['client'], capacity: { '2027-01': 15 } } }).warnings;
    expect(capacity).toStrictEqual({
      _tag: 'UnusedCapacity',
      path: 'capacity',
      received: '2027-01',
      accepted: { _tag: 'OneTimeKey' },
    });
  });
});

group('a capacity of no period', () => {
  it('is told with the nearest one', () => {
    expect(told({ options: { capacity: { '2027-01': 15, '2026-12': 15, default: 15 } } })).toEqual([
      expect.objectContaining({
        _tag: 'UnusedCapacity',
        received: '2026-12',
        en: 'capacity: "2026-12" is the capacity of no line of the forecast; expected one of the periods from 2027-01 to 2028-01; did you mean "2027-12"?',
        fr: 'capacity : "2026-12" n\'est la capacité d\'aucune ligne de la prévision ; attendu : l\'une des périodes de 2027-01 à 2028-01 ; vouliez-vous dire "2027-12" ?',
      }),
    ]);
  });

  it('is told where cells are of no one period', () => {
    expect(told({ options: { by: ['client', 'month'], capacity: { '2027-01': 15 } } })).toEqual([
      expect.objectContaining({
        _tag: 'UnusedCapacity',
        en: 'capacity: "2027-01" is the capacity of no line of the forecast; expected nothing but the keys day, week, month, quarter or year, one of them alone',
        fr: "capacity : \"2027-01\" n'est la capacité d'aucune ligne de la prévision ; attendu : une présentation par day, week, month, quarter ou year, et rien d'autre",
      }),
    ]);
  });
});

group('signed letters that a rule changes', () => {
  const one = {
    _tag: 'SignedLetterByRule',
    letters: ['A'],
    en: 'signed letters whose probability, start or hours a rule changes: 1 ("A")',
    fr: 'lettres signées dont une règle change la probabilité, le début ou les heures : 1 ("A")',
  };

  it.each([
    ['uncertain', { letter: 'A', probability: 0.75 }],
    ['later', { client: 'C1', outcomes: [{ name: 'late', probability: 1, startShift: 1 }] }],
    ['of other hours', { client: 'C1', hoursFactor: 1.1 }],
    ['of other hours in its outcome', { letter: 'A', outcomes: [{ name: 'more', probability: 1, hoursFactor: 2 }] }],
    ['uncertain by its statut', { statut: 2, probability: 0.99 }],
  ])('%s', (_, rule) => {
    expect(told({ settings: { rules: [rule] } })).toEqual([one]);
  });

  it('are counted, and not those that it leaves as they are', () => {
    expect(
      told({
        settings: {
          rules: [
            { letter: 'A', probability: 1 },
            { letter: 'B', probability: 0.2 },
          ],
        },
      }),
    ).toEqual([]);
    const rules = [
      { statut: 2, probability: 0.5 },
      { statut: 8, probability: 0.5 },
    ];
    expect(told({ settings: { rules } })).toEqual([expect.objectContaining({ letters: ['A', 'C'] })]);
  });
});

group('of signed letters that a rule changes', () => {
  const ids = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'];
  const changed = (count: number) => {
    const named = ids.slice(0, count);
    return told({
      settings: { rules: [{ manager: 'M', hoursFactor: 2 }] },
      letters: named.map((id) =>
        letterRow({ id, statut: 2, maitreDossier: { objectId: 'M' }, mission: '2027-01-01..2027-12-31' }),
      ),
    });
  };

  it('five are named', () => {
    expect(changed(5)).toEqual([
      {
        _tag: 'SignedLetterByRule',
        letters: ['L1', 'L2', 'L3', 'L4', 'L5'],
        en: 'signed letters whose probability, start or hours a rule changes: 5 ("L1", "L2", "L3", "L4", "L5")',
        fr: 'lettres signées dont une règle change la probabilité, le début ou les heures : 5 ("L1", "L2", "L3", "L4", "L5")',
      },
    ]);
  });

  it('a sixth is counted', () => {
    expect(changed(6)).toEqual([
      {
        _tag: 'SignedLetterByRule',
        letters: ids,
        en: 'signed letters whose probability, start or hours a rule changes: 6 ("L1", "L2", "L3", "L4", "L5", …)',
        fr: 'lettres signées dont une règle change la probabilité, le début ou les heures : 6 ("L1", "L2", "L3", "L4", "L5", …)',
      },
    ]);
  });
});

group('a succession that overlaps', () => {
  const overlapping = (from: string): Changes => ({
    letters: [letterRow({ id: 'D', statut: 1, client: 'C1', mission: `${from}..2027-12-31` })],
    activities: [activityRow('D', 'Tenue', 'monthly', 11)],
  });

  it('is told with its days', () => {
    expect(told(overlapping('2026-12-17'))).toEqual([
      {
        _tag: 'OverlappingSuccession',
        letter: 'A',
        successor: 'D',
        days: 15,
        en: 'letter "D", which succeeds "A", begins before that one ends (days in common: 15); the hours of both count',
        fr: 'la lettre "D", qui succède à "A", commence avant la fin de celle-ci (jours communs : 15) ; les heures des deux sont comptées',
      },
    ]);
  });

  it('is none without overlap', () => {
    expect(told(overlapping('2027-01-01'))).toEqual([]);
    expect(told(overlapping('2027-01-02'))).toEqual([]);
  });
});

group('a statut that is not documented', () => {
  it.each([42, 'signed'])('%j: the warning of a plan, and the letter counts as unset, assumed', (statut) => {
    const { warnings, assumptions } = exampleWith({
      letters: [letterRow({ id: 'S', statut, client: 'C9', mission: '2027-01-01..2027-12-31' })],
      activities: [activityRow('S', 'Tenue', 'monthly', 1)],
    });
    expect(warnings).toEqual([{ _tag: 'UnknownStatut', letterId: 'S', activity: null }]);
    expect(assumptions.filter(({ letters, about }) => about === 'statut' && letters.includes('S'))).toEqual([
      {
        about: 'statut',
        statut: statut === 42 ? 42 : null,
        probability: 1,
        letters: ['S'],
        microHours: 12_000_000,
      },
    ]);
  });
});
