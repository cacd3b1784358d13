// From a settings file to the settings in force, or to everything that is wrong with it: the file is read once, value by value, as
// far as it can be; what its parts must agree on is checked on what was read.

import { type Either, left, right } from '../core/either.js';
import { readContent } from '../engagement/file-reader.js';
import type { ForecastSettingsProblem } from './problem.js';
import type { ForecastSettings, Rule } from './settings.js';
import { settingsChecks } from './settings-checks.js';
import { type SettingsFile, settingsFile, type WrittenRule } from './settings-schema.js';

/**
 * The settings of a forecast that a file describes, with its defaults filled in, or every problem it has, each with its path, its
 * value and what is accepted. The settings are themselves such a file: decoded again they are the same.
 *
 * `json` is the parsed JSON, `{}` a complete file. Probabilities are shares of 1, not percentages; hours are hours, dates
 * `YYYY-MM-DD`, years 1900..2999. A field that is null counts as absent, except `renewals.until` and `renewals.lapsedDays`, where it
 * is no end, and `grid`, where it is an exact law or none. Defaults: `renewals` with `hoursFactor` 1, `term` `fiscal-year`, `from`
 * `dateFin`, no end, no one-offs, `lapsedDays` 365, `successionDays` 92, `successors` `renewal`, and a probability of 0.9, assumed,
 * which stays null here; `on` `due`; `dependence.clusters` `client`; `levels` 0.1, 0.5, 0.9; `risk` 0.1; `grid` and `method` `auto`;
 * in an outcome `startShift` 0 and `hoursFactor` 1. A misspelt name is refused, as is a second rule for the same value.
 * Of `overrun`, `dependence.rho`, `simulation` and `scenarios` nothing but the default is supported yet: other values are refused.
 * Tags: `InvalidField`, `MissingField`, `UnknownField`, `AlreadyGiven`, `NotTogether`, `WrongFieldCount`, `WrongProbabilitySum`,
 * `NotSupportedYet`. Cost: linear in the file.
 *
 * @example
 * const rules = [{ client: 'C1', renewal: 0.6 }, { statut: 1, outcomes: [{ name: 'signed', probability: 0.4 }] }];
 * const settings = orThrow(decodeForecastSettings({ rules, levels: [0.5, 0.8] }));
 * console.log(settings.rules[1].outcomes[0]);
 * // { name: 'signed', probability: 0.4, startShift: 0, hoursFactor: 1 }
 * const refused = decodeForecastSettings({ rules: [{ client: 'C1', renewal: 80 }] });
 * if (refused._tag === 'Left') console.log(describe(refused.left[0], 'en'));
 * // rules[0].renewal: 80 is not accepted; expected a number from 0 to 1; did you mean "0.8"?
 */
export function decodeForecastSettings(json: unknown): Either<readonly ForecastSettingsProblem[], ForecastSettings> {
  const { read, problems: ofValues } = readContent(settingsFile, json, 'settings');
  const problems = read === undefined ? ofValues : [...ofValues, ...settingsChecks(read, ofValues)];
  if (problems.length > 0) return left(problems);
  // Without a problem nothing is left unread, and no scenario is there.
  const file = read as SettingsFile;
  return right({ ...file, rules: file.rules.map(ruleOf), scenarios: [] });
}

/** What the rule says, and nothing of what it does not. */
function ruleOf(written: WrittenRule): Rule {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
}
