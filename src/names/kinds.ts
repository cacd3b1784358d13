// What has a name that people know it by.

/** A kind of id. Within a kind no two ids have the same label. */
export type NameKind = 'client' | 'manager' | 'profitCenter' | 'letter' | 'member' | 'pool';

/** All kinds. */
export const NAME_KINDS = [
  'client',
  'manager',
  'profitCenter',
  'letter',
  'member',
  'pool',
] as const satisfies readonly NameKind[];
