// What may come: the forecast of each pool by month, in hours and as the difference to what is signed; the same in words and figures.

import type { ForecastReport, PoolForecast } from '../report.js';
import { ForecastChart, ForecastRows, type ForecastView } from './forecast-chart.js';
import { Heads } from './heads.js';
import type { PageWords } from './page-words.js';
import { PagePart, type PartProps } from './part.js';
import { Scroll } from './scroll.js';
import { Views } from './views.js';

/** The forecast of all pools, one at a time where scripts run; nothing where none was made. */
export function Forecast({ report, words }: PartProps) {
  const { forecast } = report;
  if (forecast === null) return null;
  const { pools, basis } = forecast;
  const controls = (
    <div class="controls">
      {pools.length < 2 ? null : (
        <Views name="pool" label={words.pool} options={pools.map(({ pool, name }) => [pool ?? '', name])} />
      )}
      <Views
        name="forecast"
        label={words.view}
        options={[
          ['hours', words.inHours],
          ['difference', words.difference],
        ]}
      />
    </div>
  );
  return (
    <PagePart id="forecast" title={words.forecast} controls={controls}>
      {basis.map((sentence) => (
        <p key={sentence} class="muted">
          {sentence}
        </p>
      ))}
      {pools.map((pool) => (
        <PoolPart key={pool.name} pool={pool} forecast={forecast} lang={report.lang} words={words} />
      ))}
    </PagePart>
  );
}

interface PoolProps {
  readonly pool: PoolForecast;
  readonly forecast: ForecastReport;
  readonly words: PageWords;
}

function PoolPart({ pool, forecast, lang, words }: PoolProps & Pick<PartProps['report'], 'lang'>) {
  const isOnly = forecast.pools.length === 1;
  const views: readonly (readonly [view: ForecastView, name: string])[] = [
    ['hours', words.inHours],
    ['difference', words.difference],
  ];
  return (
    <div class="pool-months" data-view-pool={isOnly ? undefined : (pool.pool ?? '')}>
      {isOnly && pool.pool === null ? null : <h3>{pool.name}</h3>}
      <div class="beside">
        <div class="card forecast">
          {views.map(([view, name]) => (
            <div key={view} data-view-forecast={view} hidden={view !== 'hours'}>
              <ForecastChart pool={pool} view={view} name={name} lang={lang} />
              <ForecastRows pool={pool} view={view} />
              <Legend pool={pool} forecast={forecast} view={view} />
            </div>
          ))}
        </div>
        <div class="in-words">
          {pool.words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {pool.notes.map((sentence) => (
        <p key={sentence} class="small muted note">
          {sentence}
        </p>
      ))}
      <details>
        <summary>
          {words.figures}
          {isOnly ? '' : ` : ${pool.name}`}
        </summary>
        <Figures pool={pool} forecast={forecast} words={words} />
      </details>
    </div>
  );
}

function Legend(props: Omit<PoolProps, 'words'> & { readonly view: ForecastView }) {
  const { pool, forecast, view } = props;
  const { band, middle, contracted, capacity, bounds } = forecast.legend;
  return (
    <ul class="legend">
      {band === null ? null : <li class="key-band">{band}</li>}
      <li class="key-middle">{middle}</li>
      <li class="key-contracted">{contracted}</li>
      {pool.hasCapacity && view === 'hours' ? <li class="key-capacity">{capacity}</li> : null}
      {pool.hasBounds ? <li class="key-bounds">{bounds}</li> : null}
    </ul>
  );
}

function Figures({ pool, forecast, words }: PoolProps) {
  const { months, hasBounds, hasCapacity } = pool;
  const heads = [
    words.month,
    words.contracted,
    words.expected,
    ...forecast.levels,
    ...(hasBounds ? [words.bounds] : []),
    ...(hasCapacity ? [words.capacity, words.overload] : []),
  ];
  return (
    <Scroll label={`${words.figures}, ${words.forecast}, ${pool.name}`}>
      <table class="figures">
        <thead>
          <tr>
            <Heads heads={heads} />
          </tr>
        </thead>
        <tbody>
          {months.map(({ key, fullName, contracted, mean, levels, bounds, capacity, overload }) => (
            <tr key={key}>
              <th scope="row">{fullName}</th>
              <td>{contracted}</td>
              <td>{mean}</td>
              {levels.map((level, index) => (
                <td key={index}>{level}</td>
              ))}
              {hasBounds ? <td>{bounds ?? '–'}</td> : null}
              {hasCapacity ? (
                <>
                  <td>{capacity ?? '–'}</td>
                  <td>{overload ?? '–'}</td>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
