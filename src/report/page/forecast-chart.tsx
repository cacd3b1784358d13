// The chart of a forecast: a band in which hours nearly always come to lie, the median in it, signed hours dashed, the capacity as steps;
// and the same as bars that lie, for narrow screens. What is thin is thin: nothing is stretched.

import { scaleBand, scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { Language } from '../../core/text.js';
import type { ForecastMonth, HoursSpan, PoolForecast } from '../report.js';
import { groupedNumber } from './table-texts.js';

/** Hours, or their difference to those that are signed. */
export type ForecastView = 'hours' | 'difference';

const WIDTH = 880;
const HEIGHT = 320;
const MARGIN = { top: 44, right: 12, bottom: 28, left: 52 };
/** From so many months on there is no room for words above each. */
const MOST_WITH_WORDS = 14;

/** What is drawn of a month. */
interface Drawn {
  readonly key: string;
  readonly band: HoursSpan;
  readonly bounds: HoursSpan;
  readonly middle: number;
  readonly contracted: number;
  readonly capacity: number | null;
}

function drawn(month: ForecastMonth, view: ForecastView): Drawn {
  const { key, bandHours, boundHours, middleHours, contractedHours, capacityHours } = month;
  const from = view === 'hours' ? 0 : contractedHours;
  const less = ({ low, high }: HoursSpan) => ({ low: low - from, high: high - from });
  return {
    key,
    band: less(bandHours),
    bounds: less(boundHours ?? bandHours),
    middle: middleHours - from,
    contracted: contractedHours - from,
    // Free hours beside what is signed are of another size than what may come: they would flatten it.
    capacity: view === 'hours' ? capacityHours : null,
  };
}

/** A point of a line across the months: the first and the last month reach the edges. */
interface Point {
  readonly x: number;
  readonly month: Drawn;
}

/** The chart. */
export function ForecastChart(props: {
  readonly pool: PoolForecast;
  readonly view: ForecastView;
  /** What the view is called. */
  readonly name: string;
  readonly lang: Language;
}) {
  const { pool, view, name, lang } = props;
  const months = pool.months.map((month) => drawn(month, view));
  const amounts = months.flatMap(({ bounds, contracted, capacity }) => [
    bounds.low,
    bounds.high,
    contracted,
    capacity ?? 0,
  ]);
  const y = scaleLinear([Math.min(0, ...amounts), Math.max(1, ...amounts)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(
    5,
  );
  const x = scaleBand(
    months.map(({ key }) => key),
    [MARGIN.left, WIDTH - MARGIN.right],
  );
  const left = (key: string) => one(x(key) ?? 0);
  const middle = (key: string) => one((x(key) ?? 0) + x.bandwidth() / 2);
  const at = (hours: number) => one(y(hours));
  const points: readonly Point[] = [
    ...months.slice(0, 1).map((month) => ({ x: MARGIN.left, month })),
    ...months.map((month) => ({ x: middle(month.key), month })),
    ...months.slice(-1).map((month) => ({ x: WIDTH - MARGIN.right, month })),
  ];
  const span = (read: (month: Drawn) => HoursSpan) =>
    area<Point>(
      (point) => point.x,
      ({ month }) => at(read(month).low),
      ({ month }) => at(read(month).high),
    )(points) ?? '';
  const across = (read: (month: Drawn) => number) =>
    line<Point>(
      (point) => point.x,
      ({ month }) => at(read(month)),
    )(points) ?? '';
  const isDense = months.length > MOST_WITH_WORDS;
  const sentence = pool.months.map(({ label }) => label).join(' ; ');
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${pool.name}, ${name}. ${sentence}`}>
      {y.ticks(5).map((tick) => (
        <g key={tick} class={tick === 0 ? 'tick zero' : 'tick'}>
          <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={at(tick)} y2={at(tick)} />
          <text x={MARGIN.left - 8} y={at(tick) + 4}>
            {groupedNumber(tick, lang)}
          </text>
        </g>
      ))}
      {pool.hasBounds ? <path class="bounds" d={span(({ bounds }) => bounds)} /> : null}
      <path class="band" d={span(({ band }) => band)} />
      <path class="contracted" d={across(({ contracted }) => contracted)} />
      <path class="middle" d={across((month) => month.middle)} />
      <Steps months={months} left={left} at={at} />
      {pool.months.map(({ key, name: month, riskInShort }, index) => {
        const { bounds, capacity, middle: median } = months[index];
        const top = Math.min(at(Math.max(bounds.high, median, capacity ?? median)), HEIGHT - MARGIN.bottom);
        return (
          <g key={key}>
            <circle class={riskInShort === null ? 'point' : 'point at-risk'} cx={middle(key)} cy={at(median)} r="3.5" />
            {isDense && index % 4 !== 0 ? null : (
              <text class="name" x={middle(key)} y={HEIGHT - 8}>
                {month}
              </text>
            )}
            {riskInShort === null || isDense ? null : <Risk text={riskInShort} x={middle(key)} y={top - 8} />}
          </g>
        );
      })}
    </svg>
  );
}

/** The capacity as steps, broken where there is none. */
function Steps(props: {
  readonly months: readonly Drawn[];
  readonly left: (key: string) => number;
  readonly at: (hours: number) => number;
}) {
  const { months, left, at } = props;
  const corners = [
    ...months.map(({ key, capacity }) => ({ x: left(key), capacity })),
    { x: WIDTH - MARGIN.right, capacity: months.at(-1)?.capacity ?? null },
  ];
  if (corners.every(({ capacity }) => capacity === null)) return null;
  const path = line<(typeof corners)[number]>(
    (corner) => corner.x,
    ({ capacity }) => at(capacity ?? 0),
  )
    .defined(({ capacity }) => capacity !== null)
    .curve(curveStepAfter)(corners);
  return <path class="capacity" d={path ?? ''} />;
}

/** `2 chances`, `sur 5`: over its month, in two lines. */
function Risk({ text, x, y }: { readonly text: string; readonly x: number; readonly y: number }) {
  const words = text.split(' ');
  const half = Math.ceil(words.length / 2);
  return (
    <text class="missing" x={x} y={y}>
      <tspan x={x} dy="-1.1em">
        {words.slice(0, half).join(' ')}
      </tspan>
      <tspan x={x} dy="1.1em">
        {words.slice(half).join(' ')}
      </tspan>
    </text>
  );
}

function one(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The same as bars that lie. */
export function ForecastRows({ pool, view }: { readonly pool: PoolForecast; readonly view: ForecastView }) {
  const months = pool.months.map((month) => drawn(month, view));
  const amounts = months.flatMap(({ bounds, contracted, capacity }) => [
    bounds.low,
    bounds.high,
    contracted,
    capacity ?? 0,
  ]);
  const [least, most] = [Math.min(0, ...amounts), Math.max(1, ...amounts)];
  const x = (hours: number) => Math.round((1e5 * (hours - least)) / (most - least)) / 1e3;
  const bar = ({ low, high }: HoursSpan) => ({ x: x(low), width: Math.round((x(high) - x(low)) * 1e3) / 1e3 });
  return (
    <ul class="rows forecast-rows" aria-hidden="true">
      {pool.months.map(({ key, name, riskInShort, middle: median, difference }, index) => {
        const { band, bounds, middle, contracted, capacity } = months[index];
        return (
          <li key={key}>
            <span class="row-name">{name}</span>
            <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
              <rect class="bounds" {...bar(bounds)} y="0" height="16" />
              <rect class="band" {...bar(band)} y="3" height="10" />
              <line class="contracted" x1={x(contracted)} x2={x(contracted)} y1="0" y2="16" />
              <line class="middle" x1={x(middle)} x2={x(middle)} y1="2" y2="14" />
              {capacity === null ? null : <line class="capacity" x1={x(capacity)} x2={x(capacity)} y1="0" y2="16" />}
            </svg>
            <span class={riskInShort === null || view !== 'hours' ? 'row-rate' : 'row-rate rate-lacks'}>
              {view === 'hours' ? (riskInShort ?? median) : difference}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
