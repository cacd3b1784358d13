// The settings in force as people read them: what each is called, what it is set to, and what that means. Those of a plan, then of a forecast.

import { isoDateOf } from '../calendar/civil-date.js';
import type { OpenRange } from '../calendar/date-range.js';
import { ZONE_NAMES } from '../calendar/messages.js';
import { type Bilingual, datesOf, type Language } from '../core/text.js';
import { STATUT_NAMES } from '../engagement/messages.js';
import type { Forecast } from '../forecast/forecast.js';
import { ASSUMED_RENEWAL } from '../forecast/outcomes.js';
import type { CountedOn } from '../forecast/settings.js';
import { SETTING_NAMES, SETTING_VALUES } from '../messages/setting-words.js';
import { type Settings, yearOfCoverage } from '../schedule/settings.js';
import { inHundredths } from './forecast-table.js';
import type { Shown } from './shown-work.js';

/** A setting in force. */
export interface SettingRow {
  readonly setting: string;
  readonly value: string;
  readonly meaning: string;
}

const MEANINGS = {
  shown: {
    fr: 'ce qui est dû ces jours-là est listé, et la capacité de ces jours est comptée',
    en: 'what is due on these days is listed, and the capacity of these days is counted',
  },
  planned: {
    fr: "les échéances prises en compte : celles d'autour occupent aussi l'équipe",
    en: 'the deadlines that are taken into account: those around take up the team as well',
  },
  side: { fr: 'de qui est le travail listé et compté', en: 'whose work is listed and counted' },
  coverage: { fr: 'quelles périodes appartiennent à une lettre de mission', en: 'which periods belong to a letter' },
  lagOrigin: {
    fr: "la date d'une période à partir de laquelle son décalage est compté",
    en: 'the date of a period from which its lag is counted',
  },
  adjust: {
    fr: 'ce que devient une échéance qui tombe un samedi, un dimanche ou un jour férié',
    en: 'what becomes of a deadline on a Saturday, a Sunday or a holiday',
  },
  holidays: { fr: 'les jours fériés qui ferment le cabinet', en: 'the holidays on which the firm is closed' },
  statuts: { fr: 'les lettres de mission qui sont planifiées', en: 'the letters that are planned' },
  oneOffLeadDays: {
    fr: 'combien de jours avant sa date une ponctuelle peut être commencée',
    en: 'how many days before its date a one-off may be begun',
  },
  asOf: { fr: 'le jour auquel la prévision est faite', en: 'the day on which the forecast is made' },
  on: { fr: 'le jour où comptent les heures de la prévision', en: 'the day on which the hours of the forecast count' },
  levels: {
    fr: "P90 : le total d'heures qui n'est pas dépassé neuf fois sur dix",
    en: 'P90: the hours that are not exceeded nine times in ten',
  },
  risk: { fr: 'la probabilité de surcharge qui est acceptée', en: 'the probability of overload that is accepted' },
  renewal: {
    fr: "la probabilité qu'une lettre qui se termine soit renouvelée, sauf règle particulière",
    en: 'the probability that a letter which ends is renewed, unless a rule says otherwise',
  },
} as const satisfies { readonly [setting: string]: Bilingual };

const NAMES: { readonly [setting in keyof typeof MEANINGS]: Bilingual } = {
  ...SETTING_NAMES,
  shown: { fr: 'jours montrés', en: 'days shown' },
  planned: { fr: 'jours planifiés', en: 'days planned' },
  side: { fr: 'travail', en: 'work' },
  holidays: { fr: 'jours fériés', en: 'holidays' },
  statuts: { fr: 'statuts retenus', en: 'statuses' },
  asOf: { fr: 'prévision faite le', en: 'forecast made on' },
  on: { fr: 'heures de la prévision', en: 'hours of the forecast' },
  levels: { fr: 'niveaux', en: 'levels' },
  risk: { fr: 'risque accepté', en: 'risk accepted' },
  renewal: { fr: 'renouvellement', en: 'renewal' },
};

const WORK_SIDES: { readonly [side in Shown['side']]: Bilingual } = {
  firm: { fr: 'celui du cabinet', en: "the firm's" },
  client: { fr: 'celui des clients', en: "the clients'" },
  all: { fr: 'tout', en: 'all' },
};

const COUNTED_ON: { readonly [on in CountedOn]: Bilingual } = {
  due: { fr: "à l'échéance", en: 'at the due date' },
  dueAdjusted: { fr: "à l'échéance ajustée", en: 'at the adjusted due date' },
  periodEnd: { fr: 'à la fin de la période', en: 'at the end of the period' },
  evenly: { fr: 'à parts égales sur les jours ouvrés', en: 'evenly over the working days' },
};

/** The rows. */
export function settingRows(
  { plan, side, days }: Shown,
  forecast: Forecast | undefined,
  lang: Language,
): readonly SettingRow[] {
  const { settings } = plan.schedule;
  const say = (fr: string, en: string) => (lang === 'fr' ? fr : en);
  const row = (setting: keyof typeof MEANINGS, value: string): SettingRow => ({
    setting: NAMES[setting][lang],
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
  { settings }: Forecast,
  percent: (share: number) => string,
  say: (fr: string, en: string) => string,
): string {
  const { probability } = settings.renewals;
  if (probability !== null) return percent(probability);
  const assumed = percent(ASSUMED_RENEWAL);
  return say(`${assumed}, supposée`, `${assumed}, assumed`);
}
