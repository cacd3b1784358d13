// The oracle tells apart what the engine tells apart: a name that one of them has and the other lacks would be compared by nobody.
// That their reasons agree is compared on rows, in test/properties.

import { describe, expect, it } from 'vitest';
import { BUSINESS_DAY_CONVENTIONS } from '../../src/calendar/business-days.js';
import { SIDES as SIDES_OF_ENGINE } from '../../src/engagement/side.js';
import { COVERAGES as COVERAGES_OF_ENGINE, LAG_ORIGINS as LAG_ORIGINS_OF_ENGINE } from '../../src/schedule/settings.js';
import { WARNING_TAGS } from '../../src/schedule/warning.js';
import { ADJUSTMENTS, COVERAGES, LAG_ORIGINS, SIDES, WARNINGS } from './names.js';

describe('the names of the oracle and of the engine', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['coverages', COVERAGES, COVERAGES_OF_ENGINE.map((name) => name.split(':')[0])],
    ['lag origins', LAG_ORIGINS, LAG_ORIGINS_OF_ENGINE],
    ['ways to adjust', ADJUSTMENTS, BUSINESS_DAY_CONVENTIONS],
    ['sides', SIDES, SIDES_OF_ENGINE],
    ['warnings', WARNINGS, WARNING_TAGS],
  ])('%s', (_kind, ofOracle, ofEngine) => {
    expect([...ofOracle].sort()).toEqual([...ofEngine].sort());
  });
});
