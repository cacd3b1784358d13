// Load against capacity by period as CSV: a row for each period of a pool or of one of its members, in hours and in micro-hours.

import { hoursOf } from '../../engagement/micro-hours.js';
import { type CsvDialect, csvPieces } from '../../report/csv.js';
import type { LoadSeries } from '../terminal/load-chart.js';

const FIELDS = ['period', 'capacityHours', 'loadHours', 'capacityMicroHours', 'loadMicroHours', 'overloadedDays'];

/** The periods of a pool and of those of its members that are shown. */
export interface PoolSeries {
  /** Null is the unassigned pool. */
  readonly pool: string | null;
  readonly series: readonly LoadSeries[];
}

/** The rows with a header. `keys`: the columns that say whose period it is. */
export function loadCsv(
  keys: readonly ('pool' | 'member')[],
  pools: readonly PoolSeries[],
  dialect: CsvDialect,
): Iterable<string> {
  const rows = pools.flatMap(({ pool, series }) =>
    series.flatMap(({ member, periods }) =>
      periods.map((period) => ({
        ...period,
        pool: pool ?? '',
        member: member ?? '',
        capacityHours: hoursOf(period.capacityMicroHours),
        loadHours: hoursOf(period.loadMicroHours),
      })),
    ),
  );
  return csvPieces([...keys, ...FIELDS], [rows], dialect);
}
