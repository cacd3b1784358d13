// People's weeks and months in a report: a week by hand with a holiday, leave and part time, in both languages; the same work as late as can
// be; and on any firm the rates of what members could do.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../src/brief/index.js';
import { capacityOf, decodeTeam, type PersonStrategy } from '../../../src/capacity/index.js';
import { decodePortfolio, namesOf, orThrow, plan } from '../../../src/index.js';
import { DAYS, dateOf, drawnFirm, rowsOf, teamOf } from '../../capacity/firms.js';
import { expectMet } from '../../properties/met.js';
import { runs } from '../../properties/runs.js';

const FULL = [7, 7, 7, 7, 7, 0, 0];
const HALF = [7, 7, 3.5, 0, 0, 0, 0];

/** May 2026, whose first and eighth are holidays, as is Ascension Day, the 14th, and Whit Monday, the 25th. */
function may(lang: 'fr' | 'en') {
  const letters = [{ objectId: 'L', dateDebut: '2026-05-01', dateFin: '2026-05-31' }];
  const row = { frequence: 5, quantite: 1, activiteCabinet: true };
  const activities = [{ ...row, activite: 'Bilan', unite: 42, dateFreq: '2026-05-22' }];
  const portfolio = orThrow(decodePortfolio(letters, activities));
  const contract = (hours: readonly number[], others: object = {}) => ({
    first: '2026-01-01',
    hours,
    annualHours: null,
    ...others,
  });
  const members = [
    {
      ...{ id: 'anne', name: 'Anne Mercier', pool: 'compta', contracts: [contract(FULL)] },
      leave: [
        { first: '2026-05-11', last: '2026-05-12' },
        { first: '2026-05-13', last: '2026-05-13', half: true },
        { first: '2026-05-18', last: '2026-05-22' },
      ],
    },
    { id: 'karim', name: 'Karim', pool: 'compta', contracts: [contract(HALF, { last: '2026-05-15' })] },
  ];
  const team = orThrow(decodeTeam({ members, default: 'compta' }));
  const made = orThrow(plan(portfolio, { oneOffLeadDays: 18 }));
  const names = namesOf(portfolio, { team, lang });
  const report = orThrow(
    reportOf({ plan: made, team, names, shown: { first: '2026-05-01', last: '2026-05-31' }, lang }),
  );
  return report.people ?? expect.unreachable();
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a month by hand', () => {
  const people = may('fr');
  const [anne, karim] = people.pools[0].people;

  test('why there are fewer hours: a holiday, leave, half a day of it, part time', () => {
    expect(people.weeks.map(({ name }) => name)).toEqual(['18', '19', '20', '21', '22']);
    expect(anne.weeks.map(({ detail }) => plain(detail).replace(/^.* %, /, ''))).toEqual([
      'aucune heure, 1 jour férié',
      '1 jour férié',
      // Monday and Tuesday, and half of Wednesday; Thursday is Ascension Day.
      '1 jour férié, 2,5 jours de congé',
      'en congé, 5 jours de congé',
      '1 jour férié',
    ]);
    expect(anne.weeks.map(({ kind }) => kind)).toEqual(['none', 'rate', 'rate', 'leave', 'rate']);
    // Thursday and Friday are no days of his.
    expect(karim.weeks.map(({ detail }) => plain(detail).replace(/^.* %, /, ''))).toEqual([
      'aucune heure, temps partiel, 17,5 h par semaine',
      'temps partiel, 17,5 h par semaine',
      'temps partiel, 17,5 h par semaine',
      'hors contrat',
      'hors contrat',
    ]);
    expect(plain(anne.months[0].detail)).toMatch(/, 4 jours fériés, 7,5 jours de congé$/);
  });

  test('the whole name of a cell says who, when, how much', () => {
    expect(plain(karim.weeks[1].label)).toMatch(
      /^Karim, semaine 19, du 4 mai : [\d,]+ h sur 17,5 h, \d+ %, temps partiel, 17,5 h par semaine$/,
    );
    const [english] = may('en').pools[0].people;
    expect(plain(english.weeks[2].label)).toMatch(
      /^Anne Mercier, week 20, from 11 May: [\d.]+ h of 10.5 h, \d+%, 1 public holiday, 2.5 days of leave$/,
    );
  });

  test('levelled, every week is as full; as late as can be, the last hours are full and the first are free', () => {
    // 42 h from 4 to 22 May: 28 + 17.5 h in the first week, 10.5 + 17.5 h in the second, none in the third.
    const texts = (rows: typeof people.pools) =>
      rows[0].people.map(({ weeks }) => weeks.map(({ text }) => text).join(' '));
    expect(texts(people.pools)).toEqual([' 57 57  0', ' 57 57  ']);
    // The second week holds 28 h of the 42; of the 14 left, Anne's Thursday takes 7, and Wednesday's 10.5 h the rest.
    expect(texts(people.latest.pools)).toEqual([' 42 100  0', ' 13 100  ']);
    expect(people.latest.note).toMatch(/^Au plus tard/);
  });
});

test('on any firm: the rates of what members could do, levelled and late', () => {
  const met = { rates: 0, above: 0, late: 0, unplaced: 0, blank: 0 };
  fc.assert(
    fc.property(drawnFirm(), fc.nat(DAYS - 1), fc.nat(DAYS - 1), (firm, one, other) => {
      const shown = { first: dateOf(Math.min(one, other)), last: dateOf(Math.max(one, other)) };
      const { files, rows: activityRows, options } = rowsOf(firm);
      const portfolio = orThrow(decodePortfolio(files, activityRows));
      const made = orThrow(plan(portfolio, options));
      const team = orThrow(decodeTeam(teamOf(firm)));
      const names = namesOf(portfolio, { team, lang: 'en' });
      const { people } = orThrow(reportOf({ plan: made, team, names, shown, lang: 'en' }));
      if (people === null) return expect.unreachable();
      const capacity = orThrow(capacityOf(made, team, { shown }));
      const views = [
        ['levelled', people.pools],
        ['asLateAsPossible', people.latest.pools],
      ] as const satisfies readonly (readonly [PersonStrategy, unknown])[];
      for (const [strategy, pools] of views) {
        const known = capacity.personLoads(strategy).filter(({ pool }) => pool !== null);
        expect(pools.map(({ pool }) => pool)).toEqual(known.map(({ pool }) => pool));
        for (const [number, { people: rows, unplaced }] of pools.entries()) {
          for (const [at, row] of rows.entries()) {
            for (const [week, { first, last }] of people.weeks.entries()) {
              const days = known[number].members[at].days.filter(({ day }) => day >= first && day <= last);
              const there = days.reduce((sum, { capacityMicroHours }) => sum + capacityMicroHours, 0);
              const load = days.reduce((sum, day) => sum + day.inPersonMicroHours + day.shareMicroHours, 0);
              const { ratePoints, level } = row.weeks[week];
              if (there === 0) {
                expect(ratePoints).toBeNull();
                met.blank += 1;
                continue;
              }
              const nearest = Math.round((100 * load) / there);
              expect(ratePoints).toBe(
                load > there ? Math.max(101, nearest) : load < there ? Math.min(99, nearest) : 100,
              );
              expect(level === 'lacks').toBe(load > there);
              met.rates += 1;
              if (load > there) met.above += 1;
              if (
                strategy === 'asLateAsPossible' &&
                ratePoints !== people.pools[number].people[at].weeks[week].ratePoints
              )
                met.late += 1;
            }
          }
          const hasUnplaced = known[number].unplaced.some(({ day }) => day >= shown.first && day <= shown.last);
          expect(unplaced !== null).toBe(hasUnplaced);
          if (hasUnplaced) met.unplaced += 1;
        }
      }
    }),
    { numRuns: runs(60) },
  );
  expectMet(5, met);
});
