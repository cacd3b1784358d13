// The sentences: every problem, reason and warning in both languages.

import { expect, test } from 'vitest';
import { describe, UNPLANNED_REASONS } from '../../src/index.js';
import { WARNING_TAGS } from '../../src/schedule/warning.js';
import { SENTENCES } from './sentences.js';
import { SETTINGS_SENTENCES } from './settings-sentences.js';

const ALL = [...SENTENCES, ...SETTINGS_SENTENCES];

test.each(ALL.map(([problem, en, fr]) => ({ problem, en, fr })))('$en', ({ problem, en, fr }) => {
  expect(describe(problem, 'en')).toBe(en);
  expect(describe(problem, 'fr')).toBe(fr);
});

test('every tag of a problem and every kind of accepted value has its sentences', () => {
  const tags = ALL.flatMap(([problem]) => ['accepted' in problem ? problem.accepted._tag : '', problem._tag]);
  expect(new Set(tags)).toEqual(
    new Set([
      '',
      'InvalidField',
      'MissingField',
      'UnknownField',
      'ConflictingDuplicate',
      'RepeatedField',
      'UnusedAssignment',
      'LeaveBeyondContract',
      'NotARowList',
      'SwappedLists',
      'InvalidOption',
      'UnknownLetter',
      'UnknownOccurrence',
      'TooManyOccurrences',
      'TooManyHours',
      'AlreadyGiven',
      'NotTogether',
      'WrongFieldCount',
      'WrongProbabilitySum',
      'NotSupportedYet',
      'Integer',
      'Decimal',
      'DecimalPlaces',
      'Between',
      'MoreThan',
      'AtMost',
      'CivilDate',
      'PeriodOrDefault',
      'DayMonthOrYear',
      'WireDate',
      'Flag',
      'Identifier',
      'NameOtherThan',
      'Text',
      'Row',
      'RowList',
      'RowsOf',
      'TimeZone',
      'OneOf',
      'AnyOf',
      'ListOf',
      'FactorWithProbability',
      'OrderedRange',
      'SameAs',
      'OtherThan',
      'NotWith',
      'Apart',
      'Covered',
      'SingleDay',
      'OneFieldOf',
      'FieldsOf',
      'MemberOrPool',
      'Function',
      'TextOrNull',
      'PartsOf',
      'Once',
      'NameInRows',
    ]),
  );
});

test('every reason and warning has a sentence of its own in each language', () => {
  const sentences = (['fr', 'en'] as const).flatMap((language) => [
    ...UNPLANNED_REASONS.map((reason) => describe(reason, language)),
    ...WARNING_TAGS.map((tag) => describe(tag, language)),
  ]);
  expect(new Set(sentences).size).toBe(2 * (UNPLANNED_REASONS.length + WARNING_TAGS.length));
  for (const sentence of sentences) expect(sentence).toMatch(/^\S.{8,}[^.]$/u);
});
