// The formats of `report`, by the extension of the file: what makes the bytes of each from what is known. A new format is a row more.

import type { FileMaker } from './report-file.js';

/** The makers, each read when there is a file to make. */
export const REPORT_FORMATS: { readonly [extension: string]: () => Promise<FileMaker> } = {
  '.html': async () => (await import('./report-page.js')).pageFile,
  '.xlsx': async () => (await import('./report-workbook.js')).workbookFile,
  '.csv': async () => (await import('./report-list.js')).occurrencesFile,
  '.ics': async () => (await import('./report-calendars.js')).calendarFile,
};
