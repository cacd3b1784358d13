// French public holidays and Easter against what others publish: lists of several years and tables of Easter.

import { describe, expect, it } from 'vitest';
import type { FrenchZone } from '../../src/index.js';
import { readGolden, sourceKeys } from './golden-file.js';
import { datesOf, listed, ofYear, plusDays, YEARS } from './holiday-years.js';

interface Golden {
  readonly lists: readonly {
    readonly source: string;
    readonly zone: FrenchZone;
    readonly first: string;
    readonly last: string;
    readonly dates: readonly string[];
  }[];
  readonly regional: readonly {
    readonly zone: FrenchZone;
    readonly law: string;
    readonly source: readonly string[];
    readonly dates: readonly string[];
  }[];
  readonly easterSundays: readonly {
    readonly source: string;
    readonly dates: readonly string[];
  }[];
  readonly easterMondays: readonly {
    readonly source: string;
    readonly dates: readonly string[];
  }[];
  readonly contradictions: readonly { readonly source: readonly string[] }[];
}

const golden = readGolden<Golden>('french-holidays.golden.json');

describe('published lists', () => {
  for (const { source, zone, first, last, dates } of golden.lists) {
    it(`${zone}, ${first} to ${last} (${source})`, () => {
      expect(datesOf(listed(zone, first, last))).toEqual(dates);
    });
  }

  it('names sources that SOURCES.md describes', () => {
    const named = [
      ...golden.lists.map(({ source }) => source),
      ...golden.regional.flatMap(({ source }) => source),
      ...golden.easterSundays.map(({ source }) => source),
      ...golden.easterMondays.map(({ source }) => source),
      ...golden.contradictions.flatMap(({ source }) => source),
    ];
    const known = sourceKeys();
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });
});

describe('regional holidays', () => {
  for (const { zone, law, dates } of golden.regional) {
    it(`${zone}: the eleven of the country and ${dates.join(', ')} by ${law}`, () => {
      for (const year of new Set(dates.map((date) => Number(date.slice(0, 4))))) {
        const holidays = ofYear(zone, year);
        expect(datesOf(holidays.filter((holiday) => holiday.law === law))).toEqual(
          dates.filter((date) => date.startsWith(`${year}`)),
        );
        expect(holidays.filter((holiday) => holiday.law !== law)).toEqual(ofYear('metropole', year));
      }
    });
  }

  it('covers every zone but the mainland', () => {
    expect(golden.regional.map(({ zone }) => zone)).toHaveLength(8);
  });
});

describe('Easter', () => {
  const moving = (year: number): readonly string[] =>
    ofYear('metropole', year)
      .filter(({ name }) => ['Lundi de Pâques', 'Ascension', 'Lundi de Pentecôte'].includes(name.fr))
      .map(({ date }) => date);

  for (const { source, dates } of golden.easterSundays) {
    it(`gives Easter Monday, Ascension and Whit Monday of ${dates.length} years (${source})`, () => {
      for (const sunday of dates) {
        expect(moving(Number(sunday.slice(0, 4)))).toEqual([1, 39, 50].map((days) => plusDays(sunday, days)));
      }
    });
  }

  for (const { source, dates } of golden.easterMondays) {
    it(`gives Easter Monday of ${dates.length} years (${source})`, () => {
      expect(dates.map((monday) => moving(Number(monday.slice(0, 4)))[0])).toEqual(dates);
    });
  }
});

describe('every year from 1970 to 2200', () => {
  it('has eleven holidays, also when two fall on one day', () => {
    for (const year of YEARS) expect(ofYear('metropole', year)).toHaveLength(11);
    expect(
      ofYear('metropole', 2008)
        .filter(({ date }) => date === '2008-05-01')
        .map(({ name }) => name.fr)
        .sort(),
    ).toEqual(['Ascension', 'Fête du Travail']);
  });
});
