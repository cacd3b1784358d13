// Random cells: dates, hours, numbers, words and texts as people and spreadsheets write them, whole or with a character gone wrong.

import fc from 'fast-check';
import { type Cell, ErrorValue, FormattedNumber, FormulaWithoutValue } from '../../src/sheets/cell.js';
import { CALAGE_WORDS, FREQUENCY_WORDS, YES_NO_WORDS } from '../../src/sheets/words.js';

const upTo = (max: number) => fc.integer({ min: 0, max });
const digits = (value: number, width: number) => String(value).padStart(width, '0');

const dateText = fc
  .record({
    day: upTo(32),
    month: upTo(14),
    year: fc.oneof(fc.integer({ min: 1890, max: 3005 }), fc.integer({ min: 2020, max: 2030 }), upTo(99)),
    mark: fc.constantFrom('/', '.', '-', ' '),
    width: fc.constantFrom(1, 2),
    isYearFirst: fc.boolean(),
    time: fc.constantFrom(
      '',
      '',
      '',
      ' 00:00',
      'T08:30:00',
      ' 8:05',
      ' 25:00',
      'T00:00:00.000',
      'T00:00:00Z',
      ' 8h30',
      '  10:10:61',
    ),
  })
  .map(({ day, month, year, mark, width, isYearFirst, time }) =>
    isYearFirst
      ? `${year}-${digits(month, width)}-${digits(day, width)}${time}`
      : `${digits(day, width)}${mark}${digits(month, width)}${mark}${year}${time}`,
  );

const numberText = fc
  .record({
    sign: fc.constantFrom('', '', '', '-', '+'),
    groups: fc.array(upTo(999), { minLength: 1, maxLength: 3 }),
    blank: fc.constantFrom('', ' ', '\u00a0', '\u202f', '.', ','),
    mark: fc.constantFrom('', ',', '.'),
    decimals: upTo(9999),
    suffix: fc.constantFrom('', '', '', 'h', ' h', 'H', '%', ' %', '\u202f%', ' €'),
  })
  .map(({ sign, groups: [first, ...others], blank, mark, decimals, suffix }) => {
    const whole = [String(first), ...others.map((group) => digits(group, 3))].join(blank);
    return `${sign}${whole}${mark === '' ? '' : `${mark}${decimals}`}${suffix}`;
  });

const clockText = fc
  .record({
    hours: upTo(40),
    minutes: upTo(62),
    width: fc.constantFrom(1, 2),
    mark: fc.constantFrom(':', 'h', ' h ', 'H', ': '),
    end: fc.constantFrom('', '', '', ':00', ':29', ':30', ':59', ':60', 'h'),
    sign: fc.constantFrom('', '', '-'),
  })
  .map(({ hours, minutes, width, mark, end, sign }) => `${sign}${hours}${mark}${digits(minutes, width)}${end}`);

const wordText = fc.constantFrom(
  ...[...FREQUENCY_WORDS, ...CALAGE_WORDS, ...YES_NO_WORDS].flatMap(({ name, aliases }) => [name.fr, ...aliases]),
  'Année-Civile',
  'APRES CLOTURE',
  'Une fois',
  'mensuel(le)s',
  '✗',
);

const plainText = fc.oneof(
  dateText,
  numberText,
  clockText,
  wordText,
  fc.constantFrom('', ' ', '46023', '46 023', '2026', '20260101', '1e3', '=1+1', 'Tenue', 'œuvre'),
  fc.string({ maxLength: 6 }),
);

/** A text with a character put in, taken out or in the place of another. */
const spoiltText = fc
  .record({
    text: plainText,
    at: upTo(12),
    gone: upTo(1),
    put: fc.constantFrom('', '0', '1', ' ', ',', '.', '/', '-', 'h', ':', '\u200b', 'e'),
  })
  .map(({ text, at, gone, put }) => `${text.slice(0, at)}${put}${text.slice(at + gone)}`);

const around = fc.constantFrom('', '', '', ' ', '\u00a0', '\u202f', '\u200b', '\t', '\n');

const text = fc
  .tuple(around, fc.oneof({ weight: 3, arbitrary: plainText }, spoiltText), around)
  .map((parts) => parts.join(''));

const number = fc.oneof(
  fc.integer({ min: -5, max: 70 }),
  fc.constantFrom(18_263, 18_264, 401_768, 401_769, 46_023, 2026, 20_260_101, 0.1 + 0.2, 1 / 3, 1e21, 1.5e-7),
  fc.integer({ min: 18_000, max: 402_000 }),
  fc.double({ min: -10, max: 450_000, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const formatted = fc
  .tuple(
    fc.oneof(
      number,
      upTo(440_000).map((minutes) => minutes / 1440),
    ),
    fc.constantFrom('date' as const, 'duration' as const, 'percent' as const),
  )
  .map(([value, shownAs]) => new FormattedNumber(value, shownAs, '…'));

/** Any cell. */
export const arbitraryCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 12, arbitrary: text },
  { weight: 4, arbitrary: number },
  { weight: 4, arbitrary: formatted },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(new ErrorValue('#N/A'), new FormulaWithoutValue('A1')) },
);
