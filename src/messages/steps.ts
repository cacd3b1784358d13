// A step of an explanation as a line of text, in French or English: what was found, the setting in force, what it rests on.

import { type Bilingual, type Dates, datesOf, decimal, type Language } from '../core/text.js';
import type { Calage, Frequence } from '../engagement/codes.js';
import { hoursOf } from '../engagement/micro-hours.js';
import type { Side } from '../engagement/side.js';
import type { Basis, Step } from '../schedule/explanation-steps.js';

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

const MEMBERS: { readonly [by in (Step & { readonly _tag: 'Coverage' })['by']]: Bilingual } = {
  periodEnd: { fr: 'fin de période le', en: 'period end' },
  close: { fr: 'clôture le', en: 'close' },
  dateFreq: { fr: 'ponctuelle du', en: 'date of the one-off' },
  always: { fr: 'une ponctuelle, toujours et une seule fois, le', en: 'a one-off, always and once,' },
};

const SIDE_NAMES: { readonly [side in Side]: Bilingual } = {
  firm: { fr: 'cabinet', en: 'firm' },
  client: { fr: 'client', en: 'client' },
  both: { fr: 'cabinet et client', en: 'firm and client' },
  none: { fr: 'ni cabinet ni client', en: 'not declared' },
};

/** What a French sentence calls a setting; `statuts` and `horizon` are French as they are. */
const FRENCH_NAMES: { readonly [setting: string]: string } = {
  timeZone: 'fuseau horaire',
  coverage: 'couverture',
  lagOrigin: 'origine du décalage',
  adjust: 'report des jours fermés',
  oneOffLeadDays: "jours d'avance d'une ponctuelle",
};

/** What it calls the value of a setting; a zone, `mission` and numbers are what they are. */
const FRENCH_VALUES: { readonly [value: string]: string } = {
  default: 'par défaut',
  'fiscal-year': 'exercice',
  periodEnd: 'fin de la période',
  periodStart: 'début de la période',
  none: 'aucun',
  following: 'jour ouvré suivant',
  preceding: 'jour ouvré précédent',
  modifiedFollowing: 'jour ouvré suivant, sans changer de mois',
};

/**
 * The step as one line: what it came to, then in brackets the setting in force, if any, and what the step rests on.
 * `dates`: how it writes days and months, by default as the language does.
 */
export function messageOfStep(step: Step, language: Language, dates = datesOf(language)): string {
  const result = resultOf(step, language, dates);
  const basis = BASES[step.basis][language];
  if (step.setting === null) return `${result} [${basis}]`;
  const { name, value } = step.setting;
  return language === 'fr'
    ? `${result} [${FRENCH_NAMES[name] ?? name} : ${frenchValue(value, dates)} ; ${basis}]`
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
      const frequence = FREQUENCES[step.frequence][language];
      return french
        ? `période du ${day(step.first)} au ${day(step.last)}, ${frequence}${step.stub ? ', période courte de début' : ''}`
        : `period ${step.first}..${step.last}, ${frequence}${step.stub ? ', short first period' : ''}`;
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
    case 'Adjusted': {
      const kind = french ? (step.wasClosed ? 'fermé' : 'ouvert') : step.wasClosed ? 'a closed' : 'an open';
      return french
        ? `échéance ajustée au ${day(step.dueAdjusted)} : l'échéance tombe un jour ${kind} (fériés : ${step.holidays.split(',').map(day).join(', ') || 'aucun'})`
        : `adjusted due date ${step.dueAdjusted}: due on ${kind} day (holidays: ${step.holidays || 'none'})`;
    }
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

function frenchValue(value: string, { day }: Dates): string {
  const range = /^(.*)\.\.(.*)$/.exec(value);
  if (range === null) return FRENCH_VALUES[value] ?? value.replace(/^calendar-year:/, 'année civile ');
  const [, first, last] = range;
  if (first === '') return `jusqu'au ${day(last)}`;
  return last === '' ? `à partir du ${day(first)}` : `du ${day(first)} au ${day(last)}`;
}
