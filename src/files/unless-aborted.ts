// Work that may never end, such as a call to the system about a named pipe that nobody writes to, waited for until a signal.
// Such a call cannot be ended: it is left to itself, and keeps the process until it is.

/** How to leave work behind. */
export interface Leaving<A> {
  /** Milliseconds that the work has to end by itself once the signal is aborted. Default 0. */
  readonly graceMs?: number;
  /** What to do with what the work gives after all, such as a file to close. */
  readonly late?: (value: A) => unknown;
}

/** What the work gives, or null once the signal is aborted. What the work fails with after that is not heard. */
export function unlessAborted<A>(
  work: Promise<A>,
  signal: AbortSignal | undefined,
  { graceMs = 0, late = () => {} }: Leaving<A> = {},
): Promise<A | null> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let isLeftBehind = false;
    const leave = () => {
      isLeftBehind = true;
      resolve(null);
    };
    const onAbort = () => {
      if (graceMs === 0) leave();
      else timer = setTimeout(leave, graceMs);
    };
    const settled = () => {
      signal.removeEventListener('abort', onAbort);
      clearTimeout(timer);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort);
    work
      .finally(settled)
      .then((value) => (isLeftBehind ? late(value) : resolve(value)))
      .catch(reject);
  });
}
