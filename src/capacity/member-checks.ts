// What the contracts and the leave of one member must agree on: each range in order, none overlapping, leave inside the contracts.

import type { DateRange } from '../calendar/date-range.js';
import { invalidField, type TeamProblem } from '../core/problem.js';
import { flagField } from '../engagement/field-types.js';
import { type DatedPlace, type DatedPlaces, datedPlacesOf, objectsOf, type Place, readable } from './readable.js';
import { isAbsent } from './record-codec.js';
import { LEGAL_WEEK } from './team-codec.js';
import { week, yearHours } from './team-fields.js';

/** A year holds no weekday more often than this. */
const MOST_WEEKS = 53;

/** What is wrong with a member's contracts and leave beyond their single fields. */
export function memberChecks({ path, fields }: Place): readonly TeamProblem[] {
  const contractsPath = `${path}.contracts`;
  const contracts = datedPlacesOf(fields.contracts, contractsPath, Number.POSITIVE_INFINITY);
  const leave = datedPlacesOf(fields.leave, `${path}.leave`, undefined);
  return [
    ...rangeChecks(contracts),
    ...objectsOf(fields.contracts, contractsPath).flatMap(annualHoursCheck),
    ...rangeChecks(leave),
    ...leave.ranges.flatMap(halfCheck),
    ...(contracts.isWhole ? leave.ranges.flatMap(coverCheck(contractsPath, stretchesOf(contracts.ranges))) : []),
  ];
}

/** More hours in the year than its weeks hold: the figure of a full-time contract on a part-time one. */
export function annualHoursCheck({ path, fields }: Place): readonly TeamProblem[] {
  const hours = isAbsent(fields.hours) ? LEGAL_WEEK : readable(week, fields.hours);
  const annualHours = readable(yearHours, fields.annualHours);
  if (hours === undefined || annualHours === undefined) return [];
  const most = Math.ceil(MOST_WEEKS * hours.reduce((sum, one) => sum + one, 0));
  // Without hours there is nothing that could be too much.
  if (most === 0 || annualHours <= most) return [];
  return [invalidField(`${path}.annualHours`, annualHours, { _tag: 'Decimal', min: 1, max: most })];
}

function rangeChecks({ ranges, reversed }: DatedPlaces): readonly TeamProblem[] {
  const problems: TeamProblem[] = reversed.map(({ path, fields }) =>
    invalidField(`${path}.last`, fields.last, { _tag: 'OrderedRange' }),
  );
  let reach: DatedPlace | undefined;
  for (const range of inOrder(ranges)) {
    if (reach !== undefined && range.first <= reach.last) {
      problems.push(invalidField(`${range.path}.first`, range.fields.first, { _tag: 'Apart', path: reach.path }));
    }
    if (reach === undefined || range.last > reach.last) reach = range;
  }
  return problems;
}

function halfCheck({ path, fields, first, last }: DatedPlace): readonly TeamProblem[] {
  const isHalf = readable(flagField, fields.half) === true;
  return isHalf && first !== last ? [invalidField(`${path}.half`, fields.half, { _tag: 'SingleDay' })] : [];
}

function coverCheck(contractsPath: string, stretches: readonly DateRange[]) {
  return ({ path, fields, first, last }: DatedPlace): readonly TeamProblem[] => {
    const stretch = stretches.find((one) => first >= one.first && first <= one.last);
    if (stretch !== undefined && last <= stretch.last) return [];
    const name = stretch === undefined ? 'first' : 'last';
    return [invalidField(`${path}.${name}`, fields[name], { _tag: 'Covered', path: contractsPath })];
  };
}

/** The days under contract: contracts that adjoin or overlap are one stretch. */
function stretchesOf(ranges: readonly DateRange[]): readonly DateRange[] {
  const stretches: { first: number; last: number }[] = [];
  for (const { first, last } of inOrder(ranges)) {
    const previous = stretches.at(-1);
    if (previous === undefined || first > previous.last + 1) stretches.push({ first, last });
    else previous.last = Math.max(previous.last, last);
  }
  return stretches;
}

function inOrder<Range extends DateRange>(ranges: readonly Range[]): readonly Range[] {
  return [...ranges].sort((a, b) => a.first - b.first);
}
