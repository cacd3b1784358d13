// French public holidays and Easter against two libraries, every year from 1970 to 2200.
// Where a library differs from us the difference is listed here with its reason; one that disappears fails as much as a new one.
// The libraries answer in local time, so they are asked under four time zones.

import jours from '@socialgouv/jours-feries';
import DateHolidays from 'date-holidays';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrenchZone } from '../../src/index.js';
import { datesOf, distinct, ofYear, plusDays, YEARS, yearsFrom } from './holiday-years.js';

const ZONES = ['UTC', 'Europe/Paris', 'Pacific/Auckland', 'America/Los_Angeles'] as const;

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
