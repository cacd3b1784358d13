// The forecast in a report: for each pool its months in figures and in words, what the figures hang on, and where hours are counted.

import { bucketAround, monthNameOf } from '../../calendar/buckets.js';
import { isoDateOf } from '../../calendar/civil-date.js';
import type { DateRange } from '../../calendar/date-range.js';
import { invalidOption } from '../../core/problem.js';
import { problemError } from '../../core/result.js';
import { hoursOf, type MicroHours } from '../../engagement/micro-hours.js';
import { nameOfAssumption } from '../../forecast/assumption-names.js';
import type { Forecast, ForecastCell } from '../../forecast/forecast.js';
import { chancesOf, percentTenths } from '../../forecast/probability-text.js';
import { hasWideRange } from '../../forecast/wide-range.js';
import type { ForecastMonth, ForecastReport, PoolForecast } from '../../report/report.js';
import { inHundredths } from '../forecast-table.js';
import { dayFrom, type Facts } from './facts.js';
import { type ForecastWords, forecastEn } from './forecast-words-en.js';
import { forecastFr } from './forecast-words-fr.js';

/** A forecast by month, or by month and pool. */
export type MonthlyForecast = Forecast<'month'> | Forecast<'month' | 'pool'>;

type Cell = ForecastCell<'month'> & { readonly pool?: string | null };

/** What every sentence is made with. */
interface Telling {
  readonly facts: Facts;
  readonly words: ForecastWords;
  readonly forecast: MonthlyForecast;
  /** Capacity says nothing of a part of the work. */
  readonly isPart: boolean;
}

/** A month with its cell, which is absent where no hours can come. */
interface Month {
  readonly range: DateRange;
  readonly cell: Cell | null;
  readonly capacity: MicroHours | null;
}

/** The forecast as it is told. `isPart`: the report is about a part of the firm's work. Throws for one by other keys. */
export function reportedForecast(forecast: MonthlyForecast, isPart: boolean, facts: Facts): ForecastReport {
  requireMonthly(forecast);
  const telling: Telling = { facts, words: facts.lang === 'fr' ? forecastFr : forecastEn, forecast, isPart };
  const { words } = telling;
  const { levels } = forecast.settings;
  return {
    levels: levels.map((level) => levelName(level, telling)),
    pools: poolsOf(telling).map(([pool, name]) => poolForecast(pool, name, telling)),
    legend: {
      band: levels.length < 2 ? null : words.band(...bandWords(telling)),
      middle: words.middle,
      contracted: words.contracted,
      capacity: words.capacity,
      bounds: words.bounds,
    },
    basis: basisOf(telling),
  };
}

function requireMonthly({ by }: Pick<MonthlyForecast, 'by'>): void {
  const isMonthly = by[0] === 'month' && (by.length === 1 || (by.length === 2 && by[1] === 'pool'));
  if (isMonthly) return;
  const accepted = { _tag: 'OneOf', values: ['month', 'month,pool'] } as const;
  throw problemError(invalidOption('source.forecast.by', by.join(','), accepted));
}

function isByPool({ by }: Pick<MonthlyForecast, 'by'>): boolean {
  return by.length > 1;
}

function poolsOf({ forecast, facts }: Telling): readonly (readonly [pool: string | null, name: string])[] {
  const { teamFacts, names, words } = facts;
  if (!isByPool(forecast)) return [[null, words.allWork]];
  if (teamFacts !== null) return teamFacts.pools.map(({ pool, name }) => [pool, name]);
  const met = new Set(cellsOf(forecast).flatMap(({ pool }) => pool ?? []));
  return names.ids('pool').flatMap((pool) => (met.has(pool) ? [[pool, names.label('pool', pool)] as const] : []));
}

function cellsOf({ cells }: MonthlyForecast): readonly Cell[] {
  return cells;
}

function poolForecast(pool: string | null, name: string, telling: Telling): PoolForecast {
  const months = monthsOf(pool, telling);
  return {
    pool,
    name,
    months: months.map((month) => reportedMonth(month, telling)),
    words: sentences(months, telling),
    notes: notesOf(months, telling),
    hasBounds: months.some(({ cell }) => cell !== null && hasWideRange(cell)),
    hasCapacity: months.some(({ capacity }) => capacity !== null),
  };
}

function monthsOf(pool: string | null, { forecast, facts, isPart }: Telling): readonly Month[] {
  const cells = cellsOf(forecast).filter((cell) => !isByPool(forecast) || cell.pool === pool);
  const byMonth = new Map(cells.map((cell) => [cell.month, cell]));
  const horizon = { first: dayFrom(forecast.first), last: dayFrom(forecast.last) };
  const months: Month[] = [];
  for (let day = horizon.first; day <= horizon.last; day = bucketAround(day, monthNameOf).last + 1) {
    const whole = bucketAround(day, monthNameOf);
    const range = { first: Math.max(whole.first, horizon.first), last: Math.min(whole.last, horizon.last) };
    const cell = byMonth.get(monthNameOf(day)) ?? null;
    // What no hours can come in has no cell, and has a capacity all the same.
    const known = cell === null ? calendarCapacity(pool, range, facts) : (cell.capacityMicroHours ?? null);
    months.push({ range, cell, capacity: isPart ? null : known });
  }
  return months;
}

function calendarCapacity(pool: string | null, { first, last }: DateRange, { teamFacts }: Facts): MicroHours | null {
  return teamFacts === null || pool === null ? null : teamFacts.calendar.between(pool, first, last);
}

function reportedMonth({ range, cell, capacity }: Month, telling: Telling): ForecastMonth {
  const { facts, words, forecast } = telling;
  const { write } = facts;
  const quantiles = cell?.quantiles ?? forecast.settings.levels.map((level) => ({ level, microHours: 0 }));
  const contracted = cell?.contractedMicroHours ?? 0;
  const mean = cell?.meanMicroHours ?? 0;
  const middle = cell?.law.quantile(0.5) ?? 0;
  const [lowest, highest] = [quantiles[0].microHours, quantiles[quantiles.length - 1].microHours];
  const bounds = boundsOf(cell);
  const risk = riskOf({ cell, capacity }, telling);
  const fullName = write.monthOfYear(range.first);
  const span = words.span(bandWords(telling)[0], write.hours(lowest), write.hours(highest));
  const label = words.label(fullName, write.hours(contracted), span, write.hours(middle));
  return {
    key: isoDateOf(range.first).slice(0, 7),
    name: write.shortMonth(range.first),
    fullName,
    contractedHours: hoursOf(contracted),
    // A mean is a sum of doubles: its last digits are no figures.
    meanHours: Number(hoursOf(mean).toPrecision(15)),
    middleHours: hoursOf(middle),
    levelHours: quantiles.map(({ microHours }) => hoursOf(microHours)),
    bandHours: { low: hoursOf(lowest), high: hoursOf(highest) },
    boundHours: bounds === null ? null : { low: hoursOf(bounds.low), high: hoursOf(bounds.high) },
    capacityHours: capacity === null ? null : hoursOf(capacity),
    overloadProbability: capacity === null ? null : (cell?.overloadProbability ?? 0),
    contracted: write.hours(contracted),
    mean: write.hours(mean),
    middle: write.hours(middle),
    difference: `${middle < contracted ? '−' : '+'}${write.hours(Math.abs(middle - contracted))}`,
    levels: quantiles.map(({ microHours }) => write.hours(microHours)),
    bounds: bounds === null ? null : `${write.hours(bounds.low)} – ${write.hours(bounds.high)}`,
    capacity: capacity === null ? null : write.hours(capacity),
    overload: capacity === null ? null : overloadText(cell, telling),
    ...risk,
    label: [
      label,
      ...(capacity === null ? [] : [words.labelCapacity(write.hours(capacity))]),
      ...(risk.risk === null ? [] : [risk.risk]),
    ].join(', '),
  };
}

/** The lowest level with all that is assumed at 0, and the highest with all of it at 1; null where they are not worth telling. */
function boundsOf(cell: Cell | null): { readonly low: MicroHours; readonly high: MicroHours } | null {
  if (cell === null || cell.range === null || !hasWideRange(cell)) return null;
  const { low, high } = cell.range;
  return { low: low.quantiles[0].microHours, high: high.quantiles[high.quantiles.length - 1].microHours };
}

/** How far above the risk a probability may lie by its rounding alone. */
const TOLERANCE = 1e-9;

function isAtRisk({ cell, capacity }: Pick<Month, 'cell' | 'capacity'>, { forecast }: Telling): boolean {
  return capacity !== null && (cell?.overloadProbability ?? 0) > forecast.settings.risk + TOLERANCE;
}

function riskOf(
  month: Pick<Month, 'cell' | 'capacity'>,
  telling: Telling,
): Pick<ForecastMonth, 'risk' | 'riskInShort'> {
  if (!isAtRisk(month, telling)) return { risk: null, riskInShort: null };
  const { words } = telling;
  const chances = chancesOf(month.cell?.overloadProbability ?? 0);
  if (chances === 'sure') return { risk: words.riskSure, riskInShort: words.sure };
  if (chances === 'nearlySure') return { risk: words.risk(words.nearlySure), riskInShort: words.nearlySureInShort };
  const text = words.chances(chances.count, telling.facts.write.count(chances.of));
  return { risk: words.risk(text), riskInShort: text };
}

/** The risk that is accepted, which is neither 0 nor 1. */
function acceptedRisk({ words, facts, forecast }: Telling): string {
  const chances = chancesOf(forecast.settings.risk);
  if (typeof chances === 'string') return words.risk(words.nearlySure);
  return words.risk(words.chances(chances.count, facts.write.count(chances.of)));
}

function overloadText(cell: Cell | null, telling: Telling): string {
  const { words, facts } = telling;
  const number = (probability: number) => percentTenths(probability, facts.lang);
  const percent = (probability: number) => {
    const text = number(probability);
    return text === 'never' || text === 'always' ? words.nearly[text] : words.percent(text);
  };
  const probability = percent(cell?.overloadProbability ?? 0);
  if (cell === null || cell.range === null || !hasWideRange(cell)) return probability;
  const [low, high] = [cell.range.low, cell.range.high].map((run) => percent(run.overloadProbability ?? 0));
  return words.withBounds(probability, low, high);
}

/** The most months at risk that have a sentence each, and the most assumptions that are named. */
const MOST_NAMED = 3;

function sentences(months: readonly Month[], telling: Telling): readonly string[] {
  const { words, facts } = telling;
  const { write } = facts;
  const atRisk = months
    .filter((month) => isAtRisk(month, telling))
    .sort((a, b) => (b.cell?.overloadProbability ?? 0) - (a.cell?.overloadProbability ?? 0));
  const sum = (read: (cell: Cell) => number) => months.reduce((all, { cell }) => all + (cell ? read(cell) : 0), 0);
  const more = atRisk.length - MOST_NAMED;
  const hasCapacity = months.some(({ capacity }) => capacity !== null);
  return [
    ...atRisk.slice(0, MOST_NAMED).map((month) => atRiskText(month, telling)),
    ...(more > 0 ? [words.moreAtRisk(more)] : []),
    ...(hasCapacity && atRisk.length === 0 ? [words.noneAtRisk(acceptedRisk(telling))] : []),
    words.totals(
      write.hours(sum(({ contractedMicroHours }) => contractedMicroHours)),
      write.hours(sum(({ meanMicroHours }) => meanMicroHours)),
    ),
  ];
}

function notesOf(months: readonly Month[], telling: Telling): readonly string[] {
  const { words } = telling;
  const atRisk = months.filter((month) => isAtRisk(month, telling));
  const isWide = months.some(({ cell }) => cell !== null && hasWideRange(cell));
  return [...(atRisk.length > 1 ? [words.apart] : []), ...(isWide ? [assumedText(telling)] : [])];
}

function atRiskText({ range, cell, capacity }: Month, telling: Telling): string {
  const { words, facts } = telling;
  const { write } = facts;
  const month = write.monthOfYear(range.first);
  const risk = riskOf({ cell, capacity }, telling).risk ?? '';
  const capital = month.charAt(0).toUpperCase() + month.slice(1);
  return words.monthAtRisk(capital, risk, write.hours(cell?.meanMicroHours ?? 0), write.hoursThere(capacity ?? 0));
}

/** The assumptions that most hours hang on. */
function assumedText({ words, forecast, facts }: Telling): string {
  const { write, lang } = facts;
  const most = forecast.assumptions.toSorted((a, b) => b.microHours - a.microHours);
  const about = most
    .slice(0, MOST_NAMED)
    .map((one) =>
      words.assumption(
        nameOfAssumption(one, lang),
        words.percent(decimalText(inHundredths(one.probability), lang)),
        write.count(one.letters.length),
        write.hours(one.microHours),
      ),
    );
  const more = most.length - MOST_NAMED;
  return words.assumed(more > 0 ? [...about, words.moreAssumed(more)] : about);
}

function decimalText(value: number, lang: Facts['lang']): string {
  return lang === 'fr' ? String(value).replace('.', ',') : String(value);
}

function levelName(level: number, { facts }: Telling): string {
  return `P${decimalText(inHundredths(level), facts.lang)}`;
}

/** `8 chances sur 10`, `P10–P90`: what lies between the lowest and the highest level. */
function bandWords(telling: Telling): readonly [chances: string, levels: string] {
  const { words, forecast, facts } = telling;
  const { levels } = forecast.settings;
  const [lowest, highest] = [levels[0], levels[levels.length - 1]];
  const between = highest - lowest;
  const of = [10, 100, 1000].find((one) => Math.abs(between * one - Math.round(between * one)) < 1e-9) ?? 10_000;
  const names = [lowest, highest].map((level) => levelName(level, telling));
  return [words.chances(Math.round(between * of), facts.write.count(of)), names.join('–')];
}

/** Where hours are counted, beside what the charts of months show; and work that is in no chart. */
function basisOf({ words, forecast, facts }: Telling): readonly string[] {
  const { on } = forecast.settings;
  const basis = words.countedOn[on];
  const beside = facts.teamFacts !== null ? words.notLevelled : on === 'due' ? words.asMonths : words.notByDue;
  const ofNobody = isByPool(forecast) ? cellsOf(forecast).filter(({ pool }) => pool === null) : [];
  const hours = ofNobody.reduce((sum, { meanMicroHours }) => sum + meanMicroHours, 0);
  return [beside(basis), ...(hours === 0 ? [] : [words.unassigned(facts.write.hoursNeeded(hours))])];
}
