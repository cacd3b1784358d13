// `demo`: a tour without a network. An emulated API serves the documentation's own letter and a made-up firm over HTTP,
// with some faults injected; what is read is planned and shown.

import { decodePortfolio } from '../../engagement/decode.js';
import { decodeForecastSettings } from '../../forecast/decode-settings.js';
import { withLetterId } from '../../loop-api/activities.js';
import { createLoopClient, fetchPortfolio, type RawPortfolio } from '../../loop-api/index.js';
import { describe } from '../../messages/describe.js';
import { orThrow } from '../../messages/or-throw.js';
import { decodeNames } from '../../names/names-table.js';
import { plan } from '../../schedule/plan.js';
import { decodeTeam } from '../../team/decode.js';
import { firmNames, generateFirm, type LoopEmulator, startLoopEmulator } from '../../testing/index.js';
import type { Context } from '../context.js';
import { DEMO_TEAM } from '../demo-team.js';
import { DOCUMENTATION_ACTIVITIES, DOCUMENTATION_LETTERS } from '../documentation-example.js';
import { EXIT, type ExitCode, orFail } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import type { AtPath } from '../input/input-files.js';
import { apiFailure } from '../input/live.js';
import { pipe, standardOutput } from '../output/sink.js';
import { fittedChunks, fittedText } from '../terminal/fitted-text.js';
import { labelsFor } from '../terminal/labels.js';
import { numbersOf } from '../terminal/numbers.js';
import { progressLine } from '../terminal/progress.js';
import { typedCommand } from '../typed-command.js';
import { NO_ASSIGNMENTS } from './assignment-lines.js';
import { documentationLines, firmLines, nextYearLines, splitOff, teamLines } from './demo-chapters.js';
import { demoFiles } from './demo-files.js';
import { shellLines } from './emulator.js';
import { reportOnce } from './report-write.js';

/** How many clients the made-up firm has. */
export const DEMO_CLIENTS = 150;
const SEED = 1;
/** The share of requests into which each kind of fault is injected. */
const FAULT_RATE = 0.02;
/** Where its files go unless another folder is given. */
const FOLDER = 'out';
/** The year that is shown of the firm: its last. */
const YEAR = 2026;

/** Runs the command. */
export async function demo(context: Context, { out = FOLDER }: OptionsOf<'demo'>): Promise<ExitCode> {
  const { texts, language, stdout } = context;
  const [{ objectId: documentationId }] = DOCUMENTATION_LETTERS;
  const made = { clients: DEMO_CLIENTS, seed: SEED, nextYear: true };
  const firm = generateFirm(made);
  const emulator = await startLoopEmulator({
    letters: [...DOCUMENTATION_LETTERS, ...firm.letters],
    // The API finds the activities of a letter by the id they name; those of the documentation name none.
    activities: [...DOCUMENTATION_ACTIVITIES.map((row) => withLetterId(row, documentationId)), ...firm.activities],
    seed: SEED,
    faults: {
      rate: FAULT_RATE,
      kinds: [
        { kind: 'status', status: 503 },
        { kind: 'status', status: 429, retryAfter: { seconds: 0 } },
        { kind: 'reset', afterBytes: 20 },
        { kind: 'truncatedJson' },
      ],
    },
  });
  try {
    await context.stderr.write(`${texts.demo.fetching(emulator.baseUrl)}\n`);
    const began = performance.now();
    const rows = await fetchAll(emulator, context);
    const { count } = numbersOf(language);
    const { letters, activities } = rows;
    const failed = emulator.requests.filter(({ faults }) => faults.length > 0).length;
    const ms = Math.round(performance.now() - began);
    const read = texts.demo.fetched(
      count(letters.length),
      count(activities.length),
      count(emulator.requests.length),
      count(failed),
      count(ms),
    );
    const [documented, others] = splitOff(documentationId, rows);
    const shown = { first: `${YEAR}-01-01`, last: `${YEAR}-12-31` };
    const portfolio = orThrow(decodePortfolio(others.letters, others.activities));
    const table = orThrow(decodeNames(firmNames(made)));
    const team = orThrow(decodeTeam(DEMO_TEAM));
    const labels = labelsFor(portfolio, { table, team }, context);
    const firmPlan = orThrow(plan(portfolio, { horizon: shown }));
    // As the commands that look at a team plan it: with a year on either side.
    const planWithYearsAround = orThrow(
      plan(portfolio, { horizon: { first: `${YEAR - 1}-01-01`, last: `${YEAR + 1}-12-31` } }),
    );
    const lines = [
      read,
      '',
      ...documentationLines(
        orThrow(plan(orThrow(decodePortfolio(documented.letters, documented.activities)))),
        context,
      ),
      '',
      texts.demo.firm(count(DEMO_CLIENTS), String(YEAR)),
      '',
      ...firmLines(firmPlan, labels, context),
      '',
      texts.demo.team,
      '',
      ...teamLines(planWithYearsAround, shown, labels, context),
      '',
      texts.demo.nextYear,
      '',
      ...nextYearLines(portfolio, { first: `${YEAR + 1}-01-01`, last: `${YEAR + 1}-12-31` }, labels, context),
      '',
    ];
    const fitted = (lines: readonly string[]) =>
      fittedChunks(
        lines.map((line) => `${line}\n`),
        stdout.lineWidth,
      );
    await pipe(fitted(lines), standardOutput(context), context);
    const known = {
      plan: planWithYearsAround,
      ...{ portfolio, labels, team, shown, previous: null },
      part: { of: null, team, ofWork: null, pool: null },
      files: { sentenceOf: (problem: AtPath) => describe(problem, language), badCells: 0 },
      ofAssignments: NO_ASSIGNMENTS,
      asOf: shown.first,
      settings: { ...orThrow(decodeForecastSettings({})), on: 'evenly' as const },
      given: { title: texts.demo.firmName },
    };
    const files = await demoFiles({ ...known, report: reportOnce(known, context) }, out, context);
    const last = [...fitted([texts.demo.files, '', ...files.map((line) => `  ${line}`), '']), ...nextSteps(context)];
    await pipe(last, standardOutput(context), context);
    return EXIT.done;
  } finally {
    await emulator.stop();
  }
}

/** What to type next, with files of one's own and with an account; lines to be copied, so that none is broken. */
function nextSteps(context: Context): readonly string[] {
  const { texts, stdout, env } = context;
  const { own, ownFiles, real } = texts.demo;
  const rows = `--letters ${ownFiles.letters} --activities ${ownFiles.activities}`;
  const commands = [
    `check ${rows}`,
    `plan ${rows} --first ${YEAR} --last ${YEAR} --by month,client`,
    `capacity ${rows} --team ${ownFiles.team} --first ${YEAR} --last ${YEAR} --by month`,
    `forecast ${rows} --first ${YEAR + 1}`,
  ].map((args) => `  ${typedCommand(env)} ${args}`);
  const example = { apiKey: 'KEY:SECRET', subscriptionKey: 'KEY', dossier: 'CODE', baseUrl: null };
  const account = shellLines(example, context);
  return [fittedText(own, stdout.lineWidth), ...commands, '', real, ...account].map((line) => `${line}\n`);
}

async function fetchAll(emulator: LoopEmulator, context: Context): Promise<RawPortfolio> {
  const { baseUrl, apiKey, subscriptionKey, dossier } = emulator;
  // The faults pass at once, so short waits are long enough.
  const client = orThrow(createLoopClient({ baseUrl, apiKey, subscriptionKey, minDelayMs: 20 }));
  const progress = progressLine(context);
  const rows = await fetchPortfolio(client, { dossier, signal: context.signal, onProgress: progress.show })();
  progress.end();
  return orFail(rows, (problem) => apiFailure(problem, context));
}
