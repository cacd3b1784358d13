// A report: all that a partner is told of a plan, as data. What people read is worded and rounded here, once.

import { civilDateOf } from '../../calendar/civil-date.js';
import { type DateInput, toEpochDay } from '../../calendar/date-input.js';
import type { DateRange } from '../../calendar/date-range.js';
import { dateTextOf } from '../../calendar/date-text.js';
import { type Capacity, capacityOf } from '../../capacity/capacity-of.js';
import { type Either, isLeft, right } from '../../core/either.js';
import { messageOf } from '../../core/messages.js';
import { requireObject, requireOneOf, requireOptions } from '../../core/options.js';
import type { RowProblem, TooManyHours } from '../../core/problem.js';
import { required } from '../../core/result.js';
import type { Language } from '../../core/text.js';
import type { Letter } from '../../engagement/letter.js';
import type { WorkSide } from '../../engagement/side.js';
import type { Names } from '../../names/names.js';
import type { Report } from '../../report/report.js';
import type { Plan } from '../../schedule/plan.js';
import { calendarOf } from '../../team/capacity-calendar.js';
import type { Team } from '../../team/team.js';
import { settingRows } from '../setting-rows.js';
import { answerOf } from './answer.js';
import { deadlinesOf } from './deadlines.js';
import { type Facts, lackingPools, type TeamFacts, titleOfShown } from './facts.js';
import { fittingCards } from './fitting-cards.js';
import { type MonthlyForecast, reportedForecast } from './forecast.js';
import { lackingCards } from './lacking-cards.js';
import { leftOutOf } from './left-out.js';
import { monthsByDue, poolMonths, unassignedMonths } from './months.js';
import { peopleOf } from './people.js';
import { proofsOf } from './proofs.js';
import { wordsOf } from './words.js';
import { writingOf } from './writing.js';

/** What a report is made from. */
export interface ReportSource {
  /** Planned over more than the days shown, as a team's work has to be: what is due the month after is begun now. */
  readonly plan: Plan;
  /** Without one there is no verdict. */
  readonly team?: Team;
  readonly names: Names;
  /** The days it is about, both included. */
  readonly shown: { readonly first: DateInput; readonly last: DateInput };
  /** The day it stands on. Default: the first day shown. */
  readonly asOf?: DateInput;
  readonly lang: Language;
  /** The firm's name. */
  readonly title?: string;
  /** Whose work is set against the capacity. Default `firm`. */
  readonly side?: WorkSide;
  /** The part of the firm that the plan was narrowed to, by its label: there is no verdict then. */
  readonly part?: string;
  /** The pool that plan and team were narrowed to, by its label: its verdict stands. */
  readonly pool?: string;
  /** Persons are counted and not named. Default false. */
  readonly noPeople?: boolean;
  /** Those of the portfolio, so that rows left unplanned have their client and manager. Default: none. */
  readonly letters?: readonly Letter[];
  /** What is said of a problem of a row, where it comes from a spreadsheet with its cell. Default: `describe`. */
  readonly sentenceOf?: (problem: RowProblem) => string;
  /** Leave and assignments that name nobody, in sentences. Default: none. */
  readonly ofTeam?: readonly string[];
  /**
   * What hours may come on the days shown: `by: ['month', 'pool']` beside a team, else `['month']`; of the same portfolio, side and options
   * as the plan. Beside a capacity its setting `on` is to be `evenly` unless somebody chose another. Default: no forecast.
   */
  readonly forecast?: MonthlyForecast;
}

const OPTIONS = [
  ...['plan', 'team', 'names', 'shown', 'asOf', 'lang', 'title', 'side', 'part', 'pool', 'noPeople'],
  ...['letters', 'sentenceOf', 'ofTeam', 'forecast'],
];

/**
 * Everything a report says: the answer, months, people, deadlines, what is left out, settings. `pageOf` and the workbook are made from it.
 *
 * Cost: that of `capacityOf` with all of its answers, and linear in the occurrences. Tags: `TooManyHours`. Throws `ProblemError` with an
 * `InvalidOption` for options that their types would refuse.
 *
 * @example
 * const made = orThrow(plan(portfolio));
 * const names = namesOf(portfolio, { lang: 'en' });
 * const report = orThrow(reportOf({ plan: made, names, shown: { first: '2021-01-01', last: '2021-12-31' }, lang: 'en' }));
 * console.log(report.state, report.deadlines.length);
 * // noTeam 8
 */
export function reportOf(source: ReportSource): Either<TooManyHours, Report> {
  requireOptions('source', source, OPTIONS);
  const { plan, team, names, lang, title, side = 'firm', part, pool, noPeople = false } = source;
  const { letters = [], ofTeam = [] } = source;
  requireObject('source.plan', plan);
  requireOneOf('lang', lang, ['fr', 'en']);
  const shown = { first: required(toEpochDay(source.shown.first)), last: required(toEpochDay(source.shown.last)) };
  const asOf = source.asOf === undefined ? shown.first : required(toEpochDay(source.asOf));
  const words = wordsOf(lang);
  const write = writingOf(lang, civilDateOf(shown.first).year === civilDateOf(shown.last).year);
  const parts = [part, pool].filter((label) => label !== undefined);
  const hasTeam = team !== undefined && part === undefined;
  const teamFacts = hasTeam ? teamFactsOf(plan, team, names, shown, side) : right(null);
  if (isLeft(teamFacts)) return teamFacts;
  const facts: Facts = { lang, words, write, names, plan, shown, side, noPeople, teamFacts: teamFacts.right };
  const deadlines = deadlinesOf(facts);
  const answer = answerOf(deadlines, part !== undefined, facts);
  const sentenceOf = source.sentenceOf ?? ((problem: RowProblem) => messageOf(problem, lang));
  return right({
    lang,
    title: words.title(titleOfShown(facts)),
    firm: title ?? null,
    scope: parts.length === 0 ? null : words.scope(parts.join(', ')),
    asOf: { day: dateTextOf(asOf), text: words.asOf(write.date(asOf)) },
    shown: {
      first: dateTextOf(shown.first),
      last: dateTextOf(shown.last),
      firstDay: shown.first,
      text: words.fromDayTo(write.date(shown.first), write.date(shown.last)),
    },
    side,
    ...answer,
    cards: cardsOf(facts, answer.state === 'nothing'),
    pools: facts.teamFacts === null ? monthsByDue(deadlines, facts) : poolMonths(facts),
    unassigned: unassignedMonths(facts),
    people: peopleOf(facts),
    forecast: source.forecast === undefined ? null : reportedForecast(source.forecast, part !== undefined, facts),
    deadlines,
    leftOut: leftOutOf({ letters, sentenceOf, ofTeam }, facts),
    settings: settingRows(
      { plan, side, days: shown },
      { team: teamFacts.right?.team, forecast: source.forecast },
      lang,
    ),
    proofs: proofsOf(deadlines, facts),
  });
}

function cardsOf(facts: Facts, isEmpty: boolean): Report['cards'] {
  const { teamFacts } = facts;
  if (teamFacts === null || isEmpty) return [];
  const [worst] = lackingPools(teamFacts);
  return worst === undefined ? fittingCards(teamFacts, facts) : lackingCards(worst, teamFacts, facts);
}

function teamFactsOf(
  plan: Plan,
  team: Team,
  names: Names,
  shown: DateRange,
  side: WorkSide,
): Either<TooManyHours, TeamFacts> {
  const days = { first: dateTextOf(shown.first), last: dateTextOf(shown.last) };
  const capacity = capacityOf(plan, team, { side, shown: days });
  if (isLeft(capacity)) return capacity;
  const calendar = calendarOf(team, aroundShown(capacity.right, shown));
  if (isLeft(calendar)) return calendar;
  const [verdicts, levels] = [capacity.right.verdict(), capacity.right.level()];
  const [persons, late] = [capacity.right.personLoads(), capacity.right.personLoads('asLateAsPossible')];
  const remedies = capacity.right.remedies();
  const pools = verdicts.flatMap((verdict, index) => {
    const { pool } = verdict;
    if (pool === null) return [];
    const members = team.members.filter((member) => member.pool === pool);
    const known = { verdict, level: levels[index], persons: persons[index] };
    const more = { personsLate: late[index], remedies: remedies[index] };
    return [{ pool, name: names.label('pool', pool), members, ...known, ...more }];
  });
  const nobody = verdicts.findIndex(({ pool }) => pool === null);
  const unassigned = nobody < 0 ? null : { verdict: verdicts[nobody], level: levels[nobody] };
  return right({ team, calendar: calendar.right, pools, unassigned });
}

/** The days shown and all days of certificates, with a week around them. */
function aroundShown(capacity: Capacity, { first, last }: DateRange): DateRange {
  const certificates = capacity.verdict().flatMap(({ certificate }) => certificate ?? []);
  const days = certificates.flatMap((one) => [required(toEpochDay(one.first)), required(toEpochDay(one.last))]);
  return { first: Math.min(first, ...days) - 7, last: Math.max(last, ...days) + 7 };
}
