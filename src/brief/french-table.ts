// A table as people in France read it in Excel: French heads, names first, then what they ask for, and last what machines know a row by.

import type { Side } from '../engagement/side.js';
import type { Column, Table } from '../report/table.js';

/** Names, and what is their own name. */
const FIRST = ['clientName', 'managerName', 'letterName', 'poolName', 'memberName', 'profitCenter'];

/** Ids, codes and exact integers. */
const LAST = ['id', 'letterId', 'letter', 'client', 'manager', 'pool', 'member', 'reason', 'problems'];

/** The French heads of columns, by their names. */
export const HEADS: { readonly [name: string]: string } = {
  activite: 'Travail',
  activity: 'Travail',
  capacityForRiskHours: 'Capacité pour le risque accepté',
  capacityHours: 'Capacité',
  capacityMicroHours: 'Capacité (micro-heures)',
  capacityPerMemberMicroHours: 'Capacité par personne (micro-heures)',
  client: 'Identifiant du client',
  clientName: 'Client',
  codeIBS: 'Code de la lettre',
  contractedHours: 'Signé',
  count: 'Personnes nécessaires',
  day: 'Jour',
  due: 'Échéance',
  dueAdjusted: 'Échéance ajustée',
  expectedOverloadHours: 'Surcharge attendue',
  fields: 'Champs',
  first: 'Du',
  fiscalYear: 'Exercice clos le',
  hints: 'Propositions',
  hours: 'Heures',
  id: 'Identifiant',
  last: 'Au',
  letter: 'Identifiant de la lettre',
  letterId: 'Identifiant de la lettre',
  letterName: 'Lettre',
  loadHours: 'Charge',
  loadMicroHours: 'Charge (micro-heures)',
  manager: 'Identifiant du responsable',
  managerName: 'Responsable',
  meanHours: 'Attendu',
  member: 'Identifiant de la personne',
  memberName: 'Personne',
  members: 'Personnes',
  microHours: 'Micro-heures',
  month: 'Mois',
  more: 'Personnes en plus',
  moreFirst: 'En plus, du',
  moreLast: 'En plus, au',
  occurrences: 'Échéances',
  overloadHours: 'Surcharge',
  overloadMicroHours: 'Surcharge (micro-heures)',
  overloadProbability: 'Probabilité de surcharge',
  overloadedDays: 'Jours en surcharge',
  period: 'Période',
  periodEnd: 'Fin de période',
  periodStart: 'Début de période',
  pool: 'Identifiant du pôle',
  poolName: 'Pôle',
  problems: 'Anomalies (JSON)',
  problemsText: 'Ce qui ne va pas',
  profitCenter: 'Centre',
  quarter: 'Trimestre',
  reason: 'Code de la raison',
  reasonText: 'Raison',
  received: 'Valeurs reçues',
  release: 'À faire du',
  sdHours: 'Écart type',
  shareHours: 'Part possible',
  shareMicroHours: 'Part possible (micro-heures)',
  side: 'Côté',
  statut: 'Statut',
  stub: 'Période incomplète',
  totalHours: 'Total',
  totalMicroHours: 'Total (micro-heures)',
  unplacedHours: 'Non placé',
  unplacedMicroHours: 'Non placé (micro-heures)',
  week: 'Semaine',
  workMicroHours: 'Travail (micro-heures)',
  year: 'Année',
};

const SIDES: { readonly [side in Side]: string } = {
  firm: 'cabinet',
  client: 'client',
  both: 'cabinet et client',
  none: 'aucun',
};

/**
 * The same rows with French heads: names first, then the other columns in their order, then ids, codes and micro-hours. Sides are words.
 * Columns that are none of the tables of this entry point keep their names. For `csvOf(table, 'excelFr')`.
 *
 * @example
 * const names = namesOf(portfolio, { lang: 'fr' });
 * const table = totalsTable(orThrow(plan(portfolio)), { by: ['client', 'year'] }, { names });
 * console.log([...csvOf(frenchTable(table), 'excelFr')].join('').split('\r\n').slice(1, 2).join());
 * // client e87a;2021;8;"0,15";e87a74e3-2e92-41c2-898a-0b253f73315b;150000
 */
export function frenchTable<Row>(table: Table<Row>): Table<Row> {
  const { columns } = table;
  const isOfWork = columns.some(({ name }) => name === 'release');
  const placeOf = ({ name, kind }: Column<Row>) => {
    const first = FIRST.indexOf(name);
    if (first >= 0) return first - FIRST.length;
    return LAST.includes(name) || kind === 'microHours' || isRank(name, kind) ? 1 : 0;
  };
  const headOf = ({ name, kind }: Column<Row>) => {
    if (isRank(name, kind)) return 'Rang';
    if (isOfWork && name === 'last') return 'À faire au';
    const level = /^p(.+)Hours$/.exec(name)?.[1];
    return HEADS[name] ?? (level === undefined ? name : `P${level.replace('.', ',')}`);
  };
  const inOrder = [...columns].sort((a, b) => placeOf(a) - placeOf(b));
  return { columns: inOrder.map((column) => frenchColumn(column, headOf(column))), batches: () => table.batches() };
}

/** Whether a column is that of the ranks of activities; by totals a column of the same name has their labels. */
function isRank(name: string, kind: Column<never>['kind']): boolean {
  return name === 'activity' && kind === 'count';
}

function frenchColumn<Row>(column: Column<Row>, head: string): Column<Row> {
  if (column.name !== 'side' || column.kind !== 'text') return { ...column, name: head };
  const { read } = column;
  return {
    name: head,
    kind: 'text',
    read: (row) => {
      const side = read(row);
      return side === null ? null : (SIDES[side as Side] ?? side);
    },
  };
}
