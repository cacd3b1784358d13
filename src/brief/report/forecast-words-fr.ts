// Ce que dit un rapport d'une prévision, en français. Les montants, les mois et les noms arrivent tels qu'on les lit.

import type { ForecastWords } from './forecast-words-en.js';

const s = (count: number) => (count > 1 ? 's' : '');

export const forecastFr: ForecastWords = {
  chances: (count, of) => `${count} chance${s(count)} sur ${of}`,
  nearlySure: 'plus de 19 chances sur 20',
  nearlySureInShort: 'presque sûr',
  risk: (chances) => `${chances} de manquer d’heures`,
  riskSure: 'il manquera des heures à coup sûr',
  sure: 'à coup sûr',

  band: (chances, levels) => `${chances} (${levels})`,
  middle: 'médiane (P50)',
  contracted: 'déjà signé',
  capacity: 'capacité',
  bounds: 'bornes : rien de ce qui est supposé n’arrive, ou tout',

  countedOn: {
    due: 'Heures comptées au mois de leur échéance',
    dueAdjusted: 'Heures comptées au mois de leur échéance, reportée hors des jours fermés',
    periodEnd: 'Heures comptées au mois où finit leur période',
    evenly: 'Heures réparties à parts égales sur les jours ouvrés où elles peuvent être faites',
  },
  notLevelled: (basis) => `${basis} ; les mois plus haut sont lissés : un même mois n’y a pas les mêmes heures.`,
  notByDue: (basis) =>
    `${basis} ; les mois plus haut sont par date d’échéance : un même mois n’y a pas les mêmes heures.`,
  asMonths: (basis) => `${basis}, comme les mois plus haut.`,
  unassigned: (hours) =>
    `${hours} attendues ne sont confiées à aucun pôle et ne figurent dans aucun de ces graphiques.`,

  monthAtRisk: (month, risk, expected, there) => `${month} : ${risk} ; ${expected} attendues pour ${there}.`,
  moreAtRisk: (count) => `${count} autre${s(count)} mois dépasse${count > 1 ? 'nt' : ''} le risque accepté.`,
  noneAtRisk: (risk) => `Aucun mois ne dépasse ${risk}.`,
  apart: 'Chacune de ces chances est celle de son mois seul ; elles ne s’additionnent ni ne se multiplient.',
  totals: (signed, expected) => `${signed} signées, ${expected} attendues en tout.`,
  assumed: (about) =>
    `Les bornes pâles tiennent à ce que personne n’a indiqué et qui est supposé : ${about.join(', ')}. Avec les taux du cabinet, elles disparaissent.`,
  assumption: (name, rate, letters, hours) =>
    `${name} ${rate} (${letters} lettre${letters === '1' ? '' : 's'}, ${hours})`,
  moreAssumed: (count) => `${count} autre${s(count)} cas`,

  label: (month, signed, span, middle) => `${month} : ${signed} signées, ${span}, médiane ${middle}`,
  span: (chances, low, high) => `${chances} entre ${low} et ${high}`,
  labelCapacity: (capacity) => `capacité ${capacity}`,
  percent: (number) => `${number}\u00a0%`,
  withBounds: (probability, low, high) => `${probability} (${low} – ${high})`,
  nearly: { never: '<\u00a00,1\u00a0%', always: '>\u00a099,9\u00a0%' },
};
