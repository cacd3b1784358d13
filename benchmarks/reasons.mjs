// Why a goal does not hold: written by hand, by row. One for a goal that holds, or for a row there is not, is a fault; so is one that is
// missing (page.mjs).

/** @type {Readonly<Record<string, string>>} */
export const REASONS = {
  'native-date':
    'In its favourable form (no object, the end of a month asked for only where it may clamp) Date.UTC takes some 50 ns a date. Sixty times faster would be less than 1 ns a date; fresh memory alone takes about as long to be touched for the first time.',
  duckdb:
    'Its quickest form looks dates up in a table, vector by vector; SQL as it is first written takes more than three times as long. Much of our own time is the first touch of a fresh buffer of 67 MB: in chunks, with a buffer used again, a date takes 2 ns.',
  decode:
    'Copying the fourteen fields of a row and making its key, without reading or checking anything, already takes 0.13; the hash of the key and the label’s text another 0.15. What is left is memory touched for the first time: right after a collection the same rows take 0.25.',
  'levelling-ten':
    'Between 10.1 and 13.2 from run to run, over three rounds: a million windows no longer fit the processor’s caches, and the garbage of the rounds before is collected in some of them.',
  'snapshot-memory':
    'The peak follows the heap that the process is given, here the decoded portfolio and 80 MB: with 60 MB it is 157 MB. What is decoded has shrunk by 100 MB; what is kept while it is decoded has not shrunk as much.',
};
