// The page of a report. What makes it is loaded when it is first asked for.

import type { Report } from '../report.js';

/**
 * The page of a report, as the text of one HTML file that is opened from disk, loads nothing and works without a network.
 *
 * The same report gives the same text. Texts from outside stay texts. Its content policy lets nothing but its own script and styles run.
 *
 * @example
 * const names = namesOf(portfolio, { lang: 'en' });
 * const shown = { first: '2021-01-01', last: '2021-12-31' };
 * const report = orThrow(reportOf({ plan: orThrow(plan(portfolio)), names, shown, lang: 'en' }));
 * const page = await pageOf(report);
 * console.log(page.slice(0, 15), page.includes('0.15\u00a0h to do in 2021'));
 * // <!doctype html> true
 */
export async function pageOf(report: Report): Promise<string> {
  const { pageText } = await import('./page.js');
  return pageText(report);
}
