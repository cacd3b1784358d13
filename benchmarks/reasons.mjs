// Why a goal does not hold: written by hand, by row. It is shown where the goal is missed, since a figure near its bound falls now on one
// side, now on the other. One that is missing, or for a row there is not, is a fault (page.mjs).

/** @type {Readonly<Record<string, string>>} */
export const REASONS = {
  'native-date':
    'In its favourable form (no object, the end of a month asked for only where it may clamp) Date.UTC takes some 50 ns a date. Sixty times faster would be less than 1 ns a date; fresh memory alone takes about as long to be touched for the first time.',
  duckdb:
    'Its quickest form looks dates up in a table, vector by vector; SQL as it is first written takes three times as long. Most of our own time is the first touch of a fresh buffer of 67 MB, page by page: with the buffer used again, as stands below, it is some 15 times.',
  letter:
    'Its occurrences, some 340, are made whole: fourteen fields and the text of an id each. That, and collecting what is young, is most of the time; the rest is what views took.',
  decode:
    'About half is memory: 184 bytes are kept of a row, copied twice by the collector of young objects and touched for the first time where they come to lie; the text of the key alone, 24 of these bytes, takes 0.1. A round in which little is collected takes 0.2.',
};
