// The time zone of the benchmarks' own process is UTC: date-fns works in local time, and is at its best where that has no summer.
// To be imported before anything that could read a date; Node takes the zone over as it is set.

process.env.TZ = 'UTC';
