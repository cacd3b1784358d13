// A visit to a page in a browser: what the page worked out, and everything it complained of or asked for meanwhile.

import type { Browser, ConsoleMessage, Request } from 'playwright-core';

/** A visit that is over. */
export interface Visit {
  /** What the page left in its global `result`; undefined when it never did. */
  readonly result: unknown;
  /** Errors of the page, and what it printed as an error. */
  readonly faults: readonly string[];
  /** The addresses of all requests, in order. Those that lead off this machine are never sent. */
  readonly requests: readonly string[];
}

/** The address, when it leads off this machine. */
export const leavesLoopback = (address: string): boolean =>
  !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);

/** Milliseconds after which a page that has no result has none to come; a busy machine takes its time. */
const LONGEST = 600_000;

/** Opens a page in a context of its own, in a time zone, and waits for its result. */
export async function visitPage(browser: Browser, address: string, timezoneId: string): Promise<Visit> {
  const faults: string[] = [];
  const requests: string[] = [];
  const context = await browser.newContext({ timezoneId });
  try {
    context.on('request', (request: Request) => requests.push(request.url()));
    context.on('weberror', (error) => faults.push(String(error.error())));
    context.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await context.route(
      (url) => leavesLoopback(url.href),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    await page.goto(address);
    const done = page.waitForFunction('globalThis.result', undefined, { timeout: LONGEST });
    // A page that failed leaves no result, which the caller sees beside its faults.
    const result = await done.then((handle) => handle.jsonValue()).catch(() => undefined);
    return { result, faults, requests };
  } finally {
    await context.close();
  }
}
