// Events of a plan as the text of a calendar, beside ical-generator's own plain writing of the same events: fields that are ready, UIDs
// worked out. Both are the events that there should be as ical.js reads them.

import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { calendarEvents, calendarsOf } from '../../dist/brief/index.js';
import { namesOf } from '../../dist/index.js';
import { orThrow } from '../engine.mjs';
import { figureOf } from '../goals.mjs';
import { checkCells, tableRows } from '../table-rows.mjs';

/** @typedef {{ readonly id: string, readonly day: string, readonly title: string, readonly description: string, readonly categories: readonly string[] }} Fields */

const NAMES = { ours: 'calendarsOf', library: 'ical-generator, of ready fields' };
const NAME = 'Cabinet';
const AS_OF = '2026-01-05';
/** Days from 2020-01-01 to that day. */
const SEQUENCE = 2196;

/** @type {import('../types.js').ContestTask} */
export const icsTask = {
  name: 'ics',
  title: 'Events to a calendar',
  rounds: 2,
  *contests(size) {
    const [activities, most] = size === 'full' ? [10_000, 20_000] : [100, 200];
    const { plan } = tableRows(activities, most);
    const names = namesOf(plan, { lang: 'fr' });
    const [calendar] = calendarEvents(plan, { names, lang: 'fr', asOf: AS_OF, per: 'firm' }).calendars;
    const events = calendar.events.slice(0, most);
    if (events.length < most) throw new Error(`${events.length} events, expected ${most}`);
    const fields = events.map(({ identity, day, title, lines, categories }) => {
      const id = `${createHash('sha256').update(identity).digest('hex').slice(0, 32)}@plan-de-charge`;
      return { id, day, title, description: lines.join('\n'), categories };
    });
    const expected = fields.map(({ id, day, title, description }) => [id, day, title, description]);
    const checking = (/** @type {string} */ name) => (/** @type {unknown} */ text) =>
      checkCells(name, expected, eventsIn(/** @type {string} */ (text)));
    yield {
      portfolio: `regular, ${activities.toLocaleString('en')} activities, of which the first ${most.toLocaleString('en')} events`,
      occurrences: most,
      contenders: [
        {
          name: NAMES.ours,
          share: 1,
          run: async () => orThrow(await calendarsOf([{ name: NAME, lang: 'fr', asOf: AS_OF, events }]))[0].text,
          check: checking(NAMES.ours),
        },
        { name: NAMES.library, share: 1, run: () => plainly(fields), check: checking(NAMES.library) },
      ],
      figures: (timeOf) => [figureOf('ics-written', timeOf(NAMES.library) / timeOf(NAMES.ours))],
    };
  },
};

/** The text of a calendar, as the documentation of the library has it written. @param {readonly Fields[]} fields */
function plainly(fields) {
  const calendar = ical({ prodId: '//plan-de-charge//agenda//FR', name: NAME, method: ICalCalendarMethod.PUBLISH });
  const stamp = `${AS_OF}T00:00:00Z`;
  for (const { id, day, title, description, categories } of fields) {
    calendar.createEvent({
      id,
      sequence: SEQUENCE,
      stamp,
      lastModified: stamp,
      start: `${day}T00:00:00Z`,
      allDay: true,
      summary: title,
      description,
      categories: categories.map((name) => ({ name })),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}

/** UID, day, title and description of each event. @param {string} text */
function eventsIn(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) =>
      ['uid', 'dtstart', 'summary', 'description'].map((property) => String(event.getFirstPropertyValue(property))),
    );
}
