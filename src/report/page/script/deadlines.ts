// The deadlines on the page: filters, sorting, pages, the address that keeps them, the file that is saved, what is printed.

import type { DeadlineData } from '../deadline-data.js';
import { csvOf } from './csv.js';
import type { HeatChoice } from './heat.js';
import { type Filters, kept, type Row, rowsOf, type SortKey, sorted } from './rows.js';
import { countText, dayOf, dayText, hoursText, weekdayOf } from './writing.js';

const PER_PAGE = 100;
const MOST_PRINTED = 2000;

/** What a link can hold, by the names that stand in the address. */
const IN_ADDRESS = {
  q: 'q',
  manager: 'm',
  client: 'c',
  pool: 'p',
  person: 's',
  from: 'du',
  to: 'au',
  firm: 'cab',
  hours: 'h',
  lacking: 'manque',
} as const satisfies { readonly [name in keyof Filters]: string };

type FilterName = keyof Filters;
type Control = HTMLInputElement | HTMLSelectElement;

/** The table of deadlines. */
export interface DeadlineTable {
  /** Shows those of the days and people of a cell. */
  readonly show: (choice: HeatChoice) => void;
}

/** Fills and starts the table. */
export function startDeadlines(data: DeadlineData): DeadlineTable {
  const table = new Table(data);
  return { show: (choice) => table.show(choice) };
}

class Table {
  readonly #data: DeadlineData;
  readonly #rows: readonly Row[];
  readonly #part = document.querySelector<HTMLElement>('.deadlines') as HTMLElement;
  readonly #controls = new Map<FilterName, Control>();
  #sort: { readonly key: SortKey; readonly isDescending: boolean } = { key: 'due', isDescending: false };
  #page = 0;
  #shown: readonly Row[] = [];

  constructor(data: DeadlineData) {
    this.#data = data;
    this.#rows = rowsOf(data);
    this.#part.hidden = false;
    for (const control of this.#part.querySelectorAll<Control>('[data-filter]')) {
      this.#controls.set(control.dataset.filter as FilterName, control);
      control.addEventListener('input', () => this.#refresh());
    }
    for (const name of ['manager', 'client', 'pool', 'person'] as const) this.#offer(name);
    if (matchMedia('(max-width: 600px)').matches) this.#part.querySelector('details')?.removeAttribute('open');
    this.#part.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button !== null) this.#press(button);
    });
    addEventListener('hashchange', () => this.#read());
    addEventListener('beforeprint', () => this.#fill(this.#shown.slice(0, MOST_PRINTED)));
    addEventListener('afterprint', () => this.#draw());
    this.#read();
  }

  show({ first, last, pool, person }: HeatChoice): void {
    const { lang } = this.#data;
    const isInPerson = this.#rows.some((row) => row.person === person);
    this.#clear();
    this.#set('from', dayText(dayOf(first, 'en') ?? 0, lang));
    this.#set('to', dayText(dayOf(last, 'en') ?? 0, lang));
    this.#set('pool', pool);
    if (isInPerson) this.#set('person', person);
    this.#refresh();
    document.getElementById('deadlines')?.scrollIntoView();
    this.#part.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
  }

  /** What can be chosen of a column, in the order of the alphabet. */
  #offer(name: 'manager' | 'client' | 'pool' | 'person'): void {
    const select = this.#controls.get(name);
    const texts = this.#data[name].texts.filter((text) => text !== '');
    if (texts.length === 0) {
      const label = select?.closest('label');
      if (label) label.hidden = true;
      return;
    }
    const { compare } = new Intl.Collator(this.#data.lang);
    for (const text of texts.toSorted(compare)) select?.append(new Option(text, text));
  }

  #set(name: FilterName, value: string | boolean): void {
    const control = this.#controls.get(name);
    if (control === undefined) return;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === true;
    else control.value = String(value);
  }

  #clear(): void {
    for (const name of this.#controls.keys()) this.#set(name, name === 'firm' || name === 'hours' ? true : '');
    this.#set('lacking', false);
  }

  /** The filters as they stand; a date that cannot be read counts for nothing, and is marked. */
  #filters(): Filters {
    const text = (name: FilterName) => this.#controls.get(name)?.value ?? '';
    const isOn = (name: FilterName) => (this.#controls.get(name) as HTMLInputElement).checked;
    const day = (name: 'from' | 'to') => {
      const control = this.#controls.get(name) as HTMLInputElement;
      const found = control.value.trim() === '' ? null : dayOf(control.value, this.#data.lang);
      const isBad = control.value.trim() !== '' && found === null;
      control.setAttribute('aria-invalid', String(isBad));
      control.title = isBad ? this.#data.words.badDate : '';
      return found;
    };
    return {
      q: text('q'),
      manager: text('manager'),
      client: text('client'),
      pool: text('pool'),
      person: text('person'),
      from: day('from'),
      to: day('to'),
      firm: isOn('firm'),
      hours: isOn('hours'),
      lacking: isOn('lacking'),
    };
  }

  #press(button: HTMLButtonElement): void {
    const key = button.closest('th')?.dataset.sort as SortKey | undefined;
    if (key !== undefined) {
      this.#sort = { key, isDescending: this.#sort.key === key && !this.#sort.isDescending };
      this.#refresh();
    } else if (button.dataset.page !== undefined) {
      this.#page += button.dataset.page === 'next' ? 1 : -1;
      this.#draw();
    } else if (button.dataset.action === 'all') {
      this.#clear();
      this.#set('firm', false);
      this.#set('hours', false);
      this.#refresh();
    } else if (button.dataset.action === 'csv') this.#save();
  }

  #refresh(): void {
    const filters = this.#filters();
    const { rows, withoutHours } = kept(this.#rows, filters);
    this.#shown = sorted(rows, this.#sort.key, this.#sort.isDescending);
    this.#page = 0;
    this.#tell(rows, withoutHours);
    this.#draw();
    this.#write(filters);
  }

  /** How many, with how many hours. */
  #tell(rows: readonly Row[], withoutHours: number): void {
    const { words, lang } = this.#data;
    const microHours = rows.reduce((sum, { hours }) => sum + Math.round(hours * 1e6), 0);
    const { none, one, many } = words.count;
    const sentences = [
      (rows.length === 0 ? none : rows.length === 1 ? one : many)
        .replace('%', countText(rows.length, lang))
        .replace('#', hoursText(microHours, lang)),
    ];
    if (withoutHours > 0) {
      const text = withoutHours === 1 ? words.withoutHours.one : words.withoutHours.many;
      sentences.push(text.replace('%', countText(withoutHours, lang)));
    }
    if (rows.some(({ isMarked }) => isMarked)) sentences.push(words.markedNote);
    const live = this.#part.querySelector('[data-live]');
    if (live !== null) live.textContent = `${sentences.join(' ; ')}.`;
  }

  #draw(): void {
    const { words, lang } = this.#data;
    const pages = Math.max(1, Math.ceil(this.#shown.length / PER_PAGE));
    this.#page = Math.min(Math.max(0, this.#page), pages - 1);
    this.#fill(this.#shown.slice(this.#page * PER_PAGE, (this.#page + 1) * PER_PAGE));
    const text = this.#part.querySelector('[data-page-text]');
    if (text !== null)
      text.textContent = `${words.page} ${countText(this.#page + 1, lang)} ${words.of} ${countText(pages, lang)}`;
    for (const [name, isOff] of [
      ['previous', this.#page === 0],
      ['next', this.#page === pages - 1],
    ] as const) {
      const button = this.#part.querySelector<HTMLButtonElement>(`[data-page="${name}"]`);
      if (button !== null) button.disabled = isOff;
    }
    for (const head of this.#part.querySelectorAll<HTMLElement>('[data-sort]')) {
      const isSorted = head.dataset.sort === this.#sort.key;
      if (isSorted) head.setAttribute('aria-sort', this.#sort.isDescending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  }

  #fill(rows: readonly Row[]): void {
    const body = this.#part.querySelector('tbody');
    body?.replaceChildren(...rows.map((row) => this.#line(row)));
    const printed = this.#part.querySelector('[data-printed]');
    if (printed !== null) printed.textContent = this.#printedText(rows.length);
  }

  #line(row: Row): HTMLTableRowElement {
    const { weekdays, lang, words, heads } = this.#data;
    const line = document.createElement('tr');
    const day = (one: number) => `${weekdays[weekdayOf(one)]} ${dayText(one, lang)}`;
    const due = row.moved === row.due ? day(row.due) : `${day(row.due)} → ${day(row.moved)}`;
    const texts = [
      due,
      row.client,
      row.work,
      row.manager,
      row.person || row.pool,
      hoursText(row.hours * 1e6, lang),
      row.letter,
    ];
    const labels = [heads[0], heads[1], heads[2], heads[3], heads[4], heads[6], heads[7]];
    for (const [index, text] of texts.entries()) {
      const cell = line.insertCell();
      cell.textContent = text;
      cell.dataset.label = labels[index];
      if (index === 5) cell.className = 'number';
    }
    if (row.isMarked) {
      line.className = 'marked';
      const word = document.createElement('span');
      word.className = 'sr';
      word.textContent = ` ${words.marked}`;
      line.cells[0].append(word);
    }
    return line;
  }

  /** The filters in force, which paper does not show, and how many rows are left out on it. */
  #printedText(printed: number): string {
    const { words, lang } = this.#data;
    const inForce = Array.from(this.#controls.values(), (control) => {
      const label = control.closest('label')?.firstChild?.textContent?.trim() ?? '';
      if (control instanceof HTMLInputElement && control.type === 'checkbox') {
        return control.checked ? (control.closest('label')?.textContent?.trim() ?? '') : '';
      }
      return control.value === '' ? '' : `${label} : ${control.value}`;
    }).filter((text) => text !== '');
    const cut = words.printedOf
      .replace('%', countText(printed, lang))
      .replace('#', countText(this.#shown.length, lang));
    const said = inForce.length === 0 ? '' : `${words.filteredBy} : ${inForce.join(' · ')}. `;
    return printed < this.#shown.length ? `${said}${cut}.` : said;
  }

  #save(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csvOf(this.#shown, this.#data)], { type: 'text/csv' }));
    link.download = `${this.#data.title.replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** Keeps the filters in the address, those alone that are not as they begin. */
  #write(filters: Filters): void {
    const address = new URLSearchParams();
    for (const [name, short] of Object.entries(IN_ADDRESS) as [FilterName, string][]) {
      const value = filters[name];
      if (typeof value === 'boolean') {
        if (value !== (name !== 'lacking')) address.set(short, value ? '1' : '0');
      } else if (value !== null && value !== '') address.set(short, this.#controls.get(name)?.value ?? '');
    }
    if (this.#sort.key !== 'due' || this.#sort.isDescending) {
      address.set('tri', `${this.#sort.isDescending ? '-' : ''}${this.#sort.key}`);
    }
    const text = address.toString();
    const isOfSection = /^#[\w-]*$/.test(location.hash);
    if (text !== '' || !isOfSection)
      history.replaceState(null, '', text === '' ? location.pathname + location.search : `#${text}`);
  }

  /** Takes the filters from the address; one that only names a part of the page leaves them. */
  #read(): void {
    const hash = location.hash.slice(1);
    if (hash !== '' && !hash.includes('=')) {
      if (this.#shown.length === 0) this.#refresh();
      return;
    }
    const address = new URLSearchParams(hash);
    this.#clear();
    for (const [name, short] of Object.entries(IN_ADDRESS) as [FilterName, string][]) {
      const value = address.get(short);
      if (value === null) continue;
      this.#set(name, name === 'firm' || name === 'hours' || name === 'lacking' ? value === '1' : value);
    }
    const sort = address.get('tri');
    if (sort !== null) this.#sort = { key: sort.replace(/^-/, '') as SortKey, isDescending: sort.startsWith('-') };
    this.#refresh();
  }
}
