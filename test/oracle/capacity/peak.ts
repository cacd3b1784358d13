// The minimum peak and the minimum headcount: the greatest ratio of work to capacity over all intervals of days.
// Items whose window holds no capacity are left out. Ties to the shortest interval, then the earliest.
import { ceiling, compare, type Fraction, fraction } from './fraction.js';
import { type Instance, withoutUnplaceable } from './instance.js';
import { type Interval, intervals } from './intervals.js';

export interface Peak {
  readonly ratio: Fraction;
  readonly interval: Interval;
}

/** Max W/C; null when no work is placeable. */
export function minimumPeak(instance: Instance): Peak | null {
  let peak: Peak | null = null;
  for (const interval of intervals(withoutUnplaceable(instance))) {
    if (interval.work === 0n) continue;
    const ratio = fraction(interval.work, interval.capacity);
    if (peak === null || compare(ratio, peak.ratio) > 0) peak = { ratio, interval };
  }
  return peak;
}

/** Ceil of max W/K, the capacities of the instance being one member's. */
export function minimumHeadcount(perMember: Instance): { count: bigint; interval: Interval | null } {
  const peak = minimumPeak(perMember);
  return peak === null ? { count: 0n, interval: null } : { count: ceiling(peak.ratio), interval: peak.interval };
}
