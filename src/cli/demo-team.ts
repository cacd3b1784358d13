// The team of the demonstration firm, as a team file would have it: enough people until the season's helpers leave at the end of
// April, and too few in May, when three members take leave around Ascension Day.

const member = (id: string, name: string, pool: string, leave: readonly object[]) => ({
  id,
  name,
  pool,
  contracts: [{ first: '2024-01-01', chargeable: 0.85 }],
  leave,
});

const SUMMER = { first: '2026-08-03', last: '2026-08-07' };
const ASCENSION = { first: '2026-05-11', last: '2026-05-22' };

const accountants = [
  'Anne Mercier',
  'Karim Benali',
  'Claire Faure',
  'Thomas Perrin',
  'Élodie Caron',
  'Julien Masson',
  'Inès Guérin',
].map((name, index) => member(`compta-${index + 1}`, name, 'compta', index < 3 ? [ASCENSION, SUMMER] : [SUMMER]));
const helpers = ['Hugo Blanchard', 'Nadia Rousseau', 'Paul Moreau', 'Camille Dufour'].map((name, index) => ({
  ...member(`renfort-${index + 1}`, name, 'compta', []),
  contracts: [{ first: '2026-01-01', last: '2026-04-30', chargeable: 0.85 }],
}));
const payroll = ['Sophie Garnier', 'Yann Le Goff'].map((name, index) => member(`paie-${index + 1}`, name, 'paie', []));

/** The content of a team file. */
export const DEMO_TEAM = {
  members: [...accountants, ...helpers, ...payroll],
  assignments: [
    { activity: 'Bulletins de paie', to: 'paie' },
    { activity: 'DSN', to: 'paie' },
  ],
  default: 'compta',
};
