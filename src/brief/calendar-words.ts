// What is to be read in the events of a calendar, in French and English. Dates and hours are written by our own tables: a file is the
// same on every machine.

import { datesOf, decimal, type Language } from '../core/text.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import type { Occurrence } from '../schedule/occurrence.js';

/** The texts of events. Days are `YYYY-MM-DD`. */
export interface CalendarWords {
  /** The name of the calendar of a whole firm. */
  readonly firm: string;
  /** The title of a day with so much due on it. */
  readonly day: (occurrences: number, microHours: MicroHours) => string;
  /** A line of such a day. */
  readonly item: (title: string, microHours: MicroHours) => string;
  /** The lines of an occurrence, with the labels of its letter and its manager. */
  readonly lines: (occurrence: Occurrence, letter: string, manager: string) => readonly string[];
}

/** The texts of a language. */
export function calendarWords(language: Language): CalendarWords {
  return language === 'fr' ? FRENCH : ENGLISH;
}

const { day: french } = datesOf('fr');
const frenchHours = (microHours: MicroHours) => `${decimal(hoursOf(microHours), 'fr')} h`;
const englishHours = (microHours: MicroHours) => `${decimal(hoursOf(microHours), 'en')} h`;

const FRENCH: CalendarWords = {
  firm: 'Échéances du cabinet',
  day: (occurrences, microHours) =>
    `${occurrences} ${occurrences > 1 ? 'échéances' : 'échéance'}, ${frenchHours(microHours)}`,
  item: (title, microHours) => `${title} : ${frenchHours(microHours)}`,
  lines({ id, microHours, periodStart, periodEnd, due, dueAdjusted, release, last }, letter, manager) {
    const days = (first: string, end: string) =>
      first === end ? french(first) : `du ${french(first)} au ${french(end)}`;
    return [
      `Heures : ${frenchHours(microHours)}`,
      `Période : ${days(periodStart, periodEnd)}`,
      `Lettre : ${letter}`,
      `Responsable : ${manager}`,
      ...(due === dueAdjusted ? [] : [`Échéance avant report : ${french(due)}`]),
      release === last ? `À faire le ${french(last)}` : `À faire ${days(release, last)}`,
      `Identifiant : ${id}`,
    ];
  },
};

const ENGLISH: CalendarWords = {
  firm: "The firm's deadlines",
  day: (occurrences, microHours) =>
    `${occurrences} ${occurrences > 1 ? 'deadlines' : 'deadline'}, ${englishHours(microHours)}`,
  item: (title, microHours) => `${title}: ${englishHours(microHours)}`,
  lines({ id, microHours, periodStart, periodEnd, due, dueAdjusted, release, last }, letter, manager) {
    const days = (first: string, end: string) => (first === end ? first : `${first} to ${end}`);
    return [
      `Hours: ${englishHours(microHours)}`,
      `Period: ${days(periodStart, periodEnd)}`,
      `Letter: ${letter}`,
      `Manager: ${manager}`,
      ...(due === dueAdjusted ? [] : [`Due date before it was moved: ${due}`]),
      release === last ? `To be done on ${last}` : `To be done from ${release} to ${last}`,
      `Id: ${id}`,
    ];
  },
};
