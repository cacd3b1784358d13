// Probabilities in per cent with one decimal, half up; what is neither 0 nor 1 never reads as one of them.

import { describe, expect, test } from 'vitest';
import { probabilitiesOf } from '../../../src/cli/terminal/probabilities.js';
import { textsOf } from '../../../src/cli/texts/texts.js';

const inLanguage = (language: 'fr' | 'en') => probabilitiesOf({ texts: textsOf(language), language });
const [english, french] = [inLanguage('en'), inLanguage('fr')];

describe('in both languages', () => {
  test.each([
    [0.45, '45.0 %', '45,0 %'],
    // A tie is rounded up, however the doubles of 36.45, 36.05, 1.15 and 0.25 lie.
    [0.3645, '36.5 %', '36,5 %'],
    [0.3605, '36.1 %', '36,1 %'],
    [0.0115, '1.2 %', '1,2 %'],
    [0.0025, '0.3 %', '0,3 %'],
    [0.36449, '36.4 %', '36,4 %'],
    [0.1 + 0.2 + 0.0645, '36.5 %', '36,5 %'],
    [0.0005, '0.1 %', '0,1 %'],
    [0.9994, '99.9 %', '99,9 %'],
    [1 / 3, '33.3 %', '33,3 %'],
  ])('%d is %s', (probability, en, fr) => {
    expect([english(probability), french(probability)]).toEqual([en, fr]);
  });

  test.each([0.000499, 1e-6, 1e-11])('%d is not 0', (probability) => {
    expect([english(probability), french(probability)]).toEqual(['< 0.1 %', '< 0,1 %']);
    expect([english(1 - probability), french(1 - probability)]).toEqual(['> 99.9 %', '> 99,9 %']);
    expect([english.number(probability), french.number(1 - probability)]).toEqual(['< 0.1 %', '> 99,9 %']);
  });

  test('0 and 1, and what is as near to them as a law is exact', () => {
    for (const none of [0, 1e-13]) expect([english(none), french(none)]).toEqual(['0.0 %', '0,0 %']);
    for (const all of [1, 1 - 1e-13]) expect([english(all), french(all)]).toEqual(['100.0 %', '100,0 %']);
  });

  test('as a number alone', () => {
    expect([english.number(0.3645), french.number(0.3645)]).toEqual(['36.5', '36,5']);
    expect([english.number(0), french.number(1)]).toEqual(['0.0', '100,0']);
  });
});
