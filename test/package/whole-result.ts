// A program over the pure entry points whose result is everything they make of some rows, as JSON.
// The same text runs in Node as it is and in a browser as a bundle, so that the two results can be compared.

import { packageName } from './entry-points.js';

/** The program as an ES module: it exports `wholeResult(letters, activities)`, which gives a promise. */
export const WHOLE_RESULT = `
import * as pure from '${packageName}';
import * as capacity from '${packageName}/capacity';
import * as columns from '${packageName}/columns';
import * as report from '${packageName}/report';

const { orThrow } = pure;

export async function wholeResult(letters, activities) {
  const portfolio = orThrow(pure.decodePortfolio(letters, activities, { timeZone: 'Europe/Paris' }));
  const options = { adjust: 'following', holidays: 'metropole' };
  const made = orThrow(pure.plan(portfolio, options));
  const compiled = orThrow(columns.compilePortfolio(portfolio, options));
  const { rules } = compiled;
  const due = columns.dueDaysInto(rules, new Int32Array(rules.count));
  const refused = pure.decodePortfolio({ rows: [] }, activities);
  const members = [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2020-01-01', chargeable: 0.001 }] }];
  const team = orThrow(capacity.decodeTeam({ members, default: 'compta' }));
  const ofTeam = orThrow(capacity.capacityOf(made, team));
  const verdicts = ofTeam.verdict();
  const names = pure.namesOf(made, { lang: 'fr' });
  const { calendars } = report.calendarEvents(made, { names, lang: 'fr', asOf: '2026-01-05', alarms: [7] });
  return JSON.stringify({
    plan: made,
    verdicts,
    moves: verdicts.map((verdict) => [...verdict.moves()]),
    levels: ofTeam.level(),
    headcounts: ofTeam.headcount(),
    occurrences: [...pure.occurrencesOf(made)],
    totals: pure.TOTAL_KEYS.map((key) => pure.totals(made, { by: [key], on: 'dueAdjusted', side: 'all' })),
    explained: made.occurrences.map(({ id }) =>
      orThrow(pure.explain(made, id)).steps.map((step) => [pure.describe(step, 'fr'), pure.describe(step, 'en')]),
    ),
    holidays: orThrow(pure.frenchHolidays({ first: '2021-01-01', last: '2023-12-31' })),
    dateTime: orThrow(pure.toDateTime('2026-03-29')).toISO(),
    refused: refused._tag === 'Left' && pure.describe(refused.left, 'fr'),
    calendars: orThrow(await report.calendarsOf(calendars)),
    csv: [...report.csvOf(report.occurrenceTable(made), 'excelFr')],
    rules,
    due: Array.from(due),
    ends: Array.from(columns.periodEndsInto(rules, new Int32Array(rules.count))),
    order: Array.from(columns.orderByDue(due)),
  });
}
`;
