// Month by month: capacity as a wide pale bar and load as a narrow one in it, so that one looks for the gap; the same in words and figures.

import { scaleBand, scaleLinear } from 'd3-scale';
import type { Language } from '../../core/text.js';
import type { PeriodFigures, PoolMonths } from '../report.js';
import type { PageWords } from './page-words.js';
import { PagePart, type PartProps } from './part.js';
import { Scroll } from './scroll.js';
import { groupedNumber } from './table-texts.js';
import { Views } from './views.js';

/** The months and the weeks of every pool, one pool at a time where scripts run. */
export function Months({ report, words }: PartProps) {
  const { pools } = report;
  const byMonth = ['month', words.byMonth] as const;
  const byWeek = ['week', words.byWeek] as const;
  // A month or two are better seen by week.
  const options = pools[0].months.length < 3 ? [byWeek, byMonth] : [byMonth, byWeek];
  const controls = (
    <div class="controls">
      {pools.length < 2 ? null : (
        <Views name="pool" label={words.pool} options={pools.map(({ pool, name }) => [pool ?? '', name])} />
      )}
      <Views name="months" label={words.view} options={options} />
    </div>
  );
  return (
    <PagePart id="months" title={words.months} controls={controls}>
      {pools.map((pool) => (
        <PoolPart key={pool.name} pool={pool} lang={report.lang} words={words} isOnly={pools.length === 1} />
      ))}
    </PagePart>
  );
}

function PoolPart(props: {
  readonly pool: PoolMonths;
  readonly lang: Language;
  readonly words: PageWords;
  readonly isOnly: boolean;
}) {
  const { pool, lang, words, isOnly } = props;
  return (
    <div class="pool-months" data-view-pool={pool.pool ?? ''}>
      {isOnly ? null : <h3>{pool.name}</h3>}
      <div class={pool.words.length === 0 ? undefined : 'beside'}>
        <div class="card">
          <div data-view-months="month">
            <Chart pool={pool} periods={pool.months} lang={lang} />
            <Rows periods={pool.months} />
          </div>
          <div data-view-months="week" hidden>
            <Chart pool={pool} periods={pool.weeks} lang={lang} />
            <Rows periods={pool.weeks} />
          </div>
          <Legend pool={pool} />
          <p class="small muted">{pool.basis}</p>
        </div>
        {pool.words.length === 0 ? null : (
          <div class="in-words">
            {pool.words.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
      </div>
      <details>
        <summary>
          {words.figures}
          {isOnly ? '' : ` : ${pool.name}`}
        </summary>
        <div data-view-months="month">
          <Figures pool={pool} periods={pool.months} of={words.month} words={words} />
        </div>
        <div data-view-months="week" hidden>
          <Figures pool={pool} periods={pool.weeks} of={words.week} words={words} />
        </div>
      </details>
    </div>
  );
}

function Legend({ pool: { legend } }: { readonly pool: PoolMonths }) {
  return (
    <ul class="legend">
      <li class="key-wide">{legend.wide}</li>
      <li class="key-narrow">{legend.narrow}</li>
      {legend.over === null ? null : <li class="key-over">{legend.over}</li>}
    </ul>
  );
}

const WIDTH = 880;
const HEIGHT = 300;
const MARGIN = { top: 44, right: 12, bottom: 28, left: 52 };

function Chart(props: {
  readonly pool: PoolMonths;
  readonly periods: readonly PeriodFigures[];
  readonly lang: Language;
}) {
  const { pool, periods, lang } = props;
  const most = Math.max(...periods.flatMap(({ capacityHours, loadHours }) => [capacityHours, loadHours]), 1);
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const x = scaleBand(
    periods.map(({ key }) => key),
    [MARGIN.left, WIDTH - MARGIN.right],
  ).padding(0.12);
  const isDense = periods.length > 26;
  const narrow = x.bandwidth() * 0.72;
  const base = y(0);
  const one = (value: number) => Math.round(value * 10) / 10;
  const bar = (hours: number, from = 0) => ({ y: one(y(from + hours)), height: one(base - y(hours)) });
  const sentence = periods.map(({ fullName, load, capacity, word }) => `${fullName} : ${load} / ${capacity} ${word}`);
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${pool.name}. ${sentence.join(' ; ')}`}
    >
      {y.ticks(4).map((tick) => (
        <g key={tick} class="tick">
          <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={one(y(tick))} y2={one(y(tick))} />
          <text x={MARGIN.left - 8} y={one(y(tick)) + 4}>
            {groupedNumber(tick, lang)}
          </text>
        </g>
      ))}
      {periods.map((period, index) => {
        const { key, name, capacityHours, loadHours, overHours, level, missing } = period;
        // By due date there is no rate, but all that is due.
        const above = pool.pool === null ? period.capacity : period.rate;
        const left = x(key) ?? 0;
        const middle = one(left + x.bandwidth() / 2);
        const inside = one(left + (x.bandwidth() - narrow) / 2);
        const top = Math.min(y(capacityHours), y(loadHours));
        return (
          <g key={key}>
            <rect class="wide" x={one(left)} width={one(x.bandwidth())} {...bar(capacityHours)} rx="2" />
            <rect class="narrow" x={inside} width={one(narrow)} {...bar(loadHours - overHours)} />
            {overHours === 0 ? null : (
              <rect class="over" x={inside} width={one(narrow)} {...bar(overHours, loadHours - overHours)} />
            )}
            {isDense && index % 4 !== 0 ? null : (
              <text class="name" x={middle} y={HEIGHT - 8}>
                {name}
              </text>
            )}
            {isDense || above === null ? null : (
              <text class={`rate rate-${level}`} x={middle} y={one(top) - 6}>
                {above}
              </text>
            )}
            {missing === null ? null : <Missing text={missing} x={middle} y={one(top) - (isDense ? 6 : 21)} />}
          </g>
        );
      })}
    </svg>
  );
}

/** What is missing, in two lines over its bar, within the drawing. */
function Missing({ text, x, y }: { readonly text: string; readonly x: number; readonly y: number }) {
  const [first, second] = halves(text);
  const within = Math.min(Math.max(x, MARGIN.left + 40), WIDTH - MARGIN.right - 40);
  return (
    <text class="missing" x={within} y={y}>
      <tspan x={within} dy="-1.1em">
        {first}
      </tspan>
      <tspan x={within} dy="1.1em">
        {second}
      </tspan>
    </text>
  );
}

/** `il manque`, `39,45 h`: a text cut before its amount, or after it. */
function halves(text: string): readonly [string, string] {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
}

/** The same as bars that lie, for a narrow screen, where the others could not be read. */
function Rows({ periods }: { readonly periods: readonly PeriodFigures[] }) {
  const most = Math.max(...periods.flatMap(({ capacityHours, loadHours }) => [capacityHours, loadHours]), 1);
  const width = (hours: number) => Math.round((1e5 * hours) / most) / 1e3;
  return (
    <ul class="rows" aria-hidden="true">
      {periods.map(({ key, name, capacityHours, loadHours, overHours, rate, level, load, missing }) => (
        <li key={key}>
          <span class="row-name">{name}</span>
          <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="wide" x="0" y="0" width={width(capacityHours)} height="16" />
            <rect class="narrow" x="0" y="4" width={width(loadHours - overHours)} height="8" />
            {overHours === 0 ? null : (
              <rect class="over" x={width(loadHours - overHours)} y="4" width={width(overHours)} height="8" />
            )}
          </svg>
          <span class={`row-rate rate-${level}`}>{missing ?? rate ?? load}</span>
        </li>
      ))}
    </ul>
  );
}

function Figures(props: {
  readonly pool: PoolMonths;
  readonly periods: readonly PeriodFigures[];
  readonly of: string;
  readonly words: PageWords;
}) {
  const { pool, periods, of, words } = props;
  const isDue = pool.pool === null;
  return (
    <Scroll label={`${words.figures}, ${pool.name}`}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">{isDue ? pool.legend.wide : words.capacity}</th>
            <th scope="col">{isDue ? pool.legend.narrow : words.load}</th>
            {isDue ? null : (
              <>
                <th scope="col">{words.rate}</th>
                <th scope="col">{words.free}</th>
                <th scope="col">{words.overloadedDays}</th>
                <th scope="col" />
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ key, fullName, capacity, load, rate, free, overloadedDays, word }) => (
            <tr key={key}>
              <th scope="row">{fullName}</th>
              <td>{capacity}</td>
              <td>{load}</td>
              {isDue ? null : (
                <>
                  <td>{rate ?? '–'}</td>
                  <td>{free}</td>
                  <td>{overloadedDays}</td>
                  <td>{word}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
