// French public holidays and Easter against what others publish: lists of several years, tables of Easter, and two libraries.
// Where a library differs from us the difference is listed here with its reason; one that disappears fails as much as a new one.
// The libraries answer in local time, so they are asked under four time zones.

import jours from '@socialgouv/jours-feries';
import DateHolidays from 'date-holidays';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FrenchZone, frenchHolidays, type Holiday, orThrow } from '../../src/index.js';
import { readGolden, sourceKeys } from './golden-file.js';

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
const ZONES = ['UTC', 'Europe/Paris', 'Pacific/Auckland', 'America/Los_Angeles'] as const;
const yearsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const YEARS = yearsFrom(1970, 2200);

/** The one place that knows the shape of `frenchHolidays`. */
const listed = (zone: FrenchZone, first: string, last: string): readonly Holiday[] =>
  orThrow(frenchHolidays({ zone, first, last }));

const ofYear = (zone: FrenchZone, year: number): readonly Holiday[] => listed(zone, `${year}-01-01`, `${year}-12-31`);
const datesOf = (holidays: readonly Holiday[]): readonly string[] => distinct(holidays.map(({ date }) => date));
const distinct = (dates: readonly string[]): readonly string[] => [...new Set(dates)].sort();
const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

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

/** What one side has and the other has not, as `+date` (theirs only) and `-date` (ours only). */
const difference = (theirs: readonly string[], ours: readonly string[]): readonly string[] => [
  ...theirs.filter((date) => !ours.includes(date)).map((date) => `+${date}`),
  ...ours.filter((date) => !theirs.includes(date)).map((date) => `-${date}`),
];

for (const timeZone of ZONES) {
  describe(`libraries asked under TZ=${timeZone}`, () => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = timeZone;
    });
    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    it('takes effect', () => {
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
    });

    describe('date-holidays', () => {
      // It is slow, and its dates should not depend on the time zone: all years once, fifty elsewhere.
      const years = timeZone === 'UTC' ? YEARS : yearsFrom(2000, 2049);
      const GOOD_FRIDAY = 'Good Friday is customary there; no article of the Code du travail makes it a holiday';
      const cases: readonly {
        readonly zone: FrenchZone;
        readonly region?: string;
        readonly differs?: {
          readonly reason: string;
          readonly by: (year: number) => readonly string[];
        };
      }[] = [
        { zone: 'metropole' },
        { zone: 'alsace-moselle', region: '57' },
        { zone: 'alsace-moselle', region: '67' },
        { zone: 'alsace-moselle', region: '68' },
        {
          zone: 'guadeloupe',
          region: 'GP',
          differs: { reason: GOOD_FRIDAY, by: goodFridayOnly },
        },
        { zone: 'guyane', region: 'GF' },
        {
          zone: 'martinique',
          region: 'MQ',
          differs: { reason: GOOD_FRIDAY, by: goodFridayOnly },
        },
        { zone: 'mayotte', region: 'YT' },
        { zone: 'reunion', region: 'RE' },
        { zone: 'saint-barthelemy', region: 'BL' },
        {
          zone: 'saint-martin',
          region: 'MF',
          differs: {
            reason:
              '27 May as in Guadeloupe, the wording of L3422-2; 28 May is kept since 2018 (SOURCES.md, contradictions)',
            by: saintMartin,
          },
        },
      ];
      for (const { zone, region, differs } of cases) {
        const name = region === undefined ? 'FR' : `FR-${region}`;
        it(`${name} and ${zone} ${differs === undefined ? 'agree' : `differ: ${differs.reason}`}`, () => {
          const library = region === undefined ? new DateHolidays('FR') : new DateHolidays('FR', region);
          for (const year of years) {
            const theirs = distinct(
              library
                .getHolidays(year)
                .filter(({ type }) => type === 'public')
                .map(({ date }) => date.slice(0, 10)),
            );
            expect(difference(theirs, datesOf(ofYear(zone, year)))).toEqual(differs?.by(year) ?? []);
          }
        });
      }
    });

    describe('@socialgouv/jours-feries', () => {
      // Its century correction divides before it truncates: parseInt(b - (b + 8) / 25) for b - parseInt((b + 8) / 25).
      // From 2100 that makes Easter fall on another Sunday in these years. A published table has ours in 2152 and 2160.
      const WRONG_EASTER = [
        2106, 2114, 2116, 2119, 2120, 2123, 2133, 2140, 2143, 2150, 2152, 2160, 2164, 2170, 2171, 2174, 2184, 2190,
        2194,
      ];
      for (const [zone, alsace] of [
        ['metropole', false],
        ['alsace-moselle', true],
      ] as const) {
        it(`agrees for ${zone} but in ${WRONG_EASTER.length} years after 2100, where its Easter is wrong`, () => {
          const differing = YEARS.filter((year) => {
            const theirs = distinct(Object.values(jours(year, { alsace })).map(localDate));
            return difference(theirs, datesOf(ofYear(zone, year))).length > 0;
          });
          expect(differing).toEqual(WRONG_EASTER);
        });
      }
    });
  });
}

/** The civil date a library means by a local midnight; half a day is added because it counts days of 24 hours across clock changes. */
function localDate(instant: Date): string {
  const noonish = new Date(instant.getTime() + 12 * 3_600_000);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${noonish.getFullYear()}-${two(noonish.getMonth() + 1)}-${two(noonish.getDate())}`;
}

function goodFridayOnly(year: number): readonly string[] {
  const monday = ofYear('metropole', year).find(({ name }) => name.fr === 'Lundi de Pâques');
  return monday === undefined ? [] : [`+${plusDays(monday.date, -3)}`];
}

/** 27 May for 28 May, but for the years in which one of them is Ascension Day or Whit Monday anyway. */
function saintMartin(year: number): readonly string[] {
  const national = datesOf(ofYear('metropole', year));
  return [`+${year}-05-27`, `-${year}-05-28`].filter((change) => !national.includes(change.slice(1)));
}
