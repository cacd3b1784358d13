// The options of a plan: each that is refused names its place, the value and what is accepted; each that is accepted does what it says.

import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import {
  decodePortfolio,
  expandActivity,
  expandLetter,
  type Occurrence,
  orThrow,
  type PlanOptions,
  plan,
  toEpochDay,
} from '../../src/index.js';
import { mistake } from '../mistakes.js';

const letter = {
  objectId: 'L1',
  dateDebut: '2026-01-01',
  dateFin: '2026-03-31',
  dateFinExercice: '2026-06-30',
  statut: 2,
};
const activity = {
  lettreMissionId: 'L1',
  activite: 'TVA',
  frequence: 1,
  calage: 2,
  decalage: 1,
  datePrevObligation: 3,
  quantite: 1,
  unite: 1,
};
const portfolio = orThrow(decodePortfolio([letter, { ...letter, objectId: 'L2', statut: 'x' }], [activity]));
const occurrencesWith = (options: PlanOptions): readonly Occurrence[] => orThrow(plan(portfolio, options)).occurrences;

test.each<[string, object, object]>([
  ['a year of coverage out of range', { coverage: 'calendar-year:1899' }, { path: 'coverage' }],
  ['a year of coverage after the last', { coverage: 'calendar-year:3000' }, { path: 'coverage' }],
  ['a year of coverage of five digits', { coverage: 'calendar-year:20266' }, { path: 'coverage' }],
  ['a holiday', { holidays: ['2026-01-01', 'noel'] }, { path: 'holidays[1]', received: 'noel' }],
  [
    'a statut that no letter has',
    { statuts: [2, 99] },
    { path: 'statuts[1]', received: 99, accepted: { _tag: 'Integer', min: 0, max: 8 } },
  ],
  ['a statut below the first', { statuts: [-1] }, { path: 'statuts[0]', received: -1 }],
  ['a statut after the last', { statuts: [0, 8, 9] }, { path: 'statuts[2]', received: 9 }],
  ['part of a statut', { statuts: [2.5] }, { path: 'statuts[0]' }],
  ['no statut at all', { statuts: [] }, { path: 'statuts', accepted: { _tag: 'ListOf', nonEmpty: true } }],
  [
    'days of lead',
    { oneOffLeadDays: -1 },
    { path: 'oneOffLeadDays', accepted: { _tag: 'Integer', min: 0, max: 3650 } },
  ],
  ['too many days of lead', { oneOffLeadDays: 3651 }, { path: 'oneOffLeadDays' }],
  ['part of a day of lead', { oneOffLeadDays: 0.5 }, { path: 'oneOffLeadDays' }],
  ['the first day of the horizon', { horizon: { first: '2026-13-01' } }, { path: 'horizon.first' }],
  ['the last day of the horizon', { horizon: { last: 'x' } }, { path: 'horizon.last' }],
  [
    'a horizon that ends before it begins',
    { horizon: { first: '2026-02-01', last: '2026-01-31' } },
    { path: 'horizon.last', accepted: { _tag: 'OrderedRange' } },
  ],
])('%s is refused by every way to plan', (_name, options, problem) => {
  const expected = { _tag: 'Left', left: { _tag: 'InvalidOption', ...problem } };
  expect(plan(portfolio, options)).toMatchObject(expected);
  expect(expandLetter(portfolio, 'L1', options)).toMatchObject(expected);
  expect(expandActivity(portfolio.letters[0], portfolio.activities[0], options)).toMatchObject(expected);
});

test.each<[string, object, object]>([
  ['an option that does not exist', { coverge: 'mission' }, { path: 'options', received: 'coverge', hint: 'coverage' }],
  [
    'a bound that a horizon does not have',
    { horizon: { from: '2026-01-01' } },
    { path: 'horizon', received: 'from', accepted: { _tag: 'OneOf', values: ['first', 'last'] } },
  ],
  ['a horizon that is no object', { horizon: '2026' }, { path: 'horizon', accepted: { _tag: 'Row' } }],
  ['options that are no object', null as never, { path: 'options', received: null }],
  ['a coverage in a list', { coverage: ['calendar-year:2026'] }, { path: 'coverage' }],
  ['a coverage', { coverage: 'mision' }, { path: 'coverage', hint: 'mission' }],
  [
    'a lag origin',
    { lagOrigin: 'end' },
    { path: 'lagOrigin', accepted: { _tag: 'OneOf', values: ['periodEnd', 'periodStart'] } },
  ],
  ['a convention', { adjust: 'folowing' }, { path: 'adjust', hint: 'following' }],
  ['a zone of holidays', { holidays: 'corse' }, { path: 'holidays' }],
  ['holidays that are no list', { holidays: 5 }, { path: 'holidays', accepted: { _tag: 'ListOf' } }],
  ['holidays that are null', { holidays: null }, { path: 'holidays', received: null }],
  ['a horizon that is null', { horizon: null }, { path: 'horizon', received: null }],
  ['a bound of the horizon that is null', { horizon: { first: null } }, { path: 'horizon.first', received: null }],
  ['a statut as a text', { statuts: [2, '8'] }, { path: 'statuts[1]', received: '8' }],
  ['a hole among the statuts', { statuts: new Array(1) }, { path: 'statuts[0]', received: undefined }],
  ['statuts that are no list', { statuts: 2 }, { path: 'statuts', accepted: { _tag: 'ListOf' } }],
  ['days of lead as a text', { oneOffLeadDays: '5' }, { path: 'oneOffLeadDays', received: '5' }],
])('%s is a mistake of the program', (_name, options, problem) => {
  expect(() => plan(portfolio, options)).toThrow(mistake(problem));
  expect(() => expandLetter(portfolio, 'L1', options)).toThrow(mistake(problem));
  expect(() => expandActivity(portfolio.letters[0], portfolio.activities[0], options)).toThrow(mistake(problem));
});

describe('what options do', () => {
  test('a coverage may be any calendar year that can be read', () => {
    const monthly = orThrow(decodePortfolio([letter], [{ ...activity, decalage: 0 }]));
    for (const year of [1900, 2999]) {
      const { occurrences } = orThrow(plan(monthly, { coverage: `calendar-year:${year}` }));
      expect([occurrences.length, occurrences[0].due, occurrences[11].due]).toEqual([
        12,
        `${year}-01-03`,
        `${year}-12-03`,
      ]);
    }
  });

  test('a horizon may be given as ISO dates, luxon dates or epoch days', () => {
    const dues = (options: PlanOptions) => occurrencesWith(options).map(({ due }) => due);
    expect(dues({ horizon: { first: '2026-03-01', last: '2026-03-31' } })).toEqual(['2026-03-03']);
    expect(dues({ horizon: { first: DateTime.utc(2026, 3, 1), last: 20543 } })).toEqual(['2026-03-03']);
  });

  test('dueAdjusted moves, due does not', () => {
    // 2026-05-03 is a Sunday; 2026-05-04 is made a holiday.
    const options: PlanOptions = {
      adjust: 'following',
      holidays: ['2026-05-04'],
      coverage: 'calendar-year:2026',
      horizon: { first: '2026-05-01', last: '2026-05-31' },
    };
    expect(occurrencesWith(options).map(({ due, dueAdjusted }) => [due, dueAdjusted])).toEqual([
      ['2026-05-03', '2026-05-05'],
    ]);
  });

  test('a one-off on the first or the last day of the coverage is in it', () => {
    const oneOffs = ['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map((dateFreq) => ({
      ...activity,
      frequence: 5,
      dateFreq,
    }));
    const made = orThrow(plan(orThrow(decodePortfolio([letter], oneOffs)), { coverage: 'fiscal-year' }));
    expect(made.occurrences.map(({ periodEnd }) => periodEnd)).toEqual(['2025-07-01', '2026-06-30']);
  });

  test('a one-off may be begun up to 3650 days before it is due', () => {
    const oneOff = { ...activity, frequence: 5, decalage: 0, datePrevObligation: 0, dateFreq: '2026-03-01' };
    const made = orThrow(decodePortfolio([{ ...letter, dateDebut: null }], [oneOff]));
    const [{ release, due }] = orThrow(plan(made, { oneOffLeadDays: 3650 })).occurrences;
    const [first, last] = [release, due].map((date) => orThrow(toEpochDay(date)));
    expect(last - first).toBe(3650);
  });

  test('statuts selects letters; an unreadable statut is never selected', () => {
    const both = orThrow(
      decodePortfolio(
        [letter, { ...letter, objectId: 'L2', statut: 'x' }],
        [activity, { ...activity, lettreMissionId: 'L2' }],
      ),
    );
    const made = orThrow(plan(both, { statuts: [2] }));
    expect(new Set(made.occurrences.map(({ letterId }) => letterId))).toEqual(new Set(['L1']));
    expect(made.unplanned).toMatchObject([
      { letterId: 'L2', reason: 'NotSelected', microHours: 1_000_000, problems: [] },
    ]);
  });

  test('a cancelled letter is planned when its statut is asked for', () => {
    const cancelled = orThrow(decodePortfolio([{ ...letter, statut: 3 }], [activity]));
    expect(orThrow(plan(cancelled)).unplanned).toMatchObject([{ reason: 'CancelledLetter' }]);
    expect(orThrow(plan(cancelled, { statuts: [3] })).occurrences).toHaveLength(3);
  });
});

describe('one letter, one activity', () => {
  test('expandLetter is the part of the plan that is the letter’s', () => {
    expect(orThrow(expandLetter(portfolio, 'L1')).occurrences.map(({ id }) => id)).toEqual(
      occurrencesWith({}).map(({ id }) => id),
    );
    expect(orThrow(expandLetter(portfolio, 'L2')).warnings).toEqual([
      { _tag: 'UnknownStatut', letterId: 'L2', activity: null },
    ]);
  });

  test('a letter that is not there, or was rejected, is unknown', () => {
    expect(expandLetter(portfolio, 'L3')).toEqual({
      _tag: 'Left',
      left: { _tag: 'UnknownLetter', letterId: 'L3', hint: 'L1' },
    });
    expect(expandLetter(portfolio, 'something else')).toStrictEqual({
      _tag: 'Left',
      left: { _tag: 'UnknownLetter', letterId: 'something else' },
    });
    const rejected = orThrow(
      decodePortfolio([{ ...letter, dateFin: 'x' }], [activity, { ...activity, lettreMissionId: 'nowhere' }]),
    );
    expect(expandLetter(rejected, 'L1')).toMatchObject({ left: { _tag: 'UnknownLetter' } });
    expect(expandLetter(rejected, 'nowhere')).toMatchObject({ left: { _tag: 'UnknownLetter' } });
    expect(orThrow(plan(rejected)).unplanned).toMatchObject([
      { letterId: 'L1', reason: 'RejectedLetter', problems: [{ path: 'letters[0].dateFin' }] },
      { letterId: 'nowhere', reason: 'UnknownLetter', problems: [] },
    ]);
  });

  test('expandActivity expands one activity', () => {
    expect(orThrow(expandActivity(portfolio.letters[0], portfolio.activities[0])).occurrences).toHaveLength(3);
  });

  test('an unreadable fiscal year comes with the rows it harms', () => {
    const harmed = orThrow(
      decodePortfolio([{ ...letter, dateFinExercice: 'soon' }], [{ ...activity, calage: 1 }, activity]),
    );
    expect(orThrow(plan(harmed)).unplanned).toMatchObject([
      { activity: 0, reason: 'NoFiscalYear', problems: [{ received: 'soon' }] },
    ]);
  });
});

describe('a portfolio made by hand', () => {
  test('filtered or put together from two, each row still counts once', () => {
    const rows = ['a', 'b', 'c'].map((activite) => ({ ...activity, activite }));
    const whole = orThrow(decodePortfolio([letter], rows));
    const filtered = { ...whole, activities: whole.activities.filter(({ activite }) => activite !== 'a') };
    expect(orThrow(plan(filtered)).occurrences).toHaveLength(6);
    const twice = { ...whole, activities: [...whole.activities, ...filtered.activities] };
    expect(orThrow(plan(twice)).occurrences).toHaveLength(15);
  });

  test('a plan as JSON is its three lists', () => {
    const made = orThrow(plan(portfolio));
    expect(Object.keys(JSON.parse(JSON.stringify(made)))).toEqual(['occurrences', 'unplanned', 'warnings']);
  });
});
