// The deadlines: controls and an empty table that the script fills from the data beside them; the first sixty days where no script runs.

import type { Language } from '../../core/text.js';
import type { Deadline, Report } from '../report.js';
import { deadlineData } from './deadline-data.js';
import { Data } from './embedded.js';
import { Heads } from './heads.js';
import type { PageWords } from './page-words.js';
import { PagePart, type PartProps } from './part.js';
import { Scroll } from './scroll.js';
import { dayText, hoursText } from './table-texts.js';

/** What a reader without scripts is shown. */
const DAYS_WITHOUT_SCRIPT = 60;

/** Search, filters, table and pages. */
export function Deadlines({ report, words }: PartProps) {
  return (
    <PagePart id="deadlines" title={words.deadlines}>
      <noscript>
        <p class="notice">{words.noScript}</p>
        <Plain report={report} words={words} />
      </noscript>
      <div class="deadlines" hidden>
        <Controls words={words} />
        <p class="live" role="status" aria-live="polite" data-live="" />
        <p class="printed" data-printed="" />
        <Scroll label={words.deadlines} class="card">
          <table class="list" data-list="">
            <thead>
              <tr>
                {columnsOf(words).map(({ key, text }) => (
                  <th key={key} scope="col" data-sort={key} class={key === 'hours' ? 'number' : undefined}>
                    <button type="button">{text}</button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody />
          </table>
        </Scroll>
        <div class="pages">
          <button type="button" data-page="previous">
            {words.previous}
          </button>
          <span data-page-text="" />
          <button type="button" data-page="next">
            {words.next}
          </button>
        </div>
      </div>
      <Data id="data" value={deadlineData(report, words)} />
    </PagePart>
  );
}

function columnsOf(words: PageWords) {
  return [
    { key: 'due', text: words.due },
    { key: 'client', text: words.client },
    { key: 'work', text: words.work },
    { key: 'manager', text: words.manager },
    { key: 'pool', text: words.poolOrPerson },
    { key: 'hours', text: words.hours },
    { key: 'letter', text: words.letter },
  ] as const;
}

function Controls({ words }: { readonly words: PageWords }) {
  return (
    <details class="filters" open>
      <summary>{words.filters}</summary>
      <div class="filter-row">
        <label class="search">
          {words.search}
          <input type="search" data-filter="q" placeholder={words.searchHint} autocomplete="off" />
        </label>
        <Choice name="manager" label={words.manager} words={words} />
        <Choice name="client" label={words.client} words={words} />
        <Choice name="pool" label={words.pool} words={words} />
        <Choice name="person" label={words.person} words={words} />
        <DateField name="from" label={words.from} words={words} />
        <DateField name="to" label={words.to} words={words} />
      </div>
      <div class="filter-row">
        <Check name="firm" label={words.firmOnly} isOn={true} />
        <Check name="hours" label={words.withHours} isOn={true} />
        <Check name="lacking" label={words.lackingOnly} isOn={false} />
        <button type="button" data-action="all">
          {words.showAll}
        </button>
        <button type="button" data-action="csv">
          {words.saveCsv}
        </button>
      </div>
    </details>
  );
}

function Choice({ name, label, words }: { readonly name: string; readonly label: string; readonly words: PageWords }) {
  return (
    <label>
      {label}
      <select data-filter={name}>
        <option value="">{words.all}</option>
      </select>
    </label>
  );
}

function DateField({
  name,
  label,
  words,
}: {
  readonly name: string;
  readonly label: string;
  readonly words: PageWords;
}) {
  return (
    <label class="date">
      {label} ({words.dateFormat})
      <input type="text" inputMode="numeric" data-filter={name} autocomplete="off" maxLength={10} />
    </label>
  );
}

function Check({ name, label, isOn }: { readonly name: string; readonly label: string; readonly isOn: boolean }) {
  return (
    <label class="check">
      <input type="checkbox" data-filter={name} checked={isOn} />
      {label}
    </label>
  );
}

/** The firm's deadlines with hours of the first days, in a plain table. */
function Plain({ report, words }: { readonly report: Report; readonly words: PageWords }) {
  const rows = firstDays(report);
  return (
    <table class="list plain">
      <caption>{words.noScriptRows}</caption>
      <thead>
        <tr>
          <Heads heads={[words.due, words.client, words.work, words.manager, words.hours]} />
        </tr>
      </thead>
      <tbody>
        {rows.map((deadline) => (
          <PlainRow key={deadline.id} deadline={deadline} lang={report.lang} />
        ))}
      </tbody>
    </table>
  );
}

function PlainRow({ deadline, lang }: { readonly deadline: Deadline; readonly lang: Language }) {
  const { due, dueMoved, client, work, manager, hours } = deadline;
  return (
    <tr>
      <td>{dayText(dueMoved ?? due, lang)}</td>
      <td>{client}</td>
      <td>{work}</td>
      <td>{manager}</td>
      <td>{hoursText(hours, lang)}</td>
    </tr>
  );
}

function firstDays({ deadlines, shown }: Report): readonly Deadline[] {
  const end = shown.firstDay + DAYS_WITHOUT_SCRIPT;
  return deadlines.filter(({ day, hours, isOfFirm }) => isOfFirm && hours > 0 && day < end);
}
