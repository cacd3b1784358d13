// The flags that only `forecast` takes, as rows of the table of flags.

import { FORMATS } from './command-names.js';
import { formatHelp, row } from './flag-row.js';
import { firstDay, given, integer, lastDay, oneOf, oneOfImported, severalImported, text } from './input/values.js';

/** A row of an option that is refused by name: it is not there yet. */
function later<const Text extends string>(flag: Text) {
  return { flag, commands: ['forecast'] as const, read: flag.includes(' ') ? text : given, help: null };
}

/** Options that a forecast is going to have. */
export const LATER_FLAGS = [
  later('--rho <R>'),
  later('--seed <S>'),
  later('--replicates <N>'),
  later('--scenario <NAME>'),
  later('--add-letters <F>'),
  later('--add-activities <F>'),
  later('--as-written'),
  later('--hire'),
  later('--threads <N>'),
] as const;

/** The rows. */
export const FORECAST_FLAGS = [
  row('--settings <F>', ['forecast'], text, {
    fr: 'fichier des réglages de la prévision : probabilités, renouvellements, … (JSON ; docs/guides/forecast.md)',
    en: 'file of the settings of the forecast: probabilities, renewals, … (JSON; docs/guides/forecast.md)',
  }),
  row('--first <D>', ['forecast'], firstDay, {
    fr: 'premier jour de la prévision, obligatoire (AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA)',
    en: 'the first day to forecast, mandatory (YYYY-MM-DD, a month YYYY-MM or a year YYYY)',
  }),
  row('--last <D>', ['forecast'], lastDay, {
    fr: 'dernier jour de la prévision, 120 mois au plus après le premier',
    en: 'the last day to forecast, at most 120 months after the first',
  }),
  row('--months <N>', ['forecast'], integer(1, 120), {
    fr: 'au lieu de --last : nombre de mois (par défaut : 12)',
    en: 'instead of --last: how many months (default: 12)',
  }),
  row('--as-of <D>', ['forecast'], firstDay, {
    fr: 'jour auquel la prévision est faite (par défaut : --first)',
    en: 'the day on which the forecast is made (default: --first)',
  }),
  row('--team <F>', ['forecast'], text, {
    fr: "fichier de l'équipe, dont la capacité est comparée aux heures (JSON)",
    en: 'file of the team, whose capacity the hours are held against (JSON)',
  }),
  row('--capacity <F>', ['forecast'], text, {
    fr: 'au lieu de --team : fichier des heures par période, p. ex. {"2027-01": 640, "default": 700}',
    en: 'instead of --team: file of hours by period, e.g. {"2027-01": 640, "default": 700}',
  }),
  row(
    '--by <KEY,KEY>',
    ['forecast'],
    severalImported(async () => (await import('../forecast/forecast-options.js')).FORECAST_KEYS),
    {
      fr: 'prévision par month (par défaut), day, week, quarter, year, letter, client, manager, profit-center, activity, statut, pool (avec une équipe)',
      en: 'forecast by month (default), day, week, quarter, year, letter, client, manager, profit-center, activity, statut, pool (with a team)',
    },
  ),
  row(
    '--on <DATE>',
    ['forecast'],
    oneOfImported(async () => (await import('../forecast/settings.js')).COUNTED_ON),
    {
      fr: 'où comptent les heures : due (échéance, par défaut), due-adjusted, period-end, evenly (réparties sur la fenêtre)',
      en: 'where hours count: due (default), due-adjusted, period-end, evenly (over their window)',
    },
  ),
  row('--risk <P>', ['forecast'], text, {
    fr: 'probabilité de surcharge acceptée, entre 0 et 1 (par défaut : 0.1)',
    en: 'the probability of overload that is accepted, between 0 and 1 (default: 0.1)',
  }),
  row('--levels <Q,Q>', ['forecast'], text, {
    fr: 'niveaux des quantiles, entre 0 et 1 (par défaut : 0.1,0.5,0.9)',
    en: 'the levels of the quantiles, between 0 and 1 (default: 0.1,0.5,0.9)',
  }),
  row('--grid <G>', ['forecast'], text, {
    fr: 'pas des lois, en heures, auto (par défaut), ou none (exactes ou refusées)',
    en: 'the grid of the laws in hours, auto (default), or none (exact or refused)',
  }),
  row(
    '--method <M>',
    ['forecast'],
    oneOfImported(async () => (await import('../forecast/settings.js')).LAW_METHODS),
    {
      fr: 'calcul des lois : auto (par défaut), sparse, direct, fft',
      en: 'how laws are worked out: auto (default), sparse, direct, fft',
    },
  ),
  row('--law', ['forecast'], given, {
    fr: 'avec --format json ou ndjson : toute la loi de chaque période, atome par atome',
    en: 'with --format json or ndjson: the whole law of each cell, atom by atom',
  }),
  row('--format <FORMAT>', ['forecast'], oneOf(FORMATS.forecast), formatHelp(FORMATS.forecast)),
  row('--strict', ['forecast'], given, {
    fr: "sortir avec le code 1 quand une probabilité n'est que supposée, que des heures sont arrondies, qu'une ligne n'est pas planifiée ou que la probabilité de surcharge est supérieure à --risk",
    en: 'exit with 1 when a probability is only assumed, hours are rounded, a row is unplanned, or the probability of overload is above --risk',
  }),
  ...LATER_FLAGS,
] as const;
