// The team of the demonstration firm, as a team file would have it: enough people until the season's helpers leave at the end of
// April, and too few in May, when three members take leave around Ascension Day. The dossiers of six managers are done by one member each.

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

/** Managers of the made-up firm by id, from the one with the least work in May on, each with the member who does all of their dossiers. */
const DOSSIERS = [
  ['1cac10cc-35b0-4304-b56a-2aca716e7ef9', 'compta-1'],
  ['3a99e5e0-7308-47c4-be62-885fa8706380', 'compta-2'],
  ['85832444-a916-42c8-8702-59f6986619a8', 'compta-3'],
  ['3b7cf3c2-5632-4b92-909d-3fb64afebede', 'compta-4'],
  ['2684e4ed-aa36-4434-bf25-10c632d4e86a', 'compta-5'],
  ['a90106aa-caaf-40de-8d89-511a6088ad7c', 'compta-6'],
];

/** The content of a team file. */
export const DEMO_TEAM = {
  members: [...accountants, ...helpers, ...payroll],
  assignments: [
    { activity: 'Bulletins de paie', to: 'paie' },
    { activity: 'DSN', to: 'paie' },
    ...DOSSIERS.map(([manager, to]) => ({ manager, to })),
  ],
  default: 'compta',
};
