// Planted faults: one change each to the kernel, the rules that lead to it and the rules that read a row.
// Every one must make the engine differ from the oracle on the generated portfolios of mutations.test.ts.

/** A fault: in `file`, the text `from`, which stands there exactly once, becomes `to`. */
export interface Mutation {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const inFile = (file: string, ...changes: readonly (readonly [from: string, to: string])[]): readonly Mutation[] =>
  changes.map(([from, to]) => ({ file: `src/${file}`, from, to }));

export const MUTATIONS: readonly Mutation[] = [
  ...inFile(
    'schedule/kernel.ts',
    ['at += step;', 'at += 1;'],
    ['at += 4 * step;', 'at += 3 * step;'],
    ['out[row + 2] = table[at + 2 * step];', 'out[row + 2] = table[at + step];'],
    ['days[r] * TABLE_MONTHS + firstMonths[r]', 'days[r] * TABLE_MONTHS + firstMonths[r] + 1'],
    ['rules.dueMonth, rules.dueDay', 'rules.dueMonth, rules.endDay'],
    ['const end = offsets[r + 1];', 'const end = offsets[r + 1] - 1;'],
  ),
  ...inFile(
    'calendar/month-table.ts',
    ['table[column] = beforeFirst + length;', 'table[column] = beforeFirst + 28;'],
    [
      'table[requested * TABLE_MONTHS + column] = beforeFirst + Math.min(requested, length)',
      'table[requested * TABLE_MONTHS + column] = beforeFirst + requested',
    ],
    ['const column = month - TABLE_FIRST_MONTH;', 'const column = month - TABLE_FIRST_MONTH + 1;'],
  ),
  ...inFile(
    'calendar/civil-date.ts',
    ['(year % 100 !== 0 || year % 400 === 0)', 'year % 100 !== 0'],
    ['((((day + 3) % 7) + 7) % 7) + 1', '((((day + 4) % 7) + 7) % 7) + 1'],
  ),
  ...inFile('calendar/month-arithmetic.ts', ['dayOfMonth === daysInMonth(year, month) ? 0 : dayOfMonth', 'dayOfMonth']),
  ...inFile(
    'calendar/year-series.ts',
    ['addMonths(reference.first - 1, 12 * (n + 1))', 'addMonths(reference.last, 12 * n)'],
    ['>= day ? years : years + 1', '>= day ? years : years'],
    ['isAfter ? reached : reached - 1', 'reached'],
  ),
  ...inFile(
    'schedule/periods.ts',
    ['return month === 2 && day === 28 && isLeapYear(year);', 'return false;'],
    ['const isStub = first > dayInMonth(firstMonth - step, day) + 1;', 'const isStub = false;'],
    ['first > dayInMonth(firstMonth - step, day) + 1', 'first > dayInMonth(firstMonth - step, day)'],
    ['>= first ? steps + 1 : steps', '> first ? steps + 1 : steps'],
    ['< nextClose ? steps + 1 : steps', '<= nextClose ? steps + 1 : steps'],
    ['count === YEARLY / step ? { every: count', 'count > 0 ? { every: YEARLY / step'],
    [
      'const steps = Math.floor((lastMonth - monthOf(first)) / step)',
      'const steps = Math.floor((lastMonth - monthOf(first) + 1) / step)',
    ],
  ),
  ...inFile(
    'schedule/planned-or-unplanned.ts',
    ['statut !== STATUT.cancelled : statut', 'true : statut'],
    ["statut === STATUT.cancelled ? 'CancelledLetter' : 'NotSelected'", "'NotSelected'"],
    ['contains(window, dateFreq)', 'contains(UNBOUNDED, dateFreq)'],
    ['const index = calage * 4 + frequence;', 'const index = calage + frequence;'],
    ['longest = Math.max(longest, row.decalage)', 'longest = Math.min(longest, row.decalage)'],
  ),
  ...inFile(
    'schedule/periods.ts',
    ["if (window.first === null) return 'NoMissionStart';", "if (window.first === null) return 'EmptyMission';"],
    ['window.last < window.first) return', 'window.last <= window.first) return'],
    [
      "window.last === null && horizon.last === null) return 'OpenEnded'",
      "window.last === null && horizon.last === null) return 'OutsideHorizon'",
    ],
    [
      'fiscalYear === null || calage !== 2) return fiscalYear',
      'fiscalYear === null || calage !== 3) return fiscalYear',
    ],
    ['closesAfterWindow ? to - 1 : to', 'to'],
    ['.some(({ ends }) => ends.count > 0)', '.some(({ ends }) => ends.count >= 0)'],
    [
      'yearNumberOf(reference, dayInMonth(monthOf(first) - longestLag, 1)) - 1',
      'yearNumberOf(reference, dayInMonth(monthOf(first) - longestLag, 1)) + 1',
    ],
    ['dayInMonth(monthOf(last), 0)', 'dayInMonth(monthOf(last) - 12, 0)'],
  ),
  ...inFile(
    'schedule/due.ts',
    ['calage === 3 ? dateAt(rule.ends, k) + 1 : periodStart(rule, k)', 'periodStart(rule, k)'],
    ['day >= 28 ? count : 2', 'day >= 31 ? count : 2'],
    ['lagFrom: lagAt(from)', 'lagFrom: lagAt(from) + 1'],
    ['ends.firstMonth + lagFrom + decalage', 'ends.firstMonth + decalage'],
    ['isOwnDay ? civilDateOf(dateFreq).day : datePrevObligation', 'datePrevObligation'],
  ),
  ...inFile(
    'schedule/rule.ts',
    ['countBefore(series, last + 1)', 'countBefore(series, last)'],
    ['starts.isStub && from === 0', 'starts.isStub'],
    ['after.lagFrom === before.lagFrom', 'true'],
    ['< day ? k + 1 : k', '<= day ? k + 1 : k'],
  ),
  ...inFile(
    'schedule/occurrence.ts',
    ['periodEnd < due ? periodEnd + 1', 'periodEnd <= due ? periodEnd + 1'],
    ['Math.max(dueAdjusted, release)', 'dueAdjusted'],
    ['Math.max(due - leadDays, mission.first ?? Number.NEGATIVE_INFINITY)', 'due - leadDays'],
    [': Math.min(periodStart, due)', ': periodStart'],
  ),
  ...inFile('core/counting-sort.ts', [
    'for (let index = 0; index < length; index++) order[',
    'for (let index = length - 1; index >= 0; index--) order[',
  ]),
  ...inFile(
    'calendar/business-days.ts',
    ['monthOf(following) === monthOf(day)', 'true'],
    ['weekdayOf(day) >= 6 || listed.has(day)', 'listed.has(day)'],
  ),
  ...inFile('calendar/french-holidays.ts', ['dayIn: afterEaster(39)', 'dayIn: afterEaster(40)']),
  ...inFile(
    'calendar/wire-date.ts',
    ['utcMinutes % 15 === 0', 'utcMinutes % 60 === 0'],
    ['(utcMinutes + MINUTES_PER_DAY / 2)', '(utcMinutes + MINUTES_PER_DAY / 2 - 1)'],
    ["const DEFAULT_ZONE = 'Europe/Paris'", "const DEFAULT_ZONE = 'UTC'"],
    ["if (date >= OPEN_ENDED_FROM) return 'unset';", "if (date > OPEN_ENDED_FROM) return 'unset';"],
    ["if (written === UNSET) return 'unset';", ''],
    ["known === UNSET ? 'unset' : known", 'known'],
    ["if (isMidnight || offset === 'none') return written;", "if (offset === 'none') return written;"],
    ["value === undefined || value === ''", 'value === undefined'],
    ['hours > 23 || minutes > 59 || seconds > 59', 'hours > 24 || minutes > 59 || seconds > 59'],
    ["!/[1-9]/.test(parts[7] ?? '')", 'true'],
    ['timeZone === null && isWholeMinute', 'isWholeMinute'],
    ["text.startsWith('-') ? -1 : 1", '1'],
  ),
  ...inFile(
    'engagement/field-types.ts',
    ['const INTEGER_TEXT = /^\\s*\\d+\\s*$/', 'const INTEGER_TEXT = /^\\d+$/'],
    ['const DECIMAL_TEXT = /^\\s*\\d+(?:\\.\\d+)?\\s*$/', 'const DECIMAL_TEXT = /^\\s*\\d*\\.?\\d*\\s*$/'],
    ['Number.isInteger(value) && (value as number) >= min', '(value as number) >= min'],
    ['(value as number) <= max ? (value as A)', 'true ? (value as A)'],
    ["typeof value === 'number' && value >= min && value <= max", "typeof value === 'number' && value >= min"],
    ['absent !== undefined && (value === null || value === undefined)', 'absent !== undefined && !value'],
    ["if (typeof value === 'boolean') return value;", 'return Boolean(value);'],
  ),
  ...inFile(
    'engagement/micro-hours.ts',
    ["fraction.charAt(6) >= '5'", "fraction.charAt(6) > '5'"],
    ['const hours = asSinglePrecisionPrints(unite);', 'const hours = unite;'],
    ['Math.fround(hundredths / 100) === unite', 'true'],
    ['micro / MICRO_HOURS_PER_HOUR === unite', 'true'],
    ['isHalfway && /[02468]e/.test(below)', 'false'],
    ['hours >= SMALLEST_PLAIN / 2 ? 1 : 0', '0'],
  ),
  ...inFile(
    'engagement/fields.ts',
    ['integerField<Frequence>(1, 5)', 'integerField<Frequence>(1, 6)'],
    ['integerField<number>(0, 18, 0)', 'integerField<number>(0, 12, 0)'],
    ['integerField<number>(0, 31, 0)', 'integerField<number>(0, 31)'],
    ['integerField<number>(0, 10_000)', 'integerField<number>(0, 10_000, 1)'],
    ['dateFin: endDateField', 'dateFin: dateField'],
    ['textOf(Libelle)', "''"],
    ['isThere(statut) ? statut : status', 'isThere(statut) ? statut : undefined'],
  ),
  ...inFile(
    'engagement/activity-reader.ts',
    ["return isClient ? 'client' : 'none';", "return isClient ? 'client' : 'firm';"],
    ['isOneOff ? null : recurring.calage.read(row.calage)', 'recurring.calage.read(row.calage)'],
    ['dateFreq === REFUSED', 'false'],
    ['!isOneOff && date !== null', 'date !== null'],
  ),
  ...inFile(
    'engagement/letter-reader.ts',
    ['addMonths((start as Day) - 1, 12)', 'addMonths(start as Day, 12)'],
    ['addMonths(last, -12) + 1', 'addMonths(last, -12)'],
  ),
  ...inFile('engagement/decode.ts', ['=== 1 ? this.#firstLetterId : null', '> 0 ? this.#firstLetterId : null']),
  ...inFile(
    'engagement/keys.ts',
    ['draft.rank = this.#rows++;', 'draft.rank = ++this.#rows;'],
    ['if (this.#letterIds.has(letterId)) this.#unfinished.add(letterId);', ''],
    ['draft.rank = rank;', 'draft.rank = rows.length - 1 - rank;'],
    ['drafts[i].letterId ?? defaultLetterId', 'drafts[i].letterId'],
    ['unfinished.add(defaultLetterId);', ''],
  ),
  ...inFile(
    'engagement/duplicates.ts',
    ['if (first === undefined) {', 'if (true) {'],
    ['fingerprintOf(row) !== this.#fingerprintOf(first)', 'fingerprintOf(row) === this.#fingerprintOf(first)'],
  ),
  ...inFile(
    'schedule/warning.ts',
    ['addMonths(fiscalYear.first - 1, 24)', 'addMonths(fiscalYear.first - 1, 12)'],
    ['activity.calage === 3 && activity.frequence < 4', 'activity.calage === 3'],
  ),
];
