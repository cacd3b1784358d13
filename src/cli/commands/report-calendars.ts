// The calendars of a report: one of the firm in a file, one of each manager in a folder.

import { calendarEvents, type PlanCalendar, type PlanCalendars } from '../../brief/calendar-events.js';
import { describe } from '../../messages/describe.js';
import type { CalendarProblem } from '../../report/calendar-problem.js';
import { calendarsOf, type WrittenCalendar } from '../../report/ics.js';
import { type PreviousCalendar, readCalendar } from '../../report/previous-calendar.js';
import { assigner } from '../../team/assignment.js';
import type { Context } from '../context.js';
import { type CommandFailure, orFail } from '../exit.js';
import { inputFailure, readBytes } from '../input/json-file.js';
import { numbersOf } from '../terminal/numbers.js';
import { usageFailure } from '../usage-errors.js';
import type { MadeFile, ReportFacts } from './report-file.js';
import { leftOutTexts, occurrencesText } from './report-texts.js';

/** A file of a folder. */
interface NamedFile extends Pick<MadeFile, 'holds'> {
  /** Its name in the folder. */
  readonly name: string;
  /** How many events it has. */
  readonly rows: number;
  readonly text: string;
}

/** The calendars of a folder, and what has no event in any of them, in words. */
interface CalendarFolder {
  readonly files: readonly NamedFile[];
  readonly leftOut: readonly string[];
}

/** The calendar of the firm. */
export async function calendarFile(facts: ReportFacts, context: Context): Promise<MadeFile> {
  const { calendars, leftOut } = eventsOf(facts, 'firm', context);
  const { previous } = facts;
  const [calendar] = calendars;
  const [written] = await textsOf([previous === null ? calendar : { ...calendar, previous }], context);
  const { texts } = context;
  return {
    content: [written.text],
    holds: texts.semicolons([
      heldBy(calendar, written, facts, context),
      ...leftOutTexts(leftOut, facts.given.side, context),
    ]),
  };
}

/** A calendar for each manager. */
export async function calendarFolder(facts: ReportFacts, context: Context): Promise<CalendarFolder> {
  const { calendars, leftOut } = eventsOf(facts, 'manager', context);
  const written = await textsOf(calendars, context);
  const files = calendars.map((calendar, at): NamedFile => {
    const { text, events } = written[at];
    return { name: calendar.file, rows: events, text, holds: heldBy(calendar, written[at], facts, context) };
  });
  return { files, leftOut: leftOutTexts(leftOut, facts.given.side, context) };
}

/** The calendar of an earlier export; throws the failure of a file that is none. */
export async function readPreviousCalendar(path: string, context: Context): Promise<PreviousCalendar> {
  const text = new TextDecoder().decode(await readBytes(path, context));
  return orFail(readCalendar(text), (problem) => inputFailure(path, describe(problem, context.language), context));
}

function eventsOf(facts: ReportFacts, per: 'firm' | 'manager', { language }: Context): PlanCalendars {
  const { plan, labels, team, shown, asOf, given } = facts;
  const { side, icsBy, zeroHours, alarm } = given;
  return calendarEvents(plan, {
    names: labels.names,
    lang: language,
    asOf,
    shown,
    per,
    ...(side !== undefined && { side }),
    ...(icsBy !== undefined && { by: icsBy }),
    ...(zeroHours !== undefined && { zeroHours }),
    ...(alarm !== undefined && { alarms: alarm }),
    ...(team !== null && { assignedBy: assigner(team) }),
  });
}

async function textsOf(calendars: readonly PlanCalendar[], context: Context): Promise<readonly WrittenCalendar[]> {
  return orFail(await calendarsOf(calendars), (problems) => calendarFailure(problems, context));
}

/** The failure of calendars that cannot be written, with every reason. */
function calendarFailure(problems: readonly CalendarProblem[], { texts, language }: Context): CommandFailure {
  const sentences = problems.map((problem) => describe(problem, language));
  return usageFailure(sentences.join(`\n${texts.usage.prefix}`), texts);
}

function heldBy(
  { occurrences, microHours, events }: PlanCalendar,
  { cancelled }: WrittenCalendar,
  { given }: ReportFacts,
  context: Context,
): string {
  const { texts, language } = context;
  const { count } = numbersOf(language);
  const due = occurrencesText(occurrences, microHours, context);
  const held = given.icsBy === 'day' ? texts.report.days(count(events.length), due) : due;
  return cancelled === 0 ? held : `${held}, ${texts.report.cancelled(count(cancelled))}`;
}
