// Lists of names beside the types of these names: each list has every name of its type. The compiler checks it.

import { expectTypeOf, test } from 'vitest';
import { BUSINESS_DAY_CONVENTIONS, type BusinessDayConvention } from '../../src/calendar/business-days.js';
import { FRENCH_ZONES, type FrenchZone } from '../../src/calendar/french-holidays.js';
import { SIDES, type Side, WORK_SIDES, type WorkSide } from '../../src/engagement/side.js';
import { LAG_ORIGINS, type LagOrigin } from '../../src/schedule/settings.js';
import { UNPLANNED_REASONS, type UnplannedReason } from '../../src/schedule/unplanned-reasons.js';
import { WARNING_TAGS, type WarningTag } from '../../src/schedule/warning.js';
import { ASSIGNMENT_KEYS, type AssignmentKey } from '../../src/team/team.js';
import { TOTAL_DATES, type TotalDate } from '../../src/workload/totals.js';

test('no name of a type is missing in its list', () => {
  expectTypeOf(ASSIGNMENT_KEYS).items.toEqualTypeOf<AssignmentKey>();
  expectTypeOf(BUSINESS_DAY_CONVENTIONS).items.toEqualTypeOf<BusinessDayConvention>();
  expectTypeOf(FRENCH_ZONES).items.toEqualTypeOf<FrenchZone>();
  expectTypeOf(LAG_ORIGINS).items.toEqualTypeOf<LagOrigin>();
  expectTypeOf(SIDES).items.toEqualTypeOf<Side>();
  expectTypeOf(TOTAL_DATES).items.toEqualTypeOf<TotalDate>();
  expectTypeOf(UNPLANNED_REASONS).items.toEqualTypeOf<UnplannedReason>();
  expectTypeOf(WARNING_TAGS).items.toEqualTypeOf<WarningTag>();
  expectTypeOf(WORK_SIDES).items.toEqualTypeOf<WorkSide>();
});
