// Team files to change for a test: a full one in which every field is given, and a short one in which none that may be left out is.

/** The example of the guide, and a pattern. */
export const fullFile = () => ({
  members: [
    {
      id: 'm-01',
      pool: 'compta',
      zone: 'alsace-moselle',
      contracts: [
        { first: '2026-01-01', last: '2026-06-30', hours: [7, 7, 7, 7, 7, 0, 0], chargeable: 0.8, annualHours: 1607 },
        {
          first: '2026-07-01',
          last: null,
          hours: [7.8, 7.8, 7.8, 7.8, 7.8, 0, 0],
          chargeable: 0.75,
          annualHours: null,
        },
      ],
      leave: [
        { first: '2026-06-22', last: '2026-07-03' },
        { first: '2026-03-02', last: '2026-03-02', half: true },
      ],
      name: 'Anne Mercier',
    },
    { id: 'm-02', pool: 'paie', contracts: [{ first: '2026-01-01' }] },
    { id: 'm-03', pool: 'compta', contracts: [{ first: '2026-01-01', last: '2026-12-31' }] },
  ],
  assignments: [
    { letter: 'L1', to: 'm-01' },
    { client: 'C1', to: 'compta' },
    { manager: 'U1', to: 'm-03' },
    { profitCenter: 'LYON', to: 'compta' },
    { activity: 'Paie', to: 'paie' },
  ],
  default: 'compta',
  pattern: { zone: 'reunion', hours: [8, 8, 8, 8, 0, 0, 0], chargeable: 0.9, annualHours: 1400 },
});

/** One member, nothing that has a default. */
export const shortFile = () => ({ members: [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2026-01-01' }] }] });
