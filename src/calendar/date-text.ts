// Days as texts where few days come up many times: each is written once, whoever asks for it.

import { type Day, dayOf, isoDateOf } from './civil-date.js';

/** The days of a page: a power of two, some nine months. A page is made when one of its days is first written. */
const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;
/** The days that are kept, wider than what a plan of readable rows can reach. */
const FIRST = dayOf(1880, 1, 1);
const PAGES = Math.ceil((dayOf(3020, 1, 1) - FIRST) / PAGE);

const pages = new Array<(string | undefined)[] | undefined>(PAGES);

/** The day as `YYYY-MM-DD`, the same text as `isoDateOf` writes. */
export function dateTextOf(day: Day): string {
  const index = day - FIRST;
  const page = pages[index >> PAGE_BITS] ?? newPage(index);
  if (page === null) return isoDateOf(day);
  const text = page[index & (PAGE - 1)];
  if (text !== undefined) return text;
  const written = isoDateOf(day);
  page[index & (PAGE - 1)] = written;
  return written;
}

/** The page of a day that has none yet, null outside of what is kept. */
function newPage(index: number): (string | undefined)[] | null {
  if (index < 0 || index >> PAGE_BITS >= PAGES) return null;
  const page = new Array<string | undefined>(PAGE);
  pages[index >> PAGE_BITS] = page;
  return page;
}
