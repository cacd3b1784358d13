// `forecast`: what hours may come in each month, with which probability, held against what the team can do.

import { forecastTable } from '../../brief/forecast-table.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { decodeCapacityTable } from '../../forecast/capacity-table.js';
import type { FiguresWithLaw } from '../../forecast/cell-figures.js';
import { type Forecast, type ForecastCell, forecast as forecastOf } from '../../forecast/forecast.js';
import type { CsvDialect } from '../../report/csv.js';
import { jsonOfList, jsonText } from '../../report/json.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, orFail } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { CSV_WAYS, csvDialect } from '../input/csv-dialect.js';
import { readDecodedFile } from '../input/decoded-file.js';
import { forecastFailure, forecastOptions, readSettings, settingOptions } from '../input/forecast-options.js';
import { readInputFiles } from '../input/input-files.js';
import { readLabels, readNames } from '../input/names.js';
import { readPortfolio, sourceOf } from '../input/portfolio.js';
import { readTeam } from '../input/team.js';
import { csvChunks } from '../output/csv-chunks.js';
import { openOutputs, writeOutputs } from '../output/outputs.js';
import type { Labels } from '../terminal/labels.js';
import { forecastLines, linesBesideForecast } from './forecast-text.js';

/** Runs the command. */
export async function forecast(context: Context, given: OptionsOf<'forecast'>): Promise<ExitCode> {
  const { format = 'table', law = false, out } = given;
  const dialect = csvDialect({ format, ...(given.excel && { excel: given.excel }) }, [CSV_WAYS.format], context);
  const options = forecastOptions(given, context);
  const overrides = settingOptions(given, context);
  const source = await sourceOf(given, context);
  const outputs = await openOutputs(given, context);
  try {
    const settings = await readSettings(given.settings, overrides, context);
    const capacity = await read(given.capacity, (path) => readDecodedFile(path, decodeCapacityTable, context));
    const files = await readInputFiles(given, outputs.problems, context);
    // Capacities that are given stand for those of a workbook's team.
    const team = files.team === null || capacity !== undefined ? undefined : await readTeam(files.team, context);
    const table = readNames(files, context);
    const portfolio = await readPortfolio(source, files, given, context);
    const labels = await readLabels(portfolio, { table, team }, given, context);
    const input = { portfolio, settings, ...(capacity && { capacity }), ...(team && { team }) };
    const made = orFail(forecastOf(input, options), (problem) => forecastFailure(problem, context));
    const chunks = await chunksOf(made, portfolio, labels, { format, law }, context, dialect);
    await writeOutputs(outputs, { result: chunks }, context);
    if (format !== 'table' || out !== undefined) {
      // As wide as the stream that they go to.
      const beside = linesBesideForecast(made, portfolio, labels, { ...context, stdout: context.stderr });
      await context.stderr.write(`${beside.join('\n')}\n`);
    }
    return given.strict && isUnsettled(made) ? EXIT.strict : EXIT.done;
  } finally {
    await outputs.discard();
  }
}

async function read<Content>(
  path: string | undefined,
  readFile: (path: string) => Promise<Content>,
): Promise<Content | undefined> {
  return path === undefined ? undefined : readFile(path);
}

async function chunksOf(
  made: Forecast,
  portfolio: Portfolio,
  labels: Labels,
  { format, law }: { readonly format: NonNullable<OptionsOf<'forecast'>['format']>; readonly law: boolean },
  context: Context,
  dialect: CsvDialect,
): Promise<Iterable<string>> {
  switch (format) {
    case 'csv':
      return csvChunks(forecastTable(made, { names: labels.names }), dialect);
    case 'ndjson':
      return cellsOf(made, law, (cell) => `${jsonText(cell)}\n`);
    case 'json': {
      const { cells: _, joint, assumptions, successions, warnings, unplanned, ...facts } = made;
      return jsonOfList(
        facts,
        'cells',
        cellsOf(made, law, (cell) => cell),
        {
          joint,
          assumptions,
          successions,
          warnings,
          unplanned,
        },
      );
    }
    default:
      return [`${forecastLines(made, portfolio, labels, context).join('\n')}\n`];
  }
}

/** The cells, one after the other, with their laws or without. */
function* cellsOf<Shown>({ cells }: Forecast, law: boolean, show: (cell: object) => Shown): Iterable<Shown> {
  for (const cell of cells) yield show(law ? cell : withoutLaws(cell));
}

function withoutLaws({ law: _, range, ...cell }: ForecastCell): object {
  const figures = ({ law: __, ...others }: FiguresWithLaw) => others;
  return { ...cell, range: range && { low: figures(range.low), high: figures(range.high) } };
}

/** How far above the risk a probability may lie by its rounding alone. */
const TOLERANCE = 1e-9;

/** Whether something is only assumed, rounded, unplanned, or likelier to be too much than is accepted. */
function isUnsettled({ assumptions, unplanned, cells, settings: { risk } }: Forecast): boolean {
  return (
    assumptions.length > 0 ||
    unplanned.length > 0 ||
    cells.some(
      ({ rounding, overloadProbability = 0 }) => rounding.maxMicroHours > 0 || overloadProbability > risk + TOLERANCE,
    )
  );
}
