// What is not in the plan, and the settings and proofs behind the figures: the last parts of the page.

import type { Language } from '../../core/text.js';
import type { LeftOutCount, LeftOutRow } from '../report.js';
import { Heads } from './heads.js';
import type { PageWords } from './page-words.js';
import { PagePart, type PartProps } from './part.js';
import { Scroll } from './scroll.js';
import { hoursText } from './table-texts.js';

/** Four numbers, and the rows that somebody must correct in full. */
export function LeftOut({ report: { leftOut, lang, state }, words }: PartProps) {
  const { counts, rows, ofTeam } = leftOut;
  return (
    <PagePart id="leftOut" title={words.leftOut}>
      <div class="numbers">
        {counts.map((count) => (
          <Count key={count.title} count={count} />
        ))}
      </div>
      {rows.length === 0 ? (
        <p>{words.nothingToCorrect}</p>
      ) : (
        <details open={rows.length <= 20 || state === 'nothing'}>
          <summary>
            {words.toCorrect} ({rows.length})
          </summary>
          <Rows rows={rows} lang={lang} words={words} />
        </details>
      )}
      {ofTeam.length === 0 ? null : (
        <>
          <h3>{words.ofTeam}</h3>
          <ul>
            {ofTeam.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </PagePart>
  );
}

function Count({ count: { rows, title, hours, note, isToCorrect } }: { readonly count: LeftOutCount }) {
  return (
    <div class={isToCorrect ? 'card number-card to-correct' : 'card number-card'}>
      <strong>{rows}</strong>
      <span>{title}</span>
      <span>{hours}</span>
      {note === '' ? null : <span class="small muted">{note}</span>}
    </div>
  );
}

function Rows(props: { readonly rows: readonly LeftOutRow[]; readonly lang: Language; readonly words: PageWords }) {
  const { rows, lang, words } = props;
  const heads = [words.letter, words.client, words.manager, words.work, words.wrong];
  return (
    <Scroll label={words.toCorrect} class="card">
      <table class="list">
        <thead>
          <tr>
            <Heads heads={heads} />
            <th scope="col" class="number">
              {words.hours}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ letter, client, manager, work, wrong, hours }, index) => (
            <tr key={index}>
              <td>{letter}</td>
              <td>{client}</td>
              <td>{manager}</td>
              <td>{work}</td>
              <td>{wrong}</td>
              <td class="number">{hours === null ? '?' : hoursText(hours, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The settings in force, and what holds the figures. */
export function Settings({ report: { settings, proofs }, words }: PartProps) {
  return (
    <PagePart id="settings" title={words.settings}>
      <Scroll label={words.settings} class="card">
        <table class="list settings">
          <thead>
            <tr>
              <Heads heads={[words.setting, words.value, words.meaning]} />
            </tr>
          </thead>
          <tbody>
            {settings.map(({ name, value, meaning }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <td class="muted">{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <h3>{words.proofs}</h3>
      <ul>
        {proofs.map((proof) => (
          <li key={proof}>{proof}</li>
        ))}
      </ul>
    </PagePart>
  );
}
