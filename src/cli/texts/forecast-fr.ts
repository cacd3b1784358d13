// Les phrases de la commande `forecast` en français.

import { datesOf } from '../../core/text.js';
import type { forecastEn } from './forecast-en.js';

const { day: jour } = datesOf('fr');

export const forecastFr = {
  heading: ({ first, last }, asOf, side) =>
    `Prévision des heures du ${jour(first)} au ${jour(last)}, situation au ${jour(asOf)} : ${side}`,
  notYet: (flag) => `${flag} n'est pas encore pris en charge`,
  pool: 'pôle',
  contracted: 'signé h',
  expected: 'attendu h',
  quantile: (level) => `P${level} h`,
  capacity: 'capacité h',
  overload: 'surcharge',
  nearly: { never: '< 0,1 %', always: '> 99,9 %' },
  percent: (number) => `${number} %`,
  withRange: (probability, low, high) => `${probability} (${low} - ${high})`,
  key: {
    sure: (level) => `jusqu'à P${level}`,
    possible: (level) => `jusqu'à P${level}`,
    middle: (level) => `P${level}`,
    capacity: 'capacité',
  },
  quantileMeans: (level) => `P${level} : il y a ${level} % de chances que les heures ne dépassent pas ce chiffre.`,
  rangeMeans:
    'Entre parenthèses : la probabilité de surcharge si tous les taux supposés étaient de 0 %, puis de 100 %.',
  totals: (contracted, expected, { signed, pipeline, renewals }) =>
    `Signé : ${contracted} h ; attendu : ${expected} h (lettres signées ${signed} h, propositions ${pipeline} h, renouvellements ${renewals} h)`,
  assumed: 'Taux supposés, faute de chiffres du cabinet, à indiquer dans le fichier de réglages (--settings) :',
  noneAssumed: "Aucun taux n'est supposé.",
  about: 'supposé pour',
  rate: 'taux',
  letters: 'lettres',
  setting: 'réglage',
  successions: (count, examples) =>
    `Lettres considérées comme le renouvellement d'une autre : ${count} (${examples}) ; elles ne sont pas comptées deux fois.`,
  more: ', …',
  rounded: (cells, step, most) =>
    `Heures arrondies par pas de ${step} h dans ${cells} de ces lignes ; l'écart ne dépasse jamais ${most} h.`,
} satisfies typeof forecastEn;
