// What a forecast only assumes, with the hours that hang on it, and what of the settings file would settle it. FORECAST sections 3.3 and 7.1.

import { hoursOf } from '../../engagement/micro-hours.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { nameOfAssumption } from '../../forecast/assumption-names.js';
import type { Assumption } from '../../forecast/assumptions.js';
import type { Forecast } from '../../forecast/forecast.js';
import { RulesInForce } from '../../forecast/rules-in-force.js';
import { type Column, tableOf } from '../../report/table.js';
import type { Context } from '../context.js';
import { probabilitiesOf } from '../terminal/probabilities.js';
import { tableLines } from '../terminal/text-table.js';

/** A line of the table: a setting, beside the first of an assumption what is assumed. */
interface Line {
  readonly assumption: Assumption | null;
  readonly setting: string;
}

/** The assumptions as a table under a sentence, or that there are none. */
export function assumptionLines(forecast: Forecast, portfolio: Portfolio, context: Context): readonly string[] {
  const { texts, language, stdout } = context;
  const words = texts.forecast;
  if (forecast.assumptions.length === 0) return [words.noneAssumed];
  const settingsOf = settingsLacking(forecast, portfolio);
  const lines = forecast.assumptions.flatMap((assumption) =>
    settingsOf(assumption).map((setting, index): Line => ({ assumption: index === 0 ? assumption : null, setting })),
  );
  const probability = probabilitiesOf(context);
  const columns: readonly Column<Line>[] = [
    { name: words.about, kind: 'text', read: ({ assumption }) => assumption && nameOfAssumption(assumption, language) },
    { name: words.rate, kind: 'text', read: ({ assumption }) => assumption && probability(assumption.probability) },
    { name: words.letters, kind: 'count', read: ({ assumption }) => assumption?.letters.length ?? null },
    { name: texts.table.hours, kind: 'hours', read: ({ assumption }) => assumption && hoursOf(assumption.microHours) },
    { name: words.setting, kind: 'text', read: ({ setting }) => setting },
  ];
  return [
    words.assumed,
    ...tableLines(tableOf(columns, lines), language, { width: stdout.tableWidth, labels: [0] }),
    '',
  ];
}

const RENEWALS = '"renewals":{"probability":…}';
const OF_LETTER = '{"letter":…,"probability":…}';

/** The greatest statut that a rule may name. */
const LAST_STATUT = 99;

/** The rule that gives a statut its probability; where none can name it, the one of a letter. */
function ruleOf(statut: number | null): string {
  const isNamed = statut !== null && Number.isInteger(statut) && statut >= 0 && statut <= LAST_STATUT;
  return isNamed ? `{"statut":${statut},"probability":…}` : OF_LETTER;
}

/** What the settings lack for an assumption to be none. */
function settingsLacking(
  { settings, successions }: Forecast,
  { letters }: Portfolio,
): (assumption: Assumption) => readonly string[] {
  const rules = new RulesInForce(settings.rules);
  const letterOf = new Map(letters.map((letter) => [letter.id, letter]));
  const before = new Map(successions.map(({ letter, successor }) => [successor, letterOf.get(letter)]));
  const hasRenewal = (id: string) => {
    const letter = before.get(id);
    return settings.renewals.probability !== null || (letter !== undefined && rules.of(letter, 'renewal') !== null);
  };
  return ({ about, statut, letters: ids }) => {
    if (about === 'renewal') return [RENEWALS];
    if (about === 'statut') return [ruleOf(statut)];
    // A letter that is the renewal of another has the greater of two probabilities: both are to be given.
    const lacking = ids
      .flatMap((id) => letterOf.get(id) ?? [])
      .filter((letter) => rules.of(letter, 'outcomes', ['statut']) === null)
      .map((letter) => ruleOf(letter.statut));
    return [...(ids.every(hasRenewal) ? [] : [RENEWALS]), ...new Set(lacking)];
  };
}
