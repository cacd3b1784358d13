// The settings file of a forecast as data: every field with what it accepts and, when it may be left out, what it is then.

import { FieldType, flagField, identifierField, REFUSED } from '../engagement/field-types.js';
import {
  eitherField,
  isoDateField,
  numberField,
  numberOf,
  oneOfField,
  orNull,
  share,
  shareField,
  wholeNumberField,
} from '../engagement/file-fields.js';
import {
  ListOrFieldSchema,
  ListSchema,
  mandatory,
  optional,
  optionalRecord,
  PairSchema,
  RecordSchema,
} from '../engagement/file-schema.js';
import { isRow, type Row } from '../engagement/row.js';
import { decimalOf } from './decimal.js';
import {
  type ActivityOverrun,
  COUNTED_ON,
  type DependenceSettings,
  type FactorLaw,
  type FactorProbability,
  type ForecastSettings,
  LAPSED_DAYS,
  LAW_METHODS,
  type Outcome,
  type OverrunSettings,
  type RenewalSettings,
  type Rule,
  type SimulationSettings,
  SUCCESSION_DAYS,
} from './settings.js';

/** A factor on hours. */
const factor = numberField(0, 100);

/** A share of 1 without its ends. */
const openShare = shareField({ _tag: 'Between', min: 0, max: 1 }, (value) => value > 0 && value < 1);

/** The probability of something that is there: not 0. */
const somePossibility = shareField({ _tag: 'MoreThan', bound: 0, max: 1 }, (value) => value > 0 && value <= 1);

/** The label of an activity, as written; the empty one is a label too. */
const label = new FieldType<string>({ _tag: 'Text' }, (value) => (typeof value === 'string' ? value : REFUSED));

/** What an outcome may not be called. */
const LOST = 'lost';

const outcomeName = new FieldType<string>({ _tag: 'NameOtherThan', names: [LOST] }, (value) =>
  identifierField.is(value) && value !== LOST ? value : REFUSED,
);

const outcome = new RecordSchema<Outcome>({
  name: mandatory(outcomeName),
  probability: mandatory(share),
  startShift: optional(wholeNumberField(0, 60), 0),
  hoursFactor: optional(factor, 1),
});

/** A rule as the file writes it: what it does not say is null. */
export type WrittenRule = { readonly [name in keyof Rule]-?: Exclude<Rule[name], undefined> | null };

const rule = new RecordSchema<WrittenRule>({
  letter: optional(identifierField, null),
  client: optional(identifierField, null),
  manager: optional(identifierField, null),
  profitCenter: optional(identifierField, null),
  statut: optional(wholeNumberField(0, 99), null),
  probability: optional(share, null),
  outcomes: optional(new ListSchema<readonly Outcome[]>(outcome, { most: 20 }), null),
  renewal: optional(share, null),
  hoursFactor: optional(factor, null),
  renewalHoursFactor: optional(factor, null),
});

/** A date, kept as it is written. */
const dateText = new FieldType<string>(
  isoDateField.accepted,
  (value) => (isoDateField.is(value) ? String(value) : REFUSED),
  isoDateField.suggest,
);

const renewals = new RecordSchema<RenewalSettings>({
  probability: optional(share, null),
  hoursFactor: optional(factor, 1),
  term: optional(eitherField(oneOfField(['fiscal-year', 'same']), wholeNumberField(1, 60)), 'fiscal-year'),
  from: optional(oneOfField(['dateFin', 'dateRenouvellement']), 'dateFin'),
  until: optional(orNull(dateText), null),
  oneOffs: optional(
    new ListOrFieldSchema<boolean | readonly string[]>(flagField, new ListSchema<readonly string[]>(label)),
    false,
  ),
  lapsedDays: optional(orNull(wholeNumberField(0, 3650)), LAPSED_DAYS, null),
  successionDays: optional(wholeNumberField(0, 366), SUCCESSION_DAYS),
  successors: optional(oneOfField(['renewal', 'statut']), 'renewal'),
});

const law = new ListSchema<FactorLaw>(
  new PairSchema<FactorProbability>(factor, somePossibility, { _tag: 'FactorWithProbability' }),
  { nonEmpty: true },
);

const activityOverrun = new RecordSchema<ActivityOverrun>({ activity: mandatory(label), law: mandatory(law) });

const overrun = new RecordSchema<OverrunSettings>({
  default: optional(law, [[1, 1]]),
  activities: optional(new ListSchema<readonly ActivityOverrun[]>(activityOverrun), []),
});

const dependence = new RecordSchema<DependenceSettings>({
  clusters: optional(oneOfField(['client', 'none']), 'client'),
  rho: optional(
    shareField({ _tag: 'Decimal', min: 0, max: 0.99 }, (value) => value >= 0 && value <= 0.99),
    0,
  ),
});

const simulation = new RecordSchema<SimulationSettings>({
  seed: optional(wholeNumberField(0, Number.MAX_SAFE_INTEGER), 1),
  replicates: optional(wholeNumberField(0, 100_000_000), 100_000),
});

/** Of a grid in hours: a whole number of micro-hours. */
export const GRID_HOURS = { _tag: 'DecimalPlaces', min: 0.000001, max: 1000, places: 6 } as const;

const gridHours = numberOf(GRID_HOURS, (value) => value > 0 && value <= 1000 && decimalOf(value).scale <= 6);

const anyScenario = new FieldType<Row>({ _tag: 'Row' }, (value) => (isRow(value) ? value : REFUSED));

/** What a settings file says. */
export interface SettingsFile extends Omit<ForecastSettings, 'rules' | 'scenarios'> {
  readonly rules: readonly WrittenRule[];
  readonly scenarios: readonly Row[];
}

/** The whole file. */
export const settingsFile = new RecordSchema<SettingsFile>({
  rules: optional(new ListSchema<readonly WrittenRule[]>(rule), []),
  renewals: optionalRecord(renewals),
  on: optional(oneOfField(COUNTED_ON), 'due'),
  overrun: optionalRecord(overrun),
  dependence: optionalRecord(dependence),
  levels: optional(new ListSchema<readonly number[]>(openShare, { most: 99 }), [0.1, 0.5, 0.9]),
  risk: optional(openShare, 0.1),
  simulation: optionalRecord(simulation),
  grid: optional(eitherField(oneOfField(['auto']), orNull(gridHours)), 'auto', null),
  method: optional(oneOfField(LAW_METHODS), 'auto'),
  scenarios: optional(new ListSchema<readonly Row[]>(anyScenario), []),
});
