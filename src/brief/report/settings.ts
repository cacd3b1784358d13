// The settings in force, and what holds the figures: how they were checked.

import type { PoolLevel } from '../../capacity/level.js';
import { verify } from '../../capacity/verify.js';
import type { Deadline, Setting } from '../../report/report.js';
import { yearOfCoverage } from '../../schedule/settings.js';
import type { Facts } from './facts.js';

/** The settings in force. */
export function settingsInForce({ plan, staffed, shown, side, words, write }: Facts): readonly Setting[] {
  const { coverage, lagOrigin, convention, holidays, statuts, oneOffLeadDays } = plan.schedule.settings;
  const year = yearOfCoverage(coverage);
  const { settings, coverages } = words;
  const setting = ([name, meaning]: readonly string[], value: string): Setting => ({ name, value, meaning });
  return [
    setting(settings.shown, `${write.date(shown.first)} – ${write.date(shown.last)}`),
    setting(settings.side, words.sides[side]),
    ...(staffed === null
      ? []
      : [
          setting(
            settings.team,
            words.teamSize(write.count(staffed.team.members.length), write.count(staffed.team.pools.length)),
          ),
        ]),
    setting(
      settings.coverage,
      year !== null
        ? coverages.calendarYear(String(year))
        : coverage === 'mission'
          ? coverages.mission
          : coverages.fiscalYear,
    ),
    setting(settings.lagOrigin, words.lagOrigins[lagOrigin]),
    setting(settings.adjust, words.conventions[convention]),
    setting(
      settings.holidays,
      typeof holidays === 'string' ? holidays : words.listedHolidays(write.count(holidays.length)),
    ),
    setting(settings.statuts, statuts === null ? words.allStatuts : [...statuts].sort().join(', ')),
    setting(settings.lead, words.leadDays(write.count(oneOffLeadDays))),
  ];
}

/** What holds the figures. Throws when a levelled plan is found wrong, which would be a fault of the engine. */
export function proofsOf(deadlines: readonly Deadline[], { staffed, words, write }: Facts): readonly string[] {
  const hours = deadlines.reduce((sum, { microHours }) => sum + microHours, 0);
  const totals = words.proofTotals(write.count(deadlines.length), write.hours(hours));
  if (staffed === null) return [totals];
  for (const { level } of staffed.pools) requireRight(level);
  return [totals, words.proofLevel, words.proofVerdict];
}

function requireRight(level: PoolLevel): void {
  const [violation] = verify(level, level.allocations);
  if (violation !== undefined) throw new Error(`verify finds a violation: ${violation.law}`);
}
