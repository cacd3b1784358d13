// File names of calendars: what people and every system can type, and never one name for two.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFileNames } from '../../src/brief/calendar-file-names.js';
import { LABELS } from '../cli/hostile.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

test.each([
  [[{ id: 'e112f00d', label: 'Inès Mercier' }], ['ines-mercier-e112.ics']],
  [[{ id: null, label: 'sans responsable' }], ['sans-responsable.ics']],
  [[{ id: 'A1/b', label: 'ŒUVRARD & Fils' }], ['oeuvrard-fils-a1-b.ics']],
  [[{ id: 'x', label: '日本' }], ['x.ics']],
  [[{ id: '//', label: '—' }], ['calendar.ics']],
  [
    [
      { id: 'e112-1', label: 'Anne' },
      { id: 'e112-2', label: 'ANNE' },
    ],
    ['anne-e112.ics', 'anne-e112-2.ics'],
  ],
  [
    [
      { id: 'e1', label: 'Anne' },
      { id: 'E1', label: 'anne' },
      { id: 'é1', label: 'anne' },
    ],
    ['anne-e1.ics', 'anne-e1-2.ics', 'anne-e1-3.ics'],
  ],
  [[{ id: 'e112', label: 'a'.repeat(200) }], [`${'a'.repeat(60)}-e112.ics`]],
])('%j', (owners, names) => {
  expect(calendarFileNames(owners)).toEqual(names);
});

test('no two are equal, whatever the labels and ids', () => {
  const text = fc.oneof(
    fc.constantFrom(...LABELS),
    fc.constantFrom('a', 'A', 'á', 'a-1', '-'),
    fc.string({ unit: 'binary' }),
  );
  const met = { numbered: 0 };
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.option(text), label: text }), { maxLength: 8 }), (owners) => {
      const names = calendarFileNames(owners);
      expect(new Set(names).size).toBe(owners.length);
      for (const name of names) expect(name).toMatch(/^[a-z\d][a-z\d-]*\.ics$/);
      if (names.some((name) => /-\d\.ics$/.test(name))) met.numbered++;
    }),
    { numRuns: runs(300) },
  );
  expectMet(20, met);
});
