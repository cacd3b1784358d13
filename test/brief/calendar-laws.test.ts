// The laws of calendars, read back by ical.js, over generated portfolios with hostile labels and names: the dates, texts and hours of the
// plan, no property more than there is, and two exports merged by UID are the second plan.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, calendarEvents, calendarsOf, readCalendar } from '../../src/brief/index.js';
import { decodeNames, namesOf, orThrow, type Plan, planRows, totals, visible } from '../../src/index.js';
import { type PortfolioRows, portfolioRows } from '../../src/testing/fast-check.js';
import { LABELS } from '../cli/hostile.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { longestLine, type ReadEvent, readByIcalJs } from '../report/ical.js';

const hostile = fc.oneof(
  fc.constantFrom(...LABELS.filter((label) => label.length < 1000)),
  fc.constantFrom('a\r\nATTENDEE:mailto:x@y', 'END:VEVENT', 'x\nEND:VCALENDAR\n', ',,;;\\\\n', ':"', 'é'.repeat(190)),
  fc.string({ maxLength: 30, unit: 'binary' }),
);

/** Rows with hostile labels, of two managers and two clients. */
const portfolio = portfolioRows({ plannable: true, maxActivities: 3 }).chain((rows) =>
  fc.array(hostile, { minLength: rows.activities.length, maxLength: rows.activities.length }).map((labels) => ({
    ...rows,
    letters: rows.letters.map((row, at) =>
      withFields(row, { entite: { objectId: `client/${at % 2}` }, maitreDossier: { objectId: `${at % 2}\n,;` } }),
    ),
    activities: rows.activities.map((row, at) => withFields(row, { activite: labels[at] })),
  })),
);
const nameList = fc.array(hostile, { minLength: 8, maxLength: 8 });

function withFields(row: unknown, fields: object): unknown {
  return typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row, ...fields } : row;
}

function planned({ letters, activities }: PortfolioRows, adjust: 'none' | 'following' = 'none'): Plan {
  return planRows(letters, activities, { adjust });
}

function namesFor(plan: Plan, given: readonly string[]) {
  const { letters } = plan.schedule;
  const idsOf = (kind: 'client' | 'manager') => new Set(letters.map((letter) => letter[kind]));
  const rows = (['client', 'manager'] as const)
    .flatMap((kind) => [...idsOf(kind)].map((id) => ({ kind, id })))
    .filter(({ id }) => id !== null)
    .map((row, at) => ({ ...row, name: given[at % 8] }));
  return namesOf(plan, { table: orThrow(decodeNames(rows)), lang: 'fr' });
}

/** A line of an event as it may be read: on one line, nothing unseen in it. */
const lineOf = (text: string) =>
  visible(text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ').replace(/\p{Cs}/gu, '\u{fffd}'));

const shownOf = ({ day, title, lines, categories }: CalendarEvent) => ({
  day,
  title,
  description: lines.map(lineOf).join('\n'),
  // A pool whose name shows nothing is no category.
  categories: categories.filter((category) => category !== ''),
});
const readOf = ({ day, title, description, categories }: ReadEvent) => ({ day, title, description, categories });

const CALENDAR = ['version', 'prodid', 'method', 'name', 'x-wr-calname'];
const EVENT = [
  ...['uid', 'sequence', 'dtstamp', 'dtstart', 'x-microsoft-cdo-alldayevent', 'x-microsoft-msncalendar-alldayevent'],
  ...['summary', 'transp', 'description', 'categories', 'status', 'x-microsoft-cdo-busystatus', 'last-modified'],
];

test('a reader finds the dates, the texts and the hours of the plan, and nothing else', async () => {
  const met = { events: 0, moved: 0, managers: 0, categories: 0, byDay: 0, folded: 0, escaped: 0 };
  await fc.assert(
    fc.asyncProperty(
      portfolio,
      nameList,
      fc.constantFrom<'none' | 'following'>('none', 'following'),
      fc.constantFrom<'occurrence' | 'day'>('occurrence', 'day'),
      fc.constantFrom<'firm' | 'manager'>('firm', 'manager'),
      async (rows, given, adjust, by, per) => {
        const plan = planned(rows, adjust);
        const { calendars } = calendarEvents(plan, {
          names: namesFor(plan, given),
          lang: 'fr',
          asOf: '2026-01-05',
          side: 'all',
          zeroHours: true,
          assignedBy: ({ letter }) => ({ pool: given[letter.order % 8] || null, member: null }),
          by,
          per,
        });
        const written = orThrow(await calendarsOf(calendars));
        const read = written.map(({ text }) => readByIcalJs(text));
        expect(read.map(({ events }) => events.map(readOf))).toEqual(
          calendars.map(({ events }) => events.map(shownOf)),
        );
        for (const [at, { text }] of written.entries()) {
          expect(longestLine(text)).toBeLessThanOrEqual(75);
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u{fffe}\u{ffff}]/u);
          expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
          expect(read[at].properties).toEqual(CALENDAR);
          for (const { properties } of read[at].events) {
            expect(EVENT.filter((name) => properties.includes(name))).toEqual(properties);
          }
          if (text.includes('\r\n ')) met.folded++;
          if (/^SUMMARY:.*\\[,;\\]/m.test(text)) met.escaped++;
        }
        const events = read.flatMap((one) => one.events);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
        for (const { uid } of events) expect(uid).toMatch(/^[0-9a-f]{32}@plan-de-charge$/);
        const [{ occurrences, microHours }] = totals(plan, { by: [], side: 'all' });
        const held = (read: (one: (typeof calendars)[number]) => number) =>
          calendars.reduce((all, one) => all + read(one), 0);
        expect([held((one) => one.occurrences), held((one) => one.microHours)]).toEqual([occurrences, microHours]);
        if (calendars.length > 1) met.managers++;
        if (by === 'day') {
          met.byDay += events.length;
          return;
        }
        expect(events.map(({ day }) => day).sort()).toEqual(
          plan.occurrences.map(({ dueAdjusted }) => dueAdjusted).sort(),
        );
        const months = new Map<string, number>();
        for (const { day, description } of events) {
          const hours = Number(/^Heures : ([\d,]+) h$/m.exec(description)?.[1].replace(',', '.'));
          months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + Math.round(hours * 1e6));
        }
        const expected = totals(plan, { by: ['month'], on: 'dueAdjusted', side: 'all' });
        expect([...months].sort()).toEqual(expected.map((row) => [row.month, row.microHours]));
        met.events += events.length;
        met.moved += plan.occurrences.filter(({ due, dueAdjusted }) => due !== dueAdjusted).length;
        met.categories += events.filter(({ categories }) => categories.length > 0).length;
      },
    ),
    { numRuns: runs(100) },
  );
  expectMet(5, met);
});

test('two exports merged by UID are the second plan; what is unchanged has its sequence', async () => {
  const met = { unchanged: 0, changed: 0, added: 0, cancelled: 0 };
  await fc.assert(
    fc.asyncProperty(
      portfolio,
      fc.array(fc.constantFrom('same', 'gone', 'label', 'hours', 'lag'), { minLength: 40, maxLength: 40 }),
      fc.boolean(),
      async (rows, changes, isLater) => {
        const second = {
          ...rows,
          activities: rows.activities.flatMap((row, at) => changedRow(row, changes[at % 40], at)),
        };
        const [before, after] = isLater ? [rows, second] : [second, rows];
        const first = await exportOf(planned(before), '2026-01-05', undefined);
        const last = await exportOf(planned(after), '2026-01-06', orThrow(readCalendar(first)));
        const merged = new Map(readByIcalJs(first).events.map((event) => [event.uid, event]));
        const known = new Map(merged);
        for (const event of readByIcalJs(last).events) {
          const former = known.get(event.uid);
          const isSame = former !== undefined && JSON.stringify(readOf(former)) === JSON.stringify(readOf(event));
          if (event.status === 'CANCELLED') met.cancelled++;
          else if (former === undefined) met.added++;
          else if (isSame) met.unchanged++;
          else met.changed++;
          const isUnchanged = isSame && event.status === null;
          expect(event.sequence).toBe(former === undefined ? 2197 : 2196 + (isUnchanged ? 0 : 1));
          if (event.status === 'CANCELLED') merged.delete(event.uid);
          else merged.set(event.uid, event);
        }
        const alone = readByIcalJs(await exportOf(planned(after), '2026-01-06', undefined)).events;
        const inOrder = (events: Iterable<ReadEvent>) =>
          [...events].map((event) => ({ uid: event.uid, ...readOf(event) })).sort((a, b) => (a.uid < b.uid ? -1 : 1));
        expect(inOrder(merged.values())).toEqual(inOrder(alone));
      },
    ),
    { numRuns: runs(60) },
  );
  expectMet(5, met);
});

async function exportOf(plan: Plan, asOf: string, previous: Parameters<typeof calendarsOf>[0][number]['previous']) {
  const names = namesOf(plan, { lang: 'fr' });
  const { calendars } = calendarEvents(plan, { names, lang: 'fr', asOf, side: 'all', zeroHours: true, per: 'firm' });
  const [{ text }] = orThrow(
    await calendarsOf([previous === undefined ? calendars[0] : { ...calendars[0], previous }]),
  );
  return text;
}

/** A row that is gone, or another in what people see of it; known by an id of its own, it is the same activity. */
function changedRow(row: unknown, change: string, at: number): readonly unknown[] {
  if (change === 'gone') return [];
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [row];
  const own = { objectId: `own-${at}`, ...row };
  if (change === 'label') return [{ ...own, activite: 'Another' }];
  if (change === 'hours') return [{ ...own, unite: 12.25, quantite: 1 }];
  return [change === 'lag' ? { ...own, decalage: 3 } : row];
}
