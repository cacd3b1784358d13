// What docs/performance.md says besides figures: how the measuring is done, what is fair to whom, and what no figure speaks of.

export const HEAD = `# Performance

\`npm run bench\` makes this page from the results that it keeps in [benchmarks](../benchmarks): every figure is in both. It takes some ten minutes; \`npm run bench -- --quick\` only checks that everybody's results are right, on small portfolios.
`;

export const HOW = `- **The work**: a seeded portfolio of 100,000 activities in letters of twenty, 60 % monthly, 15 % quarterly, 5 % half-yearly, 15 % yearly, 5 % one-off; missions of 14 to 36 months; lag 0 to 18; day 0 for 40 %, 29 to 31 for 20 %. It comes in two versions: regular (calendar years), which is meant unless said otherwise, and mixed (all three \`calage\`, 20 % of fiscal years off the calendar, 5 % short or long, 3 % that close in mid-month).
- **The reference** is a plain loop in two passes over plain columns: count, then write due days from a table of month starts and add the hours of each month, into fresh buffers. It is the yardstick, since it moves least when a machine is busy, and it is what every result is checked against. For the regular portfolio its columns are read off the raw rows, not off compiled rules.
- **Checked, then timed**: every contender's result is compared to the last date and the last micro-hour before any clock starts. Then they take turns in one process, which runs that contest alone, in rounds; the figure is the median. Garbage is not collected by hand between turns.
- **"The public columns call"** is \`dueDaysInto\` and \`monthTotalsInto\`. "Times faster" sets a rival beside it with fresh buffers.
- **Rivals** get their most favourable correct form, with all they need made ready before the clock starts. js-joda, luxon, date-fns and temporal-polyfill add months to a base that lies in a month of 31 days, so that they clamp by themselves. date-fns works in local time, so the process sets its time zone to UTC. temporal-polyfill is taken by its functions over records, which are quicker than its class. RRULE cannot clamp: days 29 and 30 are the last of a list (\`BYMONTHDAY\` with \`BYSETPOS\` -1), the last day is \`BYMONTHDAY\` -1; the rules are made beforehand and their caches are off. Native Date is \`Date.UTC\` alone, no object made, the end of the month asked for only where it may clamp.
- **DuckDB** runs in memory on one thread. Its quickest form counts: dates looked up in a table of all days by month, periods from a table of counts, hours of like series added up beforehand. The dates stay in a table of its own. The plain form (a range unnested, a date made, clamped by \`least\`) is timed beside it.
- **The \`Map\` keyed by strings** has the due days and the text of every day's month ready, and puts the client's part of the key together once for each activity.
- **The horizon of one month** is December 2028 for letters without an end, of 1990 and of 2026: late enough for both to have the same occurrences in it.
- **Decoding** has rows with the fields of the documentation's example, without \`objectId\`, labels of 20 to 50 characters, 300 different ones. The rows are the same in every round; beside the figure stands that of rows which \`JSON.parse\` has just made, the 5,000 letters decoded with them.
- **Ten million activities** are ten portfolios of their own seeds, each ten times in memory at places of its own. The process gets the compiled rules from a file; the memory is its peak less what it held before the first chunk, buffers included.
- **All of France** is a process that makes twenty chunks of 5,000 activities, each of its own seed (rows, decoded, compiled for one calendar year), and goes over them 600 times. The peak is read before the reference has run; the time beside the reference is of tenths of the country in turn.
- **\`plan --format ndjson\`** is the whole process of the command, from files of rows on the disk, synced at the end. The loop has its sorted objects ready, writes pieces of 64 thousand characters, syncs as well, and only its own time counts. Both files are the same byte for byte.
- **Starting** is the CPU time, user and system, of a whole process that reads the command as it is bundled; the least of the rounds counts.
- **Laws of forecasts**: units are seeded, with totals of up to ten hours by the quarter; four in five have two atoms, the others three. The plain loop adds unit after unit, in place, with one multiplication for each atom at each point that can be reached so far; units of two atoms have a loop of their own. Every probability is compared with the loop's, within the bound that the law states for itself; of the large laws the first month is, and transforms are compared with dynamic programming. The whole forecast is a process of its own with a heap of 500 MiB.
- **Windows of letters that are renewed**: missions of a year end within twelve months, and the forecast covers two years. What is timed begins with decoded rows and ends with the columns that occurrences are read from, as in \`plan\`. Occurrences and hours of each month are the same in all three.
- **Fetching**: the emulator is a process of its own on loopback; letters have six activities, as in the documentation's example. Its count of requests must be the one needed. The list of letters can only be read page after page.
`;

export const NOT_MEASURED = `- Any machine but the one named above; browsers; other versions of Node; several threads.
- The service itself: its latency, its limits, its faults.
- The other formats of the command (table, JSON, CSV), snapshots but for the memory of reading one.
- Spreading of hours over working windows, certificates of what does not fit, \`explain\`.
- Portfolios of other make-ups, such as many letters of one activity.
`;
