// Made-up firms in every state that a page has to show: all fits, hours are missing, no team, odd labels, few days or many. Tests draw
// their pages, and Chromium opens them.

import { reportOf } from '../../src/brief/index.js';
import { decodeTeam } from '../../src/capacity/index.js';
import { DEMO_TEAM } from '../../src/cli/demo-team.js';
import type { Language } from '../../src/core/text.js';
import { decodeNames, decodePortfolio, namesOf, orThrow, type Plan, plan } from '../../src/index.js';
import type { Report } from '../../src/report/report.js';
import { firmNames, generateFirm } from '../../src/testing/index.js';

/** A report to be drawn. */
export interface PageState {
  readonly clients?: number;
  readonly shown?: { readonly first: string; readonly last: string };
  readonly lang?: Language;
  /** The content of a team file; null is none. */
  readonly team?: TeamFile | null;
  /** What stands in the place of every label. Default: the label. */
  readonly label?: (plain: string) => string;
  /** Whether clients and managers have names. */
  readonly isNamed?: boolean;
  readonly part?: string;
  readonly noPeople?: boolean;
  readonly adjust?: 'none' | 'following';
}

interface TeamFile {
  readonly members: readonly object[];
  readonly assignments?: readonly object[];
  readonly default?: string;
}

export const YEAR = { first: '2026-01-01', last: '2026-12-31' };

const member = (id: string, name: string, pool: string, more: object = {}) => ({
  ...{ id, name, pool, contracts: [{ first: '2024-01-01', chargeable: 0.85 }], leave: [] },
  ...more,
});
const PAYROLL = [
  { activity: 'Bulletins de paie', to: 'paie' },
  { activity: 'DSN', to: 'paie' },
];
const teamOf = (members: readonly object[], more: Partial<TeamFile> = {}): TeamFile => ({
  ...{ members, assignments: PAYROLL, default: 'compta' },
  ...more,
});
const LEAVE = [{ first: '2026-05-11', last: '2026-05-22' }];
const SMALL = teamOf([
  member('compta-1', 'Anne Mercier', 'compta', { leave: LEAVE }),
  member('compta-2', 'Karim Benali', 'compta'),
  member('paie-1', 'Sophie Garnier', 'paie'),
]);
/** Both pools are too few, the one for payroll by its leave alone. */
const PAIR = teamOf([
  member('compta-1', 'Anne Mercier', 'compta', { leave: LEAVE }),
  member('compta-2', 'Karim Benali', 'compta', { contracts: [{ first: '2024-01-01', last: '2026-04-30' }] }),
  member('paie-1', 'Sophie Garnier', 'paie', { leave: [{ first: '2026-02-09', last: '2026-03-13' }] }),
]);
/** In May one is on leave, and one has left. */
const TOO_FEW = teamOf([
  member('compta-1', 'Anne Mercier', 'compta', { leave: LEAVE }),
  member('compta-2', 'Élodie Caron', 'compta', { contracts: [{ first: '2024-01-01', last: '2026-04-30' }] }),
  member('paie-1', 'Sophie Garnier', 'paie', { leave: LEAVE }),
]);
const MANY = teamOf(
  Array.from({ length: 200 }, (_, index) =>
    member(`m-${index}`, `Personne ${index}`, index % 8 === 0 ? 'paie' : `compta ${index % 8}`),
  ),
  { default: 'compta 1' },
);

/** What tries to become more than a text, wherever it may stand. */
const HOSTILE = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>\'`{{7*7}}<!--&lt;';
const long = (plain: string) => `${plain} ${'très long '.repeat(20)}`.slice(0, 200 - 6);
const hostile = (plain: string) => `${HOSTILE} ${plain}`;

/** Every state, by a name of its own. */
export const PAGE_STATES = {
  fits: { team: SMALL },
  lacks: { clients: 30, team: TOO_FEW },
  twoPools: { clients: 30, team: PAIR },
  noTeam: { team: null },
  part: { clients: 30, team: SMALL, part: 'Anne Moreau' },
  noPeople: { clients: 30, team: TOO_FEW, noPeople: true },
  nobody: { team: { members: SMALL.members, assignments: PAYROLL } },
  noDay: {
    team: teamOf([
      member('compta-1', 'Anne Mercier', 'compta', { contracts: [{ first: '2024-01-01', last: '2026-06-30' }] }),
      member('paie-1', 'Sophie Garnier', 'paie'),
    ]),
  },
  nothing: { team: SMALL, shown: { first: '2040-01-01', last: '2040-12-31' } },
  oneMonth: { team: SMALL, shown: { first: '2026-05-01', last: '2026-05-31' } },
  threeYears: { clients: 30, team: TOO_FEW, shown: { first: '2025-01-01', last: '2027-12-31' } },
  manyPeople: { clients: 60, team: MANY },
  onePerson: { clients: 4, team: teamOf([member('moi', 'Anne Mercier', 'compta')], { assignments: [] }) },
  noNames: { clients: 30, team: TOO_FEW, isNamed: false },
  longLabels: { clients: 30, team: TOO_FEW, label: long },
  hostile: { clients: 30, team: TOO_FEW, label: hostile },
  moved: { team: SMALL, adjust: 'following' },
} as const satisfies { readonly [name: string]: PageState };

/** The name of a state. */
export type StateName = keyof typeof PAGE_STATES;

/** The report of a state, and the plan that it is of. */
export function reportOfState(state: PageState): { readonly report: Report; readonly plan: Plan } {
  const { clients = 12, shown = YEAR, lang = 'fr', team = DEMO_TEAM, label = (plain: string) => plain } = state;
  const { isNamed = true, part, noPeople = false, adjust = 'none' } = state;
  const made = { clients, seed: 1, nextYear: true };
  const firm = generateFirm(made);
  const relabelled = firm.activities.map((row) => ({ ...row, activite: label(String(row.activite)) }));
  const letters = firm.letters.map((row) => ({ ...row, codeIBS: label(String(row.codeIBS)) }));
  const ofPart = part === undefined ? letters : letters.filter((row) => isOf(row, managerOf(made, part)));
  const portfolio = orThrow(decodePortfolio(ofPart, relabelled));
  const horizon = {
    first: `${Number(shown.first.slice(0, 4)) - 1}-01-01`,
    last: `${Number(shown.last.slice(0, 4)) + 1}-12-31`,
  };
  const planned = orThrow(plan(portfolio, { horizon, adjust }));
  const decoded = team === null ? undefined : orThrow(decodeTeam(labelledTeam(team, label)));
  const rows = firmNames(made).map(({ kind, id, name }) => ({ kind, id, name: label(name) }));
  const table = orThrow(decodeNames(isNamed ? [...rows, ...poolNames(team, label)] : []));
  const names = namesOf(portfolio, { table, ...(decoded && { team: decoded }), lang });
  const report = orThrow(
    reportOf({
      ...{ plan: planned, names, shown, lang, noPeople, letters: portfolio.letters, title: label('Cabinet Durand') },
      ...(decoded && { team: decoded }),
      ...(part === undefined ? {} : { part: label(part) }),
    }),
  );
  return { report, plan: planned };
}

function labelledTeam(team: TeamFile, label: (plain: string) => string): object {
  return {
    ...team,
    members: team.members.map((one) => ({ ...one, name: label((one as { name: string }).name) })),
    assignments: team.assignments?.map((one) => {
      const { activity, ...to } = one as { activity?: string };
      return activity === undefined ? one : { activity: label(activity), ...to };
    }),
  };
}

function poolNames(team: TeamFile | null, label: (plain: string) => string) {
  const pools = new Set(team?.members.map((one) => (one as { pool: string }).pool));
  return Array.from(pools, (pool) => ({ kind: 'pool', id: pool, name: label(pool) }));
}

function managerOf(made: Parameters<typeof firmNames>[0], name: string): string | undefined {
  return firmNames(made).find((row) => row.kind === 'manager' && row.name === name)?.id;
}

function isOf(letter: object, manager: string | undefined): boolean {
  return (letter as { maitreDossier?: { objectId?: string } }).maitreDossier?.objectId === manager;
}
