// The page of a report: one file, opened from disk, that loads nothing and is of use with scripts off. Everything it says is in the report.

import { render } from 'preact-render-to-string';
import type { Report } from '../report.js';
import { SCRIPT_HASH, STYLE_HASH } from './assets.js';
import { Deadlines } from './deadlines.js';
import { Script, Style } from './embedded.js';
import { FirstScreen } from './first-screen.js';
import { Forecast } from './forecast.js';
import { LeftOut, Settings } from './last-sections.js';
import { Months } from './months.js';
import type { Section } from './page-words.js';
import { pageEn } from './page-words-en.js';
import { pageFr } from './page-words-fr.js';
import type { PartProps } from './part.js';
import { People } from './people.js';

const POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${SCRIPT_HASH}'`,
  `style-src 'sha256-${STYLE_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The text of the page. */
export function pageText(report: Report): string {
  return `<!doctype html>\n${render(<Page report={report} words={report.lang === 'fr' ? pageFr : pageEn} />)}\n`;
}

function Page({ report, words }: PartProps) {
  const { lang, title, firm } = report;
  const isEmpty = report.state === 'nothing';
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{firm === null ? title : `${title} · ${firm}`}</title>
        <Style />
      </head>
      <body>
        <a class="skip" href="#answer">
          {words.skip}
        </a>
        <Bar report={report} words={words} />
        <main>
          <FirstScreen report={report} words={words} />
          {isEmpty ? null : (
            <>
              <Months report={report} words={words} />
              <People report={report} words={words} />
              <Forecast report={report} words={words} />
              <Deadlines report={report} words={words} />
            </>
          )}
          <LeftOut report={report} words={words} />
          <Settings report={report} words={words} />
        </main>
        <Script />
      </body>
    </html>
  );
}

/** The bar at the top: whose report, of which day, and where to go. */
function Bar({ report, words }: PartProps) {
  const { title, firm, scope, asOf, people, forecast, leftOut, state } = report;
  const between: readonly Section[] = [
    'months',
    ...(people === null ? [] : ['people' as const]),
    ...(forecast === null ? [] : ['forecast' as const]),
    'deadlines',
  ];
  const sections: readonly Section[] = state === 'nothing' ? ['leftOut', 'settings'] : [...between, 'leftOut'];
  const toCorrect = leftOut.rows.length + leftOut.ofTeam.length;
  return (
    <header class="bar">
      <div class="bar-title">
        <strong>{title}</strong>
        <span class="muted">{[firm, scope, asOf.text].filter((text) => text !== null).join(' · ')}</span>
      </div>
      <nav aria-label={words.sections}>
        {sections.map((section) => (
          <a key={section} href={`#${section}`}>
            {words.nav[section]}
            {section === 'leftOut' && toCorrect > 0 ? <span class="badge">{toCorrect}</span> : null}
          </a>
        ))}
      </nav>
    </header>
  );
}
