// The list of what is due, as Excel in France reads it: what `plan --format csv --excel` writes, of the days shown.

import { occurrenceTable } from '../../brief/occurrence-table.js';
import { totals } from '../../workload/totals.js';
import type { Context } from '../context.js';
import { csvChunks } from '../output/csv-chunks.js';
import type { MadeFile, ReportFacts } from './report-file.js';
import { occurrencesText } from './report-texts.js';

/** The list. */
export async function occurrencesFile(facts: ReportFacts, context: Context): Promise<MadeFile> {
  const { plan, portfolio, labels, shown, given } = facts;
  const { side = 'all' } = given;
  const table = occurrenceTable(plan, { side, letters: portfolio.letters, names: labels.names, shown });
  const days = totals(plan, { by: ['day'], side }).filter(({ day }) => isWithin(day, shown));
  const sum = (read: (row: (typeof days)[number]) => number) => days.reduce((all, row) => all + read(row), 0);
  const [occurrences, microHours] = [sum((row) => row.occurrences), sum((row) => row.microHours)];
  return {
    content: await csvChunks(table, 'excelFr'),
    holds: occurrencesText(occurrences, microHours, context),
  };
}

function isWithin(day: string, { first = '', last = day }: ReportFacts['shown']): boolean {
  return day >= first && day <= last;
}
