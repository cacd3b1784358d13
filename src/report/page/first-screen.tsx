// The first screen: the answer in a sentence, the months as a strip, and three cards: when, who, what to do.

import type { Bar, Card, CardBlock, Report, Step } from '../report.js';
import { Heads } from './heads.js';
import type { PartProps } from './part.js';

/** The answer before any chart. */
export function FirstScreen({ report, words }: PartProps) {
  const { headline, summary, notices, strip, cards, otherPools } = report;
  return (
    <section id="answer" class="answer" aria-labelledby="answer-title" tabIndex={-1}>
      {notices.map((notice) => (
        <p key={notice} class="notice">
          {notice}
        </p>
      ))}
      <h1 id="answer-title">
        {headline.alarm === null ? null : <span class="alarm">{headline.alarm} </span>}
        {headline.text}
      </h1>
      <p class="summary">{summary.join(' ')}</p>
      {otherPools.length === 0 ? null : (
        <ul class="other-pools">
          {otherPools.map(({ pool, text }) => (
            <li key={pool}>
              <a href="#months" data-pool-link={pool}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {strip.length === 0 ? null : <Strip strip={strip} isOfMany={report.pools.length > 1} words={words} />}
      {cards.length === 0 ? null : (
        <div class="cards">
          {cards.map((card) => (
            <CardOf key={card.question} card={card} />
          ))}
        </div>
      )}
    </section>
  );
}

function Strip(props: {
  readonly strip: Report['strip'];
  readonly isOfMany: boolean;
  readonly words: PartProps['words'];
}) {
  const { strip, isOfMany, words } = props;
  return (
    <>
      <ol class="strip" aria-label={words.strip}>
        {strip.map(({ name, rate, word, level }) => (
          <li key={name} class={`fill-${level}`}>
            <span>{name}</span>
            <strong>{rate}</strong>
            <span>{word}</span>
          </li>
        ))}
      </ol>
      {isOfMany ? <p class="small muted strip-note">{words.stripOfFullest}</p> : null}
    </>
  );
}

function CardOf({ card }: { readonly card: Card }) {
  const { question, title, blocks, isAlarm } = card;
  return (
    <article class={isAlarm ? 'card card-alarm' : 'card'}>
      <h2 class="question">{question}</h2>
      {title === null ? null : <p class="card-title">{title}</p>}
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: CardBlock }) {
  switch (block._tag) {
    case 'Text':
      return <p>{block.text}</p>;
    case 'Points':
      return block.points.length === 0 ? null : (
        <ul class="points">
          {block.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      );
    case 'Bars':
      return <Bars title={block.title} bars={block.bars} />;
    case 'Presence':
      return <Presence block={block} />;
    case 'Steps':
      return (
        <>
          <p class="small muted">{block.title}</p>
          <ol class="steps">
            {block.steps.map((step) => (
              <li key={step.title}>
                <strong>{step.title}</strong>
                <span class="muted">{step.detail}</span>
              </li>
            ))}
          </ol>
        </>
      );
    case 'Others':
      return <Others title={block.title} steps={block.steps} />;
  }
}

function Others({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) {
  return (
    <>
      <p class="small muted not-enough">{title}</p>
      <ul class="others">
        {steps.map((step) => (
          <li key={step.title}>
            <span class="step">{step.title}</span>
            <span class="muted"> {step.detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The length of a bar in its drawing, which is stretched to the width there is. */
const WIDTH = 100;

function Bars({ title, bars }: { readonly title: string | null; readonly bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ hours }) => hours), 0);
  const scaled = (hours: number) => (most === 0 ? 0 : Math.round((1000 * WIDTH * hours) / most) / 1000);
  return (
    <div class="bars">
      {title === null ? null : <p class="small muted">{title}</p>}
      <dl>
        {bars.map(({ label, hours, over, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <svg viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bar-fill" x="0" y="0" width={scaled(hours)} height="10" />
                {over === 0 ? null : (
                  <rect class="bar-over" x={scaled(hours - over)} y="0" width={scaled(over)} height="10" />
                )}
              </svg>
              <strong>{text}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Presence({ block }: { readonly block: Extract<CardBlock, { readonly _tag: 'Presence' }> }) {
  return (
    <table class="presence">
      <caption class="small muted">{block.title}</caption>
      <thead>
        <tr>
          <td />
          <Heads heads={block.weekdays} />
        </tr>
      </thead>
      <tbody>
        {block.weeks.map(({ label, days }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {days.map(({ text, kind, label: said }) => (
              <td key={said} class={`day-${kind}`} title={said}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
