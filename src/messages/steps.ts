// A step of an explanation as a line of text, in French or English: what was found, the setting in force, what it rests on.

import { type Day, dayOf } from '../calendar/civil-date.js';
import { addMonths, monthOf } from '../calendar/month-arithmetic.js';
import { type Bilingual, type Dates, datesOf, decimal, type Language } from '../core/text.js';
import { type Calage, type Frequence, ONE_OFF, STEP_MONTHS } from '../engagement/codes.js';
import { SIDE_NAMES } from '../engagement/messages.js';
import { hoursOf } from '../engagement/micro-hours.js';
import type { Basis, Step } from '../schedule/explanation-steps.js';
import { SETTING_NAMES, SETTING_VALUES } from './setting-words.js';

const BASES: { readonly [basis in Basis]: Bilingual } = {
  documented: { fr: "documenté par l'API", en: 'documented by the API' },
  seen: { fr: "vu dans les exemples de l'API", en: "seen in the API's examples" },
  inferred: { fr: 'déduit, non documenté', en: 'inferred, not documented' },
  law: { fr: 'loi', en: 'law' },
};

const YEARS: { readonly [calage in Calage]: Bilingual } = {
  1: { fr: "l'exercice", en: 'the fiscal year' },
  2: { fr: "l'année civile", en: 'the calendar year' },
  3: { fr: "la clôture de l'exercice", en: 'the close of the fiscal year' },
};

const FREQUENCES: { readonly [frequence in Frequence]: Bilingual } = {
  1: { fr: 'mensuelle', en: 'monthly' },
  2: { fr: 'trimestrielle', en: 'quarterly' },
  3: { fr: 'semestrielle', en: 'half-yearly' },
  4: { fr: 'annuelle', en: 'yearly' },
  5: { fr: 'ponctuelle', en: 'one-off' },
};

/** A date that no convention moves: the law closes the day, and does not say that the date stays. */
const BY_DEFAULT: Bilingual = { fr: 'par défaut', en: 'default' };

function isLeftAlone({ _tag, setting }: Step): boolean {
  return _tag === 'Adjusted' && setting?.value === 'none';
}

const MEMBERS: { readonly [by in (Step & { readonly _tag: 'Coverage' })['by']]: Bilingual } = {
  periodEnd: { fr: 'fin de période le', en: 'period end' },
  close: { fr: 'clôture le', en: 'close' },
  dateFreq: { fr: 'ponctuelle du', en: 'date of the one-off' },
  always: { fr: 'une ponctuelle, toujours et une seule fois, le', en: 'a one-off, always and once,' },
};

/**
 * The step as one line: what it came to, then in brackets the setting in force, if any, and what the step rests on.
 * `dates`: how it writes days and months, by default as the language does.
 */
export function messageOfStep(step: Step, language: Language, dates = datesOf(language)): string {
  const result = resultOf(step, language, dates);
  const basis = (isLeftAlone(step) ? BY_DEFAULT : BASES[step.basis])[language];
  if (step.setting === null) return `${result} [${basis}]`;
  const { name, value } = step.setting;
  return language === 'fr'
    ? `${result} [${frenchName(name)} : ${frenchValue(value, dates)} ; ${basis}]`
    : `${result} [${name} = ${value}; ${basis}]`;
}

function resultOf(step: Step, language: Language, { day, month }: Dates): string {
  const french = language === 'fr';
  switch (step._tag) {
    case 'DatesRead':
      return french ? "dates de l'API lues comme dates civiles" : 'dates of the API read as civil dates';
    case 'LetterKept':
      return french ? `lettre retenue, statut ${step.statut ?? '?'}` : `letter kept, statut ${step.statut ?? '?'}`;
    case 'OneOffDate':
      return french ? `ponctuelle du ${day(step.date)}` : `one-off of ${step.date}`;
    case 'Year':
      return french
        ? `calée sur ${YEARS[step.calage].fr} du ${day(step.first)} au ${day(step.last)} (calage ${step.calage})`
        : `laid on ${YEARS[step.calage].en} ${step.first}..${step.last} (calage ${step.calage})`;
    case 'Period': {
      const period = french
        ? `période du ${day(step.first)} au ${day(step.last)}`
        : `period ${step.first}..${step.last}`;
      return `${period}${lengthOf(step, language)}`;
    }
    case 'Coverage':
      return french
        ? `retenue par la couverture : ${MEMBERS[step.by].fr} ${day(step.date)}`
        : `kept by the coverage: ${MEMBERS[step.by].en} ${step.date}`;
    case 'LagOrigin':
      return french ? `décalage compté depuis le ${day(step.date)}` : `lag counted from ${step.date}`;
    case 'DueMonth':
      return french
        ? `décalage de ${step.decalage} mois : échéance en ${month(step.month)}`
        : `lag of ${step.decalage} ${step.decalage === 1 ? 'month' : 'months'}: due in ${step.month}`;
    case 'DueDay':
      return dueDay(step, language, day);
    case 'Horizon':
      return french ? "échéance dans l'horizon" : 'due in the horizon';
    case 'Adjusted':
      return adjusted(step, language, day);
    case 'WorkingWindow':
      return french
        ? `à faire du ${day(step.release)} au ${day(step.last)}`
        : `to be done from ${step.release} to ${step.last}`;
    case 'Hours': {
      const [unite, hours] = [step.unite, hoursOf(step.microHours)].map((value) => decimal(value, language));
      return `${decimal(step.quantite, language)} x ${unite} h = ${hours} h`;
    }
    case 'Side': {
      const counts = french
        ? ['hors charge du cabinet', 'dans la charge du cabinet']
        : ["not in the firm's load", "in the firm's load"];
      return `${SIDE_NAMES[step.side][language]}${french ? ' :' : ':'} ${counts[step.countsForFirm ? 1 : 0]}`;
    }
  }
}

/** How long a period is: as its frequency says, shorter as the first of a year, or else, as a fiscal year of 15 months is. */
function lengthOf({ frequence, first, last, stub }: Step & { readonly _tag: 'Period' }, language: Language): string {
  const french = language === 'fr';
  const name = FREQUENCES[frequence][language];
  if (stub) return french ? `, ${name}, période courte de début` : `, ${name}, short first period`;
  const months = wholeMonths(first, last);
  if (frequence === ONE_OFF || months === STEP_MONTHS[frequence]) return `, ${name}`;
  if (months === null) return french ? ` (fréquence ${name})` : ` (${name} frequency)`;
  return french ? `, de ${months} mois (fréquence ${name})` : `, of ${months} months (${name} frequency)`;
}

/** By how many days the ends of two periods in a row may differ from whole months: from the 28th to the 31st. */
const UNEVEN_MONTHS = 3;

/** How many months there are from the first to the last day; null when they are not whole. */
function wholeMonths(first: string, last: string): number | null {
  const [before, end] = [dayOfText(first) - 1, dayOfText(last)];
  const months = monthOf(end) - monthOf(before);
  return Math.abs(addMonths(before, months) - end) <= UNEVEN_MONTHS ? months : null;
}

function dayOfText(date: string): Day {
  const [year, month, day] = date.split('-').map(Number);
  return dayOf(year, month, day);
}

/** The due date stays unless it falls on a closed day and is to be moved off it. */
function adjusted(step: Step & { readonly _tag: 'Adjusted' }, language: Language, day: Dates['day']): string {
  const { dueAdjusted, wasClosed, setting } = step;
  if (language === 'fr') {
    const holidays = `(fériés : ${step.holidays.split(',').map(day).join(', ') || 'aucun'})`;
    const date = day(dueAdjusted);
    if (!wasClosed) return `échéance maintenue au ${date} : elle tombe un jour ouvert ${holidays}`;
    if (setting?.value === 'none') return `échéance maintenue au ${date}, bien qu'elle tombe un jour fermé ${holidays}`;
    return `échéance ajustée au ${date} : l'échéance tombe un jour fermé ${holidays}`;
  }
  const holidays = `(holidays: ${step.holidays || 'none'})`;
  if (!wasClosed) return `due date stays ${dueAdjusted}: due on an open day ${holidays}`;
  if (setting?.value === 'none') return `due date stays ${dueAdjusted}, though it is on a closed day ${holidays}`;
  return `adjusted due date ${dueAdjusted}: due on a closed day ${holidays}`;
}

function dueDay(step: Step & { readonly _tag: 'DueDay' }, language: Language, day: Dates['day']): string {
  const { due, clamped } = step;
  const requested = requestedDay(step, language);
  if (language === 'fr') return `échéance le ${day(due)} : ${requested}${clamped ? ', ramené à la fin du mois' : ''}`;
  return `due on ${due}: ${requested}${clamped ? ', clamped to the end of the month' : ''}`;
}

function requestedDay({ requested, isOwnDay }: Step & { readonly _tag: 'DueDay' }, language: Language): string {
  if (isOwnDay)
    return language === 'fr' ? `jour propre à l'activité, le ${requested}` : `its own day, the ${requested}`;
  if (requested === 0) return language === 'fr' ? 'dernier jour du mois' : 'the last day of the month';
  return language === 'fr' ? `jour ${requested} demandé` : `day ${requested} asked for`;
}

/** `statuts` and `horizon` are French as they are. */
function frenchName(name: string): string {
  return name in SETTING_NAMES ? SETTING_NAMES[name as keyof typeof SETTING_NAMES].fr : name;
}

function frenchValue(value: string, { day }: Dates): string {
  const range = /^(.*)\.\.(.*)$/.exec(value);
  if (range === null) return SETTING_VALUES[value]?.fr ?? value.replace(/^calendar-year:/, 'année civile ');
  const [, first, last] = range;
  if (first === '') return `jusqu'au ${day(last)}`;
  return last === '' ? `à partir du ${day(first)}` : `du ${day(first)} au ${day(last)}`;
}
