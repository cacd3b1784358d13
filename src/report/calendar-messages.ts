// Why a calendar cannot be written, or a former one not be read, in words, French or English: one sentence without a full stop for each.

import { datesOf, grouped, type Language, shown } from '../core/text.js';
import type { CalendarProblem } from './calendar-problem.js';

/** The sentence of a problem. */
export function messageOfCalendarProblem(problem: CalendarProblem, language: Language): string {
  const [fr, en] = sentenceOf(problem, language);
  return language === 'fr' ? fr : en;
}

/** Both sentences; numbers and dates are those of the language asked for. */
function sentenceOf(problem: CalendarProblem, language: Language): readonly [fr: string, en: string] {
  const { day } = datesOf(language);
  switch (problem._tag) {
    case 'ForeignCalendar': {
      const { program } = problem;
      const [fr, en] = program === null ? ['', ''] : [` (mais par ${shown(program)})`, ` (but by ${shown(program)})`];
      return [
        `ce n'est pas un agenda écrit par plan-de-charge${fr} ; attendu : le fichier .ics d'un export précédent, tel quel`,
        `this is no calendar that plan-de-charge has written${en}; expected the .ics file of an earlier export, as it was`,
      ];
    }
    case 'DamagedCalendar': {
      const line = grouped(problem.line, language);
      return [
        `ligne ${line} : cet agenda n'est plus tel que plan-de-charge l'a écrit ; attendu : le fichier .ics d'un export précédent, tel quel`,
        `line ${line}: this calendar is not as plan-de-charge has written it; expected the .ics file of an earlier export, as it was`,
      ];
    }
    case 'AsOfBeforePrevious': {
      const [asOf, previous] = [day(problem.asOf), day(problem.previous)];
      return [
        `le ${asOf} vient avant le ${previous}, date de l'agenda précédent ; attendu : cette date ou une date ultérieure`,
        `${asOf} is before ${previous}, the date of the previous calendar; expected that date or a later one`,
      ];
    }
    case 'TooManyEvents': {
      const [calendar, count, limit] = [
        shown(problem.calendar),
        grouped(problem.count, language),
        grouped(problem.limit, language),
      ];
      return [
        `agenda ${calendar} : ${count} événements, pour ${limit} au plus ; demandez un événement par jour (--ics-by day), ou moins de jours`,
        `calendar ${calendar}: ${count} events, where at most ${limit} are read; ask for one event a day (--ics-by day), or for fewer days`,
      ];
    }
    case 'EventBeyondYears': {
      const title = shown(problem.title);
      return [
        `${title} : ${shown(problem.day)} est après l'année 9999, la dernière d'un agenda ; demandez moins de jours`,
        `${title}: ${shown(problem.day)} is after the year 9999, the last one of a calendar; ask for fewer days`,
      ];
    }
  }
}

/** Every tag, so that the compiler misses one that is new. */
const TAGS: { readonly [tag in CalendarProblem['_tag']]: true } = {
  ForeignCalendar: true,
  DamagedCalendar: true,
  AsOfBeforePrevious: true,
  TooManyEvents: true,
  EventBeyondYears: true,
};

/** Whether a problem is one of calendars. */
export function isCalendarProblem<P extends { readonly _tag: string }>(
  problem: P,
): problem is Extract<P, { readonly _tag: keyof typeof TAGS }> {
  return Object.hasOwn(TAGS, problem._tag);
}
