// Compiling the activities of a letter: the rules of each, or the reason why it yields nothing.
// SEMANTICS sections 5 to 9.

import { civilDateOf, type Day } from '../calendar/civil-date.js';
import { contains, type OpenRange } from '../calendar/date-range.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import type { Activity } from '../engagement/activity.js';
import { type Calage, ONE_OFF, STATUT, STEP_MONTHS } from '../engagement/codes.js';
import type { Letter } from '../engagement/letter.js';
import { dueSeries } from './due.js';
import { type Ground, groundOf, layOut, windowOf } from './layout.js';
import type { UnplannedReason } from './reason.js';
import { type Rule, sliceByDate } from './rule.js';
import type { Settings } from './settings.js';

/** The rules of an activity, in order of their periods and never empty, or why there are none. */
export type Compiled = readonly Rule[] | UnplannedReason;

/** Compiles the activities of a letter that was accepted, none of which has a lag of more than `longestLag` months. */
export class LetterCompiler {
  readonly #letterReason: UnplannedReason | null;
  /** What was worked out so far, by calage, and by calage and frequence: most activities of a letter share a few of these. */
  readonly #grounds: (Ground | UnplannedReason)[] = [];
  readonly #layouts: Compiled[] = [];

  constructor(
    readonly letter: Letter,
    private readonly longestLag: number,
    private readonly settings: Settings,
  ) {
    this.#letterReason = reasonOfLetter(letter, settings);
  }

  compile(activity: Activity): Compiled {
    if (this.#letterReason !== null) return this.#letterReason;
    const rules =
      activity.frequence === ONE_OFF
        ? ruleOfOneOff(this.letter, activity, this.settings)
        : this.#layoutOf(activity.calage as Calage, activity.frequence);
    return withinHorizon(rules, activity, this.settings.horizon);
  }

  #layoutOf(calage: Calage, frequence: keyof typeof STEP_MONTHS): Compiled {
    const place = calage * 4 + frequence;
    this.#layouts[place] ??= this.#layOut(calage, STEP_MONTHS[frequence]);
    return this.#layouts[place];
  }

  #layOut(calage: Calage, step: number): Compiled {
    this.#grounds[calage] ??= groundOf(this.letter, calage, this.longestLag, this.settings);
    const ground = this.#grounds[calage];
    return typeof ground === 'string' ? ground : layOut(ground, step, this.settings.lagOrigin);
  }
}

function reasonOfLetter({ statut }: Letter, { statuts }: Settings): UnplannedReason | null {
  const isSelected = statuts === null ? statut !== STATUT.cancelled : statut !== null && statuts.has(statut);
  if (isSelected) return null;
  return statut === STATUT.cancelled ? 'CancelledLetter' : 'NotSelected';
}

function ruleOfOneOff({ fiscalYear }: Letter, { dateFreq }: Activity, { coverage }: Settings): Compiled {
  if (dateFreq === null) return 'UndatedOneOff';
  const window = coverage === 'mission' ? UNBOUNDED : windowOf(coverage, fiscalYear, 1);
  if (window === null) return 'NoFiscalYear';
  return contains(window, dateFreq) ? [onDay(dateFreq)] : 'NoPeriodInWindow';
}

const UNBOUNDED: OpenRange = { first: null, last: null };

/** A period of one day. */
function onDay(date: Day): Rule {
  const { day } = civilDateOf(date);
  return {
    firstMonth: monthOf(date),
    step: 1,
    count: 1,
    day,
    firstStart: date,
    startsWithStub: false,
    originShift: 0,
    cycle: 0,
    phase: 0,
  };
}

function withinHorizon(rules: Compiled, activity: Activity, horizon: OpenRange): Compiled {
  if (typeof rules === 'string' || (horizon.first === null && horizon.last === null)) return rules;
  const kept = rules
    .map((rule) => sliceByDate(rule, dueSeries(rule, activity), horizon))
    .filter(({ count }) => count > 0);
  return kept.length === 0 ? 'OutsideHorizon' : kept;
}
