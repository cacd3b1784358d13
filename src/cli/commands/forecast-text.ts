// A forecast as people read it: the cells with their bands, what the hours are made of, and what is only assumed.

import { inHundredths } from '../../brief/forecast-table.js';
import type { Language } from '../../core/text.js';
import { hoursOf } from '../../engagement/micro-hours.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import type { Forecast, ForecastCell } from '../../forecast/forecast.js';
import type { ForecastKey } from '../../forecast/forecast-options.js';
import { isForecastProblem } from '../../forecast/messages.js';
import { hasWideRange } from '../../forecast/wide-range.js';
import { describe } from '../../messages/describe.js';
import { type Column, tableOf } from '../../report/table.js';
import type { Context } from '../context.js';
import { BAND_MARKS, bandsOf, hasHours, middleOf, WIDEST_BAND } from '../terminal/band-chart.js';
import { fittedText } from '../terminal/fitted-text.js';
import { inLabelOrder, kindOfKey, type Labels } from '../terminal/labels.js';
import { numbersOf } from '../terminal/numbers.js';
import { probabilitiesOf } from '../terminal/probabilities.js';
import { cellText, tableLines } from '../terminal/text-table.js';
import { assumptionLines } from './forecast-assumptions.js';
import { dataIssueLines } from './summary.js';

/** The lines of the forecast: the table first, then what is beside it. */
export function forecastLines(
  forecast: Forecast,
  portfolio: Portfolio,
  labels: Labels,
  context: Context,
): readonly string[] {
  return [
    ...tableOfForecast(forecast, labels, context),
    '',
    ...linesBesideForecast(forecast, portfolio, labels, context),
  ];
}

/** The cells under a heading, and what they add up to. */
export function tableOfForecast(forecast: Forecast, labels: Labels, context: Context): readonly string[] {
  const { texts, language } = context;
  const { hours } = numbersOf(language);
  const sum = (read: (cell: ForecastCell) => number) =>
    hours(forecast.cells.reduce((all, cell) => all + read(cell), 0));
  const totals = texts.forecast.totals(
    sum(({ contractedMicroHours }) => contractedMicroHours),
    sum(({ meanMicroHours }) => meanMicroHours),
    {
      signed: sum(({ meanParts }) => meanParts.signedMicroHours),
      pipeline: sum(({ meanParts }) => meanParts.pipelineMicroHours),
      renewals: sum(({ meanParts }) => meanParts.renewalsMicroHours),
    },
  );
  return [
    texts.forecast.heading(forecast, forecast.asOf, texts.table.side[forecast.side]),
    '',
    ...cellLines(forecast, labels, context),
    '',
    totals,
  ];
}

/** What is told beside the cells, in every format. */
export function linesBesideForecast(
  forecast: Forecast,
  portfolio: Portfolio,
  labels: Labels,
  context: Context,
): readonly string[] {
  const { language } = context;
  const own = forecast.warnings.filter(isForecastProblem);
  const ofPlan = forecast.warnings.filter((warning) => !isForecastProblem(warning));
  return [
    ...assumptionLines(forecast, portfolio, context),
    ...successionLines(forecast, labels, context),
    ...roundingLines(forecast, context),
    ...own.map((warning) => cellText(describe(warning, language), Number.POSITIVE_INFINITY)),
    ...dataIssueLines({ unplanned: forecast.unplanned, warnings: ofPlan }, portfolio, context, false).filter(
      (line) => own.length === 0 || line !== context.texts.plan.noWarnings,
    ),
  ];
}

/** The cells as one table, or as two where it would not fit: the hours, then the bands. */
function cellLines(forecast: Forecast, labels: Labels, context: Context): readonly string[] {
  const { texts, language, stdout } = context;
  const { settings } = forecast;
  const cells = inLabelOrder(forecast.cells, forecast.by, labels);
  const keys = forecast.by.map((key) => keyColumn(key, labels, context));
  const probabilities = overloadColumns(forecast, context);
  const hours = hoursColumns(forecast, context);
  const bands: readonly Column<ForecastCell>[] = hasHours(cells) ? [{ name: '', kind: 'text', read: () => null }] : [];
  const isLabel = (key: ForecastKey) => key === 'activity' || kindOfKey(key) !== null;
  const width = stdout.tableWidth;
  const linesOf = (columns: readonly Column<ForecastCell>[]) =>
    tableLines(tableOf(columns, cells), language, {
      width,
      labels: forecast.by.flatMap((key, index) => (isLabel(key) ? [index] : [])),
      markOf: labels.markOf,
      ...(columns.includes(bands[0]) && {
        bar: { column: columns.length - 1, widest: WIDEST_BAND, draw: (length: number) => bandsOf(cells, length) },
      }),
    });
  const whole = linesOf([...keys, ...hours, ...probabilities, ...bands]);
  // Neither its names nor its rule take a second line.
  const fits = whole.length === cells.length + 2;
  const { levels } = settings;
  const highest = levels[levels.length - 1];
  const { key } = texts.forecast;
  const marks = [
    `${BAND_MARKS.sure} ${key.sure(levelText(levels[0], language))}`,
    ...(levels.length > 1 ? [`${BAND_MARKS.possible} ${key.possible(levelText(highest, language))}`] : []),
    `${BAND_MARKS.middle} ${key.middle(levelText(middleOf(levels), language))}`,
    ...(probabilities.length > 0 ? [`${BAND_MARKS.capacity} ${key.capacity}`] : []),
  ];
  return [
    ...(fits ? whole : [...linesOf([...keys, ...hours]), '', ...linesOf([...keys, ...probabilities, ...bands])]),
    '',
    ...(bands.length > 0 ? [fittedText(marks.join('   '), width)] : []),
    texts.forecast.quantileMeans(levelText(highest, language)),
    ...(cells.some(hasWideRange) && probabilities.length > 0 ? [texts.forecast.rangeMeans] : []),
  ];
}

function keyColumn(key: ForecastKey, labels: Labels, { texts }: Context): Column<ForecastCell> {
  const { table, forecast } = texts;
  const kind = kindOfKey(key);
  return {
    name: key === 'pool' ? forecast.pool : table.keys[key],
    kind: 'text',
    read: (cell) => {
      const value = cell[key];
      if (key === 'pool' && value === null) return table.unset;
      if (kind !== null) return labels.of(kind, value as string | null);
      return value === null ? table.unset : cellText(String(value));
    },
  };
}

function hoursColumns({ settings, cells }: Forecast, { texts, language }: Context): readonly Column<ForecastCell>[] {
  const { forecast } = texts;
  const hours = (name: string, read: (cell: ForecastCell) => number | undefined): Column<ForecastCell> => ({
    name,
    kind: 'hours',
    read: (cell) => {
      const microHours = read(cell);
      return microHours === undefined ? null : hoursOf(microHours);
    },
  });
  return [
    hours(forecast.contracted, ({ contractedMicroHours }) => contractedMicroHours),
    hours(forecast.expected, ({ meanMicroHours }) => meanMicroHours),
    ...settings.levels.map((level, index) =>
      hours(forecast.quantile(levelText(level, language)), ({ quantiles }) => quantiles[index].microHours),
    ),
    ...(hasCapacity(cells) ? [hours(forecast.capacity, ({ capacityMicroHours }) => capacityMicroHours)] : []),
  ];
}

/** A level in hundredths. */
function levelText(level: number, language: Language): string {
  return numbersOf(language).decimal(inHundredths(level));
}

/** The probability of overload, with its range where that is wide; no column without capacity. */
function overloadColumns({ cells }: Forecast, context: Context): readonly Column<ForecastCell>[] {
  const { texts } = context;
  if (!hasCapacity(cells)) return [];
  const textOf = probabilitiesOf(context);
  return [
    {
      name: texts.forecast.overload,
      kind: 'text',
      read: (cell) => {
        const { overloadProbability, range } = cell;
        if (overloadProbability === undefined) return null;
        if (range === null || !hasWideRange(cell)) return textOf(overloadProbability);
        const [low, high] = [range.low, range.high].map((figures) => textOf.number(figures.overloadProbability ?? 0));
        return texts.forecast.withRange(textOf(overloadProbability), low, high);
      },
    },
  ];
}

function hasCapacity(cells: readonly ForecastCell[]): boolean {
  return cells.some(({ capacityMicroHours }) => capacityMicroHours !== undefined);
}

/** The most successions that are named. */
const MOST_NAMED = 3;

function successionLines({ successions }: Forecast, labels: Labels, context: Context): readonly string[] {
  if (successions.length === 0) return [];
  const { texts, language } = context;
  const examples = successions
    .slice(0, MOST_NAMED)
    .map(({ letter, successor }) => `${labels.of('letter', letter)} → ${labels.of('letter', successor)}`)
    .join(', ');
  const { count } = numbersOf(language);
  const more = successions.length > MOST_NAMED ? texts.forecast.more : '';
  return [texts.forecast.successions(count(successions.length), `${examples}${more}`)];
}

function roundingLines({ cells }: Forecast, { texts, language }: Context): readonly string[] {
  const rounded = cells.filter(({ rounding }) => rounding.maxMicroHours > 0);
  if (rounded.length === 0) return [];
  const { count, decimal, hoursNeeded } = numbersOf(language);
  const widest = (read: (cell: ForecastCell) => number) => Math.max(...rounded.map(read));
  return [
    texts.forecast.rounded(
      count(rounded.length),
      decimal(hoursOf(widest(({ rounding }) => rounding.gridMicroHours))),
      hoursNeeded(widest(({ rounding }) => rounding.maxMicroHours)),
    ),
  ];
}
