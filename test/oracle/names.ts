// The names that the rules give to what they tell apart: coverages, lag origins, ways to adjust, sides, warnings.

/** Section 5; `calendar-year` is followed by a colon and a year. */
export const COVERAGES = ['mission', 'fiscal-year', 'calendar-year'] as const;

/** Section 6. */
export const LAG_ORIGINS = ['periodEnd', 'periodStart'] as const;

/** Section 6. */
export const ADJUSTMENTS = ['none', 'following', 'preceding', 'modifiedFollowing'] as const;

/** Section 7. */
export const SIDES = ['firm', 'client', 'both', 'none'] as const;

/** Section 9. */
export const WARNINGS = [
  'DateFreqIgnored',
  'PostFiscalBelowYearly',
  'LongFiscalYear',
  'ActivitiesMayBeIncomplete',
  'UnknownStatut',
  'SideUndeclared',
  'SideShared',
] as const;
