// The deadlines as the script of the page takes them: texts once each, and columns of numbers that point to them.

import type { Language } from '../../core/text.js';
import type { Report } from '../report.js';
import type { PageWords } from './page-words.js';

/** The words that the script writes. */
type ScriptWords = Pick<
  PageWords,
  | 'count'
  | 'withoutHours'
  | 'marked'
  | 'markedNote'
  | 'page'
  | 'of'
  | 'badDate'
  | 'printedOf'
  | 'filteredBy'
  | 'nothingFound'
  | 'movedTo'
  | 'all'
>;

/** A whole number a row: where all are small, a digit of base 36 each, half as long as the numbers of a list. */
export type Numbers = readonly number[] | string;

/** Texts, and for each row the index of its own. */
export interface TextColumn {
  readonly texts: readonly string[];
  readonly rows: Numbers;
}

const DIGITS = 36;

/** All deadlines, in the order of the plan. */
export interface DeadlineData {
  readonly lang: Language;
  readonly title: string;
  /** Heads of the columns, as a saved file has them. */
  readonly heads: readonly string[];
  readonly words: ScriptWords;
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** The day that the days are counted from, `YYYY-MM-DD`; each is so many days after the one before. */
  readonly first: string;
  readonly steps: Numbers;
  /** Rows that were moved, with the days by which they were. */
  readonly moved: readonly (readonly [row: number, days: number])[];
  readonly client: TextColumn;
  readonly work: TextColumn;
  readonly manager: TextColumn;
  readonly pool: TextColumn;
  readonly person: TextColumn;
  readonly letter: TextColumn;
  readonly hours: readonly number[];
  /** A digit a row. 1: the firm's work; 2: among those that lack hours; 3: both. */
  readonly flags: string;
}

const WEEKDAYS: { readonly [lang in Language]: readonly string[] } = {
  fr: 'lun.,mar.,mer.,jeu.,ven.,sam.,dim.'.split(','),
  en: 'Mon,Tue,Wed,Thu,Fri,Sat,Sun'.split(','),
};

/** The data of a report's deadlines. */
export function deadlineData({ lang, title, deadlines, shown }: Report, words: PageWords): DeadlineData {
  const column = (texts: readonly string[]): TextColumn => {
    const indexes = new Map<string, number>();
    const rows = texts.map((text) => {
      const index = indexes.get(text) ?? indexes.size;
      indexes.set(text, index);
      return index;
    });
    return { texts: [...indexes.keys()], rows: written(rows) };
  };
  const { count, withoutHours, marked, markedNote, page, of, badDate, printedOf, filteredBy, nothingFound, movedTo } =
    words;
  return {
    lang,
    title,
    heads: [words.due, words.client, words.work, words.manager, words.pool, words.person, words.hours, words.letter],
    words: {
      ...{ count, withoutHours, marked, markedNote, page, of, badDate, printedOf, filteredBy, nothingFound, movedTo },
      all: words.all,
    },
    weekdays: WEEKDAYS[lang],
    first: shown.first,
    steps: written(deadlines.map(({ day }, row) => day - (row === 0 ? shown.firstDay : deadlines[row - 1].day))),
    moved: deadlines.flatMap(({ day, dayMoved }, row) => (dayMoved === day ? [] : [[row, dayMoved - day] as const])),
    client: column(deadlines.map(({ client }) => client)),
    work: column(deadlines.map(({ work }) => work)),
    manager: column(deadlines.map(({ manager }) => manager)),
    pool: column(deadlines.map(({ pool }) => pool)),
    person: column(deadlines.map(({ person }) => person)),
    letter: column(deadlines.map(({ letter }) => letter)),
    hours: deadlines.map(({ hours }) => hours),
    flags: deadlines.map(({ isOfFirm, isMarked }) => Number(isOfFirm) + 2 * Number(isMarked)).join(''),
  };
}

/** As they stand in the page. */
function written(numbers: readonly number[]): Numbers {
  return numbers.every((number) => number >= 0 && number < DIGITS)
    ? numbers.map((number) => number.toString(DIGITS)).join('')
    : numbers;
}
