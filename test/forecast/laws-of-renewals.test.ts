// The laws of a forecast that speak of what follows a letter: its renewals are the work of one long mission, and a successor that equals
// the first of them changes nothing. FORECAST section 15, laws 9 and 10.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { required } from '../../src/core/result.js';
import { isOnSide } from '../../src/engagement/side.js';
import type { Forecast } from '../../src/forecast/forecast.js';
import { plan } from '../../src/schedule/plan.js';
import { addMonths } from '../oracle/civil.js';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { runsOf } from '../oracle/forecast/index.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { anyPortfolio } from './arbitrary-portfolios.js';
import { forecastOf, inputOf, optionsOf } from './as-the-oracle.js';

/** Long after every horizon. */
const LONG_AFTER = '2060-12-31';

/** What tells recurring work apart: whose, which activity, when. */
const nameOf = ({ id, due }: { readonly id: string; readonly due: string }): string => `${id} ${due}`;

describe('renewals', () => {
  it('and the mission before them are the recurring work of one long mission, none of it twice and none lost', () => {
    const met = { 'first renewals': 0, 'later renewals': 0, 'from a renewal date': 0 };
    fc.assert(
      fc.property(anyPortfolio, (portfolio) => {
        // Without clients nothing succeeds anything.
        const letters = portfolio.letters
          .map((row) => ({ ...row, entite: null, statut: 2 }))
          .filter(({ dateDebut, dateFin }: Portfolio['letters'][number]) => String(dateDebut) <= String(dateFin))
          .filter(({ dateDebut, dateFin }: Portfolio['letters'][number]) => dateDebut !== null && dateFin !== null);
        const activities = portfolio.activities.filter(({ frequence }) => frequence !== 5);
        const { until: _, hoursFactor: __, ...others } = portfolio.settings.renewals ?? {};
        const renewals = { ...others, probability: 0.5, lapsedDays: null };
        const ending: Portfolio = { letters, activities, settings: { renewals }, options: portfolio.options };
        const { occurrences } = forecastOf(ending);
        const unending = { ...ending, letters: letters.map((row) => ({ ...row, dateFin: LONG_AFTER })) };
        const { asOf: ___, by: ____, side = 'firm', ...planOptions } = optionsOf(unending);
        const planned = required(plan(inputOf(unending).portfolio, planOptions)).occurrences;
        const ofSide = planned.filter((one) => isOnSide(one.side, side));
        expect(occurrences.map(nameOf).sort()).toEqual(ofSide.map(nameOf).sort());
        // All of them for sure: the same hours in the same cells.
        const sure = { ...ending, settings: { renewals: { ...renewals, probability: 1 } } };
        const hoursOf = ({ by, cells }: Forecast) =>
          cells.map((cell) => [by.map((key) => cell[key]), cell.law.atoms(), cell.meanMicroHours]);
        expect(hoursOf(forecastOf(sure))).toEqual(hoursOf(forecastOf(unending)));
        met['first renewals'] += Number(occurrences.some(({ renewal }) => renewal === 1));
        met['later renewals'] += Number(occurrences.some(({ renewal }) => renewal > 1));
        const isDated = renewals.from === 'dateRenouvellement';
        met['from a renewal date'] += Number(isDated && occurrences.some(({ renewal }) => renewal > 0));
      }),
      { numRuns: runs(200), seed: 3 },
    );
    expectMet(20, met);
  });
});

const drawn = fc.record({
  months: fc.constantFrom(1, 3, 6, 12, 14),
  renewalDate: fc.option(fc.constantFrom('2027-03-31', '2028-02-29'), { nil: null }),
  term: fc.constantFrom<'fiscal-year' | 'same' | number>('fiscal-year', 'same', 12, 6, 3),
  /** Proposed, being edited, being signed: each less likely than a renewal, or as likely. */
  statut: fc.constantFrom(1, 6, 7),
  calage: fc.constantFrom(1, 2, 3),
  frequence: fc.constantFrom('monthly' as const, 'quarterly' as const, 'yearly' as const),
  year: fc.constantFrom('2026-01-01..2026-12-31', '2025-10-01..2026-09-30', '2024-03-01..2026-02-28'),
  renewal: fc.constantFrom(undefined, 0.9, 1),
  by: fc.constantFrom('month' as const, 'quarter' as const),
});

describe('a successor', () => {
  it('that is as the first renewal would be, proposed and not signed, changes no law', () => {
    const met = { proposed: 0, 'from a renewal date': 0, 'renewed itself': 0 };
    fc.assert(
      fc.property(drawn, ({ months, renewalDate, term, statut, calage, frequence, year, renewal, by }) => {
        // As long as its own mission, the renewals of a successor that runs to a renewal date would be of another length.
        const chosen = term === 'same' && renewalDate !== null ? 12 : term;
        const settings = {
          renewals: {
            term: chosen,
            from: 'dateRenouvellement' as const,
            ...(renewal === undefined ? {} : { probability: renewal }),
          },
        };
        const options = { first: '2026-12-01', last: '2028-06-30', asOf: '2026-06-01', by: [by] };
        const mission = `2026-01-01..${addMonths('2025-12-31', months)}`;
        const before = letterRow({ id: 'A', statut: 2, client: 'C', mission, year, dateRenouvellement: renewalDate });
        const activity = activityRow('A', 'Tenue', frequence, 2.5, { calage });
        const alone: Portfolio = { letters: [before], activities: [activity], settings, options };
        // The days of the first renewal, as the second implementation has them.
        const window = runsOf(alone.letters, alone.activities, settings, options).base.futures[0].windows[1];
        const next = letterRow({ id: 'B', statut, client: 'C', mission: `${window.first}..${window.last}`, year });
        const both: Portfolio = {
          ...alone,
          letters: [before, next],
          activities: [activity, activityRow('B', 'Tenue', frequence, 2.5, { calage })],
        };
        const followed = forecastOf(both);
        expect(followed.successions).toEqual([{ letter: 'A', successor: 'B', gapDays: 0, commonLabels: 1 }]);
        const projected = forecastOf(alone);
        expect(followed.cells.map((cell) => cell[by])).toEqual(projected.cells.map((cell) => cell[by]));
        for (const [i, { law }] of followed.cells.entries()) {
          const atoms = projected.cells[i].law.atoms();
          expect(law.atoms().map(([hours]) => hours)).toEqual(atoms.map(([hours]) => hours));
          for (const [j, [, probability]] of law.atoms().entries()) expect(probability).toBeCloseTo(atoms[j][1], 13);
        }
        const ofSuccessor = followed.occurrences.filter(({ letterId }) => letterId === 'B');
        met.proposed += Number(ofSuccessor.some((one) => one.renewal === 0));
        met['from a renewal date'] += Number(renewalDate !== null && ofSuccessor.length > 0);
        met['renewed itself'] += Number(ofSuccessor.some((one) => one.renewal > 0));
      }),
      { numRuns: runs(200), seed: 3 },
    );
    expectMet(20, met);
  });
});
