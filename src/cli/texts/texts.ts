// Every sentence of the command, by language. Sentences about rows, plans and the API come from the modules they belong to.

import type { Language } from '../../core/text.js';
import { capacityEn } from './capacity-en.js';
import { capacityFr } from './capacity-fr.js';
import { commandEn } from './command-en.js';
import { commandFr } from './command-fr.js';
import { forecastEn } from './forecast-en.js';
import { forecastFr } from './forecast-fr.js';
import { planEn } from './plan-en.js';
import { planFr } from './plan-fr.js';

const en = { ...commandEn, ...planEn, capacity: capacityEn, forecast: forecastEn };

/** The sentences of one language. Numbers come ready to be shown. */
export type Texts = typeof en;

const fr: Texts = { ...commandFr, ...planFr, capacity: capacityFr, forecast: forecastFr };

/** The sentences of a language. */
export function textsOf(language: Language): Texts {
  return { fr, en }[language];
}
