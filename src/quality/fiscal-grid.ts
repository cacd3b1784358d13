// Two doubts about the years that work follows, which no single row shows.
// One: filings that the law sets by calendar month or quarter, on a fiscal year whose periods are others. The law:
// VAT, CGI annexe IV art. 39; payroll contributions, CSS art. R133-14; instalments of corporate tax, CGI art. 1668.
// Two: letters of one client whose years do not belong to one series, so that periods are done twice or never.

import { civilDateOf } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { rollDayOf } from '../calendar/month-arithmetic.js';
import { yearAt, yearNumberOf } from '../calendar/year-series.js';
import type { Activity } from '../engagement/activity.js';
import { daysOf, type Letter } from '../engagement/letter.js';

/** Labels of filings that the law sets by calendar month or quarter. */
const CALENDAR_FILING = /(?<!\p{L})(?:tva|ca3|acomptes?|urssaf|dsn)(?!\p{L})/iu;

/**
 * Whether an activity is probably on the wrong year: its label names such a filing, it is monthly or quarterly,
 * on the fiscal year (calage 1), and that year does not end as a calendar month (a quarter, if quarterly) does.
 */
export function missesCalendar(letter: Letter, { activite, calage, frequence }: Activity): boolean {
  const { fiscalYear } = daysOf(letter);
  if (fiscalYear === null || calage !== 1 || frequence > 2 || !CALENDAR_FILING.test(activite)) return false;
  const endsMonth = rollDayOf(fiscalYear.last) === 0;
  const endsQuarter = endsMonth && civilDateOf(fiscalYear.last).month % 3 === 0;
  return frequence === 1 ? !endsMonth : !endsQuarter;
}

/** A letter that has a reference fiscal year. */
interface LetterWithYear {
  readonly letter: Letter;
  readonly fiscalYear: DateRange;
}

/** Two letters of one client, in order of their years, which disagree. */
interface Disagreement {
  readonly client: string;
  readonly letters: readonly [LetterWithYear, LetterWithYear];
}

/**
 * The letters of each client, taken in order of the ends of their reference years, that disagree with the one before:
 * the later year is neither in the series that the earlier one begins, nor begins the day after it ends (a changed close).
 */
export function disagreements(letters: readonly Letter[]): readonly Disagreement[] {
  const byClient = new Map<string, LetterWithYear[]>();
  for (const letter of letters) {
    const { client } = letter;
    const { fiscalYear } = daysOf(letter);
    if (client === null || fiscalYear === null) continue;
    const ofClient = byClient.get(client) ?? [];
    ofClient.push({ letter, fiscalYear });
    byClient.set(client, ofClient);
  }
  const found: Disagreement[] = [];
  for (const [client, ofClient] of byClient) {
    ofClient.sort((a, b) => a.fiscalYear.last - b.fiscalYear.last || a.letter.order - b.letter.order);
    for (const [index, later] of ofClient.entries()) {
      const earlier = ofClient[index - 1];
      if (earlier !== undefined && !follows(earlier.fiscalYear, later.fiscalYear)) {
        found.push({ client, letters: [earlier, later] });
      }
    }
  }
  return found;
}

function follows(earlier: DateRange, later: DateRange): boolean {
  const expected = yearAt(earlier, yearNumberOf(earlier, later.last));
  return later.first === earlier.last + 1 || (later.first === expected.first && later.last === expected.last);
}
