// The settings in force as people read them: what each is called, what it is set to, and what that means. Those of a plan, then of a team
// and a forecast.

import { isoDateOf } from '../calendar/civil-date.js';
import type { OpenRange } from '../calendar/date-range.js';
import { ZONE_NAMES } from '../calendar/messages.js';
import { datesOf, type Language } from '../core/text.js';
import { STATUT_NAMES } from '../engagement/messages.js';
import type { Forecast } from '../forecast/forecast.js';
import { ASSUMED_RENEWAL } from '../forecast/outcomes.js';
import { SETTING_VALUES } from '../messages/setting-words.js';
import type { Setting } from '../report/report.js';
import { type Settings, yearOfCoverage } from '../schedule/settings.js';
import type { Team } from '../team/team.js';
import { inHundredths } from './forecast-table.js';
import { COUNTED_ON, MEANINGS, NAMES, WORK_SIDES } from './setting-messages.js';
import type { Shown } from './shown-work.js';

/** What a plan is set beside. */
export interface Beside {
  readonly team: Team | undefined;
  readonly forecast: Pick<Forecast, 'asOf' | 'settings'> | undefined;
}

/** The rows. */
export function settingRows(
  { plan, side, days }: Shown,
  { team, forecast }: Beside,
  lang: Language,
): readonly Setting[] {
  const { settings } = plan.schedule;
  const say = (fr: string, en: string) => (lang === 'fr' ? fr : en);
  const row = (setting: keyof typeof MEANINGS, value: string): Setting => ({
    name: capital(NAMES[setting][lang]),
    value,
    meaning: MEANINGS[setting][lang],
  });
  const percent = (share: number) => {
    const text = String(inHundredths(share));
    return say(`${text.replace('.', ',')} %`, `${text}%`);
  };
  return [
    row('shown', rangeText(days, lang)),
    row('planned', rangeText(settings.horizon, lang)),
    row('side', WORK_SIDES[side][lang]),
    row('coverage', coverageText(settings.coverage, lang)),
    row('lagOrigin', SETTING_VALUES[settings.lagOrigin][lang]),
    row('adjust', SETTING_VALUES[settings.convention][lang]),
    row('holidays', holidaysText(settings, lang)),
    row('statuts', statutsText(settings, lang)),
    row('oneOffLeadDays', String(settings.oneOffLeadDays)),
    ...(team === undefined ? [] : [row('team', teamText(team, say))]),
    ...(forecast === undefined
      ? []
      : [
          row('asOf', datesOf(lang).day(forecast.asOf)),
          row('on', COUNTED_ON[forecast.settings.on][lang]),
          row('levels', forecast.settings.levels.map((level) => `P${percent(level).replace(/\s?%/, '')}`).join(' · ')),
          row('risk', percent(forecast.settings.risk)),
          row('renewal', renewalText(forecast, percent, say)),
        ]),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function teamText({ members, pools }: Team, say: (fr: string, en: string) => string): string {
  const [people, groups] = [members.length, pools.length];
  return say(
    `${people} personne${people > 1 ? 's' : ''}, ${groups} pôle${groups > 1 ? 's' : ''}`,
    `${people} ${people === 1 ? 'person' : 'people'}, ${groups} ${groups === 1 ? 'pool' : 'pools'}`,
  );
}

function rangeText({ first, last }: OpenRange, lang: Language): string {
  const { day } = datesOf(lang);
  const [from, to] = [first, last].map((date) => (date === null ? null : day(isoDateOf(date))));
  if (from === null) {
    if (to === null) return lang === 'fr' ? 'tous' : 'all';
    return lang === 'fr' ? `jusqu'au ${to}` : `until ${to}`;
  }
  if (to === null) return lang === 'fr' ? `à partir du ${from}` : `from ${from} on`;
  return lang === 'fr' ? `du ${from} au ${to}` : `${from} to ${to}`;
}

function coverageText(coverage: Settings['coverage'], lang: Language): string {
  const year = yearOfCoverage(coverage);
  if (year === null) return SETTING_VALUES[coverage][lang];
  return lang === 'fr' ? `année civile ${year}` : `calendar year ${year}`;
}

function holidaysText({ holidays }: Settings, lang: Language): string {
  if (typeof holidays === 'string') return ZONE_NAMES[holidays][lang];
  if (holidays.length === 0) return SETTING_VALUES.none[lang];
  return holidays.map((day) => datesOf(lang).day(isoDateOf(day))).join(', ');
}

function statutsText({ statuts }: Settings, lang: Language): string {
  if (statuts === null) return lang === 'fr' ? 'tous, sauf annulée' : 'all but cancelled';
  return [...statuts].map((statut) => STATUT_NAMES[statut][lang]).join(', ');
}

function renewalText(
  { settings }: Pick<Forecast, 'settings'>,
  percent: (share: number) => string,
  say: (fr: string, en: string) => string,
): string {
  const { probability } = settings.renewals;
  if (probability !== null) return percent(probability);
  const assumed = percent(ASSUMED_RENEWAL);
  return say(`${assumed}, supposée`, `${assumed}, assumed`);
}
