// What the engine and the oracle are both given: a generated portfolio, and the options of its reading and of its plan.

import fc from 'fast-check';
import { BUSINESS_DAY_CONVENTIONS } from '../../src/calendar/business-days.js';
import { LAG_ORIGINS } from '../../src/schedule/settings.js';
import { horizonNear } from '../../src/testing/arbitrary-dates.js';
import { type PortfolioRows, portfolioNear } from '../../src/testing/arbitrary-portfolio.js';
import type { OracleOptions } from '../oracle/index.js';

/** What both implementations are given. */
export interface Input extends PortfolioRows {
  readonly options: OracleOptions;
}

const options = (near: number): fc.Arbitrary<OracleOptions> =>
  fc
    .record(
      {
        coverage: fc.oneof(
          { weight: 4, arbitrary: fc.constant('mission' as const) },
          { weight: 2, arbitrary: fc.constant('fiscal-year' as const) },
          {
            weight: 2,
            arbitrary: fc
              .integer({ min: -1, max: 2 })
              .map((shift) => `calendar-year:${Math.floor(1970 + near / 365.25) + shift}` as const),
          },
        ),
        lagOrigin: fc.constantFrom(...LAG_ORIGINS),
        adjust: fc.constantFrom(...BUSINESS_DAY_CONVENTIONS),
        holidays: fc.constantFrom<readonly string[]>([], ['2024-12-31', '2025-01-02', '2025-01-03']),
        statuts: fc.constantFrom<readonly number[]>([2, 8], [0, 1, 2, 3], [4]),
        oneOffLeadDays: fc.constantFrom(0, 10, 90),
        timeZone: fc.constantFrom('Europe/Paris', 'America/Martinique', 'Pacific/Auckland'),
        letterId: fc.constantFrom('letter-a', 'nowhere-either'),
        horizon: horizonNear(near),
      },
      { requiredKeys: ['horizon'] },
    )
    .map(({ horizon, ...rest }) => ({ ...rest, ...horizon }) as OracleOptions)
    // Statuts and letterId leave little to compare; most runs go without them, and with the default options.
    .chain((all) =>
      fc.integer({ min: 0, max: 9 }).map((kind) => {
        const { statuts, letterId, ...others } = all;
        if (kind === 0) return all;
        if (kind < 4) return {};
        return kind === 4
          ? { ...others, ...(statuts ? { statuts } : {}) }
          : kind === 5
            ? { ...others, ...(letterId ? { letterId } : {}) }
            : others;
      }),
    );

/** Portfolios with options. */
export const input = (): fc.Arbitrary<Input> =>
  portfolioNear().chain(({ letters, activities, near }) =>
    fc.record({ letters: fc.constant(letters), activities: fc.constant(activities), options: options(near) }),
  );
