// The table of people under the hand: one stop for the keyboard, arrows from cell to cell; a cell chosen shows its deadlines. Pools of a
// large firm are opened one by one.

/** The days and the people of a cell. */
export interface HeatChoice {
  /** Days as `YYYY-MM-DD`, both included. */
  readonly first: string;
  readonly last: string;
  readonly pool: string;
  readonly person: string;
}

/** Makes the tables of people work; `show`: what a chosen cell asks for. */
export function startHeat(show: (choice: HeatChoice) => void): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('[data-heat]')) new Heat(table, show);
}

const ARROWS: { readonly [key: string]: readonly [rows: number, columns: number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

class Heat {
  readonly #table: HTMLTableElement;
  readonly #show: (choice: HeatChoice) => void;

  constructor(table: HTMLTableElement, show: (choice: HeatChoice) => void) {
    this.#table = table;
    this.#show = show;
    for (const body of table.tBodies) this.#prepare(body);
    const [first] = this.#rows();
    first?.[0]?.setAttribute('tabindex', '0');
    table.addEventListener('keydown', (event) => this.#onKey(event));
    table.addEventListener('click', ({ target }) => {
      const cell = target instanceof Element ? target.closest('td') : null;
      if (cell?.hasAttribute('tabindex')) this.#choose(cell);
    });
  }

  /** The cells that can be chosen, row by row, those of folded pools left out. */
  #rows(): HTMLTableCellElement[][] {
    return [...this.#table.querySelectorAll<HTMLTableRowElement>('tr[data-person]')]
      .filter((row) => !row.hidden)
      .map((row) => [...row.querySelectorAll('td')]);
  }

  #prepare(body: HTMLTableSectionElement): void {
    for (const cell of body.querySelectorAll<HTMLTableCellElement>('tr[data-person] td')) {
      cell.setAttribute('tabindex', '-1');
      cell.setAttribute('role', 'button');
      cell.title = this.#nameOf(cell);
      cell.setAttribute('aria-label', cell.title);
    }
    if (body.dataset.folded !== 'true') return;
    const head = body.querySelector('th');
    if (head === null) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    const fold = (isFolded: boolean) => {
      button.setAttribute('aria-expanded', String(!isFolded));
      for (const row of [...body.rows].slice(1)) row.hidden = isFolded;
    };
    button.addEventListener('click', () => fold(button.getAttribute('aria-expanded') === 'true'));
    head.replaceChildren(button);
    fold(true);
  }

  /** Who, when, and what the cell says. */
  #nameOf(cell: HTMLTableCellElement): string {
    const person = cell.closest('tr')?.dataset.person ?? '';
    const when = this.#table.tHead?.rows[1].cells[cell.cellIndex]?.title ?? '';
    return `${person}, ${when}${document.documentElement.lang === 'fr' ? ' : ' : ': '}${cell.title}`;
  }

  #onKey(event: KeyboardEvent): void {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (cell === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(cell);
      return;
    }
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const rows = this.#rows();
    const row = rows.findIndex((cells) => cells.includes(cell));
    const column = rows[row].indexOf(cell);
    const next = rows[row + arrow[0]]?.[column + arrow[1]];
    if (next === undefined) return;
    this.#stopAt(next);
    next.focus();
  }

  #stopAt(cell: HTMLTableCellElement): void {
    for (const other of this.#table.querySelectorAll('td[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
  }

  #choose(cell: HTMLTableCellElement): void {
    this.#stopAt(cell);
    const row = cell.closest('tr');
    const heads = this.#table.tHead?.rows[1].cells;
    const head = heads?.[cell.cellIndex];
    if (row === null || head === undefined) return;
    this.#show({
      first: head.dataset.first ?? '',
      last: head.dataset.last ?? '',
      pool: row.closest('tbody')?.dataset.pool ?? '',
      person: row.dataset.person ?? '',
    });
  }
}
