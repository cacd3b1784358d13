// Les phrases de la commande `forecast` en français.

import { datesOf } from '../../core/text.js';
import type { forecastEn } from './forecast-en.js';

const { day: jour } = datesOf('fr');

const STATUTS: { readonly [statut: number]: string } = {
  0: 'lettres sans statut',
  1: 'lettres proposées (statut 1)',
  4: 'lettres en cours de création (statut 4)',
  5: 'lettres créées avec une erreur (statut 5)',
  6: 'lettres éditées (statut 6)',
  7: 'lettres en cours de signature (statut 7)',
};

export const forecastFr = {
  heading: ({ first, last }, asOf, side) =>
    `Prévision des heures du ${jour(first)} au ${jour(last)}, situation au ${jour(asOf)} : ${side}`,
  notYet: (flag) => `${flag} n'est pas encore pris en charge`,
  pool: 'pôle',
  contracted: 'signé h',
  expected: 'attendu h',
  quantile: (level) => `P${level} h`,
  capacity: 'capacité h',
  overload: 'dépassement',
  nearly: { never: '< 0,1 %', always: '> 99,9 %' },
  percent: (number) => `${number} %`,
  withRange: (probability, low, high) => `${probability} (${low} - ${high})`,
  key: {
    sure: (level) => `jusqu'à P${level}`,
    possible: (level) => `jusqu'à P${level}`,
    middle: (level) => `P${level}`,
    capacity: 'capacité',
  },
  quantileMeans: (level) => `P${level} : avec une probabilité de ${level} %, il n'y aura pas plus d'heures que cela.`,
  rangeMeans:
    "Entre parenthèses : la probabilité de dépassement si tout ce qui n'est que supposé vaut 0 %, puis 100 %.",
  totals: (contracted, expected, { signed, pipeline, renewals }) =>
    `Signé : ${contracted} h ; attendu : ${expected} h (lettres signées ${signed} h, propositions ${pipeline} h, renouvellements ${renewals} h)`,
  assumed:
    'Probabilités seulement supposées ; une fois mesurées par le cabinet, elles se placent dans le fichier de réglages (--settings) :',
  noneAssumed: "Aucune probabilité n'est seulement supposée.",
  about: 'supposé pour',
  probability: 'probabilité',
  letters: 'lettres',
  settledBy: 'à fixer par',
  renewal: 'renouvellements',
  succession: "lettres qui prennent la suite d'une autre",
  statut: (statut) => (statut === null ? undefined : STATUTS[statut]) ?? 'lettres de statut inconnu',
  successions: (count, examples) =>
    `Lettres prises pour le renouvellement d'une autre, à sa place : ${count} (${examples})`,
  more: ', …',
  rounded: (cells, step, most) =>
    `Heures arrondies à un pas de ${step} h dans ${cells} de ces lignes ; aucun chiffre n'en est écarté de plus de ${most} h.`,
} satisfies typeof forecastEn;
