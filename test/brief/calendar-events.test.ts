// A plan as calendars: the documentation's own example, what an event says, whose calendar it is in, and what is left out.

import { expect, describe as group, test } from 'vitest';
import { type CalendarEventsOptions, calendarEvents } from '../../src/brief/index.js';
import { assigner, decodeTeam } from '../../src/capacity/index.js';
import { DOCUMENTATION_ACTIVITIES, DOCUMENTATION_LETTERS } from '../../src/cli/documentation-example.js';
import { decodeNames, namesOf, orThrow, type PlanOptions, planRows } from '../../src/index.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';

const example = planRows(DOCUMENTATION_LETTERS, DOCUMENTATION_ACTIVITIES);
const eventsOf = (options: Partial<CalendarEventsOptions> = {}) =>
  calendarEvents(example, { names: namesOf(example, { lang: 'fr' }), lang: 'fr', asOf: '2022-01-05', ...options });

group("the documentation's letter", () => {
  test('15 events: 14 dashboards and a visit; 56 occurrences without hours are left out', () => {
    const { calendars, leftOut } = eventsOf();
    expect(leftOut).toEqual({ zeroHours: 56, otherSide: { occurrences: 0, microHours: 0 } });
    const [{ events, ...calendar }] = calendars;
    expect(calendar).toEqual({
      name: 'sans responsable',
      lang: 'fr',
      asOf: '2022-01-05',
      alarms: [],
      manager: null,
      file: 'sans-responsable.ics',
      occurrences: 15,
      microHours: 6_100_000,
    });
    const titles = events.map(({ title }) => title);
    expect(titles.filter((title) => title === 'Tableaux de bord · client e87a')).toHaveLength(14);
    expect(titles.filter((title) => title === 'Visite accompagnement client · client e87a')).toHaveLength(1);
    expect(events.at(-1)).toEqual({
      identity: 'efb2dfc9-71a5-4e72-98fd-78b427790086/ac2717fd/2022-12-31',
      day: '2023-01-31',
      title: 'Tableaux de bord · client e87a',
      lines: [
        'Heures : 0,15 h',
        'Période : du 01/12/2022 au 31/12/2022',
        'Lettre : LM2021111',
        'Responsable : sans responsable',
        'À faire du 01/01/2023 au 31/01/2023',
        'Identifiant : efb2dfc9-71a5-4e72-98fd-78b427790086/ac2717fd/2022-12-31',
      ],
      categories: [],
    });
  });

  test('in English', () => {
    const [{ name, file, events }] = eventsOf({ lang: 'en', names: namesOf(example, { lang: 'en' }) }).calendars;
    expect([name, file]).toEqual(['no manager', 'no-manager.ics']);
    expect(events.at(-3)?.lines).toEqual([
      'Hours: 4 h',
      'Period: 2022-12-31',
      'Letter: LM2021111',
      'Manager: no manager',
      'To be done from 2022-12-01 to 2022-12-31',
      'Id: efb2dfc9-71a5-4e72-98fd-78b427790086/d30ad3ca/2022-12-31',
    ]);
  });

  test('with those without hours', () => {
    const { calendars, leftOut } = eventsOf({ zeroHours: true });
    expect([calendars[0].events.length, calendars[0].occurrences, leftOut.zeroHours]).toEqual([71, 71, 0]);
  });

  test('of some days', () => {
    const { calendars, leftOut } = eventsOf({ shown: { first: '2022-12-01', last: '2022-12-31' } });
    expect([calendars[0].events.map(({ day }) => day), leftOut.zeroHours]).toEqual([['2022-12-31', '2022-12-31'], 4]);
    expect(eventsOf({ shown: { first: '2024-01-01' } }).calendars).toEqual([]);
  });

  test('by day: an event for each, with what is due and how much', () => {
    const [{ events, occurrences, microHours }] = eventsOf({ by: 'day' }).calendars;
    expect([events.length, occurrences, microHours]).toEqual([14, 15, 6_100_000]);
    expect(events[12]).toEqual({
      identity: '/2022-12-31',
      day: '2022-12-31',
      title: '2 échéances, 4,15 h',
      lines: ['Visite accompagnement client · client e87a : 4 h', 'Tableaux de bord · client e87a : 0,15 h'],
      categories: [],
    });
    expect(events[0].title).toBe('1 échéance, 0,15 h');
  });

  test('of the firm as a whole', () => {
    const [calendar, ...others] = eventsOf({ per: 'firm' }).calendars;
    expect(others).toEqual([]);
    expect(calendar).toMatchObject({ name: 'Échéances du cabinet', file: 'echeances-du-cabinet.ics', occurrences: 15 });
    expect(calendar).not.toHaveProperty('manager');
    expect(eventsOf({ per: 'firm', shown: { first: '2024-01-01' } }).calendars).toMatchObject([{ events: [] }]);
  });
});

group('a firm', () => {
  const letters = [
    { ...LETTER, objectId: 'L1', maitreDossier: { objectId: 'b222-1', description: ['Zoé  Œuvrard'] } },
    { ...LETTER, objectId: 'L2', maitreDossier: { objectId: 'a111-1', description: ['Inès Mercier'] } },
    { ...LETTER, objectId: 'L3', maitreDossier: null, entite: null },
    { ...LETTER, objectId: 'L4', maitreDossier: { objectId: 'a111-2', description: ['Inès  mercier !'] } },
  ];
  const activities = letters.flatMap(({ objectId }) => [
    { ...ACTIVITY, lettreMissionId: objectId },
    { ...ACTIVITY, lettreMissionId: objectId, activite: 'Client', activiteCabinet: false, activiteClient: true },
  ]);
  const made = (options: PlanOptions = {}) =>
    planRows(letters, activities, { horizon: { first: '2026-06-01', last: '2026-06-30' }, ...options });
  const of = (options: Partial<CalendarEventsOptions> = {}, plan: PlanOptions = {}) => {
    const planned = made(plan);
    return calendarEvents(planned, {
      names: namesOf(planned, { lang: 'fr' }),
      lang: 'fr',
      asOf: '2026-06-01',
      ...options,
    });
  };

  test('a calendar for each manager by name, then what has none; a file of its own for each', () => {
    const { calendars } = of();
    expect(calendars.map(({ name, manager, file }) => [name, manager, file])).toEqual([
      ['Inès Mercier', 'a111-1', 'ines-mercier-a111.ics'],
      ['Inès mercier !', 'a111-2', 'ines-mercier-a111-2.ics'],
      ['Zoé Œuvrard', 'b222-1', 'zoe-oeuvrard-b222.ics'],
      ['sans responsable', null, 'sans-responsable.ics'],
    ]);
    expect(calendars[3].events[0].title).toBe('Tenue comptable · sans client');
  });

  test("the clients' own work is counted, or has the events", () => {
    expect(of().leftOut.otherSide).toEqual({ occurrences: 4, microHours: 6_000_000 });
    expect(of({ side: 'client' })).toMatchObject({ leftOut: { otherSide: { occurrences: 4 } } });
    expect(of({ side: 'client' }).calendars[0].events[0].title).toBe('Client · client C1');
    const { calendars, leftOut } = of({ side: 'all' });
    expect([calendars[0].events.length, leftOut.otherSide.occurrences]).toEqual([2, 0]);
  });

  test('a due date that was moved: the event is on the new one, and says the old one', () => {
    // 20 June 2026 is a Saturday.
    const [{ events }] = of({}, { adjust: 'following' }).calendars;
    expect(events[0].day).toBe('2026-06-22');
    expect(events[0].lines).toContain('Échéance avant report : 20/06/2026');
    expect(of().calendars[0].events[0].lines.join()).not.toContain('report');
  });

  test('pools are categories', () => {
    const team = orThrow(
      decodeTeam({
        members: [{ id: 'm', pool: 'compta', contracts: [{ first: '2026-01-01' }] }],
        assignments: [{ manager: 'b222-1', to: 'm' }],
      }),
    );
    const table = orThrow(decodeNames([{ kind: 'pool', id: 'compta', name: 'Comptabilité' }]));
    const names = namesOf(made(), { table, team, lang: 'fr' });
    const categories = (options: Partial<CalendarEventsOptions>) =>
      of({ names, assignedBy: assigner(team), ...options }).calendars.map(({ events }) => events[0].categories);
    expect(categories({})).toEqual([[], [], ['Comptabilité'], []]);
    expect(categories({ by: 'day' })).toEqual([[], [], ['Comptabilité'], []]);
  });

  test('of the firm by day: whose day it is stands in the title', () => {
    const [{ events }] = of({ per: 'firm', by: 'day' }).calendars;
    expect(events.map(({ identity, title }) => [identity, title])).toEqual([
      ['a111-1/2026-06-20', '1 échéance, 1,5 h · Inès Mercier'],
      ['a111-2/2026-06-20', '1 échéance, 1,5 h · Inès mercier !'],
      ['b222-1/2026-06-20', '1 échéance, 1,5 h · Zoé Œuvrard'],
      ['/2026-06-20', '1 échéance, 1,5 h · sans responsable'],
    ]);
  });

  test('managers whom the names do not know come last', () => {
    const names = namesOf([], { lang: 'fr' });
    expect(of({ names }).calendars.map(({ manager }) => manager)).toEqual(['b222-1', 'a111-1', 'a111-2', null]);
  });
});

test('options that their types would refuse', () => {
  const options: readonly [object, string][] = [
    [{ names: 5 }, 'names'],
    [{ lang: 'de' }, 'lang'],
    [{ asOf: '2022-02-30' }, 'asOf'],
    [{ asOf: 'today' }, 'asOf'],
    [{ shown: { first: '2022-02-02', last: '2022-02-01' } }, 'shown.last'],
    [{ side: 'ours' }, 'side'],
    [{ zeroHours: 1 }, 'zeroHours'],
    [{ by: 'week' }, 'by'],
    [{ per: 'client' }, 'per'],
    [{ alarms: 5 }, 'alarms'],
    [{ alarms: [1, -1] }, 'alarms[1]'],
    [{ alarms: [366] }, 'alarms[0]'],
    [{ assignedBy: 5 }, 'assignedBy'],
    [{ zerohours: true }, 'zeroHours'],
  ];
  for (const [one, path] of options) expect(() => eventsOf(one), path).toThrow(path);
});
