// When the readings of snapshots begin in tests, so that two of them give the same bytes.

/** In milliseconds since 1970, and as a snapshot has it. */
export const NOW = Date.UTC(2026, 10, 29, 19, 10, 8, 765);
export const READ_AT = '2026-11-29T19:10:08Z';

/** What NODE_OPTIONS says to a process whose clock is to stand at that time. */
export const STOPPED_CLOCK = `--import=data:text/javascript,Date.now=()=>${NOW}`;
